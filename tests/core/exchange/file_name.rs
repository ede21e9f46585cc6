//! Names of our files: plain ASCII, with the day, and nobody's name in them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::file_name;
use erhvervsmentor::exchange::tables::InConfidence;
use proptest::prelude::*;

use super::tables::tables_of;
use crate::given::{cases, day};

#[test]
fn a_file_is_named_for_what_it_is_and_its_day() {
    assert_eq!(file_name::letter(day("2026-11-22")), "erhvervsmentor-2026-11-22.txt");
    assert_eq!(file_name::spreadsheet(day("2026-11-22")), "erhvervsmentor-par-2026-11-22.csv");
    assert_eq!(file_name::appointment(day("2026-11-22")), "erhvervsmentor-2026-11-22.ics");
    assert_eq!(file_name::workbook(day("2026-11-22")), "erhvervsmentor-2026-11-22.xlsx");
    assert_eq!(file_name::lines(day("2026-11-22")), "erhvervsmentor-data-2026-11-22.jsonl");
    assert_eq!(file_name::dossier(day("2026-11-22")), "erhvervsmentor-indsigt-2026-11-22.txt");
    assert_eq!(file_name::dossier_document(day("2026-11-22")), "erhvervsmentor-indsigt-2026-11-22.json");
    assert_eq!(file_name::import_results(day("2026-11-22")), "erhvervsmentor-aabnede-filer-2026-11-22.csv");
    assert_eq!(file_name::sealed_report(day("2026-11-22")), "erhvervsmentor-til-kommunen-2026-11-22.txt");
    assert_eq!(file_name::locked_copy(day("2026-11-22")), "erhvervsmentor-laast-kopi-2026-11-22.txt");
    assert_eq!(file_name::sealed_workspace(day("2026-11-22")), "erhvervsmentor-arbejdsplads-2026-11-22.txt");
    let invitation = |role| file_name::invitation(role, day("2026-11-22"));
    assert_eq!(invitation(Side::Mentor), "erhvervsmentor-invitation-mentor-2026-11-22.txt");
    assert_eq!(invitation(Side::Youth), "erhvervsmentor-invitation-ung-2026-11-22.txt");
    assert_eq!(file_name::unread_keys(day("2026-11-22")), "erhvervsmentor-ulaeselig-noegle-2026-11-22.txt");
    assert_eq!(file_name::backup_key(day("2026-11-22")), "erhvervsmentor-reservenoegle-2026-11-22.txt");
}

#[test]
fn the_spreadsheet_of_each_table_has_a_name_of_its_own() {
    let tables = tables_of(&[], day("2026-11-22"), InConfidence { of_the_youth: true, of_the_mentor: true });

    let names: BTreeSet<String> = tables.iter().map(|table| file_name::table(table.name, day("2026-11-22"))).collect();

    assert_eq!(names.len(), 8);
    assert!(names.contains("erhvervsmentor-moeder-2026-11-22.csv"));
    assert!(!names.contains(&file_name::table("another", day("2026-11-22"))));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_name_has_only_small_letters_digits_hyphens_and_one_dot(days in 0..200_000_i32) {
        let day = NaiveDate::from_epoch_days(days).unwrap();

        let tables = tables_of(&[], day, InConfidence { of_the_youth: true, of_the_mentor: true });
        let of_tables = tables.iter().map(|table| file_name::table(table.name, day));
        let others = [
            file_name::letter(day),
            file_name::spreadsheet(day),
            file_name::appointment(day),
            file_name::workbook(day),
            file_name::lines(day),
            file_name::dossier(day),
            file_name::dossier_document(day),
            file_name::import_results(day),
            file_name::sealed_report(day),
            file_name::locked_copy(day),
            file_name::sealed_workspace(day),
            file_name::invitation(Side::Mentor, day),
            file_name::unread_keys(day),
            file_name::backup_key(day),
        ];
        for name in others.into_iter().chain(of_tables) {
            prop_assert!(name.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')), "{}", name);
            prop_assert_eq!(name.matches('.').count(), 1);
        }
    }
}
