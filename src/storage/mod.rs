//! Keeping courses in the browser: what is written where, how it is read back, and what happens when it is damaged.
//!
//! Nearly all of it is policy over [`key_value::KeyValue`] and is tested natively with a store that fails at every operation;
//! the two real stores are `local` and `mirror`. Start with [`keeping`].
//!
//! **Invariant:** "could not read" never becomes "empty", and nothing that reads writes.

#![allow(clippy::similar_names, reason = "`shelf` is like `self` to the lint, and to nobody else")]

pub mod copies;
pub mod deletion;
pub mod device;
pub mod draft;
pub mod everything;
pub mod following;
pub mod frame;
pub mod keeping;
pub mod key;
pub mod key_value;
#[cfg(target_arch = "wasm32")]
pub mod local;
pub mod memory;
#[cfg(target_arch = "wasm32")]
pub mod mirror;
pub mod mirroring;
pub mod problem;
pub mod records;
mod room;
pub mod save;
pub mod set_aside;
pub mod shelf;
pub mod slot;
pub mod start;
pub mod taking_in;
