//! Every word that a person reads, and how dates and hours are said.

mod agreement;
mod calendar;
mod errors;
mod key_errors;
mod language;
mod lists;
mod lix;
mod phrases;
mod time;
