//! Taking in courses from files: all of them or none, with one way back.

use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::kept::Kept;
use super::{SaveError, TakeInError, Workspace};
use crate::document::course::CourseDocument;
use crate::domain::history::History;
use crate::domain::id::CourseId;
use crate::storage::deletion::erase_course;
use crate::storage::keeping::{Saved, put_back};
use crate::storage::shelf::Shelf;
use crate::storage::slot::Held;
use crate::storage::start::Place;
use crate::storage::taking_in;

/// How to undo the last taking in of files.
pub(super) struct UndoPoint {
    shelf: Shelf,
    courses: Vec<TakenIn>,
}

struct TakenIn {
    id: CourseId,
    before: Before,
    after: Arc<Kept>,
}

/// What there was of a course before it was taken in.
enum Before {
    /// Nothing.
    Nothing,
    /// The mark of its deletion.
    Deleted(NaiveDate),
    /// The course, as it was then.
    Course(Arc<Kept>),
}

impl Workspace {
    /// Takes in courses: each is merged with what is here, all are saved, or none is. A course that was deleted here comes back, so the
    /// person must have been asked.
    ///
    /// # Errors
    /// What stood in the way, and how many of the courses there would have been room for. Everything is as it was before.
    pub fn take_in(self, shelf: Shelf, courses: Vec<CourseDocument>) -> Result<(), TakeInError> {
        self.retry();
        let unsaved = self.unsaved.read_untracked().values().next().cloned();
        if let Some(error) = self.why_not().or(unsaved) {
            return Err(TakeInError { error, fitted: 0 });
        }
        let befores: Vec<Before> = courses.iter().map(|course| self.before((shelf, course.id))).collect();
        let joined: Vec<Held> = courses.into_iter().map(|course| self.joined(shelf, course)).collect();
        let saved = taking_in::take_in(&*self.store(), shelf, &joined)?;
        self.books.update_value(|books| {
            let deleted = joined.iter().map(|held| (shelf, held.document.id));
            let deleted: Vec<Place> = deleted.filter(|place| books.deleted.contains_key(place)).collect();
            books.marked.extend(deleted);
        });
        let saved: Vec<Rc<Saved>> = saved.into_iter().map(Rc::new).collect();
        self.note_saved(shelf, &saved);
        self.remember(shelf, befores, &saved);
        self.mirror(shelf, saved);
        Ok(())
    }

    /// Says whether the last taking in of files can be undone: until one of its courses is changed.
    pub fn can_undo_take_in(self) -> Signal<bool> {
        self.can_undo_take_in.into()
    }

    /// Puts every course back to what it was before the last taking in of files.
    ///
    /// # Errors
    /// The [`SaveError`] that kept a course from being put back.
    pub fn undo_take_in(self) -> Result<(), SaveError> {
        if let Some(error) = self.why_not() {
            return Err(error);
        }
        self.forget_undo_if_changed();
        self.can_undo_take_in.set(false);
        let point = self.books.try_update_value(|books| books.undo_point.take()).flatten();
        let Some(point) = point else { return Ok(()) };
        let mut put_back = Vec::with_capacity(point.courses.len());
        let mut deleted = Vec::new();
        for taken_in in point.courses {
            let place = (point.shelf, taken_in.id);
            match taken_in.before {
                Before::Deleted(day) => {
                    erase_course(&*self.store(), place.0, place.1, day)?;
                    self.books.update_value(|books| {
                        books.deleted.insert(place, day);
                    });
                    self.let_go(place);
                    deleted.push((place, Some(day)));
                }
                Before::Nothing => put_back.push(self.put_one_back(place, History::default(), &taken_in.after)?),
                Before::Course(before) => {
                    let history = before.held.document.history.clone();
                    put_back.push(self.put_one_back(place, history, &taken_in.after)?);
                }
            }
        }
        self.mirror(point.shelf, put_back);
        if !deleted.is_empty() {
            self.in_mirror(move |mirror| async move { mirror.forget(&deleted).await });
        }
        Ok(())
    }

    /// Forgets how to undo once a course of it was changed: undoing would take that change away.
    pub(super) fn forget_undo_if_changed(self) {
        let is_unchanged = |point: &UndoPoint| {
            point.courses.iter().all(|taken_in| {
                self.kept((point.shelf, taken_in.id)).is_some_and(|kept| kept.held == taken_in.after.held)
            })
        };
        if self.books.with_value(|books| books.undo_point.as_ref().is_some_and(|point| !is_unchanged(point))) {
            self.books.update_value(|books| books.undo_point = None);
            self.can_undo_take_in.set(false);
        }
    }

    fn before(self, place: Place) -> Before {
        match (self.kept(place), self.deleted_on(place.0, place.1)) {
            (Some(kept), _) => Before::Course(kept),
            (None, Some(day)) => Before::Deleted(day),
            (None, None) => Before::Nothing,
        }
    }

    fn joined(self, shelf: Shelf, course: CourseDocument) -> Held {
        match self.kept((shelf, course.id)) {
            Some(kept) => {
                let mut held = kept.held.clone();
                held.document.history.merge(course.history);
                held
            }
            None => Held { era: 0, document: course },
        }
    }

    fn remember(self, shelf: Shelf, befores: Vec<Before>, saved: &[Rc<Saved>]) {
        let courses = befores.into_iter().zip(saved).filter_map(|(before, saved)| {
            let id = saved.held.document.id;
            Some(TakenIn { id, before, after: self.kept((shelf, id))? })
        });
        let point = UndoPoint { shelf, courses: courses.collect() };
        self.books.update_value(|books| books.undo_point = Some(point));
        self.can_undo_take_in.set(true);
    }

    fn put_one_back(self, place: Place, history: History, after: &Kept) -> Result<Rc<Saved>, SaveError> {
        let is_gone = history.is_empty();
        let before = Held { era: after.held.era, document: CourseDocument { id: place.1, history } };
        let saved = put_back(&*self.store(), place.0, &before)?;
        let saved = Rc::new(saved);
        if is_gone {
            self.let_go(place);
        } else {
            self.note_saved(place.0, std::slice::from_ref(&saved));
        }
        Ok(saved)
    }
}
