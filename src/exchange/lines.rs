//! Tables as JSON Lines for data tools: one object a line, English names, days as in ISO 8601, time in whole minutes.
//!
//! `docs/data.md` describes them, with queries that work.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::spreadsheet::{Cell, Choice};
use super::tables::{Column, Table, TableRow};

/// Writes every row of every table as one line. A row names its table and its course; a cell with nothing in it is `null`.
///
/// # Errors
/// A value that JSON cannot hold; nothing of ours is one.
pub fn write(tables: &[Table]) -> serde_json::Result<String> {
    let mut lines = String::new();
    for table in tables {
        for row in &table.rows {
            let line = Line { table: table.name, columns: &table.columns, row };
            lines.push_str(&serde_json::to_string(&line)?);
            lines.push('\n');
        }
    }
    Ok(lines)
}

struct Line<'a> {
    table: &'static str,
    columns: &'a [Column],
    row: &'a TableRow,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut line = serializer.serialize_map(Some(self.columns.len() + 2))?;
        line.serialize_entry("table", self.table)?;
        line.serialize_entry("course", &self.row.course.to_string())?;
        for (column, cell) in self.columns.iter().zip(&self.row.cells) {
            line.serialize_entry(column.name, &Plain(cell))?;
        }
        line.end()
    }
}

struct Plain<'a>(&'a Cell);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Choice(Choice { code, .. }) => serializer.serialize_str(code),
            Cell::Choices(choices) => serializer.collect_seq(choices.iter().map(|choice| choice.code)),
            Cell::Whole(number) => serializer.serialize_i64(*number),
            Cell::Hours(minutes) => serializer.serialize_u32(minutes.count()),
            Cell::Day(day) => serializer.collect_str(day),
            Cell::YesNo { holds, .. } => serializer.serialize_bool(*holds),
            Cell::Nothing => serializer.serialize_none(),
        }
    }
}
