//! Appointments for a calendar: read back by a program that knows nothing of us.

use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::calendar::{Alarm, Appointment, ReminderWords, monthly_reminders, write};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

use crate::given::course::COURSE;
use crate::given::facts::minutes;
use crate::given::{cases, day};

/// Half past four on 12 January, for an hour and a half.
fn an_appointment() -> Appointment {
    Appointment {
        uid: "c0-next".to_owned(),
        version: 2,
        title: "Møde med Ali".to_owned(),
        day: day("2026-01-12"),
        at: Some("16:30".parse().unwrap()),
        length: minutes(90),
        place: Some("Biblioteket, 1. sal".to_owned()),
        about: Some("Praktik; CV\nÅbent hus".to_owned()),
        alarm: Alarm::DayBefore,
    }
}

/// 25 November 2026 at 01:02:03 UTC.
fn now() -> Moment {
    Moment::from_millis(1_795_568_523_456)
}

/// The value of a property as the other program reads it.
fn value(component: &Component<'_>, name: &str) -> String {
    let property = component.find_prop(name).unwrap_or_else(|| panic!("there is no {name}"));
    property.val.to_string()
}

fn events(file: &str) -> Vec<(String, String, String)> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let told = |event: &Component<'_>| (value(event, "UID"), value(event, "DTSTART"), value(event, "SUMMARY"));
    calendar.components.iter().map(told).collect()
}

fn trigger(appointment: &Appointment) -> String {
    let file = write(std::slice::from_ref(appointment), now());
    let unfolded = unfold(&file);
    let calendar = read_calendar(&unfolded).unwrap();
    value(&calendar.components[0].components[0], "TRIGGER")
}

#[test]
fn an_appointment_is_read_back_as_it_was_written() {
    let file = write(&[an_appointment()], now());

    let unfolded = unfold(&file);
    let calendar = read_calendar(&unfolded).unwrap();
    assert_eq!(calendar.components.len(), 1);
    let event = &calendar.components[0];
    assert_eq!(event.name, "VEVENT");
    let expected = [
        ("UID", "c0-next@erhvervsmentor"),
        ("DTSTAMP", "20261125T010203Z"),
        ("SEQUENCE", "2"),
        ("DTSTART", "20260112T163000"),
        ("DURATION", "PT90M"),
        ("SUMMARY", "Møde med Ali"),
        ("LOCATION", "Biblioteket, 1. sal"),
        ("DESCRIPTION", "Praktik; CV\nÅbent hus"),
    ];
    for (name, expected) in expected {
        assert_eq!(value(event, name), expected, "{name}");
    }
    let alarm = &event.components[0];
    assert_eq!((alarm.name.as_ref(), value(alarm, "ACTION").as_str()), ("VALARM", "DISPLAY"));
    assert_eq!(value(alarm, "DESCRIPTION"), "Møde med Ali");
}

#[test]
fn what_has_no_time_lasts_all_day() {
    let file = write(&[Appointment { at: None, length: Minutes::NONE, ..an_appointment() }], now());

    assert!(file.contains("\r\nDTSTART;VALUE=DATE:20260112\r\n"), "{file}");
    assert!(!file.contains("DURATION"), "{file}");
}

#[test]
fn the_phone_rings_the_day_before_or_the_same_morning() {
    let check = |alarm: Alarm, at: Option<&str>, expected: &str| {
        let at = at.map(|at| at.parse().unwrap());
        assert_eq!(trigger(&Appointment { alarm, at, ..an_appointment() }), expected);
    };

    check(Alarm::DayBefore, Some("16:30"), "-PT1440M");
    check(Alarm::DayBefore, None, "-PT960M");
    check(Alarm::SameMorning, Some("16:30"), "-PT510M");
    check(Alarm::SameMorning, Some("08:30"), "-PT60M");
    check(Alarm::SameMorning, None, "PT480M");
}

#[test]
fn a_day_that_has_begun_before_the_one_before_is_told_in_the_morning() {
    let check = |on: &str, expected: Alarm| assert_eq!(Alarm::for_day(day(on), day("2026-01-10")), expected);

    check("2026-01-10", Alarm::SameMorning);
    check("2026-01-11", Alarm::SameMorning);
    check("2026-01-12", Alarm::DayBefore);
}

#[test]
fn reminders_come_once_a_course_month_until_the_planned_end() {
    let words = ReminderWords { log_hours: "Log timer", look_at_goals: "Se på målene igen" };
    let file = |today: &str| monthly_reminders(COURSE, day("2026-01-05"), 4, day(today), words, now());

    let all = events(&file("2026-01-05"));
    let days: Vec<&str> = all.iter().map(|(_, day, _)| day.as_str()).collect();
    let expected = ["20260128", "20260201", "20260225", "20260301", "20260328", "20260401", "20260427", "20260501"];
    assert_eq!(days, expected);
    assert_eq!((all[0].2.as_str(), all[1].2.as_str()), ("Log timer", "Se på målene igen"));
    let names: std::collections::BTreeSet<&str> = all.iter().map(|(uid, ..)| uid.as_str()).collect();
    assert_eq!(names.len(), all.len(), "each has a name of its own");

    assert_eq!(events(&file("2026-03-28")).len(), 3, "only what is to come");
    assert_eq!(events(&file("2026-06-01")), []);
}

#[test]
fn no_sign_of_a_person_is_taken_for_one_of_the_file() {
    let title = "A\\n;,\u{7}\r\nEND:VEVENT\nX:1";

    let file = write(&[Appointment { title: title.to_owned(), ..an_appointment() }], now());

    let unfolded = unfold(&file);
    let calendar = read_calendar(&unfolded).unwrap();
    assert_eq!(calendar.components.len(), 1);
    assert_eq!(value(&calendar.components[0], "SUMMARY"), "A\\n;,\nEND:VEVENT\nX:1");
    assert_eq!(file.lines().filter(|line| *line == "END:VEVENT").count(), 1);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn lines_are_short_end_as_they_must_and_lose_nothing(title in "[a-zæøå ,;\\\\🎓\n]{0,200}", about in any::<String>()) {
        let appointment = Appointment { title: title.clone(), about: Some(about), ..an_appointment() };

        let file = write(&[appointment], now());

        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{:?}", line);
        }
        let unfolded = file.replace("\r\n ", "");
        let summary = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        let escaped = title.trim().replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
        prop_assert_eq!(summary, escaped);
    }
}
