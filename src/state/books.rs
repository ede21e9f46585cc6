//! What the saver keeps books of: the stores, what was saved last, what waits to be saved.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::taking_in::UndoPoint;
use crate::storage::keeping::Saved;
use crate::storage::key_value::KeyValue;
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
    /// How to undo the last taking in of files.
    pub(super) undo_point: Option<UndoPoint>,
}

impl Books {
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
            undo_point: None,
        }
    }
}
