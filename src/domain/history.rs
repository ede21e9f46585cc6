//! The history of a course: a set of changes that is only ever added to, and the one way two copies become one.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::change::{Change, Content};
use super::id::ChangeId;
use super::kind::KindName;
use super::stamp::{Moment, Stamp};

/// Every change of one course that this device has seen.
///
/// **Invariant:** nothing removes a change; merging is union by id, so it is commutative, associative, idempotent and loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    changes: BTreeMap<ChangeId, Change>,
}

/// What a copy of a history would bring to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Changes that were not here.
    pub new: Vec<ChangeId>,
    /// Changes that were here without some of their fields.
    pub filled: Vec<ChangeId>,
    /// Changes whose content was erased elsewhere.
    pub erased: Vec<ChangeId>,
    /// How many changes were here already, just as they came.
    pub known: usize,
}

impl News {
    /// Says whether there is nothing new at all.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.filled.is_empty() && self.erased.is_empty()
    }
}

impl History {
    /// Adds one change, joining it with a copy that is here already.
    pub fn add(&mut self, change: Change) {
        match self.changes.entry(change.id) {
            Entry::Vacant(entry) => {
                entry.insert(change);
            }
            Entry::Occupied(mut entry) => entry.get_mut().join(change),
        }
    }

    /// Merges another copy of the same course into this one.
    pub fn merge(&mut self, other: Self) {
        for change in other.changes.into_values() {
            self.add(change);
        }
    }

    /// Tells what merging `other` into this history would bring.
    #[must_use]
    pub fn news_in(&self, other: &Self) -> News {
        let mut news = News::default();
        for (id, theirs) in &other.changes {
            let Some(ours) = self.changes.get(id) else {
                news.new.push(*id);
                continue;
            };
            let mut joined = ours.clone();
            joined.join(theirs.clone());
            if joined == *ours {
                news.known += 1;
            } else if joined.content == Content::Erased && ours.content != Content::Erased {
                news.erased.push(*id);
            } else {
                news.filled.push(*id);
            }
        }
        news
    }

    /// Takes the content out of one change, for good and in every later merge.
    pub fn erase(&mut self, id: ChangeId) {
        if let Some(change) = self.changes.get_mut(&id) {
            change.content = Content::Erased;
        }
    }

    /// Stamps the next change, so that it sorts after everything seen here.
    pub fn next_stamp(&self, now: Moment) -> Stamp {
        Stamp::after(self.latest_stamp(), now)
    }

    /// Finds the latest stamp seen.
    pub fn latest_stamp(&self) -> Option<Stamp> {
        self.changes.values().map(|change| change.head.stamp).max()
    }

    /// Finds the changes that others were put in place of, each with the latest that was.
    ///
    /// Erased ones still count, for their heads stay; a change of an unknown kind puts nothing behind it that this version can show.
    pub fn put_behind(&self) -> BTreeMap<ChangeId, ChangeId> {
        let is_known =
            |change: &&Change| !matches!(change.content, Content::Written { kind: KindName::Unknown(_), .. });
        let mut pairs: Vec<_> = self
            .iter()
            .filter(is_known)
            .flat_map(|change| change.head.replaces.iter().map(|replaced| (change.order(), *replaced)))
            .collect();
        pairs.sort_unstable();
        pairs.into_iter().map(|((_, latest), replaced)| (replaced, latest)).collect()
    }

    /// Finds one change.
    pub fn change(&self, id: ChangeId) -> Option<&Change> {
        self.changes.get(&id)
    }

    /// Walks all changes by their ids.
    pub fn iter(&self) -> impl Iterator<Item = &Change> {
        self.changes.values()
    }

    /// Counts the changes.
    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Says whether nothing was ever written.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

impl FromIterator<Change> for History {
    fn from_iter<T: IntoIterator<Item = Change>>(changes: T) -> Self {
        let mut history = Self::default();
        for change in changes {
            history.add(change);
        }
        history
    }
}
