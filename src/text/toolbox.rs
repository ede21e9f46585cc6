//! What helps in a course: short, in plain words.
