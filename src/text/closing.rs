//! The end of a course, and the thanks.
