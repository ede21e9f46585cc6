//! Something new that the young person has tried ("prøve noget nyt og derved udvikle sit mod").

use chrono::NaiveDate;

use crate::domain::fact::fact;
use crate::domain::words::{Line, Prose};

fact!(
    /// One thing that was new.
    Tried {
        /// What it was.
        what: Line,
        /// The day.
        tried_on: NaiveDate,
        /// How it was.
        words: Option<Prose>,
    }
);
