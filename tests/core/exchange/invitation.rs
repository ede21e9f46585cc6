//! Invitations: taken whole or refused with the reason, and a second one never changes quietly whom a phone seals to.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::programme::{self, ProgrammeError};
use erhvervsmentor::domain::programme::{ContactPerson, ContactRole, Event, Programme};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Problem;
use erhvervsmentor::domain::words::FirstName;
use erhvervsmentor::exchange::invitation::{
    Comparison, Enrolment, INVITATION_BYTE_LIMIT, INVITATION_KEY_LIMIT, Invitation, InvitationError, Invited, compare,
};
use erhvervsmentor::exchange::proof::PairSecret;
use erhvervsmentor::exchange::recognise::{self, FileError};
use erhvervsmentor::exchange::sealing::{PublicKey, SecretKey};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::given::course::COURSE;
use crate::given::rules::the_rules;
use crate::given::{cases, day};

#[test]
fn an_invitation_is_read_as_it_was_written_in_either_form() {
    for role in [Side::Mentor, Side::Youth] {
        let invitation = an_invitation(role);

        assert_eq!(Invitation::read(&invitation.write().unwrap()), Ok(invitation.clone()));
        let file = invitation.write_file().unwrap();
        assert_eq!(Invitation::read(&file), Ok(invitation.clone()));
        assert_eq!(Invitation::read(&format!("\u{FEFF}{}\n", file.replace('\n', "\r\n"))), Ok(invitation));
    }
}

#[test]
fn an_invitation_says_what_it_is_to_whoever_opens_it_elsewhere() {
    let file = an_invitation(Side::Youth).write_file().unwrap();

    let json: Value = serde_json::from_str(&file).unwrap();
    assert!(file.starts_with("{\n  \"read_me\": \"Dette er en invitation til Erhvervsmentor."));
    assert_eq!((&json["format"], &json["version"]), (&json!("erhvervsmentor-invitation"), &json!(1)));
    assert_eq!(recognise::open(file.as_bytes()), Err(FileError::OfAnotherProgram), "no letter");
    let compact = an_invitation(Side::Youth).write().unwrap();
    assert!(!compact.contains('\n') && !compact.contains("read_me"));
}

#[test]
fn each_of_the_two_gets_a_secret_of_their_own() {
    let (mentors, youths) = (an_invitation(Side::Mentor), an_invitation(Side::Youth));

    assert_ne!(mentors.secret, youths.secret);
    assert_eq!(mentors.secret, an_invited_pair().secret.for_side(Side::Mentor));
    let pair = an_invited_pair().secret.to_hex();
    assert!(!mentors.write_file().unwrap().contains(&pair) && !youths.write_file().unwrap().contains(&pair));
}

#[test]
fn what_is_no_invitation_is_named_so() {
    for text in ["", "hej", "{", "[]", "null", "{}", "{\"format\":\"erhvervsmentor-course\",\"container\":1}"] {
        assert_eq!(Invitation::read(text), Err(InvitationError::NotAnInvitation), "{text}");
    }
    let large = " ".repeat(INVITATION_BYTE_LIMIT + 1);
    assert_eq!(Invitation::read(&large), Err(InvitationError::TooLarge { bytes: INVITATION_BYTE_LIMIT + 1 }));
}

#[test]
fn an_invitation_that_was_cut_says_so_once_it_names_itself() {
    let text = an_invitation(Side::Mentor).write().unwrap();
    let named_at = text.find("invitation\"").unwrap() + "invitation".len();

    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let expected = if end < named_at { InvitationError::NotAnInvitation } else { ReadError::CutShort.into() };
        assert_eq!(Invitation::read(&text[..end]), Err(expected), "cut at {end}");
    }
}

#[test]
fn an_invitation_that_is_not_in_order_says_where() {
    let check = |break_it: fn(&mut Value), error: InvitationError| assert_eq!(read_broken(break_it), Err(error));
    let wrong = |field, problem| InvitationError::from(ReadError::Wrong { number: 0, kind: None, field, problem });
    let newer = |found| InvitationError::from(ReadError::Newer { found, known: 1 });

    check(|it| it["version"] = json!(2), newer(2));
    check(|it| *it = json!({ "version": 7, "format": "erhvervsmentor-invitation", "envelope": [] }), newer(7));
    check(|it| it["version"] = json!(0), wrong("version", Problem::OutOfRange { from: 1, to: 1 }));
    check(|it| it["role"] = json!("counsellor"), wrong("role", Problem::UnknownChoice));
    check(|it| it["role"] = json!("boss"), wrong("role", Problem::UnknownChoice));
    check(|it| it["course"] = json!("x"), wrong("course", Problem::NotAnId));
    check(|it| it["secret"] = json!("00"), wrong("secret", Problem::WrongType));
    check(|it| it["keys"] = json!([]), wrong("keys", Problem::Missing));
    check(|it| it["keys"] = json!([it["keys"][0], it["keys"][0]]), wrong("keys", Problem::Missing));
    check(|it| it["keys"][0] = json!("age1x"), wrong("keys", Problem::WrongType));
    check(
        |it| it["keys"] = json!(vec![it["keys"][0].clone(); INVITATION_KEY_LIMIT + 1]),
        wrong("keys", Problem::TooMany { limit: INVITATION_KEY_LIMIT }),
    );
    check(|it| it["youth"] = json!(" "), wrong("youth", Problem::Empty));
    check(|it| it["mentor"] = json!("x".repeat(41)), wrong("mentor", Problem::TooLong { limit: 40 }));
    check(|it| it["made_on"] = json!("22.11.2026"), wrong("made_on", Problem::NotADay));
    check(|it| it["programme"]["name"] = json!(""), wrong("name", Problem::Empty));
    check(
        |it| it["programme"]["contacts"][0]["phone"] = json!("x".repeat(201)),
        wrong("phone", Problem::TooLong { limit: 200 }),
    );
    check(|it| it["programme"]["programme"] = json!(9), ProgrammeError::Newer { found: 9 }.into());
    for part in ["version", "role", "course", "secret", "keys", "made_on", "programme"] {
        let mut json: Value = serde_json::from_str(&an_invitation(Side::Mentor).write().unwrap()).unwrap();
        json.as_object_mut().unwrap().remove(part).unwrap();
        let read = Invitation::read(&json.to_string());
        assert!(matches!(read, Err(InvitationError::Unreadable(ReadError::Unreadable { .. }))), "{part}: {read:?}");
    }
}

#[test]
fn f67_an_invitation_with_a_cpr_number_is_refused_wherever_it_stands() {
    let check = |write: fn(&mut Value), field| {
        assert_eq!(read_broken(write), Err(InvitationError::LooksLikeCpr { field }));
    };

    check(|it| it["youth"] = json!("Ali 010203-1234"), "youth");
    check(|it| it["mentor"] = json!("0102031234"), "mentor");
    check(|it| it["programme"]["name"] = json!("010203 1234"), "name");
    check(|it| it["programme"]["municipality"] = json!("010203-1234"), "municipality");
    check(|it| it["programme"]["contacts"][0]["name"] = json!("010203-1234"), "contacts");
    check(|it| it["programme"]["contacts"][0]["phone"] = json!("010203-1234"), "phone");
    check(|it| it["programme"]["contacts"][0]["mail"] = json!("010203-1234@x.dk"), "mail");
    check(|it| it["programme"]["events"][0]["title"] = json!("010203-1234"), "events");
    check(|it| it["programme"]["events"][0]["place"] = json!("010203-1234"), "place");
    check(|it| it["programme"]["events"][0]["about"] = json!("010203-1234"), "about");
}

#[test]
fn f54_signs_that_fool_the_eye_are_taken_out_of_names_and_of_the_programme() {
    let mut json: Value = serde_json::from_str(&an_invitation(Side::Mentor).write().unwrap()).unwrap();
    for place in ["/youth", "/programme/contacts/0/name", "/programme/contacts/0/phone", "/programme/events/0/about"] {
        let text = json.pointer_mut(place).unwrap();
        *text = json!(format!("\u{202E}{}\u{200B} ", text.as_str().unwrap()));
    }

    assert_eq!(Invitation::read(&json.to_string()), Ok(an_invitation(Side::Mentor)));
}

#[test]
fn names_of_later_apps_are_passed_over() {
    let mut json: Value = serde_json::from_str(&an_invitation(Side::Mentor).write().unwrap()).unwrap();
    json["later"] = json!({ "deep": [1] });

    assert_eq!(Invitation::read(&json.to_string()), Ok(an_invitation(Side::Mentor)));
}

#[test]
fn f70_a_second_invitation_with_other_keys_is_told_with_the_words_of_both() {
    let known = Enrolment::of(&an_invitation(Side::Mentor), day("2026-11-23"));
    let attackers = [SecretKey::draw().public(), SecretKey::draw().public()];
    let words = |keys: &[PublicKey]| keys.iter().map(PublicKey::fingerprint).collect::<Vec<_>>();
    let other_keys = |keys: &[PublicKey], has_same_secret| Comparison::OtherKeys {
        known: words(&the_keys()),
        new: words(keys),
        has_same_secret,
    };
    let invitation = an_invitation(Side::Mentor);

    let forged = Invitation {
        keys: attackers.to_vec(),
        secret: PairSecret::from_random([1; 32]).for_side(Side::Mentor),
        ..invitation.clone()
    };
    assert_eq!(compare(&known, &forged), other_keys(&attackers, false));
    let changed = Invitation { keys: attackers.to_vec(), ..invitation.clone() };
    assert_eq!(compare(&known, &changed), other_keys(&attackers, true));
    let one_more = [the_keys(), attackers[..1].to_vec()].concat();
    assert_eq!(
        compare(&known, &Invitation { keys: one_more.clone(), ..invitation.clone() }),
        other_keys(&one_more, true)
    );
    let one_less = [the_keys()[..1].to_vec(), the_keys()[..1].to_vec()].concat();
    assert!(matches!(compare(&known, &Invitation { keys: one_less, ..invitation }), Comparison::OtherKeys { .. }));
}

#[test]
fn a_second_invitation_is_known_for_what_it_is() {
    let known = Enrolment::of(&an_invitation(Side::Mentor), day("2026-11-23"));
    let invitation = an_invitation(Side::Mentor);
    let check = |new: Invitation, expected: Comparison| assert_eq!(compare(&known, &new), expected);

    check(invitation.clone(), Comparison::Same);
    let turned = the_keys().into_iter().rev().collect();
    check(Invitation { keys: turned, made_on: day("2027-01-01"), ..invitation.clone() }, Comparison::Same);
    let programme = Programme { name: "Ny".to_owned(), ..a_programme() };
    check(Invitation { programme, ..invitation.clone() }, Comparison::NewProgramme);
    let secret = PairSecret::from_random([1; 32]).for_side(Side::Mentor);
    check(Invitation { secret, ..invitation.clone() }, Comparison::OtherSecret);
    check(an_invitation(Side::Youth), Comparison::OtherRole);
    let course = erhvervsmentor::domain::id::CourseId::from_bits(3);
    check(Invitation { course, ..invitation }, Comparison::OtherCourse);
}

#[test]
fn an_enrolment_comes_back_as_it_was_kept_and_says_where_it_is_wrong() {
    let enrolment = Enrolment::of(&an_invitation(Side::Youth), day("2026-11-23"));
    let text = enrolment.write().unwrap();
    assert_eq!(Enrolment::read(&text), Ok(enrolment));
    let check = |break_it: fn(&mut Value), error: ReadError| {
        let mut json: Value = serde_json::from_str(&text).unwrap();
        break_it(&mut json);
        assert_eq!(Enrolment::read(&json.to_string()), Err(error));
    };
    let wrong = |field, problem| ReadError::Wrong { number: 0, kind: None, field, problem };

    check(|it| it["version"] = json!(2), ReadError::Newer { found: 2, known: 1 });
    check(|it| it["programme"]["programme"] = json!(4), ReadError::Newer { found: 4, known: 1 });
    check(|it| it["programme"]["rules"]["months"] = json!(0), wrong("programme", Problem::WrongType));
    check(|it| it["role"] = json!("contact"), wrong("role", Problem::UnknownChoice));
    check(|it| it["course"] = json!(""), wrong("course", Problem::NotAnId));
    check(|it| it["secret"] = json!(""), wrong("secret", Problem::WrongType));
    check(|it| it["keys"] = json!([]), wrong("keys", Problem::Missing));
    check(|it| it["since"] = json!(""), wrong("since", Problem::NotADay));
    assert_eq!(Enrolment::read(&text[..text.len() - 1]), Err(ReadError::CutShort));
}

#[test]
fn the_record_of_an_invited_pair_comes_back_as_it_was_kept_and_says_where_it_is_wrong() {
    let nameless = Invited { youth: None, mentor: None, ..an_invited_pair() };
    for invited in [an_invited_pair(), nameless] {
        assert_eq!(Invited::read(&invited.write().unwrap()), Ok(invited));
    }
    let text = an_invited_pair().write().unwrap();
    let check = |break_it: fn(&mut Value), error: ReadError| {
        let mut json: Value = serde_json::from_str(&text).unwrap();
        break_it(&mut json);
        assert_eq!(Invited::read(&json.to_string()), Err(error));
    };
    let wrong = |field, problem| ReadError::Wrong { number: 0, kind: None, field, problem };

    check(|it| it["version"] = json!(2), ReadError::Newer { found: 2, known: 1 });
    check(|it| it["course"] = json!(""), wrong("course", Problem::NotAnId));
    check(|it| it["secret"] = json!("g".repeat(64)), wrong("secret", Problem::WrongType));
    check(|it| it["youth"] = json!(""), wrong("youth", Problem::Empty));
    check(|it| it["invited_on"] = json!("nu"), wrong("invited_on", Problem::NotADay));
}

#[test]
fn a_programme_is_read_as_it_was_written() {
    let ours = programme::read(include_str!("../../../src/programme.json")).unwrap();
    for programme in [a_programme(), ours] {
        assert_eq!(programme::read(&programme::write(&programme).unwrap()), Ok(programme));
    }
}

#[test]
fn what_is_kept_of_an_invitation_has_no_sign_that_makes_the_browser_count_all_of_it_double() {
    let mut invitation = an_invitation(Side::Mentor);
    invitation.programme.name = "Mentorer – for unge 🎓".to_owned();

    let enrolment = Enrolment::of(&invitation, day("2026-11-23"));

    let kept = enrolment.write().unwrap();
    assert!(kept.chars().all(|sign| sign <= '\u{FF}'), "{kept}");
    assert_eq!(Enrolment::read(&kept), Ok(enrolment));
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_text_is_refused_with_a_reason(text in any::<String>()) {
        prop_assert!(Invitation::read(&text).is_err());
        prop_assert!(Enrolment::read(&text).is_err());
        prop_assert!(Invited::read(&text).is_err());
    }

    #[test]
    fn a_changed_byte_never_makes_reading_fall_over(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let text = an_invitation(Side::Mentor).write().unwrap();
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(invitation) = Invitation::read(&String::from_utf8_lossy(&bytes)) {
            prop_assert_eq!(Invitation::read(&invitation.write().unwrap()), Ok(invitation));
        }
    }
}

fn read_broken(break_it: fn(&mut Value)) -> Result<Invitation, InvitationError> {
    let mut json: Value = serde_json::from_str(&an_invitation(Side::Mentor).write().unwrap()).unwrap();
    break_it(&mut json);
    Invitation::read(&json.to_string())
}

/// An invitation for one of the pair.
pub fn an_invitation(role: Side) -> Invitation {
    Invitation::make(&an_invited_pair(), role, the_keys(), a_programme(), day("2026-11-22"))
}

/// What the coordinator keeps of the pair.
pub fn an_invited_pair() -> Invited {
    Invited {
        course: COURSE,
        secret: PairSecret::from_random([7; 32]),
        youth: Some(FirstName::parse("Åse").unwrap()),
        mentor: Some(FirstName::parse("Bo").unwrap()),
        invited_on: day("2026-11-22"),
        with_keys: None,
    }
}

fn the_keys() -> Vec<PublicKey> {
    ["AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX", OTHER_KEY]
        .map(|key| key.parse::<SecretKey>().unwrap().public())
        .to_vec()
}

const OTHER_KEY: &str = "AGE-SECRET-KEY-1GDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDPSST380Y";

pub fn a_programme() -> Programme {
    Programme {
        name: "Erhvervsmentorordningen".to_owned(),
        municipality: "Vordingborg Kommune".to_owned(),
        contacts: vec![ContactPerson {
            role: ContactRole::Counsellor,
            name: "Eva".to_owned(),
            phone: Some("29274601".to_owned()),
            mail: None,
        }],
        events: vec![Event {
            id: "e1".to_owned(),
            title: "Åbent hus".to_owned(),
            held_on: day("2026-12-01"),
            begins_at: Some("16:30".parse().unwrap()),
            length: None,
            place: Some("Biblioteket".to_owned()),
            about: Some("Kom og hils på".to_owned()),
        }],
        rules: the_rules(),
    }
}
