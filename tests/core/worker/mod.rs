//! The programs beside the page, as the page talks to them.

mod closed;
mod files;
mod office;
