//! Courses: what is read folds, is written, and reads as the same; and every screen and table can be made of it.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::{BYTE_LIMIT, ReadError};
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::text::{Language, errors};

use super::input::{Input, is_narrow};
use super::{made, shown};

/// A sign of one byte becomes at most six.
const WIDENING: usize = 6;

pub fn check(input: &[u8]) {
    // What begins like this is made of numbers, anything else is a text.
    if let Some(numbers) = input.strip_prefix(b".") {
        let document = made::course(&mut Input::of(numbers));
        holds(&document);
        return shown::can_be_shown(&document);
    }
    let Ok(text) = std::str::from_utf8(input) else { return };
    match CourseDocument::read(text) {
        Ok(document) => {
            let has_room = document.check_room();
            assert!(has_room.is_ok() || text.len() > BYTE_LIMIT / WIDENING, "read and not kept: {has_room:?}");
            holds(&document);
            shown::can_be_shown(&document);
        }
        Err(error) => is_told(&error),
    }
}

/// What holds of every course that was read, or came of such by merging.
pub fn holds(document: &CourseDocument) {
    let course = Course::fold(&document.history).expect("what was read folds");
    let written = document.write().expect("what was read is written");
    assert!(is_narrow(&written), "a sign beyond Latin-1");
    if document.check_room().is_err() {
        return;
    }
    let again = CourseDocument::read(&written).expect("what was written is read");
    assert_eq!(again, *document, "read as it was written");
    assert_eq!(again.write().unwrap(), written, "equal histories are equal texts");
    assert_eq!(Course::fold(&again.history).unwrap(), course);
    assert!(document.history.news_in(&again.history).is_empty(), "its own copy brings nothing");
}

/// Every reason not to read a course is said in words.
pub fn is_told(error: &ReadError) {
    for language in [Language::Danish, Language::English] {
        let told = errors::read(language, error);
        assert!(!told.happened.is_empty() && !told.remedy.is_empty());
    }
}
