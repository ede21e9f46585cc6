//! The questions of the counsellor and the contact.
