//! Slots: a text with the right sum is the course in it, a text that was changed is never another course, and nothing unreadable is lost.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::storage::copies::{Copies, CopyName, Loaded};
use erhvervsmentor::storage::keeping;
use erhvervsmentor::storage::key::{Key, SlotName};
use erhvervsmentor::storage::key_value::KeyValue;
use erhvervsmentor::storage::memory::MemoryStore;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::storage::slot::{Held, Slot, SlotError};

use super::input::{Input, a_course, is_narrow, slot_text};

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    match input.below(3) {
        0 => {
            let text = input.rest_as_text();
            reads(&text);
            nothing_is_lost(&text);
        }
        1 => {
            let (generation, era) = (input.number(), u32::try_from(input.number() >> 32).unwrap());
            with_the_right_sum(generation, era, input.rest_as_text().trim());
        }
        _ => {
            let damage = [(input.below(65_536), input.byte()), (input.below(65_536), input.byte())];
            damaged(&damage, input.rest_as_text().trim());
        }
    }
}

fn reads(text: &str) {
    for course in (0..3).map(a_course) {
        let Ok(slot) = Slot::read(course, text) else { continue };
        assert_eq!(slot.held.document.id, course);
        let written = slot.held.write(slot.generation).expect("what was read is written");
        assert!(is_narrow(&written));
        assert_eq!(Slot::read(course, &written), Ok(slot));
    }
}

fn with_the_right_sum(generation: u64, era: u32, document: &str) {
    let text = slot_text(generation, era, document);
    reads(&text);
    nothing_is_lost(&text);
    match CourseDocument::read(document) {
        Ok(document) => {
            let expected = Slot { generation, held: Held { era, document } };
            assert_eq!(Slot::read(expected.held.document.id, &text).as_ref(), Ok(&expected));
            let other = a_course(2);
            if other != expected.held.document.id {
                assert_eq!(Slot::read(other, &text), Err(SlotError::OtherCourse));
            }
        }
        Err(error) => {
            let is_json = serde_json::from_str::<&serde_json::value::RawValue>(document).is_ok();
            let expected = match error {
                _ if !is_json => return assert!(Slot::read(a_course(0), &text).is_err()),
                ReadError::Newer { found, known } => SlotError::Newer { found, known },
                other => SlotError::Unreadable(other),
            };
            assert_eq!(Slot::read(a_course(0), &text), Err(expected), "what is wrong is what is said");
        }
    }
}

/// A text that was damaged where it lies is known as damaged, or still says the same.
fn damaged(damage: &[(usize, u8)], document: &str) {
    let Ok(document) = CourseDocument::read(document) else { return };
    let (course, held) = (document.id, Held { era: 1, document });
    let mut bytes = held.write(7).unwrap().into_bytes();
    for (place, byte) in damage {
        let place = place % bytes.len();
        bytes[place] = *byte;
    }
    let text = String::from_utf8_lossy(&bytes);
    if let Ok(slot) = Slot::read(course, &text) {
        assert_eq!(slot, Slot { generation: 7, held }, "damaged into another course");
    }
    nothing_is_lost(&text);
}

/// Beside a whole copy the course is found, alone it is damaged or newer, and a save sets it aside before anything is written over it.
fn nothing_is_lost(text: &str) {
    let (shelf, course) = (Shelf::Mentor, a_course(0));
    let whole = Held { era: 0, document: CourseDocument { id: course, history: History::default() } };
    let key = |slot| Key::Slot { shelf, course, slot }.to_string();
    let store = MemoryStore::default();
    store.write(&key(SlotName::A), text).unwrap();
    let settle = |store: &MemoryStore| Copies::gather(store, shelf, course).unwrap().settle(course);
    let read = Slot::read(course, text);
    match (settle(&store), &read) {
        (Loaded::Absent, _) => panic!("a text that is there is never nothing"),
        (Loaded::Found(found), Ok(slot)) => assert_eq!(found.held, slot.held),
        (Loaded::Newer { found, .. }, Err(SlotError::Newer { found: said, .. })) => assert_eq!(found, *said),
        (Loaded::Unreadable(damaged), Err(error)) => {
            assert_eq!(damaged.len(), 1);
            assert_eq!((damaged[0].at, &damaged[0].why), (CopyName::Slot(SlotName::A), error));
            assert_eq!(damaged[0].text, text, "as it stands");
        }
        (loaded, read) => panic!("{loaded:?} of {read:?}"),
    }
    store.write(&key(SlotName::B), &whole.write(1).unwrap()).unwrap();
    let saved = keeping::save(&store, shelf, &whole);
    let is_newer = matches!(read, Err(SlotError::Newer { .. }));
    assert_eq!(saved.is_err(), is_newer, "only a newer text forbids a save: {saved:?}");
    let is_this = |kept: String| kept == text || serde_json::from_str::<String>(&kept).is_ok_and(|aside| aside == text);
    let is_kept = store.keys().unwrap().iter().any(|key| store.read(key).unwrap().is_some_and(is_this));
    assert!(is_kept || read.is_ok(), "what cannot be read is still there");
    match settle(&store) {
        Loaded::Found(found) => assert!(found.damaged.is_empty() && !is_newer),
        Loaded::Newer { .. } => assert!(is_newer),
        loaded => panic!("{loaded:?} beside a whole copy"),
    }
}
