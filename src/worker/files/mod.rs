//! What opens files: reads them, plans what they bring, and gives the courses as they would be.
//!
//! The page asks in turn: [`Ask::Begin`] once for a sitting; then for each few files [`Ask::Read`], which tells the courses it has to see,
//! and [`Ask::Plan`], which brings them; at last [`Ask::Finish`].
//!
//! **Invariant:** nothing is kept here, so nothing can be lost here; only the page writes.

mod content;
mod sitting;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

use self::sitting::Sitting;
use crate::document::ReadError;
use crate::domain::id::{ChangeId, CourseId};
use crate::domain::stamp::Moment;
use crate::exchange::file_card::{FileCard, Setting};
use crate::storage::shelf::Shelf;
use crate::text::errors::Explanation;

/// What the page asks.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Begins a sitting, in place of any before.
    Begin(Beginning),
    /// Reads files. The contents of those that are [`Arrival::Here`] come along, in the same order.
    Read(Vec<File>),
    /// Plans what was read last, beside these courses as they are kept.
    Plan(Vec<KeptCourse>),
    /// Gives what came of each file as rows for a spreadsheet, with those that somebody wants all the same, by their places.
    Results {
        /// The places of the wanted among all files.
        wanted: Vec<usize>,
    },
    /// Tells what taking the files in brings about, with those that somebody wants all the same, by their places.
    Finish {
        /// The places of the wanted among all files.
        wanted: Vec<usize>,
        /// What the clock shows, in milliseconds since 1970.
        now: u64,
    },
}

/// What is known at the beginning of a sitting.
#[derive(Debug, Serialize, Deserialize)]
pub struct Beginning {
    /// On whose shelf the files land.
    pub shelf: Shelf,
    /// Where and for whom they are opened.
    pub setting: Setting,
    /// The courses that were deleted here, and when.
    pub deleted: BTreeMap<CourseId, NaiveDate>,
    /// What opens what was sealed to the municipality.
    #[serde(default)]
    pub locks: Locks,
}

/// What closed files are opened with, and letters are proven by.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Locks {
    /// The text of the coordinator's key ring, where there is one.
    pub ring: Option<String>,
    /// The coordinator's notes of the pairs that were invited.
    pub invited: Vec<String>,
    /// The five words that somebody typed.
    pub words: Option<String>,
}

/// One chosen file.
#[derive(Debug, Serialize, Deserialize)]
pub struct File {
    /// What it is called.
    pub name: String,
    /// What the browser could read of it.
    pub arrival: Arrival,
}

/// What the browser could read of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrival {
    /// All of it.
    Here,
    /// Nothing, because it has so many bytes.
    TooLarge(u64),
    /// Nothing: it is gone, or was moved.
    NotRead,
}

/// A course as the page keeps it.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptCourse {
    /// Which course.
    pub course: CourseId,
    /// Its text, as [`crate::document::course::CourseDocument::write`] writes it.
    pub text: Box<RawValue>,
}

/// What the page is told.
#[derive(Debug, Serialize, Deserialize)]
pub enum Told {
    /// It is done.
    Done,
    /// These courses have to be seen before the files can be planned; what is not kept is left out of the answer.
    Needs(Vec<CourseId>),
    /// What is to be said of the files, in their order.
    Cards(Vec<FileCard>),
    /// The text of a spreadsheet.
    Spreadsheet(String),
    /// What taking the files in brings about.
    Taken {
        /// The texts of the courses as they would be.
        courses: Vec<Box<RawValue>>,
        /// The records that copies of one's own bring, by their names in the store.
        records: BTreeMap<String, String>,
        /// What the letters of the other have shown, for [`crate::domain::seen::Seen`].
        heard: Vec<Heard>,
    },
    /// The five words cannot be read.
    Unknown(Explanation),
    /// It was asked something that makes no sense; only a fault of ours can.
    Misunderstood(String),
}

/// What a letter of the other of the pair tells of what they have.
#[derive(Debug, Serialize, Deserialize)]
pub struct Heard {
    /// The text of its part of the course.
    pub part: Box<RawValue>,
    /// The parts that it says arrived there.
    pub arrived: Vec<String>,
}

/// Why a question was not answered. The page and this program are of one version, so only a fault of ours can be the reason.
#[derive(Debug, Error)]
enum Misunderstood {
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    #[error("{0}")]
    Course(#[from] ReadError),
    #[error("no sitting has begun")]
    NotBegun,
}

/// Opens files, sitting after sitting.
pub struct Opener<Draw> {
    draw: Draw,
    sitting: Option<Sitting>,
}

impl<Draw: FnMut(Moment) -> ChangeId> Opener<Draw> {
    /// Waits for a sitting; the ids of new changes are drawn like this.
    pub fn new(draw: Draw) -> Self {
        Self { draw, sitting: None }
    }

    /// Answers the text of a question with the text of an answer.
    pub fn answer(&mut self, question: &str, contents: Vec<Vec<u8>>) -> String {
        let told = serde_json::from_str(question).map_err(Misunderstood::from);
        let told = told.and_then(|ask| self.tell(ask, contents));
        let told = told.unwrap_or_else(|error| Told::Misunderstood(error.to_string()));
        // What is told holds texts and flags only, so it can be written.
        serde_json::to_string(&told).unwrap_or_default()
    }

    fn tell(&mut self, ask: Ask, contents: Vec<Vec<u8>>) -> Result<Told, Misunderstood> {
        if let Ask::Begin(beginning) = ask {
            return Ok(match Sitting::begin(beginning) {
                Ok(sitting) => {
                    self.sitting = Some(sitting);
                    Told::Done
                }
                Err(explanation) => Told::Unknown(explanation),
            });
        }
        let sitting = self.sitting.as_mut().ok_or(Misunderstood::NotBegun)?;
        Ok(match ask {
            Ask::Begin(_) => Told::Done,
            Ask::Read(files) => Told::Needs(sitting.read(files, contents)),
            Ask::Plan(kept) => Told::Cards(sitting.plan(kept)?),
            Ask::Results { wanted } => Told::Spreadsheet(sitting.results(&wanted)),
            Ask::Finish { wanted, now } => sitting.finish(&wanted, now, &mut self.draw)?,
        })
    }
}
