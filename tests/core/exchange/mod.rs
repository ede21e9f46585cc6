//! What travels, and how it is taken in.

mod calendar;
mod cpr;
mod dossier;
mod file_name;
mod given_letters;
mod in_confidence;
mod letter;
mod lines;
mod opening;
mod overview;
pub mod plan;
mod preview;
mod receipts;
mod recognise;
mod results;
mod secrets;
mod spreadsheet;
mod tables;
mod workbook;
