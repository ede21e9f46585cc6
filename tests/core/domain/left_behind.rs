//! What was put behind or taken away: the pair keeps the trail, the municipality hears only of what stands.

use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::closing::{Closing, GoalEnd};
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::rating::Rating;
use erhvervsmentor::domain::facts::removal::Removal;
use erhvervsmentor::domain::facts::review::Review;
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::facts::wish::YouthWish;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::{Reader, what_leaves};
use erhvervsmentor::domain::side::Side;

use super::readers::{ALL_ON, NOTHING_ON, READERS};
use crate::given::course::{COURSE, Device, content};
use crate::given::day;
use crate::given::facts::{
    a_closing, a_goal, a_meeting, a_rating_of, a_review_of, a_step_to, a_youth_wish, an_agreement, an_end_of, minutes,
};

const MUNICIPALITY: [Reader; 2] = [Reader::Contact, Reader::Counsellor];

#[test]
fn the_pair_gets_the_trail_and_the_municipality_only_what_stands() {
    let mut phone = Device::with_a_pair();
    let first = phone.writes(Side::Mentor, &a_meeting());
    let last = phone.edits(Side::Mentor, first.as_subject(), &Meeting { minutes: minutes(90), ..a_meeting() });

    for reader in READERS {
        let left = what_leaves(&phone.history, reader, ALL_ON);
        assert_eq!(left.change(first).is_some(), !MUNICIPALITY.contains(&reader));
        assert!(left.change(last).is_some());
    }
}

#[test]
fn of_a_double_edit_the_municipality_gets_both() {
    let mut phone = Device::with_a_pair();
    let first = phone.writes(Side::Mentor, &a_meeting());
    let mut other = phone.copied_to(2);
    let ours = phone.edits(Side::Mentor, first.as_subject(), &Meeting { minutes: minutes(90), ..a_meeting() });
    let theirs = other.edits(Side::Youth, first.as_subject(), &Meeting { minutes: minutes(30), ..a_meeting() });
    phone.takes_in(&other);

    let left = what_leaves(&phone.history, Reader::Contact, NOTHING_ON);

    assert_eq!([first, ours, theirs].map(|id| left.change(id).is_some()), [false, true, true]);
}

#[test]
fn of_what_was_taken_away_the_municipality_gets_the_mark_and_nothing_else() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &a_meeting());
    let mut other = phone.copied_to(2);
    let meanwhile = other.edits(Side::Youth, meeting.as_subject(), &Meeting { minutes: minutes(90), ..a_meeting() });
    let removal = phone.removes::<Meeting>(Side::Mentor, meeting.as_subject());
    phone.takes_in(&other);

    for reader in MUNICIPALITY {
        let left = what_leaves(&phone.history, reader, ALL_ON);
        assert_eq!([meeting, meanwhile, removal].map(|id| left.change(id).is_some()), [false, false, true]);
    }
    assert_eq!(what_leaves(&phone.history, Reader::YouthsPhone, NOTHING_ON), phone.history);
}

#[test]
fn a_wish_that_was_taken_back_is_taken_back_at_the_counsellor_too_and_nobody_else_hears_of_it() {
    let mut phone = Device::with_a_pair();
    let pair: Vec<ChangeId> = phone.history.iter().map(|change| change.id).collect();
    let wish = phone.writes(Side::Youth, &a_youth_wish());
    let taken_back = phone.removes::<YouthWish>(Side::Youth, wish.as_subject());
    let leaves =
        |reader| what_leaves(&phone.history, reader, ALL_ON).iter().map(|change| change.id).collect::<Vec<_>>();

    assert_eq!(leaves(Reader::Counsellor), [pair.as_slice(), &[taken_back]].concat());
    assert_eq!(leaves(Reader::YouthsPhone), [pair.as_slice(), &[wish, taken_back]].concat());
    for reader in [Reader::MentorsPhone, Reader::Contact] {
        assert_eq!(leaves(reader), pair, "{reader:?}");
    }
}

#[test]
fn what_was_put_back_leaves_again_and_the_removal_does_not() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &a_meeting());
    let removal = phone.removes::<Meeting>(Side::Mentor, meeting.as_subject());
    let back = phone.edits(Side::Mentor, meeting.as_subject(), &a_meeting());

    let left = what_leaves(&phone.history, Reader::Contact, NOTHING_ON);

    assert_eq!([meeting, removal, back].map(|id| left.change(id).is_some()), [false, false, true]);
}

#[test]
fn nothing_about_a_goal_that_was_taken_away_leaves_for_the_municipality() {
    let mut phone = Device::with_a_pair();
    let [goal, standing] = [(); 2].map(|()| phone.writes(Side::Youth, &a_goal()).as_subject());
    let about = |phone: &mut Device, goal| {
        [
            phone.writes(Side::Youth, &a_step_to(goal)),
            phone.writes(Side::Youth, &a_rating_of(goal)),
            phone.writes(Side::Youth, &a_review_of(goal)),
            phone.writes(Side::Youth, &an_end_of(goal)),
        ]
    };
    let (gone, kept) = (about(&mut phone, goal), about(&mut phone, standing));
    phone.removes::<Goal>(Side::Youth, goal);

    let left = what_leaves(&phone.history, Reader::Counsellor, ALL_ON);

    assert_eq!(gone.map(|id| left.change(id).is_some()), [false; 4]);
    assert_eq!(kept.map(|id| left.change(id).is_some()), [true; 4]);
    for kind in [Step::KIND, Rating::KIND, Review::KIND, GoalEnd::KIND] {
        assert!(left.iter().any(|change| change.fields_of(kind).is_some()));
    }
}

#[test]
fn what_is_taken_away_takes_nothing_else_along_that_bears_its_id() {
    let mut phone = Device::with_a_pair();
    let agreement = phone.sets(Side::Mentor, &an_agreement());
    let closing = phone.sets(Side::Mentor, &a_closing());
    phone.removes::<Closing>(Side::Mentor, COURSE.as_subject());
    let goal = phone.writes(Side::Youth, &a_goal()).as_subject();
    let rating = phone.writes(Side::Youth, &a_rating_of(goal));
    let forged = Removal { of: KindName::Known(Kind::Step), removed_on: day("2026-01-31") };
    phone.write(Side::Youth, Some(goal), Vec::new(), content(&forged));

    for reader in MUNICIPALITY {
        let left = what_leaves(&phone.history, reader, NOTHING_ON);
        assert_eq!([closing, agreement, rating].map(|id| left.change(id).is_some()), [false, true, true], "{reader:?}");
        assert!(left.iter().any(|change| change.fields_of(Kind::Pair).is_some()));
    }
}

#[test]
fn the_mark_of_an_erasure_leaves_for_everybody_also_of_what_was_put_behind() {
    let mut phone = Device::with_a_pair();
    let first = phone.writes(Side::Mentor, &a_meeting());
    phone.edits(Side::Mentor, first.as_subject(), &a_meeting());
    phone.history.erase(first);

    for reader in READERS {
        let left = what_leaves(&phone.history, reader, NOTHING_ON);
        assert_eq!(left.change(first), phone.history.change(first));
    }
}

#[test]
fn what_an_erased_version_put_behind_it_stays_behind_for_the_municipality() {
    let mut phone = Device::with_a_pair();
    let first = phone.writes(Side::Mentor, &a_meeting());
    let erased = phone.edits(Side::Mentor, first.as_subject(), &a_meeting());
    phone.history.erase(erased);

    assert_eq!(what_leaves(&phone.history, Reader::Contact, NOTHING_ON).change(first), None);
}
