//! A course to try the app on: made of the same changes as any other, and taken away like any other.

use chrono::{Days, NaiveDate};

use super::fact::Fact;
use super::facts::agreement::{Agreement, Between, Notice, Rhythm, Wait, Way, Weekday};
use super::facts::aim::{Aim, Direction};
use super::facts::confirmation::Confirmation;
use super::facts::goal::{FocusArea, Goal, Horizon};
use super::facts::habit::Habit;
use super::facts::meeting::{Meeting, MeetingKind};
use super::facts::next_meeting::NextMeeting;
use super::facts::pair::Pair;
use super::facts::rating::{Rating, Score};
use super::facts::step::{Step, Until};
use super::facts::strengths::Strengths;
use super::facts::tried::Tried;
use super::history::History;
use super::hours::Minutes;
use super::id::{ChangeId, CourseId};
use super::pen::Pen;
use super::side::Side;
use super::words::{Line, Words};

/// The last 32 bits of every example's id.
const MARK: u128 = 0x4558_454d;
const MARK_BITS: u128 = 0xffff_ffff;

/// Marks an id as that of an example, so that no device and no municipality takes it for a real course.
pub const fn example_id(drawn: CourseId) -> CourseId {
    CourseId::from_bits(drawn.bits() & !MARK_BITS | MARK)
}

/// Says whether a course is an example.
pub const fn is_example(course: CourseId) -> bool {
    course.bits() & MARK_BITS == MARK
}

/// The words of the example, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct ExampleWords {
    /// Where the two meet.
    pub place: &'static str,
    /// A goal for the coming weeks.
    pub near_goal: &'static str,
    /// Why it matters.
    pub near_why: &'static str,
    /// Three steps on the way to it.
    pub steps: [&'static str; 3],
    /// A goal for later.
    pub far_goal: &'static str,
    /// What the young person hopes for.
    pub youth_hopes: &'static str,
    /// What the mentor hopes for.
    pub mentor_hopes: &'static str,
    /// A rule of their own.
    pub rule: &'static str,
    /// A note of a meeting.
    pub note: &'static str,
    /// What the young person is good at.
    pub good_at: &'static str,
    /// What the young person likes.
    pub likes: &'static str,
    /// Something that was new.
    pub tried: &'static str,
    /// What to take up next time.
    pub topic: &'static str,
}

/// Writes the example: Ali and Sara, in the second month of their course.
pub fn write_example(course: CourseId, words: ExampleWords, today: NaiveDate, pen: &mut Pen<'_>) -> History {
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let mut history = History::default();
    if let (Some(mentor), Some(youth)) = (text("Sara"), text("Ali")) {
        history.tell_only(pen, course, None, &Pair { mentor, youth, started_on: ago(47) });
    }
    let usual = Minutes::of_meeting(90).ok();
    history.tell_only(pen, course, None, &Habit { place: text(words.place), minutes: usual });
    history.tell_only(pen, course, None, &Aim { direction: Direction::Job, words: None });
    write_agreement(&mut history, course, words, ago(45), pen);
    write_goals(&mut history, words, &ago, pen);
    write_meetings(&mut history, words, &ago, pen);
    write_strengths(&mut history, course, words, ago(24), pen);
    let plan = NextMeeting {
        planned_on: today.checked_add_days(Days::new(3)),
        at: "16:30".parse().ok(),
        place: text(words.place),
        topics: text(words.topic),
    };
    history.tell_only(pen, course, None, &plan);
    history
}

fn write_strengths(history: &mut History, course: CourseId, words: ExampleWords, day: NaiveDate, pen: &mut Pen<'_>) {
    let by = pen.by;
    pen.by = Side::Youth;
    let card =
        Strengths { good_at: text(words.good_at), likes: text(words.likes), proud_of: None, wants_to_learn: None };
    history.tell_only(pen, course, None, &card);
    if let Some(what) = text(words.tried) {
        history.tell(pen, &Tried { what, tried_on: day, words: None });
    }
    pen.by = by;
}

fn text<const LIMIT: usize>(words: &str) -> Option<Words<LIMIT>> {
    Words::parse(words).ok()
}

fn write_agreement(history: &mut History, course: CourseId, words: ExampleWords, day: NaiveDate, pen: &mut Pen<'_>) {
    use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

    let agreement = Agreement {
        days: vec![Monday, Tuesday, Wednesday, Thursday, Friday],
        from: "09:00".parse().ok(),
        until: "16:00".parse().ok(),
        ways: vec![Way::Sms, Way::Call],
        contact_words: None,
        notice: Some(Notice::DayBefore),
        cancel_words: None,
        wait: Some(Wait::Quarter),
        delay_words: None,
        rules: text(words.rule),
        youth_hopes: text(words.youth_hopes),
        mentor_hopes: text(words.mentor_hopes),
        rhythm: Some(Rhythm::Weekly),
        meeting_words: None,
        told_by: Some(Way::Sms),
        between: Some(Between::UnlessDanger),
        between_words: None,
        stop_words: None,
    };
    let id = history.tell_only(pen, course, None, &agreement);
    let by = pen.by;
    for side in [Side::Youth, Side::Mentor] {
        pen.by = side;
        history.tell(pen, &Confirmation { agreement: id, text: agreement.write().digest(), confirmed_on: day });
    }
    pen.by = by;
}

fn write_goals(history: &mut History, words: ExampleWords, ago: &impl Fn(u64) -> NaiveDate, pen: &mut Pen<'_>) {
    let by = pen.by;
    pen.by = Side::Youth;
    if let Some(near) = write_goal(history, words.near_goal, Some(words.near_why), Horizon::Short, pen) {
        for (days, score) in [(42, 3), (20, 5), (4, 6)] {
            rate(history, near, score, ago(days), pen);
        }
        for (title, done_on) in words.steps.into_iter().zip([Some(ago(30)), Some(ago(12)), None]) {
            if let Some(title) = text(title) {
                let until = done_on.is_none().then_some(Until::NextTime);
                history.tell(pen, &Step { goal: near.as_subject(), title, done_on, until });
            }
        }
    }
    if let Some(far) = write_goal(history, words.far_goal, None, Horizon::Long, pen) {
        rate(history, far, 3, ago(42), pen);
    }
    pen.by = by;
}

fn write_goal(
    history: &mut History,
    title: &str,
    why: Option<&str>,
    horizon: Horizon,
    pen: &mut Pen<'_>,
) -> Option<ChangeId> {
    let title: Line = text(title)?;
    let focus = vec![FocusArea::WorkLife];
    let goal = Goal { title, horizon, focus, why: why.and_then(text), barrier: None, sign: None, hoped_by: None };
    Some(history.tell(pen, &goal))
}

fn rate(history: &mut History, goal: ChangeId, score: u8, rated_on: NaiveDate, pen: &mut Pen<'_>) {
    if let Ok(score) = Score::try_from(score) {
        history.tell(pen, &Rating { goal: goal.as_subject(), score, rated_on, words: None });
    }
}

fn write_meetings(history: &mut History, words: ExampleWords, ago: &impl Fn(u64) -> NaiveDate, pen: &mut Pen<'_>) {
    let meetings = [
        (45, 60, MeetingKind::InPerson),
        (38, 90, MeetingKind::InPerson),
        (24, 90, MeetingKind::CompanyVisit),
        (18, 30, MeetingKind::Phone),
        (12, 90, MeetingKind::InPerson),
        (4, 60, MeetingKind::InPerson),
    ];
    for (days, minutes, kind) in meetings {
        let Ok(minutes) = Minutes::of_meeting(minutes) else { continue };
        let is_visit = kind == MeetingKind::CompanyVisit;
        let note = if is_visit { text(words.note) } else { None };
        let focus = vec![if is_visit { FocusArea::WorkLife } else { FocusArea::OwnGoals }];
        let place = (kind == MeetingKind::InPerson).then(|| text(words.place)).flatten();
        history.tell(
            pen,
            &Meeting { held_on: ago(days), minutes, kind, focus, goals: Vec::new(), place, cancelled_by: None, note },
        );
    }
}
