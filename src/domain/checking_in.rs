//! When it is time to ask one of the two how it goes: twice in the first month, then once a month, each side on its own.
//!
//! A course month is cut in as many parts as it has check-ins. One is due from the middle of its part, and any answer since
//! the part began counts, so nobody is asked again for having answered early. What was missed is never owed: only the latest is asked for.

use chrono::{Days, NaiveDate};

use super::course::Course;
use super::facts::check_in::Fit;
use super::months::CourseMonth;
use super::programme::Rules;
use super::side::Side;

/// A check-in that it is time for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day from which it was time.
    pub since: NaiveDate,
    /// Whether to ask if the two fit.
    pub asks_fit: bool,
}

/// One part of a course month, with one check-in.
#[derive(Clone, Copy)]
struct Part {
    begins_on: NaiveDate,
    due_on: NaiveDate,
}

/// Says whether it is time for a check-in with one of the two; those at the municipality stand for the one they follow.
pub fn due(course: &Course, side: Side, rules: &Rules, today: NaiveDate) -> Option<Due> {
    if course.closed().is_some() {
        return None;
    }
    let started_on = course.pair()?.started_on;
    let now = CourseMonth::holding(started_on, today)?;
    let before = now.number.checked_sub(1).and_then(|number| CourseMonth::numbered(started_on, number));
    let parts = before.into_iter().chain([now]).flat_map(|month| parts(month, rules));
    let latest = parts.filter(|part| part.due_on <= today).last()?;
    let is_answered = last_answered_on(course, side).is_some_and(|day| day >= latest.begins_on);
    (!is_answered).then(|| Due { since: latest.due_on, asks_fit: asks_fit(course, side, today) })
}

/// Says whether to ask if the two fit: from their first meeting on, until it was answered with yes or no.
pub fn asks_fit(course: &Course, side: Side, today: NaiveDate) -> bool {
    let is_settled = |fit: Option<Fit>| matches!(fit, Some(Fit::Good | Fit::Poor));
    let has_said = match side {
        Side::Youth | Side::Counsellor => course.youth_check_ins.iter().any(|said| is_settled(said.fact.fit)),
        Side::Mentor | Side::Contact => course.mentor_check_ins.iter().any(|said| is_settled(said.fact.fit)),
    };
    !has_said && course.last_met_on(today).is_some()
}

fn last_answered_on(course: &Course, side: Side) -> Option<NaiveDate> {
    match side {
        Side::Youth | Side::Counsellor => course.youth_check_ins.last().map(|said| said.fact.checked_on),
        Side::Mentor | Side::Contact => course.mentor_check_ins.last().map(|said| said.fact.checked_on),
    }
}

fn parts(month: CourseMonth, rules: &Rules) -> impl Iterator<Item = Part> {
    let count = if month.number == 1 { u64::from(rules.first_month_check_ins) } else { 1 };
    let length = u64::try_from((month.last_day - month.first_day).num_days() + 1).unwrap_or_default();
    let after = move |days: u64| month.first_day.checked_add_days(Days::new(days));
    (0..count).filter_map(move |place| {
        let (begins_on, due_on) = (after(place * length / count)?, after((2 * place + 1) * length / (2 * count))?);
        Some(Part { begins_on, due_on })
    })
}
