//! What must not leave does not: every free text of generated courses bears a mark, and the marks are looked for in the bytes.

use std::collections::BTreeSet;

use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{Form, Value};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::given_letters::text_with;
use crate::given::cases;
use crate::given::course::{COURSE, Device};
use crate::given::forms::ordinary;

/// Words of people, by the kind and the fields that hold them.
type TheirWords = &'static [(Kind, &'static [&'static str])];

/// What of people's own words the municipality may have, as the table of the blueprint says.
const FOR_THE_MUNICIPALITY: TheirWords = &[
    (Kind::Pair, &["mentor", "youth"]),
    (Kind::Aim, &["words"]),
    (Kind::Agreement, &["contact_words", "cancel_words", "delay_words", "rules"]),
    (Kind::Agreement, &["youth_hopes", "mentor_hopes", "meeting_words", "between_words", "stop_words"]),
    (Kind::Goal, &["title"]),
    (Kind::SignUp, &["event"]),
];
/// What the young person says to the counsellor past the mentor, and what of the shared course no contact has.
const FOR_THE_COUNSELLOR: TheirWords = &[
    (Kind::YouthCheckIn, &["change"]),
    (Kind::YouthWish, &["words"]),
    (Kind::YouthLearning, &["good", "better"]),
    (Kind::NextPlan, &["words"]),
];
/// What the mentor says to the contact past the young person.
const FOR_THE_CONTACT: TheirWords = &[
    (Kind::MentorCheckIn, &["going", "needs"]),
    (Kind::MentorWish, &["words"]),
    (Kind::MentorLearning, &["good", "better"]),
];
/// What the mentor must never read.
const NOT_FOR_THE_MENTOR: &[Kind] = &[Kind::YouthCheckIn, Kind::YouthWish, Kind::YouthLearning];
/// What the young person must never read.
const NOT_FOR_THE_YOUTH: &[Kind] = &[Kind::MentorCheckIn, Kind::MentorWish, Kind::MentorLearning];
/// What stays with whoever wrote it.
const FOR_NOBODY: &[Kind] = &[Kind::PrivateNote];
/// What more it may have where the sender switched the notes on.
const WITH_NOTES: TheirWords = &[(Kind::Meeting, &["note"])];
/// What more the counsellor may have where the young person sends all about the goals.
const WITH_GOALS: TheirWords = &[
    (Kind::Goal, &["why", "barrier", "sign"]),
    (Kind::Step, &["title"]),
    (Kind::Rating, &["words"]),
    (Kind::Review, &["reason"]),
];
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

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_letter_to_the_municipality_holds_the_words_that_stand_and_may_be_read_and_no_others(
        acts in vec(any_act(), 1..30),
        notes in any::<bool>(),
        goals in any::<bool>(),
    ) {
        let written = Written::by(&acts);
        let switches = Switches { meeting_notes: notes, whole_goals: goals };
        for reader in [Reader::Contact, Reader::Counsellor] {
            let text = text_with(reader, &written.device.history, switches);

            prop_assert_eq!(marks_in(&text), written.marks_for(reader, switches), "for {:?}", reader);
        }
    }

    #[test]
    fn a_letter_to_the_other_of_the_pair_holds_what_they_share_and_nothing_of_a_later_kind(acts in vec(any_act(), 1..30)) {
        let written = Written::by(&acts);
        for (reader, kept_from_them) in
            [(Reader::MentorsPhone, NOT_FOR_THE_MENTOR), (Reader::YouthsPhone, NOT_FOR_THE_YOUTH)]
        {
            for switches in [Switches::default(), Switches { meeting_notes: true, whole_goals: true }] {
                let text = text_with(reader, &written.device.history, switches);

                prop_assert_eq!(marks_in(&text), written.marks_but_of(&[kept_from_them, FOR_NOBODY].concat()), "for {:?}", reader);
            }
        }
    }
}

#[derive(Clone, Debug)]
enum Act {
    Tell(Kind, Index),
    Revise(Index),
    Remove(Index),
    Erase(Index),
    TellOfALaterKind,
}

fn any_act() -> impl Strategy<Value = Act> {
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
struct Written {
    device: Device,
    things: Vec<ThingTold>,
    marks: usize,
}

struct ThingTold {
    kind: Kind,
    subject: SubjectId,
    goal: Option<SubjectId>,
    versions: Vec<VersionTold>,
    latest: ChangeId,
    is_away: bool,
}

struct VersionTold {
    id: ChangeId,
    marks: Vec<(&'static str, String)>,
    is_erased: bool,
}

impl Written {
    fn by(acts: &[Act]) -> Self {
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

    /// The marks of every version that was not erased, but for those of some kinds.
    fn marks_but_of(&self, kinds: &[Kind]) -> BTreeSet<String> {
        let shared = self.things.iter().filter(|thing| !kinds.contains(&thing.kind)).flat_map(|thing| &thing.versions);
        let standing = shared.filter(|version| !version.is_erased);
        standing.flat_map(|version| version.marks.iter().map(|(_, mark)| mark.clone())).collect()
    }

    /// The marks that a reader at the municipality may have: of the versions that stand, of the fields that are theirs.
    fn marks_for(&self, reader: Reader, switches: Switches) -> BTreeSet<String> {
        let mut theirs = FOR_THE_MUNICIPALITY.to_vec();
        theirs.extend(if reader == Reader::Counsellor { FOR_THE_COUNSELLOR } else { FOR_THE_CONTACT });
        theirs.extend(switches.meeting_notes.then_some(WITH_NOTES).into_iter().flatten());
        let has_goals = switches.whole_goals && reader == Reader::Counsellor;
        theirs.extend(has_goals.then_some(WITH_GOALS).into_iter().flatten());
        let is_theirs =
            |kind: Kind, field: &str| theirs.iter().any(|(known, fields)| *known == kind && fields.contains(&field));
        let is_gone = |goal: SubjectId| self.things.iter().any(|thing| thing.subject == goal && thing.is_away);
        let standing = self.things.iter().filter(|thing| !thing.is_away && !thing.goal.is_some_and(is_gone));
        standing
            .filter_map(|thing| Some((thing.kind, thing.versions.last().filter(|version| !version.is_erased)?)))
            .flat_map(|(kind, version)| version.marks.iter().map(move |(field, mark)| (kind, *field, mark)))
            .filter(|(kind, field, _)| is_theirs(*kind, field))
            .map(|(.., mark)| mark.clone())
            .collect()
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

/// Finds every mark in the bytes of a letter.
fn marks_in(text: &str) -> BTreeSet<String> {
    text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(mark, _)| format!("<{mark}>")).collect()
}
