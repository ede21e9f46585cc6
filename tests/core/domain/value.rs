//! Plain values read into types: what a field left out means, and where bounds lie.

use chrono::NaiveDate;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{FieldValue, Form, LIST_LIMIT, Problem, Value, text_of, whole_of};

use crate::given::day;
use crate::given::forms::text;

#[test]
fn a_field_left_out_is_none_of_what_may_be_left_out() {
    assert_eq!(Option::<Side>::read(None), Ok(None));
    assert_eq!(Option::<Side>::read(Some(&Value::Nothing)), Ok(None));
    assert_eq!(Option::<Side>::read(Some(&text("mentor"))), Ok(Some(Side::Mentor)));
    assert_eq!(Option::<Side>::read(Some(&text("nobody"))), Err(Problem::UnknownChoice));
    assert_eq!(Vec::<Side>::read(None), Ok(Vec::new()));
    assert_eq!(Side::read(None), Err(Problem::Missing));
}

#[test]
fn what_may_be_left_out_is_left_out_when_there_is_none() {
    assert_eq!(None::<Side>.write(), None);
    assert_eq!(Some(Side::Youth).write(), Some(text("youth")));
    assert_eq!(vec![Side::Youth, Side::Mentor].write(), Some(Value::List(vec![text("youth"), text("mentor")])));
}

#[test]
fn a_list_is_full_at_its_limit() {
    let list = |length: usize| Value::List(vec![text("mentor"); length]);

    assert_eq!(Vec::<Side>::read(Some(&list(LIST_LIMIT))).map(|sides| sides.len()), Ok(LIST_LIMIT));
    assert_eq!(Vec::<Side>::read(Some(&list(LIST_LIMIT + 1))), Err(Problem::TooMany { limit: LIST_LIMIT }));
}

#[test]
fn days_are_read_from_1900_to_2200_and_in_one_writing_only() {
    let check = |written: &str, expected: Result<NaiveDate, Problem>| {
        assert_eq!(NaiveDate::read(Some(&text(written))), expected, "{written}");
    };

    check("1900-01-01", Ok(day("1900-01-01")));
    check("2200-12-31", Ok(day("2200-12-31")));
    check("2024-02-29", Ok(day("2024-02-29")));
    check("1899-12-31", Err(Problem::NotADay));
    check("2201-01-01", Err(Problem::NotADay));
    check("2026-02-29", Err(Problem::NotADay));
    check("2026-1-1", Err(Problem::NotADay));
    check("+2026-01-01", Err(Problem::NotADay));
    check(" 2026-01-01", Err(Problem::NotADay));
    check("2026-01-01T00:00:00Z", Err(Problem::NotADay));
}

#[test]
fn text_and_whole_numbers_are_told_apart() {
    assert_eq!(text_of(Some(&text("a"))), Ok("a"));
    assert_eq!(text_of(Some(&Value::Whole(1))), Err(Problem::WrongType));
    assert_eq!(text_of(None), Err(Problem::Missing));
    assert_eq!(whole_of(Some(&Value::Whole(3)), 3, 3), Ok(3));
    assert_eq!(whole_of(Some(&Value::Whole(2)), 3, 4), Err(Problem::OutOfRange { from: 3, to: 4 }));
    assert_eq!(whole_of(Some(&Value::Whole(5)), 3, 4), Err(Problem::OutOfRange { from: 3, to: 4 }));
    assert_eq!(whole_of(Some(&Value::Real(0)), 3, 4), Err(Problem::OutOfRange { from: 3, to: 4 }));
    assert_eq!(whole_of(Some(&text("3")), 3, 4), Err(Problem::WrongType));
    assert_eq!(whole_of(None, 3, 4), Err(Problem::Missing));
}

#[test]
fn forms_are_told_by_type() {
    assert_eq!(Vec::<NaiveDate>::form(), Form::Many(Box::new(Form::Day)));
    assert_eq!(Option::<Side>::form(), Form::Optional(Box::new(Form::Choice(Side::WORDS))));
}
