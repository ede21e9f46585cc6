//! The native suites, one folder a layer; one binary, because it links fastest.

// A test that panics has found something: here unwrapping says what must hold, and nobody reads the documentation of a test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "core/address.rs"]
mod address;
#[path = "core/crashes.rs"]
mod crashes;
#[path = "core/document/mod.rs"]
mod document;
#[path = "core/domain/mod.rs"]
mod domain;
#[path = "core/exchange/mod.rs"]
mod exchange;
#[path = "core/given/mod.rs"]
mod given;
#[path = "core/storage/mod.rs"]
mod storage;
#[path = "core/text/mod.rs"]
mod text;
#[path = "core/worker/mod.rs"]
mod worker;
