//! The municipality's backup key: made once, kept in a file and on a printed sheet, and gone from this device.
//!
//! The file is what any age program takes as a key, so that the municipality's files open even where this app is gone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::words::Line;
use crate::exchange::sealing::{PublicKey, SecretKey};
use crate::text::{Language, calendar, keys as words};

/// What a secret key begins with.
const BEGINNING: &str = "AGE-SECRET-KEY-1";
/// The same, as it is left when everything but letters and digits is taken out.
const BARE_BEGINNING: &str = "AGESECRETKEY1";
/// What a public key begins with, in the same way.
const PUBLIC_BEGINNING: &str = "AGE1";
/// How many signs follow the beginning.
const KEY_SIGNS: usize = 58;
/// How many signs are read aloud in one breath.
const GROUP: usize = 4;

/// A backup key that was just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    key: SecretKey,
    municipality: Line,
    made_on: NaiveDate,
}

/// What the printed sheet says, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is.
    pub title: String,
    /// Whose it is, and from when.
    pub whose: String,
    /// What it is for, and how it is kept.
    pub paragraphs: [String; 3],
    /// The secret key: how it begins, then groups of four signs.
    pub key: Vec<String>,
    /// Says what the words are.
    pub fingerprint_label: String,
    /// The four words of the key.
    pub fingerprint: String,
}

/// Why a text was not taken as a backup key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BackupRefusal {
    /// Nothing was brought.
    #[error("empty")]
    Empty,
    /// It is the public half, which opens nothing.
    #[error("a public key")]
    Public,
    /// Signs are missing, or there are too many.
    #[error("{found} signs, and a key has {KEY_SIGNS}")]
    WrongLength {
        /// How many signs there are.
        found: usize,
    },
    /// As long as a key, but with a slip in it.
    #[error("a slip in the key")]
    Slip,
}

impl Backup {
    /// Makes a backup of a key that was drawn for it.
    pub fn make(key: SecretKey, municipality: Line, made_on: NaiveDate) -> Self {
        Self { key, municipality, made_on }
    }

    /// Gives the public half, which files are sealed to.
    pub fn public(&self) -> PublicKey {
        self.key.public()
    }

    /// Writes the file: the key, and what it is in both languages. Any age program takes it as it is.
    pub fn file(&self) -> String {
        let mut lines = Vec::new();
        for language in [Language::Danish, Language::English] {
            let Sheet { title, whose, paragraphs, fingerprint_label, fingerprint, .. } = self.sheet(language);
            lines.extend([format!("# Erhvervsmentor: {title}"), format!("# {whose}")]);
            lines.extend(paragraphs.iter().map(|paragraph| format!("# {paragraph}")));
            lines.extend([format!("# {fingerprint_label}: {fingerprint}"), "#".to_owned()]);
        }
        lines.extend([format!("# public key: {}", self.public()), self.key.to_string(), String::new()]);
        lines.join("\n")
    }

    /// Says what the printed sheet says.
    pub fn sheet(&self, language: Language) -> Sheet {
        // One line: in the file, what stood on another would pass for a key.
        let municipality = self.municipality.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
        Sheet {
            title: words::backup_title(language).to_owned(),
            whose: words::whose(language, &municipality, &calendar::day(language, self.made_on)),
            paragraphs: [words::backup_purpose(language), words::backup_keeping(language), words::backup_use(language)]
                .map(str::to_owned),
            key: groups(&self.key),
            fingerprint_label: words::fingerprint_label(language).to_owned(),
            fingerprint: self.public().fingerprint().join(" "),
        }
    }
}

/// Reads the secret key of a backup, from the file or as somebody typed it from the sheet: capitals, spaces and hyphens do not matter.
///
/// # Errors
/// The [`BackupRefusal`] that says what was brought instead.
pub fn read_backup(brought: &str) -> Result<SecretKey, BackupRefusal> {
    let lines = brought.trim_start_matches('\u{FEFF}').lines().map(str::trim).filter(|line| !line.starts_with('#'));
    let signs: String = lines.flat_map(str::chars).filter(char::is_ascii_alphanumeric).collect();
    let signs = signs.to_ascii_uppercase();
    if signs.is_empty() {
        return Err(BackupRefusal::Empty);
    }
    let rest = signs.strip_prefix(BARE_BEGINNING);
    if rest.is_none() && signs.starts_with(PUBLIC_BEGINNING) && signs.len() == PUBLIC_BEGINNING.len() + KEY_SIGNS {
        return Err(BackupRefusal::Public);
    }
    let rest: String = rest.unwrap_or(&signs).chars().map(meant).collect();
    if rest.len() != KEY_SIGNS {
        return Err(BackupRefusal::WrongLength { found: rest.len() });
    }
    format!("{BEGINNING}{rest}").parse().map_err(|_| BackupRefusal::Slip)
}

/// Four signs never stand in a key, because they look like others.
const fn meant(sign: char) -> char {
    match sign {
        'O' => '0',
        'I' | '1' => 'L',
        'B' => '8',
        other => other,
    }
}

fn groups(key: &SecretKey) -> Vec<String> {
    let written = key.to_string();
    let signs: Vec<char> = written.strip_prefix(BEGINNING).unwrap_or(&written).chars().collect();
    let groups = signs.chunks(GROUP).map(|group| group.iter().collect());
    std::iter::once(BEGINNING.to_owned()).chain(groups).collect()
}
