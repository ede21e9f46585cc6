//! What opens files: reads them, plans what they bring, and gives the courses as they would be.
//!
//! The page asks in turn: [`Ask::Begin`] once for a sitting; then for each few files [`Ask::Read`], which tells the courses it has to see,
//! and [`Ask::Plan`], which brings them; at last [`Ask::Finish`].
//!
//! **Invariant:** nothing is kept here, so nothing can be lost here; only the page writes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::history::History;
use crate::domain::id::{ChangeId, CourseId};
use crate::domain::pen::Pen;
use crate::domain::readers::Reader;
use crate::domain::side::Side;
use crate::domain::stamp::Moment;
use crate::exchange::file_card::{FileCard, Setting};
use crate::exchange::letter::Letter;
use crate::exchange::opening::{Opening, Owner};
use crate::exchange::plan::Known;
use crate::exchange::recognise::{self, FileError};
use crate::exchange::{results, spreadsheet};
use crate::storage::everything;
use crate::storage::shelf::Shelf;

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
    /// Gives the courses as they would be, with those that somebody wants all the same, by their places.
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
    /// Its text, as [`CourseDocument::write`] writes it.
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
    /// The texts of the courses as they would be.
    Courses(Vec<Box<RawValue>>),
    /// It was asked something that makes no sense; only a fault of ours can.
    Misunderstood(String),
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

struct Sitting {
    beginning: Beginning,
    known: BTreeMap<CourseId, History>,
    opening: Opening,
    read: Vec<(String, Content)>,
}

/// What is in a file.
enum Content {
    Letter(Box<Result<Letter, FileError>>),
    Copy(Vec<Result<CourseDocument, ReadError>>, Owner),
    NotRead,
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
            self.sitting = Some(Sitting::begin(beginning));
            return Ok(Told::Done);
        }
        let sitting = self.sitting.as_mut().ok_or(Misunderstood::NotBegun)?;
        Ok(match ask {
            Ask::Begin(_) => Told::Done,
            Ask::Read(files) => Told::Needs(sitting.read(files, contents)),
            Ask::Plan(kept) => Told::Cards(sitting.plan(kept)?),
            Ask::Results { wanted } => Told::Spreadsheet(sitting.results(&wanted)),
            Ask::Finish { wanted, now } => Told::Courses(sitting.finish(&wanted, now, &mut self.draw)?),
        })
    }
}

impl Sitting {
    fn begin(beginning: Beginning) -> Self {
        Self { beginning, known: BTreeMap::new(), opening: Opening::default(), read: Vec::new() }
    }

    fn read(&mut self, files: Vec<File>, contents: Vec<Vec<u8>>) -> Vec<CourseId> {
        let mut contents = contents.into_iter();
        let place = self.beginning.shelf;
        let read = files.into_iter().map(|file| {
            let content = match file.arrival {
                Arrival::Here => open(&contents.next().unwrap_or_default(), place),
                Arrival::TooLarge(bytes) => Content::Letter(Box::new(Err(FileError::TooLarge { bytes }))),
                Arrival::NotRead => Content::NotRead,
            };
            (file.name, content)
        });
        self.read = read.collect();
        let mut needed: Vec<CourseId> = self.read.iter().flat_map(|(_, content)| content.courses()).collect();
        needed.sort_unstable();
        needed.dedup();
        needed.retain(|course| !self.known.contains_key(course));
        needed
    }

    fn plan(&mut self, kept: Vec<KeptCourse>) -> Result<Vec<FileCard>, Misunderstood> {
        for KeptCourse { course, text } in kept {
            self.known.insert(course, CourseDocument::read(text.get())?.history);
        }
        let before = self.opening.files.len();
        let (place, mut opening) = (self.beginning.shelf, std::mem::take(&mut self.opening));
        for (name, content) in std::mem::take(&mut self.read) {
            self.beside_what_is_kept(|known| match content {
                Content::Letter(letter) => opening.add(&name, *letter, readers(place), known),
                Content::Copy(courses, owner) => opening.add_copy(&name, courses, owner, known),
                Content::NotRead => opening.add_unread(&name),
            });
        }
        self.opening = opening;
        let setting = self.beginning.setting;
        Ok(self.opening.files.iter().skip(before).map(|file| FileCard::of(file, setting)).collect())
    }

    fn results(&self, wanted: &[usize]) -> String {
        spreadsheet::write(&results::rows(&self.with(wanted), self.beginning.setting.language))
    }

    /// Gives the files with those that somebody wants all the same; asked again, as after there was no room, it gives the same.
    fn with(&self, wanted: &[usize]) -> Opening {
        let mut opening = self.opening.clone();
        for place in wanted {
            opening.want_back(*place, true);
        }
        opening
    }

    fn finish(
        &self,
        wanted: &[usize],
        now: u64,
        draw: &mut dyn FnMut(Moment) -> ChangeId,
    ) -> Result<Vec<Box<RawValue>>, Misunderstood> {
        let Setting { today, is_at_the_desk, .. } = self.beginning.setting;
        let mut pen = Pen { by: Side::Contact, now: Moment::from_millis(now), draw };
        let received = is_at_the_desk.then_some((&mut pen, today));
        let courses = self.beside_what_is_kept(|known| self.with(wanted).finish(known, received));
        let text = |course: CourseDocument| Ok(RawValue::from_string(course.write()?)?);
        courses.into_iter().map(text).collect()
    }

    fn beside_what_is_kept<T>(&self, look: impl FnOnce(&Known<'_>) -> T) -> T {
        let history = |id: CourseId| self.known.get(&id).cloned();
        let deleted_on = |id: CourseId| self.beginning.deleted.get(&id).copied();
        look(&Known { history: &history, deleted_on: &deleted_on, today: self.beginning.setting.today })
    }
}

impl Content {
    fn courses(&self) -> Vec<CourseId> {
        match self {
            Self::Letter(letter) => letter.as_ref().as_ref().map(|letter| letter.course.id).into_iter().collect(),
            Self::Copy(courses, _) => courses.iter().flatten().map(|course| course.id).collect(),
            Self::NotRead => Vec::new(),
        }
    }
}

fn open(bytes: &[u8], shelf: Shelf) -> Content {
    copy_in(bytes, shelf).unwrap_or_else(|| Content::Letter(Box::new(recognise::open(bytes))))
}

/// Finds the courses in a copy of everything from an earlier phone; none where the file is something else.
fn copy_in(bytes: &[u8], shelf: Shelf) -> Option<Content> {
    let owner = owner(shelf)?;
    let text = std::str::from_utf8(bytes).ok()?;
    Some(Content::Copy(everything::courses_in(text, shelf)?, owner))
}

/// Lists whose files may be opened on a shelf.
const fn readers(shelf: Shelf) -> &'static [Reader] {
    match shelf {
        Shelf::Mentor => &[Reader::MentorsPhone],
        Shelf::Youth => &[Reader::YouthsPhone],
        Shelf::Municipality => &[Reader::Contact, Reader::Counsellor],
    }
}

/// Says whose copy of everything may be opened on a shelf; the municipality keeps nobody's phone.
const fn owner(shelf: Shelf) -> Option<Owner> {
    match shelf {
        Shelf::Mentor => Some(Owner::MENTOR),
        Shelf::Youth => Some(Owner::YOUTH),
        Shelf::Municipality => None,
    }
}
