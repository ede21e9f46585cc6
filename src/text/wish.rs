//! Wishes for the municipality alone, and the duty to notify.
