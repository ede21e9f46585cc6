//! Course months: from the start day to the day before the same day of the next month.

use chrono::{Datelike, Months, NaiveDate};

/// One month of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseMonth {
    /// Which month it is, counted from 1.
    pub number: u32,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
}

impl CourseMonth {
    /// Finds a month of the course by its number, counted from 1; none where the calendar ends.
    ///
    /// Every month is counted from the start day, so a course that started on the 31st comes back to the 31st after February.
    pub fn numbered(started_on: NaiveDate, number: u32) -> Option<Self> {
        let first_day = started_on.checked_add_months(Months::new(number.checked_sub(1)?))?;
        let last_day = started_on.checked_add_months(Months::new(number))?.pred_opt()?;
        Some(Self { number, first_day, last_day })
    }

    /// Finds the month of the course that a day falls in; none before the start.
    pub fn holding(started_on: NaiveDate, day: NaiveDate) -> Option<Self> {
        if day < started_on {
            return None;
        }
        let months = months_between(started_on, day);
        // Before the start day's day of the month the month that began last goes on, and in a short month that day comes early.
        [months, months + 1]
            .into_iter()
            .filter_map(|number| Self::numbered(started_on, number))
            .find(|month| month.holds(day))
    }

    /// Says whether a day is in this month.
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Counts the days left after a day of this month, that day itself not counted.
    pub fn days_left_after(self, day: NaiveDate) -> i64 {
        (self.last_day - day).num_days().max(0)
    }
}

fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    u32::try_from(months(to) - months(from)).unwrap_or(0)
}
