//! A note about a meeting that only its writer reads, on their own devices.
//!
//! **Invariant:** a kind of its own, so that what may leave a device never has to look into a meeting to leave a note out.

use crate::domain::fact::fact;
use crate::domain::id::SubjectId;
use crate::domain::words::Prose;

fact!(
    /// One version of the note of one meeting.
    PrivateNote {
        /// The meeting.
        meeting: SubjectId,
        /// The note.
        text: Prose,
    }
);
