//! Texts that are JSON and say something that cannot be: the change, its kind, the field and the fault are named.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::{ReadError, VERSION};
use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{Problem, Value};

use crate::given::course::{COURSE, Device};
use crate::given::forms::{full_fields, wrong};

const ID: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn every_wrong_field_of_every_kind_is_named() {
    for kind in Kind::ALL.iter().copied() {
        for (field, form) in facts::forms(kind) {
            for (value, problem) in wrong(&form) {
                let mut fields: Fields = full_fields(kind);
                match value.clone() {
                    Some(value) => fields.put(field, value),
                    None => fields = fields.iter().filter(|(name, _)| *name != field).map(owned).collect(),
                }
                let mut device = Device::with_a_pair();
                let content = Content::Written { kind: KindName::Known(kind), fields };
                device.write(Side::Youth, None, Vec::new(), content);
                let text = CourseDocument { id: COURSE, history: device.history }.write().unwrap();

                let read = CourseDocument::read(&text);

                let named = ReadError::Wrong { number: 2, kind: Some(KindName::Known(kind)), field, problem };
                assert_eq!(read, Err(named), "{}: {field} as {value:?}", kind.as_str());
            }
        }
    }
}

#[test]
fn a_wrong_head_is_named() {
    let check = |change: &str, field: &'static str, problem: Problem| {
        let kind = change.contains(r#""kind""#).then_some(KindName::Known(Kind::Habit));
        assert_eq!(read_change(change), Err(ReadError::Wrong { number: 1, kind, field, problem }), "{change}");
    };

    check(r#""id":"","at":[1,0],"by":"youth""#, "id", Problem::NotAnId);
    check(r#""id":"0123456789abcdef0123456789abcdeg","at":[1,0],"by":"youth""#, "id", Problem::NotAnId);
    check(&format!(r#""id":"{ID}","about":"x","at":[1,0],"by":"youth""#), "about", Problem::NotAnId);
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"boss""#), "by", Problem::UnknownChoice);
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"youth","replaces":["{ID}","-"]"#), "replaces", Problem::NotAnId);
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":"habit""#), "fields", Problem::Missing);
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"youth","fields":{{}}"#), "kind", Problem::Missing);
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"boss","kind":"habit","fields":{{}}"#), "by", Problem::UnknownChoice);
}

#[test]
fn a_course_without_a_true_id_is_refused() {
    let text = r#"{"version":1,"course":"anna-and-bo","changes":[]}"#;

    let named = ReadError::Wrong { number: 0, kind: None, field: "course", problem: Problem::NotAnId };
    assert_eq!(CourseDocument::read(text), Err(named));
}

#[test]
fn a_change_in_another_shape_is_refused_where_it_stands() {
    let check = |change: &str| {
        let read = read_change(change);
        assert!(matches!(read, Err(ReadError::Unreadable { line: 1, column }) if column > 60), "{change}: {read:?}");
    };

    check("");
    check(r#""at":[1,0],"by":"youth""#);
    check(&format!(r#""id":"{ID}","by":"youth""#));
    check(&format!(r#""id":"{ID}","at":[1,0]"#));
    check(r#""id":7,"at":[1,0],"by":"youth""#);
    for at in [
        "1",
        "[1]",
        "[1,0,0]",
        "[-1,0]",
        "[1.5,0]",
        "[1,4294967296]",
        "[1,-1]",
        "\"1\"",
        "null",
        "[18446744073709551616,0]",
    ] {
        check(&format!(r#""id":"{ID}","at":{at},"by":"youth""#));
    }
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"youth","replaces":"{ID}""#));
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":7,"fields":{{}}"#));
    check(&format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":"habit","fields":[]"#));
}

#[test]
fn a_content_that_some_program_lost_is_no_erasure() {
    for change in [
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":null,"fields":null"#),
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":null"#),
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","fields":null"#),
    ] {
        assert!(matches!(read_change(&change), Err(ReadError::Unreadable { .. })), "{change}");
    }
}

#[test]
fn a_name_that_could_not_be_written_back_is_refused() {
    for change in [
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","later":1"#),
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","__proto__":{{"by":"mentor"}}"#),
    ] {
        assert!(matches!(read_change(&change), Err(ReadError::Unreadable { .. })), "{change}");
    }
    let course = format!(r#"{{"version":1,"course":"{COURSE}","changes":[],"later":1}}"#);
    assert!(matches!(CourseDocument::read(&course), Err(ReadError::Unreadable { .. })));
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    let text = |body: &str| format!("{{{body}}}");
    let course = format!(r#""course":"{COURSE}""#);
    let checks = [
        text(&format!(r#""version":1,"version":1,{course},"changes":[]"#)),
        text(&format!(r#""version":1,{course},{course},"changes":[]"#)),
        text(&format!(r#""version":1,{course},"changes":[],"changes":[]"#)),
    ];
    for text in checks {
        assert!(matches!(CourseDocument::read(&text), Err(ReadError::Unreadable { .. })), "{text}");
    }
    for change in [
        format!(r#""id":"{ID}","id":"{ID}","at":[1,0],"by":"youth""#),
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":"habit","kind":"habit","fields":{{}}"#),
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":"habit","fields":{{"minutes":60,"minutes":90}}"#),
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":"habit","fields":{{"minutes":60,"minut\u0065s":90}}"#),
        format!(r#""id":"{ID}","at":[1,0],"by":"youth","kind":"later","fields":{{"group":{{"a":1,"a":1}}}}"#),
    ] {
        assert!(matches!(read_change(&change), Err(ReadError::Unreadable { .. })), "{change}");
    }
}

#[test]
fn a_number_that_no_meeting_lasts_is_refused() {
    let out_of_range = Problem::OutOfRange { from: 0, to: 1440 };
    let check = |number: &str, problem: Option<Problem>| {
        let read = read_change(&format!(
            r#""id":"{ID}","at":[1,0],"by":"youth","kind":"habit","fields":{{"minutes":{number}}}"#
        ));
        let kind = Some(KindName::Known(Kind::Habit));
        match problem {
            Some(problem) => {
                assert_eq!(read, Err(ReadError::Wrong { number: 1, kind, field: "minutes", problem }), "{number}");
            }
            None => assert!(matches!(read, Err(ReadError::Unreadable { .. })), "{number}: {read:?}"),
        }
    };

    for number in [
        "-1",
        "1441",
        "-9223372036854775808",
        "9223372036854775807",
        "60.5",
        "1e3",
        "-0.0",
        "1e-999",
        "18446744073709551616",
    ] {
        check(number, Some(out_of_range));
    }
    for number in
        ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "18446744073709551615", "0x10", "060", "+60", ".5", "6_0"]
    {
        check(number, None);
    }
    for number in ["\"60\"", "true", "[60]", "{}"] {
        check(number, Some(Problem::WrongType));
    }
}

#[test]
fn a_newer_version_is_known_whatever_else_has_changed() {
    let check = |text: &str, found: u32| {
        assert_eq!(CourseDocument::read(text), Err(ReadError::Newer { found, known: VERSION }), "{text}");
    };

    check(&format!(r#"{{"version":2,"course":"{COURSE}","changes":[]}}"#), 2);
    check(r#"{"version":2}"#, 2);
    check(r#"{"changes":{"sealed":"…"},"course":7,"version":3,"shape":[[[1e5]]]}"#, 3);
    check(r#"{"version":2,"course":"x","changes":[{"id":"x"}]}"#, 2);
    check(r#"{"version":4294967295,"changes":null}"#, u32::MAX);
    check(&format!(r#"{{"version":2,"changes":[{}]}}"#, vec!["{}"; 30_000].join(",")), 2);
}

#[test]
fn a_version_that_never_was_is_not_called_newer() {
    let course = |version: &str| format!(r#"{{"version":{version},"course":"{COURSE}","changes":[]}}"#);
    let never = ReadError::Wrong {
        number: 0,
        kind: None,
        field: "version",
        problem: Problem::OutOfRange { from: 1, to: VERSION.into() },
    };

    assert_eq!(CourseDocument::read(&course("0")), Err(never));
    for version in ["-1", "1.0", "\"1\"", "null", "[1]", "true", "4294967296"] {
        assert!(
            matches!(CourseDocument::read(&course(version)), Err(ReadError::Unreadable { line: 1, .. })),
            "{version}"
        );
    }
    assert!(matches!(
        CourseDocument::read(&format!(r#"{{"course":"{COURSE}","changes":[]}}"#)),
        Err(ReadError::Unreadable { .. })
    ));
}

#[test]
fn what_this_version_does_not_know_comes_back_untouched() {
    let text = format!(
        "{{\"version\":1,\"course\":\"{COURSE}\",\"changes\":[\
         {{\"id\":\"00000000000000000000000000000001\",\"at\":[1,0],\"by\":\"youth\",\"kind\":\"habit\",\
         \"fields\":{{\"__proto__\":{{\"constructor\":[null,true,-7,0.1,\"\\u0000\\ud83e\\uddd1\"]}},\"minutes\":60,\"weather\":\"sol\"}}}},\
         {{\"id\":\"00000000000000000000000000000002\",\"at\":[2,0],\"by\":\"contact\",\"replaces\":[\"00000000000000000000000000000001\"],\
         \"kind\":\"check_in\",\"fields\":{{\"answers\":[[{{}},[]],\"<script>\"],\"held_on\":\"not a day\"}}}}]}}"
    );

    let read = CourseDocument::read(&text).unwrap();

    assert_eq!(read.write().unwrap(), text);
    assert_eq!(read.history.len(), 2);
}

#[test]
fn one_change_that_stands_twice_is_one_change() {
    let change =
        |fields: &str| format!(r#"{{"id":"{ID}","at":[1,0],"by":"youth","kind":"habit","fields":{{{fields}}}}}"#);
    let text = |changes: &str| format!(r#"{{"version":1,"course":"{COURSE}","changes":[{changes}]}}"#);

    let read = CourseDocument::read(&text(&format!("{},{}", change(r#""minutes":60"#), change(r#""place":"Havnen""#))));

    assert_eq!(read, CourseDocument::read(&text(&change(r#""minutes":60,"place":"Havnen""#))));
    assert_eq!(read.unwrap().history.len(), 1);
}

fn read_change(change: &str) -> Result<CourseDocument, ReadError> {
    CourseDocument::read(&format!(r#"{{"version":1,"course":"{COURSE}","changes":[{{{change}}}]}}"#))
}

fn owned((name, value): (&str, &Value)) -> (String, Value) {
    (name.to_owned(), value.clone())
}
