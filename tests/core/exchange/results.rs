//! What came of each file of an import, as rows: what the screen says, and no name of a file does harm.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::opening::Opening;
use erhvervsmentor::exchange::plan::Known;
use erhvervsmentor::exchange::recognise::{self, FileError};
use erhvervsmentor::exchange::results::rows;
use erhvervsmentor::exchange::spreadsheet::{self, Cell};
use erhvervsmentor::text::{Language, errors, import};
use proptest::prelude::*;

use crate::given::course::{COURSE, Device};
use crate::given::facts::{a_meeting, a_pair, words};
use crate::given::{cases, day};
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::pair::Pair;

const DESK: &[Reader] = &[Reader::Contact, Reader::Counsellor];
const GONE: CourseId = CourseId::from_bits(0xDEAD);

fn a_file(course: CourseId, device: &Device, reader: Reader) -> Vec<u8> {
    let address = Address { from: Side::Mentor, reader, written_on: day("2026-01-19") };
    Letter::write(course, &device.history, address, Switches::default()).unwrap().into_bytes()
}

fn known(act: impl FnOnce(&Known<'_>)) {
    let history = |_: CourseId| None::<History>;
    let deleted_on = |id: CourseId| (id == GONE).then(|| day("2025-12-24"));
    act(&Known { history: &history, deleted_on: &deleted_on, origin: &|_| None, today: day("2026-01-20") });
}

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Day(day) => day.to_string(),
        Cell::Nothing => String::new(),
        words => words.words().unwrap(),
    }
}

fn all_sorts() -> Opening {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &Meeting { held_on: day("2026-03-01"), ..a_meeting() });
    let mut opening = Opening::default();
    known(|known| {
        let mut add = |name: &str, bytes: Result<&[u8], FileError>| {
            opening.add(name, bytes.and_then(recognise::open), DESK, known);
        };
        add("nyt.txt", Ok(&a_file(COURSE, &device, Reader::Contact)));
        add("igen.txt", Ok(&a_file(COURSE, &device, Reader::Contact)));
        add("slettet.txt", Ok(&a_file(GONE, &device, Reader::Contact)));
        add("telefon.txt", Ok(&a_file(COURSE, &device, Reader::YouthsPhone)));
        add("kort.txt", Err(FileError::Unreadable(ReadError::CutShort)));
    });
    opening.add_unread("væk.txt");
    opening
}

#[test]
fn every_file_is_a_row_that_says_what_came_of_it_and_why() {
    let rows = rows(&all_sorts(), Language::Danish);

    let read: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(said).collect()).collect();
    let to_come = "Et møde ligger søndag den 1. marts. Det tæller først, når dagen kommer.";
    let for_phone = import::for_another(Language::Danish, Reader::YouthsPhone, true).in_one_line();
    let cut = errors::file(Language::Danish, &FileError::Unreadable(ReadError::CutShort)).in_one_line();
    let unread = import::unread(Language::Danish).in_one_line();
    let was_deleted = format!("Det blev slettet her 24. december 2025, så filen bliver ikke taget ind. {to_come}");
    let brings = "1 nyt møde og parrets navne";
    let nothing = "Intet nyt. Det bliver kun noteret, at filen er kommet.";
    assert_eq!(
        read,
        [
            ["Fil", "Par", "Fra", "Lavet", "Bringer", "Udfald", "Hvorfor"],
            ["nyt.txt", "Anna og Bo", "Mentoren", "2026-01-19", brings, "Bringer nyt", to_come],
            ["igen.txt", "Anna og Bo", "Mentoren", "2026-01-19", nothing, "Intet nyt", to_come],
            ["slettet.txt", "Anna og Bo", "Mentoren", "2026-01-19", brings, "Slettet her", &was_deleted],
            ["telefon.txt", "", "Mentoren", "", "", "Ikke taget ind", &for_phone],
            ["kort.txt", "", "", "", "", "Ikke taget ind", &cut],
            ["væk.txt", "", "", "", "", "Ikke taget ind", &unread],
        ]
    );
}

#[test]
fn a_deleted_course_that_somebody_wants_back_brings_news() {
    let mut opening = all_sorts();
    opening.want(2, true);

    assert_eq!(said(&rows(&opening, Language::Danish)[3][5]), "Bringer nyt");
}

#[test]
fn f55_no_name_of_a_file_or_a_pair_runs_as_a_formula() {
    let mut device = Device::default();
    device.sets(Side::Mentor, &Pair { youth: words("=cmd"), ..a_pair() });
    let mut opening = Opening::default();
    known(|known| {
        opening.add("=HYPERLINK(\"x\").txt", recognise::open(&a_file(COURSE, &device, Reader::Contact)), DESK, known);
    });

    let text = spreadsheet::write(&rows(&opening, Language::Danish));

    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\").txt\";\"'=cmd og Bo\""), "{text}");
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn f50_no_name_of_a_file_turns_the_writing_or_fills_the_row(name in any::<String>()) {
        let mut opening = Opening::default();
        opening.add_unread(&format!("../{name}\u{202E}gpj.txt\n\u{200B}"));

        let Cell::Text(shown) = &rows(&opening, Language::Danish)[1][0] else { unreachable!("a name is text") };

        prop_assert!(shown.chars().count() <= 81);
        let turns = ['\u{202A}', '\u{202B}', '\u{202D}', '\u{202E}', '\u{200B}', '\u{200E}', '\u{2066}'];
        let is_harmless = !shown.chars().any(|sign| sign.is_control() || turns.contains(&sign));
        prop_assert!(is_harmless, "{:?}", shown);
    }
}
