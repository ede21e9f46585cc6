//! A small step on the way to a goal, that can be ticked.

use chrono::NaiveDate;

use crate::domain::fact::fact;
use crate::domain::id::SubjectId;
use crate::domain::words::Line;

fact!(
    /// One version of a step.
    Step {
        /// The goal it leads to.
        goal: SubjectId,
        /// What to do.
        title: Line,
        /// The day it was done.
        done_on: Option<NaiveDate>,
    }
);
