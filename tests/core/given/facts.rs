//! Facts with ordinary content; a test names only what it is about: `Meeting { minutes: minutes(90), ..a_meeting() }`.

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::agreement::{Agreement, Notice, Wait, Way, Weekday};
use erhvervsmentor::domain::facts::aim::{Aim, Direction};
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::facts::goal::{FocusArea, Goal, Horizon};
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::next_meeting::NextMeeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::received::Received;
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::words::Words;

use super::day;

/// Takes words that are in order.
pub fn words<const LIMIT: usize>(text: &str) -> Words<LIMIT> {
    Words::parse(text).unwrap()
}

/// Takes the minutes of a meeting; 0 is none.
pub fn minutes(count: u32) -> Minutes {
    if count == 0 { Minutes::NONE } else { Minutes::of_meeting(count).unwrap() }
}

/// Anna and Bo, from the first day of 2026.
pub fn a_pair() -> Pair {
    Pair { mentor: words("Bo"), youth: words("Anna"), started_on: day("2026-01-01") }
}

/// An hour at the library on 5 January 2026.
pub fn a_meeting() -> Meeting {
    Meeting {
        held_on: day("2026-01-05"),
        minutes: minutes(60),
        kind: MeetingKind::InPerson,
        focus: vec![FocusArea::Strengths],
        goals: Vec::new(),
        place: Some(words("Biblioteket")),
        cancelled_by: None,
        note: Some(words("Vi talte om praktik.")),
    }
}

/// A plan to meet at the library on 12 January 2026.
pub fn a_next_meeting() -> NextMeeting {
    NextMeeting {
        planned_on: day("2026-01-12"),
        at: Some("16:30".parse().unwrap()),
        place: Some(words("Biblioteket")),
        topics: Some(words("Ansøgningen")),
    }
}

/// A goal with all its fields.
pub fn a_goal() -> Goal {
    Goal {
        title: words("Finde en praktikplads"),
        horizon: Horizon::Short,
        focus: vec![FocusArea::WorkLife],
        why: Some(words("Jeg vil prøve at arbejde med træ.")),
        barrier: None,
        sign: Some(words("Jeg har en aftale om en uge.")),
        hoped_by: Some(day("2026-03-01")),
    }
}

/// A step toward a goal, not done.
pub fn a_step_to(goal: SubjectId) -> Step {
    Step { goal, title: words("Ringe til tømreren"), done_on: None, until: None }
}

/// A three for a goal.
pub fn a_rating_of(goal: SubjectId) -> Rating {
    Rating {
        goal,
        score: Score::try_from(3).unwrap(),
        rated_on: day("2026-01-10"),
        words: Some(words("Det går fremad.")),
    }
}

/// A look at a goal that goes on.
pub fn a_review_of(goal: SubjectId) -> Review {
    Review {
        goal,
        outcome: Outcome::Keep,
        reason: Some(words("Det er stadig vigtigt.")),
        reviewed_on: day("2026-02-01"),
    }
}

/// An aim: an education.
pub fn an_aim() -> Aim {
    Aim { direction: Direction::Education, words: Some(words("Blive tømrer")) }
}

/// An agreement with all its fields.
pub fn an_agreement() -> Agreement {
    Agreement {
        days: vec![Weekday::Monday, Weekday::Friday],
        from: Some("09:00".parse().unwrap()),
        until: Some("16:00".parse().unwrap()),
        ways: vec![Way::Sms],
        contact_words: Some(words("Helst sms.")),
        notice: Some(Notice::DayBefore),
        cancel_words: Some(words("Vi skriver, hvis vi bliver syge.")),
        wait: Some(Wait::Quarter),
        delay_words: Some(words("Vi ringer.")),
        rules: Some(words("Telefonen er væk, når vi mødes.")),
        youth_hopes: None,
        mentor_hopes: None,
        rhythm: None,
        meeting_words: None,
        told_by: None,
        between: None,
        between_words: None,
        stop_words: None,
    }
}

/// A yes to the text of one version of the agreement, on 2 January 2026.
pub fn a_yes_to(agreement: ChangeId, text: &Agreement) -> Confirmation {
    Confirmation { agreement, text: fingerprint(text), confirmed_on: day("2026-01-02") }
}

/// A file from one of the two, opened the day it was made.
pub fn a_file_from(from: Side, made_on: &str) -> Received {
    Received { from, written_on: day(made_on), received_on: day(made_on) }
}

/// Takes the fingerprint of an agreement.
pub fn fingerprint(agreement: &Agreement) -> Digest {
    agreement.write().digest()
}
