//! One row a meeting that stands, by day. A note stands here only where a sender switched it on for the municipality.

use super::{Entry, Table, Workspace, columns_after_pair, side, yes_no};
use crate::domain::facts::meeting::Meeting;
use crate::domain::hours::Minutes;
use crate::exchange::spreadsheet::{Cell, Choice};
use crate::text::{Language, common, tables as words};

pub(super) fn table(workspace: Workspace<'_>, entries: &[Entry<'_>]) -> Table {
    let language = workspace.language;
    let columns = columns_after_pair(
        language,
        &[
            ("held_on", words::held_on),
            ("minutes", words::minutes),
            ("kind", words::kind),
            ("focus", words::focus),
            ("counts", words::counts),
            ("minutes_counted", words::hours_counted),
            ("cancelled_by", words::cancelled_by),
            ("note", words::note),
        ],
    );
    let rows = entries.iter().flat_map(|entry| {
        let meetings = entry.course.standing_meetings().map(|meeting| &meeting.shown.fact);
        meetings.map(|meeting| {
            let counts = entry.course.counts(meeting, workspace.rules, workspace.today);
            entry.begin(language, cells(language, meeting, counts))
        })
    });
    Table { name: "meetings", title: words::meetings(language), columns, rows: rows.collect() }
}

fn cells(language: Language, meeting: &Meeting, counts: bool) -> [Cell; 8] {
    let focus = meeting.focus.iter().map(|area| {
        let words = common::focus_area(language, *area).to_owned();
        Choice { code: area.as_str(), words }
    });
    [
        Cell::Day(meeting.held_on),
        Cell::Whole(meeting.time_together().count().into()),
        Cell::of_choice(meeting.kind.as_str(), common::meeting_kind(language, meeting.kind)),
        Cell::Choices(focus.collect()),
        yes_no(language, counts),
        Cell::Hours(if counts { meeting.time_together() } else { Minutes::NONE }),
        meeting.cancelled_by.map_or(Cell::Nothing, |by| side(language, by)),
        Cell::of_words(meeting.note.as_ref()),
    ]
}
