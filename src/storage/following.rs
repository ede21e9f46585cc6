//! What a tab does when another tab has changed a course: everything both have written ends up in both.

use chrono::NaiveDate;

use super::copies::{Copies, Loaded, holds_all_of};
use super::deletion::deleted_on;
use super::key_value::{KeyValue, StoreError};
use super::slot::Held;
use super::start::Place;
use super::taking_in::cut_off;

/// A course as a tab has it in memory.
#[derive(Clone, Copy, Debug)]
pub struct Ours<'a> {
    /// The course.
    pub held: &'a Held,
    /// Whether the tab has saved it.
    pub is_saved: bool,
}

/// What a tab is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing has changed that counts.
    Nothing,
    /// Look again later: courses are being taken in, and until that is done nothing tells what counts.
    Later,
    /// Take this over in memory.
    Hold(Held),
    /// Save what is in memory, which merges what is stored.
    Save,
    /// Let the course go: deleted on this day.
    Delete(NaiveDate),
    /// Let the course go: put back to before it was here.
    LetGo,
    /// Only read from now on: a later version of the app has written.
    ReadOnly {
        /// The version it says.
        found: u32,
        /// The version this app knows.
        known: u32,
    },
}

/// Finds what a tab is to do after another tab has changed the texts of a course.
///
/// # Errors
/// The [`StoreError`] that kept it from looking.
pub fn follow(store: &dyn KeyValue, place: Place, ours: Option<Ours<'_>>) -> Result<Step, StoreError> {
    let (shelf, course) = place;
    if cut_off(store)?.is_some() {
        return Ok(Step::Later);
    }
    if let Some(day) = deleted_on(store, shelf, course)? {
        return Ok(Step::Delete(day));
    }
    Ok(match (Copies::gather(store, shelf, course)?.settle(course), ours) {
        (Loaded::Newer { found, known, .. }, _) => Step::ReadOnly { found, known },
        (Loaded::Found(found), Some(ours)) => follow_found(found.held, ours),
        (Loaded::Found(found), None) if found.held.document.history.is_empty() => Step::Nothing,
        (Loaded::Found(found), None) => Step::Hold(found.held),
        // Gone or damaged behind our back: what is in memory is written again; damaged texts are set aside first.
        (Loaded::Absent | Loaded::Unreadable(_), Some(_)) => Step::Save,
        (Loaded::Absent | Loaded::Unreadable(_), None) => Step::Nothing,
    })
}

fn follow_found(theirs: Held, ours: Ours<'_>) -> Step {
    if theirs == *ours.held {
        return if ours.is_saved { Step::Nothing } else { Step::Save };
    }
    if !ours.is_saved || !holds_all_of(&theirs, ours.held) {
        return Step::Save;
    }
    if theirs.document.history.is_empty() { Step::LetGo } else { Step::Hold(theirs) }
}
