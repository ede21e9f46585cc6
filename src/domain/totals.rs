//! Time together added up: by month, by kind, and by what they worked with. Only time that counts, as in [`Course::time_in_all`].

use chrono::NaiveDate;

use super::course::{Course, MonthOfHours};
use super::facts::goal::FocusArea;
use super::facts::meeting::{Meeting, MeetingKind};
use super::hours::Minutes;
use super::programme::Rules;

/// The same time together, added up in three ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Every month of the course so far, those without a meeting too.
    pub by_month: Vec<MonthOfHours>,
    /// Every kind that there was time of.
    pub by_kind: Vec<(MeetingKind, Minutes)>,
    /// Everything they worked with, and last the time of meetings that say nothing of it.
    ///
    /// A meeting about two things counts for both, so these can add up to more than there was.
    pub by_focus: Vec<(Option<FocusArea>, Minutes)>,
}

/// Adds up the time together since the start.
pub fn totals(course: &Course, rules: &Rules, today: NaiveDate) -> Totals {
    let counts = |meeting: &&Meeting| course.counts(meeting, rules, today);
    let meetings: Vec<&Meeting> =
        course.standing_meetings().map(|meeting| &meeting.shown.fact).filter(counts).collect();
    let sum = |belongs: &dyn Fn(&Meeting) -> bool| -> Minutes {
        meetings.iter().filter(|meeting| belongs(meeting)).map(|meeting| meeting.time_together()).sum()
    };
    let kinds = MeetingKind::ALL.iter().map(|kind| (*kind, sum(&|meeting| meeting.kind == *kind)));
    let areas = FocusArea::ALL.iter().map(|area| (Some(*area), sum(&|meeting| meeting.focus.contains(area))));
    let nothing_said = (None, sum(&|meeting| meeting.focus.is_empty()));
    let mut by_month = course.months(rules, today);
    by_month.retain(|month| month.month.first_day <= today);
    Totals {
        by_month,
        by_kind: kinds.filter(|(_, time)| *time > Minutes::NONE).collect(),
        by_focus: areas.chain([nothing_said]).filter(|(_, time)| *time > Minutes::NONE).collect(),
    }
}

impl Course {
    /// Says whether a meeting is time together that counts: of a kind that does, since the start, and not on a day to come.
    pub fn counts(&self, meeting: &Meeting, rules: &Rules, today: NaiveDate) -> bool {
        self.pair().is_some_and(|pair| (pair.started_on..=today).contains(&meeting.held_on))
            && rules.counts.contains(&meeting.kind)
    }
}
