//! Letters as phones write them.

use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::recognise;

use crate::given::course::COURSE;
use crate::given::day;

/// Everybody that a letter can be made for.
pub const READERS: [Reader; 4] = [Reader::MentorsPhone, Reader::YouthsPhone, Reader::Contact, Reader::Counsellor];

/// The text of a letter about the course, with nothing switched on.
pub fn text_for(reader: Reader, history: &History) -> String {
    text_with(reader, history, Switches::default())
}

/// The text of a letter about the course.
pub fn text_with(reader: Reader, history: &History, switches: Switches) -> String {
    let from = if reader == Reader::MentorsPhone || reader == Reader::Counsellor { Side::Youth } else { Side::Mentor };
    let address = Address { from, reader, written_on: day("2026-02-10") };
    Letter::write(COURSE, history, address, switches).unwrap()
}

/// A letter from one of the two to the municipality, made on a day and opened there.
pub fn letter_from(from: Side, written_on: &str, course: CourseId, history: &History) -> Letter {
    let reader = if from == Side::Youth { Reader::Counsellor } else { Reader::Contact };
    let address = Address { from, reader, written_on: day(written_on) };
    let text = Letter::write(course, history, address, Switches::default()).unwrap();
    recognise::open(text.as_bytes()).unwrap()
}
