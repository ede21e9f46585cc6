//! Every kind of fact: what it holds, what it takes, and what it refuses by name (F22).

use erhvervsmentor::domain::fact::{Fact, Refusal};
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::facts::after::{MentorLearning, NextPlan, YouthLearning};
use erhvervsmentor::domain::facts::agreement::Agreement;
use erhvervsmentor::domain::facts::aim::Aim;
use erhvervsmentor::domain::facts::check_in::{MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, GoalEnd};
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::facts::feeling::Feeling;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::habit::Habit;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::next_meeting::NextMeeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::private_note::PrivateNote;
use erhvervsmentor::domain::facts::rating::{NotAScore, Rating, Score};
use erhvervsmentor::domain::facts::received::Received;
use erhvervsmentor::domain::facts::removal::{Removal, removed_by};
use erhvervsmentor::domain::facts::review::Review;
use erhvervsmentor::domain::facts::sign_up::SignUp;
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::facts::tried::Tried;
use erhvervsmentor::domain::facts::wish::{MentorWish, YouthWish};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{Form, Value};
use proptest::test_runner::{TestCaseError, TestRunner};

use crate::given::course::Device;
use crate::given::facts::{a_meeting, minutes};
use crate::given::forms::{any_fields_of, full_fields, text, wrong};
use crate::given::{cases, day};

fn without(fields: &Fields, left_out: &str) -> Fields {
    fields.iter().filter(|(name, _)| *name != left_out).map(|(name, value)| (name.to_owned(), value.clone())).collect()
}

fn comes_back<T: Fact + std::fmt::Debug>() {
    let written_again = |fields: Fields| {
        let fact = T::read(&fields).map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
        proptest::prop_assert_eq!(facts::check(T::KIND, &fields), Ok(()));
        proptest::prop_assert_eq!(T::read(&fact.write()), Ok(fact.clone()));
        proptest::prop_assert_eq!(fact.write(), T::read(&fact.write()).unwrap().write());
        Ok(())
    };
    TestRunner::new(cases(100)).run(&any_fields_of(T::KIND), written_again).unwrap();
}

#[test]
fn every_fact_comes_back_from_what_was_written() {
    for kind in Kind::ALL {
        match kind {
            Kind::Pair => comes_back::<Pair>(),
            Kind::Habit => comes_back::<Habit>(),
            Kind::Aim => comes_back::<Aim>(),
            Kind::Agreement => comes_back::<Agreement>(),
            Kind::Confirmation => comes_back::<Confirmation>(),
            Kind::Goal => comes_back::<Goal>(),
            Kind::Step => comes_back::<Step>(),
            Kind::Rating => comes_back::<Rating>(),
            Kind::Review => comes_back::<Review>(),
            Kind::Meeting => comes_back::<Meeting>(),
            Kind::NextMeeting => comes_back::<NextMeeting>(),
            Kind::Strengths => comes_back::<Strengths>(),
            Kind::Tried => comes_back::<Tried>(),
            Kind::Feeling => comes_back::<Feeling>(),
            Kind::PrivateNote => comes_back::<PrivateNote>(),
            Kind::SignUp => comes_back::<SignUp>(),
            Kind::YouthCheckIn => comes_back::<YouthCheckIn>(),
            Kind::MentorCheckIn => comes_back::<MentorCheckIn>(),
            Kind::YouthWish => comes_back::<YouthWish>(),
            Kind::MentorWish => comes_back::<MentorWish>(),
            Kind::Closing => comes_back::<Closing>(),
            Kind::GoalEnd => comes_back::<GoalEnd>(),
            Kind::NextPlan => comes_back::<NextPlan>(),
            Kind::YouthLearning => comes_back::<YouthLearning>(),
            Kind::MentorLearning => comes_back::<MentorLearning>(),
            Kind::Removal => comes_back::<Removal>(),
            Kind::Received => comes_back::<Received>(),
        }
    }
}

/// A forged copy must not make a course unreadable.
#[test]
fn two_copies_that_read_as_their_kind_still_do_when_joined() {
    for kind in Kind::ALL {
        let joined_reads = |(mut one, other): (Fields, Fields)| {
            one.join(other);
            proptest::prop_assert_eq!(facts::check(*kind, &one), Ok(()));
            Ok(())
        };
        TestRunner::new(cases(50)).run(&(any_fields_of(*kind), any_fields_of(*kind)), joined_reads).unwrap();
    }
}

/// Files of every version carry these names: a field may be added, but none renamed or taken out.
#[test]
fn the_fields_of_every_kind_keep_their_names() {
    let fields = |kind: Kind| {
        let forms = facts::forms(kind);
        forms.iter().map(|(name, form)| name_with_form(name, form)).collect::<Vec<_>>().join(" ")
    };
    let check = |kind: Kind, expected: &str| assert_eq!(fields(kind), expected);

    check(Kind::Pair, "mentor youth started_on");
    check(Kind::Habit, "place? minutes?");
    check(Kind::Aim, "direction words?");
    check(
        Kind::Agreement,
        "days* from? until? ways* contact_words? notice? cancel_words? wait? delay_words? rules? youth_hopes? \
         mentor_hopes? rhythm? meeting_words? told_by? between? between_words? stop_words?",
    );
    check(Kind::Confirmation, "agreement text confirmed_on");
    check(Kind::Goal, "title horizon focus* why? barrier? sign? hoped_by?");
    check(Kind::Step, "goal title done_on? until?");
    check(Kind::Rating, "goal score rated_on words?");
    check(Kind::Review, "goal outcome reason? reviewed_on");
    check(Kind::Meeting, "held_on minutes kind focus* goals* place? cancelled_by? note?");
    check(Kind::NextMeeting, "planned_on? at? place? topics?");
    check(Kind::Strengths, "good_at? likes? proud_of? wants_to_learn?");
    check(Kind::Tried, "what tried_on words?");
    check(Kind::Feeling, "meeting face");
    check(Kind::PrivateNote, "meeting text");
    check(Kind::SignUp, "event coming");
    check(Kind::YouthCheckIn, "gets? change? relation? fit? checked_on");
    check(Kind::MentorCheckIn, "going? needs? relation? fit? checked_on");
    check(Kind::YouthWish, "asks words? wished_on");
    check(Kind::MentorWish, "asks words? wished_on");
    check(Kind::Closing, "closed_on ending reason? words?");
    check(Kind::GoalEnd, "goal reached");
    check(Kind::NextPlan, "onward words?");
    check(Kind::YouthLearning, "good? better? recommends?");
    check(Kind::MentorLearning, "good? better? recommends?");
    check(Kind::Removal, "of removed_on");
    check(Kind::Received, "from written_on received_on");
}

/// Files of every version carry these words too: one may be added, but none renamed or taken out.
#[test]
fn the_words_of_every_choice_stay() {
    let check = |kind: Kind, field: &str, expected: &str| {
        let forms = facts::forms(kind);
        let (_, form) = forms.iter().find(|(name, _)| *name == field).unwrap();
        assert_eq!(choices(form).join(" "), expected, "{kind:?}.{field}");
    };
    let sides = "youth mentor counsellor contact";
    let focus = "own_goals confidence strengths something_new work_life network experiences";
    let ways = "sms call mail";
    let fit = "good unsure poor";
    let asks = "call swap stop";

    check(Kind::Aim, "direction", "education job both");
    check(Kind::Agreement, "days", "monday tuesday wednesday thursday friday saturday sunday");
    check(Kind::Agreement, "ways", ways);
    check(Kind::Agreement, "notice", "same_day day_before two_days");
    check(Kind::Agreement, "wait", "quarter half until_word");
    check(Kind::Agreement, "rhythm", "weekly every_other_week as_it_fits");
    check(Kind::Agreement, "told_by", ways);
    check(Kind::Agreement, "between", "unless_danger ask_first");
    check(Kind::Goal, "horizon", "short long");
    check(Kind::Goal, "focus", focus);
    check(Kind::Step, "until", "next_time");
    check(Kind::Review, "outcome", "keep change park reach let_go");
    check(Kind::Meeting, "kind", "in_person video phone company_visit experience network_event cancelled did_not_come");
    check(Kind::Meeting, "focus", focus);
    check(Kind::Meeting, "cancelled_by", sides);
    check(Kind::Feeling, "face", "good fine hard");
    check(Kind::SignUp, "coming", "yes no");
    check(Kind::YouthCheckIn, "gets", "yes partly no");
    check(Kind::YouthCheckIn, "fit", fit);
    check(Kind::MentorCheckIn, "fit", fit);
    check(Kind::YouthWish, "asks", asks);
    check(Kind::MentorWish, "asks", asks);
    check(Kind::Closing, "ending", "planned early");
    check(Kind::Closing, "reason", "reached time_is_up new_start life_changed other_help no_match other");
    check(Kind::GoalEnd, "reached", "yes mostly partly no");
    check(Kind::NextPlan, "onward", "education job placement more_help not_sure");
    check(Kind::Received, "from", sides);
}

fn choices(form: &Form) -> &'static [&'static str] {
    match form {
        Form::Choice(words) => words,
        Form::Optional(one) | Form::Many(one) => choices(one),
        _ => &[],
    }
}

fn name_with_form(name: &str, form: &Form) -> String {
    let mark = match form {
        Form::Many(_) => "*",
        Form::Optional(_) => "?",
        _ => "",
    };
    format!("{name}{mark}")
}

#[test]
fn every_field_that_is_missing_or_wrong_is_refused_by_its_name() {
    for kind in Kind::ALL {
        let full = full_fields(*kind);
        assert_eq!(facts::check(*kind, &full), Ok(()));
        for (field, form) in facts::forms(*kind) {
            for (value, problem) in wrong(&form) {
                let mut fields = without(&full, field);
                if let Some(value) = value.clone() {
                    fields.put(field, value);
                }
                let refusal = Refusal { kind: *kind, field, problem };
                assert_eq!(facts::check(*kind, &fields), Err(refusal), "{kind:?}.{field} = {value:?}");
            }
        }
    }
}

#[test]
fn what_may_be_left_out_is_not_missed_and_what_is_unknown_does_no_harm() {
    for kind in Kind::ALL {
        let mut fields = full_fields(*kind);
        fields.put("of_a_later_version", Value::Flag(true));
        for (field, form) in facts::forms(*kind) {
            if matches!(form, Form::Optional(_) | Form::Many(_)) {
                fields = without(&fields, field);
            }
        }
        assert_eq!(facts::check(*kind, &fields), Ok(()), "{kind:?}");
    }
}

#[test]
fn whole_numbers_are_taken_up_to_both_bounds() {
    let check = |kind: Kind, field: &str, whole: i64| {
        let mut fields = full_fields(kind);
        fields.put(field, Value::Whole(whole));
        assert_eq!(facts::check(kind, &fields), Ok(()));
    };

    check(Kind::Meeting, "minutes", 0);
    check(Kind::Meeting, "minutes", 1440);
    check(Kind::Rating, "score", 0);
    check(Kind::Rating, "score", 10);
    check(Kind::YouthCheckIn, "relation", 10);
    check(Kind::MentorLearning, "recommends", 0);
}

#[test]
fn a_score_goes_from_nought_to_ten() {
    assert_eq!(Score::all().map(Score::number).collect::<Vec<_>>(), (0..=10).collect::<Vec<u8>>());
    assert_eq!(Score::try_from(10).map(Score::number), Ok(10));
    assert_eq!(Score::try_from(11), Err(NotAScore));
}

#[test]
fn a_meeting_that_did_not_take_place_is_no_time_together_whatever_was_written() {
    for kind in MeetingKind::ALL {
        let expected = if kind.took_place() { 60 } else { 0 };
        assert_eq!(Meeting { kind: *kind, ..a_meeting() }.time_together(), minutes(expected));
    }
    assert!(!MeetingKind::Cancelled.took_place());
    assert!(!MeetingKind::DidNotCome.took_place());
    assert_eq!(MeetingKind::ALL.iter().filter(|kind| kind.took_place()).count(), 6);
}

#[test]
fn only_a_removal_takes_something_away() {
    let mut phone = Device::with_a_pair();
    let meeting = phone.writes(Side::Mentor, &a_meeting());
    let removal = phone.removes::<Meeting>(Side::Mentor, meeting.as_subject());
    let of = |id| removed_by(phone.history.change(id).unwrap());

    assert_eq!(of(meeting), None);
    assert_eq!(of(removal), Some((meeting.as_subject(), KindName::Known(Kind::Meeting))));
}

#[test]
fn a_removal_keeps_the_word_for_a_kind_it_does_not_know() {
    let removal = Removal { of: KindName::from_word("hologram"), removed_on: day("2026-01-01") };

    assert_eq!(removal.write().value("of"), Some(&text("hologram")));
    assert_eq!(Removal::read(&removal.write()), Ok(removal));
}
