//! Data of a later version: looked at as far as it is understood, and never written over.

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::storage::following::{Ours, Step, follow};
use erhvervsmentor::storage::keeping::{put_back, save, start_over};
use erhvervsmentor::storage::key::SlotName;
use erhvervsmentor::storage::mirroring::{MirrorStep, mirror_step};
use erhvervsmentor::storage::save::SaveError;
use erhvervsmentor::storage::start::{Tidied, tidy};

use super::faulty::FaultyStore;
use super::*;

/// The text of a slot as a later version would write it: the same frame, another form inside.
fn newer_text() -> String {
    let doc = r#"{"version":2,"sealed":"…"}"#.replace('…', "x");
    let sum = Digest::of(format!("9 0 {doc}").as_bytes()).to_hex();
    format!(r#"{{"n":9,"era":0,"sum":"{sum}","doc":{doc}}}"#)
}

#[test]
fn f16_newer_data_is_read_only_wherever_it_stands() {
    for place in ["slot a", "slot b", "mirror"] {
        let store = FaultyStore::default();
        keep(&store, &with_meetings(1));
        keep(&store, &with_meetings(2));
        let mut mirror = MirrorContents::default();
        match place {
            "slot a" => store.put(&slot_key(SlotName::A), Some(newer_text())),
            "slot b" => store.put(&slot_key(SlotName::B), Some(newer_text())),
            _ => mirror = mirror_of(&newer_text()),
        }
        let before = store.begin_anew();

        let start = begin(&store, &mirror);
        let tidied = tidy(&store, &start);

        assert_eq!(start.newer, Some((2, 1)), "{place}");
        assert!(start.courses.contains_key(&PLACE), "what is understood is shown: {place}");
        assert_eq!(tidied, Tidied::default(), "{place}");
        assert_eq!(store.texts(), before, "{place}");
        assert_eq!(store.written_keys(), Vec::<String>::new(), "{place}");
    }
}

#[test]
fn f7_an_older_tab_stops_writing_when_a_newer_one_has_written() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    store.put(&slot_key(SlotName::B), Some(newer_text()));
    store.begin_anew();
    let ours = held(&with_meetings(2));

    let seen = follow(&store, PLACE, Some(Ours { held: &ours, is_saved: true })).unwrap();

    assert_eq!(seen, Step::ReadOnly { found: 2, known: 1 });
    let newer = SaveError::Newer { found: 2, known: 1 };
    assert_eq!(save(&store, SHELF, &ours), Err(newer.clone()));
    assert_eq!(put_back(&store, SHELF, &ours), Err(newer.clone()));
    assert_eq!(start_over(&store, SHELF, COURSE), Err(newer.clone()));
    assert_eq!(take_in(&store, &[ours]), Err(newer.into()));
    assert_eq!(store.texts()[&slot_key(SlotName::B)], newer_text());
}

#[test]
fn the_mirror_of_a_later_version_is_left_as_it_is() {
    let saved = keep(&FaultyStore::default(), &with_meetings(1));

    assert_eq!(mirror_step(Some(&newer_text()), &saved), Ok(MirrorStep::Newer));
}
