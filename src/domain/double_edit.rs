//! What was edited on two devices, neither knowing of the other: all versions that now stand beside each other, and how one is chosen.
//!
//! Until somebody chooses, the later version is shown. Choosing is writing: a new version that stands in place of all the others.

use super::change::{Change, Content, Head};
use super::course::Course;
use super::fact::Fact;
use super::fields::Fields;
use super::history::History;
use super::id::{ChangeId, SubjectId};
use super::kind::{Kind, KindName};
use super::pen::Pen;
use super::side::Side;
use super::stamp::Stamp;
use super::thing::{Thing, Version};

/// One thing with more than one version that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubleEdit {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Which thing.
    pub subject: SubjectId,
    /// The versions, the one that is shown first.
    pub versions: Vec<OneOf>,
    tips: Vec<ChangeId>,
}

/// One of the versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOf {
    /// The change that wrote it.
    pub id: ChangeId,
    /// Who wrote it.
    pub by: Side,
    /// When.
    pub stamp: Stamp,
    /// What it says.
    pub fields: Fields,
}

impl DoubleEdit {
    /// Lists the fields in which the versions differ; the others say the same and need no choice.
    pub fn differing(&self) -> Vec<&'static str> {
        let names = super::facts::field_names(self.kind).iter().copied();
        let says = |version: &OneOf, name: &str| version.fields.value(name).cloned();
        names.filter(|name| self.versions.windows(2).any(|pair| differ(pair, |one| says(one, name)))).collect()
    }
}

fn differ<T: PartialEq>(pair: &[OneOf], says: impl Fn(&OneOf) -> T) -> bool {
    matches!(pair, [one, other] if says(one) != says(other))
}

impl Course {
    /// Lists the things that were edited on two devices and are not settled.
    pub fn edited_twice(&self) -> Vec<DoubleEdit> {
        let mut found = Vec::new();
        found.extend(self.pair.as_ref().and_then(of));
        found.extend(self.habit.as_ref().and_then(of));
        found.extend(self.aim.as_ref().and_then(of));
        found.extend(self.agreement.as_ref().and_then(of));
        found.extend(self.next_meeting.as_ref().and_then(of));
        found.extend(self.strengths.as_ref().and_then(of));
        found.extend(self.closing.as_ref().and_then(of));
        found.extend(self.next_plan.as_ref().and_then(of));
        found.extend(self.youth_learning.as_ref().and_then(of));
        found.extend(self.mentor_learning.as_ref().and_then(of));
        for story in &self.goals {
            found.extend(of(&story.goal));
            found.extend(story.steps.iter().filter_map(of));
        }
        found.extend(self.meetings.iter().filter_map(of));
        found.extend(self.tried.iter().filter_map(of));
        found.extend(self.private_notes.iter().filter_map(of));
        found
    }

    /// Counts the things that were edited on two devices and are not settled.
    pub fn double_edits(&self) -> usize {
        self.edited_twice().len()
    }
}

impl History {
    /// Chooses one of the versions: it is written anew, in place of all of them.
    pub fn settle(&mut self, pen: &mut Pen<'_>, edit: &DoubleEdit, chosen: &OneOf) -> ChangeId {
        let id = (pen.draw)(pen.now);
        let mut replaces = edit.tips.clone();
        replaces.sort_unstable();
        let head = Head { stamp: self.next_stamp(pen.now), about: edit.subject, by: pen.by, replaces };
        let content = Content::Written { kind: KindName::Known(edit.kind), fields: chosen.fields.clone() };
        self.add(Change { id, head, content });
        id
    }
}

fn of<T: Fact>(thing: &Thing<T>) -> Option<DoubleEdit> {
    if thing.rivals.is_empty() {
        return None;
    }
    let versions = std::iter::once(&thing.shown).chain(&thing.rivals).map(one_of).collect();
    Some(DoubleEdit { kind: T::KIND, subject: thing.subject, versions, tips: thing.tips.clone() })
}

fn one_of<T: Fact>(version: &Version<T>) -> OneOf {
    OneOf { id: version.id, by: version.by, stamp: version.stamp, fields: version.fact.write() }
}
