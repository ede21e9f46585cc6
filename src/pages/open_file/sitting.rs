//! What the page knows while somebody opens files, and the acts that move it on.
//!
//! **Invariant:** until [`Sitting::take_in`] nothing that is kept is touched, and it takes all files or none.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::value::RawValue;

use super::opener::{Brought, Opener};
use super::reading::Source;
use crate::browser::clock;
use crate::document::course::CourseDocument;
use crate::domain::id::CourseId;
use crate::domain::seen::PartName;
use crate::exchange::file_card::{FileCard, Setting, Tally};
use crate::pages::beside::NotAnswered;
use crate::pages::{language, notices};
use crate::state::{NotUndone, workspace};
use crate::storage::key::Record;
use crate::storage::save::TakeInError;
use crate::storage::shelf::Shelf;
use crate::text::errors::Explanation;
use crate::text::errors::keeping;
use crate::text::{Language, import};
use crate::worker::files::{Beginning, Heard, KeptCourse, Locks};

/// How far the opening of files has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Nothing is chosen.
    Choosing,
    /// Files are being read.
    Reading {
        /// How many are read.
        done: usize,
        /// How many were chosen.
        count: usize,
    },
    /// Every file was looked at, or somebody stopped after the first of them.
    Planned {
        /// How many were chosen, if not all of them were read.
        stopped_before: Option<usize>,
    },
    /// The files could not be looked at, for this reason; none of them is to blame.
    NotOpened(NotAnswered),
    /// A word that was typed is none of the app's.
    UnknownWord(Explanation),
    /// What they bring is being taken in.
    TakingIn,
    /// All of it is taken in.
    Taken {
        /// How many files.
        files: usize,
        /// The course, if it was only one.
        course: Option<CourseId>,
        /// By what it can be undone.
        mark: u64,
    },
    /// Nothing was taken in, for this reason.
    NotTaken(TakeInError),
    /// What was taken in is put back.
    Undone,
    /// What was taken in could not be put back, for this reason.
    NotUndone(NotUndone),
}

impl Stage {
    /// Leaves out how far the reading is, so that each file that is read does not draw the page anew.
    pub fn whatever_the_progress(self) -> Self {
        match self {
            Self::Reading { count, .. } => Self::Reading { done: 0, count },
            other => other,
        }
    }
}

/// One sitting of opening files.
#[derive(Clone, Copy)]
pub struct Sitting {
    /// On whose shelf the files land.
    pub shelf: Shelf,
    /// The language of the page.
    pub language: Language,
    /// How far it has come.
    pub stage: RwSignal<Stage>,
    /// What is to be said of the files that were looked at.
    pub cards: RwSignal<Vec<FileCard>>,
    /// The program that opens them.
    pub opener: Opener,
    /// The files of this round, as the browser holds them.
    pub sources: StoredValue<Vec<Source>, LocalStorage>,
    /// The five words that were typed for a copy of one's own.
    pub words: RwSignal<String>,
    round: StoredValue<u32>,
    is_stopping: StoredValue<bool>,
}

impl Sitting {
    /// Begins without a file.
    pub fn new(shelf: Shelf) -> Self {
        Self {
            shelf,
            language: language(),
            stage: RwSignal::new(Stage::Choosing),
            cards: RwSignal::new(Vec::new()),
            opener: Opener::new(),
            sources: StoredValue::new_local(Vec::new()),
            words: RwSignal::new(String::new()),
            round: StoredValue::new(0),
            is_stopping: StoredValue::new(false),
        }
    }

    /// Says whether the municipality opens the files.
    pub fn is_at_the_desk(self) -> bool {
        self.shelf == Shelf::Municipality
    }

    /// Starts over with an empty list of files.
    pub fn start_over(self) {
        self.begin_round();
        self.stage.set(Stage::Choosing);
    }

    /// Begins with an empty list, in place of any files before; gives the number of the round.
    pub fn begin_round(self) -> u32 {
        self.round.update_value(|round| *round = round.wrapping_add(1));
        self.cards.set(Vec::new());
        self.is_stopping.set_value(false);
        self.round.get_value()
    }

    /// Asks for no more files to be read after those that are being read now: what is shown is then all that can be taken in.
    pub fn stop(self) {
        self.is_stopping.set_value(true);
    }

    /// Says whether somebody has asked to stop.
    pub fn is_stopping(self) -> bool {
        self.is_stopping.try_get_value().unwrap_or(true)
    }

    /// False once somebody has chosen other files, or left the page.
    pub fn is_in_round(self, round: u32) -> bool {
        self.round.try_get_value() == Some(round)
    }

    /// Counts how the files fall out.
    pub fn tally(self) -> Tally {
        Tally::of(self.cards.read().iter())
    }

    /// Says in one line how it stands; it is read aloud whenever it changes.
    pub fn status(self) -> String {
        let language = self.language;
        match &*self.stage.read() {
            Stage::Choosing if self.is_at_the_desk() => import::lead_desk(language).to_owned(),
            Stage::Choosing => import::lead_phone(language).to_owned(),
            Stage::Reading { .. } => import::reading_now(language).to_owned(),
            Stage::Planned { stopped_before: None } => import::summary(language, self.tally()),
            Stage::TakingIn => import::taking_in(language).to_owned(),
            Stage::NotOpened(_) => import::not_opened(language).to_owned(),
            Stage::UnknownWord(explanation) => explanation.happened.clone(),
            Stage::Planned { stopped_before: Some(of) } => {
                let done = self.cards.read().len();
                import::stopped(language, &done.to_string(), &of.to_string())
            }
            Stage::Taken { files, .. } => taken_in(language, *files),
            Stage::NotTaken(error) => keeping::not_taken_in(language, error).happened,
            Stage::Undone => import::undone(language).to_owned(),
            Stage::NotUndone(why) => not_undone(language, why).happened,
        }
    }

    /// Finds the one course of a phone that the chosen files are about, if it is kept here.
    pub fn known_course(self) -> Option<CourseId> {
        if self.is_at_the_desk() {
            return None;
        }
        let cards = self.cards.read();
        let mut known = cards.iter().filter_map(FileCard::content).filter(|content| !content.is_new_course);
        known.next_back().map(|content| content.course)
    }

    /// Tells what the program beside the page has to know at the beginning.
    pub fn beginning(self) -> Beginning {
        let setting = Setting { language: self.language, today: clock::today(), is_at_the_desk: self.is_at_the_desk() };
        let words = Some(self.words.get_untracked()).filter(|words| !words.trim().is_empty());
        let mut locks = Locks { words, ..Locks::default() };
        if self.is_at_the_desk() {
            locks.ring = workspace().records(|record| record == Record::KeyRing).into_values().next();
            locks.invited = workspace().records(|record| matches!(record, Record::Invited(_))).into_values().collect();
        }
        Beginning { shelf: self.shelf, setting, deleted: workspace().deletions(self.shelf), locks }
    }

    /// Gives those of some courses that are kept here.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing that is kept is one.
    pub fn kept(self, courses: Vec<CourseId>) -> serde_json::Result<Vec<KeptCourse>> {
        let documents = courses.into_iter().filter_map(|course| workspace().document(self.shelf, course));
        let written = |document: CourseDocument| {
            let text = RawValue::from_string(document.write()?)?;
            Ok(KeptCourse { course: document.id, text })
        };
        documents.map(written).collect()
    }

    /// Gives the places of the files that are only taken in because somebody wants it.
    pub fn wanted(self) -> Vec<usize> {
        let is_wanted =
            |card: &FileCard| card.is_taken() && card.content().is_some_and(|content| content.question.is_some());
        let places = |cards: &Vec<FileCard>| {
            cards.iter().enumerate().filter(|(_, card)| is_wanted(card)).map(|(place, _)| place).collect()
        };
        self.cards.with_untracked(places)
    }

    /// Takes in every file that can be, or none; also where somebody leaves the page before it is done, and then a notice tells of it.
    pub fn take_in(self) {
        let round = self.round.get_value();
        let (files, course) = self.taken();
        let brought = self.opener.finish(self.wanted());
        self.stage.set(Stage::TakingIn);
        spawn_local(async move {
            let (stage, not_kept) = match brought.await {
                Ok(brought) => match self.keep(brought).await {
                    Ok((mark, not_kept)) => (Stage::Taken { files, course, mark }, not_kept),
                    Err(error) => (Stage::NotTaken(error), None),
                },
                Err(error) => (Stage::NotOpened(error), None),
            };
            let told = if self.is_in_round(round) {
                self.stage.set(stage);
                None
            } else {
                Some(told_elsewhere(self.language, &stage))
            };
            let told: Vec<String> = told.into_iter().chain(not_kept).collect();
            if !told.is_empty() {
                notices().say(told.join(" "));
            }
        });
    }

    /// Tells how many files can be taken in, and which course they are about, if it is only one.
    fn taken(self) -> (usize, Option<CourseId>) {
        self.cards.with_untracked(|cards| {
            let taken: Vec<&FileCard> = cards.iter().filter(|card| card.is_taken()).collect();
            let mut courses = taken.iter().filter_map(|card| card.content()).map(|content| content.course);
            let first = courses.next().filter(|first| courses.all(|course| course == *first));
            (taken.len(), first)
        })
    }

    /// Keeps what the files bring; gives the mark by which it can be undone, and what to say where a record was not kept.
    async fn keep(self, brought: Brought) -> Result<(u64, Option<String>), TakeInError> {
        let mark = workspace().take_in(self.shelf, brought.courses).await?;
        let not_kept = self.keep_records(brought.records);
        self.note_heard(&brought.heard);
        Ok((mark, not_kept))
    }

    /// Keeps what copies of one's own bring; what is here already stands. Gives what to say where one was not kept.
    fn keep_records(self, records: Vec<(Record, String)>) -> Option<String> {
        let known = workspace().records(|_| true);
        let mut not_kept = None;
        for (record, text) in records.into_iter().filter(|(record, _)| !known.contains_key(record)) {
            if let Err(error) = workspace().keep_record(record, &text) {
                let why = keeping::not_saved(self.language, &error).in_one_line();
                not_kept = Some(format!("{} {why}", import::records_not_kept(self.language)));
            }
        }
        not_kept
    }

    /// Remembers what the other has, so that a link to them need only carry the rest.
    fn note_heard(self, heard: &[Heard]) {
        for Heard { part, arrived } in heard {
            let Ok(part) = CourseDocument::read(part.get()) else { continue };
            let arrived: Vec<PartName> = arrived.iter().filter_map(|name| PartName::from_hex(name)).collect();
            let mut seen = workspace().seen(self.shelf, part.id);
            seen.note_received(&part.history, &arrived);
            if let Err(error) = workspace().keep_seen(self.shelf, part.id, &seen) {
                // Then more is sent than need be, which harms nobody.
                leptos::logging::warn!("what the other has seen was not kept: {error}");
            }
        }
    }

    /// Puts everything back as it was before the files were taken in.
    pub fn undo(self) {
        let Stage::Taken { mark, .. } = self.stage.get_untracked() else { return };
        let stage = workspace().undo_take_in(mark).map_or_else(Stage::NotUndone, |()| Stage::Undone);
        self.stage.set(stage);
    }
}

fn taken_in(language: Language, files: usize) -> String {
    match files {
        1 => import::taken_one(language).to_owned(),
        _ => import::taken(language, &files.to_string()),
    }
}

/// Explains why what was taken in is not put back.
pub fn not_undone(language: Language, why: &NotUndone) -> Explanation {
    match why {
        NotUndone::Changed => import::changed_since(language),
        NotUndone::NotSaved(error) => keeping::not_saved(language, error),
    }
}

/// Tells on another page what came of taking the files in.
fn told_elsewhere(language: Language, stage: &Stage) -> String {
    match stage {
        Stage::Taken { files, .. } => taken_in(language, *files),
        Stage::NotTaken(error) => keeping::not_taken_in(language, error).in_one_line(),
        _ => import::not_opened(language).to_owned(),
    }
}
