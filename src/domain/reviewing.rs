//! When it is time to look at the goals again ("Målene revurderes undervejs").

use chrono::{Days, Months, NaiveDate};

use super::course::{Course, GoalStory};
use super::stamp::Moment;

const MILLIS_A_DAY: u64 = 24 * 60 * 60 * 1000;

/// Gives the last day the two looked at any of their goals; none if they never did.
pub fn last_looked_on(course: &Course) -> Option<NaiveDate> {
    let reviews = course.standing_goals().flat_map(|story| &story.reviews);
    reviews.map(|review| review.fact.reviewed_on).max()
}

/// Says whether it is time to look at the goals again: an open goal, and no look for a month.
///
/// Where nobody has looked yet, the month runs from the day the first open goal was written.
pub fn is_review_due(course: &Course, today: NaiveDate) -> bool {
    let Some(first_written) = course.open_goals().map(written_on).min() else {
        return false;
    };
    let since = last_looked_on(course).unwrap_or(first_written);
    since.checked_add_months(Months::new(1)).is_some_and(|due_on| due_on <= today)
}

/// The day in UTC: near enough to count a month from, and the same on both phones.
fn written_on(story: &GoalStory) -> NaiveDate {
    let first = story.goal.trail.first().unwrap_or(&story.goal.shown);
    day_in_utc(first.stamp.moment)
}

fn day_in_utc(moment: Moment) -> NaiveDate {
    let first_day = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default();
    first_day.checked_add_days(Days::new(moment.millis() / MILLIS_A_DAY)).unwrap_or(first_day)
}
