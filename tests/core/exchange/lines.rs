//! The lines for data tools: each a JSON object that says its table, with the names and types that `docs/data.md` promises.

use std::fs;
use std::path::Path;

use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::lines;
use erhvervsmentor::exchange::spreadsheet::Cell;
use erhvervsmentor::exchange::tables::{Column, InConfidence, Table, TableRow, Workspace, tables};
use erhvervsmentor::text::Language;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::tables::tables_of;
use crate::given::course::Device;
use crate::given::facts::{a_goal, a_meeting, minutes};
use crate::given::rules::the_rules;
use crate::given::{cases, day};

const EVERYTHING: InConfidence = InConfidence { of_the_youth: true, of_the_mentor: true };

fn read(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_line_is_a_row_with_iso_days_whole_minutes_and_words_for_programs() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &Meeting { minutes: minutes(90), ..a_meeting() });

    let lines = read(&lines::write(&tables_of(&[&device.course()], day("2026-01-15"), EVERYTHING)).unwrap());

    let course = CourseId::from_bits(1).to_string();
    let meeting = json!({
        "table": "meetings", "course": course, "pair": "Anna og Bo", "started_on": "2026-01-01", "held_on": "2026-01-05",
        "minutes": 90, "kind": "in_person", "focus": ["strengths"], "counts": true, "minutes_counted": 90,
        "cancelled_by": null, "note": "Vi talte om praktik.",
    });
    assert_eq!(lines.iter().find(|line| line["table"] == "meetings"), Some(&meeting));
    assert_eq!(lines[0]["table"], "pairs");
    assert_eq!(lines[0]["agreement"], "not_written");
    assert_eq!(lines[0]["reasons"], json!(["no_agreement", "no_goal"]));
}

#[test]
fn the_language_changes_no_word_for_programs_but_the_names_of_the_pair() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    device.writes(Side::Youth, &a_goal());
    let (course, rules) = (device.course(), the_rules());
    let courses = [(CourseId::from_bits(1), &course)];
    let written = |language| {
        let workspace = Workspace { courses: &courses, rules: &rules, language, today: day("2026-01-20") };
        lines::write(&tables(workspace, EVERYTHING)).unwrap()
    };

    assert_eq!(written(Language::English), written(Language::Danish).replace("Anna og Bo", "Anna and Bo"));
}

#[test]
fn the_description_names_every_table_and_every_column() {
    let description = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data.md")).unwrap();

    for table in tables_of(&[], day("2026-01-20"), EVERYTHING) {
        let (_, section) = description.split_once(&format!("\n### `{}`\n", table.name)).expect(table.name);
        let section = section.split("\n#").next().unwrap();
        let told: Vec<&str> = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(told, columns, "{}", table.name);
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_text_is_one_line_and_comes_back_whole(text in any::<String>()) {
        let row = TableRow { course: CourseId::from_bits(1), cells: vec![Cell::Text(text.clone()), Cell::Nothing] };
        let columns = vec![Column { name: "text", heading: "" }, Column { name: "nothing", heading: "" }];
        let table = Table { name: "pairs", title: "Par", columns, rows: vec![row.clone(), row] };

        let written = lines::write(&[table]).unwrap();

        prop_assert_eq!(written.matches('\n').count(), 2);
        for line in written.split_terminator('\n') {
            let line: Value = serde_json::from_str(line).unwrap();
            prop_assert_eq!(&line["text"], &Value::String(text.clone()));
            prop_assert_eq!(&line["nothing"], &Value::Null);
        }
    }
}
