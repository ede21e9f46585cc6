//! What travels, and how it is taken in.

mod opening;
mod overview;
