//! The limits, each at its last value that passes and its first that does not.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::{BYTE_LIMIT, CHANGE_LIMIT, ReadError};
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::{KIND_LIMIT, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::value::{Problem, Value};

use crate::given::course::COURSE;

#[test]
fn a_course_may_take_so_many_bytes_and_not_one_more() {
    let text = |bytes: usize| {
        let course = course_of(Vec::new()).write().unwrap();
        format!("{course}{}", " ".repeat(bytes - course.len()))
    };

    assert!(CourseDocument::read(&text(BYTE_LIMIT)).is_ok());
    let too_large = ReadError::TooLarge { bytes: BYTE_LIMIT + 1, limit: BYTE_LIMIT };
    assert_eq!(CourseDocument::read(&text(BYTE_LIMIT + 1)), Err(too_large));
}

#[test]
fn f42_a_course_may_have_so_many_changes_and_not_one_more() {
    let course = |count: usize| course_of((0..count).map(|_| Content::Erased).collect());
    let too_many = ReadError::TooManyChanges { limit: CHANGE_LIMIT };
    let (full, beyond) = (course(CHANGE_LIMIT), course(CHANGE_LIMIT + 1));

    assert_eq!(CourseDocument::read(&full.write().unwrap()).as_ref(), Ok(&full));
    assert_eq!(full.check_room(), Ok(()));
    assert_eq!(CourseDocument::read(&beyond.write().unwrap()), Err(too_many.clone()));
    assert_eq!(beyond.check_room(), Err(too_many));
}

#[test]
fn a_value_of_a_later_version_may_be_so_large_and_not_larger() {
    let check = |what: &str, passes: Value, too_large: Value| {
        let course = |value: Value| course_of(vec![later([("later".to_owned(), value)])]);
        let passing = course(passes);
        assert_eq!(CourseDocument::read(&passing.write().unwrap()).as_ref(), Ok(&passing), "{what}");
        let read = CourseDocument::read(&course(too_large).write().unwrap());
        assert!(matches!(read, Err(ReadError::Unreadable { .. })), "{what}: {read:?}");
    };
    let list = |count: usize| Value::List(vec![Value::Nothing; count]);
    let group = |count: usize| Value::Group((0..count).map(|name| (name.to_string(), Value::Nothing)).collect());
    let deep = |depth: usize| (1..depth).fold(Value::List(Vec::new()), |inner, _| Value::List(vec![inner]));
    let deep_group = |depth: usize| {
        (1..depth).fold(Value::Group([].into()), |inner, _| Value::Group([("in".to_owned(), inner)].into()))
    };
    let text = |count: usize| Value::Text("å".repeat(count));
    let pictures = |count: usize| Value::Text("🎓".repeat(count));

    check("a text", text(20_000), text(20_001));
    check("a text of pictures", pictures(20_000), pictures(20_001));
    check("a text of 100,000 signs", text(1), text(100_000));
    check("a list", list(500), list(501));
    check("a group", group(500), group(501));
    check("lists in lists", deep(8), deep(9));
    check("groups in groups", deep_group(8), deep_group(9));
}

#[test]
fn a_change_may_have_so_many_fields_and_not_one_more() {
    let course = |count: usize| course_of(vec![later((0..count).map(|name| (name.to_string(), Value::Nothing)))]);
    let (full, beyond) = (course(500), course(501));

    assert_eq!(CourseDocument::read(&full.write().unwrap()).as_ref(), Ok(&full));
    assert_eq!(full.check_room(), Ok(()));
    assert!(CourseDocument::read(&beyond.write().unwrap()).is_err());
    let too_many = Problem::TooMany { limit: 500 };
    let kind = Some(KindName::from_word("later"));
    assert_eq!(beyond.check_room(), Err(ReadError::Wrong { number: 1, kind, field: "fields", problem: too_many }));
}

#[test]
fn a_word_for_a_kind_may_be_so_long_and_not_longer() {
    let course = |word: String| {
        let kind = KindName::from_word(&word);
        course_of(vec![Content::Written { kind, fields: [].into_iter().collect() }])
    };
    let check = |word: String, problem: Option<Problem>| {
        let course = course(word);
        let read = CourseDocument::read(&course.write().unwrap());
        match problem {
            None => assert_eq!(read, Ok(course)),
            Some(problem) => {
                assert_eq!(read, Err(ReadError::Wrong { number: 1, kind: None, field: "kind", problem }));
            }
        }
    };

    for letter in ["a", "æ", "🎓"] {
        check(letter.repeat(KIND_LIMIT), None);
        check(letter.repeat(KIND_LIMIT + 1), Some(Problem::TooLong { limit: KIND_LIMIT }));
    }
    check(String::new(), Some(Problem::Empty));
}

#[test]
fn a_course_that_grew_too_large_by_merging_has_no_room() {
    // Pictures are three times as long written as read, so a text within the limit can become one beyond it.
    let letters = "🎓".repeat(20_000);
    let fields = (0..60).map(|name| (name.to_string(), Value::Text(letters.clone())));
    let course = course_of(vec![later(fields)]);
    let text = serde_json::to_string(&course).unwrap();

    let read = CourseDocument::read(&text).unwrap();

    let bytes = read.write().unwrap().len();
    assert!(text.len() < BYTE_LIMIT && bytes > BYTE_LIMIT);
    assert_eq!(read.check_room(), Err(ReadError::TooLarge { bytes, limit: BYTE_LIMIT }));
}

#[test]
fn a_clock_beyond_the_last_moment_is_held_there() {
    let text = format!(
        r#"{{"version":1,"course":"{COURSE}","changes":[{{"id":"{COURSE}","at":[18446744073709551615,4294967295],"by":"youth"}}]}}"#
    );

    let stamp = CourseDocument::read(&text).unwrap().history.latest_stamp();

    assert_eq!(stamp, Some(Stamp { moment: Moment::LAST, counter: u32::MAX }));
}

fn course_of(contents: Vec<Content>) -> CourseDocument {
    let stamp = Stamp { moment: Moment::from_millis(1), counter: 0 };
    let changes = contents.into_iter().zip(1..).map(|(content, id)| {
        let id = ChangeId::from_bits(id);
        Change { id, head: Head { stamp, about: id.as_subject(), by: Side::Youth, replaces: Vec::new() }, content }
    });
    CourseDocument { id: COURSE, history: changes.collect::<History>() }
}

fn later(fields: impl IntoIterator<Item = (String, Value)>) -> Content {
    Content::Written { kind: KindName::from_word("later"), fields: fields.into_iter().collect() }
}
