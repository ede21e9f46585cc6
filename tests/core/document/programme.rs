//! The programme file: the values of the concept, and a clear error for everything a hand can get wrong in it.

use erhvervsmentor::document::programme::{self, PROGRAMME_BYTE_LIMIT, ProgrammeError};
use erhvervsmentor::domain::facts::meeting::MeetingKind;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::programme::ContactRole;
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../../../src/programme.json");

#[test]
fn the_programme_beside_the_app_says_what_the_concept_says() {
    let programme = programme::read(SHIPPED).unwrap();

    let rules = &programme.rules;
    assert_eq!(programme.municipality, "Vordingborg Kommune");
    assert_eq!((rules.youngest, rules.oldest), (15, 25), "unge mennesker mellem 15-25 år");
    assert_eq!(
        (rules.time_a_month, rules.months),
        (Minutes::from_hours(4), 4),
        "4 timer om måneden i minimum 4 måneder"
    );
    assert!(rules.counts.contains(&MeetingKind::NetworkEvent), "netværksarrangementer");
    assert!(rules.counts.iter().all(|kind| kind.took_place()));
    assert_eq!(rules.counts.len(), MeetingKind::ALL.iter().filter(|kind| kind.took_place()).count());
}

#[test]
fn the_mentor_has_somebody_to_call_and_to_write_to() {
    let programme = programme::read(SHIPPED).unwrap();

    let contact = programme.contact_for(ContactRole::MentorContact).unwrap();

    assert!(!contact.name.is_empty());
    assert!(
        contact
            .phone
            .as_ref()
            .is_some_and(|phone| phone.len() == 8 && phone.bytes().all(|digit| digit.is_ascii_digit()))
    );
    assert!(contact.mail.as_ref().is_some_and(|mail| mail.contains('@')));
}

#[test]
fn a_field_left_out_is_named() {
    for path in ["/programme", "/name", "/municipality", "/contacts", "/rules", "/contacts/0/role", "/contacts/0/name"]
    {
        check_left_out(path);
    }
    let shipped: Value = serde_json::from_str(SHIPPED).unwrap();
    for rule in shipped["rules"].as_object().unwrap().keys() {
        check_left_out(&format!("/rules/{rule}"));
    }
}

#[test]
fn a_phone_and_a_mail_may_be_left_out() {
    let text = edited(|programme| {
        programme["contacts"][0].as_object_mut().unwrap().retain(|name, _| name != "phone" && name != "mail");
    });

    let programme = programme::read(&text).unwrap();

    assert_eq!((programme.contacts[0].phone.as_ref(), programme.contacts[0].mail.as_ref()), (None, None));
}

#[test]
fn a_field_of_the_wrong_type_is_refused_with_its_line() {
    let check = |break_it: fn(&mut Value)| {
        let read = programme::read(&edited(break_it));
        assert!(matches!(&read, Err(ProgrammeError::Unreadable(words)) if words.contains("line")), "{read:?}");
    };

    check(|programme| programme["programme"] = json!("1"));
    check(|programme| programme["name"] = json!(7));
    check(|programme| programme["contacts"] = json!({}));
    check(|programme| programme["contacts"][0]["phone"] = json!(29));
    check(|programme| programme["rules"]["months"] = json!("4"));
    check(|programme| programme["rules"]["months"] = json!(4.5));
    check(|programme| programme["rules"]["months"] = json!(-4));
    check(|programme| programme["rules"]["hours_a_month"] = json!(256));
    check(|programme| programme["rules"]["counts"] = json!("video"));
    check(|programme| programme["rules"]["quiet_days"] = Value::Null);
}

#[test]
fn a_text_that_is_no_json_is_refused() {
    for text in [
        "",
        " ",
        "{",
        "Hej",
        "[]",
        "null",
        &SHIPPED[..SHIPPED.len() / 2],
        &SHIPPED.replace("\"months\": 4", "\"months\": 4,,"),
        &"[".repeat(50_000),
    ] {
        assert!(matches!(programme::read(text), Err(ProgrammeError::Unreadable(_))), "{text:.40}");
    }
}

#[test]
fn a_newer_programme_is_known_whatever_else_has_changed() {
    let newer = Err(ProgrammeError::Newer { found: 2 });

    assert_eq!(programme::read(&edited(|programme| programme["programme"] = json!(2))), newer);
    assert_eq!(programme::read(r#"{"rules":[],"programme":2}"#), newer);
}

#[test]
fn an_unknown_word_is_named() {
    let check = |break_it: fn(&mut Value), what: &'static str, word: &str| {
        let unknown = ProgrammeError::UnknownWord { what, found: word.to_owned() };
        assert_eq!(programme::read(&edited(break_it)), Err(unknown));
    };

    check(|programme| programme["contacts"][0]["role"] = json!("mayor"), "role of a contact", "mayor");
    check(|programme| programme["rules"]["counts"][1] = json!("Video"), "kind of meeting", "Video");
}

#[test]
fn a_rule_that_no_course_could_follow_is_named() {
    let check = |rule: &'static str, number: u32, passes: bool| {
        let mut programme: Value = serde_json::from_str(SHIPPED).unwrap();
        programme["rules"][rule] = number.into();
        let read = programme::read(&programme.to_string()).map(|_| ());
        let impossible = ProgrammeError::ImpossibleRule { rule, found: number.to_string() };
        assert_eq!(read, if passes { Ok(()) } else { Err(impossible) }, "{rule}: {number}");
    };

    for (rule, number, passes) in [
        ("hours_a_month", 0, false),
        ("hours_a_month", 1, true),
        ("hours_a_month", 200, true),
        ("hours_a_month", 201, false),
        ("months", 0, false),
        ("months", 1, true),
        ("months", 60, true),
        ("months", 61, false),
        ("oldest", 14, false),
        ("oldest", 15, true),
        ("oldest", 120, true),
        ("oldest", 121, false),
    ] {
        check(rule, number, passes);
    }
    let counts_nothing = edited(|programme| programme["rules"]["counts"] = json!([]));
    let impossible = ProgrammeError::ImpossibleRule { rule: "counts", found: "[]".to_owned() };
    assert_eq!(programme::read(&counts_nothing), Err(impossible));
    let version_0 = edited(|programme| programme["programme"] = json!(0));
    assert_eq!(
        programme::read(&version_0),
        Err(ProgrammeError::ImpossibleRule { rule: "programme", found: "0".to_owned() })
    );
}

#[test]
fn a_file_too_large_to_be_a_programme_is_refused_before_it_is_read() {
    let padded = |bytes: usize| format!("{SHIPPED}{}", " ".repeat(bytes - SHIPPED.len()));

    assert!(programme::read(&padded(PROGRAMME_BYTE_LIMIT)).is_ok());
    assert_eq!(programme::read(&padded(PROGRAMME_BYTE_LIMIT + 1)), Err(ProgrammeError::TooLarge));
}

#[test]
fn a_byte_order_mark_that_an_editor_left_is_no_harm() {
    assert_eq!(programme::read(&format!("\u{FEFF}{SHIPPED}")), programme::read(SHIPPED));
    assert_eq!(programme::read(&SHIPPED.replace('\n', "\r\n")), programme::read(SHIPPED));
}

fn check_left_out(path: &str) {
    let (parent, name) = path.rsplit_once('/').unwrap();
    let mut programme: Value = serde_json::from_str(SHIPPED).unwrap();
    programme.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();

    let read = programme::read(&programme.to_string());

    let names_it = format!("missing field `{name}`");
    assert!(matches!(&read, Err(ProgrammeError::Unreadable(words)) if words.contains(&names_it)), "{path}: {read:?}");
}

fn edited(edit: impl FnOnce(&mut Value)) -> String {
    let mut programme: Value = serde_json::from_str(SHIPPED).unwrap();
    edit(&mut programme);
    serde_json::to_string_pretty(&programme).unwrap()
}
