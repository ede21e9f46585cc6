//! The municipality opened a file from one of the two.

use chrono::NaiveDate;

use crate::domain::fact::fact;
use crate::domain::side::Side;

fact!(
    /// One file that was opened and taken in.
    Received {
        /// Who it came from.
        from: Side,
        /// The day the sender made it.
        written_on: NaiveDate,
        /// The day it was taken in.
        received_on: NaiveDate,
    }
);
