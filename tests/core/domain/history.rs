//! The laws of merging, over any histories and over honest copies of one truth (faults 25, 26, 29, 30, 36, 49).

use std::collections::BTreeSet;

use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::{History, News};
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::side::Side;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::given::any::{any_changes, any_history, any_honest_copies};
use crate::given::cases;
use crate::given::course::Device;
use crate::given::facts::a_meeting;

fn merged(one: &History, other: &History) -> History {
    let mut merged = one.clone();
    merged.merge(other.clone());
    merged
}

fn is_erased(history: &History, id: ChangeId) -> bool {
    history.change(id).is_some_and(|change| change.content == Content::Erased)
}

fn fields(change: &Change) -> Option<&Fields> {
    match &change.content {
        Content::Erased => None,
        Content::Written { fields, .. } => Some(fields),
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn it_makes_no_difference_which_of_two_takes_in_the_other(one in any_history(), other in any_history()) {
        prop_assert_eq!(merged(&one, &other), merged(&other, &one));
    }

    #[test]
    fn it_makes_no_difference_which_two_of_three_meet_first(
        one in any_history(), other in any_history(), third in any_history(),
    ) {
        prop_assert_eq!(merged(&merged(&one, &other), &third), merged(&one, &merged(&other, &third)));
    }

    #[test]
    fn taking_in_the_same_again_changes_nothing(one in any_history(), other in any_history()) {
        let once = merged(&one, &other);

        prop_assert_eq!(merged(&one, &one), one);
        prop_assert_eq!(merged(&once, &other), once);
    }

    #[test]
    fn any_order_and_any_sorting_into_files_gives_the_same(
        changes in any_changes(),
        places in vec(any::<Index>(), 10),
        files in vec(0..3_usize, 10),
    ) {
        let at_once: History = changes.iter().cloned().collect();

        let mut shuffled = changes;
        for (place, other) in places.iter().enumerate().take(shuffled.len()) {
            let other = other.index(shuffled.len());
            shuffled.swap(place, other);
        }
        let mut from_files = History::default();
        for file in 0..3 {
            let in_file = shuffled.iter().zip(&files).filter(|(_, of)| **of == file);
            from_files.merge(in_file.map(|(change, _)| change.clone()).collect());
        }

        prop_assert_eq!(from_files, at_once);
    }

    #[test]
    fn f26_an_old_file_after_a_newer_one_brings_nothing_back(older in any_history(), later in any_history()) {
        let newer = merged(&older, &later);

        prop_assert_eq!(merged(&newer, &older), newer);
    }

    #[test]
    fn erasure_wins_in_whatever_order_copies_come(mut erasing in any_history(), other in any_history(), id in 0..6_u128) {
        let id = ChangeId::from_bits(id);
        erasing.erase(id);

        for merged in [merged(&erasing, &other), merged(&other, &erasing)] {
            prop_assert_eq!(is_erased(&merged, id), erasing.change(id).is_some() || is_erased(&other, id));
        }
    }

    #[test]
    fn no_change_is_ever_lost(one in any_history(), other in any_history()) {
        let ids = |history: &History| history.iter().map(|change| change.id).collect::<BTreeSet<_>>();

        let merged = merged(&one, &other);

        prop_assert_eq!(ids(&merged), &ids(&one) | &ids(&other));
        prop_assert_eq!(merged.len(), ids(&merged).len());
        prop_assert_eq!(merged.is_empty(), one.is_empty() && other.is_empty());
    }

    #[test]
    fn honest_copies_add_up_to_all_that_either_had_and_nothing_else((truth, copies) in any_honest_copies(3)) {
        let mut merged = History::default();
        for copy in copies.clone() {
            merged.merge(copy);
        }

        for change in truth.iter() {
            let of_copies: Vec<&Change> = copies.iter().filter_map(|copy| copy.change(change.id)).collect();
            let Some(merged) = merged.change(change.id) else {
                prop_assert!(of_copies.is_empty());
                continue;
            };
            prop_assert_eq!(&merged.head, &change.head);
            let Some(merged) = fields(merged) else {
                prop_assert!(of_copies.iter().any(|copy| copy.content == Content::Erased));
                continue;
            };
            prop_assert!(of_copies.iter().all(|copy| copy.content != Content::Erased));
            for (name, value) in fields(change).unwrap().iter() {
                let is_in_a_copy = of_copies.iter().any(|copy| fields(copy).unwrap().value(name).is_some());
                prop_assert_eq!(merged.value(name), is_in_a_copy.then_some(value));
            }
        }
    }

    #[test]
    fn the_news_say_truly_what_merging_brings(ours in any_history(), theirs in any_history()) {
        let merged = merged(&ours, &theirs);

        let mut expected = News::default();
        for change in theirs.iter() {
            let now = merged.change(change.id).unwrap();
            match ours.change(change.id) {
                None => expected.new.push(change.id),
                Some(before) if before == now => expected.known += 1,
                Some(before) if before.content != Content::Erased && now.content == Content::Erased => {
                    expected.erased.push(change.id);
                }
                Some(_) => expected.filled.push(change.id),
            }
        }
        let news = ours.news_in(&theirs);
        prop_assert_eq!(news.is_empty(), merged == ours);
        prop_assert_eq!(news, expected);
    }

    #[test]
    fn of_honest_copies_the_news_are_filled_exactly_where_fields_came((_, copies) in any_honest_copies(2)) {
        let (ours, theirs) = (&copies[0], &copies[1]);

        let filled = ours.news_in(theirs).filled;

        let gains = |change: &&Change| {
            let before = ours.change(change.id).and_then(fields);
            let brought = fields(change);
            before.zip(brought).is_some_and(|(before, brought)| brought.iter().any(|(name, _)| before.value(name).is_none()))
        };
        prop_assert_eq!(filled, theirs.iter().filter(gains).map(|change| change.id).collect::<Vec<_>>());
    }
}

#[test]
fn nothing_is_no_news() {
    assert!(News::default().is_empty());
    assert!(News { known: 3, ..News::default() }.is_empty());
}

#[test]
fn each_sort_of_news_is_news() {
    let id = vec![ChangeId::from_bits(1)];

    assert!(!News { new: id.clone(), ..News::default() }.is_empty());
    assert!(!News { filled: id.clone(), ..News::default() }.is_empty());
    assert!(!News { erased: id, ..News::default() }.is_empty());
}

#[test]
fn erasing_takes_what_was_said_and_leaves_the_mark() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &a_meeting());
    let before = phone.history.change(meeting).unwrap().clone();

    phone.history.erase(meeting);

    let after = phone.history.change(meeting).unwrap();
    assert_eq!(after.content, Content::Erased);
    assert_eq!(after.head, before.head);
    assert_eq!(after.fields_of(Kind::Meeting), None);
    assert_eq!(phone.history.len(), 2);
}

#[test]
fn erasing_what_is_not_here_leaves_everything_as_it_was() {
    let mut phone = Device::with_a_pair();
    let before = phone.history.clone();

    phone.history.erase(ChangeId::from_bits(99));

    assert_eq!(phone.history, before);
}

#[test]
fn an_erased_meeting_does_not_come_back_from_an_old_file() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &a_meeting());
    let old_file = phone.clone();
    phone.history.erase(meeting);

    let news = phone.history.news_in(&old_file.history);
    phone.takes_in(&old_file);

    assert!(news.is_empty());
    assert_eq!(news.known, 2);
    assert!(is_erased(&phone.history, meeting));
}

#[test]
fn what_was_erased_already_is_not_erased_again_by_a_copy_with_another_head() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &a_meeting());
    phone.history.erase(meeting);
    let mut forged = phone.history.change(meeting).unwrap().clone();
    forged.head.replaces.push(ChangeId::from_bits(7));

    let news = phone.history.news_in(&[forged].into_iter().collect());

    assert_eq!(news, News { filled: vec![meeting], ..News::default() });
}

#[test]
fn what_is_put_behind_goes_with_the_latest_that_took_its_place() {
    let mut phone = Device::with_a_pair();
    let first = phone.writes(Side::Mentor, &a_meeting());
    let mut other = phone.copied_to(2);
    phone.edits(Side::Mentor, first.as_subject(), &a_meeting());
    other.history.add(phone.history.change(first).unwrap().clone());
    other.writes(Side::Mentor, &a_meeting());
    let later = other.edits(Side::Mentor, first.as_subject(), &a_meeting());
    phone.takes_in(&other);

    assert_eq!(phone.history.put_behind().into_iter().collect::<Vec<_>>(), [(first, later)]);
}
