//! What a course tells beside agreement, goals and hours: events, answers, wishes, what stays with one of the two, and the end (C6, C8, C16, C17, C20, C21).

use chrono::NaiveDate;
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::after::{MentorLearning, NextPlan, Onward, YouthLearning};
use erhvervsmentor::domain::facts::check_in::{MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, EndReason, Ending, GoalEnd, Reached};
use erhvervsmentor::domain::facts::feeling::{Face, Feeling};
use erhvervsmentor::domain::facts::next_meeting::NextMeeting;
use erhvervsmentor::domain::facts::private_note::PrivateNote;
use erhvervsmentor::domain::facts::sign_up::{Coming, SignUp};
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::facts::tried::Tried;
use erhvervsmentor::domain::facts::wish::{Asks, MentorWish, YouthWish};
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::thing::Thing;

use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::{
    a_closing, a_feeling_about, a_goal, a_meeting, a_mentor_check_in, a_mentor_wish, a_next_meeting, a_next_plan,
    a_private_note_about, a_sign_up_for, a_youth_check_in, a_youth_wish, an_end_of, mentor_learning, something_tried,
    strengths, words, youth_learning,
};

#[test]
fn a_course_goes_on_until_its_end_is_written_and_again_when_that_is_taken_away() {
    let mut phone = Device::with_a_pair();
    assert_eq!(phone.course().closed(), None);

    phone.sets(Side::Mentor, &a_closing());
    assert_eq!(phone.course().closed(), Some(&a_closing()));

    phone.removes::<Closing>(Side::Mentor, COURSE.as_subject());
    assert_eq!(phone.course().closed(), None);
    assert_eq!(phone.course().closing.map(|closing| closing.shown.fact), Some(a_closing()));

    let early = Closing { ending: Ending::Early, reason: Some(EndReason::OtherHelp), ..a_closing() };
    phone.sets(Side::Youth, &early);
    assert_eq!(phone.course().closed(), Some(&early));
}

#[test]
fn a_planned_meeting_is_planned_up_to_its_day_and_gone_when_it_is_taken_away() {
    let mut phone = Device::with_a_pair();
    let planned = |phone: &Device, today: &str| phone.course().planned_meeting(day(today)).cloned();
    assert_eq!(planned(&phone, "2026-01-01"), None);

    phone.sets(Side::Mentor, &a_next_meeting());

    assert_eq!(planned(&phone, "2026-01-01"), Some(a_next_meeting()));
    assert_eq!(planned(&phone, "2026-01-12"), Some(a_next_meeting()));
    assert_eq!(planned(&phone, "2026-01-13"), None);
    assert!(phone.course().next_meeting.is_some());

    phone.removes::<NextMeeting>(Side::Youth, COURSE.as_subject());
    assert_eq!(planned(&phone, "2026-01-01"), None);
}

#[test]
fn of_what_was_said_about_an_event_the_latest_word_counts_and_only_about_that_event() {
    let mut phone = Device::with_a_pair();
    let says = |phone: &mut Device, event: &str, coming| {
        phone.writes(Side::Youth, &SignUp { coming, ..a_sign_up_for(event) }).as_subject()
    };
    let coming = |phone: &Device| ["messe", "åbent hus", "fest"].map(|event| phone.course().coming_to(event));

    says(&mut phone, "messe", Coming::Yes);
    assert_eq!(coming(&phone), [Some(Coming::Yes), None, None]);

    says(&mut phone, "åbent hus", Coming::No);
    let last = says(&mut phone, "messe", Coming::No);
    assert_eq!(coming(&phone), [Some(Coming::No), Some(Coming::No), None]);

    phone.removes::<SignUp>(Side::Youth, last);
    assert_eq!(coming(&phone), [Some(Coming::Yes), Some(Coming::No), None]);
    assert_eq!(phone.course().coming_to("Messe"), None);
}

#[test]
fn a_word_about_an_event_that_was_put_right_is_later_than_one_that_was_left_alone() {
    let mut mentor = Device::with_a_pair();
    let first = mentor.writes(Side::Mentor, &a_sign_up_for("messe")).as_subject();
    let mut youth = mentor.copied_to(2);
    youth.writes(Side::Youth, &SignUp { coming: Coming::No, ..a_sign_up_for("messe") });
    mentor.takes_in(&youth);
    assert_eq!(mentor.course().coming_to("messe"), Some(Coming::No));

    mentor.edits(Side::Mentor, first, &a_sign_up_for("messe"));

    assert_eq!(mentor.course().coming_to("messe"), Some(Coming::Yes));
    let words: Vec<Side> = mentor.course().sign_ups.iter().map(|word| word.by).collect();
    assert_eq!(words, [Side::Youth, Side::Mentor]);
}

#[test]
fn answers_come_in_the_order_of_their_days_those_of_each_side_apart() {
    let mut device = Device::with_a_pair();
    for checked_on in ["2026-03-01", "2026-01-15", "2026-02-01"] {
        device.writes(Side::Youth, &YouthCheckIn { checked_on: day(checked_on), ..a_youth_check_in() });
        device.writes(Side::Mentor, &MentorCheckIn { checked_on: day(checked_on), ..a_mentor_check_in() });
    }
    let youths = device.writes(Side::Youth, &a_youth_check_in()).as_subject();
    let mentors = device.writes(Side::Mentor, &a_mentor_check_in()).as_subject();
    device.removes::<YouthCheckIn>(Side::Youth, youths);
    device.removes::<MentorCheckIn>(Side::Mentor, mentors);

    let course = device.course();

    let days = ["2026-01-15", "2026-02-01", "2026-03-01"].map(day).to_vec();
    assert_eq!(course.youth_check_ins.iter().map(|said| said.fact.checked_on).collect::<Vec<_>>(), days);
    assert_eq!(course.mentor_check_ins.iter().map(|said| said.fact.checked_on).collect::<Vec<_>>(), days);
}

#[test]
fn wishes_that_were_taken_back_are_gone_and_the_others_stay_the_oldest_first() {
    let mut device = Device::with_a_pair();
    let youths = [Asks::Call, Asks::Swap, Asks::Stop]
        .map(|asks| device.writes(Side::Youth, &YouthWish { asks, ..a_youth_wish() }).as_subject());
    let mentors = [Asks::Stop, Asks::Call, Asks::Swap]
        .map(|asks| device.writes(Side::Mentor, &MentorWish { asks, ..a_mentor_wish() }).as_subject());
    device.removes::<YouthWish>(Side::Youth, youths[1]);
    device.removes::<MentorWish>(Side::Mentor, mentors[0]);

    let course = device.course();

    let of_the_youth: Vec<Asks> = course.youth_wishes.iter().map(|wish| wish.shown.fact.asks).collect();
    let of_the_mentor: Vec<Asks> = course.mentor_wishes.iter().map(|wish| wish.shown.fact.asks).collect();
    assert_eq!(of_the_youth, [Asks::Call, Asks::Stop]);
    assert_eq!(of_the_mentor, [Asks::Call, Asks::Swap]);
    assert_eq!(course.youth_wishes.iter().map(|wish| wish.subject).collect::<Vec<_>>(), [youths[0], youths[2]]);
}

#[test]
fn every_goal_has_its_own_end_and_the_latest_word_about_it_holds() {
    let mut phone = Device::with_a_pair();
    let goals: [SubjectId; 3] = [(); 3].map(|()| phone.writes(Side::Mentor, &a_goal()).as_subject());
    let ends = |phone: &Device| {
        phone.course().goals.iter().map(|story| story.end.as_ref().map(|end| end.fact.reached)).collect::<Vec<_>>()
    };
    assert_eq!(ends(&phone), [None, None, None]);

    let first = phone.writes(Side::Mentor, &an_end_of(goals[0])).as_subject();
    phone.writes(Side::Mentor, &GoalEnd { goal: goals[1], reached: Reached::No });
    assert_eq!(ends(&phone), [Some(Reached::Mostly), Some(Reached::No), None]);

    let second = phone.writes(Side::Youth, &GoalEnd { goal: goals[0], reached: Reached::Partly }).as_subject();
    assert_eq!(ends(&phone)[0], Some(Reached::Partly));

    phone.edits(Side::Mentor, first, &GoalEnd { goal: goals[0], reached: Reached::Yes });
    assert_eq!(ends(&phone)[0], Some(Reached::Yes));

    phone.removes::<GoalEnd>(Side::Mentor, first);
    assert_eq!(ends(&phone), [Some(Reached::Partly), Some(Reached::No), None]);

    phone.removes::<GoalEnd>(Side::Youth, second);
    assert_eq!(ends(&phone), [None, Some(Reached::No), None]);
}

#[test]
fn new_things_come_in_the_order_of_their_days_those_taken_away_too() {
    let mut phone = Device::with_a_pair();
    let tried = |what: &str, tried_on: &str| Tried { what: words(what), tried_on: day(tried_on), words: None };
    phone.writes(Side::Mentor, &tried("Messe", "2026-02-01"));
    let bus = phone.writes(Side::Youth, &tried("Bus", "2026-01-10")).as_subject();
    phone.writes(Side::Youth, &something_tried());
    phone.removes::<Tried>(Side::Youth, bus);

    let course = phone.course();

    let days: Vec<NaiveDate> = course.tried.iter().map(|thing| thing.shown.fact.tried_on).collect();
    assert_eq!(days, ["2026-01-10", "2026-01-20", "2026-02-01"].map(day));
    assert_eq!(course.tried.iter().map(Thing::is_standing).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn feelings_and_private_notes_name_their_meeting_and_show_as_they_were_last_written() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Youth, &a_meeting()).as_subject();
    let feeling = phone.writes(Side::Youth, &a_feeling_about(meeting)).as_subject();
    let note = phone.writes(Side::Youth, &a_private_note_about(meeting)).as_subject();
    let fine = Feeling { meeting, face: Face::Fine };
    let other_text = PrivateNote { meeting, text: words("Næste gang!") };
    phone.edits(Side::Youth, feeling, &fine);
    phone.edits(Side::Youth, note, &other_text);

    let course = phone.course();

    assert_eq!(course.feelings.iter().map(|thing| &thing.shown.fact).collect::<Vec<_>>(), [&fine]);
    assert_eq!(course.private_notes.iter().map(|thing| &thing.shown.fact).collect::<Vec<_>>(), [&other_text]);
}

#[test]
fn of_the_card_the_next_step_and_each_ones_advice_there_is_one_and_its_last_version_shows() {
    let mut device = Device::with_a_pair();
    device.sets(Side::Youth, &strengths());
    device.sets(Side::Youth, &a_next_plan());
    device.sets(Side::Youth, &youth_learning());
    device.sets(Side::Mentor, &mentor_learning());
    let card = Strengths { likes: None, ..strengths() };
    let plan = NextPlan { onward: Onward::MoreHelp, words: None };
    let youths = YouthLearning { better: None, ..youth_learning() };
    let mentors = MentorLearning { good: None, ..mentor_learning() };
    device.sets(Side::Mentor, &card);
    device.sets(Side::Mentor, &plan);
    device.sets(Side::Youth, &youths);
    device.sets(Side::Mentor, &mentors);

    let Course { strengths, next_plan, youth_learning, mentor_learning, .. } = device.course();

    assert_eq!(strengths.map(|thing| (thing.trail.len(), thing.shown.fact)), Some((2, card)));
    assert_eq!(next_plan.map(|thing| (thing.trail.len(), thing.shown.fact)), Some((2, plan)));
    assert_eq!(youth_learning.map(|thing| (thing.trail.len(), thing.shown.fact)), Some((2, youths)));
    assert_eq!(mentor_learning.map(|thing| (thing.trail.len(), thing.shown.fact)), Some((2, mentors)));
}
