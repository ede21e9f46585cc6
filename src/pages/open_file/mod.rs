//! The one door for files: choose, drop or paste; see what they bring; take them in, all or nothing; undo.

mod chooser;
mod file_card;
mod locked;
mod opener;
mod page;
mod plan_view;
mod reading;
mod sitting;

pub use page::open_file;
