//! What one of the two asks of the municipality alone: a call, another mentor, or to stop. Two kinds, because each has one reader.

use chrono::NaiveDate;

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::words::Prose;

choice!(
    /// What is asked for.
    Asks {
        /// To be called.
        Call = "call",
        /// To go on with somebody else.
        Swap = "swap",
        /// To stop.
        Stop = "stop",
    }
);

fact!(
    /// The young person's wish, for the counsellor alone.
    YouthWish {
        /// What they ask for.
        asks: Asks,
        /// In their own words.
        words: Option<Prose>,
        /// The day.
        wished_on: NaiveDate,
    }
);

fact!(
    /// The mentor's wish, for the contact alone.
    MentorWish {
        /// What they ask for.
        asks: Asks,
        /// In their own words.
        words: Option<Prose>,
        /// The day.
        wished_on: NaiveDate,
    }
);
