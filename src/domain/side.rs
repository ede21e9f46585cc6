//! Who writes a change: the two of the pair, and the two at the municipality.

use super::choice::choice;

choice!(
    /// The one who wrote a change.
    Side {
        /// The young person.
        Youth = "youth",
        /// The volunteer mentor.
        Mentor = "mentor",
        /// The counsellor, who follows the young person.
        Counsellor = "counsellor",
        /// The contact, who follows the mentor.
        Contact = "contact",
    }
);
