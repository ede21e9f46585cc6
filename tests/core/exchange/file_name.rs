//! Names of our files: plain ASCII, with the day, and nobody's name in them.

use chrono::NaiveDate;
use erhvervsmentor::exchange::file_name;
use proptest::prelude::*;

use crate::given::{cases, day};

#[test]
fn a_file_is_named_for_what_it_is_and_its_day() {
    assert_eq!(file_name::letter(day("2026-11-22")), "erhvervsmentor-2026-11-22.txt");
    assert_eq!(file_name::spreadsheet(day("2026-11-22")), "erhvervsmentor-par-2026-11-22.csv");
    assert_eq!(file_name::appointment(day("2026-11-22")), "erhvervsmentor-2026-11-22.ics");
    assert_eq!(file_name::sealed_report(day("2026-11-22")), "erhvervsmentor-til-kommunen-2026-11-22.txt");
    assert_eq!(file_name::locked_copy(day("2026-11-22")), "erhvervsmentor-laast-kopi-2026-11-22.txt");
    assert_eq!(file_name::sealed_workspace(day("2026-11-22")), "erhvervsmentor-arbejdsplads-2026-11-22.txt");
    assert_eq!(file_name::invitation(day("2026-11-22")), "erhvervsmentor-invitation-2026-11-22.txt");
    assert_eq!(file_name::backup_key(day("2026-11-22")), "erhvervsmentor-reservenoegle-2026-11-22.txt");
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_name_has_only_small_letters_digits_hyphens_and_one_dot(days in 0..200_000_i32) {
        let day = NaiveDate::from_epoch_days(days).unwrap();

        for name in [
            file_name::letter(day),
            file_name::spreadsheet(day),
            file_name::appointment(day),
            file_name::sealed_report(day),
            file_name::locked_copy(day),
            file_name::sealed_workspace(day),
            file_name::invitation(day),
            file_name::backup_key(day),
        ] {
            prop_assert!(name.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')), "{}", name);
            prop_assert_eq!(name.matches('.').count(), 1);
        }
    }
}
