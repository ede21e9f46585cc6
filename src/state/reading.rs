//! How screens look at courses.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::Workspace;
use super::kept::Kept;
use crate::document::course::CourseDocument;
use crate::domain::course::Course;
use crate::domain::history::History;
use crate::domain::id::CourseId;
use crate::domain::stamp::{Moment, Stamp};
use crate::storage::shelf::Shelf;
use crate::storage::start::Place;

impl Workspace {
    /// Lists the courses of a shelf, the one with the newest change first.
    pub fn course_ids(self, shelf: Shelf) -> Signal<Vec<CourseId>> {
        Memo::new(move |_| {
            let shelves = self.shelves.read();
            let on_shelf = shelves.iter().filter(|((of, _), _)| *of == shelf);
            let mut ids: Vec<_> = on_shelf.map(|((_, id), kept)| (Reverse(kept.read().latest), *id)).collect();
            ids.sort_unstable();
            ids.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
        })
        .into()
    }

    /// Follows a course; none while there is no such course here.
    pub fn course(self, shelf: Shelf, id: CourseId) -> Memo<Option<Arc<Course>>> {
        Memo::new(move |_| {
            let kept = self.shelves.read().get(&(shelf, id)).cloned()?;
            kept.read().course()
        })
    }

    /// Looks at a history without following it; none where there is no such course here.
    pub fn with_history<R>(self, shelf: Shelf, id: CourseId, look: impl FnOnce(&History) -> R) -> Option<R> {
        Some(look(&self.kept((shelf, id))?.held.document.history))
    }

    /// Copies a history without following it.
    pub fn history(self, shelf: Shelf, id: CourseId) -> Option<History> {
        self.with_history(shelf, id, Clone::clone)
    }

    /// Copies a course with its history, for sending or saving in a file.
    pub fn document(self, shelf: Shelf, id: CourseId) -> Option<CourseDocument> {
        Some(self.kept((shelf, id))?.held.document.clone())
    }

    /// Counts the changes that were written after a moment, on every shelf; all of them without one.
    pub fn changes_since(self, moment: Option<Moment>) -> usize {
        let shelves = self.shelves.read();
        let count = |history: &History| {
            let is_later = |stamp: Stamp| moment.is_none_or(|moment| stamp.moment > moment);
            history.iter().filter(|change| is_later(change.head.stamp)).count()
        };
        shelves.values().map(|kept| count(&kept.read().held.document.history)).sum()
    }

    /// Finds the day a course was deleted here; none for one that was not.
    pub fn deleted_on(self, shelf: Shelf, id: CourseId) -> Option<NaiveDate> {
        self.books.with_value(|books| books.deleted.get(&(shelf, id)).copied())
    }

    /// Lists the courses of a shelf that were deleted here, and when.
    pub fn deletions(self, shelf: Shelf) -> BTreeMap<CourseId, NaiveDate> {
        self.books.with_value(|books| {
            let of_shelf = books.deleted.iter().filter(|((of, _), _)| *of == shelf);
            of_shelf.map(|((_, course), day)| (*course, *day)).collect()
        })
    }

    /// Finds a course in memory, without following it.
    pub(super) fn kept(self, place: Place) -> Option<Arc<Kept>> {
        let kept = self.shelves.read_untracked().get(&place).cloned()?;
        Some(kept.get_untracked())
    }

    /// Puts a course in memory, and tells those who show it if it is another than before.
    pub(super) fn hold(self, kept: Kept, shelf: Shelf) -> Arc<Kept> {
        let place = (shelf, kept.held.document.id);
        let known = self.shelves.read_untracked().get(&place).cloned();
        let kept = Arc::new(kept);
        match known {
            Some(signal) if signal.read_untracked().held == kept.held => signal.get_untracked(),
            Some(signal) => {
                signal.set(Arc::clone(&kept));
                kept
            }
            None => {
                self.shelves.update(|shelves| {
                    shelves.insert(place, ArcRwSignal::new(Arc::clone(&kept)));
                });
                kept
            }
        }
    }

    /// Takes a course out of memory.
    pub(super) fn let_go(self, place: Place) {
        if self.shelves.read_untracked().contains_key(&place) {
            self.shelves.update(|shelves| {
                shelves.remove(&place);
            });
        }
        self.books.update_value(|books| {
            books.last_saved.remove(&place);
        });
        self.settle(place, None);
    }
}
