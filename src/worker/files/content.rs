//! What is in a file: opened where it was closed, and told apart.

use std::collections::BTreeMap;

use super::Beginning;
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::id::CourseId;
use crate::exchange::invitation;
use crate::exchange::keys::KeyRing;
use crate::exchange::letter::Letter;
use crate::exchange::link::{self, Found, Link, LinkError, LinkKind};
use crate::exchange::opening::{Outcome, Owner};
use crate::exchange::recognise::{self, FileError};
use crate::exchange::sealing::{self, OpenError, Sealed, SecretKey};
use crate::storage::everything;
use crate::storage::key::Record;
use crate::storage::shelf::Shelf;

/// The records that copies of one's own bring.
pub(super) type Records = BTreeMap<Record, String>;

/// What is in a file.
pub(super) enum Content {
    Letter(Box<Result<Letter, FileError>>),
    Copy(Vec<Result<CourseDocument, ReadError>>, Owner),
    Other(Box<Outcome>),
    NotRead,
}

/// What closed files are opened with, and for whom.
pub(super) struct Unlocking {
    shelf: Shelf,
    is_at_the_desk: bool,
    words: Option<String>,
    /// What opens sealed files; none where the key ring does not read.
    keys: Option<Vec<SecretKey>>,
}

impl Unlocking {
    /// Takes what a sitting begins with.
    pub(super) fn of(beginning: &Beginning) -> Self {
        let ring = beginning.locks.ring.as_deref().map(KeyRing::read);
        Self {
            shelf: beginning.shelf,
            is_at_the_desk: beginning.setting.is_at_the_desk,
            words: beginning.locks.words.clone(),
            keys: ring.map_or(Some(Vec::new()), |ring| ring.ok().map(|ring| ring.opens_with())),
        }
    }

    /// Opens what is closed, and finds out what it is; the records of a copy of one's own go among those that are there.
    pub(super) fn open(&self, bytes: &[u8], records: &mut Records) -> Content {
        let Ok(sealed) = Sealed::look(bytes) else { return self.open_plain(bytes, false, records) };
        let opened = if sealed.is_for_passphrase() {
            let Some(words) = &self.words else { return Content::Other(Box::new(Outcome::Locked)) };
            sealing::unlock(bytes, words)
        } else if self.is_at_the_desk {
            let Some(keys) = &self.keys else { return Content::Letter(Box::new(Err(FileError::RingUnreadable))) };
            sealed.open(keys)
        } else {
            Err(OpenError::ForKeys { made_for: sealed.made_for() })
        };
        match opened {
            Ok(text) => self.open_plain(text.as_bytes(), true, records),
            Err(error) => Content::Letter(Box::new(Err(error.into()))),
        }
    }

    fn open_plain(&self, bytes: &[u8], was_closed: bool, records: &mut Records) -> Content {
        if let Some(copy) = self.copy_in(bytes, was_closed, records) {
            return copy;
        }
        match recognise::open(bytes) {
            Err(FileError::NotJson | FileError::OfAnotherProgram) => other_in(bytes),
            read => Content::Letter(Box::new(read)),
        }
    }

    /// Finds the courses in a copy of everything; none where the file is something else.
    fn copy_in(&self, bytes: &[u8], was_closed: bool, records: &mut Records) -> Option<Content> {
        let place = self.shelf;
        let text = std::str::from_utf8(bytes).ok()?;
        let courses = everything::courses_in(text, place)?;
        // A plain copy may be made by anybody: keys in it would open to them what others send, and an invitation in it would lock
        // to them what the owner sends, without anybody's having said yes to it (fault 70).
        let before = records.len();
        if was_closed {
            records.extend(everything::records_in(text, place));
        }
        if courses.is_empty() && records.len() > before {
            return Some(Content::Other(Box::new(Outcome::OnlyRecords)));
        }
        Some(Content::Copy(courses, owner(place)))
    }
}

impl Content {
    /// Lists the courses that it is about.
    pub(super) fn courses(&self) -> Vec<CourseId> {
        match self {
            Self::Letter(letter) => letter.as_ref().as_ref().map(|letter| letter.course.id).into_iter().collect(),
            Self::Copy(courses, _) => courses.iter().flatten().map(|course| course.id).collect(),
            Self::Other(_) | Self::NotRead => Vec::new(),
        }
    }
}

/// Finds an invitation, or a link with a letter, in a text that is no letter itself.
fn other_in(bytes: &[u8]) -> Content {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    if text.contains(invitation::FORMAT) {
        return Content::Other(Box::new(Outcome::Invitation(text.to_owned())));
    }
    let read = match link::read_fragment(text) {
        Ok(Found::Whole(Link { kind: LinkKind::Invitation, payload })) => {
            return Content::Other(Box::new(Outcome::Invitation(payload)));
        }
        Ok(Found::Whole(Link { kind: LinkKind::Course, payload })) => recognise::open(payload.as_bytes()),
        Ok(Found::Part(_)) => Err(FileError::OnePart),
        Err(LinkError::NotOurs) => recognise::open(bytes),
        Err(error) => Err(FileError::Link(error)),
    };
    Content::Letter(Box::new(read))
}

/// Says whose copy of everything may be opened on a shelf.
const fn owner(shelf: Shelf) -> Owner {
    match shelf {
        Shelf::Mentor => Owner::MENTOR,
        Shelf::Youth => Owner::YOUTH,
        Shelf::Municipality => Owner::MUNICIPALITY,
    }
}
