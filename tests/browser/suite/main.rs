//! The app in three engines: one file for each thing a person does. Run by `cargo xtask test`.

mod accessible;
mod bad_files;
mod begun_anew;
mod check_in;
mod copies;
mod every_scene;
mod interrupted;
mod keeping;
mod key_ring;
mod keys;
mod launched;
mod main_job;
mod many_files;
mod new_version;
mod offline;
mod people;
mod played_again;
mod private_wish;
mod reach;
mod receive;
mod send;
mod speaks;
mod start;
mod travels;
mod undoing;
mod whole_course;
