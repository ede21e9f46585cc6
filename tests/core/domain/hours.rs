//! Hours as a Dane writes them, and times of day.

use erhvervsmentor::domain::hours::{Minutes, MinutesRefusal, NotATime, TimeOfDay};
use proptest::prelude::*;

use crate::given::cases;
use crate::given::facts::minutes;

#[test]
fn hours_are_read_as_a_dane_writes_them() {
    let check = |text: &str, expected: Result<u32, MinutesRefusal>| {
        assert_eq!(Minutes::parse_hours(text).map(Minutes::count), expected, "{text}");
    };
    let (not_a_number, out_of_range) = (Err(MinutesRefusal::NotANumber), Err(MinutesRefusal::OutOfRange));

    check("1", Ok(60));
    check(" 2 ", Ok(120));
    check("1,5", Ok(90));
    check("1.5", Ok(90));
    check("0,75", Ok(45));
    check("0,25", Ok(15));
    check("1,33", Ok(80));
    check("1,34", Ok(80));
    check("1,333", Ok(80));
    check("0,3333", Ok(20));
    check("0,01", Ok(1));
    check("2:20", Ok(140));
    check("0:01", Ok(1));
    check("02:05", Ok(125));
    check("24", Ok(1440));
    check("24:00", Ok(1440));
    check("24,0", Ok(1440));
    check("0", out_of_range);
    check("0,0", out_of_range);
    check("0:00", out_of_range);
    check("24:01", out_of_range);
    check("25", out_of_range);
    check("9999", out_of_range);
    check("0,001", out_of_range);
    check("", not_a_number);
    check(" ", not_a_number);
    check(",", not_a_number);
    check(":", not_a_number);
    check("1,", not_a_number);
    check(",5", not_a_number);
    check("1:", not_a_number);
    check(":30", not_a_number);
    check("1:60", not_a_number);
    check("-1", not_a_number);
    check("+1", not_a_number);
    check("1:+5", not_a_number);
    check("1,+5", not_a_number);
    check("1e2", not_a_number);
    check("10000", not_a_number);
    check("1,33333", not_a_number);
    check("1,5,5", not_a_number);
    check("1.000,5", not_a_number);
    check("to", not_a_number);
    check("٣", not_a_number);
    check("99999999999999999999", not_a_number);
}

#[test]
fn a_meeting_lasts_from_a_minute_to_a_day() {
    assert_eq!(Minutes::of_meeting(0), Err(MinutesRefusal::OutOfRange));
    assert_eq!(Minutes::of_meeting(1).map(Minutes::count), Ok(1));
    assert_eq!(Minutes::of_meeting(1440), Ok(Minutes::A_DAY));
    assert_eq!(Minutes::of_meeting(1441), Err(MinutesRefusal::OutOfRange));
    assert_eq!(Minutes::from_hours(24), Minutes::A_DAY);
}

#[test]
fn what_is_left_to_a_target_is_never_less_than_nothing() {
    assert_eq!(minutes(100).left_to(minutes(240)), minutes(140));
    assert_eq!(minutes(240).left_to(minutes(240)), Minutes::NONE);
    assert_eq!(minutes(300).left_to(minutes(240)), Minutes::NONE);
}

#[test]
fn what_is_taken_away_leaves_nothing_rather_than_less() {
    assert_eq!(minutes(100).less(minutes(40)), minutes(60));
    assert_eq!(minutes(100).less(minutes(100)), Minutes::NONE);
    assert_eq!(minutes(100).less(minutes(101)), Minutes::NONE);
}

#[test]
fn a_time_of_day_is_two_digits_and_two_digits() {
    let check = |text: &str, expected: Result<(u8, u8), NotATime>| {
        assert_eq!(text.parse().map(|time: TimeOfDay| (time.hour(), time.minute())), expected, "{text}");
    };

    check("00:00", Ok((0, 0)));
    check("23:59", Ok((23, 59)));
    check("09:05", Ok((9, 5)));
    check("24:00", Err(NotATime));
    check("12:60", Err(NotATime));
    check("9:05", Err(NotATime));
    check("09:5", Err(NotATime));
    check("009:05", Err(NotATime));
    check("+9:05", Err(NotATime));
    check("09.05", Err(NotATime));
    check("0905", Err(NotATime));
    check("09:05:00", Err(NotATime));
    check("", Err(NotATime));
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn no_text_brings_reading_hours_down(text in any::<String>()) {
        let _ = (Minutes::parse_hours(&text).is_ok(), text.parse::<TimeOfDay>().is_ok());
    }

    #[test]
    fn hours_and_minutes_come_back_from_what_was_written(count in 1..=1440_u32) {
        let written = format!("{}:{:02}", count / 60, count % 60);

        prop_assert_eq!(Minutes::parse_hours(&written), Ok(minutes(count)));
    }

    #[test]
    fn a_decimal_comma_is_right_to_half_a_minute(hours in 0..24_u32, hundredths in 1..100_u32) {
        let read = Minutes::parse_hours(&format!("{hours},{hundredths:02}")).unwrap();

        let exact = hours * 6_000 + hundredths * 60;
        prop_assert!((read.count() * 100).abs_diff(exact) <= 50);
    }

    #[test]
    fn a_time_of_day_comes_back_from_what_was_written(hour in 0..24_u8, minute in 0..60_u8) {
        let written = format!("{hour:02}:{minute:02}");

        prop_assert_eq!(written.parse::<TimeOfDay>().unwrap().to_string(), written);
    }

    #[test]
    fn a_sum_of_minutes_is_exact(counts in prop::collection::vec(0..=1440_u32, 0..50)) {
        let sum: Minutes = counts.iter().map(|count| minutes(*count)).sum();

        prop_assert_eq!(sum.count(), counts.iter().sum::<u32>());
    }
}
