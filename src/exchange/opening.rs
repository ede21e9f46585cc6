//! One sitting of opening files: every file looked at in turn, what it would bring, and which wait for a yes of their own.
//!
//! **Invariant:** nothing here changes what is kept; [`Opening::finish`] only tells what it would be.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::letter::Letter;
use super::plan::{Known, Plan, Planned};
use super::proof::{Origin, Proof};
use super::recognise::{self, FileError};
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::change::{Change, Content};
use crate::domain::course::Course;
use crate::domain::facts::received::Received;
use crate::domain::history::{History, News};
use crate::domain::id::SubjectId;
use crate::domain::kind::KindName;
use crate::domain::pen::Pen;
use crate::domain::readers::Reader;
use crate::domain::side::Side;

/// The files that somebody has chosen, as far as they are looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opening {
    /// The files in the order they were given.
    pub files: Vec<OpenedFile>,
    plan: Plan,
}

/// One file that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedFile {
    /// What the file is called, without signs that fool the eye.
    pub name: String,
    /// What comes of it.
    pub outcome: Outcome,
}

/// What comes of one file.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It can be taken in, and brings this much, perhaps nothing.
    Ready(Ready),
    /// It is left out unless somebody wants it all the same.
    Asked {
        /// What it would bring.
        ready: Ready,
        /// Why it is left out; at least one.
        why: Vec<Doubt>,
        /// The letter itself, kept until the answer.
        letter: Box<Letter>,
        /// Says whether somebody wants it back.
        is_wanted: bool,
    },
    /// Five words open it, and they were not said.
    Locked,
    /// It brings no course, but keys and invitations of one's own.
    OnlyRecords,
    /// It is an invitation, which another screen opens.
    Invitation(String),
    /// It was made for somebody else.
    ForAnother {
        /// Whose phone it comes from.
        from: Side,
        /// Whom it was made for.
        reader: Reader,
    },
    /// It cannot be taken in.
    Refused(FileError),
    /// The browser could not read it: it is gone, or was moved.
    NotRead,
}

/// Why a file is left out unless somebody wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its course was deleted here on this day (fault 29).
    WasDeleted(NaiveDate),
    /// It is not proven to come from whom it says (fault 48).
    Origin(Origin),
}

/// What a file that can be taken in brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    /// Whom it is from and about, and what to look at.
    pub planned: Planned,
    /// What is new in it, one entry for each kind.
    pub brings: Vec<Bring>,
    /// Says whether a mark tells already that this file has come, or a later one from the same side.
    pub is_marked: bool,
    /// Where it comes from; none where nothing can be proven.
    pub origin: Option<Origin>,
}

/// Whose phone a copy of everything belongs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Who owns the phone.
    pub side: Side,
    /// The same as a reader.
    pub reader: Reader,
}

impl Owner {
    /// The mentor.
    pub const MENTOR: Self = Self { side: Side::Mentor, reader: Reader::MentorsPhone };
    /// The young person.
    pub const YOUTH: Self = Self { side: Side::Youth, reader: Reader::YouthsPhone };
    /// The municipality, for which the one who follows the mentor stands.
    pub const MUNICIPALITY: Self = Self { side: Side::Contact, reader: Reader::Contact };

    fn other(self) -> Self {
        if self == Self::YOUTH { Self::MENTOR } else { Self::YOUTH }
    }
}

/// How many things of one kind a file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bring {
    /// The kind.
    pub kind: KindName,
    /// Things that were not here.
    pub new: usize,
    /// Things that were here and are told anew.
    pub changed: usize,
}

impl Opening {
    /// Looks at one more file, whose letter was opened already or could not be, and tells what comes of it beside those before it.
    pub fn add(&mut self, name: &str, opened: Result<Letter, FileError>, readers: &[Reader], known: &Known<'_>) {
        let outcome = match opened {
            Err(error) => Outcome::Refused(error),
            Ok(letter) if !readers.contains(&letter.reader) => {
                Outcome::ForAnother { from: letter.from, reader: letter.reader }
            }
            Ok(letter) => self.look_at(letter, known),
        };
        self.files.push(OpenedFile { name: harmless(name), outcome });
    }

    /// Looks at a copy of everything that its owner made on an earlier phone: every course in it as if it were a file of its own.
    ///
    /// A copy holds what no letter may, private notes too, so it is taken in only where its owner's own courses are.
    pub fn add_copy(
        &mut self,
        name: &str,
        courses: Vec<Result<CourseDocument, ReadError>>,
        owner: Owner,
        known: &Known<'_>,
    ) {
        if courses.is_empty() {
            let Owner { side: from, reader } = owner.other();
            self.add_other(name, Outcome::ForAnother { from, reader });
        }
        for course in courses {
            let letter = course.map(|course| {
                let Owner { side: from, reader } = owner;
                Letter { from, reader, written_on: known.today, course, arrived: Vec::new(), proof: Proof::Missing }
            });
            let letter = letter.map_err(FileError::from).and_then(recognise::without_cpr);
            // A copy of one's own proves nothing, and need not.
            let known = &Known { origin: &|_| None, ..*known };
            let outcome = letter.map_or_else(Outcome::Refused, |letter| self.look_at(letter, known));
            self.files.push(OpenedFile { name: harmless(name), outcome });
        }
    }

    /// Notes what comes of a file that holds no letter.
    pub fn add_other(&mut self, name: &str, outcome: Outcome) {
        self.files.push(OpenedFile { name: harmless(name), outcome });
    }

    /// Notes a file that the browser could not read.
    pub fn add_unread(&mut self, name: &str) {
        self.add_other(name, Outcome::NotRead);
    }

    /// Notes whether somebody wants a file all the same that is left out.
    pub fn want(&mut self, place: usize, is_wanted_now: bool) {
        if let Some(Outcome::Asked { is_wanted, .. }) = self.files.get_mut(place).map(|file| &mut file.outcome) {
            *is_wanted = is_wanted_now;
        }
    }

    /// Gives the courses as they would be; the municipality leaves a mark for every file.
    pub fn finish(self, known: &Known<'_>, received: Option<(&mut Pen<'_>, NaiveDate)>) -> Vec<CourseDocument> {
        let mut plan = self.plan;
        for file in self.files {
            if let Outcome::Asked { letter, is_wanted: true, .. } = file.outcome {
                plan.add(file.name, Ok(*letter), known);
            }
        }
        plan.finish(received)
    }

    fn look_at(&mut self, letter: Letter, known: &Known<'_>) -> Outcome {
        let id = letter.course.id;
        let history = letter.course.history.clone();
        let deleted_on = (known.deleted_on)(id).filter(|_| (known.history)(id).is_none());
        let origin = (known.origin)(&letter);
        let unproven = origin.filter(|origin| *origin != Origin::Proven);
        let why: Vec<Doubt> =
            deleted_on.map(Doubt::WasDeleted).into_iter().chain(unproven.map(Doubt::Origin)).collect();
        if why.is_empty() {
            return match plan_one(&mut self.plan, letter, known) {
                Ok(planned) => Outcome::Ready(ready(planned, &history, origin, known)),
                Err(error) => Outcome::Refused(error),
            };
        }
        match plan_one(&mut Plan::default(), letter.clone(), known) {
            Ok(planned) => Outcome::Asked {
                ready: ready(planned, &history, origin, known),
                why,
                letter: Box::new(letter),
                is_wanted: false,
            },
            Err(error) => Outcome::Refused(error),
        }
    }
}

fn plan_one(plan: &mut Plan, letter: Letter, known: &Known<'_>) -> Result<Planned, FileError> {
    plan.add(String::new(), Ok(letter), known);
    plan.files.last().map_or(Err(FileError::Empty), |file| file.outcome.clone())
}

fn ready(planned: Planned, history: &History, origin: Option<Origin>, known: &Known<'_>) -> Ready {
    let brings = brings(history, &planned.news);
    // Only a file without news is worth folding what is here for.
    let is_marked = planned.news.is_empty() && is_marked(&planned, known);
    Ready { planned, brings, is_marked, origin }
}

fn is_marked(planned: &Planned, known: &Known<'_>) -> bool {
    let here = (known.history)(planned.course).and_then(|history| Course::fold(&history).ok());
    let covers = |mark: &Received| mark.from == planned.from && mark.written_on >= planned.written_on;
    here.is_some_and(|course| course.received.iter().any(|mark| covers(&mark.fact)))
}

/// Takes signs out of a file's name that turn the direction of writing or take no room, and what is longer than a line (fault 50).
fn harmless(name: &str) -> String {
    const LONGEST: usize = 80;
    let is_plain = |sign: &char| {
        !sign.is_control()
            && !matches!(sign, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}')
            && !matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
    };
    let mut signs = name.chars().filter(is_plain);
    let mut kept: String = signs.by_ref().take(LONGEST).collect();
    if signs.next().is_some() {
        kept.push('…');
    }
    kept
}

/// Counts the things behind the new changes: a goal that was written and edited since is one new goal.
fn brings(history: &History, news: &News) -> Vec<Bring> {
    let mut things: BTreeMap<KindName, (BTreeSet<SubjectId>, BTreeSet<SubjectId>)> = BTreeMap::new();
    for change in news.new.iter().filter_map(|id| history.change(*id)) {
        let Content::Written { kind, .. } = &change.content else { continue };
        let (new, changed) = things.entry(kind.clone()).or_default();
        let told = if is_first(change) { new } else { changed };
        told.insert(change.head.about);
    }
    let count = |(kind, (new, changed)): (KindName, (BTreeSet<_>, BTreeSet<_>))| Bring {
        kind,
        changed: changed.difference(&new).count(),
        new: new.len(),
    };
    things.into_iter().map(count).collect()
}

/// What a course has only one of begins with a change that replaces none.
fn is_first(change: &Change) -> bool {
    change.head.about == change.id.as_subject() || change.head.replaces.is_empty()
}
