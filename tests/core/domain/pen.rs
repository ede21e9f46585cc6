//! Writing: what each way of writing puts in the head of a change.

use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::aim::{Aim, Direction};
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::removal::Removal;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::thing::{Thing, things};

use crate::given::course::{COURSE, content};
use crate::given::day;
use crate::given::facts::{a_meeting, an_aim, minutes};

const NOW: Moment = Moment::LAST;

/// Writes with ids that fall, so that no order comes from them.
fn with_pen(by: Side, write: impl FnOnce(&mut Pen<'_>)) {
    let mut left = 1_000;
    write(&mut Pen {
        by,
        now: NOW,
        draw: &mut |now| {
            assert_eq!(now, NOW);
            left -= 1;
            ChangeId::from_bits(left)
        },
    });
}

fn the_meeting(history: &History) -> Thing<Meeting> {
    things(history).unwrap().pop().unwrap()
}

#[test]
fn what_is_told_brings_a_new_thing_into_the_world() {
    let mut history = History::default();

    with_pen(Side::Youth, |pen| {
        let id = history.tell(pen, &a_meeting());

        let change = history.change(id).unwrap();
        assert_eq!(change.id, ChangeId::from_bits(999));
        assert_eq!(change.head.about, id.as_subject());
        assert_eq!(change.head.by, Side::Youth);
        assert_eq!(change.head.stamp, Stamp { moment: NOW, counter: 0 });
        assert_eq!(change.head.replaces, []);
        assert_eq!(change.content, content(&a_meeting()));
    });
}

#[test]
fn what_there_is_only_one_of_is_about_the_course_and_takes_the_place_of_what_stood() {
    let mut history = History::default();

    with_pen(Side::Mentor, |pen| {
        let first = history.tell_only(pen, COURSE, None, &an_aim());
        let before = things::<Aim>(&history).unwrap().pop();
        let second = history.tell_only(pen, COURSE, before.as_ref(), &Aim { direction: Direction::Job, ..an_aim() });

        let of = |id| history.change(id).unwrap();
        assert_eq!(of(first).head.about, COURSE.as_subject());
        assert_eq!(of(first).head.replaces, []);
        assert_eq!(of(second).head.about, COURSE.as_subject());
        assert_eq!(of(second).head.replaces, [first]);
        assert!(of(first).order() < of(second).order());
    });
}

#[test]
fn a_revision_takes_the_place_of_all_that_was_seen_in_the_order_of_ids() {
    let mut history = History::default();

    with_pen(Side::Mentor, |pen| {
        let first = history.tell(pen, &a_meeting());
        let before = the_meeting(&history);
        let one = history.revise(pen, &before, &Meeting { minutes: minutes(30), ..a_meeting() });
        let other = history.revise(pen, &before, &Meeting { minutes: minutes(90), ..a_meeting() });
        assert_eq!(the_meeting(&history).tips, [one, other]);

        let settled = history.revise(pen, &the_meeting(&history), &a_meeting());

        let head = &history.change(settled).unwrap().head;
        assert_eq!(head.about, first.as_subject());
        assert_eq!(head.replaces, [other, one]);
    });
}

#[test]
fn what_is_taken_away_names_its_kind_and_the_day() {
    let mut history = History::default();

    with_pen(Side::Mentor, |pen| {
        let first = history.tell(pen, &a_meeting());
        let removal = history.remove(pen, &the_meeting(&history), day("2026-01-31"));

        let change = history.change(removal).unwrap();
        let expected = Removal { of: KindName::Known(Kind::Meeting), removed_on: day("2026-01-31") };
        assert_eq!(change.head.about, first.as_subject());
        assert_eq!(change.head.replaces, [first]);
        assert_eq!(change.content, Content::Written { kind: KindName::Known(Kind::Removal), fields: expected.write() });
    });
}
