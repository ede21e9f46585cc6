//! The model: which fields of which line each device has been handed, and what the lines say when they are read anew.

use std::collections::{BTreeMap, BTreeSet};

use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::value::Value;

use super::{Fleet, TODAY};

/// What one device has of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Had {
    /// Only that its content was taken out.
    Erased,
    /// These of its fields.
    Fields(BTreeSet<String>),
}

/// What one device has of every line that it has been handed.
pub type Handed = BTreeMap<ChangeId, Had>;

impl Fleet {
    /// Blueprint 5, written down once more, line by line.
    pub fn may_be_handed_on(&self, had: &Handed, reader: Reader, switches: Switches) -> Handed {
        let to_the_pair = matches!(reader, Reader::MentorsPhone | Reader::YouthsPhone);
        let mut handed = Handed::new();
        for (id, has) in had {
            let change = &self.truth[id];
            let Had::Fields(fields) = has else {
                handed.insert(*id, Had::Erased);
                continue;
            };
            let Some(allowed) = allowed_fields(change, reader, switches) else { continue };
            if !to_the_pair && (self.is_behind(had, *id) || self.is_away(had, change)) {
                continue;
            }
            let fields = fields.iter().filter(|field| allowed == "*" || allowed.split(' ').any(|name| name == *field));
            handed.insert(*id, Had::Fields(fields.cloned().collect()));
        }
        handed
    }

    fn is_behind(&self, had: &Handed, id: ChangeId) -> bool {
        had.keys()
            .any(|other| !self.truth[other].is_of_a_later_version(had) && self.truth[other].head.replaces.contains(&id))
    }

    /// Whether a removal that stands took away what the change is about, or the goal that it tells of.
    fn is_away(&self, had: &Handed, change: &Change) -> bool {
        let goal = change.text("goal").and_then(|goal| goal.parse::<SubjectId>().ok());
        had.iter().any(|(id, has)| {
            let removal = &self.truth[id];
            *has != Had::Erased
                && removal.is_of(Kind::Removal)
                && !self.is_behind(had, *id)
                && ((removal.head.about == change.head.about && removal.text("of") == change.kind_word())
                    || (Some(removal.head.about) == goal && removal.text("of") == Some("goal")))
        })
    }

    /// Reads the meetings from the lines that a device has, and adds up those that stand and count.
    pub fn naive_minutes(&self, had: &Handed) -> u32 {
        let mut shown: BTreeMap<SubjectId, &Change> = BTreeMap::new();
        for (id, has) in had {
            let change = &self.truth[id];
            if *has == Had::Erased
                || !change.is_of(Kind::Meeting)
                || self.is_behind(had, *id)
                || self.is_away(had, change)
            {
                continue;
            }
            let place = shown.entry(change.head.about).or_insert(change);
            if (change.head.stamp, change.id) > (place.head.stamp, place.id) {
                *place = change;
            }
        }
        let counting = shown.values().filter(|meeting| {
            let held_on = meeting.text("held_on").unwrap();
            (("2026-01-01"..=TODAY).contains(&held_on))
                && !["cancelled", "did_not_come"].contains(&meeting.text("kind").unwrap())
        });
        counting.map(|meeting| Meeting::read(meeting.fields_of(Kind::Meeting).unwrap()).unwrap().minutes.count()).sum()
    }
}

/// Which fields of a change one reader may have: `*` is all, none is not even the change.
fn allowed_fields(change: &Change, reader: Reader, switches: Switches) -> Option<&'static str> {
    let kind = change.kind_word()?;
    let is_the_pair = matches!(reader, Reader::MentorsPhone | Reader::YouthsPhone);
    let for_one_of = |readers: &[Reader]| readers.contains(&reader).then_some("*");
    let all_of_goals = switches.whole_goals && reader == Reader::Counsellor;
    match kind {
        "pair" | "aim" | "agreement" | "confirmation" | "sign_up" | "goal_end" => Some("*"),
        "removal" => match change.text("of")? {
            "meeting" | "goal" | "agreement" | "closing" => Some("*"),
            "youth_wish" => for_one_of(&[Reader::YouthsPhone, Reader::Counsellor]),
            "mentor_wish" => for_one_of(&[Reader::MentorsPhone, Reader::Contact]),
            other => unreachable!("nothing here removes {other}"),
        },
        "youth_check_in" | "youth_wish" | "youth_learning" => for_one_of(&[Reader::YouthsPhone, Reader::Counsellor]),
        "mentor_check_in" | "mentor_wish" | "mentor_learning" => for_one_of(&[Reader::MentorsPhone, Reader::Contact]),
        "next_plan" => for_one_of(&[Reader::MentorsPhone, Reader::YouthsPhone, Reader::Counsellor]),
        "goal" | "step" | "rating" | "review" if is_the_pair || all_of_goals => Some("*"),
        "meeting" | "closing" | "strengths" | "tried" if is_the_pair => Some("*"),
        "goal" => Some("title horizon"),
        "rating" => Some("goal score rated_on"),
        "review" => Some("goal outcome reviewed_on"),
        "meeting" if switches.meeting_notes => Some("held_on minutes kind focus cancelled_by note"),
        "meeting" => Some("held_on minutes kind focus cancelled_by"),
        "closing" => Some("closed_on ending reason"),
        _ => None,
    }
}

/// Reading a line without the types that are under test.
pub trait Line {
    fn kind_word(&self) -> Option<&str>;
    fn text(&self, field: &str) -> Option<&str>;
    fn is_of(&self, kind: Kind) -> bool;
    fn is_of_a_later_version(&self, had: &Handed) -> bool;
}

impl Line for Change {
    fn kind_word(&self) -> Option<&str> {
        match &self.content {
            Content::Erased => None,
            Content::Written { kind, .. } => Some(kind.as_str()),
        }
    }

    fn text(&self, field: &str) -> Option<&str> {
        match &self.content {
            Content::Written { fields, .. } => match fields.value(field)? {
                Value::Text(text) => Some(text),
                _ => None,
            },
            Content::Erased => None,
        }
    }

    fn is_of(&self, kind: Kind) -> bool {
        self.kind_word() == Some(kind.as_str())
    }

    fn is_of_a_later_version(&self, had: &Handed) -> bool {
        self.kind_word() == Some("answer") && had[&self.id] != Had::Erased
    }
}

/// Names the fields of a line.
pub fn field_names(change: &Change) -> BTreeSet<String> {
    match &change.content {
        Content::Erased => BTreeSet::new(),
        Content::Written { fields, .. } => fields.iter().map(|(name, _)| name.to_owned()).collect(),
    }
}
