//! One row a pair: what the overview shows, and how the course ended.

use super::{Heading, InConfidence, Table, TableRow, columns};
use crate::domain::course::AgreementState;
use crate::domain::facts::closing::EndReason;
use crate::domain::flags::Flag;
use crate::domain::side::Side;
use crate::exchange::overview::Row;
use crate::exchange::spreadsheet::{Cell, Choice};
use crate::text::{Language, coordinator, tables as words, told};

/// Makes the table of pairs, a row for each row of the overview and in its order.
pub fn table<'a>(language: Language, rows: impl IntoIterator<Item = &'a Row>, told: InConfidence) -> Table {
    let headings: [Heading; 14] = [
        ("youth", coordinator::youth_column),
        ("mentor", coordinator::mentor_column),
        ("started_on", coordinator::start_day),
        ("month_number", coordinator::month_number),
        ("minutes_this_month", coordinator::hours_this_month),
        ("minutes_in_all", coordinator::hours_in_all),
        ("months_reached", coordinator::months_in_all),
        ("agreement", coordinator::agreement_column),
        ("last_met_on", coordinator::met_column),
        ("last_file_on", coordinator::file_column),
        ("reasons", coordinator::why_sheet_column),
        ("closed_on", words::closed_on),
        ("ending", words::ending),
        ("end_reason", words::end_reason),
    ];
    Table {
        name: "pairs",
        title: words::pairs(language),
        columns: columns(language, &headings),
        rows: rows.into_iter().map(|row| TableRow { course: row.course, cells: cells(language, row, told) }).collect(),
    }
}

fn cells(language: Language, row: &Row, told: InConfidence) -> Vec<Cell> {
    let pair = row.pair.as_ref();
    let closing = row.closing.as_ref();
    let months_reached = i64::try_from(row.months_done()).unwrap_or(i64::MAX);
    let reason = |reason: EndReason| Cell::of_choice(reason.as_str(), told::end_reason(language, reason));
    vec![
        Cell::of_words(pair.map(|pair| &pair.youth)),
        Cell::of_words(pair.map(|pair| &pair.mentor)),
        Cell::of_day(pair.map(|pair| pair.started_on)),
        row.month_now.map_or(Cell::Nothing, |now| Cell::Whole(now.month.number.into())),
        row.month_now.map_or(Cell::Nothing, |now| Cell::Hours(now.together)),
        Cell::Hours(row.in_all),
        Cell::Whole(months_reached),
        agreement(language, row),
        Cell::of_day(row.last_met_on),
        Cell::of_day(row.last_file_on),
        reasons(language, row, told),
        Cell::of_day(closing.map(|closing| closing.closed_on)),
        closing.map_or(Cell::Nothing, |closing| {
            Cell::of_choice(closing.ending.as_str(), told::ending(language, closing.ending))
        }),
        closing.and_then(|closing| closing.reason).map_or(Cell::Nothing, reason),
    ]
}

fn agreement(language: Language, row: &Row) -> Cell {
    let code = match row.agreement {
        AgreementState::NotWritten => "not_written",
        AgreementState::Waits(_) => "waits",
        AgreementState::Agreed(_) => "agreed",
    };
    Cell::of_choice(code, coordinator::agreement_state(language, &row.agreement, row.pair.as_ref()))
}

fn reasons(language: Language, row: &Row, told: InConfidence) -> Cell {
    let is_told = |flag: &&Flag| match said_by(flag) {
        Some(side) => told.holds(side),
        None => !flag.is_in_confidence(),
    };
    let choice = |flag: &Flag| {
        let reason = coordinator::reason(language, flag, row.pair.as_ref());
        Choice { code: code(flag), words: format!("{}: {}", reason.tag, reason.more) }
    };
    Cell::Choices(row.flags.iter().filter(is_told).map(choice).collect())
}

/// Whose words a reason comes from.
const fn said_by(flag: &Flag) -> Option<Side> {
    match flag {
        Flag::Wish { by, .. } | Flag::Answers { by, .. } => Some(*by),
        _ => None,
    }
}

const fn code(flag: &Flag) -> &'static str {
    match flag {
        Flag::Wish { .. } => "wish",
        Flag::Answers { .. } => "answers",
        Flag::Quiet { .. } => "quiet",
        Flag::MonthBefore { .. } => "month_before",
        Flag::MonthNow { .. } => "month_now",
        Flag::Silent { .. } => "silent",
        Flag::NoAgreement => "no_agreement",
        Flag::AgreementWaits { .. } => "agreement_waits",
        Flag::NoGoal => "no_goal",
        Flag::ToDelete { .. } => "to_delete",
        Flag::EndsSoon { .. } => "ends_soon",
    }
}
