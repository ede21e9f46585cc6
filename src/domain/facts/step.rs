//! A small step on the way to a goal, that can be ticked.

use chrono::NaiveDate;

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::id::SubjectId;
use crate::domain::words::Line;

choice!(
    /// By when a step is to be done.
    Until {
        /// By the next meeting.
        NextTime = "next_time",
    }
);

fact!(
    /// One version of a step.
    Step {
        /// The goal it leads to.
        goal: SubjectId,
        /// What to do.
        title: Line,
        /// The day it was done.
        done_on: Option<NaiveDate>,
        /// By when it is to be done, if that is agreed.
        until: Option<Until>,
    }
);
