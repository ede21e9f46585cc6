//! From every earlier data version to this one, a step at a time.
//!
//! A step is never edited once released; `tests/golden` holds real files of every version, and a test opens them all.

use super::VERSION;
use super::loose::LooseCourse;

/// Turns a course of one data version into the next.
type Step = fn(&mut LooseCourse<'_>);

/// One step for each version before this one: the first turns version 1 into version 2.
const STEPS: [Step; VERSION as usize - 1] = [];

/// Brings a course of a version that this app knows up to this version.
pub(super) fn upgrade(course: &mut LooseCourse<'_>) {
    let first = usize::try_from(course.version).unwrap_or(usize::MAX).saturating_sub(1);
    for step in STEPS.iter().skip(first) {
        step(course);
        course.version += 1;
    }
}
