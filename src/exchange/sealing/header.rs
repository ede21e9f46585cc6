//! What stands before a sealed text for everybody to read: whether keys open it or a passphrase, and for which keys it says it was made.

use std::cell::RefCell;
use std::collections::HashSet;

use age::{DecryptError, EncryptError, Identity, Recipient};
use age_core::format::{FileKey, Stanza};

use super::key::PublicKey;
use crate::domain::hex;
use crate::exchange::spoken::{self, Fingerprint, SPOKEN_BYTES};

/// The mark of our own line among the first ones. Other age programs pass it over.
const LABEL: &str = "erhvervsmentor-keys";
/// The most keys that are told by their words.
const LABEL_LIMIT: usize = 20;
/// The line of age's own for a passphrase.
const PASSPHRASE: &str = "scrypt";

/// What opens a sealed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seal {
    /// Any one of some keys.
    Keys {
        /// The keys that it says it was made for, so that people can be told which one is missing (fault 46). It is said, not
        /// proven, and files of other age programs do not say it.
        made_for: Vec<Fingerprint>,
    },
    /// A passphrase.
    Passphrase {
        /// The work that trying it costs, as a power of two.
        work: u64,
    },
}

/// Reads the lines before a sealed text and opens none: age gives them to nobody but a key.
#[derive(Default)]
pub(super) struct LineReader {
    made_for: RefCell<Vec<Fingerprint>>,
    work: RefCell<Option<u64>>,
}

impl LineReader {
    /// Gives the keys that were said, if it was among the keys that a text was opened with.
    pub(super) fn made_for(self) -> Vec<Fingerprint> {
        self.made_for.take()
    }

    /// Gives the work that a passphrase costs; none where no line says it.
    pub(super) fn work(self) -> Option<u64> {
        self.work.take()
    }
}

impl Identity for LineReader {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag == LABEL {
            let said = stanza.args.iter().take(LABEL_LIMIT).filter_map(|digits| hex::read(digits)).map(spoken::words);
            self.made_for.borrow_mut().extend(said);
        }
        if stanza.tag == PASSPHRASE {
            *self.work.borrow_mut() = stanza.args.get(1).and_then(|work| work.parse().ok());
        }
        None
    }
}

/// Our own line: the beginning of every key's fingerprint. It opens nothing.
pub(super) struct Label(Vec<String>);

impl Label {
    pub(super) fn of(keys: &[&PublicKey]) -> Self {
        Self(keys.iter().take(LABEL_LIMIT).map(|key| hex::write(key.digest().iter().take(SPOKEN_BYTES))).collect())
    }
}

impl Recipient for Label {
    fn wrap_file_key(&self, _: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let stanza = Stanza { tag: LABEL.to_owned(), args: self.0.clone(), body: Vec::new() };
        Ok((vec![stanza], HashSet::new()))
    }
}
