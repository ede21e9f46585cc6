//! Typed cells, and rows of them for Danish Excel: semicolons, a byte order mark, decimal commas, and no cell that could run as
//! a formula (fault 55).

use chrono::{Datelike, NaiveDate};

use crate::domain::hours::Minutes;
use crate::text::{Language, time};

/// One cell: what it is, so that every way out can write it as its own kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words of ours or of a person.
    Text(String),
    /// One of our own choices.
    Choice(Choice),
    /// Several of our own choices, in order.
    Choices(Vec<Choice>),
    /// A whole number.
    Whole(i64),
    /// A length of time: people read it in hours, programs in minutes.
    Hours(Minutes),
    /// A day.
    Day(NaiveDate),
    /// A claim that holds or not, and the word that says so.
    YesNo {
        /// Whether it holds.
        holds: bool,
        /// "Ja" or "Nej".
        word: &'static str,
    },
    /// Nothing is known, or nothing is to be said.
    Nothing,
}

/// One of our own choices: a word that no language changes, and the words that people read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word for programs.
    pub code: &'static str,
    /// The words for people.
    pub words: String,
}

impl Cell {
    /// Takes what somebody wrote; nothing where they wrote nothing.
    pub fn of_words(words: Option<&impl ToString>) -> Self {
        words.map_or(Self::Nothing, |words| Self::Text(words.to_string()))
    }

    /// Takes a day that there may be.
    pub fn of_day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    /// Takes one of our own choices, with the words for it.
    pub fn of_choice(code: &'static str, words: impl Into<String>) -> Self {
        Self::Choice(Choice { code, words: words.into() })
    }

    /// Gives the words that a person reads in the cell, where it holds words at all.
    pub fn words(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Choice(choice) => Some(choice.words.clone()),
            Self::Choices(choices) => {
                let words: Vec<&str> = choices.iter().map(|choice| choice.words.as_str()).collect();
                Some(words.join("; "))
            }
            Self::YesNo { word, .. } => Some((*word).to_owned()),
            Self::Whole(_) | Self::Hours(_) | Self::Day(_) | Self::Nothing => None,
        }
    }
}

/// Writes rows as a file that Danish Excel opens with a double click.
///
/// Numbers and days are written as in Denmark whatever the language, for that is how Excel there reads them.
pub fn write(rows: &[Vec<Cell>]) -> String {
    let mut text = String::from('\u{FEFF}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(write_cell).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn write_cell(cell: &Cell) -> String {
    match cell {
        Cell::Whole(number) => number.to_string(),
        Cell::Hours(minutes) => time::hours_number(Language::Danish, *minutes),
        Cell::Day(day) => quoted(&numbers_of_day(*day)),
        Cell::Nothing => String::new(),
        Cell::Text(_) | Cell::Choice(_) | Cell::Choices(_) | Cell::YesNo { .. } => {
            quoted(&harmless(&cell.words().unwrap_or_default()))
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn numbers_of_day(day: NaiveDate) -> String {
    format!("{:02}-{:02}-{}", day.day(), day.month(), day.year())
}

/// Puts an apostrophe before whatever a spreadsheet could take for a formula, also behind leading spaces.
fn harmless(text: &str) -> String {
    const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
    let is_formula = text.starts_with(STARTS) || text.trim_start().starts_with(STARTS);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}
