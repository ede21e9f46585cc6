//! Starting: from whatever stands in the browser, reading writes nothing, putting in order loses nothing, and once is enough.

use std::collections::BTreeMap;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::storage::deletion;
use erhvervsmentor::storage::key::{Key, SlotName};
use erhvervsmentor::storage::key_value::KeyValue;
use erhvervsmentor::storage::memory::MemoryStore;
use erhvervsmentor::storage::problem::Problem;
use erhvervsmentor::storage::slot::Slot;
use erhvervsmentor::storage::start::{MirrorContents, MirrorKey, Place, Start, Tidied, read_all, tidy};
use serde_json::json;

use super::input::{Input, slot_text};
use super::{course, made};

/// The most texts of one browser.
const TEXTS: usize = 12;

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    let (store, mut mirror) = (MemoryStore::default(), MirrorContents::default());
    for _ in 0..TEXTS {
        if input.is_empty() {
            break;
        }
        a_text(&mut input, &store, &mut mirror);
    }
    let before = store.clone();
    let start = read_all(&store, &mirror).expect("a store in memory is read");
    assert_eq!(store, before, "reading writes nothing");
    whole_copies_are_found(&before, &mirror, &start);

    let tidied = tidy(&store, &start);

    assert!(
        tidied.not_saved.is_empty() && tidied.left_over.is_none(),
        "a store in memory takes everything: {tidied:?}"
    );
    if start.newer.is_some() {
        return assert_eq!(store, before, "where something is newer, nothing is written");
    }
    nothing_unreadable_is_lost(&before, &store, &start);
    once_is_enough(&store, mirror, &start, &tidied);
}

/// One text under a key of ours, or in the mirror.
fn a_text(input: &mut Input<'_>, store: &MemoryStore, mirror: &mut MirrorContents) {
    let (shelf, course, kind) = (input.shelf(), input.course(), input.below(10));
    let slot = Key::Slot { shelf, course, slot: input.one_of(SlotName::ALL) }.to_string();
    let place = (shelf, course);
    match kind {
        0 => store.write(&format!("erhvervsmentor/{}", input.text()), &input.text()).unwrap(),
        1 => store.write(&slot, &input.text()).unwrap(),
        2 => store.write(&Key::Deleted { shelf, course }.to_string(), &deletion::mark(input.day())).unwrap(),
        3 => {
            let note = json!({ "shelf": shelf.as_str(), "before": { course.to_string(): input.below(4) } });
            store.write(&Key::TakingIn.to_string(), &note.to_string()).unwrap();
        }
        4 => mirror.take(&MirrorKey::Deleted(place).to_string(), deletion::mark(input.day())),
        5 => mirror.take(&MirrorKey::Copy(place).to_string(), input.text()),
        6 => mirror.take(&MirrorKey::Copy(place).to_string(), a_slot(input, place)),
        _ => store.write(&slot, &a_slot(input, place)).unwrap(),
    }
}

/// The text of a slot with the right sum: a course of numbers, or a text that may be none.
fn a_slot(input: &mut Input<'_>, (_, id): Place) -> String {
    let (generation, era) = (input.below(5) as u64, u32::from(input.flag()));
    let is_any_text = input.below(4) == 0;
    let document = if is_any_text {
        input.text()
    } else {
        let many = input.below(4);
        CourseDocument { id, history: made::history(input, id, many) }.write().unwrap()
    };
    slot_text(generation, era, &document)
}

fn whole_copies_are_found(store: &MemoryStore, mirror: &MirrorContents, start: &Start) {
    let was_cut_off = start.problems.iter().any(|problem| matches!(problem, Problem::TakeInCutOff { .. }));
    for (key, text) in texts(store) {
        let Some(Key::Slot { shelf, course, .. }) = Key::parse(&key) else { continue };
        let Ok(slot) = Slot::read(course, &text) else { continue };
        let place = (shelf, course);
        let is_let_go = was_cut_off || start.deleted.contains_key(&place) || slot.held.document.history.is_empty();
        match start.courses.get(&place) {
            Some(found) => {
                let (ours, theirs) = (&found.held, &slot.held);
                let has_all = ours.document.history.news_in(&theirs.document.history).is_empty();
                assert!(is_let_go || ours.era > theirs.era || has_all, "{place:?} lacks something of {key}");
            }
            None => {
                assert!(is_let_go || is_put_back(store, mirror, place, slot.held.era), "{place:?} has a whole copy");
            }
        }
    }
    for found in start.courses.values() {
        course::holds(&found.held.document);
    }
}

/// Says whether a course was put back, in a later era, to before it was here.
fn is_put_back(store: &MemoryStore, mirror: &MirrorContents, place: Place, era: u32) -> bool {
    let (shelf, course) = place;
    let slots = SlotName::ALL.iter().map(|slot| Key::Slot { shelf, course, slot: *slot }.to_string());
    let copies = slots.filter_map(|key| store.read(&key).unwrap()).chain(mirror.copies.get(&place).cloned());
    copies.filter_map(|text| Slot::read(course, &text).ok()).any(|slot| slot.held.era > era)
}

/// A damaged text stays where it is or is set aside, unless its course was deleted or never came to be.
fn nothing_unreadable_is_lost(before: &MemoryStore, after: &MemoryStore, start: &Start) {
    let kept: Vec<String> = texts(after).into_values().collect();
    let is_there = |text: &String| kept.iter().any(|kept| kept == text || aside(kept).as_ref() == Some(text));
    for (key, text) in texts(before) {
        let Some(Key::Slot { shelf, course, .. }) = Key::parse(&key) else { continue };
        let place = (shelf, course);
        let is_unreadable = start
            .problems
            .iter()
            .any(|problem| matches!(problem, Problem::Unreadable { shelf, course, .. } if (*shelf, *course) == place));
        if Slot::read(course, &text).is_err() && (start.courses.contains_key(&place) || is_unreadable) {
            // A later writing of courses that were being taken in goes with them, readable or not.
            let was_cut_off = start.problems.iter().any(|problem| matches!(problem, Problem::TakeInCutOff { .. }));
            assert!(was_cut_off || is_there(&text), "{key} is gone");
        }
    }
}

fn aside(kept: &str) -> Option<String> {
    serde_json::from_str(kept).ok()
}

/// Starting again finds the same, hears of no trouble that was put in order, and changes nothing.
fn once_is_enough(store: &MemoryStore, mut mirror: MirrorContents, start: &Start, tidied: &Tidied) {
    to_mirror(&mut mirror, tidied);
    let again = read_all(store, &mirror).unwrap();
    assert_eq!(held(&again), held(start), "the same courses");
    assert_eq!(again.deleted, start.deleted, "the same deletions");
    // Where both slots were damaged, one is written over at each start.
    let was_all_damaged = |problem: &&Problem| match problem {
        Problem::Recovered { shelf, course } => start.courses[&(*shelf, *course)].damaged.len() > 1,
        _ => false,
    };
    let is_settled = !again.problems.iter().any(|problem| was_all_damaged(&problem));
    let others = again.problems.iter().filter(|problem| !was_all_damaged(problem));
    for problem in others {
        assert!(matches!(problem, Problem::Unreadable { .. }), "heard of twice: {problem:?}");
    }
    let before = store.clone();
    let tidied = tidy(store, &again);
    if is_settled {
        return assert_eq!(*store, before, "once is enough");
    }
    to_mirror(&mut mirror, &tidied);
    let settled = read_all(store, &mirror).unwrap();
    assert_eq!(held(&settled), held(start), "the same courses");
    assert!(settled.problems.iter().all(|problem| matches!(problem, Problem::Unreadable { .. })), "{settled:?}");
}

/// What the app does with the mirror after putting the store in order.
fn to_mirror(mirror: &mut MirrorContents, tidied: &Tidied) {
    for (shelf, saved) in &tidied.to_mirror {
        for saved in saved {
            mirror.take(&MirrorKey::Copy((*shelf, saved.held.document.id)).to_string(), saved.text.clone());
        }
    }
    for (place, _) in &tidied.to_forget {
        mirror.copies.remove(place);
    }
}

fn held(start: &Start) -> BTreeMap<Place, CourseDocument> {
    start.courses.iter().map(|(place, found)| (*place, found.held.document.clone())).collect()
}

fn texts(store: &MemoryStore) -> BTreeMap<String, String> {
    let keys = store.keys().unwrap().into_iter();
    keys.map(|key| (key.clone(), store.read(&key).unwrap().unwrap())).collect()
}
