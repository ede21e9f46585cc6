//! Taking in courses from files: all of them or none, with one way back.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use thiserror::Error;

use super::kept::Kept;
use super::{SaveError, TakeInError, Workspace};
use crate::browser::{random, timer};
use crate::document::course::CourseDocument;
use crate::domain::change::Change;
use crate::domain::history::History;
use crate::domain::id::CourseId;
use crate::storage::deletion::{deleted_on, erase_course};
use crate::storage::keeping::{Saved, put_back};
use crate::storage::key_value::StoreError;
use crate::storage::shelf::Shelf;
use crate::storage::slot::Held;
use crate::storage::start::Place;
use crate::storage::taking_in::{TakingIn, clear_cut_off};

/// So many courses are saved at a time; between them the page does what else is due.
const HANDFUL: usize = 10;

/// So many times it is begun, where something else is written again and again before it is done.
const ATTEMPTS: usize = 5;

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

/// Why the last taking in of files was not undone.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotUndone {
    /// One of its courses was changed since, or something else was taken in: undoing would take that away.
    #[error("changed since")]
    Changed,
    /// A course could not be put back.
    #[error("{0}")]
    NotSaved(#[from] SaveError),
}

/// What is to be taken in.
struct Intake {
    /// A number that was drawn for it.
    mark: u64,
    shelf: Shelf,
    courses: Vec<CourseDocument>,
    /// What there was of each course, when it was asked for.
    befores: Vec<Before>,
}

/// What there was of a course before it was taken in.
#[derive(Clone)]
enum Before {
    /// Nothing.
    Nothing,
    /// The mark of its deletion.
    Deleted(NaiveDate),
    /// The course, as it was then.
    Course(Arc<Kept>),
}

impl UndoPoint {
    fn places(&self) -> Vec<Place> {
        self.courses.iter().map(|taken_in| (self.shelf, taken_in.id)).collect()
    }
}

impl Before {
    fn has(&self, change: &Change) -> bool {
        matches!(self, Self::Course(kept) if kept.held.document.history.change(change.id) == Some(change))
    }
}

impl Workspace {
    /// Takes in courses: each is merged with what is here, all are saved, or none is. A course that was deleted here comes back, so the
    /// person must have been asked. The page goes on meanwhile, also where somebody leaves the screen that asked for it; what is written
    /// meanwhile comes first, and then this begins again. Gives the mark by which it can be undone.
    ///
    /// # Errors
    /// What stood in the way, and how many of the courses there would have been room for; or that it was interrupted again and again, or
    /// by the deletion of one of the courses.
    pub async fn take_in(self, shelf: Shelf, courses: Vec<CourseDocument>) -> Result<u64, TakeInError> {
        let befores = courses.iter().map(|course| self.before((shelf, course.id))).collect();
        let intake = Intake { mark: random::number(), shelf, courses, befores };
        let deleted = self.deleted_among(&intake)?;
        if deleted.iter().any(|id| self.deleted_on(shelf, *id).is_none()) {
            // Another tab has deleted it a moment ago: nobody was asked yet whether it is to come back.
            self.see_again(&intake);
            return Err(TakeInError::Interrupted);
        }
        for _ in 1..ATTEMPTS {
            match self.try_to_take_in(&intake).await {
                Err(TakeInError::Interrupted) if self.deleted_among(&intake)? == deleted => {}
                came_of_it => return came_of_it.map(|()| intake.mark),
            }
        }
        self.try_to_take_in(&intake).await.map(|()| intake.mark)
    }

    async fn try_to_take_in(self, intake: &Intake) -> Result<(), TakeInError> {
        self.retry();
        let unsaved = self.unsaved.read_untracked().values().next().cloned();
        if let Some(error) = self.why_not().or(unsaved) {
            return Err(error.into());
        }
        self.on_their_way.update(|count| *count += 1);
        let saved = self.save_in_handfuls(intake).await;
        // From here on without a pause, so that nobody writes in a course of which the page does not know yet what was taken in.
        self.on_their_way.update(|count| *count = count.saturating_sub(1));
        match saved {
            Ok(saved) => {
                self.have_taken_in(intake, saved);
                self.see_put_off();
                Ok(())
            }
            Err(error) => {
                self.see_again(intake);
                Err(error)
            }
        }
    }

    /// Saves the courses with what is here of them. Whatever changes one of them here meanwhile is saved itself, which interrupts this.
    async fn save_in_handfuls(self, intake: &Intake) -> Result<Vec<Saved>, TakeInError> {
        let Intake { mark, shelf, courses, .. } = intake;
        let ids = courses.iter().map(|course| course.id);
        let mut taking_in = TakingIn::begin(&*self.store(), *shelf, ids, *mark)?;
        for (number, handful) in courses.chunks(HANDFUL).enumerate() {
            if number > 0 {
                timer::take_a_breath().await;
            }
            // What could not be saved in the pause is tried first.
            if !self.unsaved.read_untracked().is_empty() {
                return Err(TakeInError::Interrupted);
            }
            let joined: Vec<Held> = handful.iter().map(|course| self.joined(*shelf, course)).collect();
            taking_in = taking_in.save(&*self.store(), &joined)?;
        }
        taking_in.finish(&*self.store())
    }

    /// Takes note of courses that were taken in, and remembers how to undo it.
    fn have_taken_in(self, intake: &Intake, saved: Vec<Saved>) {
        let shelf = intake.shelf;
        let saved: Vec<Rc<Saved>> = saved.into_iter().map(Rc::new).collect();
        self.books.update_value(|books| {
            let places = saved.iter().map(|saved| (shelf, saved.held.document.id));
            let deleted: Vec<Place> = places.filter(|place| books.deleted.contains_key(place)).collect();
            books.marked.extend(deleted);
        });
        self.note_saved(shelf, &saved);
        self.remember(intake, &saved);
        self.mirror(shelf, saved);
    }

    /// Looks at the courses as they stand in the store now, whoever has written them.
    fn see_again(self, intake: &Intake) {
        for course in &intake.courses {
            self.put_off((intake.shelf, course.id));
        }
        self.see_put_off();
    }

    /// Lists those of the courses that were deleted, in whatever tab.
    fn deleted_among(self, intake: &Intake) -> Result<BTreeSet<CourseId>, StoreError> {
        let mut deleted = BTreeSet::new();
        for course in &intake.courses {
            if deleted_on(&*self.store(), intake.shelf, course.id)?.is_some() {
                deleted.insert(course.id);
            }
        }
        Ok(deleted)
    }

    /// Says whether the taking in with this mark can be undone: until one of its courses is changed, or something else is taken in.
    pub fn can_undo_take_in(self, mark: u64) -> Signal<bool> {
        Signal::derive(move || self.undo_mark.get() == Some(mark))
    }

    /// Puts every course back to what it was before the taking in with this mark.
    ///
    /// # Errors
    /// The [`NotUndone`] that says why it was not, or not whole.
    pub fn undo_take_in(self, mark: u64) -> Result<(), NotUndone> {
        if let Some(error) = self.why_not() {
            return Err(error.into());
        }
        // What another tab has written is looked at first, also where its news is late.
        clear_cut_off(&*self.store())?;
        let places =
            self.books.with_value(|books| books.undo_point.as_ref().map(UndoPoint::places).unwrap_or_default());
        for place in places {
            self.put_off(place);
        }
        self.see_put_off();
        self.forget_undo_if_changed();
        if self.undo_mark.get_untracked() != Some(mark) {
            return Err(NotUndone::Changed);
        }
        self.undo_mark.set(None);
        let point = self.books.try_update_value(|books| books.undo_point.take()).flatten();
        let Some(point) = point else { return Err(NotUndone::Changed) };
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
            self.undo_mark.set(None);
        }
    }

    fn before(self, place: Place) -> Before {
        match (self.kept(place), self.deleted_on(place.0, place.1)) {
            (Some(kept), _) => Before::Course(kept),
            (None, Some(day)) => Before::Deleted(day),
            (None, None) => Before::Nothing,
        }
    }

    fn joined(self, shelf: Shelf, course: &CourseDocument) -> Held {
        let Some(kept) = self.kept((shelf, course.id)) else { return Held { era: 0, document: course.clone() } };
        let mut held = kept.held.clone();
        held.document.history.merge(course.history.clone());
        held
    }

    /// Remembers how to undo, unless another tab had stored something that nobody here has seen: undoing would take that away too.
    fn remember(self, intake: &Intake, saved: &[Rc<Saved>]) {
        let Intake { mark, shelf, courses, befores } = intake;
        let is_known = courses.iter().zip(befores).zip(saved).all(|((course, before), saved)| {
            let mut changes = saved.held.document.history.iter();
            changes.all(|change| course.history.change(change.id) == Some(change) || before.has(change))
        });
        let taken_in = befores.iter().zip(saved).filter_map(|(before, saved)| {
            let id = saved.held.document.id;
            Some(TakenIn { id, before: before.clone(), after: self.kept((*shelf, id))? })
        });
        let point = is_known.then(|| UndoPoint { shelf: *shelf, courses: taken_in.collect() });
        self.books.update_value(|books| books.undo_point = point);
        self.undo_mark.set(is_known.then_some(*mark));
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
