//! Spreadsheets: every text comes back from a reader that knows nothing of us, and no cell begins like a formula.

use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::exchange::spreadsheet::{Cell, Choice, write};

use super::input::Input;

/// What a spreadsheet takes for the beginning of a formula.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    let mut rows = Vec::new();
    while !input.is_empty() && rows.len() < 16 {
        // A row of one empty cell is an empty line to other programs, so each begins with its number.
        let number = Cell::Whole(i64::try_from(rows.len()).unwrap_or_default());
        let cells = 1 + input.below(5);
        rows.push(std::iter::once(number).chain((0..cells).map(|_| a_cell(&mut input))).collect::<Vec<_>>());
    }
    let text = write(&rows);
    let back = read_back(&text);
    assert_eq!(back.len(), rows.len(), "as many rows");
    for (row, read) in rows.iter().zip(&back) {
        assert_eq!(row.len(), read.len(), "as many cells");
        for (cell, read) in row.iter().zip(read) {
            let Some(words) = cell.words() else { continue };
            assert!(*read == words || *read == format!("'{words}"), "{words:?} came back as {read:?}");
            assert!(!is_formula(read), "{read:?}");
        }
    }
}

/// Holds a whole file of ours, in which no number is below nothing, to the law that nothing in it can run.
pub fn is_harmless(text: &str) {
    for read in read_back(text).iter().flatten() {
        assert!(!is_formula(read), "{read:?}");
    }
}

fn is_formula(read: &str) -> bool {
    read.starts_with(STARTS) || read.trim_start().starts_with(STARTS)
}

fn a_cell(input: &mut Input<'_>) -> Cell {
    match input.below(8) {
        0 => Cell::Nothing,
        1 => Cell::Whole(i64::from_be_bytes(input.number().to_be_bytes())),
        2 => Cell::Hours(Minutes::from_hours(input.byte())),
        3 => Cell::Day(input.day()),
        4 => Cell::Choices((0..input.below(3)).map(|_| Choice { code: "code", words: input.text() }).collect()),
        5 => Cell::of_choice("code", input.text()),
        // Zeros stand between the texts of an input, so the text of one is put in where it asks for it.
        6 => Cell::Text(format!("\0{}", input.text())),
        _ => Cell::Text(input.text()),
    }
}

fn read_back(text: &str) -> Vec<Vec<String>> {
    let rows = text.strip_prefix('\u{FEFF}').expect("the mark by which Excel knows UTF-8");
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(rows.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}
