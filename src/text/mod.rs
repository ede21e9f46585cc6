//! Every word that a person reads, Danish and English side by side, and how dates and hours are said.
//!
//! A text that is missing in a language does not compile. The youth's texts are held at LIX 30 by a test that reads them all.

pub mod agreement;
pub mod calendar;
pub mod check_in;
pub mod closing;
pub mod common;
pub mod coordinator;
pub mod dossier;
pub mod due;
pub mod duty;
pub mod errors;
pub mod events;
pub mod example;
pub mod field_words;
pub mod fields;
pub mod goal_story;
pub mod goals;
pub mod help;
pub mod home;
pub mod hours;
pub mod import;
pub mod invitation;
pub mod inviting;
pub mod keys;
pub mod links;
pub mod log;
pub mod new_phone;
pub mod next_meeting;
mod phrases;
pub mod review;
pub mod sealing;
pub mod send;
pub mod settle;
pub mod start;
#[cfg(not(target_arch = "wasm32"))]
mod static_page;
pub mod strengths;
pub mod tables;
pub mod time;

pub mod told;
pub mod toolbox;
pub mod trouble;
pub mod welcome;
pub mod wish;
pub mod your_data;

#[cfg(not(target_arch = "wasm32"))]
pub use static_page::static_welcome;

/// A language that the app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// Danish, unless somebody asks for another.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// Gives the code that a page says its language by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// Finds a language by its code; any other code is Danish.
    pub fn from_code(code: &str) -> Self {
        if code == "en" { Self::English } else { Self::Danish }
    }
}
