//! How days and times of day are said.

use erhvervsmentor::text::Language::{Danish, English};
use erhvervsmentor::text::calendar::{
    day, day_of_month, days, meeting_day, month_heading, near_day, short_day, time_of_day, weekday_name,
};

use crate::given::day as on;

#[test]
fn a_day_is_said_with_its_year() {
    let check = |date: &str, danish: &str, english: &str| {
        assert_eq!((day(Danish, on(date)), day(English, on(date))), (danish.to_owned(), english.to_owned()));
    };

    check("2026-03-05", "5. marts 2026", "5 March 2026");
    check("2024-02-29", "29. februar 2024", "29 February 2024");
    check("2026-12-31", "31. december 2026", "31 December 2026");
    check("2027-01-01", "1. januar 2027", "1 January 2027");
}

#[test]
fn a_day_of_a_clear_year_is_said_without_it() {
    assert_eq!(day_of_month(Danish, on("2026-03-05")), "5. marts");
    assert_eq!(day_of_month(English, on("2026-03-05")), "5 March");
}

#[test]
fn a_day_is_shortened_as_danes_do() {
    let months = ["jan.", "feb.", "mar.", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];
    for (month, number) in months.iter().zip(1..) {
        assert_eq!(short_day(Danish, on(&format!("2026-{number:02}-05"))), format!("5. {month}"));
    }
    assert_eq!(short_day(English, on("2026-09-05")), "5 Sep");
}

#[test]
fn a_meeting_is_on_a_day_of_the_week() {
    let check = |date: &str, danish: &str, english: &str| {
        assert_eq!(
            (meeting_day(Danish, on(date)), meeting_day(English, on(date))),
            (danish.to_owned(), english.to_owned())
        );
    };

    check("2026-03-05", "torsdag den 5. marts", "Thursday 5 March");
    check("2026-03-08", "søndag den 8. marts", "Sunday 8 March");
    check("2026-03-09", "mandag den 9. marts", "Monday 9 March");
    check("2024-02-29", "torsdag den 29. februar", "Thursday 29 February");
}

#[test]
fn the_week_begins_on_monday() {
    let danish = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", ""];
    for (place, name) in danish.iter().enumerate() {
        assert_eq!(weekday_name(Danish, place), *name);
    }
    assert_eq!((weekday_name(English, 0), weekday_name(English, 6)), ("Monday", "Sunday"));
}

#[test]
fn a_near_day_has_a_word_of_its_own() {
    let today = on("2026-03-01");
    let check = |date: &str, danish: Option<&str>, english: Option<&str>| {
        assert_eq!(
            (near_day(Danish, on(date), today), near_day(English, on(date), today)),
            (danish, english),
            "{date}"
        );
    };

    check("2026-02-26", None, None);
    check("2026-02-27", Some("i forgårs"), Some("the day before yesterday"));
    check("2026-02-28", Some("i går"), Some("yesterday"));
    check("2026-03-01", Some("i dag"), Some("today"));
    check("2026-03-02", Some("i morgen"), Some("tomorrow"));
    check("2026-03-03", None, None);
    check("2025-03-01", None, None);
}

#[test]
fn a_time_of_day_has_a_full_stop_in_danish() {
    let check = |time: &str, danish: &str| assert_eq!(time_of_day(Danish, time.parse().unwrap()), danish);

    check("09:30", "kl. 9.30");
    check("16:00", "kl. 16.00");
    check("00:05", "kl. 0.05");
    check("23:59", "kl. 23.59");
    assert_eq!(time_of_day(English, "09:05".parse().unwrap()), "09:05");
}

#[test]
fn a_month_heads_a_list_with_a_capital() {
    assert_eq!(month_heading(Danish, on("2026-11-22")), "November 2026");
    assert_eq!(month_heading(Danish, on("2026-05-01")), "Maj 2026");
    assert_eq!(month_heading(English, on("2026-05-01")), "May 2026");
}

#[test]
fn days_are_counted_one_and_many() {
    for (count, danish, english) in
        [(0, "0 dage", "0 days"), (1, "1 dag", "1 day"), (2, "2 dage", "2 days"), (21, "21 dage", "21 days")]
    {
        assert_eq!((days(Danish, count), days(English, count)), (danish.to_owned(), english.to_owned()));
    }
}
