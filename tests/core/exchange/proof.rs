//! Proof of origin: only who has the secret of a side can make a file that counts as coming from it.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Problem;
use erhvervsmentor::exchange::invitation::Invited;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::proof::{Origin, PairSecret, Proof};
use erhvervsmentor::exchange::recognise::{self, FileError};
use serde_json::{Value, json};

use super::given_letters::text_for;
use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::a_meeting;

#[test]
fn a_letter_made_with_the_secret_of_the_sender_is_proven() {
    let letter = opened(&proven(Side::Mentor));

    assert_eq!(an_invited_pair().origin_of(&letter), Origin::Proven);
    assert!(matches!(letter.proof, Proof::Claimed(_)));
}

#[test]
fn f48_a_letter_of_a_stranger_is_unproven() {
    let letter = opened(&text_for(Reader::Contact, &a_history()));

    assert_eq!(letter.proof, Proof::Missing);
    assert_eq!(an_invited_pair().origin_of(&letter), Origin::Unproven);
}

#[test]
fn f48_a_letter_made_with_another_pairs_secret_is_refuted() {
    let other = Invited { secret: PairSecret::from_random([8; 32]), ..an_invited_pair() };

    assert_eq!(other.origin_of(&opened(&proven(Side::Mentor))), Origin::Refuted);
}

#[test]
fn f48_a_letter_about_another_course_is_refuted_whatever_its_proof() {
    let other = Invited { course: CourseId::from_bits(9), ..an_invited_pair() };

    assert_eq!(other.origin_of(&opened(&proven(Side::Mentor))), Origin::Refuted);
}

#[test]
fn f56_the_mentor_cannot_make_a_letter_that_passes_for_the_young_persons() {
    let secret = an_invited_pair().secret.for_side(Side::Mentor);
    let address = Address { from: Side::Youth, reader: Reader::Counsellor, written_on: day("2026-02-10") };
    let forged = Letter::write_proven(COURSE, &a_history(), address, Switches::default(), &secret).unwrap();

    assert_eq!(an_invited_pair().origin_of(&opened(&forged)), Origin::Refuted);
}

#[test]
fn f56_nothing_that_matters_can_be_changed_without_breaking_the_proof() {
    let check = |change: fn(&mut Value)| {
        let mut json: Value = serde_json::from_str(&proven(Side::Mentor)).unwrap();
        change(&mut json);
        let letter = opened(&rewritten(&json));
        assert_eq!(an_invited_pair().origin_of(&letter), Origin::Refuted, "{json}");
    };

    check(|letter| letter["from"] = json!("youth"));
    check(|letter| letter["from"] = json!("contact"));
    check(|letter| letter["for"] = json!("counsellor"));
    check(|letter| letter["written_on"] = json!("2026-02-11"));
    check(|letter| letter["proof"] = json!("0".repeat(64)));
    check(|letter| letter["content"]["changes"] = json!([]));
    check(|letter| {
        let minutes = letter["content"]["changes"].as_array_mut().unwrap().iter_mut();
        let meeting = minutes.map(|change| &mut change["fields"]["minutes"]).find(|minutes| minutes.is_number());
        *meeting.unwrap() = json!(600);
    });
    let untouched: Value = serde_json::from_str(&proven(Side::Mentor)).unwrap();
    assert_eq!(
        an_invited_pair().origin_of(&opened(&rewritten(&untouched))),
        Origin::Proven,
        "the test itself changes nothing"
    );
}

#[test]
fn f48_every_bit_of_a_proof_counts() {
    let text = proven(Side::Mentor);
    let json: Value = serde_json::from_str(&text).unwrap();
    let proof = json["proof"].as_str().unwrap();
    assert_eq!(proof.len(), 64);

    for at in 0..64 {
        let mut other = proof.to_owned();
        let digit = u8::from_str_radix(&proof[at..=at], 16).unwrap() ^ 1;
        other.replace_range(at..=at, &format!("{digit:x}"));
        let letter = opened(&text.replace(proof, &other));
        assert_eq!(an_invited_pair().origin_of(&letter), Origin::Refuted, "digit {at}");
    }
}

#[test]
fn a_proof_that_is_none_is_named() {
    for proof in [json!(""), json!("abc"), json!("x".repeat(64)), json!("0".repeat(66))] {
        let mut json: Value = serde_json::from_str(&proven(Side::Mentor)).unwrap();
        json["proof"] = proof;

        let wrong = ReadError::Wrong { number: 0, kind: None, field: "proof", problem: Problem::WrongType };
        assert_eq!(Letter::read(&json.to_string()), Err(FileError::Unreadable(wrong)));
    }
}

#[test]
fn a_letter_may_be_laid_out_anew_around_its_course_and_stays_proven() {
    let text = proven(Side::Mentor);

    for laid_out in [text.replace('\n', "\r\n"), text.replace("\n  ", ""), format!("\u{FEFF}{text}\n\n")] {
        assert_eq!(an_invited_pair().origin_of(&opened(&laid_out)), Origin::Proven, "{laid_out}");
    }
}

#[test]
fn the_proof_is_what_the_description_says() {
    // HMAC-SHA256 under the side's secret over the SHA-256 of the lines, worked out by other programs.
    let secret = PairSecret::from_random([7; 32]);

    assert_eq!(secret.to_hex(), "07".repeat(32));
    assert_eq!(secret.for_side(Side::Mentor).to_hex(), MENTORS_SECRET);
    let address = Address { from: Side::Mentor, reader: Reader::Contact, written_on: day("2026-02-10") };
    let history = erhvervsmentor::domain::history::History::default();
    let side = secret.for_side(Side::Mentor);
    let text = Letter::write_proven(CourseId::from_bits(1), &history, address, Switches::default(), &side).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["proof"], PROOF);
}

#[test]
fn a_secret_is_not_shown_by_mistake() {
    let secret = PairSecret::from_random([7; 32]);

    assert_eq!(format!("{secret:?} {:?}", secret.for_side(Side::Youth)), "PairSecret SideSecret");
    assert_ne!(secret.for_side(Side::Youth), secret.for_side(Side::Mentor));
}

const MENTORS_SECRET: &str = "f6da0cf7d9bb1d30d07a58cf230b4be0b5e48ab989758d7eafca3f4863a2b15a";
const PROOF: &str = "54116712e8570d76a0c602c7a032661d96a7be9cc94c8175a17da217bacb885d";

fn a_history() -> erhvervsmentor::domain::history::History {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    device.history
}

fn an_invited_pair() -> Invited {
    Invited {
        course: COURSE,
        secret: PairSecret::from_random([7; 32]),
        youth: None,
        mentor: None,
        invited_on: day("2026-01-05"),
        with_keys: None,
    }
}

/// A letter from one of the two with the secret of their own side.
fn proven(from: Side) -> String {
    let address = Address { from, reader: Reader::Contact, written_on: day("2026-02-10") };
    let secret = an_invited_pair().secret.for_side(from);
    Letter::write_proven(COURSE, &a_history(), address, Switches::default(), &secret).unwrap()
}

fn opened(text: &str) -> Letter {
    recognise::open(text.as_bytes()).unwrap()
}

/// Writes the JSON with the course in the order that the app writes it.
fn rewritten(json: &Value) -> String {
    let mut json = json.clone();
    let course = erhvervsmentor::document::course::CourseDocument::read(&json["content"].to_string()).unwrap();
    json["content"] = json!("CONTENT");
    json.to_string().replace("\"CONTENT\"", &course.write().unwrap())
}
