//! The shelves of one browser: the same person may be mentor in one course and young person in another, and nothing crosses over.

use crate::domain::choice::choice;

choice!(
    /// In which role this browser holds a course.
    Shelf {
        /// As the mentor.
        Mentor = "mentor",
        /// As the young person.
        Youth = "youth",
        /// As the municipality.
        Municipality = "municipality",
    }
);
