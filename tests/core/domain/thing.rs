//! One thing from its changes: which version is shown, which rival it, what took it away (faults 27, 28).

use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::facts::aim::Aim;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::habit::Habit;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::thing::{Thing, only_thing, things};
use erhvervsmentor::domain::value::Problem;

use crate::given::course::{COURSE, Device};
use crate::given::facts::{a_goal, a_meeting, an_aim, minutes, words};
use crate::given::forms::text;

fn lasting(length: u32) -> Meeting {
    Meeting { minutes: minutes(length), ..a_meeting() }
}

/// Two phones that know the same meeting of an hour.
fn two_phones() -> (Device, Device, SubjectId) {
    let mut one = Device::with_a_pair();
    let meeting = one.writes(Side::Mentor, &lasting(60)).as_subject();
    let other = one.copied_to(2);
    (one, other, meeting)
}

fn after_meeting(one: &Device, other: &Device, meeting: SubjectId) -> Thing<Meeting> {
    let (mut this_way, mut that_way) = (one.clone(), other.clone());
    this_way.takes_in(other);
    that_way.takes_in(one);
    assert_eq!(this_way.course(), that_way.course());
    this_way.thing(meeting).unwrap()
}

fn without(device: &Device, hidden: ChangeId) -> Device {
    let mut kept = device.clone();
    kept.history = device.history.iter().filter(|change| change.id != hidden).cloned().collect::<History>();
    kept
}

fn lengths(versions: &[erhvervsmentor::domain::thing::Version<Meeting>]) -> Vec<u32> {
    versions.iter().map(|version| version.fact.minutes.count()).collect()
}

#[test]
fn a_thing_written_once_is_shown_as_it_was_written() {
    let (one, _, meeting) = two_phones();

    let thing: Thing<Meeting> = one.thing(meeting).unwrap();

    assert_eq!(thing.subject, meeting);
    assert_eq!(thing.shown.fact, lasting(60));
    assert_eq!(thing.shown.by, Side::Mentor);
    assert_eq!(thing.shown.id.as_subject(), meeting);
    assert_eq!(thing.tips, [thing.shown.id]);
    assert_eq!(thing.rivals, []);
    assert_eq!(thing.trail, std::slice::from_ref(&thing.shown));
    assert!(thing.is_standing());
}

#[test]
fn an_edit_takes_the_place_of_what_it_edits_and_the_trail_keeps_both_in_order() {
    let (mut one, _, meeting) = two_phones();

    let edit = one.edits(Side::Youth, meeting, &lasting(90));

    let thing: Thing<Meeting> = one.thing(meeting).unwrap();
    assert_eq!((thing.shown.id, thing.shown.by), (edit, Side::Youth));
    assert_eq!(lengths(&thing.trail), [60, 90]);
    assert_eq!(thing.rivals, []);
    assert_eq!(thing.tips, [edit]);
}

#[test]
fn f27_of_a_double_edit_the_later_is_shown_and_the_other_kept() {
    let (mut one, mut other, meeting) = two_phones();
    one.edits(Side::Mentor, meeting, &lasting(30));
    other.writes(Side::Youth, &a_meeting());
    other.edits(Side::Youth, meeting, &lasting(90));

    let thing = after_meeting(&one, &other, meeting);

    assert_eq!(thing.shown.fact, lasting(90));
    assert_eq!(lengths(&thing.rivals), [30]);
    assert_eq!(lengths(&thing.trail), [60, 30, 90]);
    assert_eq!(thing.tips.len(), 2);
}

#[test]
fn a_double_edit_stays_one_when_one_side_edits_on() {
    let (mut one, mut other, meeting) = two_phones();
    one.edits(Side::Mentor, meeting, &lasting(30));
    for length in [90, 100, 110] {
        other.edits(Side::Youth, meeting, &lasting(length));
    }

    let thing = after_meeting(&one, &other, meeting);

    assert_eq!(thing.shown.fact, lasting(110));
    assert_eq!(lengths(&thing.rivals), [30]);
}

#[test]
fn a_double_edit_stays_one_when_a_version_between_is_erased() {
    let (mut one, mut other, meeting) = two_phones();
    one.edits(Side::Mentor, meeting, &lasting(30));
    let between = other.edits(Side::Youth, meeting, &lasting(90));
    other.edits(Side::Youth, meeting, &lasting(100));
    other.history.erase(between);

    let thing = after_meeting(&one, &other, meeting);

    assert_eq!(thing.shown.fact, lasting(100));
    assert_eq!(lengths(&thing.rivals), [30]);
    assert_eq!(lengths(&thing.trail), [60, 30, 100]);
}

#[test]
fn a_double_edit_is_settled_by_a_version_that_replaces_both() {
    let (mut one, mut other, meeting) = two_phones();
    one.edits(Side::Mentor, meeting, &lasting(30));
    other.edits(Side::Youth, meeting, &lasting(90));
    one.takes_in(&other);

    let settled = one.edits(Side::Mentor, meeting, &lasting(30));

    let thing = after_meeting(&one, &other, meeting);
    assert_eq!(thing.shown.id, settled);
    assert_eq!(thing.rivals, []);
    assert_eq!(thing.tips, [settled]);
}

#[test]
fn two_edits_to_the_same_text_are_no_double_edit() {
    let (mut one, mut other, meeting) = two_phones();
    one.edits(Side::Mentor, meeting, &lasting(90));
    other.edits(Side::Youth, meeting, &lasting(90));

    let thing = after_meeting(&one, &other, meeting);

    assert_eq!(thing.shown.fact, lasting(90));
    assert_eq!(thing.rivals, []);
    assert_eq!(thing.tips.len(), 2);
}

#[test]
fn two_first_versions_of_what_there_is_only_one_of_are_a_double_edit() {
    let mut one = Device::with_a_pair();
    let mut other = one.copied_to(2);
    one.sets(Side::Mentor, &Aim { words: Some(words("Blive tømrer")), ..an_aim() });
    other.sets(Side::Youth, &Aim { words: Some(words("Blive kok")), ..an_aim() });
    other.sets(Side::Youth, &Aim { words: Some(words("Blive bager")), ..an_aim() });

    one.takes_in(&other);

    let aim: Thing<Aim> = only_thing(&one.history).unwrap().unwrap();
    assert_eq!(aim.shown.fact.words, Some(words("Blive bager")));
    assert_eq!(
        aim.rivals.iter().map(|rival| rival.fact.words.clone()).collect::<Vec<_>>(),
        [Some(words("Blive tømrer"))]
    );
}

#[test]
fn a_version_whose_forerunner_is_missing_is_no_second_thing_and_no_rival() {
    let (mut one, _, meeting) = two_phones();
    let missing = one.edits(Side::Mentor, meeting, &lasting(90));
    one.edits(Side::Mentor, meeting, &lasting(100));

    let partial = without(&one, missing);

    let meetings: Vec<Thing<Meeting>> = things(&partial.history).unwrap();
    assert_eq!(meetings.len(), 1);
    assert_eq!(meetings[0].shown.fact, lasting(100));
    assert_eq!(meetings[0].rivals, []);
    assert_eq!(lengths(&meetings[0].trail), [60, 100]);
}

#[test]
fn edits_of_a_version_that_is_missing_are_a_double_edit_all_the_same() {
    let (mut one, mut other, meeting) = two_phones();
    one.edits(Side::Mentor, meeting, &lasting(30));
    other.edits(Side::Youth, meeting, &lasting(90));
    let missing = ChangeId::from_bits(meeting.bits());

    let thing = after_meeting(&without(&one, missing), &without(&other, missing), meeting);

    assert_eq!(thing.shown.fact.minutes.count() + thing.rivals[0].fact.minutes.count(), 120);
}

#[test]
fn what_was_taken_away_shows_as_it_last_stood_but_does_not_stand() {
    let (mut one, _, meeting) = two_phones();
    one.edits(Side::Mentor, meeting, &lasting(90));

    let removal = one.removes::<Meeting>(Side::Mentor, meeting);

    let thing: Thing<Meeting> = one.thing(meeting).unwrap();
    assert!(!thing.is_standing());
    assert_eq!(thing.removed_by, Some(removal));
    assert_eq!(thing.shown.fact, lasting(90));
    assert_eq!(thing.rivals, []);
    assert_eq!(thing.tips, [removal]);
    assert_eq!(lengths(&thing.trail), [60, 90]);
}

#[test]
fn f28_taking_away_wins_over_an_edit_made_meanwhile_also_a_later_one() {
    let check = |is_edit_later: bool| {
        let (mut one, mut other, meeting) = two_phones();
        if is_edit_later {
            other.writes(Side::Youth, &a_goal());
        } else {
            one.writes(Side::Mentor, &a_goal());
        }
        let removal = one.removes::<Meeting>(Side::Mentor, meeting);
        other.edits(Side::Youth, meeting, &lasting(90));

        let thing = after_meeting(&one, &other, meeting);

        assert_eq!(thing.removed_by, Some(removal));
        assert_eq!(thing.shown.fact, lasting(90));
        assert_eq!(thing.tips.len(), 2);
        assert_eq!(lengths(&thing.trail), [60, 90]);
    };
    check(true);
    check(false);
}

#[test]
fn of_two_removals_the_later_is_named_and_putting_back_needs_to_see_both() {
    let (mut one, mut other, meeting) = two_phones();
    one.removes::<Meeting>(Side::Mentor, meeting);
    other.writes(Side::Youth, &a_goal());
    let later = other.removes::<Meeting>(Side::Youth, meeting);

    let mut saw_one = one.clone();
    saw_one.edits(Side::Mentor, meeting, &lasting(60));
    saw_one.takes_in(&other);
    one.takes_in(&other);
    assert_eq!(one.thing::<Meeting>(meeting).unwrap().removed_by, Some(later));
    let mut saw_both = one.copied_to(3);
    saw_both.edits(Side::Mentor, meeting, &lasting(60));

    assert_eq!(saw_one.thing::<Meeting>(meeting).unwrap().removed_by, Some(later));
    assert!(saw_both.thing::<Meeting>(meeting).unwrap().is_standing());
}

#[test]
fn what_was_taken_away_can_be_put_back() {
    let (mut one, _, meeting) = two_phones();
    let removal = one.removes::<Meeting>(Side::Mentor, meeting);

    let back = one.edits(Side::Youth, meeting, &lasting(60));

    let thing: Thing<Meeting> = one.thing(meeting).unwrap();
    assert!(thing.is_standing());
    assert_eq!(thing.shown.id, back);
    assert_eq!(thing.tips, [removal, back]);
    assert_eq!(lengths(&thing.trail), [60, 60]);
}

#[test]
fn what_was_put_back_and_edited_stands_also_for_who_gets_only_the_last_version() {
    let (mut one, _, meeting) = two_phones();
    one.removes::<Meeting>(Side::Mentor, meeting);
    let municipality = one.copied_to(2);
    let back = one.edits(Side::Mentor, meeting, &lasting(60));
    one.edits(Side::Mentor, meeting, &lasting(90));
    let again = one.removes::<Meeting>(Side::Mentor, meeting);
    let back_again = one.edits(Side::Mentor, meeting, &lasting(30));
    one.edits(Side::Mentor, meeting, &lasting(45));

    let partial = without(&without(&without(&one, back), back_again), again);

    let thing = after_meeting(&municipality, &partial, meeting);
    assert!(thing.is_standing());
    assert_eq!(thing.shown.fact, lasting(45));
}

#[test]
fn an_older_version_of_what_was_put_back_is_no_rival_of_the_last() {
    let (mut one, _, meeting) = two_phones();
    one.removes::<Meeting>(Side::Mentor, meeting);
    one.edits(Side::Mentor, meeting, &lasting(60));
    let missing = one.edits(Side::Mentor, meeting, &lasting(30));
    one.edits(Side::Mentor, meeting, &lasting(45));

    let thing: Thing<Meeting> = without(&one, missing).thing(meeting).unwrap();

    assert_eq!(thing.shown.fact, lasting(45));
    assert_eq!(thing.rivals, []);
}

#[test]
fn erasing_the_last_version_does_not_bring_the_one_before_it_back() {
    let (mut one, _, meeting) = two_phones();
    let erased = one.edits(Side::Mentor, meeting, &lasting(90));

    one.history.erase(erased);

    let thing: Thing<Meeting> = one.thing(meeting).unwrap();
    assert_eq!(thing.removed_by, Some(erased));
    assert_eq!(thing.shown.fact, lasting(60));
    assert_eq!(one.course().standing_meetings().count(), 0);

    one.edits(Side::Mentor, meeting, &lasting(45));
    assert!(one.thing::<Meeting>(meeting).unwrap().is_standing());
}

#[test]
fn erasing_a_version_between_leaves_the_last_one_alone_on_top() {
    let (mut one, _, meeting) = two_phones();
    let between = one.edits(Side::Mentor, meeting, &lasting(90));
    let last = one.edits(Side::Mentor, meeting, &lasting(100));

    one.history.erase(between);

    let thing: Thing<Meeting> = one.thing(meeting).unwrap();
    assert_eq!(thing.shown.id, last);
    assert_eq!(thing.tips, [last]);
    assert!(thing.is_standing());
}

#[test]
fn erasing_a_removal_does_not_bring_the_thing_back() {
    let (mut one, _, meeting) = two_phones();
    let removal = one.removes::<Meeting>(Side::Mentor, meeting);

    one.history.erase(removal);

    assert_eq!(one.thing::<Meeting>(meeting).unwrap().removed_by, Some(removal));
}

#[test]
fn a_thing_whose_every_version_is_erased_is_not_there() {
    let (mut one, _, meeting) = two_phones();
    one.removes::<Meeting>(Side::Mentor, meeting);

    one.history.erase(ChangeId::from_bits(meeting.bits()));

    assert_eq!(one.thing::<Meeting>(meeting), None);
    assert_eq!(one.course().meetings, []);
}

#[test]
fn a_kind_of_a_later_version_puts_nothing_behind_it() {
    let (mut one, _, meeting) = two_phones();
    let later = Content::Written { kind: KindName::from_word("meeting_of_2030"), fields: Fields::default() };

    one.write(Side::Mentor, Some(meeting), vec![ChangeId::from_bits(meeting.bits())], later);

    let thing: Thing<Meeting> = one.thing(meeting).unwrap();
    assert!(thing.is_standing());
    assert_eq!(thing.shown.fact, lasting(60));
}

#[test]
fn a_change_that_says_it_replaces_itself_brings_nothing_down() {
    let mut one = Device::with_a_pair();
    let meeting = one.writes(Side::Mentor, &lasting(60));
    let mut forged = one.history.change(meeting).unwrap().clone();
    forged.head.replaces = vec![meeting];
    one.history.add(forged);

    let thing: Thing<Meeting> = one.thing(meeting.as_subject()).unwrap();

    assert_eq!(thing.removed_by, Some(meeting));
    assert_eq!(thing.tips, []);
}

#[test]
fn changes_that_replace_each_other_bring_nothing_down() {
    let (mut one, mut other, meeting) = two_phones();
    let first = one.edits(Side::Mentor, meeting, &lasting(30));
    let second = other.edits(Side::Youth, meeting, &lasting(90));
    one.takes_in(&other);
    let mut forged = one.history.change(first).unwrap().clone();
    forged.head.replaces = vec![ChangeId::from_bits(u128::MAX), second];
    one.history.add(forged);
    let mut forged = one.history.change(second).unwrap().clone();
    forged.head.replaces = vec![ChangeId::from_bits(u128::MAX), first];
    one.history.add(forged);
    one.edits(Side::Mentor, meeting, &lasting(45));

    assert_eq!(one.thing::<Meeting>(meeting).unwrap().shown.fact, lasting(45));
}

#[test]
fn removing_one_thing_of_the_course_leaves_the_others_of_the_course_alone() {
    let mut one = Device::with_a_pair();
    one.sets(Side::Mentor, &an_aim());
    one.sets(Side::Mentor, &Habit { place: None, minutes: Some(minutes(60)) });

    one.removes::<Aim>(Side::Mentor, COURSE.as_subject());

    let course = one.course();
    assert!(!course.aim.unwrap().is_standing());
    assert!(course.habit.unwrap().is_standing());
    assert!(course.pair.unwrap().is_standing());
}

#[test]
fn a_removal_of_what_never_came_here_makes_no_thing() {
    let (one, mut other, meeting) = two_phones();
    other.removes::<Meeting>(Side::Mentor, meeting);
    let only_removal = without(&other, ChangeId::from_bits(meeting.bits()));

    assert_eq!(only_removal.thing::<Meeting>(meeting), None);
    assert!(!after_meeting(&only_removal, &one, meeting).is_standing());
}

#[test]
fn things_come_in_the_order_they_were_first_written() {
    let mut one = Device::with_a_pair();
    let mut goals = Vec::new();
    for title in ["A", "B", "C"] {
        goals.push(one.writes(Side::Mentor, &Goal { title: words(title), ..a_goal() }).as_subject());
    }
    one.edits(Side::Mentor, goals[0], &Goal { title: words("D"), ..a_goal() });

    let found: Vec<Thing<Goal>> = things(&one.history).unwrap();

    assert_eq!(found.iter().map(|goal| goal.subject).collect::<Vec<_>>(), goals);
    assert_eq!(found[0].shown.fact.title, words("D"));
}

#[test]
fn what_there_is_only_one_of_is_nothing_before_it_is_written() {
    assert_eq!(only_thing::<Aim>(&History::default()), Ok(None));
}

#[test]
fn a_change_that_does_not_read_as_its_kind_is_named() {
    let mut one = Device::with_a_pair();
    let fields: Fields = [("words".to_owned(), text("Blive tømrer"))].into_iter().collect();
    one.write(Side::Mentor, None, Vec::new(), Content::Written { kind: KindName::Known(Kind::Aim), fields });

    let refusal = only_thing::<Aim>(&one.history).unwrap_err();

    assert_eq!((refusal.kind, refusal.field, refusal.problem), (Kind::Aim, "direction", Problem::Missing));
    assert_eq!(refusal.to_string(), "aim: the field direction is missing");
}
