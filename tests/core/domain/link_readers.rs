//! What may travel in a link: a table of its own over every kind, as an allow-list.

use std::collections::BTreeSet;

use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::facts::removal::Removal;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::{Reader, what_a_link_carries, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Value;
use proptest::prelude::*;

use super::readers::{NOTHING_ON, READERS};
use crate::given::any::any_history;
use crate::given::course::{Device, content};
use crate::given::forms::full_fields;
use crate::given::{cases, day};

const PAIR: [Reader; 2] = [Reader::MentorsPhone, Reader::YouthsPhone];

/// The list, as the issue says it: first names, the agreement with its confirmations, the aim, goals with all of theirs, the next meeting.
pub const IN_A_LINK: [Kind; 10] = [
    Kind::Pair,
    Kind::Agreement,
    Kind::Confirmation,
    Kind::Aim,
    Kind::Goal,
    Kind::Step,
    Kind::Rating,
    Kind::Review,
    Kind::GoalEnd,
    Kind::NextMeeting,
];

/// The only change that is carried of a history with one; `None` when nothing is.
fn carried(content: Content, reader: Reader) -> Option<Change> {
    let mut phone = Device::default();
    phone.write(Side::Youth, None, Vec::new(), content);
    what_a_link_carries(&phone.history, reader).iter().next().cloned()
}

fn written(kind: KindName, fields: Fields) -> Content {
    Content::Written { kind, fields }
}

#[test]
fn a_link_carries_the_kinds_on_the_list_whole_and_no_others() {
    for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Removal) {
        let mut fields = full_fields(kind);
        let whole = written(KindName::Known(kind), fields.clone());
        fields.put("of_a_later_version", Value::Flag(true));
        for reader in READERS {
            let is_carried = IN_A_LINK.contains(&kind) && PAIR.contains(&reader);

            let left = carried(written(KindName::Known(kind), fields.clone()), reader);

            assert_eq!(left.map(|change| change.content), is_carried.then(|| whole.clone()), "{kind:?} {reader:?}");
        }
    }
}

#[test]
fn a_link_carries_the_mark_of_a_removal_only_of_what_it_may_have_carried() {
    for kind in Kind::ALL {
        let removal = Removal { of: KindName::Known(*kind), removed_on: day("2026-01-31") };
        for reader in READERS {
            // A removal that was taken back puts something of the list in order, and tells no more than it does.
            let is_carried = (IN_A_LINK.contains(kind) || *kind == Kind::Removal) && PAIR.contains(&reader);
            assert_eq!(carried(content(&removal), reader).is_some(), is_carried, "{kind:?} {reader:?}");
        }
    }
}

#[test]
fn a_kind_of_a_later_version_travels_in_no_link() {
    for reader in READERS {
        assert_eq!(carried(written(KindName::from_word("answer"), full_fields(Kind::Goal)), reader), None);
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_link_never_carries_more_than_a_file(history in any_history(), place in 0..4_usize) {
        let file = what_leaves(&history, READERS[place], NOTHING_ON);
        let link = what_a_link_carries(&history, READERS[place]);

        prop_assert!(file.news_in(&link).is_empty());
        let erased = |change: &&Change| change.content == Content::Erased;
        let ids = |changes: Vec<&Change>| changes.iter().map(|change| change.id).collect::<BTreeSet<_>>();
        prop_assert_eq!(ids(link.iter().filter(erased).collect()), ids(history.iter().filter(erased).collect()));
    }
}
