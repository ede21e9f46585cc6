//! One course in memory: its history, and the course folded from it when first asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use leptos::prelude::ArcRwSignal;

use crate::domain::course::Course;
use crate::domain::stamp::Stamp;
use crate::storage::slot::Held;
use crate::storage::start::Place;

/// The courses in memory. Each has a signal of its own, so that a change of one wakes nobody who shows another.
pub(super) type Shelves = BTreeMap<Place, ArcRwSignal<Arc<Kept>>>;

/// One course in memory.
#[derive(Debug)]
pub(super) struct Kept {
    /// The course as it is held.
    pub(super) held: Held,
    /// When the newest change was written.
    pub(super) latest: Option<Stamp>,
    folded: OnceLock<Option<Arc<Course>>>,
}

impl Kept {
    pub(super) fn new(held: Held) -> Self {
        let latest = held.document.history.latest_stamp();
        Self { held, latest, folded: OnceLock::new() }
    }

    /// Gives the course, folded once for everybody who asks.
    pub(super) fn course(&self) -> Option<Arc<Course>> {
        self.folded.get_or_init(|| self.fold()).clone()
    }

    fn fold(&self) -> Option<Arc<Course>> {
        match Course::fold(&self.held.document.history) {
            Ok(course) => Some(Arc::new(course)),
            // Reading refuses such a history, so only a fault in this app comes here.
            Err(refusal) => {
                leptos::logging::error!("course {} does not fold: {refusal}", self.held.document.id);
                None
            }
        }
    }
}
