//! Records about keys and invitations: the later writing counts, wherever it stands; gone with their course, and never gone without.

use std::collections::BTreeMap;

use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::storage::deletion::{erase_course, remove_copies_of};
use erhvervsmentor::storage::key::{Key, Record};
use erhvervsmentor::storage::mirroring::MirrorStep;
use erhvervsmentor::storage::records::{doc_of, keep_record, read_records, record_step, restore_records, writing};
use erhvervsmentor::storage::save::SaveError;
use proptest::prelude::*;

use super::faulty::{Fault, FaultyStore};
use super::*;
use crate::given::day;

const ENROLMENT: Record = Record::Enrolment(SHELF, COURSE);
const NOW: Moment = Moment::from_millis(1_774_000_000_000);
const LATER: Moment = Moment::from_millis(1_774_000_000_001);

fn keep_now(store: &FaultyStore, record: Record, doc: &str) -> String {
    keep_record(store, record, doc, NOW).unwrap()
}

fn aside(store: &FaultyStore) -> Vec<String> {
    let is_aside = |key: &String| matches!(Key::parse(key), Some(Key::RecordSetAside { .. }));
    store.texts().into_iter().filter(|(key, _)| is_aside(key)).map(|(_, text)| text).collect()
}

#[test]
fn what_the_browser_has_lost_comes_back_from_the_mirror_and_what_is_later_here_stands() {
    let store = FaultyStore::default();
    let here = keep_record(&store, ENROLMENT, "\"here\"", LATER).unwrap();
    let mirrored = BTreeMap::from([
        (ENROLMENT, writing("\"old\"", NOW.millis()).unwrap()),
        (Record::KeyRing, writing("\"ring\"", NOW.millis()).unwrap()),
    ]);

    let restored = restore_records(&store, &mirrored).unwrap();

    assert_eq!(restored.records, [(ENROLMENT, "\"here\"".to_owned()), (Record::KeyRing, "\"ring\"".to_owned())].into());
    assert_eq!(read_records(&store).unwrap(), restored.records);
    assert_eq!(restored.to_mirror, [(ENROLMENT, here)], "the mirror has an older one");
}

#[test]
fn f3_a_browser_that_was_killed_takes_the_later_writing_from_the_mirror() {
    let store = FaultyStore::default();
    keep_now(&store, Record::KeyRing, "\"before the drill\"");
    let later = keep_record(&FaultyStore::default(), Record::KeyRing, "\"after the drill\"", LATER).unwrap();

    let restored = restore_records(&store, &[(Record::KeyRing, later)].into()).unwrap();

    assert_eq!(restored.records, [(Record::KeyRing, "\"after the drill\"".to_owned())].into());
    assert_eq!(read_records(&store).unwrap(), restored.records);
    assert_eq!((restored.to_mirror, restored.not_written), (Vec::new(), None));
    assert!(aside(&store).is_empty(), "an earlier writing is none that could not be read");
}

#[test]
fn f12_a_damaged_record_gives_way_to_the_mirrors_and_is_set_aside() {
    let store = FaultyStore::default();
    let mirrored = [(Record::KeyRing, keep_now(&store, Record::KeyRing, "\"ring\""))].into();
    store.put(&Record::KeyRing.to_string(), Some("{\"n\":9,\"era".to_owned()));

    let restored = restore_records(&store, &mirrored).unwrap();

    assert_eq!(restored.records, [(Record::KeyRing, "\"ring\"".to_owned())].into());
    assert_eq!(read_records(&store).unwrap(), restored.records);
    assert_eq!(aside(&store), [serde_json::to_string("{\"n\":9,\"era").unwrap()]);
}

#[test]
fn a_damaged_record_that_nothing_else_is_known_of_stands_until_another_is_kept_and_is_then_set_aside() {
    let store = FaultyStore::default();
    let key = Record::KeyRing.to_string();
    store.put(&key, Some("damaged".to_owned()));

    let restored = restore_records(&store, &BTreeMap::new()).unwrap();
    assert_eq!(restored.records, [(Record::KeyRing, "damaged".to_owned())].into(), "its reader says what is wrong");
    assert_eq!(store.texts().get(&key).map(String::as_str), Some("damaged"));

    keep_now(&store, Record::KeyRing, "\"new\"");
    assert_eq!(read_records(&store).unwrap(), [(Record::KeyRing, "\"new\"".to_owned())].into());
    assert_eq!(aside(&store), ["\"damaged\""]);
}

#[test]
fn what_cannot_be_written_back_is_shown_all_the_same() {
    let store = FaultyStore::default();
    let mirrored = [(Record::KeyRing, writing("\"ring\"", 1).unwrap())].into();
    store.fail_at(store.asked() + 1, Fault::Full);

    let restored = restore_records(&store, &mirrored).unwrap();

    assert_eq!(restored.records, [(Record::KeyRing, "\"ring\"".to_owned())].into());
    assert_eq!(restored.not_written, Some(SaveError::Full));
}

#[test]
fn a_clock_that_has_gone_back_does_not_make_a_record_older() {
    let store = FaultyStore::default();
    let first = keep_record(&store, Record::KeyRing, "\"first\"", LATER).unwrap();

    let second = keep_now(&store, Record::KeyRing, "\"second\"");

    assert_eq!(record_step(Some(&first), &second), MirrorStep::Put(second.clone()));
    assert_eq!(record_step(Some(&second), &first), MirrorStep::Nothing);
}

#[test]
fn the_mirror_takes_a_later_writing_leaves_an_earlier_one_and_sets_a_damaged_one_aside() {
    let [earlier, later] = [1, 2].map(|number| writing("\"ring\"", number).unwrap());

    assert_eq!(record_step(None, &earlier), MirrorStep::Put(earlier.clone()));
    assert_eq!(record_step(Some(&earlier), &earlier), MirrorStep::Nothing);
    assert_eq!(record_step(Some(&earlier), &later), MirrorStep::Put(later.clone()));
    assert_eq!(record_step(Some(&later), &earlier), MirrorStep::Nothing);
    assert_eq!(record_step(Some("damaged"), &earlier), MirrorStep::PutAndSetAside(earlier));
}

#[test]
fn a_record_that_the_browser_drops_is_not_called_kept() {
    let store = FaultyStore::default();
    // The first that is asked is what stands there.
    store.fail_at(store.asked() + 1, Fault::Dropped);

    assert_eq!(keep_record(&store, Record::KeyRing, "\"ring\"", NOW), Err(SaveError::NotKept));
}

#[test]
fn what_is_not_json_is_not_kept_and_what_stood_there_stands() {
    let store = FaultyStore::default();
    keep_now(&store, Record::KeyRing, "\"ring\"");

    assert!(matches!(keep_record(&store, Record::KeyRing, "ring", NOW), Err(SaveError::Failed(_))));
    assert_eq!(read_records(&store).unwrap(), [(Record::KeyRing, "\"ring\"".to_owned())].into());
}

#[test]
fn f71_a_deleted_course_takes_its_records_along_and_leaves_the_key_ring() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    store.put(&ENROLMENT.to_string(), Some("damaged".to_owned()));
    for record in [ENROLMENT, Record::Seen(SHELF, COURSE), Record::KeyRing] {
        keep_now(&store, record, "\"kept\"");
    }
    assert_eq!(aside(&store).len(), 1);

    erase_course(&store, SHELF, COURSE, day("2026-03-01")).unwrap();

    assert_eq!(read_records(&store).unwrap().into_keys().collect::<Vec<_>>(), [Record::KeyRing]);
    assert!(aside(&store).is_empty());
}

#[test]
fn an_invitation_outlives_the_undoing_of_a_file() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    keep_now(&store, ENROLMENT, "\"kept\"");

    remove_copies_of(&store, SHELF, COURSE).unwrap();

    assert_eq!(store.texts().into_keys().collect::<Vec<_>>(), [ENROLMENT.to_string()]);
}

proptest! {
    #[test]
    fn wherever_a_browser_is_killed_the_record_is_one_that_was_kept_and_no_earlier_than_the_mirror_has_it(
        kept in prop::collection::vec(any::<u16>(), 1..6),
        stored in 0_usize..6,
        mirrored in 0_usize..6,
    ) {
        let store = FaultyStore::default();
        let mut texts = Vec::new();
        for doc in &kept {
            texts.push(keep_record(&store, Record::KeyRing, &doc.to_string(), NOW).unwrap());
        }
        let (stored, mirrored) = (stored % texts.len(), mirrored % texts.len());
        store.put(&Record::KeyRing.to_string(), Some(texts[stored].clone()));

        let restored = restore_records(&store, &[(Record::KeyRing, texts[mirrored].clone())].into()).unwrap();

        let latest = doc_of(&texts[stored.max(mirrored)]).to_owned();
        prop_assert_eq!(&restored.records, &[(Record::KeyRing, latest)].into());
        prop_assert_eq!(read_records(&store).unwrap(), restored.records);
        prop_assert_eq!(restored.to_mirror.len(), usize::from(stored > mirrored));
    }
}
