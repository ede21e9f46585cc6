//! What the young person is good at, and what was new.
