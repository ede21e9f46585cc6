//! What travels between devices, and how it is taken in: letters, the import plan, file names, spreadsheet rows, appointments.
//!
//! **Invariant:** everything that leaves goes through [`letter::Letter::write`], and so through [`crate::domain::readers`].

pub mod calendar;
pub mod dossier;
pub mod file_card;
pub mod file_name;
mod hex;
pub mod invitation;
pub mod keys;
pub mod letter;
pub mod lines;
pub mod opening;
pub mod overview;
pub mod plan;
pub mod preview;
pub mod proof;
pub mod recognise;
mod record;
pub mod results;
pub mod sealing;
pub mod spoken;
pub mod spreadsheet;
pub mod tables;
pub mod workbook;
