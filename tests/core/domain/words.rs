//! What people write: cleaned of what fools the eye, bounded by characters, and without CPR numbers (faults 54, 67).

use erhvervsmentor::domain::value::{FieldValue, Problem, Value};
use erhvervsmentor::domain::words::{FirstName, Line, Prose, Words, WordsRefusal};
use proptest::prelude::*;

use crate::given::cases;
use crate::given::forms::text;

fn check(written: &str, expected: Result<&str, WordsRefusal>) {
    let read = Line::parse(written);
    assert_eq!(read.as_ref().map(Line::as_str).map_err(|refusal| *refusal), expected, "{written:?}");
}

#[test]
fn words_are_trimmed_and_keep_what_people_mean() {
    check("  Søren Åge \n", Ok("Søren Åge"));
    check("linje et\nlinje to", Ok("linje et\nlinje to"));
    check("<b>O'Neill & \"søn\"</b>", Ok("<b>O'Neill & \"søn\"</b>"));
    check("🎓 Amélie 字", Ok("🎓 Amélie 字"));
    check("👩‍🎓", Ok("👩‍🎓"));
    check("👨‍👩‍👧", Ok("👨‍👩‍👧"));
    check("❤️‍🔥", Ok("❤️‍🔥"));
}

#[test]
fn nothing_but_white_space_is_empty() {
    for written in ["", " ", "\n\t ", "\u{A0}", "\u{200B}\u{FEFF}", "\u{202E} \u{2066}", "\u{200D}", "\0"] {
        check(written, Err(WordsRefusal::Empty));
    }
}

#[test]
fn signs_that_fool_the_eye_are_taken_out() {
    let deceptive = "\u{0}\t\r\u{1B}\u{7F}\u{85}\u{AD}\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2060}\u{2061}\u{2064}\u{2066}\u{2067}\u{2068}\u{2069}\u{206F}\u{FEFF}";
    for sign in deceptive.chars() {
        check(&format!("An{sign}na"), Ok("Anna"));
    }
}

#[test]
fn limits_count_characters_and_not_bytes() {
    let name = |length: usize, sign: &str| FirstName::parse(&sign.repeat(length));

    for sign in ["a", "å", "字", "🎓"] {
        assert!(name(40, sign).is_ok());
        assert_eq!(name(41, sign), Err(WordsRefusal::TooLong { limit: 40 }));
    }
    assert!(FirstName::parse(&format!("  {}\u{200B}  ", "å".repeat(40))).is_ok());
    assert!(Line::parse(&"ø".repeat(200)).is_ok());
    assert_eq!(Line::parse(&"ø".repeat(201)), Err(WordsRefusal::TooLong { limit: 200 }));
    assert!(Prose::parse(&"æ".repeat(4000)).is_ok());
    assert_eq!(Prose::parse(&"æ".repeat(4001)), Err(WordsRefusal::TooLong { limit: 4000 }));
    assert_eq!(Prose::parse(&"æ".repeat(100_000)), Err(WordsRefusal::TooLong { limit: 4000 }));
}

#[test]
fn what_looks_like_a_cpr_number_is_not_taken_however_it_is_hidden() {
    for written in [
        "010190-1234",
        "Mit nummer er 0101901234.",
        "010190\u{200B}1234",
        "0101\u{AD}90-1234",
        "010190\u{200D}-1234",
        "010190\t1234",
    ] {
        check(written, Err(WordsRefusal::LooksLikeCpr));
    }
}

#[test]
fn a_field_that_may_stay_empty_takes_nothing_but_refuses_the_same() {
    assert_eq!(Line::parse_optional("  "), Ok(None));
    assert_eq!(Line::parse_optional(" a ").map(|line| line.map(|line| line.to_string())), Ok(Some("a".to_owned())));
    assert_eq!(Line::parse_optional("010190-1234"), Err(WordsRefusal::LooksLikeCpr));
    assert_eq!(Words::<3>::parse_optional("abcd"), Err(WordsRefusal::TooLong { limit: 3 }));
}

#[test]
fn a_file_is_read_with_the_same_cleaning_and_limits() {
    let read = |value: Value| FirstName::read(Some(&value)).map(|name| name.to_string());

    assert_eq!(read(text(" An\u{202E}na ")), Ok("Anna".to_owned()));
    assert_eq!(read(text("å".repeat(40))), Ok("å".repeat(40)));
    assert_eq!(read(text("å".repeat(41))), Err(Problem::TooLong { limit: 40 }));
    assert_eq!(read(text("\u{200B}")), Err(Problem::Empty));
    assert_eq!(read(Value::Whole(1)), Err(Problem::WrongType));
    assert_eq!(FirstName::read(None), Err(Problem::Missing));
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn words_once_taken_are_taken_again_as_they_are(written in any::<String>()) {
        if let Ok(words) = Line::parse(&written) {
            prop_assert_eq!(Line::parse(words.as_str()), Ok(words.clone()));
            prop_assert_eq!(Line::read(words.write().as_ref()), Ok(words.clone()));
            prop_assert!((1..=200).contains(&words.as_str().chars().count()));
            prop_assert_eq!(words.as_str().trim(), words.as_str());
        }
    }

    #[test]
    fn no_sign_that_turns_the_direction_of_writing_ever_stays(
        signs in prop::collection::vec(prop::sample::select(&['a', ' ', '\u{61C}', '\u{200E}', '\u{202A}', '\u{202E}', '\u{2066}', '\u{2069}', '\u{200B}'][..]), 0..20),
    ) {
        let written: String = signs.iter().collect();
        let expected: String = signs.iter().filter(|sign| sign.is_ascii()).collect();

        let read = Prose::parse_optional(&written).unwrap().map(|words| words.to_string());

        prop_assert_eq!(read.unwrap_or_default(), expected.trim());
    }
}
