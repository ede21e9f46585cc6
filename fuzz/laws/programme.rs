//! Programmes: what is read is written and reads as the same, and a course can be counted by any rules that are read.

use std::sync::LazyLock;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::programme::{read, write};
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::text::{Language, errors};

use super::input::day;
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
    let Ok(text) = std::str::from_utf8(input) else { return };
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
    let days = |event: &erhvervsmentor::domain::programme::Event| (event.held_on, event.begins_at);
    assert!(programme.events.is_sorted_by_key(days), "in order of their days");
    for today in ["2024-02-10", "2024-06-01", "2200-12-31"] {
        shown::with_rules(&COURSE, &programme.rules, day(today));
        shown::with_rules(&OPEN_COURSE, &programme.rules, day(today));
    }
}
