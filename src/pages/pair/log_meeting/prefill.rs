//! What the form begins with when somebody comes to it from a plan or an event, handed over without standing in the address.

use std::cell::Cell;

use chrono::NaiveDate;

use crate::domain::facts::meeting::MeetingKind;
use crate::domain::hours::Minutes;
use crate::domain::id::CourseId;

/// What is known of a meeting before it is logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefill {
    /// The course it is one of.
    pub course: CourseId,
    /// The day.
    pub held_on: NaiveDate,
    /// What kind of time it was.
    pub kind: MeetingKind,
    /// How long; none for as long as usual.
    pub minutes: Option<Minutes>,
    /// Where; blank where nobody has said.
    pub place: String,
}

thread_local! {
    static WAITING: Cell<Option<Prefill>> = const { Cell::new(None) };
}

/// Leaves it for the form, which is opened next.
pub fn fill_in(prefill: Prefill) {
    WAITING.set(Some(prefill));
}

/// Takes what was left for the form of a course; the next form begins as usual again.
pub(super) fn take(course: CourseId) -> Option<Prefill> {
    WAITING.take().filter(|prefill| prefill.course == course)
}
