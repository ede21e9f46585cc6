//! Why a coordinator should look at a pair: each reason with its own numbers, so that it can be said in words.

use chrono::{Months, NaiveDate};

use super::course::{AgreementState, Course};
use super::facts::check_in::{Fit, Gets};
use super::facts::closing::Closing;
use super::facts::rating::Score;
use super::facts::wish::Asks;
use super::hours::Minutes;
use super::months::CourseMonth;
use super::programme::Rules;
use super::side::Side;

/// One reason to look at a pair. The order is the order of urgency.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// One of the two has asked for a call, for somebody else, or to stop.
    Wish {
        /// Who asked.
        by: Side,
        /// What for.
        asks: Asks,
        /// The day.
        wished_on: NaiveDate,
    },
    /// The latest answers of one of the two say that something is not right.
    Answers {
        /// Who answered.
        by: Side,
        /// The day.
        checked_on: NaiveDate,
        /// What in the answers says so.
        signs: Vec<Sign>,
    },
    /// No meeting for longer than the rules allow.
    Quiet {
        /// Days since the last meeting, or since the start.
        days: i64,
        /// The last meeting, if there was one.
        last_met_on: Option<NaiveDate>,
    },
    /// The month before this one ended below the hours.
    MonthBefore {
        /// Which course month.
        number: u32,
        /// What was missing.
        missing: Minutes,
    },
    /// This month is about to end below the hours.
    MonthNow {
        /// What is missing.
        missing: Minutes,
        /// Days left of the month, today not counted.
        days_left: i64,
    },
    /// No file for longer than the rules allow: nobody knows how the pair is.
    Silent {
        /// Days since the last file was made.
        days: i64,
    },
    /// No agreement is written.
    NoAgreement,
    /// The agreement waits for a yes.
    AgreementWaits {
        /// Whose yes is missing.
        missing: Vec<Side>,
    },
    /// No goal is written.
    NoGoal,
    /// The course has been closed for as long as it may be kept.
    ToDelete {
        /// The last day of the course.
        closed_on: NaiveDate,
    },
    /// The least number of months is nearly up.
    EndsSoon {
        /// Days to the last day.
        days: i64,
    },
}

/// Something in the answers of a check-in that asks for a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// The two do not fit.
    PoorFit,
    /// It is not good to be with the other.
    LowRelation(Score),
    /// They do not get what they want out of it.
    GetsNothing,
    /// They have written what should change, or what would help.
    AsksForChange,
}

/// From this number down, being with the other is a reason to talk.
const LOW_RELATION: u8 = 4;

impl Flag {
    /// Says whether the pair needs somebody, or only that something pleasant is due.
    pub fn is_urgent(&self) -> bool {
        !matches!(self, Self::EndsSoon { .. })
    }

    /// Says whether it tells what one of the two said to the municipality alone, so that it stays out of lists that are passed on.
    pub fn is_in_confidence(&self) -> bool {
        matches!(self, Self::Wish { .. } | Self::Answers { .. })
    }
}

/// Finds every reason to look at a pair, the most urgent first.
pub fn flags(course: &Course, rules: &Rules, today: NaiveDate) -> Vec<Flag> {
    match (course.closed(), course.pair()) {
        (Some(closing), _) => flags_after(course, closing, rules, today),
        (None, Some(pair)) => flags_under_way(course, pair.started_on, rules, today),
        (None, None) => Vec::new(),
    }
}

/// After the end nothing is late any more; only a wish that came later is still heard.
fn flags_after(course: &Course, closing: &Closing, rules: &Rules, today: NaiveDate) -> Vec<Flag> {
    let closed_on = closing.closed_on;
    let mut flags = wishes(course);
    flags.retain(|flag| matches!(flag, Flag::Wish { wished_on, .. } if *wished_on > closed_on));
    let is_due = closed_on.checked_add_months(Months::new(rules.keep_closed_months)).is_some_and(|day| day <= today);
    flags.extend(is_due.then_some(Flag::ToDelete { closed_on }));
    flags
}

fn flags_under_way(course: &Course, started_on: NaiveDate, rules: &Rules, today: NaiveDate) -> Vec<Flag> {
    let days_since = |day: NaiveDate| (today - day).num_days();
    let last_met_on = course.last_met_on(today);
    let quiet_for = days_since(last_met_on.unwrap_or(started_on));
    let silent_for = course.received.last().map(|file| days_since(file.fact.written_on));
    let month = CourseMonth::holding(started_on, today);
    let mut flags = wishes(course);
    flags.extend(answers(course));
    flags.extend((quiet_for > rules.quiet_days).then_some(Flag::Quiet { days: quiet_for, last_met_on }));
    flags.extend(month.and_then(|month| month_before(course, month, rules, today)));
    flags.extend(month.and_then(|month| month_now(course, month, rules, today)));
    flags.extend(silent_for.filter(|days| *days > rules.silent_days).map(|days| Flag::Silent { days }));
    flags.extend(match course.agreement_state() {
        AgreementState::NotWritten => Some(Flag::NoAgreement),
        AgreementState::Waits(missing) => Some(Flag::AgreementWaits { missing }),
        AgreementState::Agreed(_) => None,
    });
    flags.extend(course.standing_goals().next().is_none().then_some(Flag::NoGoal));
    flags.extend(ends_soon(started_on, rules, today));
    flags
}

/// Finds the wishes that stand, the young person's first.
fn wishes(course: &Course) -> Vec<Flag> {
    let youth = course.youth_wishes.iter().map(|wish| &wish.shown.fact);
    let youth = youth.map(|wish| Flag::Wish { by: Side::Youth, asks: wish.asks, wished_on: wish.wished_on });
    let mentor = course.mentor_wishes.iter().map(|wish| &wish.shown.fact);
    let mentor = mentor.map(|wish| Flag::Wish { by: Side::Mentor, asks: wish.asks, wished_on: wish.wished_on });
    let mut wishes: Vec<Flag> = youth.chain(mentor).collect();
    wishes.sort();
    wishes
}

/// Looks at the latest answers of each: what was wrong before and is well now needs nobody.
fn answers(course: &Course) -> impl Iterator<Item = Flag> {
    let youth = course.youth_check_ins.last().map(|said| &said.fact).and_then(|said| {
        let signs = signs(said.fit, said.relation, said.gets == Some(Gets::No), said.change.is_some());
        signs.map(|signs| Flag::Answers { by: Side::Youth, checked_on: said.checked_on, signs })
    });
    let mentor = course.mentor_check_ins.last().map(|said| &said.fact).and_then(|said| {
        let signs = signs(said.fit, said.relation, false, said.needs.is_some());
        signs.map(|signs| Flag::Answers { by: Side::Mentor, checked_on: said.checked_on, signs })
    });
    youth.into_iter().chain(mentor)
}

fn signs(fit: Option<Fit>, relation: Option<Score>, gets_nothing: bool, asks_for_change: bool) -> Option<Vec<Sign>> {
    let low = relation.filter(|score| score.number() <= LOW_RELATION);
    let signs = [
        (fit == Some(Fit::Poor)).then_some(Sign::PoorFit),
        low.map(Sign::LowRelation),
        gets_nothing.then_some(Sign::GetsNothing),
        asks_for_change.then_some(Sign::AsksForChange),
    ];
    let signs: Vec<Sign> = signs.into_iter().flatten().collect();
    (!signs.is_empty()).then_some(signs)
}

fn month_before(course: &Course, month: CourseMonth, rules: &Rules, today: NaiveDate) -> Option<Flag> {
    let before = month.number.checked_sub(1).filter(|number| *number > 0)?;
    let months = course.months(rules, today);
    let hours = months.iter().find(|hours| hours.month.number == before)?;
    (hours.missing() > Minutes::NONE).then_some(Flag::MonthBefore { number: before, missing: hours.missing() })
}

fn month_now(course: &Course, month: CourseMonth, rules: &Rules, today: NaiveDate) -> Option<Flag> {
    let days_left = month.days_left_after(today);
    let missing = course.month_now(rules, today)?.missing();
    (missing > Minutes::NONE && days_left <= rules.month_end_days).then_some(Flag::MonthNow { missing, days_left })
}

fn ends_soon(started_on: NaiveDate, rules: &Rules, today: NaiveDate) -> Option<Flag> {
    let days = (CourseMonth::numbered(started_on, rules.months)?.last_day - today).num_days();
    (0..=rules.ending_days).contains(&days).then_some(Flag::EndsSoon { days })
}
