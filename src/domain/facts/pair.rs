//! The two of a pair, and the day their course started.

use chrono::NaiveDate;

use crate::domain::fact::fact;
use crate::domain::side::Side;
use crate::domain::words::FirstName;

fact!(
    /// First names only, and the day from which course months are counted.
    Pair {
        /// The mentor's first name.
        mentor: FirstName,
        /// The young person's first name.
        youth: FirstName,
        /// The day the course started, set when both have agreed on it.
        started_on: NaiveDate,
    }
);

impl Pair {
    /// Gives the first name of one of the two; the municipality has none here.
    pub fn name_of(&self, side: Side) -> Option<&FirstName> {
        match side {
            Side::Mentor => Some(&self.mentor),
            Side::Youth => Some(&self.youth),
            Side::Counsellor | Side::Contact => None,
        }
    }
}
