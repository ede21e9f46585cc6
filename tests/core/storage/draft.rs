//! Texts being typed.

use erhvervsmentor::storage::draft::{self, DraftName};
use erhvervsmentor::storage::save::SaveError;
use proptest::prelude::*;

use super::faulty::{Fault, FaultyStore};
use super::{COURSE, SHELF};
use crate::given::cases;

fn name() -> DraftName {
    DraftName::of_course(SHELF, COURSE, "note")
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn f5_what_was_typed_is_there_when_the_person_is_back(text in any::<String>()) {
        let store = FaultyStore::default();

        draft::keep(&store, &name(), &text).unwrap();

        let expected = Some(text).filter(|text| !text.is_empty());
        prop_assert_eq!(draft::read(&store, &name()), Ok(expected));
    }
}

#[test]
fn a_draft_that_is_emptied_leaves_nothing() {
    let store = FaultyStore::default();
    draft::keep(&store, &name(), "noget").unwrap();

    draft::keep(&store, &name(), "").unwrap();

    assert!(store.texts().is_empty());
}

#[test]
fn a_draft_that_has_no_room_keeps_what_was_there() {
    let store = FaultyStore::default();
    draft::keep(&store, &name(), "først").unwrap();

    store.fail_at(0, Fault::Full);
    let refused = draft::keep(&store, &name(), "først og så").map_err(SaveError::from);

    assert_eq!(refused, Err(SaveError::Full));
    assert_eq!(draft::read(&store, &name()), Ok(Some("først".to_owned())));
}
