//! Looking at an invitation on a phone: who is invited, and what a yes would change.

use erhvervsmentor::domain::programme::Programme;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::invitation::{Enrolment, Invitation, programme_here};
use erhvervsmentor::exchange::proof::PairSecret;
use erhvervsmentor::exchange::sealing::{PublicKey, SecretKey};
use erhvervsmentor::text::{Language, invitation as words};
use erhvervsmentor::worker::invitations::{Act, Ask, Beside, Card, Told, answer};

use crate::exchange::invitation::an_invitation;
use crate::given::day;

const DANISH: Language = Language::Danish;

fn look(invitation: &Invitation, enrolments: Vec<String>) -> Card {
    let act = Act::Look { text: invitation.write().unwrap(), enrolments };
    match answer(&Ask { act, language: DANISH, today: day("2026-11-24") }, &mut (Box::new(|_: &mut [u8]| false) as _)) {
        Told::Card(card) => *card,
        other => panic!("{other:?}"),
    }
}

fn known(role: Side) -> String {
    Enrolment::of(&an_invitation(role), day("2026-11-23")).write().unwrap()
}

fn with_other_keys(role: Side) -> Invitation {
    let keys = vec![SecretKey::draw().public(), SecretKey::draw().public()];
    Invitation { keys, ..an_invitation(role) }
}

fn spoken(keys: &[PublicKey]) -> Vec<String> {
    keys.iter().map(|key| key.fingerprint().join(" ")).collect()
}

#[test]
fn a_first_invitation_tells_who_is_invited_by_whom_and_what_will_be_kept() {
    let invitation = an_invitation(Side::Youth);

    let card = look(&invitation, Vec::new());

    assert_eq!((card.role, card.beside), (Side::Youth, Beside::First));
    assert_eq!((card.youth.as_deref(), card.mentor.as_deref()), (Some("Åse"), Some("Bo")));
    assert_eq!((card.municipality.as_str(), card.made_on), ("Vordingborg Kommune", day("2026-11-22")));
    assert_eq!(card.keys, spoken(&invitation.keys));
    assert_eq!(Enrolment::read(&card.enrolment), Ok(Enrolment::of(&invitation, day("2026-11-24"))));
}

#[test]
fn the_same_invitation_again_has_nothing_to_do() {
    let card = look(&an_invitation(Side::Mentor), vec![known(Side::Mentor)]);

    assert_eq!(card.beside, Beside::Same(words::same(DANISH).to_owned()));
}

#[test]
fn f70_other_keys_must_be_looked_into_with_the_words_of_both() {
    let known_keys = spoken(&an_invitation(Side::Mentor).keys);
    let invitation = with_other_keys(Side::Mentor);

    let card = look(&invitation, vec![known(Side::Mentor)]);

    let Beside::Look { said, known_keys: told } = card.beside else { panic!("{:?}", card.beside) };
    assert_eq!((told, card.keys), (known_keys, spoken(&invitation.keys)));
    assert!(said.contains(words::call_and_compare(DANISH)), "{said}");
}

#[test]
fn f70_another_secret_must_be_looked_into_and_a_new_programme_need_not() {
    let invitation = an_invitation(Side::Mentor);
    let secret = PairSecret::from_random([1; 32]).for_side(Side::Mentor);
    let anew = look(&Invitation { secret, ..invitation.clone() }, vec![known(Side::Mentor)]);
    assert!(matches!(anew.beside, Beside::Look { .. }), "{:?}", anew.beside);

    let programme = Programme { name: "Ny".to_owned(), ..invitation.programme.clone() };
    let renamed = look(&Invitation { programme, ..invitation }, vec![known(Side::Mentor)]);
    assert_eq!(renamed.beside, Beside::Harmless(words::new_programme(DANISH).to_owned()));
}

#[test]
fn the_invitation_of_the_other_one_is_never_taken_beside_ones_own() {
    let card = look(&an_invitation(Side::Youth), vec![known(Side::Mentor)]);

    assert_eq!(card.beside, Beside::Never(words::other_role(DANISH).to_owned()));
}

#[test]
fn f70_what_is_kept_and_does_not_read_is_no_reason_to_take_a_new_one_unseen() {
    let kept = known(Side::Mentor);
    let broken = kept.replace("\"keys\":[", "\"keys\":[7,");
    assert_ne!(broken, kept);
    let card = look(&an_invitation(Side::Mentor), vec![broken]);
    assert!(matches!(&card.beside, Beside::Look { known_keys, .. } if known_keys.is_empty()), "{:?}", card.beside);

    let newer = kept.replacen("\"version\":1", "\"version\":2", 1);
    let card = look(&an_invitation(Side::Mentor), vec![newer]);
    assert_eq!(card.beside, Beside::Never(words::known_newer(DANISH).to_owned()));
}

#[test]
fn the_programme_beside_the_app_holds_for_its_own_municipality_and_else_that_of_the_latest_invitation() {
    let enrolled = |municipality: &str, since: &str| {
        let invitation = an_invitation(Side::Mentor);
        let programme = Programme { municipality: municipality.to_owned(), ..invitation.programme.clone() };
        Enrolment::of(&Invitation { programme, ..invitation }, day(since))
    };
    let here = Programme { name: "Beside".to_owned(), ..an_invitation(Side::Mentor).programme };
    let chosen = |beside_app: Option<&Programme>, enrolments: &[Enrolment]| {
        programme_here(beside_app, enrolments).map(|programme| (programme.name.clone(), programme.municipality.clone()))
    };
    let told = |name: &str, municipality: &str| Some((name.to_owned(), municipality.to_owned()));
    let (ours, theirs) = ("Vordingborg Kommune", "Næstved Kommune");

    assert_eq!(chosen(Some(&here), &[]), told("Beside", ours));
    assert_eq!(chosen(Some(&here), &[enrolled(ours, "2026-01-01")]), told("Beside", ours));
    let both = [enrolled(theirs, "2026-02-01"), enrolled(ours, "2026-01-01")];
    assert_eq!(chosen(Some(&here), &both), told("Erhvervsmentorordningen", theirs));
    assert_eq!(chosen(None, &both[1..]), told("Erhvervsmentorordningen", ours));
    assert_eq!(chosen(None, &[]), None);
}
