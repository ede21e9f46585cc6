//! The end of a course, and where the goals ended. A planned end and an early one are told apart, and no reason names anybody to blame.

use chrono::NaiveDate;

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::id::SubjectId;
use crate::domain::words::Prose;

choice!(
    /// How a course ended.
    Ending {
        /// As agreed from the start.
        Planned = "planned",
        /// Before that.
        Early = "early",
    }
);

choice!(
    /// Why it ended.
    EndReason {
        /// They came as far as they wanted.
        Reached = "reached",
        /// The time they had agreed on was over.
        TimeIsUp = "time_is_up",
        /// The young person began an education or a job.
        NewStart = "new_start",
        /// Something changed in the life of one of them.
        LifeChanged = "life_changed",
        /// Other help fits better.
        OtherHelp = "other_help",
        /// The two were not the right match.
        NoMatch = "no_match",
        /// Something else.
        Other = "other",
    }
);

choice!(
    /// How much of a goal was reached.
    Reached {
        /// All of it.
        Yes = "yes",
        /// Most of it.
        Mostly = "mostly",
        /// Some of it.
        Partly = "partly",
        /// Nothing of it yet.
        No = "no",
    }
);

fact!(
    /// The end of the course; from then on it is only read.
    Closing {
        /// The last day.
        closed_on: NaiveDate,
        /// How it ended.
        ending: Ending,
        /// Why.
        reason: Option<EndReason>,
        /// What the two say to it.
        words: Option<Prose>,
    }
);

fact!(
    /// Where one goal ended.
    GoalEnd {
        /// The goal.
        goal: SubjectId,
        /// How much of it was reached.
        reached: Reached,
    }
);
