//! Errors about locked files, keys and invitations as people read them: what happened and what to do, in both languages.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::programme::ProgrammeError;
use erhvervsmentor::domain::words::Line;
use erhvervsmentor::exchange::invitation::InvitationError;
use erhvervsmentor::exchange::keys::{BackupRefusal, ColleagueRefusal, DrillRefusal, NotReady};
use erhvervsmentor::exchange::sealing::{OpenError, SealError};
use erhvervsmentor::exchange::spoken::{Fingerprint, UnknownWord};
use erhvervsmentor::text::errors::Explanation;
use erhvervsmentor::text::{Language, invitation, keys, sealing};

const BOTH: [Language; 2] = [Language::Danish, Language::English];
const WORDS: Fingerprint = ["abe", "kage", "tiger", "bord"];
const OTHER_WORDS: Fingerprint = ["hund", "ged", "mus", "fugl"];

#[test]
fn every_error_about_keys_says_what_happened_and_what_to_do() {
    for language in BOTH {
        for (error, explanation) in everything_said(language) {
            let Explanation { happened, remedy } = &explanation;
            let is_said = happened.starts_with(|sign: char| !sign.is_lowercase()) && happened.ends_with('.');
            let is_remedy = remedy.starts_with(char::is_uppercase) && remedy.ends_with(['.', '?']);
            assert!(is_said && is_remedy, "{error}: {explanation:?}");
        }
    }
}

#[test]
fn no_two_errors_about_a_sealed_file_are_said_alike() {
    for language in BOTH {
        let mut said: Vec<String> = open_errors().iter().map(|error| sealing::open(language, error).happened).collect();
        let errors = said.len();

        said.sort();
        said.dedup();

        assert_eq!(said.len(), errors);
    }
}

#[test]
fn f46_a_file_for_another_key_names_the_words_of_that_key() {
    for language in BOTH {
        let told = sealing::open(language, &OpenError::NoKeyFits { made_for: vec![WORDS] });

        assert!(told.happened.contains("abe kage tiger bord"), "{told:?}");
    }
}

#[test]
fn f69_a_drill_with_another_key_tells_the_words_to_look_for() {
    for language in BOTH {
        let refusal = DrillRefusal::OtherKey { brought: Box::new(OTHER_WORDS), needed: Box::new(WORDS) };
        let told = keys::drill(language, &refusal).happened;

        assert!(told.contains("abe kage tiger bord") && told.contains("hund ged mus fugl"), "{told}");
    }
}

fn open_errors() -> Vec<OpenError> {
    vec![
        OpenError::NotSealed,
        OpenError::TooLarge { bytes: 1 << 30 },
        OpenError::Newer,
        OpenError::Damaged,
        OpenError::NoKeyFits { made_for: Vec::new() },
        OpenError::NoKeyFits { made_for: vec![WORDS, OTHER_WORDS] },
        OpenError::ForPassphrase,
        OpenError::ForKeys { made_for: vec![WORDS] },
        OpenError::WrongPassphrase,
        OpenError::TooMuchWork { asked: 40 },
        OpenError::NotUtf8,
    ]
}

fn everything_said(language: Language) -> Vec<(String, Explanation)> {
    let seal = [
        SealError::TooFewKeys { found: 1 },
        SealError::TooLarge { bytes: 1 << 30 },
        SealError::NoPassphrase,
        SealError::Failed(String::new()),
    ];
    let drill = [
        DrillRefusal::NotSaved,
        DrillRefusal::NotAKey(BackupRefusal::Empty),
        DrillRefusal::NotAKey(BackupRefusal::Public),
        DrillRefusal::NotAKey(BackupRefusal::WrongLength { found: 3 }),
        DrillRefusal::NotAKey(BackupRefusal::Slip),
        DrillRefusal::OtherKey { brought: Box::new(WORDS), needed: Box::new(OTHER_WORDS) },
        DrillRefusal::NotOpened(OpenError::Damaged),
        DrillRefusal::OtherText,
    ];
    let colleague = [
        ColleagueRefusal::OwnKey,
        ColleagueRefusal::BackupKey,
        ColleagueRefusal::Known(Line::parse("Eva").unwrap()),
        ColleagueRefusal::TooMany,
    ];
    let invited = [
        InvitationError::NotAnInvitation,
        InvitationError::TooLarge { bytes: 1 << 30 },
        InvitationError::Unreadable(ReadError::CutShort),
        InvitationError::Programme(ProgrammeError::TooLarge),
        InvitationError::LooksLikeCpr { field: "youth" },
    ];
    let not_ready = [NotReady::BackupNotSaved, NotReady::DrillNotPassed];
    let words = [Some("kage"), None].map(|nearest| UnknownWord { word: "kagge".to_owned(), nearest });
    let mut told = Vec::new();
    told.extend(open_errors().iter().map(|error| (format!("{error:?}"), sealing::open(language, error))));
    told.extend(seal.iter().map(|error| (format!("{error:?}"), sealing::seal(language, error))));
    told.extend(drill.iter().map(|error| (format!("{error:?}"), keys::drill(language, error))));
    told.extend(colleague.iter().map(|error| (format!("{error:?}"), keys::colleague(language, error))));
    told.extend(invited.iter().map(|error| (format!("{error:?}"), invitation::error(language, error))));
    told.extend(not_ready.iter().map(|error| (format!("{error:?}"), keys::not_ready(language, *error))));
    told.extend(words.iter().map(|error| (format!("{error:?}"), sealing::word(language, error))));
    told
}
