//! Broken texts: cut, flipped, nested without end. None is ever taken for something that does not stand there.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::KindName;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any;
use crate::given::cases;
use crate::given::course::{COURSE, content};
use crate::given::facts::{a_meeting, a_pair, a_rating_of};

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn a_text_cut_anywhere_says_that_it_ends_too_early(course in any::course()) {
        let text = course.write().unwrap();

        for (end, _) in text.char_indices() {
            prop_assert_eq!(CourseDocument::read(&text[..end]), Err(ReadError::CutShort), "cut at {}", end);
        }
    }

    #[test]
    fn a_text_with_something_put_in_or_left_out_is_read_as_what_stands_there_or_not_at_all(
        course in any::course(),
        at in any::<prop::sample::Index>(),
        sign in prop_oneof![any::<char>(), prop::sample::select(&['"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', ' '][..])],
        taken in 0..4_usize,
    ) {
        let mut signs: Vec<char> = course.write().unwrap().chars().collect();
        let start = at.index(signs.len());
        signs.splice(start..signs.len().min(start + taken), [sign]);

        assert_honest(&signs.into_iter().collect::<String>());
    }

    #[test]
    fn any_text_at_all_is_refused(text in any::text()) {
        prop_assert!(CourseDocument::read(&text).is_err());
    }
}

/// A letter that turned into another letter inside a text is legal JSON, and nothing in the text can tell. So the law is:
/// what is read is exactly what stands there, as any other JSON reader sees it; broken JSON is never read.
#[test]
fn a_text_with_any_one_bit_flipped_is_read_as_what_stands_there_or_not_at_all() {
    let text = a_small_course().write().unwrap();
    let mut read_all_the_same = 0;

    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            if let Ok(flipped) = String::from_utf8(bytes) {
                read_all_the_same += usize::from(assert_honest(&flipped));
            }
        }
    }

    assert!(read_all_the_same > 100, "flips inside a text are legal JSON, or the law was never tried");
}

#[test]
fn f41_nesting_without_end_is_refused_on_a_small_stack() {
    const DEPTH: usize = 100_000;
    let open = ["[", "{\"a\":", "[{\"a\":"];
    let places = [
        ("", ""),
        (r#"{"version":1,"course":"#, ""),
        (r#"{"version":1,"course":"000000000000000000000000000000c0","changes":"#, ""),
        (r#"{"version":1,"course":"000000000000000000000000000000c0","changes":["#, ""),
        (r#"{"version":1,"course":"000000000000000000000000000000c0","changes":[{"id":"#, ""),
        (r#"{"version":1,"course":"000000000000000000000000000000c0","changes":[{"fields":{"later":"#, ""),
        (r#"{"version":1,"later":"#, ""),
        (r#"{"version":9,"later":"#, "closed"),
    ];
    let small = std::thread::Builder::new().stack_size(256 * 1024);

    let reading = small.spawn(move || {
        for opening in open {
            for (before, closed) in places {
                let mut text = format!("{before}{}", opening.repeat(DEPTH));
                if closed.is_empty() {
                    assert!(CourseDocument::read(&text).is_err());
                } else {
                    text.push('1');
                    text.push_str(&opening.chars().rev().filter_map(closing).collect::<String>().repeat(DEPTH));
                    text.push('}');
                    assert_eq!(CourseDocument::read(&text), Err(ReadError::Newer { found: 9, known: 1 }));
                }
            }
        }
    });

    reading.unwrap().join().unwrap();
}

#[test]
fn entries_without_end_are_refused() {
    let million = |entry: &str| vec![entry; 1_000_000].join(",");
    let with_changes = |changes: &str| format!(r#"{{"version":1,"course":"{COURSE}","changes":[{changes}]}}"#);
    let with_fields = |fields: &str| {
        with_changes(&format!(r#"{{"id":"{COURSE}","at":[1,0],"by":"mentor","kind":"later","fields":{{{fields}}}}}"#))
    };
    let names = (0..500_000).map(|number| format!(r#""{number}":1"#)).collect::<Vec<_>>().join(",");

    let texts = [
        with_changes(&million("{}")),
        with_changes(&million("1")),
        with_fields(&format!(r#""list":[{}]"#, million("1"))),
        with_fields(&format!(r#""group":{{{names}}}"#)),
        with_fields(&names),
        with_fields(&vec![r#""same":1"#; 500_000].join(",")),
    ];

    for text in texts {
        assert!(matches!(CourseDocument::read(&text), Err(ReadError::Unreadable { line: 1, .. })));
    }
}

fn closing(sign: char) -> Option<char> {
    match sign {
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }
}

/// Shows that a text is refused, or is whole JSON and read as exactly that JSON. Says which.
fn assert_honest(text: &str) -> bool {
    let Ok(read) = CourseDocument::read(text) else { return false };
    let stands_there: Value = serde_json::from_str(text).expect("broken JSON was read");
    let was_read: Value = serde_json::from_str(&read.write().unwrap()).unwrap();
    assert_eq!(in_one_form(was_read), in_one_form(stands_there), "{text}");
    true
}

/// Ids in small letters, changes in the order of their ids, nothing where nothing is replaced, and no moment after the last:
/// the only freedoms that writers have.
fn in_one_form(mut course: Value) -> Value {
    let lower = |id: &mut Value| *id = id.as_str().map(str::to_lowercase).into();
    lower(&mut course["course"]);
    let changes = course["changes"].as_array_mut().unwrap();
    for change in &mut *changes {
        lower(&mut change["id"]);
        let id = change["id"].clone();
        let change = change.as_object_mut().unwrap();
        lower(change.entry("about").or_insert(id));
        let moment = &mut change["at"][0];
        *moment = Moment::from_millis(moment.as_u64().unwrap()).millis().into();
        change.entry("replaces").or_insert(json!([])).as_array_mut().unwrap().iter_mut().for_each(lower);
    }
    changes.sort_by_key(|change| change["id"].to_string());
    course
}

/// Three changes whose ids differ in every digit, so that no one flip turns one into another.
fn a_small_course() -> CourseDocument {
    let id = |digit: u128| ChangeId::from_bits(digit * (u128::MAX / 15));
    let head = |replaces| Head {
        stamp: Stamp { moment: Moment::from_millis(1_790_000_000_000), counter: 3 },
        about: COURSE.as_subject(),
        by: Side::Mentor,
        replaces,
    };
    let change = |digit, content, replaces| Change { id: id(digit), head: head(replaces), content };
    let mut later = a_pair().write();
    later.put("later", erhvervsmentor::domain::value::Value::Real(1.25_f64.to_bits()));
    let changes = [
        change(1, content(&a_pair()), Vec::new()),
        change(2, Content::Written { kind: KindName::from_word("pair"), fields: later }, vec![id(1)]),
        change(4, content(&a_meeting()), Vec::new()),
        change(8, content(&a_rating_of(COURSE.as_subject())), Vec::new()),
        change(15, Content::Erased, vec![id(9), id(6)]),
    ];
    CourseDocument { id: COURSE, history: changes.into_iter().collect() }
}
