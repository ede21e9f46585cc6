//! One change of a course: who wrote what, when, about what, and in place of what.

use super::fields::Fields;
use super::id::{ChangeId, SubjectId};
use super::kind::{Kind, KindName};
use super::side::Side;
use super::stamp::Stamp;

/// What one side wrote once. Changes are never altered; a later one takes an earlier one's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Names this change for ever.
    pub id: ChangeId,
    /// Who wrote it, when, about what and in place of what.
    pub head: Head,
    /// What it tells.
    pub content: Content,
}

/// What stays of a change even when its content is erased.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    /// When it was written.
    pub stamp: Stamp,
    /// What it is about: one meeting, one goal, or the course itself.
    pub about: SubjectId,
    /// Who wrote it.
    pub by: Side,
    /// The changes that the writer saw and put this one in place of.
    pub replaces: Vec<ChangeId>,
}

/// What a change tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Taken out of every copy; nothing is left but the mark, which wins over content in every merge.
    Erased,
    /// Written, perhaps with some fields left out on the way here.
    Written {
        /// The kind of what it tells.
        kind: KindName,
        /// The fields that this copy has.
        fields: Fields,
    },
}

impl Change {
    /// Gives the fields if the change is written and of this kind.
    pub fn fields_of(&self, wanted: Kind) -> Option<&Fields> {
        match &self.content {
            Content::Written { kind: KindName::Known(kind), fields } if *kind == wanted => Some(fields),
            _ => None,
        }
    }

    /// Gives the place of the change in the order of its course.
    pub fn order(&self) -> (Stamp, ChangeId) {
        (self.head.stamp, self.id)
    }

    /// Joins another copy of the same change into this one.
    ///
    /// Copies differ only by fields left out or by erasure, unless somebody forged one; also then every device settles on the same.
    pub fn join(&mut self, other: Self) {
        if other.head > self.head {
            self.head = other.head;
        }
        self.content.join(other.content);
    }
}

impl Content {
    fn join(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::Erased, _) => {}
            (_, Self::Erased) => *self = Self::Erased,
            (Self::Written { kind, fields }, Self::Written { kind: other_kind, fields: other_fields }) => {
                match other_kind.cmp(kind) {
                    std::cmp::Ordering::Less => {}
                    std::cmp::Ordering::Equal => fields.join(other_fields),
                    std::cmp::Ordering::Greater => {
                        *kind = other_kind;
                        *fields = other_fields;
                    }
                }
            }
        }
    }
}
