//! What looks like a CPR number and what does not (fault 67).

use erhvervsmentor::domain::cpr::find;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::cases;

#[test]
fn a_cpr_number_is_found_wherever_it_stands() {
    let check = |text: &str, expected: &str| assert_eq!(find(text), Some(expected), "{text}");

    check("010190-1234", "010190-1234");
    check("0101901234", "0101901234");
    check("010190 1234", "010190 1234");
    check("CPR:311299-4321.", "311299-4321");
    check("æøå010190-1234æøå", "010190-1234");
    check("🎓010190-1234🎓", "010190-1234");
    check("(290200-1234)", "290200-1234");
    check("ring 29274601 eller 010190-1234", "010190-1234");
    check("010190-1234 og 020290-1234", "010190-1234");
    check("-0101901234", "0101901234");
    check("010190-1234-5", "010190-1234");
    check("320190-1234 020190-1234", "020190-1234");
}

#[test]
fn other_numbers_are_no_cpr_numbers() {
    let others = [
        "",
        "29274601",
        "29 27 46 01",
        "2927 4601",
        "+45 29 27 46 01",
        "+4529274601",
        "0045 29 27 46 01",
        "004529274601",
        "+4501019012",
        "+0101901234",
        "DK5000400440116243",
        "DK50 0040 0440 1162 43",
        "2026-11-22",
        "22.11.2026",
        "22-11-2026 kl. 16.30",
        "221126",
        "4760 Vordingborg",
        "ordre 4512991234",
        "320190-1234",
        "000190-1234",
        "011390-1234",
        "010090-1234",
        "300290-1234",
        "310490-1234",
        "310690-1234",
        "310990-1234",
        "311190-1234",
        "010190-123",
        "010190-12345",
        "01019012345",
        "1010190-1234",
        "010190--1234",
        "010190  1234",
        "010190_1234",
        "010190.1234",
        "01019-01234",
        "5790000123456",
        "010190-æøå1",
        "０１０１９０-１２３４",
    ];
    for text in others {
        assert_eq!(find(text), None, "{text}");
    }
}

/// The longest of each month, and one day more; 29 February, for the year of two digits does not tell the century.
#[test]
fn every_day_that_exists_is_found_and_no_other() {
    let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for day in 0..100 {
        for month in 0..100_usize {
            let exists = month
                .checked_sub(1)
                .and_then(|month| longest.get(month))
                .is_some_and(|last| (1..=*last).contains(&day));
            assert_eq!(find(&format!("{day:02}{month:02}99-0000")).is_some(), exists, "{day}/{month}");
        }
    }
}

proptest! {
    #![proptest_config(cases(1024))]

    #[test]
    fn any_birthday_with_four_digits_is_found_between_any_words(
        (day, month, year, number) in (1..=28, 1..=12, 0..100, 0..10_000),
        between in select(&["", "-", " "][..]),
        before in "[^0-9+]{0,6}",
        after in "[^0-9]{0,6}",
    ) {
        let cpr = format!("{day:02}{month:02}{year:02}{between}{number:04}");

        let text = format!("{before}{cpr}{after}");
        prop_assert_eq!(find(&text), Some(cpr.as_str()));
    }

    #[test]
    fn no_text_brings_the_search_down_and_what_is_found_is_in_it(text in any::<String>()) {
        prop_assert!(find(&text).is_none_or(|found| text.contains(found)));
    }

    #[test]
    fn no_text_of_digits_and_odd_signs_brings_the_search_down(
        signs in prop::collection::vec(select(&['0', '1', '2', '9', '-', ' ', '+', 'æ', '🎓', '\u{0}'][..]), 0..40),
    ) {
        let text: String = signs.into_iter().collect();
        if let Some(found) = find(&text) {
            let digits = found.chars().filter(char::is_ascii_digit).count();
            prop_assert_eq!(digits, 10);
            prop_assert!((10..=11).contains(&found.len()));
        }
    }

    #[test]
    fn danish_phone_numbers_are_never_found(number in 20_000_000..100_000_000_u32, prefix in select(&["", "+45", "+45 ", "0045 ", "tlf. ", "tlf.:"][..])) {
        let digits = number.to_string();
        let (pairs, halves) = (digits.as_bytes().chunks(2), digits.as_bytes().chunks(4));
        let spaced = |parts: std::slice::Chunks<'_, u8>| {
            parts.map(|part| String::from_utf8_lossy(part).into_owned()).collect::<Vec<_>>().join(" ")
        };

        for written in [digits.clone(), spaced(pairs), spaced(halves)] {
            let text = format!("{prefix}{written}");
            prop_assert_eq!(find(&text), None);
        }
    }
}
