//! The coordinator's overview: who needs somebody first, how a pair is found, and what Excel gets.

use std::time::{Duration, Instant};

use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::wish::Asks;
use erhvervsmentor::domain::flags::{Flag, Sign};
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::overview::{Row, Shown, danish_key, sheet, sort};
use erhvervsmentor::exchange::spreadsheet;
use erhvervsmentor::text::Language;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_file_from, a_goal, a_meeting, a_pair, a_yes_to, an_agreement, minutes, words};
use crate::given::rules::the_rules;
use erhvervsmentor::domain::facts::meeting::Meeting;

/// A pair that nobody needs to look at on 20 January: agreed, with a goal, met yesterday for four hours, sent today.
fn a_pair_that_is_well(youth: &str) -> Device {
    let mut device = Device::default();
    device.sets(Side::Mentor, &Pair { youth: words(youth), ..a_pair() });
    let agreement = device.sets(Side::Mentor, &an_agreement());
    device.writes(Side::Mentor, &a_yes_to(agreement, &an_agreement()));
    device.writes(Side::Youth, &a_yes_to(agreement, &an_agreement()));
    device.writes(Side::Youth, &a_goal());
    device.writes(Side::Mentor, &Meeting { held_on: day("2026-01-19"), minutes: minutes(240), ..a_meeting() });
    device.writes(Side::Contact, &a_file_from(Side::Mentor, "2026-01-20"));
    device
}

fn a_row(number: u128, device: &Device) -> Row {
    Row::of(CourseId::from_bits(number), &device.course(), &the_rules(), day("2026-01-20"))
}

fn names(rows: &[Row]) -> Vec<String> {
    rows.iter().map(|row| row.pair.as_ref().map(|pair| pair.youth.to_string()).unwrap_or_default()).collect()
}

#[test]
fn a_row_tells_hours_agreement_last_meeting_and_last_file() {
    let row = a_row(1, &a_pair_that_is_well("Ali"));

    assert_eq!(row.month_now.map(|now| (now.month.number, now.together)), Some((1, minutes(240))));
    assert_eq!(row.months.len(), 4);
    assert_eq!(row.last_met_on, Some(day("2026-01-19")));
    assert_eq!(row.last_file_on, Some(day("2026-01-20")));
    assert_eq!(row.flags, []);
    assert!(!row.needs_you());
}

#[test]
fn who_needs_somebody_comes_first_and_the_others_by_name() {
    let quiet = Device::with_a_pair();
    let mut rows = vec![
        a_row(1, &a_pair_that_is_well("Åse")),
        a_row(2, &a_pair_that_is_well("Aage")),
        a_row(3, &a_pair_that_is_well("Zenia")),
        a_row(4, &quiet),
        a_row(5, &a_pair_that_is_well("Ærø")),
        a_row(6, &a_pair_that_is_well("Østen")),
        a_row(7, &a_pair_that_is_well("Ali")),
    ];

    sort(&mut rows);

    assert_eq!(names(&rows), ["Anna", "Ali", "Zenia", "Ærø", "Østen", "Aage", "Åse"]);
    assert!(rows[0].needs_you());
}

#[test]
fn the_end_of_a_course_is_no_trouble_so_it_comes_after_those_who_need_somebody() {
    let mut ending = a_row(1, &a_pair_that_is_well("Ali"));
    ending.flags = vec![Flag::EndsSoon { days: 3 }];
    let mut lacking = a_row(2, &a_pair_that_is_well("Zenia"));
    lacking.flags = vec![Flag::NoGoal];
    let well = a_row(3, &a_pair_that_is_well("Aksel"));
    let mut rows = vec![well, ending, lacking];

    sort(&mut rows);

    assert_eq!(names(&rows), ["Zenia", "Ali", "Aksel"]);
}

#[test]
fn a_wish_comes_before_answers_and_both_before_everything_else() {
    let with = |number, youth, flag| {
        let mut row = a_row(number, &a_pair_that_is_well(youth));
        row.flags = vec![flag];
        row
    };
    let (by, day) = (Side::Youth, day("2026-01-20"));
    let mut rows = vec![
        with(1, "Ali", Flag::Quiet { days: 90, last_met_on: None }),
        with(2, "Omar", Flag::Answers { by, checked_on: day, signs: vec![Sign::PoorFit] }),
        with(3, "Zenia", Flag::Wish { by, asks: Asks::Stop, wished_on: day }),
    ];

    sort(&mut rows);

    assert_eq!(names(&rows), ["Zenia", "Omar", "Ali"]);
}

#[test]
fn more_days_do_not_change_the_order_of_two_pairs_with_the_same_reason() {
    let mut long = a_row(1, &a_pair_that_is_well("Ali"));
    long.flags = vec![Flag::Silent { days: 90 }];
    let mut short = a_row(2, &a_pair_that_is_well("Zenia"));
    short.flags = vec![Flag::Silent { days: 30 }];
    let mut rows = vec![short, long];

    sort(&mut rows);

    assert_eq!(names(&rows), ["Ali", "Zenia"]);
}

#[test]
fn a_search_finds_a_pair_by_any_part_of_both_names() {
    let row = a_row(1, &a_pair_that_is_well("Aase"));

    for search in ["", "aase", "ÅSE", "bo", "bo aas", "  Bo  "] {
        assert!(row.is_found_by(search), "{search}");
    }
    for search in ["carl", "bo carl", "aasen"] {
        assert!(!row.is_found_by(search), "{search}");
    }
}

#[test]
fn aa_is_the_letter_after_ø() {
    let mut sorted = ["Åse", "Aabenraa", "Østergaard", "Ærø", "Zenia", "Anna", "Émile", "Ewa"];

    sorted.sort_by_key(|name| danish_key(name));

    assert_eq!(sorted, ["Anna", "Émile", "Ewa", "Zenia", "Ærø", "Østergaard", "Aabenraa", "Åse"]);
}

#[test]
fn every_choice_of_rows_is_found_again_by_its_word() {
    for shown in Shown::ALL {
        assert_eq!(Shown::from_word(shown.as_str()), Some(shown));
    }
}

#[test]
fn a_choice_holds_only_the_rows_it_names() {
    let mut row = a_row(1, &a_pair_that_is_well("Ali"));
    let held = |row: &Row| Shown::ALL.map(|shown| shown.holds(row));

    assert_eq!(held(&row), [false, true, false, false]);
    row.flags = vec![Flag::EndsSoon { days: 3 }];
    assert_eq!(held(&row), [false, true, true, false]);
    row.flags = vec![Flag::Silent { days: 30 }];
    assert_eq!(held(&row), [true, true, false, true]);
}

#[test]
fn excel_gets_decimal_commas_days_with_hyphens_and_reasons_in_words() {
    let mut device = a_pair_that_is_well("=cmd");
    device.writes(Side::Mentor, &Meeting { held_on: day("2026-01-12"), minutes: minutes(90), ..a_meeting() });
    let mut row = a_row(1, &device);
    row.flags = vec![Flag::MonthNow { missing: minutes(90), days_left: 3 }, Flag::NoGoal];

    let text = spreadsheet::write(&sheet(Language::Danish, [&row]));

    let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(
        lines[0],
        r#""Ung";"Mentor";"Startdag";"Forløbsmåned";"Timer denne måned";"Timer i alt";"Måneder med nok timer";"Aftale";"Sidste møde";"Sidste fil";"Se på";"Sluttede";"Sådan sluttede det";"Grund til at slutte""#
    );
    assert_eq!(
        lines[1],
        r#""'=cmd";"Bo";"01-01-2026";1;5,5;5,5;0;"Aftalt";"19-01-2026";"20-01-2026";"Mangler timer: 1,5 time mangler, 3 dage tilbage; Intet mål: Der er ikke skrevet et mål endnu";;;"#
    );
}

#[test]
fn what_was_said_in_confidence_is_in_no_spreadsheet() {
    let (by, day) = (Side::Youth, day("2026-01-20"));
    let mut row = a_row(1, &a_pair_that_is_well("Ali"));
    let before = sheet(Language::Danish, [&row]);

    row.flags = vec![
        Flag::Wish { by, asks: Asks::Stop, wished_on: day },
        Flag::Answers { by, checked_on: day, signs: vec![Sign::PoorFit] },
    ];

    assert_eq!(sheet(Language::Danish, [&row]), before);
}

#[test]
fn a_pair_without_names_is_still_a_row() {
    let row = a_row(1, &Device::default());

    assert_eq!(row.pair, None);
    assert_eq!(sheet(Language::English, [&row]).len(), 2);
}

#[test]
fn a_thousand_pairs_are_found_and_sorted_within_a_tenth_of_a_second() {
    let row = a_row(1, &a_pair_that_is_well("Ali"));
    let mut rows = vec![row; 1000];

    let started = Instant::now();
    rows.retain(|row| row.is_found_by("al") && Shown::All.holds(row));
    sort(&mut rows);

    assert!(started.elapsed() < Duration::from_millis(100));
    assert_eq!(rows.len(), 1000);
}
