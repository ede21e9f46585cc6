//! The names that texts stand under in the browser's store, and in the mirror.

use std::fmt;

use super::draft::DraftName;
use super::shelf::Shelf;
use crate::domain::choice::choice;
use crate::domain::id::CourseId;

/// What every key of ours starts with; other apps of the same host have others.
pub const PREFIX: &str = "erhvervsmentor/";

choice!(
    /// The two places of one course, written in turn, so that a save that fails leaves the other as it was.
    SlotName {
        /// The first.
        A = "a",
        /// The second.
        B = "b",
    }
);

impl SlotName {
    /// Gives the other place.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// The name of one text of ours.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// One of the two places of a course.
    Slot {
        /// Its shelf.
        shelf: Shelf,
        /// The course.
        course: CourseId,
        /// Which of the two.
        slot: SlotName,
    },
    /// A text of a course that could not be read, kept for whoever can.
    SetAside {
        /// Its shelf.
        shelf: Shelf,
        /// The course.
        course: CourseId,
        /// Tells texts apart: the start of the text's fingerprint.
        mark: String,
    },
    /// The day on which a course was deleted here; nothing else is left of it.
    Deleted {
        /// Its shelf.
        shelf: Shelf,
        /// The course.
        course: CourseId,
    },
    /// Courses that are being taken in, so that being cut off in the middle leaves none of them.
    TakingIn,
    /// What this browser knows of its person.
    Device,
    /// A text being typed.
    Draft(DraftName),
    /// A record beside the courses, about keys and invitations.
    Record(Record),
}

/// A record about keys and invitations: small, kept whole, and as dear as a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// The coordinator's key ring.
    KeyRing,
    /// The secret of a pair that the coordinator has invited.
    Invited(CourseId),
    /// What a phone keeps of its invitation.
    Enrolment(Shelf, CourseId),
    /// What the other of the pair has seen of a course.
    Seen(Shelf, CourseId),
}

impl Record {
    /// Finds the shelf that the record stands on.
    pub const fn shelf(self) -> Shelf {
        match self {
            Self::KeyRing | Self::Invited(_) => Shelf::Municipality,
            Self::Enrolment(shelf, _) | Self::Seen(shelf, _) => shelf,
        }
    }

    /// Finds the course that the record is part of, so that it goes when the course is deleted.
    pub const fn course(self) -> Option<(Shelf, CourseId)> {
        match self {
            Self::KeyRing => None,
            Self::Invited(course) => Some((Shelf::Municipality, course)),
            Self::Enrolment(shelf, course) | Self::Seen(shelf, course) => Some((shelf, course)),
        }
    }

    /// Says whether whoever reads it can open what others send, or pass for them. Such a record leaves only in a locked copy.
    pub const fn is_secret_of_others(self) -> bool {
        matches!(self, Self::KeyRing | Self::Invited(_))
    }
}

impl Key {
    /// Finds what stands under a key; none for keys that are not ours or of a later version.
    pub fn parse(key: &str) -> Option<Self> {
        let rest = key.strip_prefix(PREFIX)?;
        match rest {
            "device" => return Some(Self::Device),
            "taking-in" => return Some(Self::TakingIn),
            "key-ring" => return Some(Self::Record(Record::KeyRing)),
            _ => {}
        }
        if let Some(name) = rest.strip_prefix("draft/") {
            return Some(Self::Draft(DraftName::from_key(name)));
        }
        let mut parts = rest.split('/');
        let shelf = Shelf::from_word(parts.next()?)?;
        let what = parts.next()?;
        let course = parts.next()?.parse().ok()?;
        match (what, parts.next(), parts.next()) {
            ("course", Some(slot), None) => Some(Self::Slot { shelf, course, slot: SlotName::from_word(slot)? }),
            ("set-aside", Some(mark), None) => Some(Self::SetAside { shelf, course, mark: mark.to_owned() }),
            ("deleted", None, None) => Some(Self::Deleted { shelf, course }),
            ("invited", None, None) if shelf == Shelf::Municipality => Some(Self::Record(Record::Invited(course))),
            ("enrolment", None, None) => Some(Self::Record(Record::Enrolment(shelf, course))),
            ("seen", None, None) => Some(Self::Record(Record::Seen(shelf, course))),
            _ => None,
        }
    }

    /// Finds the course that the text is part of, so that it goes when the course is deleted; the mark of a deletion stays.
    pub fn course(&self) -> Option<(Shelf, CourseId)> {
        match self {
            Self::Slot { shelf, course, .. } | Self::SetAside { shelf, course, .. } => Some((*shelf, *course)),
            Self::Draft(name) => name.course(),
            Self::Record(record) => record.course(),
            Self::Deleted { .. } | Self::TakingIn | Self::Device => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(PREFIX)?;
        match self {
            Self::Slot { shelf, course, slot } => {
                write!(formatter, "{}/course/{course}/{}", shelf.as_str(), slot.as_str())
            }
            Self::SetAside { shelf, course, mark } => write!(formatter, "{}/set-aside/{course}/{mark}", shelf.as_str()),
            Self::Deleted { shelf, course } => write!(formatter, "{}/deleted/{course}", shelf.as_str()),
            Self::TakingIn => formatter.write_str("taking-in"),
            Self::Device => formatter.write_str("device"),
            Self::Draft(name) => write!(formatter, "draft/{name}"),
            Self::Record(Record::KeyRing) => formatter.write_str("key-ring"),
            Self::Record(Record::Invited(course)) => {
                write!(formatter, "{}/invited/{course}", Shelf::Municipality.as_str())
            }
            Self::Record(Record::Enrolment(shelf, course)) => {
                write!(formatter, "{}/enrolment/{course}", shelf.as_str())
            }
            Self::Record(Record::Seen(shelf, course)) => write!(formatter, "{}/seen/{course}", shelf.as_str()),
        }
    }
}
