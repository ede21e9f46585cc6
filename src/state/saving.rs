//! The only saver: every change goes to the browser's store at once, is read back, and then goes to the mirror.
//!
//! What could not be saved stays in memory and on the screen, and is tried again at every change, when the page is left or taken up
//! again, and when the person asks.

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::books::Unsaved;
use super::kept::Kept;
use super::{Phase, Workspace};
use crate::browser::{persist, timer};
use crate::storage::deletion::lift_mark;
use crate::storage::keeping::{Saved, save, still_keeps, unsaved_copy};
use crate::storage::key_value::KeyValue;
use crate::storage::mirror::{Mirror, MirrorError};
use crate::storage::problem::Problem;
use crate::storage::save::{SaveError, SaveState};
use crate::storage::shelf::Shelf;
use crate::storage::start::{MirrorContents, Place, read_all};

/// Says whether everything is kept.
pub(super) fn state_of(phase: Phase, unsaved: &Unsaved, is_memory_only: bool, on_their_way: usize) -> SaveState {
    match (phase, unsaved.values().next()) {
        (Phase::Loading, _) => SaveState::Loading,
        (Phase::Newer { .. }, _) => SaveState::ReadOnlyNewer,
        (Phase::Cleared, _) => SaveState::Cleared,
        (Phase::Open, Some(error)) => SaveState::NotSaved(error.clone()),
        (Phase::Open, None) if is_memory_only => SaveState::MemoryOnly,
        (Phase::Open, None) if on_their_way > 0 => SaveState::Saving,
        (Phase::Open, None) => SaveState::Saved,
    }
}

impl Workspace {
    /// Tries again to save what is not saved.
    pub fn retry(self) {
        if self.phase.get_untracked() != Phase::Open {
            return;
        }
        let places: Vec<Place> = self.unsaved.read_untracked().keys().copied().collect();
        for place in places {
            self.save(place);
        }
    }

    /// Looks whether the browser still has what it took, and saves again what it has not; then whatever else is not saved.
    pub(super) fn look_after(self) {
        if self.phase.get_untracked() == Phase::Loading {
            return self.save_begun();
        }
        let last_saved = self.books.with_value(|books| books.last_saved.clone());
        self.check(&last_saved);
        self.retry();
    }

    /// Saves courses that were begun while the others are still being read, because the page may be gone in a moment.
    fn save_begun(self) {
        let store = self.store();
        let may_write = || read_all(&*store, &MirrorContents::default()).is_ok_and(|start| start.newer.is_none());
        let begun: Vec<Place> = self.unsaved.read_untracked().keys().copied().collect();
        if begun.is_empty() || !may_write() {
            return;
        }
        for (shelf, kept) in begun.into_iter().filter_map(|place| Some((place.0, self.kept(place)?))) {
            if let Err(error) = save(&*store, shelf, &kept.held) {
                leptos::logging::warn!("{error}");
            }
        }
    }

    /// Saves a course as it is in memory.
    pub(super) fn save(self, place: Place) {
        let Some(kept) = self.kept(place) else { return self.settle(place, None) };
        self.notice_clearing();
        if let Some(error) = self.why_not() {
            return self.settle(place, Some(error));
        }
        match save(&*self.store(), place.0, &kept.held) {
            Ok(saved) => self.has_saved(place, saved),
            Err(SaveError::Newer { found, known }) => self.phase.set(Phase::Newer { found, known }),
            Err(error) => {
                self.settle(place, Some(error));
                // The mirror may still have room; then even this survives, though nobody is told that it is saved.
                if let Ok(copy) = unsaved_copy(&kept.held) {
                    self.mirror(place.0, vec![Rc::new(copy)]);
                }
            }
        }
    }

    /// Says why nothing can be saved now, if nothing can.
    pub(super) fn why_not(self) -> Option<SaveError> {
        match self.phase.get_untracked() {
            Phase::Loading => Some(SaveError::Failed("still loading".to_owned())),
            Phase::Newer { found, known } => Some(SaveError::Newer { found, known }),
            Phase::Cleared => Some(SaveError::Cleared),
            Phase::Open => None,
        }
    }

    /// Takes note of a verified save, with what another tab had stored, and passes it on to the mirror.
    pub(super) fn has_saved(self, place: Place, saved: Saved) {
        let saved = Rc::new(saved);
        self.note_saved(place.0, std::slice::from_ref(&saved));
        self.mirror(place.0, vec![saved]);
        self.see_put_off();
        self.forget_undo_if_changed();
        self.ask_to_persist();
    }

    /// Takes note of verified saves, and looks a moment later whether they still stand.
    pub(super) fn note_saved(self, shelf: Shelf, saved: &[Rc<Saved>]) {
        let saved: BTreeMap<Place, Rc<Saved>> =
            saved.iter().map(|saved| ((shelf, saved.held.document.id), Rc::clone(saved))).collect();
        for (place, saved) in &saved {
            self.hold(Kept::new(saved.held.clone()), shelf);
            self.settle(*place, self.lift_mark(*place).err());
        }
        self.books.update_value(|books| books.last_saved.extend(saved.clone()));
        spawn_local(async move {
            timer::wait(0).await;
            self.check(&saved);
        });
    }

    /// Notes whether a course is kept.
    pub(super) fn settle(self, place: Place, error: Option<SaveError>) {
        if self.unsaved.read_untracked().get(&place) == error.as_ref() {
            return;
        }
        self.unsaved.update(|unsaved| match error {
            Some(error) => {
                unsaved.insert(place, error);
            }
            None => {
                unsaved.remove(&place);
            }
        });
    }

    /// Sends verified saves to the mirror. Until they are there, the browser's being killed could lose them.
    pub(super) fn mirror(self, shelf: Shelf, saved: Vec<Rc<Saved>>) {
        self.in_mirror(move |mirror| async move { mirror.keep(shelf, &saved).await });
    }

    /// Does something in the mirror, and holds *saved* back until it is done.
    pub(super) fn in_mirror<F>(self, act: impl FnOnce(Rc<Mirror>) -> F + 'static)
    where
        F: Future<Output = Result<(), MirrorError>> + 'static,
    {
        let Some(mirror) = self.books.with_value(|books| books.mirror.clone()) else { return };
        self.on_their_way.update(|count| *count += 1);
        spawn_local(async move {
            if let Err(error) = act(mirror).await {
                leptos::logging::warn!("{error}");
                self.tell(Problem::NoMirror);
            }
            self.on_their_way.update(|count| *count = count.saturating_sub(1));
        });
    }

    /// Gives the store.
    pub(super) fn store(self) -> Rc<dyn KeyValue> {
        self.books.with_value(|books| Rc::clone(&books.store))
    }

    fn check(self, saved: &BTreeMap<Place, Rc<Saved>>) {
        self.notice_clearing();
        if self.phase.get_untracked() != Phase::Open {
            return;
        }
        let store = self.store();
        for (place, saved) in saved.iter().filter(|(place, _)| self.kept(**place).is_some()) {
            match still_keeps(&*store, place.0, saved) {
                Ok(true) => {}
                Ok(false) => self.settle(*place, Some(SaveError::NotKept)),
                Err(error) => self.settle(*place, Some(error.into())),
            }
        }
    }

    /// Where nothing of ours is left at all, somebody has cleared the browser's data, and is asked before anything is written back.
    pub(super) fn notice_clearing(self) {
        let has_saved = self.books.with_value(|books| !books.last_saved.is_empty());
        let is_open = self.phase.get_untracked() == Phase::Open;
        if is_open && has_saved && self.store().keys().is_ok_and(|keys| keys.is_empty()) {
            self.phase.set(Phase::Cleared);
        }
    }

    /// Takes away the mark of a deletion, once the course is back and saved.
    fn lift_mark(self, place: Place) -> Result<(), SaveError> {
        if self.books.with_value(|books| books.marked.contains(&place)) {
            lift_mark(&*self.store(), place.0, place.1)?;
            self.books.update_value(|books| {
                books.marked.remove(&place);
                books.deleted.remove(&place);
            });
        }
        Ok(())
    }

    /// Asks the browser, once, to keep the data even when room is short.
    pub(super) fn ask_to_persist(self) {
        if self.kept_device.read_untracked().asked_to_persist || self.is_memory_only.get_untracked() {
            return;
        }
        self.change_device(|device| device.asked_to_persist = true);
        spawn_local(async {
            let is_promised = persist::ask().await;
            leptos::logging::log!("the browser keeps the data when room is short: {is_promised}");
        });
    }
}
