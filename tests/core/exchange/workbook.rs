//! The workbook, read back by a program that knows nothing of us: days are days, hours are numbers, names are text.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use chrono::NaiveDate;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::spreadsheet::Cell;
use erhvervsmentor::exchange::tables::{Column, InConfidence, Table, TableRow};
use erhvervsmentor::exchange::workbook::workbook;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::tables::tables_of;
use crate::given::course::Device;
use crate::given::facts::{a_goal, a_meeting, a_pair, minutes, words};
use crate::given::{cases, day};

const MADE_ON: &str = "2026-11-22";

fn opened(tables: &[Table]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(workbook(tables, day(MADE_ON)).unwrap())).unwrap()
}

fn sheet(tables: &[Table], title: &str) -> Range<Data> {
    opened(tables).worksheet_range(title).unwrap()
}

fn a_table(rows: Vec<Vec<Cell>>) -> Table {
    let columns = vec![Column { name: "text", heading: "Tekst" }; rows.first().map_or(1, Vec::len)];
    let rows = rows.into_iter().map(|cells| TableRow { course: CourseId::from_bits(1), cells }).collect();
    Table { name: "pairs", title: "Par", columns, rows }
}

fn a_day(data: Option<&Data>) -> Option<NaiveDate> {
    match data {
        Some(Data::DateTime(moment)) => Some(moment.as_datetime().unwrap().date()),
        _ => None,
    }
}

#[test]
fn every_table_is_a_sheet_and_every_cell_has_its_own_type() {
    let mut device = Device::default();
    device.sets(Side::Mentor, &Pair { youth: words("=1+1"), mentor: words("Søren Ærlig Åby"), ..a_pair() });
    device.writes(Side::Mentor, &Meeting { minutes: minutes(90), ..a_meeting() });
    device.writes(Side::Youth, &a_goal());
    let tables = tables_of(&[&device.course()], day("2026-02-10"), InConfidence::default());

    let pairs = sheet(&tables, "Par");
    let cell = |row: u32, column: u32| pairs.get_value((row, column));

    assert_eq!(opened(&tables).sheet_names(), ["Par", "Måneder", "Møder", "Mål"]);
    assert_eq!(cell(0, 0), Some(&Data::String("Ung".to_owned())));
    assert_eq!(cell(1, 0), Some(&Data::String("=1+1".to_owned())));
    assert_eq!(cell(1, 1), Some(&Data::String("Søren Ærlig Åby".to_owned())));
    assert_eq!(a_day(cell(1, 2)), Some(day("2026-01-01")));
    assert_eq!(cell(1, 3), Some(&Data::Float(2.0)));
    assert_eq!(cell(1, 5), Some(&Data::Float(1.5)));
    assert_eq!(a_day(cell(1, 8)), Some(day("2026-01-05")));
    assert!(matches!(cell(1, 9), None | Some(Data::Empty)));
    assert_eq!(sheet(&tables, "Møder").get_value((1, 4)), Some(&Data::String("Mødtes".to_owned())));
}

#[test]
fn nothing_is_ever_a_formula() {
    let cells = ["=1+1", "{=1+1}", "+1", "-1", "@A1", "=HYPERLINK(\"http://x\")", "http://x", "mailto:a@b.dk"];
    let table = a_table(cells.iter().map(|text| vec![Cell::Text((*text).to_owned())]).collect());

    let formulas = opened(std::slice::from_ref(&table)).worksheet_formula("Par").unwrap();
    let range = sheet(&[table], "Par");

    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
    for (row, text) in (1..).zip(cells) {
        assert_eq!(range.get_value((row, 0)), Some(&Data::String(text.to_owned())));
    }
}

#[test]
fn a_number_that_somebody_wrote_as_text_stays_text() {
    let range = sheet(&[a_table(vec![vec![Cell::Text("00012".to_owned())]])], "Par");

    assert_eq!(range.get_value((1, 0)), Some(&Data::String("00012".to_owned())));
}

#[test]
fn the_same_tables_on_the_same_day_are_the_same_bytes() {
    let tables = [a_table(vec![vec![Cell::Day(day("2026-01-01"))]])];

    let made = workbook(&tables, day(MADE_ON)).unwrap();

    assert_eq!(made, workbook(&tables, day(MADE_ON)).unwrap());
    assert_ne!(made, workbook(&tables, day("2026-11-23")).unwrap());
}

#[test]
fn a_table_without_rows_is_a_sheet_with_headings() {
    let tables = tables_of(&[], day("2026-02-10"), InConfidence { of_the_youth: true, of_the_mentor: true });

    let names = opened(&tables).sheet_names();

    assert_eq!(names.len(), 8);
    for name in names {
        assert!(matches!(sheet(&tables, &name).get_value((0, 0)), Some(Data::String(heading)) if !heading.is_empty()));
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_the_workbook_is_made_all_the_same() {
    let range = sheet(&[a_table(vec![vec![Cell::Text("🎓".repeat(20_000))]])], "Par");

    assert_eq!(range.get_value((1, 0)), Some(&Data::String("🎓".repeat(16_383))));
}

fn any_text() -> impl Strategy<Value = String> {
    let traps = select(
        &[
            "=", "\"", "<", "&", "\t", "\n", "\r", "\r\n", " ", "_x0041_", "_", "\0", "\u{7}", "æ", "🎓", "\u{FEFF}",
            "]]>",
        ][..],
    );
    prop_oneof![vec(traps, 1..6).prop_map(|traps| traps.concat()), any::<String>()]
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_text_day_and_length_of_time_comes_back(
        rows in vec((any_text(), 0..110_000_u64, 0..=1440_u32), 1..12),
    ) {
        let day_after = |days: u64| day("1900-01-01").checked_add_days(chrono::Days::new(days)).unwrap();
        let cells = rows.iter().map(|(text, days, length)| {
            vec![Cell::Text(text.clone()), Cell::Day(day_after(*days)), Cell::Hours(minutes(*length))]
        });

        let range = sheet(&[a_table(cells.collect())], "Par");

        for (row, (text, days, length)) in (1..).zip(&rows) {
            let kept: String = text.chars().filter(|sign| !matches!(sign, '\u{FFFE}' | '\u{FFFF}')).collect();
            let read = range.get_value((row, 0));
            if kept.is_empty() {
                prop_assert!(matches!(read, None | Some(Data::Empty)));
            } else {
                prop_assert_eq!(read, Some(&Data::String(kept)));
            }
            prop_assert_eq!(a_day(range.get_value((row, 1))), Some(day_after(*days)));
            let hours = f64::from(Minutes::count(minutes(*length))) / 60.0;
            prop_assert_eq!(range.get_value((row, 2)), Some(&Data::Float(hours)));
        }
    }
}
