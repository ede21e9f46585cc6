//! Other tabs of this app: what they save is merged in as it happens, so that all of them end with the same.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::kept::Kept;
use super::{Phase, Workspace};
use crate::browser::storage_events::{self, StoreChange};
use crate::storage::following::{Ours, Step, follow};
use crate::storage::key::Key;
use crate::storage::key_value::StoreError;
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
                // While the note of a taking in stands, nothing tells what counts.
                Some(Key::TakingIn) if cut_off(&*self.store())?.is_some() => Ok(()),
                Some(Key::TakingIn) => self.see_all(),
                Some(Key::Device) => {
                    if let Err(error) = self.reread_device() {
                        leptos::logging::warn!("{error}");
                    }
                    Ok(())
                }
                Some(Key::Record(_)) => {
                    self.reread_records();
                    Ok(())
                }
                Some(Key::SetAside { .. } | Key::RecordSetAside { .. } | Key::Draft(_)) | None => Ok(()),
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
        let keys = self.store().keys()?;
        let mut places: BTreeSet<Place> = keys.iter().filter_map(|key| Key::parse(key)?.course()).collect();
        places.extend(self.shelves.read_untracked().keys().copied());
        places.extend(self.books.try_update_value(|books| std::mem::take(&mut books.put_off)).unwrap_or_default());
        places.into_iter().try_for_each(|place| self.see(place))
    }

    /// Looks at everything again: the page was put away whole, and heard nothing of other tabs meanwhile.
    pub(super) fn catch_up(self) {
        if let Err(error) = self.see_all() {
            leptos::logging::warn!("what other tabs did could not be read: {error}");
        }
    }

    /// Looks at what could not be looked at while the note of a taking in stood; what cannot even now is tried again the next time.
    pub(super) fn see_put_off(self) {
        let put_off = self.books.try_update_value(|books| std::mem::take(&mut books.put_off)).unwrap_or_default();
        for place in put_off {
            if let Err(error) = self.see(place) {
                self.put_off(place);
                leptos::logging::warn!("what other tabs did could not be read: {error}");
            }
        }
    }

    /// Has a course looked at again later.
    pub(super) fn put_off(self, place: Place) {
        self.books.update_value(|books| {
            books.put_off.insert(place);
        });
    }

    fn see(self, place: Place) -> Result<(), StoreError> {
        // News of a course may arrive after the clearing of the whole store that came later.
        self.notice_clearing();
        // What was cleared is not followed, and what was just brought back is not deleted again by its own old mark.
        if self.phase.get_untracked() != Phase::Open || self.books.with_value(|books| books.marked.contains(&place)) {
            return Ok(());
        }
        let kept = self.kept(place);
        let is_saved = !self.unsaved.read_untracked().contains_key(&place);
        let ours = kept.as_ref().map(|kept| Ours { held: &kept.held, is_saved });
        let step = follow(&*self.store(), place, ours)?;
        self.books.update_value(|books| match step {
            Step::Later => {}
            Step::Delete(day) => {
                books.deleted.insert(place, day);
            }
            _ => {
                books.deleted.remove(&place);
            }
        });
        match step {
            Step::Nothing => {}
            Step::Later => self.put_off(place),
            Step::Hold(held) => {
                self.hold(Kept::new(held), place.0);
            }
            Step::Save => self.save(place),
            Step::Delete(_) | Step::LetGo => self.let_go(place),
            Step::ReadOnly { found, known } => self.phase.set(Phase::Newer { found, known }),
        }
        self.forget_undo_if_changed();
        Ok(())
    }
}
