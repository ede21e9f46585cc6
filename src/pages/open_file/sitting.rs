//! What the page knows while somebody opens files, and the acts that move it on.
//!
//! **Invariant:** until [`Sitting::take_in`] nothing that is kept is touched, and it takes all files or none.

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::id::CourseId;
use crate::domain::readers::Reader;
use crate::domain::side::Side;
use crate::exchange::opening::{Opening, Outcome, Owner};
use crate::exchange::plan::Known;
use crate::pages::language;
use crate::state::{Workspace, workspace};
use crate::storage::save::{SaveError, TakeInError};
use crate::storage::shelf::Shelf;
use crate::text::errors::keeping;
use crate::text::{Language, import};

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
    /// All of it is taken in.
    Taken {
        /// How many files.
        files: usize,
        /// The course, if it was only one.
        course: Option<CourseId>,
    },
    /// Nothing was taken in, for this reason.
    NotTaken(TakeInError),
    /// What was taken in is put back.
    Undone,
    /// What was taken in could not be put back, for this reason.
    NotUndone(SaveError),
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
    /// The files that are looked at.
    pub opening: RwSignal<Opening>,
    round: StoredValue<u32>,
    workspace: Workspace,
}

impl Sitting {
    /// Begins without a file.
    pub fn new(shelf: Shelf) -> Self {
        Self {
            shelf,
            language: language(),
            stage: RwSignal::new(Stage::Choosing),
            opening: RwSignal::new(Opening::default()),
            round: StoredValue::new(0),
            workspace: workspace(),
        }
    }

    /// Says whether the municipality opens the files.
    pub fn is_at_the_desk(self) -> bool {
        self.shelf == Shelf::Municipality
    }

    /// Lists whose files may be opened here.
    pub const fn readers(self) -> &'static [Reader] {
        match self.shelf {
            Shelf::Mentor => &[Reader::MentorsPhone],
            Shelf::Youth => &[Reader::YouthsPhone],
            Shelf::Municipality => &[Reader::Contact, Reader::Counsellor],
        }
    }

    /// Says whose copy of everything may be opened here; the municipality keeps nobody's phone.
    pub const fn owner(self) -> Option<Owner> {
        match self.shelf {
            Shelf::Mentor => Some(Owner::MENTOR),
            Shelf::Youth => Some(Owner::YOUTH),
            Shelf::Municipality => None,
        }
    }

    /// Starts over with an empty list of files.
    pub fn start_over(self) {
        self.begin_round();
        self.stage.set(Stage::Choosing);
    }

    /// Begins with an empty list, in place of any files before; gives the number of the round.
    pub fn begin_round(self) -> u32 {
        self.round.update_value(|round| *round = round.wrapping_add(1));
        self.opening.set(Opening::default());
        self.round.get_value()
    }

    /// Ends a round: what is still being read of it is no longer wanted.
    pub fn end_round(self) {
        self.round.update_value(|round| *round = round.wrapping_add(1));
    }

    /// False once somebody has stopped, chosen other files, or left the page.
    pub fn is_in_round(self, round: u32) -> bool {
        self.round.try_get_value() == Some(round)
    }

    /// Says in one line how it stands; it is read aloud whenever it changes.
    pub fn status(self) -> String {
        let language = self.language;
        match &*self.stage.read() {
            Stage::Choosing if self.is_at_the_desk() => import::lead_desk(language).to_owned(),
            Stage::Choosing => import::lead_phone(language).to_owned(),
            Stage::Reading { .. } => import::reading_now(language).to_owned(),
            Stage::Planned { stopped_before: None } => import::summary(language, self.opening.read().tally()),
            Stage::Planned { stopped_before: Some(of) } => {
                let done = self.opening.read().files.len();
                import::stopped(language, &done.to_string(), &of.to_string())
            }
            Stage::Taken { files: 1, .. } => import::taken_one(language).to_owned(),
            Stage::Taken { files, .. } => import::taken(language, &files.to_string()),
            Stage::NotTaken(error) => keeping::not_taken_in(language, error).happened,
            Stage::Undone => import::undone(language).to_owned(),
            Stage::NotUndone(error) => keeping::not_saved(language, error).happened,
        }
    }

    /// Finds the one course of a phone that the chosen files are about, if it is kept here.
    pub fn known_course(self) -> Option<CourseId> {
        if self.is_at_the_desk() {
            return None;
        }
        let opening = self.opening.read();
        let mut courses = opening.files.iter().filter_map(|file| match &file.outcome {
            Outcome::Ready(ready) if !ready.planned.is_new_course => Some(ready.planned.course),
            _ => None,
        });
        courses.next_back()
    }

    /// Looks something up beside what is kept here.
    pub fn beside_what_is_kept<T>(self, look: impl FnOnce(&Known<'_>) -> T) -> T {
        let history = |id| self.workspace.history(self.shelf, id);
        let deleted_on = |id| self.workspace.deleted_on(self.shelf, id);
        look(&Known { history: &history, deleted_on: &deleted_on, today: clock::today() })
    }

    /// Takes in every file that can be, or none.
    pub fn take_in(self) {
        let opening = self.opening.get_untracked();
        let files = opening.taken().count();
        let courses: Vec<CourseId> = opening.taken().map(|planned| planned.course).collect();
        let first = courses.first().copied().filter(|first| courses.iter().all(|course| course == first));
        let documents = self.workspace.with_pen(Side::Contact, |pen| {
            let received = self.is_at_the_desk().then_some((pen, clock::today()));
            self.beside_what_is_kept(|known| opening.finish(known, received))
        });
        let stage = match self.workspace.take_in(self.shelf, documents) {
            Ok(()) => Stage::Taken { files, course: first },
            Err(error) => Stage::NotTaken(error),
        };
        self.stage.set(stage);
    }

    /// Puts everything back as it was before the files were taken in.
    pub fn undo(self) {
        let stage = self.workspace.undo_take_in().map_or_else(Stage::NotUndone, |()| Stage::Undone);
        self.stage.set(stage);
    }
}
