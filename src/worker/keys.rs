//! The coordinator's key ring, act by act. The page keeps its text; here it is read, changed and written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::document::ReadError;
use crate::domain::words::Line;
use crate::exchange::keys::{Backup, Colleague, KeyRing, Sheet, read_backup};
use crate::exchange::sealing::{PublicKey, SecretKey};
use crate::text::errors::Explanation;
use crate::text::{Language, errors, keys as words};

/// What the page asks.
#[derive(Debug, Serialize, Deserialize)]
pub struct Ask {
    /// What is to be done.
    pub act: Act,
    /// The language of the page.
    pub language: Language,
    /// Today, where the reader is.
    pub today: NaiveDate,
}

/// What is to be done with a key ring.
#[derive(Debug, Serialize, Deserialize)]
pub enum Act {
    /// Makes one, with a backup.
    Make {
        /// Whose it is.
        municipality: String,
    },
    /// Makes one where all is lost but the backup, which then opens the old files; a new backup takes its place.
    Recover {
        /// Whose it is.
        municipality: String,
        /// The old backup, as a file or typed.
        brought: String,
    },
    /// Looks at one.
    Look(Ring),
    /// Notes that the backup was saved.
    NoteSaved(Ring),
    /// Tries the backup that somebody brought.
    Try {
        /// The ring.
        ring: Ring,
        /// The backup, as a file or typed.
        brought: String,
    },
    /// Makes a new backup in place of the old one.
    NewBackup {
        /// The ring.
        ring: Ring,
        /// Whose it is.
        municipality: String,
    },
    /// Makes a new key of one's own.
    NewOwn(Ring),
    /// Gives the words of a key that a colleague sent, so that somebody compares them before it is taken in.
    Compare {
        /// The ring.
        ring: Ring,
        /// What they are called.
        name: String,
        /// Their public key.
        key: String,
    },
    /// Takes in a colleague.
    AddColleague {
        /// The ring.
        ring: Ring,
        /// What they are called.
        name: String,
        /// Their public key.
        key: String,
    },
    /// Lets a colleague go.
    LetGo {
        /// The ring.
        ring: Ring,
        /// Their public key.
        key: String,
    },
}

/// The text of a key ring.
#[derive(Debug, Serialize, Deserialize)]
pub struct Ring(pub String);

/// What the page is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// The ring as it is now.
    Ring(RingCard),
    /// The ring as it is now, and a backup that is nowhere else.
    Made(RingCard, Box<Paper>),
    /// The four words of a key.
    Words(String),
    /// Why the ring that there is was not read; nothing of it is lost.
    Unread {
        /// What to say.
        why: Explanation,
        /// Says whether a later version of the app wrote it, which alone can tell what is in it.
        is_newer: bool,
    },
    /// Why nothing was done.
    Refused(Explanation),
}

/// A key ring, as the page keeps and shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RingCard {
    /// The text to keep.
    pub text: String,
    /// The own public key, to give to a colleague.
    pub own: String,
    /// Its four words.
    pub own_words: String,
    /// The four words of the backup.
    pub backup_words: String,
    /// The day the backup was saved.
    pub saved_on: Option<NaiveDate>,
    /// The day the backup was tried.
    pub tried_on: Option<NaiveDate>,
    /// The colleagues.
    pub colleagues: Vec<ColleagueCard>,
}

impl RingCard {
    /// Says whether somebody can be invited.
    pub fn is_ready(&self) -> bool {
        self.saved_on.is_some() && self.tried_on.is_some()
    }
}

/// A colleague, as the page shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueCard {
    /// What they are called.
    pub name: String,
    /// Their public key.
    pub key: String,
    /// Its four words.
    pub words: String,
}

/// A backup, to be saved and printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The text of the file.
    pub file: String,
    /// What the printed sheet says.
    pub sheet: Sheet,
}

/// Answers the page.
pub fn answer(ask: &Ask) -> Told {
    done(ask).unwrap_or_else(Told::Refused)
}

fn done(ask: &Ask) -> Result<Told, Explanation> {
    let (language, today) = (ask.language, ask.today);
    match &ask.act {
        Act::Make { municipality } => {
            let backup = new_backup(municipality, today, language)?;
            let ring = KeyRing::make(SecretKey::draw(), &backup, today);
            Ok(made(&ring, &backup, language))
        }
        Act::Recover { municipality, brought } => {
            let old = read_backup(brought).map_err(|refusal| words::backup(language, refusal))?;
            let backup = new_backup(municipality, today, language)?;
            let mut ring = KeyRing::make(SecretKey::draw(), &backup, today);
            ring.open_also_with(old);
            Ok(made(&ring, &backup, language))
        }
        Act::Look(ring) => Ok(look(ring, language)),
        Act::NoteSaved(ring) => {
            let mut ring = read(ring, language)?;
            ring.note_backup_saved(today);
            Ok(Told::Ring(card(&ring)))
        }
        Act::Try { ring, brought } => {
            let mut ring = read(ring, language)?;
            let sealed = ring.seal_drill().map_err(|error| crate::text::sealing::seal(language, &error))?;
            ring.pass_drill(brought, &sealed, today).map_err(|refusal| words::drill(language, &refusal))?;
            Ok(Told::Ring(card(&ring)))
        }
        Act::NewBackup { ring, municipality } => {
            let mut ring = read(ring, language)?;
            let backup = new_backup(municipality, today, language)?;
            ring.change_backup(&backup);
            Ok(made(&ring, &backup, language))
        }
        Act::NewOwn(ring) => {
            let mut ring = read(ring, language)?;
            ring.change_own(SecretKey::draw());
            Ok(Told::Ring(card(&ring)))
        }
        Act::Compare { ring, name, key } => {
            let (_, key) = with_colleague(ring, name, key, ask)?;
            Ok(Told::Words(said(&key)))
        }
        Act::AddColleague { ring, name, key } => {
            let (ring, _) = with_colleague(ring, name, key, ask)?;
            Ok(Told::Ring(card(&ring)))
        }
        Act::LetGo { ring, key } => {
            let mut ring = read(ring, language)?;
            let key: PublicKey = key.parse().map_err(|_| words::not_a_public_key(language))?;
            // Whoever was let go in another tab meanwhile is gone all the same.
            let _gone = ring.let_colleague_go(&key);
            Ok(Told::Ring(card(&ring)))
        }
    }
}

fn look(ring: &Ring, language: Language) -> Told {
    match KeyRing::read(&ring.0) {
        Ok(ring) => Told::Ring(card(&ring)),
        Err(error) => {
            let is_newer = matches!(error, ReadError::Newer { .. });
            Told::Unread { why: unread(&error, language), is_newer }
        }
    }
}

/// Gives the ring as it is with a colleague, and their key.
fn with_colleague(ring: &Ring, name: &str, key: &str, ask: &Ask) -> Result<(KeyRing, PublicKey), Explanation> {
    let language = ask.language;
    let mut ring = read(ring, language)?;
    let name = Line::parse(name).map_err(|refusal| errors::words(language, refusal))?;
    // Mail breaks long lines.
    let key: String = key.split_whitespace().collect();
    let key: PublicKey = key.parse().map_err(|_| words::not_a_public_key(language))?;
    let colleague = Colleague { name, key: key.clone(), added_on: ask.today };
    ring.add_colleague(colleague).map_err(|refusal| words::colleague(language, &refusal))?;
    Ok((ring, key))
}

/// Reads the ring that the page keeps.
pub(super) fn read(ring: &Ring, language: Language) -> Result<KeyRing, Explanation> {
    KeyRing::read(&ring.0).map_err(|error| unread(&error, language))
}

fn unread(error: &ReadError, language: Language) -> Explanation {
    match error {
        ReadError::Newer { .. } => words::ring_newer(language),
        _ => words::ring_unreadable(language),
    }
}

fn new_backup(municipality: &str, today: NaiveDate, language: Language) -> Result<Backup, Explanation> {
    let municipality = Line::parse(municipality).map_err(|refusal| errors::words(language, refusal))?;
    Ok(Backup::make(SecretKey::draw(), municipality, today))
}

fn made(ring: &KeyRing, backup: &Backup, language: Language) -> Told {
    Told::Made(card(ring), Box::new(Paper { file: backup.file(), sheet: backup.sheet(language) }))
}

fn said(key: &PublicKey) -> String {
    key.fingerprint().join(" ")
}

fn card(ring: &KeyRing) -> RingCard {
    let own = ring.own();
    let colleague = |colleague: &Colleague| ColleagueCard {
        name: colleague.name.to_string(),
        key: colleague.key.to_string(),
        words: said(&colleague.key),
    };
    RingCard {
        // The ring holds texts and days only, so it can be written.
        text: ring.write().unwrap_or_default(),
        own_words: said(&own),
        own: own.to_string(),
        backup_words: said(ring.backup()),
        saved_on: ring.backup_saved_on(),
        tried_on: ring.drill_passed_on(),
        colleagues: ring.colleagues().iter().map(colleague).collect(),
    }
}
