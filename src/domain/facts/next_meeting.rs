//! When and where the two meet next.

use chrono::NaiveDate;

use crate::domain::fact::fact;
use crate::domain::hours::TimeOfDay;
use crate::domain::words::{Line, Prose};

fact!(
    /// One version of the plan for the next meeting; before it has a day it is what the two want to take up.
    NextMeeting {
        /// The day.
        planned_on: Option<NaiveDate>,
        /// The time of day.
        at: Option<TimeOfDay>,
        /// Where.
        place: Option<Line>,
        /// What to take up.
        topics: Option<Prose>,
    }
);
