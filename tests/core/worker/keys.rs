//! What looks after the coordinator's key ring: act by act, as the page asks.

use erhvervsmentor::exchange::keys::KeyRing;
use erhvervsmentor::exchange::sealing::{OpenError, SecretKey, open, seal};
use erhvervsmentor::text::Language;
use erhvervsmentor::text::errors::Explanation;
use erhvervsmentor::worker::keys::{Act, Ask, Paper, Ring, RingCard, Told, answer};

use super::ask_program;
use crate::given::day;

fn ask(act: Act) -> Told {
    answer(&Ask { act, language: Language::Danish, today: day("2026-11-22") })
}

/// A ring that was just made, with its backup.
pub fn made() -> (RingCard, Paper) {
    made_by(Act::Make { municipality: "Vordingborg Kommune".to_owned() })
}

/// A ring that somebody can be invited with.
pub fn ready() -> (RingCard, Paper) {
    let (card, paper) = made();
    let saved = card_of(Act::NoteSaved(Ring(card.text)));
    (card_of(Act::Try { ring: Ring(saved.text), brought: paper.file.clone() }), paper)
}

fn made_by(act: Act) -> (RingCard, Paper) {
    match ask(act) {
        Told::Made(card, paper) => (card, *paper),
        other => panic!("{other:?}"),
    }
}

fn card_of(act: Act) -> RingCard {
    match ask(act) {
        Told::Ring(card) => card,
        other => panic!("{other:?}"),
    }
}

fn refusal(act: Act) -> Explanation {
    match ask(act) {
        Told::Refused(explanation) => explanation,
        other => panic!("{other:?}"),
    }
}

fn ring(card: &RingCard) -> Ring {
    Ring(card.text.clone())
}

fn a_try(card: &RingCard, brought: &str) -> Act {
    Act::Try { ring: ring(card), brought: brought.to_owned() }
}

fn read(card: &RingCard) -> KeyRing {
    KeyRing::read(&card.text).unwrap()
}

#[test]
fn a_ring_is_made_with_a_backup_that_is_not_in_it() {
    let (card, paper) = made();

    assert!(!card.is_ready());
    assert_eq!((card.saved_on, card.tried_on), (None, None));
    assert!(paper.file.contains("Vordingborg Kommune"));
    let secret = paper.file.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).unwrap();
    assert!(!card.text.contains(secret), "the backup is nowhere but on the paper");
    assert_eq!(paper.sheet.fingerprint, card.backup_words);
    assert_eq!(paper.sheet.key.concat(), secret);
}

#[test]
fn what_is_kept_looks_the_same_when_it_is_looked_at_again() {
    let (card, _) = made();

    assert_eq!(card_of(Act::Look(ring(&card))), card);
}

#[test]
fn a_question_goes_through_the_program_and_comes_back() {
    let (card, _) = made();
    let act = Act::Look(ring(&card));
    let question = Ask { act, language: Language::Danish, today: day("2026-11-22") };

    let told: Told = ask_program(&erhvervsmentor::worker::program::Question::Keys(question));

    assert_eq!(told, Told::Ring(card));
}

#[test]
fn f69_the_drill_is_passed_with_the_file_and_with_the_typed_key() {
    let (card, paper) = made();
    let saved = card_of(Act::NoteSaved(ring(&card)));
    assert_eq!(saved.saved_on, Some(day("2026-11-22")));
    assert!(!saved.is_ready());

    for brought in [paper.file.clone(), paper.sheet.key.join(" "), paper.sheet.key.concat().to_lowercase()] {
        let tried = card_of(a_try(&saved, &brought));

        assert!(tried.is_ready(), "{brought}");
        assert_eq!(tried.tried_on, Some(day("2026-11-22")));
    }
}

#[test]
fn f69_the_drill_is_not_passed_before_the_backup_is_saved() {
    let (card, paper) = made();

    let told = refusal(a_try(&card, &paper.file));

    assert_eq!(told.happened, "Reservenøglen er ikke gemt endnu.");
}

#[test]
fn f69_each_wrong_thing_that_is_brought_to_the_drill_is_named() {
    let (card, paper) = made();
    let saved = card_of(Act::NoteSaved(ring(&card)));
    let (_, another) = made();
    let slip = paper.sheet.key.concat().replace("AGE-SECRET-KEY-1Q", "AGE-SECRET-KEY-1P");
    let slip = if slip == paper.sheet.key.concat() { swap_last(&slip) } else { slip };

    assert_eq!(refusal(a_try(&saved, "")).happened, "Her står ingen nøgle.");
    assert!(refusal(a_try(&saved, &saved.own)).happened.contains("den del af nøglen, der låser"));
    assert!(refusal(a_try(&saved, "AGE-SECRET-KEY-1QQQQ")).happened.contains("Her er 4."));
    assert_eq!(refusal(a_try(&saved, &slip)).happened, "Der er en tastefejl i nøglen.");
    let other = refusal(a_try(&saved, &another.file)).happened;
    assert!(other.contains(&another.sheet.fingerprint) && other.contains(&saved.backup_words), "{other}");
    assert!(!card_of(Act::Look(ring(&saved))).is_ready());
}

/// Puts another sign last, so that the key no longer fits itself.
fn swap_last(key: &str) -> String {
    let (rest, last) = key.split_at(key.len() - 1);
    format!("{rest}{}", if last == "Q" { "P" } else { "Q" })
}

#[test]
fn f69_where_all_is_lost_the_backup_opens_the_old_files() {
    let (lost, paper) = ready();
    let old_file = seal("Hej", &read(&lost).seals_to()).unwrap();
    let recover =
        |brought: &str| Act::Recover { municipality: "Vordingborg Kommune".to_owned(), brought: brought.to_owned() };

    let (card, new_paper) = made_by(recover(&paper.file));

    assert_eq!(open(&old_file, &read(&card).opens_with()).unwrap(), "Hej");
    assert_ne!((&card.own, &card.backup_words), (&lost.own, &lost.backup_words));
    assert_ne!(new_paper.file, paper.file);
    assert!(!card.is_ready(), "the new backup is to be saved and tried like the first");
    assert_eq!(refusal(recover("hej")).happened, refusal(a_try(&lost, "hej")).happened);
}

#[test]
fn a_new_key_of_ones_own_still_opens_the_old_files() {
    let (before, _) = ready();
    let old_file = seal("Hej", &read(&before).seals_to()).unwrap();

    let after = card_of(Act::NewOwn(ring(&before)));

    assert_ne!(before.own, after.own);
    assert!(after.is_ready(), "the backup is as it was");
    assert_eq!(open(&old_file, &read(&after).opens_with()).unwrap(), "Hej");
    let new_file = seal("Hej igen", &read(&after).seals_to()).unwrap();
    assert!(matches!(open(&new_file, &read(&before).opens_with()), Err(OpenError::NoKeyFits { .. })));
}

#[test]
fn a_new_backup_is_to_be_saved_and_tried_before_anybody_is_invited() {
    let (before, old) = ready();

    let (after, new) = made_by(Act::NewBackup { ring: ring(&before), municipality: "Vordingborg Kommune".to_owned() });

    assert_eq!(after.own, before.own);
    assert!(!after.is_ready());
    let saved = card_of(Act::NoteSaved(ring(&after)));
    assert!(refusal(a_try(&saved, &old.file)).happened.starts_with("Det er en anden nøgle."));
    assert!(card_of(a_try(&saved, &new.file)).is_ready());
}

#[test]
fn f70_a_colleague_is_taken_in_after_their_words_were_compared() {
    let (card, _) = ready();
    let key = SecretKey::draw().public();
    let broken_by_mail = format!(" {}\n{} ", &key.to_string()[..20], &key.to_string()[20..]);
    let (name, sent) = ("Bodil".to_owned(), broken_by_mail);

    let compared = ask(Act::Compare { ring: ring(&card), name: name.clone(), key: sent.clone() });
    assert_eq!(compared, Told::Words(key.fingerprint().join(" ")));

    let with = card_of(Act::AddColleague { ring: ring(&card), name, key: sent });
    assert_eq!(with.colleagues.len(), 1);
    assert_eq!((with.colleagues[0].name.as_str(), &with.colleagues[0].key), ("Bodil", &key.to_string()));
    assert!(read(&with).seals_to().contains(&key));

    let without = card_of(Act::LetGo { ring: ring(&with), key: key.to_string() });
    assert_eq!(without.colleagues, []);
    assert_eq!(card_of(Act::LetGo { ring: ring(&without), key: key.to_string() }), without, "gone is gone");
}

#[test]
fn a_colleague_is_refused_with_the_reason() {
    let (card, _) = ready();
    let add =
        |name: &str, key: &str| Act::AddColleague { ring: ring(&card), name: name.to_owned(), key: key.to_owned() };
    let compare = |key: &str| Act::Compare { ring: ring(&card), name: "Bodil".to_owned(), key: key.to_owned() };

    assert_eq!(refusal(add("Bodil", &card.own)).happened, "Det er din egen nøgle.");
    assert_eq!(refusal(add("Bodil", "age1hej")).happened, "Det er ikke en nøgle, filer kan låses til.");
    assert_eq!(refusal(add(" ", &SecretKey::draw().public().to_string())).happened, "Her står ikke noget endnu.");
    assert_eq!(refusal(compare(&card.own)).happened, "Det er din egen nøgle.", "and already when it is compared");
}

#[test]
fn a_ring_that_does_not_read_is_told_apart_from_one_of_a_later_version() {
    let (card, _) = made();
    let newer = card.text.replacen("\"version\":1", "\"version\":2", 1);
    let unread = |text: &str| match ask(Act::Look(Ring(text.to_owned()))) {
        Told::Unread { why, is_newer } => (why.happened, is_newer),
        other => panic!("{other:?}"),
    };

    let broken = unread("{\"version\":1}");
    assert_eq!(broken, ("Jeres nøgle kan ikke læses i denne browser. Den er ikke slettet.".to_owned(), false));
    assert_eq!(unread(&newer), ("Nøglen er lavet i en nyere udgave af appen.".to_owned(), true));
    for act in [Act::NoteSaved(Ring(newer.clone())), Act::NewOwn(Ring(newer))] {
        assert_eq!(refusal(act).happened, "Nøglen er lavet i en nyere udgave af appen.", "nothing is written over it");
    }
}

#[test]
fn a_municipality_without_a_name_gets_no_key() {
    assert!(matches!(ask(Act::Make { municipality: String::new() }), Told::Refused(_)));
}
