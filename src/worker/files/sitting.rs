//! One sitting: what was read and planned so far, beside what the page keeps.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::content::{Content, Unlocking};
use super::{Arrival, Beginning, File, Heard, KeptCourse, Misunderstood, Told};
use crate::document::course::CourseDocument;
use crate::domain::history::History;
use crate::domain::id::{ChangeId, CourseId};
use crate::domain::pen::Pen;
use crate::domain::readers::Reader;
use crate::domain::side::Side;
use crate::domain::stamp::Moment;
use crate::exchange::file_card::{FileCard, Setting};
use crate::exchange::invitation::Invited;
use crate::exchange::letter::Letter;
use crate::exchange::opening::{Opening, Outcome};
use crate::exchange::plan::Known;
use crate::exchange::proof::Origin;
use crate::exchange::recognise::FileError;
use crate::exchange::{results, spoken, spreadsheet};
use crate::storage::key::{Key, Record};
use crate::storage::shelf::Shelf;
use crate::text;
use crate::text::errors::Explanation;

/// One sitting of opening files.
pub(super) struct Sitting {
    beginning: Beginning,
    unlocking: Unlocking,
    invited: BTreeMap<CourseId, Invited>,
    known: BTreeMap<CourseId, History>,
    opening: Opening,
    read: Vec<(String, Content)>,
    records: BTreeMap<Record, String>,
    /// On a phone: the letters that were read, by their places.
    letters: BTreeMap<usize, Letter>,
}

impl Sitting {
    /// Begins; the five words are read first, because a slip in them is no fault of a file.
    pub(super) fn begin(mut beginning: Beginning) -> Result<Self, Explanation> {
        let language = beginning.setting.language;
        if let Some(typed) = &beginning.locks.words {
            let words = spoken::normalise(typed).map_err(|unknown| text::sealing::word(language, &unknown))?;
            beginning.locks.words = Some(words);
        }
        let invited = beginning.locks.invited.iter().filter_map(|note| Invited::read(note).ok());
        Ok(Self {
            unlocking: Unlocking::of(&beginning),
            invited: invited.map(|invited| (invited.course, invited)).collect(),
            beginning,
            known: BTreeMap::new(),
            opening: Opening::default(),
            read: Vec::new(),
            records: BTreeMap::new(),
            letters: BTreeMap::new(),
        })
    }

    /// Reads files, and tells which courses have to be seen before they can be planned.
    pub(super) fn read(&mut self, files: Vec<File>, contents: Vec<Vec<u8>>) -> Vec<CourseId> {
        let mut contents = contents.into_iter();
        let mut read = Vec::with_capacity(files.len());
        for file in files {
            let content = match file.arrival {
                Arrival::Here => self.unlocking.open(&contents.next().unwrap_or_default(), &mut self.records),
                Arrival::TooLarge(bytes) => Content::Letter(Box::new(Err(FileError::TooLarge { bytes }))),
                Arrival::NotRead => Content::NotRead,
            };
            read.push((file.name, content));
        }
        self.read = read;
        let mut needed: Vec<CourseId> = self.read.iter().flat_map(|(_, content)| content.courses()).collect();
        needed.sort_unstable();
        needed.dedup();
        needed.retain(|course| !self.known.contains_key(course));
        needed
    }

    /// Plans what was read last beside these courses as they are kept.
    pub(super) fn plan(&mut self, kept: Vec<KeptCourse>) -> Result<Vec<FileCard>, Misunderstood> {
        for KeptCourse { course, text } in kept {
            self.known.insert(course, CourseDocument::read(text.get())?.history);
        }
        let before = self.opening.files.len();
        let (place, mut opening) = (self.beginning.shelf, std::mem::take(&mut self.opening));
        for (name, content) in std::mem::take(&mut self.read) {
            if let (Content::Letter(letter), false) = (&content, self.beginning.setting.is_at_the_desk)
                && let Ok(letter) = &**letter
            {
                self.letters.insert(opening.files.len(), letter.clone());
            }
            self.beside_what_is_kept(|known| match content {
                Content::Letter(letter) => opening.add(&name, *letter, readers(place), known),
                Content::Copy(courses, owner) => opening.add_copy(&name, courses, owner, known),
                Content::Other(outcome) => opening.add_other(&name, *outcome),
                Content::NotRead => opening.add_unread(&name),
            });
        }
        self.opening = opening;
        let setting = self.beginning.setting;
        Ok(self.opening.files.iter().skip(before).map(|file| FileCard::of(file, setting)).collect())
    }

    /// Gives what came of each file as rows for a spreadsheet.
    pub(super) fn results(&self, wanted: &[usize]) -> String {
        spreadsheet::write(&results::rows(&self.with(wanted), self.beginning.setting.language))
    }

    /// Gives the files with those that somebody wants all the same; asked again, as after there was no room, it gives the same.
    fn with(&self, wanted: &[usize]) -> Opening {
        let mut opening = self.opening.clone();
        for place in wanted {
            opening.want(*place, true);
        }
        opening
    }

    /// Tells what taking the files in brings about.
    pub(super) fn finish(
        &self,
        wanted: &[usize],
        now: u64,
        draw: &mut dyn FnMut(Moment) -> ChangeId,
    ) -> Result<Told, Misunderstood> {
        let Setting { today, is_at_the_desk, .. } = self.beginning.setting;
        let mut pen = Pen { by: Side::Contact, now: Moment::from_millis(now), draw };
        let received = is_at_the_desk.then_some((&mut pen, today));
        let opening = self.with(wanted);
        let is_taken = |place: usize| {
            let outcome = opening.files.get(place).map(|file| &file.outcome);
            matches!(outcome, Some(Outcome::Ready(_) | Outcome::Asked { is_wanted: true, .. }))
        };
        let heard = self.letters.iter().filter(|(place, _)| is_taken(**place)).map(|(_, letter)| heard(letter));
        let heard = heard.collect::<Result<_, _>>()?;
        let courses = self.beside_what_is_kept(|known| opening.finish(known, received));
        let courses = courses.iter().map(raw).collect::<Result<_, _>>()?;
        let records = self.records.iter().map(|(record, text)| (Key::Record(*record).to_string(), text.clone()));
        Ok(Told::Taken { courses, records: records.collect(), heard })
    }

    fn beside_what_is_kept<T>(&self, look: impl FnOnce(&Known<'_>) -> T) -> T {
        let history = |id: CourseId| self.known.get(&id).cloned();
        let deleted_on = |id: CourseId| self.beginning.deleted.get(&id).copied();
        let origin = |letter: &Letter| self.origin_of(letter);
        look(&Known {
            history: &history,
            deleted_on: &deleted_on,
            origin: &origin,
            today: self.beginning.setting.today,
        })
    }

    /// As soon as the municipality has invited anybody, what proves nothing is asked about (fault 48).
    fn origin_of(&self, letter: &Letter) -> Option<Origin> {
        // A note that does not read still says that somebody was invited.
        if !self.beginning.setting.is_at_the_desk || self.beginning.locks.invited.is_empty() {
            return None;
        }
        Some(self.invited.get(&letter.course.id).map_or(Origin::Unproven, |invited| invited.origin_of(letter)))
    }
}

fn raw(course: &CourseDocument) -> Result<Box<RawValue>, Misunderstood> {
    Ok(RawValue::from_string(course.write()?)?)
}

fn heard(letter: &Letter) -> Result<Heard, Misunderstood> {
    let arrived = letter.arrived.iter().map(|name| name.to_hex()).collect();
    Ok(Heard { part: raw(&letter.course)?, arrived })
}

/// Lists whose files may be opened on a shelf.
const fn readers(shelf: Shelf) -> &'static [Reader] {
    match shelf {
        Shelf::Mentor => &[Reader::MentorsPhone],
        Shelf::Youth => &[Reader::YouthsPhone],
        Shelf::Municipality => &[Reader::Contact, Reader::Counsellor],
    }
}
