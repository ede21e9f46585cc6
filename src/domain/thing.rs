//! One thing a course tells about, folded from its changes: the version shown, the others, and the trail behind them.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Change;
use super::fact::{Fact, Refusal};
use super::facts::removal::removed_by;
use super::history::History;
use super::id::{ChangeId, SubjectId};
use super::kind::KindName;
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

struct Written<'a, T> {
    change: &'a Change,
    fact: Option<T>,
}

/// Folds every thing of one kind, in the order they were first written, those taken away too.
///
/// # Errors
/// A change that does not read as its kind; reading a file refuses such a change, so a history never holds one.
pub fn things<T: Fact>(history: &History) -> Result<Vec<Thing<T>>, Refusal> {
    let put_behind = history.put_behind();
    let mut subjects: BTreeMap<SubjectId, Vec<Written<'_, T>>> = BTreeMap::new();
    for change in history.iter() {
        if let Some(fields) = change.fields_of(T::KIND) {
            let fact = Some(T::read(fields)?);
            subjects.entry(change.head.about).or_default().push(Written { change, fact });
        }
    }
    for change in history.iter() {
        let Some((subject, kind)) = removed_by(change) else { continue };
        if let Some(written) = subjects.get_mut(&subject).filter(|_| kind == KindName::Known(T::KIND)) {
            written.push(Written { change, fact: None });
        }
    }
    let fold = |(subject, written)| fold(history, &put_behind, subject, written);
    let mut things: Vec<Thing<T>> = subjects.into_iter().filter_map(fold).collect();
    things.sort_by_key(|thing| thing.trail.first().map(|first| (first.stamp, first.id)));
    Ok(things)
}

/// Folds the one thing of a kind that a course has only one of.
///
/// # Errors
/// As for [`things`].
pub fn only_thing<T: Fact>(history: &History) -> Result<Option<Thing<T>>, Refusal> {
    Ok(things(history)?.pop())
}

fn fold<T: Fact>(
    history: &History,
    put_behind: &BTreeMap<ChangeId, ChangeId>,
    subject: SubjectId,
    mut written: Vec<Written<'_, T>>,
) -> Option<Thing<T>> {
    written.sort_by_key(|written| written.change.order());
    let tips: Vec<&Written<'_, T>> =
        written.iter().filter(|written| !put_behind.contains_key(&written.change.id)).collect();
    // Where no version is a tip, the thing is away and shows as it last stood.
    let shown = tips
        .iter()
        .rev()
        .find(|tip| tip.fact.is_some())
        .copied()
        .or_else(|| written.iter().rev().find(|written| written.fact.is_some()))?;
    // Every removal is named again: who gets only the last version of what was put back must know that it was.
    let is_next_behind =
        |written: &Written<'_, T>| written.fact.is_none() || !put_behind.contains_key(&written.change.id);
    let removal = tips.iter().rev().find(|tip| tip.fact.is_none()).map(|tip| tip.change.id);
    let rivals = tips.iter().filter(|tip| tip.fact != shown.fact && is_rival(history, tip.change, shown.change));
    Some(Thing {
        subject,
        shown: version(shown)?,
        rivals: rivals.filter_map(|tip| version(tip)).collect(),
        // A last version that was erased does not bring the one before it back.
        removed_by: removal.or_else(|| put_behind.get(&shown.change.id).copied()),
        tips: written.iter().filter(|written| is_next_behind(written)).map(|written| written.change.id).collect(),
        trail: written.iter().filter_map(version).collect(),
    })
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

fn version<T: Fact>(written: &Written<'_, T>) -> Option<Version<T>> {
    let Written { change, fact } = written;
    Some(Version { id: change.id, stamp: change.head.stamp, by: change.head.by, fact: fact.clone()? })
}
