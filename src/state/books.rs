//! What the saver keeps books of: the stores, what was saved last, what waits to be saved.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::ProgrammeState;
use super::taking_in::UndoPoint;
use crate::storage::keeping::Saved;
use crate::storage::key_value::{KeyValue, StoreError};
use crate::storage::local::LocalStore;
use crate::storage::memory::MemoryStore;
use crate::storage::mirror::Mirror;
use crate::storage::save::SaveError;
use crate::storage::start::Place;

/// Courses that are not kept, and why.
pub(super) type Unsaved = BTreeMap<Place, SaveError>;

/// What the saver keeps books of.
pub(super) struct Books {
    /// The browser's store, or one in memory where that is blocked.
    pub(super) store: Rc<dyn KeyValue>,
    /// The mirror, once it is open.
    pub(super) mirror: Option<Rc<Mirror>>,
    /// The last verified save of each course that was changed since the start.
    pub(super) last_saved: BTreeMap<Place, Rc<Saved>>,
    /// The courses that were deleted here.
    pub(super) deleted: BTreeMap<Place, NaiveDate>,
    /// Courses that were brought back, and still have the mark of their deletion.
    pub(super) marked: BTreeSet<Place>,
    /// The courses that could not be looked at yet, because files were being taken in.
    pub(super) put_off: BTreeSet<Place>,
    /// The programme beside the app.
    pub(super) fetched_programme: ProgrammeState,
    /// How to undo the last taking in of files.
    pub(super) undo_point: Option<UndoPoint>,
}

/// The store before anything is opened: nothing can be read or written.
struct NotOpened;

impl KeyValue for NotOpened {
    fn read(&self, _: &str) -> Result<Option<String>, StoreError> {
        Err(StoreError::Blocked)
    }

    fn write(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }

    fn remove(&self, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Err(StoreError::Blocked)
    }
}

impl Books {
    /// Books in which nothing stands yet.
    pub(super) fn not_opened() -> Self {
        Self::over(Rc::new(NotOpened))
    }

    /// Finds the browser's store; where there is none, one in memory, and says so.
    pub(super) fn find() -> (Self, bool) {
        match LocalStore::find() {
            Ok(store) => (Self::over(Rc::new(store)), false),
            Err(_) => (Self::over(Rc::new(MemoryStore::default())), true),
        }
    }

    fn over(store: Rc<dyn KeyValue>) -> Self {
        Self {
            store,
            mirror: None,
            last_saved: BTreeMap::new(),
            deleted: BTreeMap::new(),
            marked: BTreeSet::new(),
            put_off: BTreeSet::new(),
            fetched_programme: ProgrammeState::Loading,
            undo_point: None,
        }
    }
}
