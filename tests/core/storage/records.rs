//! Records about keys and invitations: got back from the mirror, gone with their course, and never gone without.

use erhvervsmentor::storage::deletion::{erase_course, remove_copies_of};
use erhvervsmentor::storage::key::{Key, Record};
use erhvervsmentor::storage::records::{keep_record, read_records, restore_records};

use super::faulty::{Fault, FaultyStore};
use super::*;
use crate::given::day;

const ENROLMENT: Record = Record::Enrolment(SHELF, COURSE);

#[test]
fn what_the_browser_has_lost_comes_back_from_the_mirror_and_what_it_has_stands() {
    let store = FaultyStore::default();
    keep_record(&store, ENROLMENT, "\"here\"").unwrap();
    let mirrored = [(ENROLMENT, "\"old\"".to_owned()), (Record::KeyRing, "\"ring\"".to_owned())].into();

    let (records, lacking) = restore_records(&store, &mirrored).unwrap();

    assert_eq!(records, [(ENROLMENT, "\"here\"".to_owned()), (Record::KeyRing, "\"ring\"".to_owned())].into());
    assert_eq!(read_records(&store).unwrap(), records);
    assert_eq!(lacking, [ENROLMENT], "the mirror has an older one");
}

#[test]
fn a_record_that_the_browser_drops_is_not_called_kept() {
    let store = FaultyStore::default();
    store.fail_at(store.asked(), Fault::Dropped);

    assert!(keep_record(&store, Record::KeyRing, "\"ring\"").is_err());
}

#[test]
fn f71_a_deleted_course_takes_its_records_along_and_leaves_the_key_ring() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    for record in [ENROLMENT, Record::Seen(SHELF, COURSE), Record::KeyRing] {
        keep_record(&store, record, "\"kept\"").unwrap();
    }

    erase_course(&store, SHELF, COURSE, day("2026-03-01")).unwrap();

    assert_eq!(read_records(&store).unwrap().into_keys().collect::<Vec<_>>(), [Record::KeyRing]);
}

#[test]
fn an_invitation_outlives_the_undoing_of_a_file() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    keep_record(&store, ENROLMENT, "\"kept\"").unwrap();

    remove_copies_of(&store, SHELF, COURSE).unwrap();

    assert_eq!(store.texts().into_keys().collect::<Vec<_>>(), [Key::Record(ENROLMENT).to_string()]);
}
