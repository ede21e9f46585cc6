//! Letters: what is opened is what was written, and the container is plain JSON.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::readers::{Switches, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Problem;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::proof::Proof;
use erhvervsmentor::exchange::recognise::FileError;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::given_letters::{READERS, text_for};
use crate::document::any;
use crate::given::course::{COURSE, Device};
use crate::given::{cases, day};

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_letter_is_opened_as_it_was_written(course in any::course(), notes in any::<bool>(), goals in any::<bool>()) {
        let switches = Switches { meeting_notes: notes, whole_goals: goals };
        for reader in READERS {
            for from in Side::ALL.iter().copied() {
                let address = Address { from, reader, written_on: day("2026-11-22") };

                let text = Letter::write(course.id, &course.history, address, switches).unwrap();

                let leaving = CourseDocument { id: course.id, history: what_leaves(&course.history, reader, switches) };
                let (written_on, arrived) = (day("2026-11-22"), Vec::new());
                let meant = Letter { from, reader, written_on, course: leaving, arrived, proof: Proof::Missing };
                prop_assert_eq!(Letter::read(&text), Ok(meant));
            }
        }
    }
}

#[test]
fn a_letter_says_what_it_is_to_whoever_opens_it_elsewhere() {
    let text = a_text();

    let letter: Value = serde_json::from_str(&text).unwrap();

    assert!(text.starts_with("{\n  \"read_me\": \"Dette er en fil fra Erhvervsmentor."));
    assert!(letter["read_me"].as_str().unwrap().contains("ikke låst: alle, der får den, kan læse den."));
    assert_eq!(letter["format"], "erhvervsmentor-course");
    assert_eq!(letter["container"], 1);
    assert_eq!(letter["seal"], "none");
    assert_eq!(letter["from"], "mentor");
    assert_eq!(letter["for"], "contact");
    assert_eq!(letter["written_on"], "2026-02-10");
    assert_eq!(letter["content"]["course"], COURSE.to_string());
}

#[test]
fn a_letter_may_be_laid_out_in_any_way_and_hold_names_of_later_apps() {
    let letter = Letter::read(&a_text()).unwrap();
    let mut json: Value = serde_json::from_str(&a_text()).unwrap();
    json["key"] = json!({ "later": [1, 2, 3] });
    json.as_object_mut().unwrap().remove("read_me");

    assert_eq!(Letter::read(&json.to_string()), Ok(letter.clone()));
    assert_eq!(Letter::read(&serde_json::to_string_pretty(&json).unwrap().replace('\n', "\r\n\t")), Ok(letter));
}

#[test]
fn f43_a_letter_that_is_not_in_order_says_where() {
    let check = |break_it: fn(&mut Value), error: FileError| {
        let mut json: Value = serde_json::from_str(&a_text()).unwrap();
        break_it(&mut json);
        assert_eq!(Letter::read(&json.to_string()), Err(error));
    };
    let wrong = |field, problem| FileError::Unreadable(ReadError::Wrong { number: 0, kind: None, field, problem });
    let newer = |found| FileError::Unreadable(ReadError::Newer { found, known: 1 });

    check(|letter| letter["container"] = json!(2), newer(2));
    check(|letter| *letter = json!({ "container": 7, "format": "erhvervsmentor-course", "box": [] }), newer(7));
    check(|letter| letter["container"] = json!(0), wrong("container", Problem::OutOfRange { from: 1, to: 1 }));
    check(|letter| drop(letter.as_object_mut().unwrap().remove("container")), wrong("container", Problem::Missing));
    check(|letter| letter["content"] = json!({ "version": 2, "pages": {} }), newer(2));
    check(|letter| letter["seal"] = json!("age"), FileError::Sealed);
    check(|letter| letter["from"] = json!("boss"), wrong("from", Problem::UnknownChoice));
    check(|letter| letter["for"] = json!("boss"), wrong("for", Problem::UnknownChoice));
    for written_on in ["22.11.2026", "2026-02-30", "9999-01-01", "+99999-01-01", ""] {
        let mut json: Value = serde_json::from_str(&a_text()).unwrap();
        json["written_on"] = written_on.into();
        assert_eq!(Letter::read(&json.to_string()), Err(wrong("written_on", Problem::NotADay)), "{written_on}");
    }
    check(|letter| letter["format"] = json!("another-course"), FileError::OfAnotherProgram);
}

#[test]
fn a_letter_without_one_of_its_parts_is_damaged() {
    for part in ["seal", "from", "for", "written_on", "content"] {
        let mut json: Value = serde_json::from_str(&a_text()).unwrap();
        json.as_object_mut().unwrap().remove(part).unwrap();

        let read = Letter::read(&json.to_string());

        assert!(matches!(read, Err(FileError::Unreadable(ReadError::Unreadable { .. }))), "{part}: {read:?}");
    }
}

fn a_text() -> String {
    text_for(erhvervsmentor::domain::readers::Reader::Contact, &Device::with_a_pair().history)
}
