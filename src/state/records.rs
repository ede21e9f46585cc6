//! Records about keys and invitations, as texts: whoever asks for one reads it, and no text that does not read is written over unasked.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Phase, SaveError, Workspace};
use crate::browser::clock;
use crate::document::ReadError;
use crate::document::seen::{read_seen, write_seen};
use crate::domain::id::CourseId;
use crate::domain::seen::Seen;
use crate::exchange::invitation::Enrolment;
use crate::storage::key::Record;
use crate::storage::records::{Restored, keep_record, read_records, restore_records};
use crate::storage::shelf::Shelf;
use crate::storage::start::Place;

impl Workspace {
    /// Follows the text of a record; none where there is none.
    pub fn record(self, record: Record) -> Option<String> {
        self.records.read().get(&record).cloned()
    }

    /// Lists the records, without following them.
    pub fn records(self, wanted: impl Fn(Record) -> bool) -> BTreeMap<Record, String> {
        let records = self.records.read_untracked();
        records.iter().filter(|(record, _)| wanted(**record)).map(|(record, text)| (*record, text.clone())).collect()
    }

    /// Keeps a record at once, over what stands there.
    ///
    /// # Errors
    /// The [`SaveError`] that kept it from being written; what stood there stands.
    pub fn keep_record(self, record: Record, text: &str) -> Result<(), SaveError> {
        if let Some(error) = self.why_not() {
            return Err(error);
        }
        let writing = keep_record(&*self.store(), record, text, clock::now())?;
        self.records.update(|records| {
            records.insert(record, text.to_owned());
        });
        self.mirror_records(vec![(record, writing)]);
        self.ask_to_persist();
        self.choose_programme();
        Ok(())
    }

    /// Follows what a phone keeps of its invitation to a course, or why it does not read; none where there is none.
    pub fn enrolment(self, shelf: Shelf, course: CourseId) -> Option<Result<Enrolment, ReadError>> {
        self.record(Record::Enrolment(shelf, course)).map(|text| Enrolment::read(&text))
    }

    /// Lists what a phone keeps of its invitations, without following them. One that does not read is told of where it is needed.
    pub(super) fn enrolments(self) -> Vec<Enrolment> {
        let records = self.records.read_untracked();
        let kept = records.iter().filter(|(record, _)| matches!(record, Record::Enrolment(..)));
        kept.filter_map(|(_, text)| Enrolment::read(text).ok()).collect()
    }

    /// Follows the invitations of a shelf whose courses are not here yet, the latest first.
    pub fn waiting_enrolments(self, shelf: Shelf) -> Vec<Enrolment> {
        let (records, shelves) = (self.records.read(), self.shelves.read());
        let is_waiting = |record: &Record| matches!(record, Record::Enrolment(of, course) if *of == shelf && !shelves.contains_key(&(shelf, *course)));
        let waiting = records.iter().filter(|(record, _)| is_waiting(record));
        let mut waiting: Vec<_> = waiting.filter_map(|(_, text)| Enrolment::read(text).ok()).collect();
        waiting.sort_by_key(|enrolment| (Reverse(enrolment.since), Reverse(enrolment.course)));
        waiting
    }

    /// Tells what the other of the pair has seen of a course.
    pub fn seen(self, shelf: Shelf, course: CourseId) -> Seen {
        let text = self.records.read_untracked().get(&Record::Seen(shelf, course)).cloned().unwrap_or_default();
        // What cannot be read is nothing seen: then more is sent than need be, which is always safe.
        serde_json::from_str::<String>(&text).map(|text| read_seen(&text)).unwrap_or_default()
    }

    /// Keeps what the other of the pair has seen.
    ///
    /// # Errors
    /// The [`SaveError`] that kept it from being written; then more is sent than need be.
    pub fn keep_seen(self, shelf: Shelf, course: CourseId, seen: &Seen) -> Result<(), SaveError> {
        // Every text of the store is JSON.
        let text = serde_json::to_string(&write_seen(seen)).map_err(|error| SaveError::Failed(error.to_string()))?;
        self.keep_record(Record::Seen(shelf, course), &text)
    }

    /// Takes up what is kept, and what only the mirror has or has a later writing of.
    pub(super) fn take_up_records(self, mirrored: &BTreeMap<Record, String>) {
        if self.phase.get_untracked() != Phase::Open {
            return self.reread_records();
        }
        match restore_records(&*self.store(), mirrored) {
            Ok(Restored { records, to_mirror, not_written }) => {
                if !to_mirror.is_empty() {
                    self.mirror_records(to_mirror);
                }
                if let Some(error) = not_written {
                    leptos::logging::warn!("a record could not be written back: {error}");
                }
                self.records.set(records);
                self.choose_programme();
            }
            Err(error) => leptos::logging::warn!("the records could not be read: {error}"),
        }
    }

    /// Reads them again, after another tab has written one.
    pub(super) fn reread_records(self) {
        match read_records(&*self.store()) {
            Ok(records) => {
                self.records.set(records);
                self.choose_programme();
            }
            Err(error) => leptos::logging::warn!("the records could not be read: {error}"),
        }
    }

    /// Lets go of the records about a course that was deleted.
    pub(super) fn let_go_of_records(self, place: Place) {
        let is_of = |record: &Record| record.course() == Some(place);
        if self.records.read_untracked().keys().any(is_of) {
            self.records.update(|records| records.retain(|record, _| !is_of(record)));
            self.choose_programme();
        }
    }

    fn mirror_records(self, writings: Vec<(Record, String)>) {
        self.in_mirror(move |mirror| async move { mirror.keep_records(&writings).await });
    }
}
