//! The next meeting, and the network events.
