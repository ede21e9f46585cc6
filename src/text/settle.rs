//! What was edited on both phones.
