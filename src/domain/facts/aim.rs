//! The one aim above all goals: education, a job, or both ("et overordnet mål om opnåelse af uddannelse eller job").

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::words::Line;

choice!(
    /// Where the course leads.
    Direction {
        /// Toward an education.
        Education = "education",
        /// Toward a job.
        Job = "job",
        /// Toward both.
        Both = "both",
    }
);

fact!(
    /// The aim of a course; every goal hangs under it.
    Aim {
        /// Where the course leads.
        direction: Direction,
        /// The same in the young person's own words.
        words: Option<Line>,
    }
);
