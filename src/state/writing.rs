//! How screens write: a pen of the real clock and random names, lent for one writing; what is written is saved at once.

use chrono::NaiveDate;

use super::kept::Kept;
use super::{NotWritten, Phase, Workspace};
use crate::browser::{clock, random};
use crate::document::course::CourseDocument;
use crate::domain::course::Course;
use crate::domain::example::{ExampleWords, example_id, write_example};
use crate::domain::facts::habit::Habit;
use crate::domain::facts::pair::Pair;
use crate::domain::history::History;
use crate::domain::id::CourseId;
use crate::domain::pen::Pen;
use crate::domain::side::Side;
use crate::storage::shelf::Shelf;
use crate::storage::slot::Held;
use leptos::prelude::*;

impl Workspace {
    /// Writes in a course and saves it. It is in memory and on the screen whatever becomes of saving; `save_state` tells that.
    ///
    /// # Errors
    /// [`NotWritten`] where nothing may be written now; what was typed must stay on the screen.
    pub fn edit<R>(
        self,
        shelf: Shelf,
        id: CourseId,
        by: Side,
        write: impl FnOnce(&mut History, &mut Pen<'_>, &Course) -> R,
    ) -> Result<R, NotWritten> {
        self.may_write()?;
        let kept = self.kept((shelf, id)).ok_or_else(|| self.why_no_course())?;
        let course = kept.course().ok_or(NotWritten::NoCourse)?;
        let mut held = kept.held.clone();
        let result = with_pen(by, |pen| write(&mut held.document.history, pen, &course));
        if !course.takes_all_new(&kept.held.document.history, &held.document.history) {
            return Err(NotWritten::Closed);
        }
        if held != kept.held {
            self.put_down(shelf, held);
        }
        Ok(result)
    }

    /// Starts a course and saves it.
    ///
    /// # Errors
    /// [`NotWritten`] where nothing may be written now.
    pub fn begin_course(self, shelf: Shelf, by: Side, pair: &Pair, habit: &Habit) -> Result<CourseId, NotWritten> {
        self.begin_invited_course(random::course_id(clock::now()), shelf, by, pair, habit)
    }

    /// Starts the course that an invitation names, and saves it; one that was deleted here begins anew.
    ///
    /// # Errors
    /// [`NotWritten`] where nothing may be written now.
    pub fn begin_invited_course(
        self,
        id: CourseId,
        shelf: Shelf,
        by: Side,
        pair: &Pair,
        habit: &Habit,
    ) -> Result<CourseId, NotWritten> {
        self.begin(id, shelf, by, |pen| {
            let mut history = History::default();
            history.tell_only(pen, id, None, pair);
            history.tell_only(pen, id, None, habit);
            history
        })
    }

    /// Starts the example, to try the app on; it is removed like any other course.
    ///
    /// # Errors
    /// [`NotWritten`] where nothing may be written now.
    pub fn begin_example(self, shelf: Shelf, words: ExampleWords, today: NaiveDate) -> Result<CourseId, NotWritten> {
        let id = example_id(random::course_id(clock::now()));
        self.begin(id, shelf, Side::Mentor, |pen| write_example(id, words, today, pen))
    }

    /// Lends a pen for writing outside of a course that is kept here, such as the marks of received files.
    pub fn with_pen<R>(self, by: Side, write: impl FnOnce(&mut Pen<'_>) -> R) -> R {
        with_pen(by, write)
    }

    fn begin(
        self,
        id: CourseId,
        shelf: Shelf,
        by: Side,
        write: impl FnOnce(&mut Pen<'_>) -> History,
    ) -> Result<CourseId, NotWritten> {
        self.may_write()?;
        let history = with_pen(by, write);
        self.books.update_value(|books| {
            if books.deleted.contains_key(&(shelf, id)) {
                books.marked.insert((shelf, id));
            }
        });
        self.put_down(shelf, Held { era: 0, document: CourseDocument { id, history } });
        Ok(id)
    }

    /// Puts what was written in memory first, so that it is on the screen whatever becomes of saving, and then saves it.
    fn put_down(self, shelf: Shelf, held: Held) {
        let place = (shelf, held.document.id);
        self.hold(Kept::new(held), shelf);
        self.save(place);
        self.retry();
    }

    /// A course begun while the others are still being read is saved as soon as they are; nobody is kept waiting for a new one.
    fn may_write(self) -> Result<(), NotWritten> {
        match self.phase.get_untracked() {
            Phase::Newer { .. } => Err(NotWritten::ReadOnly),
            Phase::Loading | Phase::Open | Phase::Cleared => Ok(()),
        }
    }

    fn why_no_course(self) -> NotWritten {
        match self.phase.get_untracked() {
            Phase::Loading => NotWritten::Loading,
            Phase::Newer { .. } | Phase::Open | Phase::Cleared => NotWritten::NoCourse,
        }
    }
}

fn with_pen<R>(by: Side, write: impl FnOnce(&mut Pen<'_>) -> R) -> R {
    write(&mut Pen { by, now: clock::now(), draw: &mut random::change_id })
}
