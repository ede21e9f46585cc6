//! What holds of every reader of the app, whatever it is given: one law book for each, and the same for the fuzz targets and the tests.
//!
//! A law takes the bytes of an input and panics where it is broken. That nothing else panics is a law too, and needs no line of its own.
//! Where a sum or a seal would stop what is thought up, the law makes it right first, so that the reader behind it is reached.

// A broken law is a panic, and nobody calls these functions but a test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

pub mod course;
pub mod csv;
pub mod everything;
mod input;
pub mod invitation;
pub mod key_ring;
pub mod letter;
pub mod link;
mod made;
pub mod merge;
pub mod picture;
pub mod programme;
pub mod sealed;
pub mod seen;
mod shown;
pub mod slot;
pub mod small;
pub mod start;
pub mod worker;

/// One law book, as both the targets and the tests open it.
pub type Law = fn(&[u8]);

/// Every law book by the name of its target.
pub const ALL: [(&str, Law); 16] = [
    ("course", course::check),
    ("csv", csv::check),
    ("everything", everything::check),
    ("invitation", invitation::check),
    ("key_ring", key_ring::check),
    ("letter", letter::check),
    ("link", link::check),
    ("merge", merge::check),
    ("picture", picture::check),
    ("programme", programme::check),
    ("sealed", sealed::check),
    ("seen", seen::check),
    ("slot", slot::check),
    ("small", small::check),
    ("start", start::check),
    ("worker", worker::check),
];
