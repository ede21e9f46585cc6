//! Why a coordinator should look at a pair: each reason with its own numbers, so that it can be said in words.

use chrono::NaiveDate;

use super::course::{AgreementState, Course};
use super::hours::Minutes;
use super::months::CourseMonth;
use super::programme::Rules;
use super::side::Side;

/// One reason to look at a pair. The order is the order of urgency.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
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
    /// The least number of months is nearly up.
    EndsSoon {
        /// Days to the last day.
        days: i64,
    },
}

impl Flag {
    /// Says whether the pair needs somebody, or only that something pleasant is due.
    pub fn is_urgent(&self) -> bool {
        !matches!(self, Self::EndsSoon { .. })
    }
}

/// Finds every reason to look at a pair, the most urgent first.
pub fn flags(course: &Course, rules: &Rules, today: NaiveDate) -> Vec<Flag> {
    let Some(pair) = course.pair() else {
        return Vec::new();
    };
    let days_since = |day: NaiveDate| (today - day).num_days();
    let last_met_on = course.last_met_on(today);
    let quiet_for = days_since(last_met_on.unwrap_or(pair.started_on));
    let silent_for = course.received.last().map(|file| days_since(file.fact.written_on));
    let month = CourseMonth::holding(pair.started_on, today);
    let mut flags = Vec::new();
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
    flags.extend(ends_soon(pair.started_on, rules, today));
    flags
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
