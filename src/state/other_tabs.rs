//! Other tabs of this app: what they save is merged in as it happens, so that all of them end with the same.

use leptos::prelude::*;

use super::kept::Kept;
use super::{Phase, Workspace};
use crate::browser::storage_events::{self, StoreChange};
use crate::storage::deletion::deleted_on;
use crate::storage::keeping::{Copies, Loaded, holds_all_of};
use crate::storage::key::Key;
use crate::storage::key_value::StoreError;
use crate::storage::slot::Held;
use crate::storage::start::Place;
use crate::storage::taking_in::cut_off;

impl Workspace {
    /// Follows what other tabs do to the store.
    pub(super) fn follow_other_tabs(self) {
        storage_events::listen(move |change| {
            if self.phase.get_untracked() == Phase::Loading {
                return;
            }
            if let Err(error) = self.follow(change) {
                leptos::logging::warn!("what another tab did could not be read: {error}");
            }
        });
    }

    fn follow(self, change: StoreChange) -> Result<(), StoreError> {
        match change {
            StoreChange::Cleared => self.see_cleared(),
            StoreChange::Key(key) => match Key::parse(&key) {
                Some(Key::Slot { shelf, course, .. } | Key::Deleted { shelf, course }) => self.see((shelf, course)),
                Some(Key::TakingIn) => self.see_all(),
                Some(Key::Device) => {
                    if let Err(error) = self.reread_device() {
                        leptos::logging::warn!("{error}");
                    }
                    Ok(())
                }
                Some(Key::SetAside { .. } | Key::Draft(_)) | None => Ok(()),
            },
        }
    }

    /// The store was cleared. Whether that was wanted is for the person to say.
    fn see_cleared(self) -> Result<(), StoreError> {
        let has_nothing = self.store().keys()?.is_empty();
        if has_nothing && !self.shelves.read_untracked().is_empty() && self.phase.get_untracked() == Phase::Open {
            self.phase.set(Phase::Cleared);
        }
        Ok(())
    }

    /// Another tab has finished taking in files, or gave up.
    fn see_all(self) -> Result<(), StoreError> {
        for key in self.store().keys()? {
            if let Some(Key::Slot { shelf, course, .. }) = Key::parse(&key) {
                self.see((shelf, course))?;
            }
        }
        Ok(())
    }

    fn see(self, place: Place) -> Result<(), StoreError> {
        let (shelf, course) = place;
        let store = self.store();
        // While another tab takes in files, they do not count; when it is done, everything is looked at.
        if cut_off(&*store)?.is_some() || self.phase.get_untracked() == Phase::Cleared {
            return Ok(());
        }
        if let Some(day) = deleted_on(&*store, shelf, course)? {
            if !self.books.with_value(|books| books.marked.contains(&place)) {
                self.books.update_value(|books| {
                    books.deleted.insert(place, day);
                });
                self.let_go(place);
                return Ok(());
            }
        } else {
            self.books.update_value(|books| {
                books.deleted.remove(&place);
            });
        }
        match Copies::gather(&*store, shelf, course)?.settle(course) {
            Loaded::Newer { found, known, .. } => self.phase.set(Phase::Newer { found, known }),
            Loaded::Found(found) => self.join(place, found.held),
            // Gone or damaged behind our back: what is in memory is written again, and damaged texts are set aside first.
            Loaded::Absent | Loaded::Unreadable(_) => self.save(place),
        }
        self.forget_undo_if_changed();
        Ok(())
    }

    fn join(self, place: Place, theirs: Held) {
        let ours = self.kept(place);
        let is_behind = |ours: &Kept| holds_all_of(&theirs, &ours.held);
        match ours {
            // Another tab has put the course back to before it was here.
            _ if theirs.document.history.is_empty() => self.let_go(place),
            None => {
                self.hold(Kept::new(theirs), place.0);
            }
            Some(ours) if is_behind(&ours) && !self.unsaved.read_untracked().contains_key(&place) => {
                self.hold(Kept::new(theirs), place.0);
            }
            // Saving merges what is stored, so both end with everything.
            Some(_) => self.save(place),
        }
    }
}
