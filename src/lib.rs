//! Erhvervsmentor: goals, agreement and hours of a mentor and a young person, kept in their own browsers.

pub mod document;
pub mod domain;
pub mod exchange;
pub mod text;
