//! What leaves the workspace as tables: in the order of the overview, summing to what the courses say, and nothing that was not sent.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use chrono::{Days, NaiveDate};
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::closing::Closing;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::id::{CourseId, SubjectId};
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::readers::{Reader, Switches, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::lines;
use erhvervsmentor::exchange::overview::{Row, sort};
use erhvervsmentor::exchange::spreadsheet::{self, Cell};
use erhvervsmentor::exchange::tables::{InConfidence, Table, Workspace, tables};
use erhvervsmentor::text::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::secrets::written::{Written, any_act};
use crate::given::course::Device;
use crate::given::facts::{
    a_closing, a_file_from, a_goal, a_meeting, a_mentor_check_in, a_mentor_wish, a_next_plan, a_pair, a_rating_of,
    a_review_of, a_youth_check_in, a_youth_wish, an_end_of, mentor_learning, minutes, words, youth_learning,
};
use crate::given::rules::the_rules;
use crate::given::{cases, day};

const NOTHING: InConfidence = InConfidence { of_the_youth: false, of_the_mentor: false };
const EVERYTHING: InConfidence = InConfidence { of_the_youth: true, of_the_mentor: true };
const ALL: [InConfidence; 4] = [
    NOTHING,
    InConfidence { of_the_youth: true, of_the_mentor: false },
    InConfidence { of_the_youth: false, of_the_mentor: true },
    EVERYTHING,
];

/// The tables of some courses as they are on a day, the first numbered 1.
pub fn tables_of(courses: &[&Course], today: NaiveDate, told: InConfidence) -> Vec<Table> {
    let courses: Vec<(CourseId, &Course)> = (1..).map(CourseId::from_bits).zip(courses.iter().copied()).collect();
    let rules = the_rules();
    tables(Workspace { courses: &courses, rules: &rules, language: Language::Danish, today }, told)
}

/// The cells of one column.
pub fn column<'a>(tables: &'a [Table], table: &str, column: &str) -> Vec<&'a Cell> {
    let table = tables.iter().find(|known| known.name == table).expect("a table of this name");
    let place = table.columns.iter().position(|known| known.name == column).expect("a column of this name");
    table.rows.iter().map(|row| &row.cells[place]).collect()
}

/// What stands in a column, as people read it.
fn read(tables: &[Table], table: &str, name: &str) -> Vec<String> {
    let said = |cell: &&Cell| match cell {
        Cell::Whole(number) => number.to_string(),
        Cell::Hours(minutes) => format!("{} min", minutes.count()),
        Cell::Day(day) => day.to_string(),
        Cell::Nothing => String::new(),
        words => words.words().unwrap(),
    };
    column(tables, table, name).iter().map(said).collect()
}

fn hours(cells: &[&Cell]) -> Minutes {
    let minutes = |cell: &&Cell| match cell {
        Cell::Hours(minutes) => *minutes,
        other => unreachable!("{other:?} is no time"),
    };
    cells.iter().map(minutes).sum()
}

#[test]
fn a_pair_is_a_row_with_hours_agreement_reasons_and_how_it_ended() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &Meeting { minutes: minutes(90), ..a_meeting() });
    device.writes(Side::Contact, &a_file_from(Side::Mentor, "2026-01-20"));
    device.sets(Side::Mentor, &Closing { closed_on: day("2026-01-25"), ..a_closing() });

    let tables = tables_of(&[&device.course()], day("2026-01-28"), NOTHING);

    let table = &tables[0];
    assert_eq!((table.name, table.title, table.rows.len()), ("pairs", "Par", 1));
    let said: Vec<String> = table.columns.iter().map(|column| read(&tables, "pairs", column.name)[0].clone()).collect();
    let expected = [
        "Anna",
        "Bo",
        "2026-01-01",
        "1",
        "90 min",
        "90 min",
        "0",
        "Ikke skrevet",
        "2026-01-05",
        "2026-01-20",
        "",
        "2026-01-25",
        "Slut som aftalt",
        "En ny start i job eller uddannelse",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_month_says_what_was_asked_for_what_there_was_and_whether_all_of_it_has_passed() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &Meeting { minutes: minutes(90), ..a_meeting() });
    device.writes(Side::Mentor, &Meeting { held_on: day("2026-02-03"), minutes: minutes(300), ..a_meeting() });

    let tables = tables_of(&[&device.course()], day("2026-02-10"), NOTHING);

    assert_eq!(read(&tables, "months", "pair"), ["Anna og Bo", "Anna og Bo"]);
    assert_eq!(read(&tables, "months", "first_day"), ["2026-01-01", "2026-02-01"]);
    assert_eq!(read(&tables, "months", "last_day"), ["2026-01-31", "2026-02-28"]);
    assert_eq!(read(&tables, "months", "minutes_together"), ["90 min", "300 min"]);
    assert_eq!(read(&tables, "months", "minutes_target"), ["240 min", "240 min"]);
    assert_eq!(read(&tables, "months", "minutes_missing"), ["150 min", "0 min"]);
    assert_eq!(read(&tables, "months", "is_whole"), ["Ja", "Nej"]);
}

#[test]
fn after_the_end_no_month_is_missing_hours_and_one_cut_short_is_not_whole() {
    let mut device = Device::with_a_pair();
    device.sets(Side::Mentor, &Closing { closed_on: day("2026-02-10"), ..a_closing() });

    let tables = tables_of(&[&device.course()], day("2026-06-01"), NOTHING);

    assert_eq!(read(&tables, "months", "month_number"), ["1", "2"]);
    assert_eq!(read(&tables, "months", "is_whole"), ["Ja", "Nej"]);
}

#[test]
fn a_meeting_says_whether_it_counts_and_a_cancelled_one_who_cancelled() {
    let mut device = Device::with_a_pair();
    for held_on in ["2025-12-20", "2026-01-05", "2026-03-01"] {
        device.writes(Side::Mentor, &Meeting { held_on: day(held_on), note: None, ..a_meeting() });
    }
    let cancelled = Meeting {
        held_on: day("2026-01-12"),
        kind: MeetingKind::Cancelled,
        minutes: minutes(60),
        cancelled_by: Some(Side::Youth),
        ..a_meeting()
    };
    device.writes(Side::Mentor, &cancelled);

    let tables = tables_of(&[&device.course()], day("2026-02-10"), NOTHING);

    assert_eq!(read(&tables, "meetings", "held_on"), ["2025-12-20", "2026-01-05", "2026-01-12", "2026-03-01"]);
    assert_eq!(read(&tables, "meetings", "minutes"), ["60", "60", "0", "60"]);
    assert_eq!(read(&tables, "meetings", "counts"), ["Nej", "Ja", "Nej", "Nej"]);
    assert_eq!(read(&tables, "meetings", "minutes_counted"), ["0 min", "60 min", "0 min", "0 min"]);
    assert_eq!(read(&tables, "meetings", "cancelled_by"), ["", "", "Den unge", ""]);
    assert_eq!(read(&tables, "meetings", "kind"), ["Mødtes", "Mødtes", "Aflyst", "Mødtes"]);
    assert_eq!(read(&tables, "meetings", "note"), ["", "", "Vi talte om praktik.", ""]);
}

#[test]
fn a_goal_says_where_it_stands_with_its_first_and_its_last_rating() {
    let mut device = Device::with_a_pair();
    let goal = device.writes(Side::Youth, &a_goal()).as_subject();
    device.writes(Side::Youth, &a_rating_of(goal));
    let later = Rating { score: Score::try_from(7).unwrap(), rated_on: day("2026-02-02"), ..a_rating_of(goal) };
    device.writes(Side::Youth, &later);
    device.writes(Side::Mentor, &Review { outcome: Outcome::Reach, ..a_review_of(goal) });
    device.writes(Side::Mentor, &an_end_of(goal));
    device.writes(Side::Youth, &Goal { title: words("Lære at svejse"), ..a_goal() });

    let tables = tables_of(&[&device.course()], day("2026-02-10"), NOTHING);

    assert_eq!(read(&tables, "goals", "title"), ["Finde en praktikplads", "Lære at svejse"]);
    assert_eq!(read(&tables, "goals", "state"), ["Nået", "I gang"]);
    assert_eq!(read(&tables, "goals", "first_score"), ["3", ""]);
    assert_eq!(read(&tables, "goals", "first_rated_on"), ["2026-01-10", ""]);
    assert_eq!(read(&tables, "goals", "last_score"), ["7", ""]);
    assert_eq!(read(&tables, "goals", "last_rated_on"), ["2026-02-02", ""]);
    assert_eq!(read(&tables, "goals", "reached"), ["Næsten nået", ""]);
}

/// A course in which both have told the municipality everything they can.
fn a_course_with_confidences() -> Course {
    let mut device = Device::with_a_pair();
    device.writes(Side::Youth, &a_youth_check_in());
    device.writes(Side::Youth, &a_youth_wish());
    device.sets(Side::Youth, &youth_learning());
    device.sets(Side::Youth, &a_next_plan());
    device.writes(Side::Mentor, &a_mentor_check_in());
    device.writes(Side::Mentor, &a_mentor_wish());
    device.sets(Side::Mentor, &mentor_learning());
    device.course()
}

#[test]
fn what_was_said_in_confidence_goes_along_only_for_the_side_that_was_asked_for() {
    let course = a_course_with_confidences();
    let names = |told: InConfidence| -> Vec<&str> {
        tables_of(&[&course], day("2026-02-10"), told).iter().map(|table| table.name).collect()
    };
    let said_by = |told: InConfidence| read(&tables_of(&[&course], day("2026-02-10"), told), "wishes", "by");
    let has_wish = |told: InConfidence| {
        let tables = tables_of(&[&course], day("2026-02-10"), told);
        ["ringes op", "stoppe"].map(|asked| read(&tables, "pairs", "reasons")[0].contains(asked))
    };

    assert_eq!(names(ALL[0]), ["pairs", "months", "meetings", "goals"]);
    assert_eq!(names(ALL[1])[4..], ["check_ins", "wishes", "learning", "next_steps"]);
    assert_eq!(names(ALL[2])[4..], ["check_ins", "wishes", "learning"]);
    assert_eq!(said_by(ALL[1]), ["Den unge"]);
    assert_eq!(said_by(ALL[2]), ["Mentoren"]);
    assert_eq!(said_by(ALL[3]), ["Den unge", "Mentoren"]);
    assert_eq!(ALL.map(has_wish), [[false, false], [true, false], [false, true], [true, true]]);
}

#[test]
fn every_row_has_a_cell_for_every_column_and_one_name_has_one_type() {
    let mut device = Device::with_a_pair();
    let goal = device.writes(Side::Youth, &a_goal()).as_subject();
    device.writes(Side::Youth, &a_rating_of(goal));
    device.writes(Side::Mentor, &a_meeting());
    let tables = tables_of(&[&device.course(), &a_course_with_confidences()], day("2026-02-10"), EVERYTHING);
    let mut types = BTreeMap::new();

    for table in &tables {
        assert!(!table.rows.is_empty(), "{}", table.name);
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{}", table.name);
            for (column, cell) in table.columns.iter().zip(&row.cells).filter(|(_, cell)| **cell != Cell::Nothing) {
                let first = types.entry(column.name).or_insert_with(|| discriminant(cell));
                assert_eq!(*first, discriminant(cell), "{} of {}", column.name, table.name);
            }
        }
        let names: BTreeSet<&str> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), table.columns.len(), "{}", table.name);
    }
}

#[test]
fn the_sheet_of_a_table_has_its_headings_first() {
    let tables = tables_of(&[&Device::with_a_pair().course()], day("2026-01-10"), NOTHING);

    let text = spreadsheet::write(&tables[1].sheet());

    let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().collect();
    let heading = r#""Par";"Startdag";"Forløbsmåned";"Første dag";"Sidste dag";"Timer sammen";"Mål for timer";"Timer, der mangler";"Hele måneden er gået""#;
    assert_eq!(lines[0], heading);
    assert_eq!(lines[1], r#""Anna og Bo";"01-01-2026";1;"01-01-2026";"31-01-2026";0;4;4;"Nej""#);
}

/// One meeting by its day after the start, which may be before it or still to come.
type AnyMeeting = (i64, u32, MeetingKind);

fn any_meeting() -> impl Strategy<Value = AnyMeeting> {
    (-40_i64..260, 1..=600_u32, select(MeetingKind::ALL))
}

fn a_course_of(name: &str, meetings: &[AnyMeeting], closed_after: Option<u64>) -> Course {
    let start = day("2026-01-31");
    let mut device = Device::default();
    device.sets(Side::Mentor, &Pair { youth: words(name), started_on: start, ..a_pair() });
    for (after, length, kind) in meetings {
        let held_on = start.checked_add_signed(chrono::TimeDelta::days(*after)).unwrap();
        device.writes(Side::Mentor, &Meeting { held_on, minutes: minutes(*length), kind: *kind, ..a_meeting() });
    }
    if let Some(days) = closed_after {
        let closed_on = start.checked_add_days(Days::new(days)).unwrap();
        device.sets(Side::Mentor, &Closing { closed_on, ..a_closing() });
    }
    device.course()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn months_meetings_and_pairs_sum_to_what_each_course_says(
        courses in vec((vec(any_meeting(), 0..12), proptest::option::of(0..200_u64)), 1..5),
        now in 0..240_u64,
    ) {
        let today = day("2026-01-31").checked_add_days(Days::new(now)).unwrap();
        let courses: Vec<Course> =
            courses.iter().map(|(meetings, closed)| a_course_of("Anna", meetings, *closed)).collect();
        let courses: Vec<&Course> = courses.iter().collect();
        let tables = tables_of(&courses, today, NOTHING);

        for (number, course) in (1..).zip(&courses) {
            let in_all = course.time_in_all(&the_rules(), today);
            for (table, name) in
                [("pairs", "minutes_in_all"), ("months", "minutes_together"), ("meetings", "minutes_counted")]
            {
                let cells = column(&tables, table, name);
                let rows = &tables.iter().find(|known| known.name == table).unwrap().rows;
                let of_it = rows.iter().zip(cells).filter(|(row, _)| row.course == CourseId::from_bits(number));
                let sum = hours(&of_it.map(|(_, cell)| cell).collect::<Vec<_>>());
                prop_assert_eq!(sum, in_all, "{} of course {}", table, number);
            }
        }
        let meetings: usize = courses.iter().map(|course| course.standing_meetings().count()).sum();
        prop_assert_eq!(tables[2].rows.len(), meetings);
    }

    #[test]
    fn rows_stand_in_the_order_of_the_overview(
        courses in vec((select(&["Åse", "Anna", "Ærø", "Zenia"][..]), vec(any_meeting(), 0..4)), 1..7),
    ) {
        let today = day("2026-03-20");
        let courses: Vec<Course> = courses.iter().map(|(name, meetings)| a_course_of(name, meetings, None)).collect();
        let mut overview: Vec<Row> = (1..).map(CourseId::from_bits).zip(&courses)
            .map(|(id, course)| Row::of(id, course, &the_rules(), today)).collect();
        sort(&mut overview);
        let overview: Vec<CourseId> = overview.iter().map(|row| row.course).collect();

        for table in tables_of(&courses.iter().collect::<Vec<_>>(), today, NOTHING) {
            let mut told: Vec<CourseId> = table.rows.iter().map(|row| row.course).collect();
            told.dedup();
            let with_rows: Vec<CourseId> = overview.iter().copied().filter(|id| told.contains(id)).collect();
            prop_assert_eq!(told, with_rows, "{}", table.name);
        }
    }
}

/// What of people's own words has a column, by the side whose confidence it is.
const COLUMNS: &[(Kind, &str, Option<Side>)] = &[
    (Kind::Pair, "mentor", None),
    (Kind::Pair, "youth", None),
    (Kind::Goal, "title", None),
    (Kind::Meeting, "note", None),
    (Kind::YouthCheckIn, "change", Some(Side::Youth)),
    (Kind::YouthWish, "words", Some(Side::Youth)),
    (Kind::YouthLearning, "good", Some(Side::Youth)),
    (Kind::YouthLearning, "better", Some(Side::Youth)),
    (Kind::NextPlan, "words", Some(Side::Youth)),
    (Kind::MentorCheckIn, "going", Some(Side::Mentor)),
    (Kind::MentorCheckIn, "needs", Some(Side::Mentor)),
    (Kind::MentorWish, "words", Some(Side::Mentor)),
    (Kind::MentorLearning, "good", Some(Side::Mentor)),
    (Kind::MentorLearning, "better", Some(Side::Mentor)),
];

fn has_column(kind: Kind, field: &str, told: InConfidence) -> bool {
    let is_it = |(known, name, _): &&(Kind, &str, Option<Side>)| *known == kind && *name == field;
    COLUMNS.iter().find(is_it).is_some_and(|(_, _, side)| side.is_none_or(|side| told.holds(side)))
}

/// Everything that both readers at the municipality can have been sent of a course.
fn sent_to_the_municipality(phone: &History) -> History {
    let everything_on = Switches { meeting_notes: true, whole_goals: true };
    let mut sent = what_leaves(phone, Reader::Counsellor, everything_on);
    sent.merge(what_leaves(phone, Reader::Contact, everything_on));
    sent
}

fn marks_in(history: &History, told: InConfidence) -> BTreeSet<String> {
    let tables = tables_of(&[&Course::fold(history).unwrap()], day("2026-02-10"), told);
    let sheets: String = tables.iter().map(|table| spreadsheet::write(&table.sheet())).collect();
    let all = format!("{sheets}{}", lines::write(&tables).unwrap());
    all.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(mark, _)| format!("<{mark}>")).collect()
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn the_tables_hold_the_words_that_stand_and_have_a_column_and_no_others(acts in vec(any_act(), 1..30)) {
        let written = Written::by(&acts);
        let held = sent_to_the_municipality(&written.device.history);
        let is_gone = |goal: SubjectId| written.things.iter().any(|thing| thing.subject == goal && thing.is_away);
        for told in ALL {
            let expected: BTreeSet<String> = written
                .things
                .iter()
                .filter(|thing| !thing.is_away && !thing.goal.is_some_and(is_gone))
                .filter_map(|thing| Some((thing.kind, thing.versions.last().filter(|last| !last.is_erased)?)))
                .flat_map(|(kind, version)| version.marks.iter().map(move |(field, mark)| (kind, *field, mark)))
                .filter(|(kind, field, _)| has_column(*kind, field, told))
                .map(|(.., mark)| mark.clone())
                .collect();

            prop_assert_eq!(marks_in(&held, told), expected, "{:?}", told);
        }
    }

    /// Should more than the municipality may have ever come to stand there, the tables still do not pass it on.
    #[test]
    fn even_of_a_phones_whole_history_the_tables_tell_only_what_has_a_column(acts in vec(any_act(), 1..30)) {
        let written = Written::by(&acts);
        for told in ALL {
            let allowed: BTreeSet<String> = written
                .things
                .iter()
                .flat_map(|thing| thing.versions.iter().flat_map(|version| &version.marks).map(|mark| (thing.kind, mark)))
                .filter(|(kind, (field, _))| has_column(*kind, field, told))
                .map(|(_, (_, mark))| mark.clone())
                .collect();

            prop_assert!(marks_in(&written.device.history, told).is_subset(&allowed), "{:?}", told);
        }
    }
}
