//! No CPR number gets in by a file, wherever in it somebody wrote one; and no drawn id passes for one.

use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::Reader;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{Form, Value};
use erhvervsmentor::exchange::recognise::{FileError, open};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::given_letters::text_for;
use crate::given::cases;
use crate::given::course::Device;
use crate::given::forms::full_fields;

#[test]
fn a_cpr_number_in_any_text_of_any_kind_is_found() {
    for kind in Kind::ALL.iter().copied() {
        for (field, form) in facts::forms(kind) {
            if !is_free_text(&form) || field == "of" {
                continue;
            }
            for number in ["010203-1234", "Født 3112991234.", "010203 1234"] {
                let opened = open(letter_with(kind.as_str(), field, json!(number)).as_bytes());

                let found = FileError::LooksLikeCpr { kind: KindName::Known(kind) };
                assert_eq!(opened, Err(found), "{}: {field}", kind.as_str());
            }
        }
    }
}

#[test]
fn a_cpr_number_is_found_where_this_version_cannot_see_it() {
    for (kind, field, value) in [
        ("meeting", "later", json!("010203-1234")),
        ("meeting", "later", json!({ "group": [[1, { "deep": "cpr 0102031234" }]] })),
        ("meeting", "later", json!({ "010203-1234": true })),
        ("meeting", "010203-1234", json!(null)),
        ("check_in", "note", json!("010203-1234")),
        ("cpr 010203-1234", "note", json!("")),
    ] {
        let found = FileError::LooksLikeCpr { kind: KindName::from_word(kind) };
        assert_eq!(open(letter_with(kind, field, value.clone()).as_bytes()), Err(found), "{kind}: {field} {value}");
    }
}

#[test]
fn a_number_that_is_something_else_is_let_in() {
    for note in [
        "Ring på 29274601 eller +45 29 27 46 01",
        "Konto 1234 0001234567",
        "Fra 22.11.2026 til 2026-12-01, kl. 09.30-16.00",
        "Ordre 320203-1234",
        "EAN 5790000000000",
        "+4501020312",
    ] {
        assert!(open(letter_with("meeting", "note", json!(note)).as_bytes()).is_ok(), "{note}");
    }
}

#[test]
fn an_id_with_a_date_in_it_is_no_cpr_number() {
    let id = json!("abcdef0102031234abcdefabcdefabcd");
    let digest = json!(format!("3112991234{}", "ab".repeat(27)));

    for (kind, field, drawn) in
        [("rating", "goal", &id), ("confirmation", "agreement", &id), ("confirmation", "text", &digest)]
    {
        assert!(open(letter_with(kind, field, drawn.clone()).as_bytes()).is_ok(), "{kind}: {field}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_drawn_id_and_no_fingerprint_passes_for_a_cpr_number(
        ids in any::<[u128; 4]>(),
        birthday in (1..=28, 1..=12, 0..=99, 0..=9999),
        at in 0..54_usize,
    ) {
        let (day, month, year, serial) = birthday;
        let mut digest = format!("{:032x}{:032x}", ids[0], ids[1]);
        digest.replace_range(at..at + 10, &format!("{day:02}{month:02}{year:02}{serial:04}"));
        let text = letter_with("confirmation", "text", json!(digest));
        let text = text.replace("0123456789abcdef0123456789abcdef", &format!("{:032x}", ids[2]));

        prop_assert!(open(text.as_bytes()).is_ok());
    }
}

fn is_free_text(form: &Form) -> bool {
    match form {
        Form::Text { .. } => true,
        Form::Optional(one) | Form::Many(one) => is_free_text(one),
        _ => false,
    }
}

/// A letter to the mentor's phone whose one change says this in this field, as somebody could forge it.
fn letter_with(kind: &str, field: &str, value: Json) -> String {
    let mut device = Device::default();
    let fields = Kind::from_word(kind).map(full_fields).unwrap_or_default();
    let content = Content::Written { kind: KindName::Known(Kind::Pair), fields: full_fields(Kind::Pair) };
    device.write(Side::Youth, None, Vec::new(), content);
    let mut letter: Json = serde_json::from_str(&text_for(Reader::MentorsPhone, &device.history)).unwrap();
    let change = &mut letter["content"]["changes"][0];
    change["kind"] = kind.into();
    change["fields"] = Json::Object(fields.iter().map(|(name, value)| (name.to_owned(), plain(value))).collect());
    change["fields"][field] = value;
    letter.to_string()
}

fn plain(value: &Value) -> Json {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Whole(whole) => (*whole).into(),
        Value::List(values) => values.iter().map(plain).collect(),
        _ => Json::Null,
    }
}
