//! The programs beside the page, as the page talks to them.

mod files;
mod office;
