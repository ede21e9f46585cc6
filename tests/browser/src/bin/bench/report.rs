//! The figures as tables, with ratios to the first two pages.

use std::fmt::Write;

use crate::visit::{Visit, Visits};

/// One page in a table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    name: &'static str,
    visit: Visit,
}

impl Row {
    /// The row of a page's first visit.
    pub fn first(visits: &Visits) -> Self {
        Self { name: visits.name, visit: visits.first }
    }

    /// The row of a page's second visit.
    pub fn second(visits: &Visits) -> Self {
        Self { name: visits.name, visit: visits.second }
    }
}

/// Writes a table; the last row is compared with the others.
pub fn table(title: &str, rows: &[Row]) -> String {
    let mut text = format!("{title:<26}{:>12}{:>12}{:>12}{:>14}\n", "first text", "largest", "usable", "bytes");
    for row in rows {
        let Visit { text: first, largest, usable, bytes } = row.visit;
        // Writing into a string cannot fail.
        writeln!(text, "{:<26}{first:>9.0} ms{largest:>9.0} ms{usable:>9.0} ms{bytes:>14.0}", row.name)
            .unwrap_or_default();
    }
    if let Some((last, others)) = rows.split_last() {
        for other in others {
            let (ours, theirs) = (last.visit, other.visit);
            let ratio = |part: fn(&Visit) -> f64| part(&ours) / part(&theirs);
            let name = format!("  beside the {}", other.name);
            let (first, largest, usable) =
                (ratio(|visit| visit.text), ratio(|visit| visit.largest), ratio(|visit| visit.usable));
            writeln!(text, "{name:<36}{first:>2.2}{largest:>12.2}{usable:>12.2}").unwrap_or_default();
        }
    }
    text
}
