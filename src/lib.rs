//! Erhvervsmentor: goals, agreement and hours of a mentor and a young person, kept in their own browsers.

pub mod address;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod components;
pub mod document;
pub mod domain;
pub mod exchange;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod state;
pub mod storage;
pub mod text;
pub mod worker;
