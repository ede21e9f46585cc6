//! Two phones, a copy of one of them, and a municipality, at random, against a naive model (faults 23-30, 36-38).
//!
//! The model knows no merging: it writes down which fields of which line each device has been handed, and reads the lines anew.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::course::{AgreementState, Course, GoalStory};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::agreement::Agreement;
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::review::Review;
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::readers::{Reader, Switches, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::domain::thing::{Thing, only_thing, things};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::given::course::COURSE;
use crate::given::facts::{
    a_file_from, a_goal, a_meeting, a_pair, a_rating_of, a_review_of, a_step_to, a_yes_to, an_agreement, minutes, words,
};
use crate::given::rules::the_rules;
use crate::given::{cases, day};

const MENTOR: usize = 0;
const YOUTH: usize = 1;
const CLONE: usize = 2;
const MUNICIPALITY: usize = 3;
const SIDES: [Side; 4] = [Side::Mentor, Side::Youth, Side::Mentor, Side::Contact];
const TODAY: &str = "2026-06-30";

/// What one device has of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Had {
    Erased,
    Fields(BTreeSet<String>),
}

type Handed = BTreeMap<ChangeId, Had>;

#[derive(Clone)]
struct Device {
    history: History,
    had: Handed,
    clock: u64,
}

/// A file lies where it was made until somebody opens it, perhaps much later and more than once.
struct File {
    history: History,
    had: Handed,
    opened_by: Vec<usize>,
}

struct Fleet {
    devices: Vec<Device>,
    files: Vec<File>,
    truth: BTreeMap<ChangeId, Change>,
    drawn: u128,
}

#[derive(Clone, Debug)]
enum Act {
    LogMeeting { after: u64, length: u32, kind: MeetingKind },
    EditMeeting { which: Index, length: u32 },
    RemoveMeeting { which: Index },
    WriteGoal,
    RemoveOrPutBackGoal { which: Index },
    TellOfGoal { which: Index, score: u8 },
    WriteAgreement { rule: u8 },
    RemoveAgreement,
    SayYes { for_side: Side },
    WriteWhatALaterVersionKnows,
    Erase { which: Index },
    Export { reader: Reader, meeting_notes: bool, whole_goals: bool },
    BackUp,
    Import { which: Index },
    SetClock { to: u64 },
}

fn any_act() -> BoxedStrategy<Act> {
    let which = || any::<Index>();
    let readers = select(&[Reader::MentorsPhone, Reader::YouthsPhone, Reader::Contact, Reader::Counsellor][..]);
    prop_oneof![
        3 => (0..200_u64, 0..300_u32, select(MeetingKind::ALL))
            .prop_map(|(after, length, kind)| Act::LogMeeting { after, length, kind }),
        4 => (which(), 0..300_u32).prop_map(|(which, length)| Act::EditMeeting { which, length }),
        2 => which().prop_map(|which| Act::RemoveMeeting { which }),
        1 => Just(Act::WriteGoal),
        2 => which().prop_map(|which| Act::RemoveOrPutBackGoal { which }),
        2 => (which(), 0..=10_u8).prop_map(|(which, score)| Act::TellOfGoal { which, score }),
        2 => (0..3_u8).prop_map(|rule| Act::WriteAgreement { rule }),
        1 => Just(Act::RemoveAgreement),
        3 => select(&[Side::Youth, Side::Mentor][..]).prop_map(|for_side| Act::SayYes { for_side }),
        1 => Just(Act::WriteWhatALaterVersionKnows),
        1 => which().prop_map(|which| Act::Erase { which }),
        6 => (readers, any::<bool>(), any::<bool>())
            .prop_map(|(reader, meeting_notes, whole_goals)| Act::Export { reader, meeting_notes, whole_goals }),
        1 => Just(Act::BackUp),
        8 => which().prop_map(|which| Act::Import { which }),
        1 => prop_oneof![Just(0), Just(4_070_908_800_000), Just(u64::MAX), 0..2_000_000_000_000_u64]
            .prop_map(|to| Act::SetClock { to }),
    ]
    .boxed()
}

impl Fleet {
    /// The mentor starts a course; the youth gets it from a file, and the mentor's new phone from a backup.
    fn start() -> Self {
        let mentor = Device { history: History::default(), had: Handed::new(), clock: 1_767_225_600_000 };
        let mut fleet = Self { devices: vec![mentor; 4], files: Vec::new(), truth: BTreeMap::new(), drawn: 0 };
        fleet.write(MENTOR, |history, pen| history.tell_only(pen, COURSE, None, &a_pair()));
        for phone in [YOUTH, CLONE] {
            fleet.devices[phone] = fleet.devices[MENTOR].clone();
        }
        fleet
    }

    fn write(&mut self, device: usize, write: impl FnOnce(&mut History, &mut Pen<'_>) -> ChangeId) {
        self.write_as(device, SIDES[device], write);
    }

    /// Both of the pair may sit over one phone, so either may write on it.
    fn write_as(&mut self, device: usize, by: Side, write: impl FnOnce(&mut History, &mut Pen<'_>) -> ChangeId) {
        self.drawn += 1;
        // Ids that do not follow the order of writing.
        let id = ChangeId::from_bits(self.drawn.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835));
        let writer = &mut self.devices[device];
        writer.clock = writer.clock.saturating_add(1);
        let seen = writer.history.latest_stamp();
        let now = Moment::from_millis(writer.clock);
        write(&mut writer.history, &mut Pen { by, now, draw: &mut |_| id });
        let change = writer.history.change(id).unwrap().clone();
        assert!(seen.is_none_or(|seen| seen < change.head.stamp));
        writer.had.insert(id, Had::Fields(field_names(&change)));
        self.truth.insert(id, change);
    }

    fn do_one(&mut self, device: usize, act: &Act) {
        match act {
            Act::LogMeeting { after, length, kind } => {
                let held_on = day("2026-01-01") + Days::new(*after);
                let meeting = Meeting { held_on, minutes: minutes(*length), kind: *kind, ..a_meeting() };
                self.write(device, |history, pen| history.tell(pen, &meeting));
            }
            Act::EditMeeting { which, length } => {
                let Some(thing) = self.pick::<Meeting>(device, *which) else { return };
                let edited = Meeting { minutes: minutes(*length), ..thing.shown.fact.clone() };
                self.write(device, |history, pen| history.revise(pen, &thing, &edited));
            }
            Act::RemoveMeeting { which } => self.remove_or_put_back::<Meeting>(device, *which),
            Act::WriteGoal => self.write(device, |history, pen| history.tell(pen, &a_goal())),
            Act::RemoveOrPutBackGoal { which } => self.remove_or_put_back::<Goal>(device, *which),
            Act::TellOfGoal { which, score } => self.tell_of_goal(device, *which, *score),
            Act::WriteAgreement { rule } => {
                let text = Agreement { rules: Some(words(&format!("Regel {rule}"))), ..an_agreement() };
                let before = only_thing::<Agreement>(&self.devices[device].history).unwrap();
                self.write(device, |history, pen| history.tell_only(pen, COURSE, before.as_ref(), &text));
            }
            Act::RemoveAgreement => {
                let Some(thing) = only_thing::<Agreement>(&self.devices[device].history).unwrap() else { return };
                self.write(device, |history, pen| history.remove(pen, &thing, day(TODAY)));
            }
            Act::SayYes { for_side } => {
                let Some(thing) = only_thing::<Agreement>(&self.devices[device].history).unwrap() else { return };
                let yes: Confirmation = a_yes_to(thing.shown.id, &thing.shown.fact);
                self.write_as(device, *for_side, |history, pen| history.tell(pen, &yes));
            }
            Act::WriteWhatALaterVersionKnows => self.write(device, write_what_a_later_version_knows),
            Act::Erase { which } => {
                let device = &mut self.devices[device];
                let ids: Vec<ChangeId> =
                    device.had.keys().copied().filter(|id| !self.truth[id].is_of(Kind::Pair)).collect();
                if let Some(id) = ids.get(which.index(ids.len().max(1))) {
                    device.history.erase(*id);
                    device.had.insert(*id, Had::Erased);
                }
            }
            Act::Export { reader, meeting_notes, whole_goals } => {
                let switches = Switches { meeting_notes: *meeting_notes, whole_goals: *whole_goals };
                let file = self.export(device, *reader, switches);
                self.files.push(file);
            }
            Act::BackUp => {
                let Device { history, had, .. } = self.devices[device].clone();
                let opened_by = if SIDES[device] == Side::Mentor { vec![MENTOR, CLONE] } else { vec![device] };
                self.files.push(File { history, had, opened_by });
            }
            Act::Import { which } => {
                let files: Vec<&File> = self.files.iter().filter(|file| file.opened_by.contains(&device)).collect();
                if files.is_empty() {
                    return;
                }
                let file = files[which.index(files.len())];
                open(&mut self.devices[device], file);
                if device == MUNICIPALITY {
                    self.write(device, |history, pen| history.tell(pen, &a_file_from(Side::Mentor, "2026-02-01")));
                }
            }
            Act::SetClock { to } => self.devices[device].clock = *to,
        }
    }

    fn pick<T: Fact>(&self, device: usize, which: Index) -> Option<Thing<T>> {
        let mut things = things::<T>(&self.devices[device].history).unwrap();
        (!things.is_empty()).then(|| things.swap_remove(which.index(things.len())))
    }

    fn remove_or_put_back<T: Fact>(&mut self, device: usize, which: Index) {
        let Some(thing) = self.pick::<T>(device, which) else { return };
        if thing.is_standing() {
            self.write(device, |history, pen| history.remove(pen, &thing, day(TODAY)));
        } else {
            self.write(device, |history, pen| history.revise(pen, &thing, &thing.shown.fact));
        }
    }

    fn tell_of_goal(&mut self, device: usize, which: Index, score: u8) {
        let Some(goal) = self.pick::<Goal>(device, which).map(|thing| thing.subject) else { return };
        let rating = Rating { score: Score::try_from(score).unwrap(), ..a_rating_of(goal) };
        self.write(device, |history, pen| history.tell::<Rating>(pen, &rating));
        self.write(device, |history, pen| history.tell::<Step>(pen, &a_step_to(goal)));
        self.write(device, |history, pen| history.tell::<Review>(pen, &a_review_of(goal)));
    }

    fn export(&self, device: usize, reader: Reader, switches: Switches) -> File {
        let sender = &self.devices[device];
        let opened_by = match reader {
            Reader::MentorsPhone => vec![MENTOR, CLONE],
            Reader::YouthsPhone => vec![YOUTH],
            Reader::Contact | Reader::Counsellor => vec![MUNICIPALITY],
        };
        let had = self.may_be_handed_on(&sender.had, reader, switches);
        File { history: what_leaves(&sender.history, reader, switches), had, opened_by }
    }

    /// Blueprint 5, written down once more, line by line.
    fn may_be_handed_on(&self, had: &Handed, reader: Reader, switches: Switches) -> Handed {
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
    fn naive_minutes(&self, had: &Handed) -> u32 {
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

    fn check(&self, device: usize) {
        let Device { history, had, .. } = &self.devices[device];
        let ids: Vec<ChangeId> = history.iter().map(|change| change.id).collect();
        assert_eq!(ids, had.keys().copied().collect::<Vec<_>>());
        for change in history.iter() {
            let true_change = &self.truth[&change.id];
            assert_eq!(change.head, true_change.head);
            let expected = match (&had[&change.id], &true_change.content) {
                (Had::Fields(names), Content::Written { kind, fields }) => {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    Content::Written { kind: kind.clone(), fields: fields.only(&names) }
                }
                _ => Content::Erased,
            };
            assert_eq!(change.content, expected);
        }
        let course = self.course(device);
        let minutes = if course.pair.is_some() { self.naive_minutes(had) } else { 0 };
        assert_eq!(course.time_in_all(&the_rules(), day(TODAY)).count(), minutes);
    }

    fn course(&self, device: usize) -> Course {
        Course::fold(&self.devices[device].history).unwrap()
    }

    /// Everybody sends everybody all that they may have, with nothing switched on, until there is no news.
    fn exchange_everything(&mut self) {
        let routes = [
            (MENTOR, Reader::YouthsPhone, YOUTH),
            (YOUTH, Reader::MentorsPhone, MENTOR),
            (CLONE, Reader::YouthsPhone, YOUTH),
            (YOUTH, Reader::MentorsPhone, CLONE),
            (MENTOR, Reader::Contact, MUNICIPALITY),
            (YOUTH, Reader::Counsellor, MUNICIPALITY),
            (MUNICIPALITY, Reader::MentorsPhone, MENTOR),
            (MUNICIPALITY, Reader::YouthsPhone, YOUTH),
        ];
        loop {
            let mut is_news = false;
            for (from, reader, to) in routes {
                let file = self.export(from, reader, Switches::default());
                is_news |= !self.devices[to].history.news_in(&file.history).is_empty();
                open(&mut self.devices[to], &file);
                self.check(to);
            }
            if !is_news {
                return;
            }
        }
    }
}

/// Opens a file, and sees to it that the plan said truly what it brings and that the second time brings nothing.
fn open(device: &mut Device, file: &File) {
    let news = device.history.news_in(&file.history);
    let before = device.history.clone();
    device.history.merge(file.history.clone());
    assert_eq!(news.is_empty(), device.history == before);
    assert!(device.history.news_in(&file.history).is_empty());
    for (id, has) in &file.had {
        match (device.had.get_mut(id), has) {
            (Some(Had::Fields(fields)), Had::Fields(brought)) => fields.extend(brought.iter().cloned()),
            (Some(Had::Erased), _) => {}
            (_, has) => {
                device.had.insert(*id, has.clone());
            }
        }
    }
}

fn write_what_a_later_version_knows(history: &mut History, pen: &mut Pen<'_>) -> ChangeId {
    let id = (pen.draw)(pen.now);
    let meetings = history.iter().filter(|change| change.is_of(Kind::Meeting));
    let replaces = meetings.map(|change| change.id).take(1).collect();
    let head = Head { stamp: history.next_stamp(pen.now), about: id.as_subject(), by: pen.by, replaces };
    let content = Content::Written { kind: KindName::from_word("answer"), fields: Fields::default() };
    history.add(Change { id, head, content });
    id
}

/// Which fields of a change one reader may have: `*` is all, none is not even the change.
fn allowed_fields(change: &Change, reader: Reader, switches: Switches) -> Option<&'static str> {
    let kind = change.kind_word()?;
    let is_the_pair = matches!(reader, Reader::MentorsPhone | Reader::YouthsPhone);
    let all_of_goals = switches.whole_goals && reader == Reader::Counsellor;
    match kind {
        "pair" | "aim" | "agreement" | "confirmation" => Some("*"),
        "removal" => match change.text("of")? {
            "meeting" | "goal" | "agreement" => Some("*"),
            other => unreachable!("nothing here removes {other}"),
        },
        "goal" | "step" | "rating" | "review" if is_the_pair || all_of_goals => Some("*"),
        "meeting" if is_the_pair => Some("*"),
        "goal" => Some("title horizon"),
        "rating" => Some("goal score rated_on"),
        "review" => Some("goal outcome reviewed_on"),
        "meeting" if switches.meeting_notes => Some("held_on minutes kind focus cancelled_by note"),
        "meeting" => Some("held_on minutes kind focus cancelled_by"),
        _ => None,
    }
}

/// Reading a line without the types that are under test.
trait Line {
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
                erhvervsmentor::domain::value::Value::Text(text) => Some(text),
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

fn field_names(change: &Change) -> BTreeSet<String> {
    match &change.content {
        Content::Erased => BTreeSet::new(),
        Content::Written { fields, .. } => fields.iter().map(|(name, _)| name.to_owned()).collect(),
    }
}

/// What must be the same for the pair and the municipality.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    minutes: u32,
    last_met_on: Option<NaiveDate>,
    agreement: AgreementState,
    goals: BTreeMap<SubjectId, Vec<u8>>,
}

fn told(course: &Course) -> Told {
    let with_scores = |story: &GoalStory| {
        let scores = story.ratings.iter().map(|rating| rating.fact.score.number()).collect();
        (story.goal.subject, scores)
    };
    // Which goal was written first is not told where its first version may not go.
    let goals = course.standing_goals().map(with_scores).collect();
    Told {
        minutes: course.time_in_all(&the_rules(), day(TODAY)).count(),
        last_met_on: course.last_met_on(day(TODAY)),
        agreement: course.agreement_state(),
        goals,
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn whatever_they_do_and_however_files_go_all_end_with_the_same_course(
        acts in vec((prop_oneof![3 => Just(MENTOR), 3 => Just(YOUTH), 2 => Just(CLONE), 1 => Just(MUNICIPALITY)], any_act()), 1..60),
    ) {
        let mut fleet = Fleet::start();
        for (device, act) in &acts {
            let writes = !matches!(act, Act::Import { .. } | Act::Export { .. } | Act::SetClock { .. });
            if *device == MUNICIPALITY && writes {
                continue;
            }
            fleet.do_one(*device, act);
            fleet.check(*device);
        }

        fleet.exchange_everything();

        let course = fleet.course(MENTOR);
        prop_assert_eq!(&fleet.course(YOUTH), &course);
        prop_assert_eq!(&fleet.course(CLONE), &course);
        prop_assert_eq!(told(&course).minutes, fleet.naive_minutes(&fleet.devices[MENTOR].had));
        prop_assert_eq!(told(&fleet.course(MUNICIPALITY)), told(&course));
    }
}
