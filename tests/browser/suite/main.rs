//! The app in three engines: one file for each thing a person does. Run by `cargo xtask test`.

mod new_version;
mod offline;
mod start;
