//! How time together is said.

use erhvervsmentor::text::Language::{Danish, English};
use erhvervsmentor::text::time::{hours, hours_number, length};

use crate::given::facts::minutes;

#[test]
fn hours_are_said_with_a_comma_and_the_right_word() {
    let check = |count: u32, danish: &str, english: &str| {
        let said = (hours(Danish, minutes(count)), hours(English, minutes(count)));
        assert_eq!(said, (danish.to_owned(), english.to_owned()), "{count} minutes");
    };

    check(0, "0 timer", "0 hours");
    check(1, "0,02 time", "0.02 hours");
    check(15, "0,25 time", "0.25 hours");
    check(30, "0,5 time", "0.5 hours");
    check(45, "0,75 time", "0.75 hours");
    check(60, "1 time", "1 hour");
    check(75, "1,25 time", "1.25 hours");
    check(90, "1,5 time", "1.5 hours");
    check(119, "1,98 time", "1.98 hours");
    check(120, "2 timer", "2 hours");
    check(150, "2,5 timer", "2.5 hours");
    check(240, "4 timer", "4 hours");
    check(1440, "24 timer", "24 hours");
}

#[test]
fn a_number_of_hours_has_at_most_two_decimals_rounded() {
    for (count, said) in [
        (0, "0"),
        (3, "0,05"),
        (6, "0,1"),
        (20, "0,33"),
        (40, "0,67"),
        (59, "0,98"),
        (100, "1,67"),
        (235, "3,92"),
        (240, "4"),
    ] {
        assert_eq!(hours_number(Danish, minutes(count)), said, "{count} minutes");
    }
}

#[test]
fn no_number_of_hours_looks_fuller_than_it_is() {
    for count in 1..=1440 {
        let said = hours_number(Danish, minutes(count));
        assert_eq!(said.contains(','), !count.is_multiple_of(60), "{count} minutes are said as {said}");
    }
}

#[test]
fn a_length_is_said_in_minutes_below_an_hour_and_in_both_where_it_is_not_round() {
    let check = |count: u32, danish: &str, english: &str| {
        let said = (length(Danish, minutes(count)), length(English, minutes(count)));
        assert_eq!(said, (danish.to_owned(), english.to_owned()), "{count} minutes");
    };

    check(0, "0 min.", "0 min");
    check(45, "45 min.", "45 min");
    check(59, "59 min.", "59 min");
    check(60, "1 time", "1 hour");
    check(75, "1 t. 15 min.", "1 h 15 min");
    check(90, "1,5 time", "1.5 hours");
    check(120, "2 timer", "2 hours");
    check(125, "2 t. 5 min.", "2 h 5 min");
}
