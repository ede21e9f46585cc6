//! The JSON Schema of a course: it takes everything that is written, and agrees with reading about what is broken.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::schema::course_schema;
use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Value as FieldValue;
use erhvervsmentor::exchange::letter::{Address, Letter};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any;
use super::kept::check_kept;
use super::story::{STORY, story};
use crate::given::course::{COURSE, Device};
use crate::given::facts::a_meeting;
use crate::given::forms::{full_fields, wrong};
use crate::given::{cases, day};

/// In the form of a day, and no day that a course has.
const DAYS_THAT_ARE_NOT: [&str; 3] = ["2026-02-29", "1899-12-31", "2201-01-01"];

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn everything_that_is_written_has_the_form_of_the_schema(course in any::course()) {
        assert_valid(&schema(), &course.write().unwrap());
    }
}

#[test]
fn the_schema_itself_is_in_order() {
    assert!(jsonschema::meta::is_valid(&course_schema()));
}

#[test]
fn the_schema_for_other_programs_is_the_one_of_the_code() {
    let made = serde_json::to_string_pretty(&course_schema()).unwrap() + "\n";

    check_kept("docs/course.schema.json", &made);
}

#[test]
fn the_content_of_every_letter_has_the_form_of_the_schema() {
    let schema = schema();
    let story = story();
    for reader in [Reader::MentorsPhone, Reader::YouthsPhone, Reader::Contact, Reader::Counsellor] {
        for switches in [Switches::default(), Switches { meeting_notes: true, whole_goals: true }] {
            let address = Address { from: Side::Youth, reader, written_on: day("2024-04-12") };
            let letter = Letter::write(STORY, &story.history, address, switches).unwrap();

            let letter: Value = serde_json::from_str(&letter).unwrap();

            assert_valid(&schema, &letter["content"].to_string());
        }
    }
}

#[test]
fn every_wrong_field_of_every_kind_is_wrong_to_the_schema_too() {
    let schema = schema();
    for kind in Kind::ALL.iter().copied() {
        for (field, form) in facts::forms(kind) {
            for (value, _) in wrong(&form) {
                let mut fields = full_fields(kind);
                match value.clone() {
                    Some(value) => fields.put(field, value),
                    None => {
                        fields = fields
                            .iter()
                            .filter(|(name, _)| *name != field)
                            .map(|(name, value)| (name.to_owned(), value.clone()))
                            .collect();
                    }
                }
                // A schema knows the form of a day, and leaves it to the calendar which days there are.
                let is_left_to_the_calendar = matches!(fields.value(field), Some(FieldValue::Text(day)) if DAYS_THAT_ARE_NOT.contains(&day.as_str()));
                let mut device = Device::default();
                device.write(Side::Youth, None, Vec::new(), Content::Written { kind: KindName::Known(kind), fields });
                let text = CourseDocument { id: COURSE, history: device.history }.write().unwrap();
                let json: Value = serde_json::from_str(&text).unwrap();

                assert!(is_left_to_the_calendar || !schema.is_valid(&json), "{}: {field} as {value:?}", kind.as_str());
            }
        }
    }
}

#[test]
fn a_broken_course_is_broken_to_the_schema() {
    let schema = schema();
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    let good: Value =
        serde_json::from_str(&CourseDocument { id: COURSE, history: device.history }.write().unwrap()).unwrap();
    let check = |what: &str, break_it: fn(&mut Value)| {
        let mut broken = good.clone();
        break_it(&mut broken);
        assert!(schema.is_valid(&good) && !schema.is_valid(&broken), "{what}");
        assert!(CourseDocument::read(&broken.to_string()).is_err(), "{what} is read");
    };

    check("no object", |course| *course = json!([]));
    check("no version", |course| drop(course.as_object_mut().unwrap().remove("version")));
    check("a newer version", |course| course["version"] = json!(2));
    check("version 0", |course| course["version"] = json!(0));
    check("no id", |course| drop(course.as_object_mut().unwrap().remove("course")));
    check("a short id", |course| course["course"] = json!("abc"));
    check("no changes", |course| drop(course.as_object_mut().unwrap().remove("changes")));
    check("another name", |course| course["later"] = json!(1));
    check("a change without id", |course| drop(course["changes"][0].as_object_mut().unwrap().remove("id")));
    check("a change without writer", |course| drop(course["changes"][0].as_object_mut().unwrap().remove("by")));
    check("an unknown writer", |course| course["changes"][0]["by"] = json!("boss"));
    check("a stamp of one number", |course| course["changes"][0]["at"] = json!([1]));
    check("a stamp before all", |course| course["changes"][0]["at"] = json!([-1, 0]));
    check("a stamp beyond counting", |course| course["changes"][0]["at"] = json!([1, u64::from(u32::MAX) + 1]));
    check("kind without fields", |course| drop(course["changes"][0].as_object_mut().unwrap().remove("fields")));
    check("fields without kind", |course| drop(course["changes"][0].as_object_mut().unwrap().remove("kind")));
    check("nothing for a kind", |course| course["changes"][0]["kind"] = Value::Null);
    check("a kind without a word", |course| course["changes"][0]["kind"] = json!(""));
    check("another name in a change", |course| course["changes"][0]["later"] = json!(1));
    check("an id that is none", |course| course["changes"][0]["replaces"] = json!(["x"]));
}

#[test]
fn a_later_kind_and_a_later_field_have_the_form_of_the_schema() {
    let text = story().write().unwrap();

    assert!(text.contains("check_in") && text.contains("weather"));
    assert_valid(&schema(), &text);
}

fn schema() -> Validator {
    jsonschema::draft202012::new(&course_schema()).unwrap()
}

fn assert_valid(schema: &Validator, text: &str) {
    let json: Value = serde_json::from_str(text).unwrap();
    let faults: Vec<String> =
        schema.iter_errors(&json).map(|fault| format!("{fault} at {}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:?}");
}
