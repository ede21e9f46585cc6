//! When a change was written, whatever the clocks show (faults 23, 24, 30, 33, 39).

use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use proptest::prelude::*;

use crate::given::any::{any_history, any_stamp};
use crate::given::cases;
use crate::given::course::Device;
use crate::given::facts::a_meeting;

fn stamp(millis: u64, counter: u32) -> Stamp {
    Stamp { moment: Moment::from_millis(millis), counter }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_change_sorts_after_all_its_writer_has_seen(seen in any_history(), clock in any::<u64>()) {
        let next = seen.next_stamp(Moment::from_millis(clock));

        prop_assert!(seen.iter().all(|change| change.head.stamp < next));
    }

    #[test]
    fn a_stamp_after_another_is_later(latest in any_stamp(), clock in any::<u64>()) {
        prop_assert!(Stamp::after(Some(latest), Moment::from_millis(clock)) > latest);
    }

    #[test]
    fn no_clock_is_believed_beyond_the_year_9999(clock in any::<u64>()) {
        let moment = Moment::from_millis(clock);

        prop_assert_eq!(moment.millis(), clock.min(Moment::LAST.millis()));
    }

    #[test]
    fn f30_two_devices_of_one_clock_still_agree_on_the_order(clock in any::<u64>()) {
        let mut phone = Device::with_a_pair();
        let mut clone = phone.copied_to(2);
        let now = Moment::from_millis(clock);
        prop_assert_eq!(phone.history.next_stamp(now), clone.history.next_stamp(now));

        phone.writes(Side::Mentor, &a_meeting());
        clone.writes(Side::Mentor, &a_meeting());
        let (before_phone, before_clone) = (phone.clone(), clone.clone());
        phone.takes_in(&before_clone);
        clone.takes_in(&before_phone);

        prop_assert_eq!(phone.course(), clone.course());
    }
}

#[test]
fn f24_the_clock_is_taken_where_it_is_ahead_of_all_seen_and_else_the_counter_counts_on() {
    let check = |latest: Option<Stamp>, now: u64, expected: Stamp| {
        assert_eq!(Stamp::after(latest, Moment::from_millis(now)), expected);
    };

    check(None, 0, stamp(0, 0));
    check(None, 1_000, stamp(1_000, 0));
    check(Some(stamp(1_000, 7)), 1_001, stamp(1_001, 0));
    check(Some(stamp(1_000, 7)), 1_000, stamp(1_000, 8));
    check(Some(stamp(1_000, 7)), 999, stamp(1_000, 8));
    check(Some(stamp(1_000, 7)), 0, stamp(1_000, 8));
    check(Some(stamp(1_000, u32::MAX)), 5, stamp(1_001, 0));
    check(Some(stamp(4_070_908_800_000, 0)), 1_000, stamp(4_070_908_800_000, 1));
}

#[test]
fn the_last_moment_is_the_last_millisecond_of_the_year_9999() {
    let last = chrono::DateTime::from_timestamp_millis(i64::try_from(Moment::LAST.millis()).unwrap()).unwrap();

    assert_eq!(last.to_string(), "9999-12-31 23:59:59.999 UTC");
    assert_eq!(Moment::from_millis(u64::MAX), Moment::LAST);
}

#[test]
fn f23_a_later_edit_wins_over_one_from_a_phone_whose_clock_shows_2099() {
    let mut history = History::default();
    assert_eq!(history.latest_stamp(), None);
    let mut ahead = Device::with_a_pair();
    let meeting = ahead.writes(Side::Youth, &a_meeting());
    let mut of_2099 = ahead.history.change(meeting).unwrap().clone();
    of_2099.head.stamp = stamp(4_070_908_800_000, 3);
    history.add(of_2099);

    let ours = history.next_stamp(Moment::from_millis(1_767_225_600_000));

    assert_eq!(history.latest_stamp(), Some(stamp(4_070_908_800_000, 3)));
    assert_eq!(ours, stamp(4_070_908_800_000, 4));
}

#[test]
fn f39_where_the_counter_is_used_up_the_clock_goes_on() {
    let last = stamp(5, u32::MAX);

    let next = Stamp::after(Some(last), Moment::from_millis(5));

    assert_eq!(next, stamp(6, 0));
    assert!(next > last);
}
