//! Copies of everything: each course of a shelf comes back by the copy that counts, and a course with a whole copy is never unreadable;
//! what was being taken in when the copy was made does not count.

use std::collections::BTreeMap;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::storage::everything::{Copied, courses_in, everything};
use erhvervsmentor::storage::key::{Key, PREFIX, SlotName};
use erhvervsmentor::storage::key_value::KeyValue;
use erhvervsmentor::storage::memory::MemoryStore;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::storage::slot::{Held, Slot};
use erhvervsmentor::storage::start::Place;
use serde_json::json;

use super::course;
use super::input::{Input, slot_text};

/// Which copy counts: by era, then by the number of the writing.
type Rank = (u32, u64);

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    if input.flag() {
        let text = input.rest_as_text();
        for shelf in Shelf::ALL {
            read(&text, *shelf);
        }
    } else {
        a_store(&mut input);
    }
}

fn read(text: &str, shelf: Shelf) -> Option<Vec<Option<CourseDocument>>> {
    let courses = courses_in(text, shelf)?;
    for document in &courses {
        match document {
            Ok(document) => course::holds(document),
            Err(error) => course::is_told(error),
        }
    }
    Some(courses.into_iter().map(Result::ok).collect())
}

fn a_store(input: &mut Input<'_>) {
    let store = MemoryStore::default();
    let mut whole: BTreeMap<Place, Vec<(Rank, CourseDocument)>> = BTreeMap::new();
    let mut unsaved: BTreeMap<Place, Held> = BTreeMap::new();
    let mut taking_in = None;
    while !input.is_empty() {
        let (shelf, course, kind) = (input.shelf(), input.course(), input.below(7));
        let (generation, era) = (u64::from(input.byte()), u32::from(input.byte() & 3));
        let slot = input.one_of(SlotName::ALL);
        let text = input.text();
        let key = Key::Slot { shelf, course, slot }.to_string();
        match kind {
            0 => store.write(&text, "not ours"),
            1 => store.write(&format!("{PREFIX}{text}"), "ours, or of a later version"),
            2 => store.write(&key, &text),
            3 => {
                if let Ok(document) = CourseDocument::read(&text) {
                    unsaved.insert((shelf, document.id), Held { era, document });
                }
                Ok(())
            }
            6 => {
                let note =
                    json!({ "shelf": shelf.as_str(), "before": { course.to_string(): generation }, "mark": era });
                taking_in = Some(((shelf, course), generation, note.to_string()));
                store.write(&Key::TakingIn.to_string(), &note.to_string())
            }
            _ => store.write(&key, &slot_text(generation, era, &text)),
        }
        .unwrap();
    }
    let note = store.read(&Key::TakingIn.to_string()).unwrap();
    let taking_in = taking_in.filter(|(_, _, written)| note.as_ref() == Some(written));
    let is_cut_off = |place: Place, generation: u64| {
        taking_in.as_ref().is_some_and(|(course, before, _)| *course == place && generation > *before)
    };
    for key in store.keys().unwrap() {
        if let Some(Key::Slot { shelf, course, .. }) = Key::parse(&key) {
            let slot = Slot::read(course, &store.read(&key).unwrap().unwrap());
            if slot.as_ref().is_ok_and(|slot| is_cut_off((shelf, course), slot.generation)) {
                continue;
            }
            let copies = whole.entry((shelf, course)).or_default();
            copies.extend(slot.map(|slot| ((slot.held.era, slot.generation), slot.held.document)));
        }
    }
    for (place, held) in &unsaved {
        whole.entry(*place).or_default().push(((u32::MAX, u64::MAX), held.document.clone()));
    }
    let in_memory: Vec<_> = unsaved.iter().map(|(place, held)| (*place, held)).collect();
    let text = everything(&store, &in_memory, Copied::Locked).expect("a store in memory is read");
    as_it_stands(&text, &store);
    for shelf in Shelf::ALL {
        let Some(courses) = read(&text, *shelf) else {
            assert!(whole.is_empty(), "a copy of ours is known as one");
            continue;
        };
        let copies: Vec<_> = whole.iter().filter(|((of, _), _)| of == shelf).map(|(_, copies)| copies).collect();
        assert_eq!(courses.len(), copies.len(), "every course of the shelf, read or not");
        for (course, copies) in courses.iter().zip(copies) {
            let best = copies.iter().map(|(rank, _)| *rank).max();
            let counts =
                |document: &CourseDocument| copies.iter().any(|(rank, copy)| Some(*rank) == best && copy == document);
            assert_eq!(course.is_some(), best.is_some(), "a whole copy is never unreadable");
            assert!(course.as_ref().is_none_or(counts), "the copy that counts");
        }
    }
}

/// Every text of the store stands in the copy to the byte, damaged ones too.
fn as_it_stands(text: &str, store: &MemoryStore) {
    let texts: BTreeMap<String, String> = serde_json::from_str(text).expect("a copy is JSON");
    for key in store.keys().unwrap() {
        assert_eq!(texts.get(&key), store.read(&key).unwrap().as_ref(), "{key}");
    }
}
