//! One thing a course tells about, folded from its changes: the version shown, the others, and the trail behind them.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Change;
use super::fact::{Fact, Refusal};
use super::facts::removal::removed_by;
use super::fields::Fields;
use super::history::History;
use super::id::{ChangeId, SubjectId};
use super::kind::{Kind, KindName};
use super::side::Side;
use super::stamp::Stamp;

/// One version of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// The change that wrote it.
    pub id: ChangeId,
    /// When it was written.
    pub stamp: Stamp,
    /// Who wrote it.
    pub by: Side,
    /// What it says.
    pub fact: T,
}

/// A meeting, a goal, an agreement … with all that was ever written about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing<T> {
    /// Names the thing.
    pub subject: SubjectId,
    /// The version that holds.
    pub shown: Version<T>,
    /// Double edits: versions written without knowing of the one shown, that nobody has settled yet.
    pub rivals: Vec<Version<T>>,
    /// The change that took the thing away, if it is away.
    pub removed_by: Option<ChangeId>,
    /// Every version ever written, in order, the shown one and the rivals too.
    pub trail: Vec<Version<T>>,
    /// The changes that the next version puts itself in place of.
    pub tips: Vec<ChangeId>,
}

impl<T> Thing<T> {
    /// Says whether the thing still stands.
    pub fn is_standing(&self) -> bool {
        self.removed_by.is_none()
    }
}

/// A history, looked through once for all the things it tells about.
pub struct Threads<'a> {
    history: &'a History,
    put_behind: BTreeMap<ChangeId, ChangeId>,
}

/// The changes about one thing, before they are read as what they tell.
struct Thread<'a> {
    subject: SubjectId,
    shown: &'a Change,
    rivals: Vec<&'a Change>,
    removed_by: Option<ChangeId>,
    versions: Vec<&'a Change>,
    tips: Vec<ChangeId>,
}

/// Folds every thing of one kind, in the order they were first written, those taken away too.
///
/// # Errors
/// A change that does not read as its kind; reading a file refuses such a change, so a history never holds one.
pub fn things<T: Fact>(history: &History) -> Result<Vec<Thing<T>>, Refusal> {
    Threads::of(history).things()
}

/// Folds the one thing of a kind that a course has only one of.
///
/// # Errors
/// As for [`things`].
pub fn only_thing<T: Fact>(history: &History) -> Result<Option<Thing<T>>, Refusal> {
    Threads::of(history).only_thing()
}

impl<'a> Threads<'a> {
    /// Looks through a history.
    pub fn of(history: &'a History) -> Self {
        Self { history, put_behind: history.put_behind() }
    }

    /// Folds every thing of one kind; see [`things`].
    ///
    /// # Errors
    /// As for [`things`].
    pub fn things<T: Fact>(&self) -> Result<Vec<Thing<T>>, Refusal> {
        self.threads(T::KIND).iter().map(read).collect()
    }

    /// Folds the one thing of a kind that a course has only one of.
    ///
    /// # Errors
    /// As for [`things`].
    pub fn only_thing<T: Fact>(&self) -> Result<Option<Thing<T>>, Refusal> {
        self.threads(T::KIND).last().map(read).transpose()
    }

    /// Gathers the changes of one kind by what they are about. What does not depend on the kind is done here, once for all of them.
    fn threads(&self, kind: Kind) -> Vec<Thread<'a>> {
        let mut subjects: BTreeMap<SubjectId, Vec<&Change>> = BTreeMap::new();
        for change in self.history.iter().filter(|change| change.fields_of(kind).is_some()) {
            subjects.entry(change.head.about).or_default().push(change);
        }
        for change in self.history.iter() {
            let Some((subject, removed)) = removed_by(change) else { continue };
            if let Some(changes) = subjects.get_mut(&subject).filter(|_| removed == KindName::Known(kind)) {
                changes.push(change);
            }
        }
        let threads = subjects.into_iter().filter_map(|(subject, changes)| self.thread(kind, subject, changes));
        let mut threads: Vec<Thread<'_>> = threads.collect();
        threads.sort_by_key(|thread| thread.versions.first().map(|first| first.order()));
        threads
    }

    fn thread(&self, kind: Kind, subject: SubjectId, mut changes: Vec<&'a Change>) -> Option<Thread<'a>> {
        changes.sort_by_key(|change| change.order());
        let is_version = |change: &&&Change| change.fields_of(kind).is_some();
        let is_tip = |change: &&&Change| !self.put_behind.contains_key(&change.id);
        let tips = || changes.iter().filter(is_tip);
        // Where no version is a tip, the thing is away and shows as it last stood.
        let shown = tips().rev().find(is_version).or_else(|| changes.iter().rev().find(is_version)).copied()?;
        let removal = tips().rev().find(|tip| !is_version(tip)).map(|tip| tip.id);
        // Every removal is named again: who gets only the last version of what was put back must know that it was.
        let is_next_behind = |change: &&&Change| !is_version(change) || is_tip(change);
        let rivals = tips().filter(is_version).filter(|tip| tip.id != shown.id && is_rival(self.history, tip, shown));
        Some(Thread {
            subject,
            shown,
            rivals: rivals.copied().collect(),
            // A last version that was erased does not bring the one before it back.
            removed_by: removal.or_else(|| self.put_behind.get(&shown.id).copied()),
            tips: changes.iter().filter(is_next_behind).map(|change| change.id).collect(),
            versions: changes.iter().filter(is_version).copied().collect(),
        })
    }
}

fn read<T: Fact>(thread: &Thread<'_>) -> Result<Thing<T>, Refusal> {
    let shown = version::<T>(thread.shown)?;
    let mut rivals = versions(&thread.rivals)?;
    rivals.retain(|rival: &Version<T>| rival.fact != shown.fact);
    Ok(Thing {
        subject: thread.subject,
        shown,
        rivals,
        removed_by: thread.removed_by,
        trail: versions(&thread.versions)?,
        tips: thread.tips.clone(),
    })
}

fn versions<T: Fact>(changes: &[&Change]) -> Result<Vec<Version<T>>, Refusal> {
    changes.iter().map(|change| version(change)).collect()
}

fn version<T: Fact>(change: &Change) -> Result<Version<T>, Refusal> {
    let nothing = Fields::default();
    let fact = T::read(change.fields_of(T::KIND).unwrap_or(&nothing))?;
    Ok(Version { id: change.id, stamp: change.head.stamp, by: change.head.by, fact })
}

/// An earlier version rivals the one shown if that was surely written without knowing of it.
///
/// Where something is missing behind the one shown, the earlier version may be its forerunner and no rival at all.
fn is_rival(history: &History, earlier: &Change, shown: &Change) -> bool {
    let behind_earlier = line_behind(history, earlier);
    let mut behind_shown = line_behind(history, shown).into_iter();
    behind_shown.all(|id| history.change(id).is_some() || behind_earlier.contains(&id))
}

/// Everything that a version was put in place of, near and far.
fn line_behind(history: &History, version: &Change) -> BTreeSet<ChangeId> {
    let mut line = BTreeSet::new();
    let mut ahead = vec![version];
    while let Some(change) = ahead.pop() {
        let unseen = change.head.replaces.iter().filter(|replaced| line.insert(**replaced));
        ahead.extend(unseen.filter_map(|replaced| history.change(*replaced)));
    }
    line
}
