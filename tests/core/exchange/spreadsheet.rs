//! Rows for Danish Excel: read back by a program that knows nothing of us, and never run.

use erhvervsmentor::exchange::spreadsheet::{Cell, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::cases;
use crate::given::facts::minutes;

/// What ASVS 1.2.10 names, and the wide signs that Excel takes for the same.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

#[test]
fn what_a_spreadsheet_could_run_is_made_text() {
    let check =
        |text: &str, expected: &str| assert_eq!(read_back(&write(&[vec![cell(text)]])), [[expected]], "{text:?}");

    check("=1+1", "'=1+1");
    check("=HYPERLINK(\"http://x\";\"Klik\")", "'=HYPERLINK(\"http://x\";\"Klik\")");
    check("+4529274601", "'+4529274601");
    check("-2+3", "'-2+3");
    check("@SUM(A1)", "'@SUM(A1)");
    check("\t=1", "'\t=1");
    check("\r=1", "'\r=1");
    check("\0=1", "'\0=1");
    check("＝1", "'＝1");
    check("＋1", "'＋1");
    check("－1", "'－1");
    check("＠1", "'＠1");
    check("  =1", "'  =1");
    check("\n=1", "'\n=1");
    check("\u{A0}=1", "'\u{A0}=1");
    check("Anna", "Anna");
    check("Anne-Sofie = bedst", "Anne-Sofie = bedst");
    check("'=1", "'=1");
    check("", "");
}

#[test]
fn the_file_opens_in_danish_excel_with_a_double_click() {
    let rows = [vec![cell("Par"), cell("Timer")], vec![cell("Anna og Bo"), Cell::Hours(minutes(150))]];

    assert_eq!(write(&rows), "\u{FEFF}\"Par\";\"Timer\"\r\n\"Anna og Bo\";2,5\r\n");
    assert_eq!(write(&[]), "\u{FEFF}");
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_text_comes_back_whole_and_none_begins_like_a_formula(rows in vec(vec(any_text(), 1..4), 1..5)) {
        let cells: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect();

        let back = read_back(&write(&cells));

        prop_assert_eq!(back.len(), rows.len());
        for (texts, read) in rows.iter().zip(&back) {
            prop_assert_eq!(read.len(), texts.len());
            for (text, read) in texts.iter().zip(read) {
                prop_assert!(read == text || *read == format!("'{text}"), "{:?} came back as {:?}", text, read);
                prop_assert!(!read.trim_start().starts_with(STARTS) && !read.starts_with(STARTS), "{:?}", read);
            }
        }
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let traps = select(
        &["=", "+", "-", "@", "\t", "\r", "\n", "\0", "\"", ";", ",", " ", "'", "＝", "a", "æ", "🎓", "\u{FEFF}"][..],
    );
    prop_oneof![vec(traps, 0..6).prop_map(|traps| traps.concat()), any::<String>()]
}

fn cell(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn read_back(file: &str) -> Vec<Vec<String>> {
    let rows = file.strip_prefix('\u{FEFF}').expect("the mark by which Excel knows UTF-8");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(rows.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}
