//! Tables as one workbook for Excel and its like: a sheet each, real days and numbers, and never a formula.
//!
//! **Invariant:** what a person wrote is written as text and nothing else, so no apostrophe is needed before it (fault 55).
//! Only the worker for spreadsheets may call this: the library behind it is too heavy for the app itself.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use thiserror::Error;

use super::spreadsheet::Cell;
use super::tables::Table;
use crate::domain::hours::Minutes;

/// Why there is no workbook.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the workbook cannot be written: {reason}")]
pub struct WorkbookError {
    /// What the library says, for the console.
    pub reason: String,
}

impl From<XlsxError> for WorkbookError {
    fn from(error: XlsxError) -> Self {
        Self { reason: error.to_string() }
    }
}

/// The narrowest and the widest that a column is made, in signs.
const WIDTHS: (usize, usize) = (9, 60);
/// The height of a line of text, in points, and how many of them a row is at most.
const LINE_HEIGHT: u32 = 15;
const MOST_LINES: u32 = 27;
/// The number that Excel has for the paper.
const A4: u8 = 9;
/// The most that a cell of a workbook holds, in units of UTF-16.
const TEXT_LIMIT: usize = 32_767;

/// Writes tables as the bytes of an xlsx file. The same tables and day are the same bytes.
///
/// # Errors
/// [`WorkbookError`] if a table has more rows than a sheet, or there is no table.
pub fn workbook(tables: &[Table], made_on: NaiveDate) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&excel_day(made_on)?));
    let looks = Looks::new();
    for table in tables {
        write_sheet(workbook.add_worksheet(), table, &looks)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// How cells look.
struct Looks {
    heading: Format,
    text: Format,
    whole: Format,
    hours: Format,
    day: Format,
}

impl Looks {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            heading: top().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap(),
            text: top().set_text_wrap(),
            whole: top().set_num_format("0"),
            hours: top().set_num_format("0.00"),
            day: top().set_num_format("dd-mm-yyyy"),
        }
    }
}

fn write_sheet(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), WorkbookError> {
    sheet.set_name(table.title)?;
    for (place, column) in (0_u16..).zip(&table.columns) {
        sheet.write_string_with_format(0, place, column.heading, &looks.heading)?;
        let cells = table.rows.iter().filter_map(|row| row.cells.get(usize::from(place)));
        let widest = cells.map(width).max().unwrap_or_default().max(width_of(column.heading));
        // Room for the arrow of the filter.
        let width = u32::try_from((widest + 3).clamp(WIDTHS.0, WIDTHS.1)).unwrap_or_default();
        sheet.set_column_width(place, width)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (place, cell) in (0_u16..).zip(&row.cells) {
            write_cell(sheet, (line, place), cell, looks)?;
        }
        // Not every program makes a row as high as its text by itself.
        let lines = row.cells.iter().map(lines_of).max().unwrap_or(1);
        if lines > 1 {
            sheet.set_row_height(line, LINE_HEIGHT * lines.min(MOST_LINES))?;
        }
    }
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    if let Some(last_column) = table.columns.len().checked_sub(1) {
        sheet.autofilter(0, 0, last_row, u16::try_from(last_column).unwrap_or(u16::MAX))?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_cell(sheet: &mut Worksheet, at: (u32, u16), cell: &Cell, looks: &Looks) -> Result<(), WorkbookError> {
    let (row, column) = at;
    match cell {
        Cell::Nothing => {}
        Cell::Whole(number) => {
            // Counts and scores: far below where a double loses whole numbers.
            #[allow(clippy::cast_precision_loss)]
            sheet.write_number_with_format(row, column, *number as f64, &looks.whole)?;
        }
        Cell::Hours(minutes) => {
            sheet.write_number_with_format(row, column, hours(*minutes), &looks.hours)?;
        }
        Cell::Day(day) => {
            sheet.write_datetime_with_format(row, column, excel_day(*day)?, &looks.day)?;
        }
        Cell::Text(_) | Cell::Choice(_) | Cell::Choices(_) | Cell::YesNo { .. } => {
            let words = cell.words().map(|words| fitting(&words)).unwrap_or_default();
            sheet.write_string_with_format(row, column, words, &looks.text)?;
        }
    }
    Ok(())
}

fn hours(minutes: Minutes) -> f64 {
    f64::from(minutes.count()) / 60.0
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let [month, day] = [day.month(), day.day()].map(|number| u8::try_from(number).unwrap_or_default());
    ExcelDateTime::from_ymd(year, month, day)
}

/// Leaves out the two signs that XML has no writing for, and what is beyond the end of a cell.
fn fitting(words: &str) -> String {
    let mut room = TEXT_LIMIT;
    let fits = |sign: &char| {
        let left = room.checked_sub(sign.len_utf16());
        room = left.unwrap_or_default();
        left.is_some()
    };
    words.chars().filter(|sign| !matches!(sign, '\u{FFFE}' | '\u{FFFF}')).take_while(fits).collect()
}

fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Day(_) => "dd-mm-yyyy".len(),
        Cell::Nothing | Cell::Whole(_) | Cell::Hours(_) => 0,
        words => words.words().map_or(0, |words| width_of(&words)),
    }
}

fn width_of(words: &str) -> usize {
    words.lines().map(|line| line.chars().count()).max().unwrap_or_default()
}

/// How many lines the words of a cell take in the widest of columns.
fn lines_of(cell: &Cell) -> u32 {
    let words = cell.words().unwrap_or_default();
    // Words are broken between them, so a line holds somewhat less than the column.
    let lines: usize = words.lines().map(|line| line.chars().count().div_ceil(WIDTHS.1 - 5).max(1)).sum();
    u32::try_from(lines).unwrap_or(u32::MAX)
}
