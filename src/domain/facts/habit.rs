//! What the two usually do, so that logging needs no typing.

use crate::domain::fact::fact;
use crate::domain::hours::Minutes;
use crate::domain::words::Line;

fact!(
    /// Where the two usually meet, and for how long.
    Habit {
        /// The usual place.
        place: Option<Line>,
        /// The usual length of a meeting.
        minutes: Option<Minutes>,
    }
);
