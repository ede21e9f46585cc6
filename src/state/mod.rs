//! What the screens read and write: every course of this browser as signals, and the only saver.
//!
//! Read [`Workspace::course`] and the like; write through [`Workspace::edit`]. [`opening`] reads everything once at the start,
//! [`saving`] keeps every change, [`other_tabs`] follows what other tabs do.
//!
//! **Invariant:** nothing is saved before everything was read, and [`SaveState::Saved`] is never said before it is true.

#![allow(clippy::similar_names, reason = "`shelf` is like `self` to the lint, and to nobody else")]

mod books;
mod devices;
mod drafts;
mod kept;
mod opening;
mod other_tabs;
mod programme;
mod reading;
mod records;
mod removing;
mod saving;
mod taking_in;
mod writing;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use leptos::prelude::*;

use self::books::Books;
use self::kept::Shelves;
pub use self::programme::{ProgrammeFailure, ProgrammeState};
pub use self::taking_in::NotUndone;
use crate::storage::device::Device;
use crate::storage::key::Record;
pub use crate::storage::problem::Problem;
pub use crate::storage::save::{NotWritten, SaveError, SaveState, TakeInError};

/// How far the browser's data are read, and whether they may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Being read.
    Loading,
    /// Read; changes are saved.
    Open,
    /// A later version of the app has written here.
    Newer { found: u32, known: u32 },
    /// Cleared from elsewhere while the page was open.
    Cleared,
}

/// Everything this browser holds, for the screens.
#[derive(Clone, Copy)]
pub struct Workspace {
    /// Whether everything on the screen is kept.
    pub save_state: Signal<SaveState>,
    /// What the person should hear about the kept data.
    pub problems: RwSignal<Vec<Problem>>,
    /// What this browser knows of its person; [`Workspace::change_device`] changes it.
    pub device: Signal<Device>,
    /// What the municipality hands out, beside the app or with an invitation.
    pub programme: RwSignal<ProgrammeState>,
    /// A text that came by link or code, on its way to the screen that opens it.
    pub arrived: RwSignal<Option<String>>,
    phase: RwSignal<Phase>,
    is_awake: RwSignal<bool>,
    has_begun: RwSignal<bool>,
    shelves: RwSignal<Shelves>,
    unsaved: RwSignal<books::Unsaved>,
    on_their_way: RwSignal<usize>,
    is_memory_only: RwSignal<bool>,
    undo_mark: RwSignal<Option<u64>>,
    kept_device: RwSignal<Device>,
    records: RwSignal<BTreeMap<Record, String>>,
    books: StoredValue<Books, LocalStorage>,
}

impl Workspace {
    /// Makes the workspace, with nothing in it yet; the page knows already in which language and light its person reads.
    fn new() -> Self {
        let device = RwSignal::new(devices::of_page());
        let phase = RwSignal::new(Phase::Loading);
        let unsaved = RwSignal::new(books::Unsaved::new());
        let on_their_way = RwSignal::new(0);
        let is_memory_only = RwSignal::new(false);
        let state = Memo::new(move |_| {
            saving::state_of(phase.get(), &unsaved.read(), is_memory_only.get(), on_their_way.get())
        });
        Self {
            save_state: state.into(),
            problems: RwSignal::new(Vec::new()),
            device: device.into(),
            programme: RwSignal::new(ProgrammeState::Loading),
            arrived: RwSignal::new(None),
            phase,
            is_awake: RwSignal::new(false),
            has_begun: RwSignal::new(false),
            shelves: RwSignal::new(Shelves::new()),
            unsaved,
            on_their_way,
            is_memory_only,
            undo_mark: RwSignal::new(None),
            kept_device: device,
            records: RwSignal::new(BTreeMap::new()),
            books: StoredValue::new_local(Books::not_opened()),
        }
    }

    /// Asks for what is kept, if anything is.
    ///
    /// Reading and saving is the larger half of the app, and nobody needs it on a first visit until they go in.
    pub fn start(self) {
        if crate::storage::local::keeps_anything() {
            self.wake();
        }
    }

    /// Asks for what is kept; whoever waits on [`Workspace::is_awake`] then has it read by [`Workspace::open`].
    pub fn wake(self) {
        if !self.is_awake.get_untracked() {
            self.is_awake.set(true);
        }
    }

    /// Follows whether what is kept is asked for.
    pub fn is_awake(self) -> Signal<bool> {
        self.is_awake.into()
    }

    /// Follows whether reading has begun, so that texts being typed can be kept.
    pub fn has_begun(self) -> Signal<bool> {
        self.has_begun.into()
    }

    /// Says whether everything was read, so that what is not there is truly absent.
    pub fn is_open(self) -> bool {
        self.phase.get() != Phase::Loading
    }

    /// Puts a problem away that the person has read.
    pub fn dismiss(self, problem: &Problem) {
        self.problems.update(|problems| problems.retain(|other| other != problem));
    }

    /// Tells of a problem, once.
    fn tell(self, problem: Problem) {
        if !self.problems.read_untracked().contains(&problem) {
            self.problems.update(|problems| problems.push(problem));
        }
    }
}

/// The workspace of the page. Not a context, because what happens after an event has none.
static APP: OnceLock<Workspace> = OnceLock::new();

/// Gives the workspace of the app, which asks for it first and so owns its signals.
pub fn workspace() -> Workspace {
    *APP.get_or_init(Workspace::new)
}
