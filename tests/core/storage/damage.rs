//! Damaged texts: recovered from another copy, set aside before anything is written over them, and never taken for nothing.

use erhvervsmentor::storage::copies::{Copies, Loaded};
use erhvervsmentor::storage::keeping::{save, start_over};
use erhvervsmentor::storage::key::SlotName;
use erhvervsmentor::storage::key_value::KeyValue as _;
use erhvervsmentor::storage::problem::Problem;
use erhvervsmentor::storage::save::SaveError;
use erhvervsmentor::storage::set_aside;
use erhvervsmentor::storage::start::tidy;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::faulty::{Fault, FaultyStore};
use super::*;
use crate::given::cases;

/// In what way a text is damaged.
#[derive(Clone, Debug)]
enum Damage {
    /// Cut off somewhere.
    CutShort(Index),
    /// One sign is another.
    Flipped(Index, char),
    /// One sign is gone.
    Missing(Index),
    /// Something else altogether.
    Foreign(&'static str),
}

impl Damage {
    fn apply(&self, text: &str) -> String {
        let signs: Vec<char> = text.chars().collect();
        match self {
            Self::CutShort(at) => signs.iter().take(at.index(signs.len())).collect(),
            Self::Flipped(at, sign) => {
                let at = at.index(signs.len());
                signs.iter().enumerate().map(|(place, own)| if place == at { sign } else { own }).collect()
            }
            Self::Missing(at) => {
                let at = at.index(signs.len());
                signs.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, own)| own).collect()
            }
            Self::Foreign(text) => (*text).to_owned(),
        }
    }
}

const FOREIGN: &[&str] = &["", "null", "{}", "[]", "\"\"", "17", "{\"n\":1}", "\u{0}", "<html>"];

fn any_damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        any::<Index>().prop_map(Damage::CutShort),
        (any::<Index>(), select(&['0', '9', '"', '}', ' ', 'x', 'ø'][..]))
            .prop_map(|(at, sign)| Damage::Flipped(at, sign)),
        any::<Index>().prop_map(Damage::Missing),
        select(FOREIGN).prop_map(Damage::Foreign),
    ]
}

/// A store with one meeting in slot A, two in slot B, and the mirror's copy of the second.
fn with_two_saves() -> (FaultyStore, MirrorContents) {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    let saved = keep(&store, &with_meetings(2));
    (store, mirror_of(&saved.text))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn f12_whatever_happens_to_one_slot_the_course_is_the_last_good_one(
        damage in any_damage(),
        slot in select(SlotName::ALL),
    ) {
        let (store, mirror) = with_two_saves();
        let text = store.read(&slot_key(slot)).unwrap().unwrap();
        store.put(&slot_key(slot), Some(damage.apply(&text)));

        // With the mirror, nothing at all is lost; without it, at most the damaged writing.
        prop_assert_eq!(shown(&store, &mirror).remove(&PLACE), Some(with_meetings(2).history));
        let last_good = if damage.apply(&text) == text || slot == SlotName::A { 2 } else { 1 };
        let alone = shown_course(&store);
        let is_whole_all_the_same = alone == Some(with_meetings(2).history);
        prop_assert!(is_whole_all_the_same || alone == Some(with_meetings(last_good).history));
    }

    #[test]
    fn f12_whatever_happens_to_the_mirror_the_slots_have_everything(damage in any_damage()) {
        let (store, mirror) = with_two_saves();
        let damaged = mirror_of(&damage.apply(&mirror.copies[&PLACE]));

        prop_assert_eq!(shown(&store, &damaged).remove(&PLACE), Some(with_meetings(2).history));
    }
}

#[test]
fn f12_a_damaged_text_is_set_aside_before_anything_is_written_over_it() {
    let (store, mirror) = with_two_saves();
    store.put(&slot_key(SlotName::B), Some("{\"n\":2,".to_owned()));
    let start = begin(&store, &mirror);
    assert_eq!(start.problems, [Problem::Recovered { shelf: SHELF, course: COURSE }]);
    store.begin_anew();

    let tidied = tidy(&store, &start);

    let aside = set_aside::key(SHELF, COURSE, "{\"n\":2,").to_string();
    assert_eq!(store.written_keys(), [aside.clone(), slot_key(SlotName::B)]);
    assert_eq!(store.texts()[&aside], r#""{\"n\":2,""#);
    assert!(tidied.not_saved.is_empty());
    assert_eq!(begin(&store, &mirror).problems, []);
}

#[test]
fn where_a_damaged_text_cannot_be_set_aside_it_is_not_written_over() {
    for fault in [Fault::Full, Fault::Failed, Fault::Dropped, Fault::Torn] {
        let (store, _) = with_two_saves();
        store.put(&slot_key(SlotName::A), Some("skadet".to_owned()));
        let before = store.texts();

        // A note is looked for, both slots are read, and what is set aside already; the next operation sets aside.
        store.fail_at(4, fault);
        let refused = save(&store, SHELF, &held(&with_meetings(3)));

        assert!(refused.is_err(), "{fault:?}");
        assert_eq!(store.texts()[&slot_key(SlotName::A)], "skadet", "{fault:?}");
        assert_eq!(store.texts()[&slot_key(SlotName::B)], before[&slot_key(SlotName::B)], "{fault:?}");
    }
}

#[test]
fn f13_where_every_copy_is_damaged_nothing_is_written_until_the_person_chooses() {
    let (store, mirror) = with_two_saves();
    for slot in SlotName::ALL {
        store.put(&slot_key(*slot), Some(format!("skadet {}", slot.as_str())));
    }
    let damaged = mirror_of("skadet spejl");
    let before = store.begin_anew();

    let start = begin(&store, &damaged);
    tidy(&store, &start);

    assert!(matches!(&start.problems[..], [Problem::Unreadable { texts, .. }] if texts.len() == 3));
    assert!(start.courses.is_empty());
    assert_eq!(store.texts(), before);
    // A copy from elsewhere brings the course back, and what was damaged is still there to look at.
    assert_eq!(shown(&store, &mirror).remove(&PLACE), Some(with_meetings(2).history));
}

#[test]
fn f13_starting_over_keeps_the_damaged_texts_for_whoever_can_read_them() {
    let (store, _) = with_two_saves();
    for slot in SlotName::ALL {
        store.put(&slot_key(*slot), Some(format!("skadet {}", slot.as_str())));
    }

    start_over(&store, SHELF, COURSE).unwrap();

    assert_eq!(begin(&store, &MirrorContents::default()).problems, []);
    let texts = store.texts();
    for text in ["skadet a", "skadet b"] {
        assert_eq!(texts[&set_aside::key(SHELF, COURSE, text).to_string()], format!("\"{text}\""));
    }
    assert_eq!(texts.len(), 2);
}

#[test]
fn f15_a_text_that_this_version_cannot_make_sense_of_stays_just_as_it_is() {
    let store = FaultyStore::default();
    let (sum, doc) =
        ("3a0d4d80b5b1be18d15deb7bd43ab9bbbce20a9f1eb7f3d7cd1d3f0ad1d9c1fc", r#"{"version":1,"course":"x"}"#);
    let text = format!(r#"{{"n":1,"era":0,"sum":"{sum}","doc":{doc}}}"#);
    store.put(&slot_key(SlotName::A), Some(text.clone()));

    let start = begin(&store, &MirrorContents::default());
    tidy(&store, &start);

    assert!(matches!(&start.problems[..], [Problem::Unreadable { .. }]));
    assert_eq!(store.texts(), [(slot_key(SlotName::A), text)].into());
}

#[test]
fn a_store_that_cannot_be_read_is_not_an_empty_one() {
    let (store, mirror) = with_two_saves();

    for operation in 0..8 {
        store.fail_at(operation, Fault::Failed);
        let start = read_all(&store, &mirror);
        let Ok(start) = start else { continue };
        let is_told = start.problems.iter().any(|problem| matches!(problem, Problem::ReadFailed { .. }));
        assert!(is_told || start.courses.contains_key(&PLACE), "operation {operation}");
    }
    store.fail_at(0, Fault::Failed);
    assert!(save(&store, SHELF, &held(&with_meetings(3))).is_err());
}

#[test]
fn the_copy_of_another_course_is_not_taken_for_this_one() {
    let store = FaultyStore::default();
    let other = CourseId::from_bits(7);
    let saved = save(&store, SHELF, &held_as(other, &with_meetings(1))).unwrap();
    let copies = Copies::default().with_mirror(Some(saved.text));

    assert!(matches!(copies.settle(COURSE), Loaded::Unreadable(_)));
}

#[test]
fn a_damaged_text_is_set_aside_once() {
    let store = FaultyStore::default();

    set_aside::set_aside(&store, SHELF, COURSE, "skadet").unwrap();
    set_aside::set_aside(&store, SHELF, COURSE, "skadet").unwrap();

    assert_eq!(store.written_keys().len(), 1);
    store.fail_at(1, Fault::Full);
    assert_eq!(set_aside::set_aside(&store, SHELF, COURSE, "andet"), Err(SaveError::Full));
}

#[test]
fn a_damaged_slot_whose_other_one_made_room_is_told_of_once() {
    let (store, mirror) = with_two_saves();
    store.put(&slot_key(SlotName::A), None);
    store.put(&slot_key(SlotName::B), Some("{\"n\":1}".to_owned()));

    let start = begin(&store, &mirror);
    tidy(&store, &start);

    assert_eq!(start.problems, [Problem::Recovered { shelf: SHELF, course: COURSE }]);
    assert_eq!(begin(&store, &mirror).problems, []);
    assert_eq!(shown_course(&store), Some(with_meetings(2).history));
}
