//! Any history that can be: generated from the forms that reading checks, so a new kind or field is in it from its first day.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::value::Value;
use proptest::collection::{btree_map, vec};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::forms::any_fields_of;

/// A course with a few changes of every sort.
pub fn course() -> impl Strategy<Value = CourseDocument> {
    (any::<u128>(), history()).prop_map(|(id, history)| CourseDocument { id: CourseId::from_bits(id), history })
}

/// A history of known kinds whole and partial, erased changes, and kinds of later versions.
pub fn history() -> impl Strategy<Value = History> {
    vec(change(), 0..8).prop_map(|changes| changes.into_iter().collect())
}

fn change() -> impl Strategy<Value = Change> {
    (any::<u128>(), head(), content()).prop_map(|(id, (about, head), content)| {
        let id = ChangeId::from_bits(id);
        let about = about.unwrap_or(id.as_subject());
        Change { id, head: Head { about, ..head }, content }
    })
}

fn head() -> impl Strategy<Value = (Option<SubjectId>, Head)> {
    let about = weighted(0.3, any::<u128>().prop_map(SubjectId::from_bits));
    let stamp = (0..=Moment::LAST.millis(), any::<u32>())
        .prop_map(|(millis, counter)| Stamp { moment: Moment::from_millis(millis), counter });
    let replaces = vec(any::<u128>().prop_map(ChangeId::from_bits), 0..3);
    (about, stamp, select(Side::ALL), replaces)
        .prop_map(|(about, stamp, by, replaces)| (about, Head { stamp, about: SubjectId::from_bits(0), by, replaces }))
}

fn content() -> impl Strategy<Value = Content> {
    prop_oneof![
        1 => Just(Content::Erased),
        6 => select(Kind::ALL).prop_flat_map(|kind| (any_fields_of(kind), unknown_fields(0..2)).prop_map(move |(mut fields, later)| {
            for (name, value) in later {
                fields.put(&name, value);
            }
            written(KindName::Known(kind), fields)
        })),
        2 => (unknown_kind(), unknown_fields(0..4)).prop_map(|(kind, fields)| written(kind, fields.into_iter().collect())),
    ]
}

fn written(kind: KindName, fields: Fields) -> Content {
    Content::Written { kind, fields }
}

fn unknown_kind() -> impl Strategy<Value = KindName> {
    prop_oneof!["[a-z_]{1,40}", vec(any::<char>(), 1..=40).prop_map(|signs| signs.into_iter().collect())]
        .prop_map(|word: String| KindName::from_word(&word))
        .prop_filter("a word of this version", |kind| matches!(kind, KindName::Unknown(_)))
}

/// Fields of a later version: any name, any value that JSON can hold.
pub fn unknown_fields(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<(String, Value)>> {
    let name = text().prop_map(|name| format!("later {name}"));
    vec((name, value()), count)
}

/// Any value that JSON can hold and this version keeps.
pub fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Nothing),
        any::<bool>().prop_map(Value::Flag),
        any::<i64>().prop_map(Value::Whole),
        any::<f64>()
            .prop_filter("no number of JSON", |real| real.is_finite())
            .prop_map(|real| Value::Real(real.to_bits())),
        text().prop_map(Value::Text),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::List),
            btree_map(text(), inner, 0..4).prop_map(Value::Group),
        ]
    })
}

/// Any text at all: control signs, letters of every script, pictures, signs beyond the first plane.
pub fn text() -> impl Strategy<Value = String> {
    let special =
        select(&["\0", "\u{1F9D1}\u{200D}\u{1F373}", "\u{FFFF}", "\u{10FFFF}", "\"\\/\u{7F}\u{85}", "æøå ÆØÅ ÿ Ā"][..]);
    prop_oneof![
        "[a-zæøå ]{0,20}",
        vec(any::<char>(), 0..20).prop_map(|signs| signs.into_iter().collect::<String>()),
        special.prop_map(str::to_owned),
    ]
}
