//! Facts with ordinary content; a test names only what it is about: `Meeting { minutes: minutes(90), ..a_meeting() }`.

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::after::{MentorLearning, NextPlan, Onward, YouthLearning};
use erhvervsmentor::domain::facts::agreement::{Agreement, Between, Notice, Rhythm, Wait, Way, Weekday};
use erhvervsmentor::domain::facts::aim::{Aim, Direction};
use erhvervsmentor::domain::facts::check_in::{Fit, Gets, MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, EndReason, Ending, GoalEnd, Reached};
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::facts::feeling::{Face, Feeling};
use erhvervsmentor::domain::facts::goal::{FocusArea, Goal, Horizon};
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::next_meeting::NextMeeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::private_note::PrivateNote;
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::received::Received;
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::facts::sign_up::{Coming, SignUp};
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::facts::tried::Tried;
use erhvervsmentor::domain::facts::wish::{Asks, MentorWish, YouthWish};
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
        planned_on: Some(day("2026-01-12")),
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

/// The ground rules, without what the two hope for and how they meet.
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

/// An agreement with all its fields.
pub fn a_whole_agreement() -> Agreement {
    Agreement {
        youth_hopes: Some(words("At jeg tør ringe til nogen.")),
        mentor_hopes: Some(words("At du siger til, når noget er svært.")),
        rhythm: Some(Rhythm::EveryOtherWeek),
        meeting_words: Some(words("Helst ved vandet.")),
        told_by: Some(Way::Call),
        between: Some(Between::UnlessDanger),
        between_words: Some(words("Min mor må gerne vide, hvad vi laver.")),
        stop_words: Some(words("Vi siger det til hinanden først.")),
        ..an_agreement()
    }
}

/// A card with all its fields.
pub fn strengths() -> Strengths {
    Strengths {
        good_at: Some(words("At bygge ting.")),
        likes: Some(words("At være ude.")),
        proud_of: Some(words("Det skur, jeg har bygget.")),
        wants_to_learn: Some(words("At svejse.")),
    }
}

/// A first time at the fair, on 20 January 2026.
pub fn something_tried() -> Tried {
    Tried {
        what: words("En messe om håndværk"),
        tried_on: day("2026-01-20"),
        words: Some(words("Jeg talte med to mestre.")),
    }
}

/// A meeting that was hard.
pub fn a_feeling_about(meeting: SubjectId) -> Feeling {
    Feeling { meeting, face: Face::Hard }
}

/// A note about a meeting for nobody else.
pub fn a_private_note_about(meeting: SubjectId) -> PrivateNote {
    PrivateNote { meeting, text: words("Jeg turde ikke sige det.") }
}

/// A yes to an event.
pub fn a_sign_up_for(event: &str) -> SignUp {
    SignUp { event: words(event), coming: Coming::Yes }
}

/// Anna's answers on 15 January 2026.
pub fn a_youth_check_in() -> YouthCheckIn {
    YouthCheckIn {
        gets: Some(Gets::Partly),
        change: Some(words("Vi skal ud noget mere.")),
        relation: Some(Score::try_from(8).unwrap()),
        fit: Some(Fit::Good),
        checked_on: day("2026-01-15"),
    }
}

/// Bo's answers on 16 January 2026.
pub fn a_mentor_check_in() -> MentorCheckIn {
    MentorCheckIn {
        going: Some(words("Vi har fundet hinanden.")),
        needs: Some(words("En mester, der vil vise rundt.")),
        relation: Some(Score::try_from(7).unwrap()),
        fit: Some(Fit::Unsure),
        checked_on: day("2026-01-16"),
    }
}

/// Anna asks to be called, on 17 January 2026.
pub fn a_youth_wish() -> YouthWish {
    YouthWish { asks: Asks::Call, words: Some(words("Helst om eftermiddagen.")), wished_on: day("2026-01-17") }
}

/// Bo asks to stop, on 18 January 2026.
pub fn a_mentor_wish() -> MentorWish {
    MentorWish { asks: Asks::Stop, words: Some(words("Jeg har fået nyt arbejde.")), wished_on: day("2026-01-18") }
}

/// An end as planned, on 30 April 2026.
pub fn a_closing() -> Closing {
    Closing {
        closed_on: day("2026-04-30"),
        ending: Ending::Planned,
        reason: Some(EndReason::NewStart),
        words: Some(words("Tak for turen.")),
    }
}

/// A goal that was mostly reached.
pub fn an_end_of(goal: SubjectId) -> GoalEnd {
    GoalEnd { goal, reached: Reached::Mostly }
}

/// On to a work placement.
pub fn a_next_plan() -> NextPlan {
    NextPlan { onward: Onward::Placement, words: Some(words("En uge hos tømreren.")) }
}

/// Anna's advice.
pub fn youth_learning() -> YouthLearning {
    YouthLearning {
        good: Some(words("At nogen lyttede.")),
        better: Some(words("Flere ture.")),
        recommends: Some(Score::try_from(9).unwrap()),
    }
}

/// Bo's advice.
pub fn mentor_learning() -> MentorLearning {
    MentorLearning {
        good: Some(words("Kurset før start.")),
        better: Some(words("Flere mentorer at tale med.")),
        recommends: Some(Score::try_from(10).unwrap()),
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
