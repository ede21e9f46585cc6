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
use crate::exchange::invitation::{self, Invited};
use crate::exchange::keys::KeyRing;
use crate::exchange::letter::Letter;
use crate::exchange::link::{self, Found, Link, LinkError, LinkKind};
use crate::exchange::opening::{Opening, Outcome, Owner};
use crate::exchange::plan::Known;
use crate::exchange::proof::Origin;
use crate::exchange::recognise::{self, FileError};
use crate::exchange::sealing::{self, OpenError, Seal, SecretKey};
use crate::exchange::{results, spoken, spreadsheet};
use crate::storage::everything;
use crate::storage::key::{Key, Record};
use crate::storage::shelf::Shelf;
use crate::text;
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

struct Sitting {
    beginning: Beginning,
    /// What opens sealed files; none where the key ring does not read.
    keys: Option<Vec<SecretKey>>,
    invited: BTreeMap<CourseId, Invited>,
    known: BTreeMap<CourseId, History>,
    opening: Opening,
    read: Vec<(String, Content)>,
    records: BTreeMap<Record, String>,
    /// On a phone: the letters that were read, by their places.
    letters: BTreeMap<usize, Letter>,
}

/// What is in a file.
enum Content {
    Letter(Box<Result<Letter, FileError>>),
    Copy(Vec<Result<CourseDocument, ReadError>>, Owner),
    Other(Box<Outcome>),
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

impl Sitting {
    /// Begins; the five words are read first, because a slip in them is no fault of a file.
    fn begin(mut beginning: Beginning) -> Result<Self, Explanation> {
        let language = beginning.setting.language;
        if let Some(typed) = &beginning.locks.words {
            let words = spoken::normalise(typed).map_err(|unknown| text::sealing::word(language, &unknown))?;
            beginning.locks.words = Some(words);
        }
        let ring = beginning.locks.ring.as_deref().map(KeyRing::read);
        let invited = beginning.locks.invited.iter().filter_map(|note| Invited::read(note).ok());
        Ok(Self {
            keys: ring.map_or(Some(Vec::new()), |ring| ring.ok().map(|ring| ring.opens_with())),
            invited: invited.map(|invited| (invited.course, invited)).collect(),
            beginning,
            known: BTreeMap::new(),
            opening: Opening::default(),
            read: Vec::new(),
            records: BTreeMap::new(),
            letters: BTreeMap::new(),
        })
    }

    fn read(&mut self, files: Vec<File>, contents: Vec<Vec<u8>>) -> Vec<CourseId> {
        let mut contents = contents.into_iter();
        let mut read = Vec::with_capacity(files.len());
        for file in files {
            let content = match file.arrival {
                Arrival::Here => self.open(&contents.next().unwrap_or_default()),
                Arrival::TooLarge(bytes) => Content::Letter(Box::new(Err(FileError::TooLarge { bytes }))),
                Arrival::NotRead => Content::NotRead,
            };
            read.push((file.name, content));
        }
        self.read = read;
        let mut needed: Vec<CourseId> = self.read.iter().flat_map(|(_, content)| content.courses()).collect();
        needed.sort_unstable();
        needed.dedup();
        needed.retain(|course| !self.known.contains_key(course));
        needed
    }

    /// Opens what is closed, and finds out what it is.
    fn open(&mut self, bytes: &[u8]) -> Content {
        let Some(seal) = sealing::what_it_is(bytes) else { return self.open_plain(bytes, false) };
        let opened = match seal {
            Seal::Passphrase { .. } => match &self.beginning.locks.words {
                None => return Content::Other(Box::new(Outcome::Locked)),
                Some(words) => sealing::unlock(bytes, words),
            },
            Seal::Keys { made_for } if !self.beginning.setting.is_at_the_desk => Err(OpenError::ForKeys { made_for }),
            Seal::Keys { .. } => match &self.keys {
                None => return Content::Letter(Box::new(Err(FileError::RingUnreadable))),
                Some(keys) => sealing::open(bytes, keys),
            },
        };
        match opened {
            Ok(text) => self.open_plain(text.as_bytes(), true),
            Err(error) => Content::Letter(Box::new(Err(error.into()))),
        }
    }

    fn open_plain(&mut self, bytes: &[u8], was_closed: bool) -> Content {
        if let Some(copy) = self.copy_in(bytes, was_closed) {
            return copy;
        }
        match recognise::open(bytes) {
            Err(FileError::NotJson | FileError::OfAnotherProgram) => other_in(bytes),
            read => Content::Letter(Box::new(read)),
        }
    }

    /// Finds the courses in a copy of everything; none where the file is something else.
    fn copy_in(&mut self, bytes: &[u8], was_closed: bool) -> Option<Content> {
        let place = self.beginning.shelf;
        let text = std::str::from_utf8(bytes).ok()?;
        let courses = everything::courses_in(text, place)?;
        // A plain copy may be made by anybody: keys in it would open to them what others send, and an invitation in it would lock
        // to them what the owner sends, without anybody's having said yes to it (fault 70).
        let records = if was_closed { everything::records_in(text, place) } else { BTreeMap::new() };
        let before = self.records.len();
        self.records.extend(records);
        if courses.is_empty() && self.records.len() > before {
            return Some(Content::Other(Box::new(Outcome::OnlyRecords)));
        }
        Some(Content::Copy(courses, owner(place)))
    }

    fn plan(&mut self, kept: Vec<KeptCourse>) -> Result<Vec<FileCard>, Misunderstood> {
        for KeptCourse { course, text } in kept {
            self.known.insert(course, CourseDocument::read(text.get())?.history);
        }
        let before = self.opening.files.len();
        let (place, mut opening) = (self.beginning.shelf, std::mem::take(&mut self.opening));
        for (name, content) in std::mem::take(&mut self.read) {
            if let (Content::Letter(letter), false) = (&content, self.beginning.setting.is_at_the_desk)
                && let Ok(letter) = &**letter
            {
                self.letters.insert(opening.files.len(), letter.clone());
            }
            self.beside_what_is_kept(|known| match content {
                Content::Letter(letter) => opening.add(&name, *letter, readers(place), known),
                Content::Copy(courses, owner) => opening.add_copy(&name, courses, owner, known),
                Content::Other(outcome) => opening.add_other(&name, *outcome),
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
            opening.want(*place, true);
        }
        opening
    }

    fn finish(
        &self,
        wanted: &[usize],
        now: u64,
        draw: &mut dyn FnMut(Moment) -> ChangeId,
    ) -> Result<Told, Misunderstood> {
        let Setting { today, is_at_the_desk, .. } = self.beginning.setting;
        let mut pen = Pen { by: Side::Contact, now: Moment::from_millis(now), draw };
        let received = is_at_the_desk.then_some((&mut pen, today));
        let opening = self.with(wanted);
        let is_taken = |place: usize| {
            let outcome = opening.files.get(place).map(|file| &file.outcome);
            matches!(outcome, Some(Outcome::Ready(_) | Outcome::Asked { is_wanted: true, .. }))
        };
        let heard = self.letters.iter().filter(|(place, _)| is_taken(**place)).map(|(_, letter)| heard(letter));
        let heard = heard.collect::<Result<_, _>>()?;
        let courses = self.beside_what_is_kept(|known| opening.finish(known, received));
        let courses = courses.iter().map(raw).collect::<Result<_, _>>()?;
        let records = self.records.iter().map(|(record, text)| (Key::Record(*record).to_string(), text.clone()));
        Ok(Told::Taken { courses, records: records.collect(), heard })
    }

    fn beside_what_is_kept<T>(&self, look: impl FnOnce(&Known<'_>) -> T) -> T {
        let history = |id: CourseId| self.known.get(&id).cloned();
        let deleted_on = |id: CourseId| self.beginning.deleted.get(&id).copied();
        let origin = |letter: &Letter| self.origin_of(letter);
        look(&Known {
            history: &history,
            deleted_on: &deleted_on,
            origin: &origin,
            today: self.beginning.setting.today,
        })
    }

    /// As soon as the municipality has invited anybody, what proves nothing is asked about (fault 48).
    fn origin_of(&self, letter: &Letter) -> Option<Origin> {
        // A note that does not read still says that somebody was invited.
        if !self.beginning.setting.is_at_the_desk || self.beginning.locks.invited.is_empty() {
            return None;
        }
        Some(self.invited.get(&letter.course.id).map_or(Origin::Unproven, |invited| invited.origin_of(letter)))
    }
}

impl Content {
    fn courses(&self) -> Vec<CourseId> {
        match self {
            Self::Letter(letter) => letter.as_ref().as_ref().map(|letter| letter.course.id).into_iter().collect(),
            Self::Copy(courses, _) => courses.iter().flatten().map(|course| course.id).collect(),
            Self::Other(_) | Self::NotRead => Vec::new(),
        }
    }
}

/// Finds an invitation, or a link with a letter, in a text that is no letter itself.
fn other_in(bytes: &[u8]) -> Content {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    if text.contains(invitation::FORMAT) {
        return Content::Other(Box::new(Outcome::Invitation(text.to_owned())));
    }
    let read = match link::read_fragment(text) {
        Ok(Found::Whole(Link { kind: LinkKind::Invitation, payload })) => {
            return Content::Other(Box::new(Outcome::Invitation(payload)));
        }
        Ok(Found::Whole(Link { kind: LinkKind::Course, payload })) => recognise::open(payload.as_bytes()),
        Ok(Found::Part(_)) => Err(FileError::OnePart),
        Err(LinkError::NotOurs) => recognise::open(bytes),
        Err(error) => Err(FileError::Link(error)),
    };
    Content::Letter(Box::new(read))
}

fn raw(course: &CourseDocument) -> Result<Box<RawValue>, Misunderstood> {
    Ok(RawValue::from_string(course.write()?)?)
}

fn heard(letter: &Letter) -> Result<Heard, Misunderstood> {
    let arrived = letter.arrived.iter().map(|name| name.to_hex()).collect();
    Ok(Heard { part: raw(&letter.course)?, arrived })
}

/// Lists whose files may be opened on a shelf.
const fn readers(shelf: Shelf) -> &'static [Reader] {
    match shelf {
        Shelf::Mentor => &[Reader::MentorsPhone],
        Shelf::Youth => &[Reader::YouthsPhone],
        Shelf::Municipality => &[Reader::Contact, Reader::Counsellor],
    }
}

/// Says whose copy of everything may be opened on a shelf.
const fn owner(shelf: Shelf) -> Owner {
    match shelf {
        Shelf::Mentor => Owner::MENTOR,
        Shelf::Youth => Owner::YOUTH,
        Shelf::Municipality => Owner::MUNICIPALITY,
    }
}
