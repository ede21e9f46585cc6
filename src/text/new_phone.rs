//! A new phone, or a lost one.
