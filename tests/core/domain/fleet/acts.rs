//! What people do with their devices, in any order.

use chrono::Days;
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::after::{NextPlan, Onward};
use erhvervsmentor::domain::facts::agreement::Agreement;
use erhvervsmentor::domain::facts::check_in::{MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, Ending, GoalEnd, Reached};
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::facts::feeling::{Face, Feeling};
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::review::Review;
use erhvervsmentor::domain::facts::sign_up::{Coming, SignUp};
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::facts::tried::Tried;
use erhvervsmentor::domain::facts::wish::{Asks, MentorWish, YouthWish};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::thing::{Thing, only_thing, things};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::naive::{Had, Line as _};
use super::{File, Fleet, MUNICIPALITY, SIDES, TODAY, open};
use crate::given::course::COURSE;
use crate::given::day;
use crate::given::facts::{
    a_closing, a_file_from, a_goal, a_meeting, a_mentor_check_in, a_mentor_wish, a_next_plan, a_private_note_about,
    a_rating_of, a_review_of, a_sign_up_for, a_step_to, a_yes_to, a_youth_check_in, a_youth_wish, an_agreement,
    mentor_learning, minutes, something_tried, strengths, words, youth_learning,
};

/// One thing that somebody does on one device.
#[derive(Clone, Debug)]
pub enum Act {
    LogMeeting { after: u64, length: u32, kind: MeetingKind },
    EditMeeting { which: Index, length: u32 },
    RemoveMeeting { which: Index },
    WriteGoal,
    RemoveOrPutBackGoal { which: Index },
    TellOfGoal { which: Index, score: u8 },
    WriteAgreement { rule: u8 },
    RemoveAgreement,
    SayYes { for_side: Side },
    WriteStrengths { about: u8 },
    Try { after: u64 },
    KeepToOneself { which: Index, face: Face },
    SignUp { event: u8, coming: Coming },
    PutSignUpRight { which: Index, coming: Coming },
    CheckIn { relation: u8 },
    Wish { asks: Asks },
    TakeWishBackOrAskAgain { which: Index },
    Close { ending: Ending },
    OpenAgain,
    EndGoal { which: Index, reached: Reached },
    LookAhead { onward: Onward },
    WriteWhatALaterVersionKnows,
    Erase { which: Index },
    Export { reader: Reader, meeting_notes: bool, whole_goals: bool },
    BackUp,
    Import { which: Index },
    SetClock { to: u64 },
}

pub fn any_act() -> BoxedStrategy<Act> {
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
        1 => (0..3_u8).prop_map(|about| Act::WriteStrengths { about }),
        1 => (0..200_u64).prop_map(|after| Act::Try { after }),
        1 => (which(), select(Face::ALL)).prop_map(|(which, face)| Act::KeepToOneself { which, face }),
        2 => (0..3_u8, select(Coming::ALL)).prop_map(|(event, coming)| Act::SignUp { event, coming }),
        1 => (which(), select(Coming::ALL)).prop_map(|(which, coming)| Act::PutSignUpRight { which, coming }),
        2 => (0..=10_u8).prop_map(|relation| Act::CheckIn { relation }),
        2 => select(Asks::ALL).prop_map(|asks| Act::Wish { asks }),
        2 => which().prop_map(|which| Act::TakeWishBackOrAskAgain { which }),
        2 => select(Ending::ALL).prop_map(|ending| Act::Close { ending }),
        1 => Just(Act::OpenAgain),
        2 => (which(), select(Reached::ALL)).prop_map(|(which, reached)| Act::EndGoal { which, reached }),
        1 => select(Onward::ALL).prop_map(|onward| Act::LookAhead { onward }),
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
    /// Does one act on one device; where there is nothing to do it with, nothing happens.
    pub fn do_one(&mut self, device: usize, act: &Act) {
        match act {
            Act::LogMeeting { after, length, kind } => {
                let held_on = day("2026-01-01") + Days::new(*after);
                let meeting = Meeting { held_on, minutes: minutes(*length), kind: *kind, ..a_meeting() };
                self.tell(device, &meeting);
            }
            Act::EditMeeting { which, length } => {
                let Some(thing) = self.pick::<Meeting>(device, *which) else { return };
                let edited = Meeting { minutes: minutes(*length), ..thing.shown.fact.clone() };
                self.write(device, |history, pen| history.revise(pen, &thing, &edited));
            }
            Act::RemoveMeeting { which } => self.remove_or_put_back::<Meeting>(device, *which),
            Act::WriteGoal => self.tell(device, &a_goal()),
            Act::RemoveOrPutBackGoal { which } => self.remove_or_put_back::<Goal>(device, *which),
            Act::TellOfGoal { which, score } => self.tell_of_goal(device, *which, *score),
            Act::WriteAgreement { rule } => {
                self.set(device, &Agreement { rules: Some(words(&format!("Regel {rule}"))), ..an_agreement() });
            }
            Act::RemoveAgreement => self.remove_only::<Agreement>(device),
            Act::SayYes { for_side } => {
                let Some(thing) = only_thing::<Agreement>(&self.devices[device].history).unwrap() else { return };
                let yes: Confirmation = a_yes_to(thing.shown.id, &thing.shown.fact);
                self.write_as(device, *for_side, |history, pen| history.tell(pen, &yes));
            }
            Act::WriteStrengths { about } => {
                self.set(device, &Strengths { likes: Some(words(&format!("At {about}"))), ..strengths() });
            }
            Act::Try { after } => {
                self.tell(device, &Tried { tried_on: day("2026-01-01") + Days::new(*after), ..something_tried() });
            }
            Act::KeepToOneself { which, face } => self.keep_to_oneself(device, *which, *face),
            Act::SignUp { event, coming } => {
                self.tell(device, &SignUp { coming: *coming, ..a_sign_up_for(&format!("messe {event}")) });
            }
            Act::PutSignUpRight { which, coming } => {
                let Some(thing) = self.pick::<SignUp>(device, *which) else { return };
                let right = SignUp { coming: *coming, ..thing.shown.fact.clone() };
                self.write(device, |history, pen| history.revise(pen, &thing, &right));
            }
            Act::CheckIn { relation } => self.check_in(device, Score::try_from(*relation).unwrap()),
            Act::Wish { asks } if SIDES[device] == Side::Youth => {
                self.tell(device, &YouthWish { asks: *asks, ..a_youth_wish() });
            }
            Act::Wish { asks } => self.tell(device, &MentorWish { asks: *asks, ..a_mentor_wish() }),
            Act::TakeWishBackOrAskAgain { which } if SIDES[device] == Side::Youth => {
                self.remove_or_put_back::<YouthWish>(device, *which);
            }
            Act::TakeWishBackOrAskAgain { which } => self.remove_or_put_back::<MentorWish>(device, *which),
            Act::Close { ending } => self.set(device, &Closing { ending: *ending, ..a_closing() }),
            Act::OpenAgain => self.remove_only::<Closing>(device),
            Act::EndGoal { which, reached } => {
                let Some(goal) = self.pick::<Goal>(device, *which).map(|thing| thing.subject) else { return };
                self.tell(device, &GoalEnd { goal, reached: *reached });
            }
            Act::LookAhead { onward } => self.look_ahead(device, *onward),
            Act::WriteWhatALaterVersionKnows => self.write(device, write_what_a_later_version_knows),
            Act::Erase { which } => self.erase(device, *which),
            Act::Export { reader, meeting_notes, whole_goals } => {
                let switches = Switches { meeting_notes: *meeting_notes, whole_goals: *whole_goals };
                let file = self.export(device, *reader, switches);
                self.files.push(file);
            }
            Act::BackUp => {
                let file = self.back_up(device);
                self.files.push(file);
            }
            Act::Import { which } => self.import(device, *which),
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
        self.tell::<Rating>(device, &rating);
        self.tell::<Step>(device, &a_step_to(goal));
        self.tell::<Review>(device, &a_review_of(goal));
    }

    fn keep_to_oneself(&mut self, device: usize, which: Index, face: Face) {
        let Some(meeting) = self.pick::<Meeting>(device, which).map(|thing| thing.subject) else { return };
        self.tell(device, &Feeling { meeting, face });
        self.tell(device, &a_private_note_about(meeting));
    }

    fn check_in(&mut self, device: usize, relation: Score) {
        let relation = Some(relation);
        match SIDES[device] {
            Side::Youth => self.tell(device, &YouthCheckIn { relation, ..a_youth_check_in() }),
            _ => self.tell(device, &MentorCheckIn { relation, ..a_mentor_check_in() }),
        }
    }

    fn look_ahead(&mut self, device: usize, onward: Onward) {
        self.set(device, &NextPlan { onward, ..a_next_plan() });
        match SIDES[device] {
            Side::Youth => self.set(device, &youth_learning()),
            _ => self.set(device, &mentor_learning()),
        }
    }

    /// Erases one change, as the app does with none yet.
    ///
    /// Not the last of several versions: the municipality may have the first, is never sent those between, and could not tell that the
    /// erased one stood in place of it. Whoever lets people erase single changes has to tell the whole line first.
    fn erase(&mut self, device: usize, which: Index) {
        let device = &mut self.devices[device];
        let is_early = |id: &ChangeId| {
            let line = &self.truth[id].head.replaces;
            line.iter().all(|before| self.truth.get(before).is_none_or(|before| before.head.replaces.is_empty()))
        };
        let may_go = |id: &ChangeId| !self.truth[id].is_of(Kind::Pair) && is_early(id);
        let ids: Vec<ChangeId> = device.had.keys().copied().filter(may_go).collect();
        if let Some(id) = ids.get(which.index(ids.len().max(1))) {
            device.history.erase(*id);
            device.had.insert(*id, Had::Erased);
        }
    }

    fn import(&mut self, device: usize, which: Index) {
        let files: Vec<&File> = self.files.iter().filter(|file| file.opened_by.contains(&device)).collect();
        if files.is_empty() {
            return;
        }
        let file = files[which.index(files.len())];
        open(&mut self.devices[device], file);
        if device == MUNICIPALITY {
            self.tell(device, &a_file_from(Side::Mentor, "2026-02-01"));
        }
    }

    fn tell<T: Fact>(&mut self, device: usize, fact: &T) {
        self.write(device, |history, pen| history.tell(pen, fact));
    }

    fn set<T: Fact>(&mut self, device: usize, fact: &T) {
        let before = only_thing::<T>(&self.devices[device].history).unwrap();
        self.write(device, |history, pen| history.tell_only(pen, COURSE, before.as_ref(), fact));
    }

    fn remove_only<T: Fact>(&mut self, device: usize) {
        let Some(thing) = only_thing::<T>(&self.devices[device].history).unwrap() else { return };
        self.write(device, |history, pen| history.remove(pen, &thing, day(TODAY)));
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
