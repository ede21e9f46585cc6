//! Something was taken away. What it said stays in the history, so it can be put back.

use chrono::NaiveDate;

use crate::domain::change::Change;
use crate::domain::fact::{Fact, fact};
use crate::domain::id::SubjectId;
use crate::domain::kind::KindName;

fact!(
    /// Takes away what the change is about.
    Removal {
        /// What kind of thing it was; a course has several things that it has only one of.
        of: KindName,
        /// The day it was taken away.
        removed_on: NaiveDate,
    }
);

/// Gives the thing that a change takes away, if it takes one away.
pub fn removed_by(change: &Change) -> Option<(SubjectId, KindName)> {
    let removal = Removal::read(change.fields_of(Removal::KIND)?).ok()?;
    Some((change.head.about, removal.of))
}
