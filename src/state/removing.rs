//! Taking courses away, for good and by the person's own choice.

use std::sync::Arc;

use leptos::prelude::*;

use super::kept::Kept;
use super::{Phase, Problem, SaveError, Workspace};
use crate::browser::clock;
use crate::domain::id::CourseId;
use crate::storage::copies::Damaged;
use crate::storage::deletion::erase_course;
use crate::storage::everything::{Copied, everything};
use crate::storage::keeping::start_over;
use crate::storage::set_aside::set_aside;
use crate::storage::shelf::Shelf;
use crate::storage::slot::Held;
use crate::storage::start::Place;

impl Workspace {
    /// Deletes a course with everything of it; only the day stays. Undo it by taking in a copy made before.
    ///
    /// # Errors
    /// The [`SaveError`] that kept it from being deleted.
    pub fn remove_course(self, shelf: Shelf, id: CourseId) -> Result<(), SaveError> {
        if let Some(error) = self.why_not() {
            return Err(error);
        }
        let (place, today) = ((shelf, id), clock::today());
        erase_course(&*self.store(), shelf, id, today)?;
        self.books.update_value(|books| {
            books.deleted.insert(place, today);
            books.marked.remove(&place);
            books.undo_point = None;
        });
        self.undo_mark.set(None);
        self.let_go(place);
        self.let_go_of_records(place);
        self.see_put_off();
        self.in_mirror(move |mirror| async move { mirror.forget(&[(place, Some(today))]).await });
        Ok(())
    }

    /// Starts over with a course of which no copy can be read. The texts are set aside first.
    ///
    /// # Errors
    /// The [`SaveError`] that kept a text from being set aside.
    pub fn start_over(self, shelf: Shelf, course: CourseId) -> Result<(), SaveError> {
        if let Some(error) = self.why_not() {
            return Err(error);
        }
        for damaged in self.unreadable((shelf, course)).iter().flat_map(|texts| texts.iter()) {
            set_aside(&*self.store(), shelf, course, &damaged.text)?;
        }
        start_over(&*self.store(), shelf, course)?;
        self.problems.update(|problems| problems.retain(|problem| !is_about(problem, (shelf, course))));
        self.in_mirror(move |mirror| async move { mirror.forget(&[((shelf, course), None)]).await });
        Ok(())
    }

    /// Writes everything back that is on the screen, after the browser's data were cleared from elsewhere.
    pub fn write_back(self) {
        if self.phase.get_untracked() != Phase::Cleared {
            return;
        }
        self.phase.set(Phase::Open);
        self.change_device(|_| {});
        let places: Vec<Place> = self.shelves.read_untracked().keys().copied().collect();
        for place in places {
            self.save(place);
        }
        for (record, text) in self.records(|_| true) {
            if let Err(error) = self.keep_record(record, &text) {
                self.tell(Problem::DeviceNotKept(error));
            }
        }
    }

    /// Lets everything go, after the browser's data were cleared from elsewhere: the person wanted it.
    pub fn accept_clearing(self) {
        if self.phase.get_untracked() != Phase::Cleared {
            return;
        }
        self.phase.set(Phase::Open);
        let places: Vec<Place> = self.shelves.read_untracked().keys().copied().collect();
        let gone: Vec<_> = places.iter().map(|place| (*place, None)).collect();
        for place in places {
            self.let_go(place);
        }
        self.reread_records();
        self.in_mirror(move |mirror| async move {
            mirror.forget(&gone).await?;
            mirror.forget_records().await
        });
    }

    /// Gathers every text of this app in the browser as it stands, damaged ones too, and every change that is not saved, for saving in
    /// a file; none where the browser will not let it be read.
    pub fn all_data(self, copy: Copied) -> Option<String> {
        let unsaved: Vec<(Place, Arc<Kept>)> =
            self.unsaved.read_untracked().keys().filter_map(|place| Some((*place, self.kept(*place)?))).collect();
        let unsaved: Vec<(Place, &Held)> = unsaved.iter().map(|(place, kept)| (*place, &kept.held)).collect();
        match everything(&*self.store(), &unsaved, copy) {
            Ok(text) => Some(text),
            Err(error) => {
                leptos::logging::warn!("{error}");
                None
            }
        }
    }

    fn unreadable(self, place: Place) -> Option<Arc<Vec<Damaged>>> {
        self.problems.read_untracked().iter().find_map(|problem| match problem {
            Problem::Unreadable { shelf, course, texts } if (*shelf, *course) == place => Some(Arc::clone(texts)),
            _ => None,
        })
    }
}

fn is_about(problem: &Problem, place: Place) -> bool {
    matches!(problem, Problem::Unreadable { shelf, course, .. } if (*shelf, *course) == place)
}
