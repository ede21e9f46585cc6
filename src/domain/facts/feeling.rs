//! How a meeting felt to one of the two. It stays on their own device.

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::id::SubjectId;

choice!(
    /// One of three faces.
    Face {
        /// It was good.
        Good = "good",
        /// It was all right.
        Fine = "fine",
        /// It was hard.
        Hard = "hard",
    }
);

fact!(
    /// How one meeting felt to the writer of the change.
    Feeling {
        /// The meeting.
        meeting: SubjectId,
        /// The face.
        face: Face,
    }
);
