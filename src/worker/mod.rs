//! Programs beside the page, each in a wasm file of its own that is fetched when it is wanted: what they are asked, and what they answer.
//!
//! **Invariant:** everything here is pure but for [`serve`]; a program beside the page keeps nothing that outlives the page.

pub mod files;
pub mod invitations;
pub mod keys;
pub mod links;
pub mod office;
pub mod program;
pub mod sealing;
#[cfg(target_arch = "wasm32")]
pub mod serve;
