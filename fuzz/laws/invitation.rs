//! Invitations, and the records that two phones and the coordinator keep of them: read, written, and read as the same.

use std::sync::LazyLock;

use erhvervsmentor::domain::cpr;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::invitation::{
    Comparison, Enrolment, INVITATION_BYTE_LIMIT, Invitation, Invited, compare,
};
use erhvervsmentor::exchange::sealing::KEYS_NEEDED;
use erhvervsmentor::text::{Language, invitation as words};
use serde_json::{Value, json};

use super::input::{Input, day, is_narrow};
use super::programme;

static GOLDEN: LazyLock<Enrolment> =
    LazyLock::new(|| Enrolment::read(include_str!("../../tests/golden/keys/1/enrolment.json")).unwrap());

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    let kind = input.below(4);
    if kind == 3 {
        return invitation(&made(&mut input));
    }
    let text = input.rest_as_text();
    match kind {
        0 => invitation(&text),
        1 => enrolment(&text),
        _ => invited(&text),
    }
}

/// An invitation with a programme, names and a day of the input; most of them can be read.
fn made(input: &mut Input<'_>) -> String {
    let mut invitation: Value =
        serde_json::from_str(include_str!("../../tests/golden/keys/1/invitation-on-one-line.txt")).unwrap();
    invitation["role"] = json!(input.one_of(&["mentor", "youth"]));
    invitation["made_on"] = json!(input.day().to_string());
    for name in ["youth", "mentor"] {
        if input.flag() {
            invitation[name] = json!(input.text());
        }
    }
    let programme = programme::made(input);
    // As it was written: what is said of a programme inside must hold however it is spaced.
    let spaces = if input.flag() { " \n" } else { "" };
    invitation["programme"] = json!("in its place");
    invitation.to_string().replace("\"in its place\"", &format!("{spaces}{programme}{spaces}"))
}

fn invitation(text: &str) {
    let invitation = match Invitation::read(text) {
        Ok(invitation) => invitation,
        Err(error) => {
            for language in [Language::Danish, Language::English] {
                assert!(!words::error(language, &error).happened.is_empty());
            }
            return;
        }
    };
    assert!(matches!(invitation.role, Side::Mentor | Side::Youth));
    assert!(invitation.keys.len() >= KEYS_NEEDED, "were the one lost, so were the files");
    let programme = &invitation.programme;
    assert!(cpr::find(&programme.name).is_none() && cpr::find(&programme.municipality).is_none());
    let written = invitation.write().expect("what was read is written");
    if written.len() <= INVITATION_BYTE_LIMIT {
        assert_eq!(Invitation::read(&written).as_ref(), Ok(&invitation), "read as it was written");
        let file = invitation.write_file().unwrap();
        assert_eq!(Invitation::read(&file).as_ref(), Ok(&invitation), "also as a file");
    }
    let enrolment = Enrolment::of(&invitation, day("2026-11-23"));
    assert_eq!(compare(&enrolment, &invitation), Comparison::Same);
    for language in [Language::Danish, Language::English] {
        words::comparison(language, &compare(&GOLDEN, &invitation));
    }
    is_kept(&enrolment);
}

fn enrolment(text: &str) {
    if let Ok(enrolment) = Enrolment::read(text) {
        is_kept(&enrolment);
    }
}

fn is_kept(enrolment: &Enrolment) {
    let kept = enrolment.write().expect("what was read is written");
    assert!(is_narrow(&kept), "a sign beyond Latin-1");
    assert_eq!(Enrolment::read(&kept).as_ref(), Ok(enrolment), "kept and read as it was");
}

fn invited(text: &str) {
    if let Ok(invited) = Invited::read(text) {
        let kept = invited.write().expect("what was read is written");
        assert!(is_narrow(&kept), "a sign beyond Latin-1");
        assert_eq!(Invited::read(&kept), Ok(invited), "kept and read as it was");
    }
}
