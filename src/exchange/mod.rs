//! What travels between devices, and how it is taken in: letters, links and QR codes, the import plan, file names,
//! spreadsheet rows, appointments.
//!
//! **Invariant:** everything that leaves of a course goes through [`letter::Letter`], and so through [`crate::domain::readers`].

pub mod calendar;
pub mod digits;
pub mod dossier;
pub mod file_card;
pub mod file_name;
pub mod invitation;
pub mod keys;
pub mod letter;
pub mod lines;
pub mod link;
pub mod opening;
pub mod overview;
pub mod packing;
pub mod parts;
pub mod plan;
pub mod preview;
pub mod proof;
pub mod qr;
pub mod qr_reading;
pub mod recognise;
mod record;
pub mod results;
pub mod sealing;
pub mod spoken;
pub mod spreadsheet;
pub mod tables;
pub mod workbook;
