//! Rows for Danish Excel: semicolons, a byte order mark, decimal commas, and no cell that could run as a formula (fault 55).

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words of ours or of a person.
    Text(String),
    /// A number as a Dane writes it, made by us.
    Number(String),
}

/// Writes rows as a file that Danish Excel opens with a double click.
pub fn write(rows: &[Vec<Cell>]) -> String {
    let mut text = String::from('\u{FEFF}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(write_cell).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn write_cell(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => number.clone(),
        Cell::Text(text) => format!("\"{}\"", harmless(text).replace('"', "\"\"")),
    }
}

/// Puts an apostrophe before whatever a spreadsheet could take for a formula, also behind leading spaces.
fn harmless(text: &str) -> String {
    const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
    let is_formula = text.starts_with(STARTS) || text.trim_start().starts_with(STARTS);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}
