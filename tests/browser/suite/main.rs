//! The app in three engines: one file for each thing a person does. Run by `cargo xtask test`.

mod start;
