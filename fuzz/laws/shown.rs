//! What people see of a course, made all at once: months, flags, what is due, tables, the answer to who asks what is held.
//!
//! A file is opened by whoever gets it, so no day and no number in one may end the app.

use std::sync::LazyLock;

use chrono::NaiveDate;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::programme;
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::due::due;
use erhvervsmentor::domain::flags::flags;
use erhvervsmentor::domain::programme::{Programme, Rules};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::dossier::{self, Access, Asked};
use erhvervsmentor::exchange::overview::Row;
use erhvervsmentor::exchange::preview;
use erhvervsmentor::exchange::tables::{InConfidence, Workspace, tables};
use erhvervsmentor::exchange::{lines, spreadsheet};
use erhvervsmentor::text::Language;

use super::csv;
use super::input::day;

/// The programme as it is published.
pub static PROGRAMME: LazyLock<Programme> =
    LazyLock::new(|| programme::read(include_str!("../../src/programme.json")).unwrap());

/// The days that somebody may look on: an ordinary one, and the first and the last that a course can name.
const DAYS: [&str; 3] = ["1900-01-01", "2026-03-01", "2200-12-31"];

pub fn can_be_shown(document: &CourseDocument) {
    let course = Course::fold(&document.history).expect("what was read folds");
    for today in DAYS {
        with_rules(&course, &PROGRAMME.rules, day(today));
    }
    let today = day(DAYS[1]);
    let row = Row::of(document.id, &course, &PROGRAMME.rules, today);
    assert!(row.months_done() <= row.months.len());
    for language in [Language::Danish, Language::English] {
        let courses = [(document.id, &course)];
        let workspace = Workspace { courses: &courses, rules: &PROGRAMME.rules, language, today };
        let made = tables(workspace, InConfidence { of_the_youth: true, of_the_mentor: true });
        for table in &made {
            csv::is_harmless(&spreadsheet::write(&table.sheet()));
        }
        for line in lines::write(&made).expect("tables are written as lines").lines() {
            serde_json::from_str::<serde_json::Value>(line).expect("every line is JSON");
        }
        preview::sections(&document.history, Some(&PROGRAMME), today, language).expect("what folds is shown");
        let asked = Asked { access: Access::Whole, programme: Some(&PROGRAMME), language, today };
        dossier::text(document, asked).expect("what folds is told");
    }
}

/// Counts and asks by these rules.
pub fn with_rules(course: &Course, rules: &Rules, today: NaiveDate) {
    let months = course.months(rules, today);
    assert!(months.iter().zip(1..).all(|(month, number)| month.month.number == number), "months are counted from 1");
    assert!(months.iter().all(|month| month.missing() <= month.target));
    assert!(course.month_now(rules, today).is_none_or(|now| now.month.holds(today)));
    assert!(course.last_met_on(today).is_none_or(|met_on| met_on <= today));
    let flags = flags(course, rules, today);
    assert!(flags.is_sorted(), "the most urgent first");
    for side in [Side::Youth, Side::Mentor] {
        due(course, side, rules, today, Some(day(DAYS[1])));
    }
    course.time_in_all(rules, today);
    course.double_edits();
}
