//! What travels, and how it is taken in.

mod calendar;
mod cpr;
mod dossier;
mod file_name;
mod given_letters;
mod golden_keys;
mod in_confidence;
mod invitation;
mod keys;
mod letter;
mod lines;
mod opening;
mod overview;
pub mod plan;
mod preview;
mod proof;
mod receipts;
mod recognise;
mod results;
mod sealing;
mod secrets;
mod spoken;
mod spreadsheet;
mod tables;
mod workbook;
