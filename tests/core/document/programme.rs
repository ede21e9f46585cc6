//! The programme file: the values of the concept, and a clear error for everything a hand can get wrong in it.

use erhvervsmentor::document::programme::{self, PROGRAMME_BYTE_LIMIT, ProgrammeError};
use erhvervsmentor::domain::facts::meeting::MeetingKind;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::programme::{ContactRole, Event};
use serde_json::{Value, json};

use crate::given::day;

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
    check(|programme| programme["events"] = Value::Null);
    check(|programme| programme["events"] = json!({}));
    check(|programme| programme["events"] = json!([{ "id": 7, "title": "Messe", "day": "2026-05-12" }]));
    check(|programme| programme["events"] = json!([{ "id": "messe", "title": "Messe", "day": 20_260_512 }]));
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
fn a_programme_without_events_has_none() {
    let text = edited(|programme| drop(programme.as_object_mut().unwrap().remove("events")));

    assert_eq!(programme::read(&text).map(|programme| programme.events), Ok(Vec::new()));
}

#[test]
fn an_event_is_read_with_all_that_is_known_of_it() {
    let text = with_events(json!([
        { "id": " messe-2026 ", "title": "Messe", "day": "2026-05-12", "at": "16:30", "minutes": 90, "place": "Havnen", "about": "Der er kage." },
        { "id": "åbent hus", "title": "Åbent hus", "day": "2026-06-01" },
    ]));

    let events = programme::read(&text).unwrap().events;

    let some = |words: &str| Some(words.to_owned());
    let fair = Event {
        id: "messe-2026".to_owned(),
        title: "Messe".to_owned(),
        held_on: day("2026-05-12"),
        begins_at: Some("16:30".parse().unwrap()),
        length: Minutes::of_meeting(90).ok(),
        place: some("Havnen"),
        about: some("Der er kage."),
    };
    let open_house = Event {
        id: "åbent hus".to_owned(),
        title: "Åbent hus".to_owned(),
        held_on: day("2026-06-01"),
        begins_at: None,
        length: None,
        place: None,
        about: None,
    };
    assert_eq!(events, [fair, open_house]);
}

#[test]
fn events_come_in_the_order_of_their_days_and_hours_and_else_as_they_stand_in_the_file() {
    let event = |id: &str, day: &str, at: &str| json!({ "id": id, "title": "Messe", "day": day, "at": at });
    let text = with_events(json!([
        event("later", "2026-12-01", "09:00"),
        event("evening", "2026-02-01", "19:00"),
        event("morning", "2026-02-01", "09:00"),
        event("morning too", "2026-02-01", "09:00"),
        event("year before", "2025-12-31", "23:59"),
    ]));

    let events = programme::read(&text).unwrap().events;

    let ids: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["year before", "morning", "morning too", "evening", "later"]);
}

#[test]
fn an_event_that_says_what_cannot_be_is_refused_with_what_was_found() {
    let check = |field: &'static str, found: &str| {
        let mut event = json!({ "id": "messe", "title": "Messe", "day": "2026-05-12", "at": "16:30" });
        event[field] = json!(found);
        let wrong = ProgrammeError::WrongEvent { field, found: found.to_owned() };
        assert_eq!(programme::read(&with_events(json!([event]))), Err(wrong));
    };

    for id in ["", "  ", &"æ".repeat(201), "010190-1234"] {
        check("id", id);
    }
    for day in ["", "12. maj", "12-05-2026", "2026-5-12", "2026-02-29", "20260-05-12"] {
        check("day", day);
    }
    for (minutes, found) in [(json!(0), "0"), (json!(1441), "1441")] {
        let event = json!({ "id": "messe", "title": "Messe", "day": "2026-05-12", "minutes": minutes });
        let wrong = ProgrammeError::WrongEvent { field: "minutes", found: found.to_owned() };
        assert_eq!(programme::read(&with_events(json!([event]))), Err(wrong));
    }
    for at in ["", "16.30", "24:00", "kl. 16:30"] {
        check("at", at);
    }
}

#[test]
fn two_events_of_one_id_are_refused_for_a_sign_up_would_stand_for_both() {
    let text = with_events(json!([
        { "id": "messe", "title": "Messe", "day": "2026-05-12" },
        { "id": "messe ", "title": "Messe igen", "day": "2026-06-12" },
    ]));

    assert_eq!(programme::read(&text), Err(ProgrammeError::SameEvent { id: "messe".to_owned() }));
}

#[test]
fn an_event_needs_an_id_a_title_and_a_day() {
    for name in ["id", "title", "day"] {
        let mut event = json!({ "id": "messe", "title": "Messe", "day": "2026-05-12" });
        event.as_object_mut().unwrap().remove(name);

        let read = programme::read(&with_events(json!([event])));

        let names_it = format!("missing field `{name}`");
        assert!(matches!(&read, Err(ProgrammeError::Unreadable(words)) if words.contains(&names_it)), "{read:?}");
    }
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
fn nobody_is_asked_more_often_in_the_first_month_than_it_has_days() {
    let with = |check_ins: u32| edited(|programme| programme["rules"]["first_month_check_ins"] = json!(check_ins));
    let impossible = |check_ins: u32| {
        Err(ProgrammeError::ImpossibleRule { rule: "first_month_check_ins", found: check_ins.to_string() })
    };

    assert!([0, 2, 31].into_iter().all(|check_ins| programme::read(&with(check_ins)).is_ok()));
    // Found by a fuzzer: every screen of a course in its first month went through four milliards of days.
    assert_eq!(programme::read(&with(u32::MAX)), impossible(u32::MAX));
    assert_eq!(programme::read(&with(32)), impossible(32));
}

#[test]
fn a_file_too_large_to_be_a_programme_is_refused_before_it_is_read() {
    let padded = |bytes: usize| format!("{SHIPPED}{}", " ".repeat(bytes - SHIPPED.len()));

    assert!(programme::read(&padded(PROGRAMME_BYTE_LIMIT)).is_ok());
    assert_eq!(programme::read(&padded(PROGRAMME_BYTE_LIMIT + 1)), Err(ProgrammeError::TooLarge));
}

#[test]
fn f44_a_byte_order_mark_that_an_editor_left_is_no_harm() {
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

fn with_events(events: Value) -> String {
    edited(|programme| programme["events"] = events)
}

fn edited(edit: impl FnOnce(&mut Value)) -> String {
    let mut programme: Value = serde_json::from_str(SHIPPED).unwrap();
    edit(&mut programme);
    serde_json::to_string_pretty(&programme).unwrap()
}
