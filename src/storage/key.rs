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
    /// A text of a record that could not be read, kept for whoever can.
    RecordSetAside {
        /// The record.
        record: Record,
        /// Tells texts apart: the start of the text's fingerprint.
        mark: String,
    },
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
            "key-ring" => return Some(Self::of_record(Record::KeyRing, None)),
            _ => {}
        }
        if let Some(mark) = rest.strip_prefix("key-ring/") {
            return Some(Self::of_record(Record::KeyRing, Some(mark)));
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
            ("invited", mark, None) if shelf == Shelf::Municipality => {
                Some(Self::of_record(Record::Invited(course), mark))
            }
            ("enrolment", mark, None) => Some(Self::of_record(Record::Enrolment(shelf, course), mark)),
            ("seen", mark, None) => Some(Self::of_record(Record::Seen(shelf, course), mark)),
            _ => None,
        }
    }

    fn of_record(record: Record, mark: Option<&str>) -> Self {
        match mark {
            None => Self::Record(record),
            Some(mark) => Self::RecordSetAside { record, mark: mark.to_owned() },
        }
    }

    /// Finds the record that the text is of, or was before it was set aside.
    pub const fn record(&self) -> Option<Record> {
        match self {
            Self::Record(record) | Self::RecordSetAside { record, .. } => Some(*record),
            _ => None,
        }
    }

    /// Finds the course that the text is part of, so that it goes when the course is deleted; the mark of a deletion stays.
    pub fn course(&self) -> Option<(Shelf, CourseId)> {
        match self {
            Self::Slot { shelf, course, .. } | Self::SetAside { shelf, course, .. } => Some((*shelf, *course)),
            Self::Draft(name) => name.course(),
            Self::Record(record) | Self::RecordSetAside { record, .. } => record.course(),
            Self::Deleted { .. } | Self::TakingIn | Self::Device => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Slot { shelf, course, slot } => {
                write!(formatter, "{PREFIX}{}/course/{course}/{}", shelf.as_str(), slot.as_str())
            }
            Self::SetAside { shelf, course, mark } => {
                write!(formatter, "{PREFIX}{}/set-aside/{course}/{mark}", shelf.as_str())
            }
            Self::Deleted { shelf, course } => write!(formatter, "{PREFIX}{}/deleted/{course}", shelf.as_str()),
            Self::TakingIn => write!(formatter, "{PREFIX}taking-in"),
            Self::Device => write!(formatter, "{PREFIX}device"),
            Self::Draft(name) => write!(formatter, "{PREFIX}draft/{name}"),
            Self::Record(record) => record.fmt(formatter),
            Self::RecordSetAside { record, mark } => write!(formatter, "{record}/{mark}"),
        }
    }
}

/// The key that the record stands under.
impl fmt::Display for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shelf = self.shelf().as_str();
        match self {
            Self::KeyRing => write!(formatter, "{PREFIX}key-ring"),
            Self::Invited(course) => write!(formatter, "{PREFIX}{shelf}/invited/{course}"),
            Self::Enrolment(_, course) => write!(formatter, "{PREFIX}{shelf}/enrolment/{course}"),
            Self::Seen(_, course) => write!(formatter, "{PREFIX}{shelf}/seen/{course}"),
        }
    }
}
