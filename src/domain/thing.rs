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
    let mut things: Vec<Thing<T>> =
        subjects.into_iter().filter_map(|(subject, written)| fold(subject, written)).collect();
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

fn fold<T: Fact>(subject: SubjectId, mut written: Vec<Written<'_, T>>) -> Option<Thing<T>> {
    written.sort_by_key(|written| written.change.order());
    let replaced: BTreeSet<ChangeId> =
        written.iter().flat_map(|written| written.change.head.replaces.iter().copied()).collect();
    let tips: Vec<&Written<'_, T>> = written.iter().filter(|written| !replaced.contains(&written.change.id)).collect();
    let removed_by = tips.iter().rev().find(|tip| tip.fact.is_none()).map(|tip| tip.change.id);
    // Where every tip is a removal, the thing shows as it last stood.
    let shown = tips
        .iter()
        .rev()
        .find(|tip| tip.fact.is_some())
        .copied()
        .or_else(|| written.iter().rev().find(|written| written.fact.is_some()))?;
    let rivals = tips.iter().filter(|tip| tip.change.id != shown.change.id && are_rivals(tip.change, shown.change));
    Some(Thing {
        subject,
        shown: version(shown)?,
        rivals: rivals
            .filter_map(|tip| version(tip))
            .filter(|rival| Some(&rival.fact) != shown.fact.as_ref())
            .collect(),
        removed_by,
        tips: tips.iter().map(|tip| tip.change.id).collect(),
        trail: written.iter().filter_map(version).collect(),
    })
}

/// Two versions rival when both were put in place of the same one, or both as the first.
///
/// A version whose forerunner is not here yet is no rival of that forerunner's forerunner.
fn are_rivals(one: &Change, other: &Change) -> bool {
    let (one, other) = (&one.head.replaces, &other.head.replaces);
    (one.is_empty() && other.is_empty()) || one.iter().any(|id| other.contains(id))
}

fn version<T: Fact>(written: &Written<'_, T>) -> Option<Version<T>> {
    let Written { change, fact } = written;
    Some(Version { id: change.id, stamp: change.head.stamp, by: change.head.by, fact: fact.clone()? })
}
