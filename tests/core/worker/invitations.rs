//! What makes invitations at the desk, as the page asks.

use erhvervsmentor::document::programme;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::invitation::{Enrolment, Invitation, Invited};
use erhvervsmentor::exchange::keys::KeyRing;
use erhvervsmentor::exchange::link::{Found, read_fragment};
use erhvervsmentor::exchange::parts::{Collector, Taken};
use erhvervsmentor::exchange::sealing::SecretKey;
use erhvervsmentor::text::Language;
use erhvervsmentor::text::errors::Explanation;
use erhvervsmentor::worker::invitations::{Act, Ask, Made, NoteCard, Told, answer};
use erhvervsmentor::worker::keys::Ring;
use erhvervsmentor::worker::program::Randomness;
use serde_json::value::RawValue;

use super::ask_program;
use super::keys::{made, ready};
use crate::given::course::COURSE;
use crate::given::day;

/// The programme as the municipality of the app's first users hands it out.
const PROGRAMME: &str = include_str!("../../../src/programme.json");
const BASE: &str = "https://erhvervsmentor.example.dk/app/";

/// Fills with numbers that go up, so that two draws differ.
fn counting() -> Randomness {
    let mut next = 0_u8;
    Box::new(move |bytes: &mut [u8]| {
        for byte in bytes {
            next = next.wrapping_add(1);
            *byte = next;
        }
        true
    })
}

fn ask(act: Act, randomness: &mut Randomness) -> Told {
    answer(&Ask { act, language: Language::Danish, today: day("2026-11-22") }, randomness)
}

fn noted(known: Option<&str>, course: CourseId, randomness: &mut Randomness) -> String {
    noted_with(&ready().0.text, known, course, randomness)
}

fn noted_with(ring: &str, known: Option<&str>, course: CourseId, randomness: &mut Randomness) -> String {
    match ask(a_note(ring, known, course, "Ali"), randomness) {
        Told::Noted(text) => text,
        other => panic!("{other:?}"),
    }
}

fn a_note(ring: &str, known: Option<&str>, course: CourseId, youth: &str) -> Act {
    let (youth, mentor) = (youth.to_owned(), "Sara".to_owned());
    Act::Note { ring: Ring(ring.to_owned()), known: known.map(str::to_owned), course, youth, mentor }
}

fn a_make(ring: &str, noted: &str, role: Side, programme: &str) -> Act {
    Act::Make {
        ring: Ring(ring.to_owned()),
        noted: noted.to_owned(),
        role,
        programme: RawValue::from_string(programme.to_owned()).unwrap(),
        base_url: BASE.to_owned(),
    }
}

fn made_of(told: Told) -> Made {
    match told {
        Told::Made(made) => made,
        other => panic!("{other:?}"),
    }
}

fn refusal(told: Told) -> Explanation {
    match told {
        Told::Refused(explanation) => explanation,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_pair_is_noted_with_a_secret_of_its_own() {
    let mut randomness = counting();

    let note = Invited::read(&noted(None, COURSE, &mut randomness)).unwrap();
    let other = Invited::read(&noted(None, COURSE, &mut randomness)).unwrap();

    assert_eq!((note.course, note.invited_on), (COURSE, day("2026-11-22")));
    assert_eq!((note.youth.unwrap().as_str(), note.mentor.unwrap().as_str()), ("Ali", "Sara"));
    assert_ne!(note.secret, other.secret);
}

#[test]
fn a_pair_that_is_invited_again_keeps_its_secret() {
    let mut randomness = counting();
    let first = noted(None, COURSE, &mut randomness);

    let again = noted(Some(&first), COURSE, &mut randomness);

    assert_eq!(Invited::read(&again).unwrap().secret, Invited::read(&first).unwrap().secret);
}

#[test]
fn a_note_that_does_not_read_is_never_written_over() {
    let act = |known: &str| a_note(&ready().0.text, Some(known), COURSE, "Ali");

    for known in ["", "{}", "hej"] {
        assert!(refusal(ask(act(known), &mut counting())).happened.ends_with("Det er ikke slettet."), "{known}");
    }
}

#[test]
fn a_pair_without_a_name_or_without_randomness_is_not_noted() {
    let act = |youth: &str| a_note(&ready().0.text, None, COURSE, youth);
    let mut none: Randomness = Box::new(|_| false);

    assert!(matches!(ask(act(""), &mut counting()), Told::Refused(_)));
    assert_eq!(refusal(ask(act("Ali"), &mut none)).happened, "Browseren kan ikke lave hemmelige tal.");
}

#[test]
fn the_notes_are_listed_and_those_that_do_not_read_are_counted() {
    let (ring, _) = ready();
    let note = noted_with(&ring.text, None, COURSE, &mut counting());
    let act = Act::List { notes: vec![note, "hej".to_owned()], ring: Ring(ring.text) };
    let question = Ask { act, language: Language::Danish, today: day("2026-11-22") };

    let told: Told = ask_program(&erhvervsmentor::worker::program::Question::Invitations(question));

    let (youth, mentor) = (Some("Ali".to_owned()), Some("Sara".to_owned()));
    let card = NoteCard { course: COURSE, youth, mentor, invited_on: day("2026-11-22"), has_old_keys: false };
    assert_eq!(told, Told::List { pairs: vec![card], unread: 1 });
}

#[test]
fn whoever_was_invited_with_other_keys_is_to_be_invited_again_and_then_no_longer() {
    let (ring, _) = ready();
    let note = noted_with(&ring.text, None, COURSE, &mut counting());
    let has_old_keys = |note: &str, ring: &str| {
        let act = Act::List { notes: vec![note.to_owned()], ring: Ring(ring.to_owned()) };
        match ask(act, &mut counting()) {
            Told::List { pairs, .. } => pairs[0].has_old_keys,
            other => panic!("{other:?}"),
        }
    };
    let mut changed = KeyRing::read(&ring.text).unwrap();
    changed.change_own(SecretKey::draw());
    let changed = changed.write().unwrap();

    assert!(!has_old_keys(&note, &ring.text));
    assert!(has_old_keys(&note, &changed));
    let again = noted_with(&changed, Some(&note), COURSE, &mut counting());
    assert!(!has_old_keys(&again, &changed));
    assert!(!has_old_keys(&note, &made().0.text), "nobody can be invited with keys that are not ready");
    assert!(!has_old_keys(&note, "hej"), "nor with a ring that does not read");
}

#[test]
fn f69_nobody_is_invited_before_the_backup_is_saved_and_tried() {
    let (card, _) = made();
    let note = noted(None, COURSE, &mut counting());

    for act in [a_note(&card.text, None, COURSE, "Ali"), a_make(&card.text, &note, Side::Mentor, PROGRAMME)] {
        assert_eq!(refusal(ask(act, &mut counting())).happened, "Reservenøglen er ikke gemt endnu.");
    }
}

#[test]
fn file_link_and_codes_carry_the_same_invitation_with_the_keys_of_the_ring() {
    let (card, _) = ready();
    let keys = KeyRing::read(&card.text).unwrap().seals_to();
    let note = noted(None, COURSE, &mut counting());
    for role in [Side::Mentor, Side::Youth] {
        let made = made_of(ask(a_make(&card.text, &note, role, PROGRAMME), &mut counting()));
        let carried = made.carried.unwrap();

        let invitation = Invitation::read(&made.file).unwrap();
        assert_eq!((invitation.role, invitation.course, &invitation.keys), (role, COURSE, &keys));
        assert_eq!(invitation.secret, Invited::read(&note).unwrap().secret.for_side(role));
        assert_eq!(invitation.programme, programme::read(PROGRAMME).unwrap());
        assert!(carried.link.starts_with(&format!("{BASE}#")), "{}", carried.link);
        assert_eq!(Invitation::read(&whole(&carried.link)), Ok(invitation.clone()));
        let texts: Vec<&str> = carried.codes.iter().map(|code| code.text.as_str()).collect();
        assert_eq!(Invitation::read(&gathered(&texts)), Ok(invitation.clone()));
        assert!(carried.codes.len() <= 4, "{} codes", carried.codes.len());
        assert!(Enrolment::of(&invitation, day("2026-11-23")).write().is_ok());
    }
}

#[test]
fn where_the_programme_is_too_much_for_a_link_there_is_still_the_file() {
    let (card, _) = ready();
    let note = noted(None, COURSE, &mut counting());
    let programme = with_many_events(PROGRAMME);

    let made = made_of(ask(a_make(&card.text, &note, Side::Mentor, &programme), &mut counting()));

    assert!(Invitation::read(&made.file).is_ok());
    assert!(made.carried.is_none_or(|carried| carried.codes.is_empty()));
}

/// Fills the programme with events whose words do not pack.
fn with_many_events(text: &str) -> String {
    let mut programme: serde_json::Value = serde_json::from_str(text).unwrap();
    let events = (0..80_u64).map(|number| {
        let noise: String = (0..400_u64).map(|place| noisy(number * 1_000 + place)).collect();
        serde_json::json!({ "id": format!("e{number}"), "title": format!("Aften {number}"), "day": "2026-12-01", "about": noise })
    });
    programme["events"] = events.collect();
    programme.to_string()
}

fn noisy(seed: u64) -> char {
    let mixed = (seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (seed >> 3)).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 40;
    char::from(b'A' + u8::try_from(mixed % 26).unwrap())
}

fn whole(link: &str) -> String {
    match read_fragment(link).unwrap() {
        Found::Whole(link) => link.payload,
        Found::Part(part) => panic!("{part:?}"),
    }
}

fn gathered(texts: &[&str]) -> String {
    let mut collector = Collector::default();
    for text in texts {
        match read_fragment(text).unwrap() {
            Found::Whole(link) => return link.payload,
            Found::Part(part) => {
                if let Taken::Whole(link) = collector.take(part) {
                    return link.payload;
                }
            }
        }
    }
    panic!("codes are missing");
}

#[test]
fn a_wrong_programme_is_named_and_nothing_is_made() {
    let (card, _) = ready();
    let note = noted(None, COURSE, &mut counting());

    let told = ask(a_make(&card.text, &note, Side::Mentor, "{\"programme\":99}"), &mut counting());

    assert!(refusal(told).happened.contains("programme.json"));
}
