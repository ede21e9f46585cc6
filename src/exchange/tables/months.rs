//! One row for every course month that has begun: what was asked for, and what there was.

use super::{Entry, Table, Workspace, columns_after_pair, yes_no};
use crate::domain::course::MonthOfHours;
use crate::domain::hours::Minutes;
use crate::domain::totals::totals;
use crate::exchange::spreadsheet::Cell;
use crate::text::{coordinator, tables as words};

pub(super) fn table(workspace: Workspace<'_>, entries: &[Entry<'_>]) -> Table {
    let language = workspace.language;
    let columns = columns_after_pair(
        language,
        &[
            ("month_number", coordinator::month_number),
            ("first_day", words::first_day),
            ("last_day", words::last_day),
            ("minutes_together", words::hours_together),
            ("minutes_target", words::hours_target),
            ("minutes_missing", words::hours_missing),
            ("is_whole", words::is_whole),
        ],
    );
    let rows = entries.iter().flat_map(|entry| {
        let months = months(workspace, entry);
        months.into_iter().map(|(month, is_whole)| {
            entry.begin(
                language,
                [
                    Cell::Whole(month.month.number.into()),
                    Cell::Day(month.month.first_day),
                    Cell::Day(month.month.last_day),
                    Cell::Hours(month.together),
                    Cell::Hours(month.target),
                    Cell::Hours(month.missing()),
                    yes_no(language, is_whole),
                ],
            )
        })
    });
    Table { name: "months", title: words::months(language), columns, rows: rows.collect() }
}

/// The months of a course, each with whether it went on to its end while the course did: only then is it fair to ask for all of its hours.
fn months(workspace: Workspace<'_>, entry: &Entry<'_>) -> Vec<(MonthOfHours, bool)> {
    let closed_on = entry.row.closing.as_ref().map(|closing| closing.closed_on);
    let has_begun = |month: &MonthOfHours| {
        // What was logged after the end still counts in all, so it must stand somewhere.
        closed_on.is_none_or(|closed_on| month.month.first_day <= closed_on) || month.together > Minutes::NONE
    };
    let is_whole = |month: &MonthOfHours| {
        let last_day = month.month.last_day;
        last_day < workspace.today && closed_on.is_none_or(|closed_on| last_day <= closed_on)
    };
    let months = totals(entry.course, workspace.rules, workspace.today).by_month.into_iter();
    months.filter(has_begun).map(|month| (month, is_whole(&month))).collect()
}
