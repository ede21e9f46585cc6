//! Course months over short months, leap days and year ends.

use chrono::{Datelike, Days, NaiveDate};
use erhvervsmentor::domain::months::CourseMonth;
use proptest::prelude::*;

use crate::given::{cases, day};

fn month(started_on: &str, number: u32) -> (String, String) {
    let month = CourseMonth::numbered(day(started_on), number).unwrap();
    assert_eq!(month.number, number);
    (month.first_day.to_string(), month.last_day.to_string())
}

/// The same day so many months later, told without the calendar's own arithmetic.
fn same_day_later(started_on: NaiveDate, months: u32) -> NaiveDate {
    let counted = started_on.month0() + months;
    let year = started_on.year() + i32::try_from(counted / 12).unwrap();
    (28..=31)
        .filter_map(|last| NaiveDate::from_ymd_opt(year, counted % 12 + 1, started_on.day().min(last)))
        .max()
        .unwrap()
}

#[test]
fn a_month_goes_from_the_start_day_to_the_day_before_the_same_day() {
    let check = |started_on: &str, number: u32, first_day: &str, last_day: &str| {
        assert_eq!(month(started_on, number), (first_day.to_owned(), last_day.to_owned()));
    };

    check("2026-01-15", 1, "2026-01-15", "2026-02-14");
    check("2026-01-15", 4, "2026-04-15", "2026-05-14");
    check("2026-01-01", 1, "2026-01-01", "2026-01-31");
    check("2026-11-22", 2, "2026-12-22", "2027-01-21");
    check("2026-12-31", 1, "2026-12-31", "2027-01-30");
    check("2026-12-31", 2, "2027-01-31", "2027-02-27");
    check("2026-12-31", 3, "2027-02-28", "2027-03-30");
    check("2026-01-31", 1, "2026-01-31", "2026-02-27");
    check("2026-01-31", 2, "2026-02-28", "2026-03-30");
    check("2026-01-31", 3, "2026-03-31", "2026-04-29");
    check("2026-01-31", 4, "2026-04-30", "2026-05-30");
    check("2024-01-31", 2, "2024-02-29", "2024-03-30");
    check("2024-01-29", 2, "2024-02-29", "2024-03-28");
    check("2025-01-29", 2, "2025-02-28", "2025-03-28");
    check("2024-02-29", 1, "2024-02-29", "2024-03-28");
    check("2024-02-29", 13, "2025-02-28", "2025-03-28");
    check("2024-02-29", 49, "2028-02-29", "2028-03-28");
}

#[test]
fn there_is_no_month_nought_and_none_where_the_calendar_ends() {
    assert_eq!(CourseMonth::numbered(day("2026-01-01"), 0), None);
    assert_eq!(CourseMonth::numbered(day("2026-01-01"), u32::MAX), None);
    assert_eq!(CourseMonth::numbered(NaiveDate::MAX, 1), None);
    assert_eq!(CourseMonth::holding(NaiveDate::MAX, NaiveDate::MAX), None);
}

#[test]
fn a_day_before_the_start_is_in_no_month() {
    assert_eq!(CourseMonth::holding(day("2026-03-31"), day("2026-03-30")), None);
    assert_eq!(CourseMonth::holding(day("2026-03-31"), day("2026-02-28")), None);
    assert_eq!(CourseMonth::holding(day("2026-03-31"), day("2020-01-01")), None);
}

#[test]
fn days_left_are_counted_without_the_day_itself() {
    let january = CourseMonth::numbered(day("2026-01-01"), 1).unwrap();

    assert_eq!(january.days_left_after(day("2026-01-01")), 30);
    assert_eq!(january.days_left_after(day("2026-01-30")), 1);
    assert_eq!(january.days_left_after(day("2026-01-31")), 0);
    assert_eq!(january.days_left_after(day("2026-02-01")), 0);
}

#[test]
fn a_month_holds_its_first_and_its_last_day() {
    let january = CourseMonth::numbered(day("2026-01-01"), 1).unwrap();

    assert!(!january.holds(day("2025-12-31")));
    assert!(january.holds(day("2026-01-01")));
    assert!(january.holds(day("2026-01-31")));
    assert!(!january.holds(day("2026-02-01")));
}

/// Every start over ten years with three leap days, and every day of the thirteen months after it.
#[test]
fn every_day_is_in_the_month_that_a_walk_through_the_calendar_finds() {
    let (first, last) = (day("2019-06-01"), day("2029-06-01"));
    for started_on in first.iter_days().take_while(|start| *start < last) {
        let mut walked = CourseMonth::numbered(started_on, 1).unwrap();
        for today in started_on.iter_days().take(400) {
            if today > walked.last_day {
                walked = CourseMonth::numbered(started_on, walked.number + 1).unwrap();
            }
            assert_eq!(CourseMonth::holding(started_on, today), Some(walked), "{started_on} {today}");
        }
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn months_lie_side_by_side_without_gap_or_overlap(from_1970 in 0..60_000_u64, number in 1..400_u32) {
        let started_on = day("1970-01-01") + Days::new(from_1970);
        let month = CourseMonth::numbered(started_on, number).unwrap();
        let next = CourseMonth::numbered(started_on, number + 1).unwrap();

        prop_assert_eq!(month.first_day, same_day_later(started_on, number - 1));
        prop_assert_eq!(month.last_day.succ_opt().unwrap(), next.first_day);
        prop_assert!((28..=31).contains(&((next.first_day - month.first_day).num_days())));
        for today in [month.first_day, month.last_day] {
            prop_assert_eq!(CourseMonth::holding(started_on, today), Some(month));
        }
    }
}
