//! One side's yes to the agreement, bound to exactly the text it was given to (fault 37).

use chrono::NaiveDate;

use crate::domain::digest::Digest;
use crate::domain::fact::fact;
use crate::domain::id::ChangeId;

fact!(
    /// A yes; who gave it is the writer of the change.
    Confirmation {
        /// The version of the agreement.
        agreement: ChangeId,
        /// The fingerprint of the text that was read.
        text: Digest,
        /// The day of the yes.
        confirmed_on: NaiveDate,
    }
);
