//! What the municipality holds, as tables: one mechanism behind the spreadsheet, the workbook and the lines for data tools.
//!
//! **Invariant:** an allow-list. A column stands here by name or its content leaves nowhere; notes, steps and words that the
//! municipality was not sent have none. What was said in confidence is in no table unless somebody asks for it, for one side at a time.

mod goals;
mod in_confidence;
mod meetings;
mod months;
pub mod pairs;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::overview::{Row, sort};
use super::spreadsheet::Cell;
use crate::domain::course::Course;
use crate::domain::facts::pair::Pair;
use crate::domain::id::CourseId;
use crate::domain::programme::Rules;
use crate::domain::side::Side;
use crate::text::{Language, calendar, coordinator, tables as words};

/// The courses of the municipality, and what it takes to say something of them.
#[derive(Clone, Copy, Debug)]
pub struct Workspace<'a> {
    /// The courses, in any order.
    pub courses: &'a [(CourseId, &'a Course)],
    /// The rules that hours are counted by.
    pub rules: &'a Rules,
    /// The language of headings and words.
    pub language: Language,
    /// Today, where the reader is.
    pub today: NaiveDate,
}

/// Whose words in confidence go along. A spreadsheet is passed on, so nobody's do unless somebody asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InConfidence {
    /// What the young people told the counsellor alone.
    pub of_the_youth: bool,
    /// What the mentors told the contact alone.
    pub of_the_mentor: bool,
}

impl InConfidence {
    /// Says whether what one side said goes along.
    pub const fn holds(self, by: Side) -> bool {
        match by {
            Side::Youth => self.of_the_youth,
            Side::Mentor => self.of_the_mentor,
            Side::Counsellor | Side::Contact => false,
        }
    }
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What programs call it.
    pub name: &'static str,
    /// What people call it: the name of a sheet.
    pub title: &'static str,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, in the order of the overview.
    pub rows: Vec<TableRow>,
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What programs call it. One name has one type in all tables.
    pub name: &'static str,
    /// What people read above it.
    pub heading: &'static str,
}

/// A column before its language is known.
type Heading = (&'static str, fn(Language) -> &'static str);

/// One row, with as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The course it tells of: two pairs may have the same names.
    pub course: CourseId,
    /// The cells.
    pub cells: Vec<Cell>,
}

impl Table {
    /// Gives heading and rows as [`super::spreadsheet::write`] takes them.
    pub fn sheet(&self) -> Vec<Vec<Cell>> {
        let heading = self.columns.iter().map(|column| Cell::Text(column.heading.to_owned())).collect();
        std::iter::once(heading).chain(self.rows.iter().map(|row| row.cells.clone())).collect()
    }
}

/// One course on its way into the tables.
struct Entry<'a> {
    row: Row,
    course: &'a Course,
}

/// Says what is held as tables: pairs, months, meetings and goals, and of what was said in confidence what is asked for.
pub fn tables(workspace: Workspace<'_>, told: InConfidence) -> Vec<Table> {
    let entries = entries(workspace);
    let mut tables = vec![
        pairs::table(workspace.language, entries.iter().map(|entry| &entry.row), told),
        months::table(workspace, &entries),
        meetings::table(workspace, &entries),
        goals::table(workspace.language, &entries),
    ];
    if told != InConfidence::default() {
        tables.extend(in_confidence::tables(workspace.language, &entries, told));
    }
    tables
}

/// The courses in the order of the overview.
fn entries(workspace: Workspace<'_>) -> Vec<Entry<'_>> {
    let entry = |(id, course): &(CourseId, &'_ Course)| Row::of(*id, course, workspace.rules, workspace.today);
    let mut entries: Vec<Entry<'_>> =
        workspace.courses.iter().map(|known| Entry { row: entry(known), course: known.1 }).collect();
    sort(&mut entries);
    entries
}

impl AsRef<Row> for Entry<'_> {
    fn as_ref(&self) -> &Row {
        &self.row
    }
}

impl Entry<'_> {
    /// Begins a row: who it tells of, and from when, which tells two pairs of the same names apart.
    fn begin(&self, language: Language, rest: impl IntoIterator<Item = Cell>) -> TableRow {
        let pair = self.row.pair.as_ref();
        let who =
            [Cell::Text(coordinator::names(language, pair)), Cell::of_day(pair.map(|pair: &Pair| pair.started_on))];
        TableRow { course: self.row.course, cells: who.into_iter().chain(rest).collect() }
    }
}

/// The columns that [`Entry::begin`] fills, and those after them.
fn columns_after_pair(language: Language, rest: &[Heading]) -> Vec<Column> {
    let who: [Heading; 2] = [("pair", coordinator::pair_column), ("started_on", coordinator::start_day)];
    columns(language, who.iter().chain(rest))
}

fn columns<'a>(language: Language, headings: impl IntoIterator<Item = &'a Heading>) -> Vec<Column> {
    headings.into_iter().map(|(name, heading)| Column { name, heading: heading(language) }).collect()
}

fn yes_no(language: Language, holds: bool) -> Cell {
    Cell::YesNo { holds, word: if holds { words::yes(language) } else { words::no(language) } }
}

fn side(language: Language, by: Side) -> Cell {
    Cell::of_choice(by.as_str(), calendar::capital(&coordinator::name_of(language, by, None)))
}
