//! What was edited on two phones at once is counted, wherever it is.

use erhvervsmentor::domain::facts::after::{MentorLearning, NextPlan, YouthLearning};
use erhvervsmentor::domain::facts::agreement::Agreement;
use erhvervsmentor::domain::facts::aim::Aim;
use erhvervsmentor::domain::facts::closing::Closing;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::habit::Habit;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::next_meeting::NextMeeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::private_note::PrivateNote;
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::facts::tried::Tried;
use erhvervsmentor::domain::side::Side;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{
    a_closing, a_goal, a_meeting, a_next_meeting, a_next_plan, a_pair, a_private_note_about, a_step_to, an_agreement,
    an_aim, mentor_learning, minutes, something_tried, strengths, words, youth_learning,
};

/// Writes one of two unlike versions.
type Edit<'a> = &'a dyn Fn(&mut Device, bool);

#[test]
fn double_edits_are_counted_wherever_they_are() {
    let mut one = Device::with_a_pair();
    one.sets(Side::Mentor, &Habit { place: None, minutes: None });
    one.sets(Side::Mentor, &an_aim());
    one.sets(Side::Mentor, &an_agreement());
    one.sets(Side::Mentor, &a_next_meeting());
    one.sets(Side::Mentor, &strengths());
    one.sets(Side::Mentor, &a_closing());
    one.sets(Side::Mentor, &a_next_plan());
    one.sets(Side::Mentor, &youth_learning());
    one.sets(Side::Mentor, &mentor_learning());
    let goal = one.writes(Side::Mentor, &a_goal()).as_subject();
    let step = one.writes(Side::Mentor, &a_step_to(goal)).as_subject();
    let meeting = one.writes(Side::Mentor, &a_meeting()).as_subject();
    let tried = one.writes(Side::Mentor, &something_tried()).as_subject();
    let note = one.writes(Side::Mentor, &a_private_note_about(meeting)).as_subject();
    let before = one.course();
    let other_words = || Some(words("Noget andet"));
    let edits: [Edit<'_>; 15] = [
        &|device, is_one| {
            let started_on = if is_one { day("2026-01-02") } else { day("2026-01-03") };
            device.sets(Side::Mentor, &Pair { started_on, ..a_pair() });
        },
        &|device, is_one| {
            device.sets(Side::Mentor, &Habit { place: None, minutes: Some(minutes(if is_one { 60 } else { 90 })) });
        },
        &|device, is_one| {
            device.sets(Side::Mentor, &Aim { words: other_words().filter(|_| is_one), ..an_aim() });
        },
        &|device, is_one| {
            device.sets(Side::Mentor, &Agreement { rules: Some(words("A")).filter(|_| is_one), ..an_agreement() });
        },
        &|device, is_one| {
            device.sets(Side::Mentor, &NextMeeting { place: other_words().filter(|_| is_one), ..a_next_meeting() });
        },
        &|device, is_one| {
            device.sets(Side::Mentor, &Strengths { likes: Some(words("A")).filter(|_| is_one), ..strengths() });
        },
        &|device, is_one| {
            device.sets(Side::Mentor, &Closing { words: Some(words("A")).filter(|_| is_one), ..a_closing() });
        },
        &|device, is_one| {
            device.sets(Side::Mentor, &NextPlan { words: Some(words("A")).filter(|_| is_one), ..a_next_plan() });
        },
        &|device, is_one| {
            let better = Some(words("A")).filter(|_| is_one);
            device.sets(Side::Mentor, &YouthLearning { better, ..youth_learning() });
        },
        &|device, is_one| {
            let better = Some(words("A")).filter(|_| is_one);
            device.sets(Side::Mentor, &MentorLearning { better, ..mentor_learning() });
        },
        &|device, is_one| {
            device.edits(
                Side::Mentor,
                tried,
                &Tried { what: words(if is_one { "A" } else { "B" }), ..something_tried() },
            );
        },
        &|device, is_one| {
            let text = words(if is_one { "A" } else { "B" });
            device.edits(Side::Mentor, note, &PrivateNote { meeting, text });
        },
        &|device, is_one| {
            device.edits(Side::Mentor, goal, &Goal { title: words(if is_one { "A" } else { "B" }), ..a_goal() });
        },
        &|device, is_one| {
            device.edits(Side::Mentor, step, &Step { title: words(if is_one { "A" } else { "B" }), ..a_step_to(goal) });
        },
        &|device, is_one| {
            device.edits(
                Side::Mentor,
                meeting,
                &Meeting { minutes: minutes(if is_one { 30 } else { 90 }), ..a_meeting() },
            );
        },
    ];

    assert_eq!(before.double_edits(), 0);
    let mut so_far = one.copied_to(99);
    for (place, edit) in (0_u8..).zip(edits) {
        let (mut this, mut that) = (one.copied_to(10 + place), one.copied_to(50 + place));
        edit(&mut this, true);
        edit(&mut that, false);
        this.takes_in(&that);
        assert_eq!(this.course().double_edits(), 1, "edit {place}");
        so_far.takes_in(&this);
        assert_eq!(so_far.course().double_edits(), usize::from(place) + 1, "up to edit {place}");
    }
}
