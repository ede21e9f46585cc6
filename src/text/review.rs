//! Looking at the goals again.
