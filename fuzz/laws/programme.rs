//! Programmes: what is read is written and reads as the same, and a course can be counted by any rules that are read.

use std::sync::LazyLock;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::programme::{read, write};
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::meeting::MeetingKind;
use erhvervsmentor::domain::programme::{ContactRole, Event};
use erhvervsmentor::text::{Language, errors};
use serde_json::{Value, json};

use super::input::{Input, day};
use super::shown;

/// A course from its first day to its end.
static COURSE: LazyLock<Course> = LazyLock::new(|| {
    let document = CourseDocument::read(include_str!("../../tests/golden/1/course-to-its-end.json")).unwrap();
    Course::fold(&document.history).unwrap()
});
/// A course that goes on.
static OPEN_COURSE: LazyLock<Course> = LazyLock::new(|| {
    let document = CourseDocument::read(include_str!("../../tests/golden/1/course-whole.json")).unwrap();
    Course::fold(&document.history).unwrap()
});

pub fn check(input: &[u8]) {
    // What begins like this is made of numbers, anything else is a text.
    match (input.strip_prefix(b"."), std::str::from_utf8(input)) {
        (Some(numbers), _) => holds(&made(&mut Input::of(numbers))),
        (None, Ok(text)) => holds(text),
        (None, Err(_)) => {}
    }
}

/// A programme with the numbers and words of an input; most of them can be read.
pub fn made(input: &mut Input<'_>) -> String {
    let mut rule = |most: u64| match input.below(4) {
        0 => 1,
        1 => most,
        2 => input.number() % most,
        _ => u64::from(input.byte()) % most,
    };
    let rules = json!({
        "youngest": rule(40), "oldest": 40 + rule(80), "hours_a_month": 1 + rule(199), "months": 1 + rule(59),
        "ask_above_hours": rule(255), "first_month_check_ins": rule(31),
        "quiet_days": rule(u64::from(u32::MAX)), "silent_days": rule(u64::from(u32::MAX)),
        "month_end_days": rule(u64::from(u32::MAX)), "ending_days": rule(u64::from(u32::MAX)),
        "keep_closed_months": rule(u64::from(u32::MAX)),
        "counts": [MeetingKind::WORDS[input.below(MeetingKind::WORDS.len())], MeetingKind::WORDS[0]],
    });
    let events: Vec<Value> = (0..input.below(4)).map(|place| an_event(input, place)).collect();
    let contacts: Vec<Value> = (0..input.below(3)).map(|_| a_contact(input)).collect();
    let (name, municipality) = (input.text(), input.text());
    json!({ "programme": 1, "name": name, "municipality": municipality, "contacts": contacts, "events": events, "rules": rules })
        .to_string()
}

fn an_event(input: &mut Input<'_>, place: usize) -> Value {
    let mut event = json!({ "id": format!("{}{}", input.text(), place / 2), "title": input.text(), "day": input.day().to_string() });
    if input.flag() {
        event["at"] = json!(format!("{:02}:{:02}", input.below(24), input.below(60)));
        event["about"] = json!(input.text());
    }
    event
}

fn a_contact(input: &mut Input<'_>) -> Value {
    json!({ "role": input.one_of(ContactRole::WORDS), "name": input.text(), "phone": input.text(), "mail": null })
}

fn holds(text: &str) {
    let programme = match read(text) {
        Ok(programme) => programme,
        Err(error) => {
            for language in [Language::Danish, Language::English] {
                assert!(!errors::programme(language, &error).happened.is_empty());
            }
            return;
        }
    };
    let written = write(&programme).expect("what was read is written");
    assert_eq!(read(&written).as_ref(), Ok(&programme), "read as it was written");
    let days = |event: &Event| (event.held_on, event.begins_at);
    assert!(programme.events.is_sorted_by_key(days), "in order of their days");
    for today in ["2024-02-10", "2024-06-01", "2200-12-31"] {
        shown::with_rules(&COURSE, &programme.rules, day(today));
        shown::with_rules(&OPEN_COURSE, &programme.rules, day(today));
    }
}
