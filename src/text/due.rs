//! What is due now, each with its reason.
