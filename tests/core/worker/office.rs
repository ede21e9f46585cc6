//! What makes files for other programs, as the page orders them.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::programme;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::tables::InConfidence;
use erhvervsmentor::text::Language;
use erhvervsmentor::worker::office::{Made, NotMade, Order, make};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::a_meeting;

const PROGRAMME: &str = include_str!("../../../src/programme.json");

fn an_order(file: Made) -> Order {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    let course = CourseDocument { id: COURSE, history: device.history }.write().unwrap();
    let programme = programme::write(&programme::read(PROGRAMME).unwrap()).unwrap();
    Order {
        in_confidence: InConfidence::default(),
        file,
        courses: vec![RawValue::from_string(course).unwrap()],
        programme: RawValue::from_string(programme).unwrap(),
        language: Language::Danish,
        today: day("2026-01-20"),
    }
}

fn made(file: Made) -> Vec<u8> {
    make(&serde_json::to_string(&an_order(file)).unwrap()).unwrap()
}

#[test]
fn an_ordered_workbook_has_a_sheet_for_each_table() {
    let workbook = Xlsx::new(Cursor::new(made(Made::Workbook))).unwrap();

    assert_eq!(workbook.sheet_names(), ["Par", "Måneder", "Møder", "Mål"]);
}

#[test]
fn ordered_lines_tell_of_the_pair_and_of_its_meeting() {
    let lines = String::from_utf8(made(Made::Lines)).unwrap();

    let tables: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["table"].clone()).collect();
    let count = |name: &str| tables.iter().filter(|table| *table == name).count();
    assert_eq!((count("pairs"), count("meetings")), (1, 1));
}

#[test]
fn what_was_said_in_confidence_comes_only_where_somebody_asks_for_it() {
    let both = InConfidence { of_the_youth: true, of_the_mentor: true };
    let order = Order { in_confidence: both, ..an_order(Made::Workbook) };

    let workbook = make(&serde_json::to_string(&order).unwrap()).unwrap();

    let sheets = Xlsx::new(Cursor::new(workbook)).unwrap().sheet_names();
    assert!(sheets.len() > 4, "{sheets:?}");
}

#[test]
fn an_order_with_a_broken_course_says_what_is_wrong() {
    let order = Order { courses: vec![RawValue::from_string("{}".to_owned()).unwrap()], ..an_order(Made::Lines) };

    assert!(matches!(make(&serde_json::to_string(&order).unwrap()), Err(NotMade::Course(_))));
    assert!(matches!(make("{"), Err(NotMade::Json(_))));
}
