//! The words for kinds, also those of later versions.

use std::collections::BTreeSet;

use erhvervsmentor::domain::kind::{KIND_LIMIT, Kind, KindName};
use erhvervsmentor::domain::value::{FieldValue, Problem};

use crate::given::forms::text;

#[test]
fn every_kind_has_its_own_word_and_is_found_by_it() {
    let words: BTreeSet<&str> = Kind::WORDS.iter().copied().collect();

    assert_eq!(words.len(), Kind::ALL.len());
    for kind in Kind::ALL {
        assert_eq!(Kind::from_word(kind.as_str()), Some(*kind));
        assert_eq!(KindName::from_word(kind.as_str()), KindName::Known(*kind));
        assert!(kind.as_str().len() <= KIND_LIMIT);
    }
}

#[test]
fn a_word_of_a_later_version_is_kept_as_it_is() {
    let later = KindName::from_word("hologram");

    assert_eq!(later, KindName::Unknown("hologram".to_owned()));
    assert_eq!(later.as_str(), "hologram");
    assert_eq!(KindName::read(later.write().as_ref()), Ok(later));
}

#[test]
fn a_word_too_long_or_empty_is_no_kind() {
    let read = |word: &str| KindName::read(Some(&text(word)));

    assert!(read(&"æ".repeat(KIND_LIMIT)).is_ok());
    assert_eq!(read(&"æ".repeat(KIND_LIMIT + 1)), Err(Problem::TooLong { limit: KIND_LIMIT }));
    assert_eq!(read(""), Err(Problem::Empty));
}

#[test]
fn a_version_that_knows_a_kind_and_one_that_does_not_sort_it_alike() {
    let known = KindName::Known(Kind::Meeting);
    let unknown = KindName::Unknown("meeting".to_owned());

    assert_eq!(known.cmp(&unknown), std::cmp::Ordering::Equal);
    assert!(KindName::from_word("aaa") < known);
    assert!(known < KindName::from_word("zzz"));
}
