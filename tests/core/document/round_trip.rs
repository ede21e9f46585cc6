//! What is written is read back as it was, whatever it was.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::kind::KindName;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Value;
use proptest::collection::vec;
use proptest::prelude::*;

use super::any;
use crate::given::cases;
use crate::given::course::{COURSE, Device};

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_course_reads_back_as_it_was_written(course in any::course()) {
        let text = course.write().unwrap();

        prop_assert_eq!(CourseDocument::read(&text), Ok(course));
    }

    #[test]
    fn a_number_of_a_later_version_comes_back_to_the_last_bit(bits in vec(any::<u64>(), 40)) {
        let numbers = bits.into_iter().filter(|bits| f64::from_bits(*bits).is_finite()).map(Value::Real).collect();
        let course = a_course_with("later", Value::List(numbers));

        let text = course.write().unwrap();

        prop_assert_eq!(CourseDocument::read(&text), Ok(course));
    }

    #[test]
    fn equal_histories_are_equal_texts_in_whatever_order_they_came_to_be(course in any::course()) {
        let mut changes: Vec<_> = course.history.iter().cloned().collect();
        changes.reverse();
        let again = CourseDocument { id: course.id, history: changes.into_iter().collect() };

        prop_assert_eq!(again.write().unwrap(), course.write().unwrap());
    }

    #[test]
    fn unlike_histories_are_unlike_texts(one in any::course(), other in any::course()) {
        prop_assert_eq!(one == other, one.write().unwrap() == other.write().unwrap());
    }

    #[test]
    fn a_text_has_no_sign_that_makes_a_browser_count_it_double(course in any::course()) {
        let text = course.write().unwrap();

        prop_assert_eq!(text.chars().find(|sign| *sign > '\u{FF}'), None);
        prop_assert_eq!(text.chars().find(|sign| *sign < ' '), None);
    }

    #[test]
    fn another_json_reader_reads_the_same_values(course in any::course()) {
        let text = course.write().unwrap();

        let json: serde_json::Value = serde_json::from_str(&text).unwrap();

        let told: Vec<_> = json["changes"].as_array().unwrap().iter().map(|change| change.get("fields")).collect();
        let meant: Vec<_> = course.history.iter().map(|change| match &change.content {
            Content::Erased => None,
            Content::Written { fields, .. } => {
                Some(serde_json::Value::Object(fields.iter().map(|(name, value)| (name.to_owned(), plain(value))).collect()))
            }
        }).collect();
        prop_assert_eq!(told, meant.iter().map(Option::as_ref).collect::<Vec<_>>());
    }
}

/// The libraries of the tests switch on what the app would then lack: the app has to ask for it itself.
#[test]
fn the_app_reads_numbers_as_exactly_as_these_tests_do() {
    let dependencies =
        include_str!("../../../Cargo.toml").split("\n[").find(|part| part.starts_with("dependencies]")).unwrap();

    assert!(dependencies.lines().any(|line| line.starts_with("serde_json") && line.contains("float_roundtrip")));
}

#[test]
fn a_course_without_a_change_is_still_a_course() {
    let course = CourseDocument { id: CourseId::from_bits(7), history: History::default() };

    let text = course.write().unwrap();

    assert_eq!(text, r#"{"version":1,"course":"00000000000000000000000000000007","changes":[]}"#);
    assert_eq!(CourseDocument::read(&text), Ok(course));
}

fn a_course_with(field: &str, value: Value) -> CourseDocument {
    let mut device = Device::default();
    let kind = KindName::Unknown("later".to_owned());
    let fields = [(field.to_owned(), value)].into_iter().collect();
    device.write(Side::Mentor, None, Vec::new(), Content::Written { kind, fields });
    CourseDocument { id: COURSE, history: device.history }
}

fn plain(value: &Value) -> serde_json::Value {
    match value {
        Value::Nothing => serde_json::Value::Null,
        Value::Flag(flag) => (*flag).into(),
        Value::Whole(whole) => (*whole).into(),
        Value::Real(bits) => f64::from_bits(*bits).into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(values) => values.iter().map(plain).collect(),
        Value::Group(values) => {
            serde_json::Value::Object(values.iter().map(|(name, value)| (name.clone(), plain(value))).collect())
        }
    }
}
