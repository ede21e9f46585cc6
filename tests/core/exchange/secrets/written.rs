//! Courses with a mark in every free text, and beside each the plainest account of what was written in it.

use std::collections::BTreeSet;

use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::facts::removal::removed_by;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{Form, Value};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::given::course::{COURSE, Device};
use crate::given::forms::ordinary;

const ONLY_ONES: [Kind; 10] = [
    Kind::Pair,
    Kind::Habit,
    Kind::Aim,
    Kind::Agreement,
    Kind::NextMeeting,
    Kind::Strengths,
    Kind::Closing,
    Kind::NextPlan,
    Kind::YouthLearning,
    Kind::MentorLearning,
];

/// One thing that somebody writes.
#[derive(Clone, Debug)]
pub enum Act {
    Tell(Kind, Index),
    Revise(Index),
    Remove(Index),
    Erase(Index),
    TellOfALaterKind,
}

/// Any act of any kind.
pub fn any_act() -> impl Strategy<Value = Act> {
    let told: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Removal).collect();
    prop_oneof![
        6 => (select(told), any::<Index>()).prop_map(|(kind, goal)| Act::Tell(kind, goal)),
        3 => any::<Index>().prop_map(Act::Revise),
        2 => any::<Index>().prop_map(Act::Remove),
        1 => any::<Index>().prop_map(Act::Erase),
        1 => Just(Act::TellOfALaterKind),
    ]
}

/// A course, and beside it the plainest account of what was written in it.
pub struct Written {
    /// The device it was written on.
    pub device: Device,
    /// What was told, in order.
    pub things: Vec<ThingTold>,
    marks: usize,
}

/// One thing that was told, in all its versions.
pub struct ThingTold {
    pub kind: Kind,
    pub subject: SubjectId,
    pub goal: Option<SubjectId>,
    pub versions: Vec<VersionTold>,
    latest: ChangeId,
    pub is_away: bool,
}

/// One version, with the mark in each of its texts.
pub struct VersionTold {
    id: ChangeId,
    pub marks: Vec<(&'static str, String)>,
    pub is_erased: bool,
}

impl Written {
    /// Does some acts, one after the other.
    pub fn by(acts: &[Act]) -> Self {
        let mut written = Self { device: Device::default(), things: Vec::new(), marks: 0 };
        for act in acts {
            match *act {
                Act::Tell(kind, goal) => written.tell(kind, goal),
                Act::Revise(place) => written.revise(place),
                Act::Remove(place) => written.remove(place),
                Act::Erase(place) => written.erase(place),
                Act::TellOfALaterKind => written.tell_of_a_later_kind(),
            }
        }
        written
    }

    fn tell(&mut self, kind: Kind, goal: Index) {
        if ONLY_ONES.contains(&kind)
            && let Some(place) = self.things.iter().position(|thing| thing.kind == kind)
        {
            return self.write_version(place);
        }
        let goals: Vec<SubjectId> =
            self.things.iter().filter(|thing| thing.kind == Kind::Goal).map(|goal| goal.subject).collect();
        let has_goal = facts::forms(kind).iter().any(|(field, _)| *field == "goal");
        let goal = (has_goal && !goals.is_empty()).then(|| goals[goal.index(goals.len())]);
        let (fields, marks) = self.marked(kind, goal);
        let about = ONLY_ONES.contains(&kind).then_some(COURSE.as_subject());
        let id = self.device.write(Side::Mentor, about, Vec::new(), content(kind, fields));
        let subject = about.unwrap_or(id.as_subject());
        let versions = vec![VersionTold { id, marks, is_erased: false }];
        self.things.push(ThingTold { kind, subject, goal, versions, latest: id, is_away: false });
    }

    fn revise(&mut self, place: Index) {
        if !self.things.is_empty() {
            self.write_version(place.index(self.things.len()));
        }
    }

    fn write_version(&mut self, place: usize) {
        let ThingTold { kind, subject, goal, latest, .. } = self.things[place];
        let (fields, marks) = self.marked(kind, goal);
        let id = self.device.write(Side::Youth, Some(subject), vec![latest], content(kind, fields));
        let thing = &mut self.things[place];
        thing.versions.push(VersionTold { id, marks, is_erased: false });
        (thing.latest, thing.is_away) = (id, false);
    }

    fn remove(&mut self, place: Index) {
        if self.things.is_empty() {
            return;
        }
        let place = place.index(self.things.len());
        let thing = &mut self.things[place];
        let fields = [("of", thing.kind.as_str()), ("removed_on", "2026-02-01")];
        let fields = fields.into_iter().map(|(name, text)| (name.to_owned(), Value::Text(text.to_owned()))).collect();
        thing.latest =
            self.device.write(Side::Mentor, Some(thing.subject), vec![thing.latest], content(Kind::Removal, fields));
        thing.is_away = true;
    }

    fn erase(&mut self, place: Index) {
        if self.things.is_empty() {
            return;
        }
        let place = place.index(self.things.len());
        let version = self.things[place].versions.last_mut().unwrap();
        self.device.history.erase(version.id);
        version.is_erased = true;
    }

    fn tell_of_a_later_kind(&mut self) {
        let mark = self.next_mark("later", "words");
        let fields = [("words".to_owned(), Value::Text(mark))].into_iter().collect();
        let kind = KindName::Unknown("later".to_owned());
        self.device.write(Side::Youth, None, Vec::new(), Content::Written { kind, fields });
    }

    /// The fields of a kind, a mark in every text.
    fn marked(&mut self, kind: Kind, goal: Option<SubjectId>) -> (Fields, Vec<(&'static str, String)>) {
        let mut marks = Vec::new();
        let mut fields = Fields::default();
        for (field, form) in facts::forms(kind) {
            let mut value = ordinary(&form);
            if is_free_text(&form) {
                marks.push((field, self.next_mark(kind.as_str(), field)));
                value = Value::Text(marks[marks.len() - 1].1.clone());
            }
            if let Some(goal) = goal.filter(|_| field == "goal") {
                value = Value::Text(goal.to_string());
            }
            fields.put(field, value);
        }
        (fields, marks)
    }

    fn next_mark(&mut self, kind: &str, field: &str) -> String {
        self.marks += 1;
        format!("<{}.{kind}.{field}>", self.marks)
    }

    /// Whether anything of the kind was written, or taken away.
    pub fn says(&self, kind: Kind) -> bool {
        let is_of_it = |change: &Change| {
            let removed = removed_by(change).map(|(_, removed)| removed);
            change.fields_of(kind).is_some() || removed == Some(KindName::Known(kind))
        };
        self.device.history.iter().any(is_of_it)
    }

    /// The marks of every version that was not erased, but for those of some kinds.
    pub fn marks_but_of(&self, kinds: &[Kind]) -> BTreeSet<String> {
        let shared = self.things.iter().filter(|thing| !kinds.contains(&thing.kind)).flat_map(|thing| &thing.versions);
        let standing = shared.filter(|version| !version.is_erased);
        standing.flat_map(|version| version.marks.iter().map(|(_, mark)| mark.clone())).collect()
    }
}

fn content(kind: Kind, fields: Fields) -> Content {
    Content::Written { kind: KindName::Known(kind), fields }
}

fn is_free_text(form: &Form) -> bool {
    match form {
        Form::Text { .. } => true,
        Form::Optional(one) | Form::Many(one) => is_free_text(one),
        _ => false,
    }
}
