//! Sealing: a text that only the right keys open, or the right passphrase, in the age v1 format, always as ASCII armour.
//!
//! Any age program opens what is made here, so nobody is tied to this app. What is opened is what was sealed, to the byte, or it is
//! refused (fault 45). Costly on a phone with a passphrase, so it belongs in a worker.

mod header;
mod key;

use std::io::{self, BufReader, Read, Write};

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use thiserror::Error;

use self::header::LineReader;
pub use self::header::Seal;
pub use self::key::{KeyRefusal, PublicKey, SecretKey};
use super::recognise::FILE_LIMIT;
use super::spoken::Fingerprint;

/// What a sealed text begins with.
pub const ARMOUR: &str = "-----BEGIN AGE ENCRYPTED FILE-----";

/// What a sealed file begins with that is no text. Other programs make such; this one only opens them.
const BARE: &[u8] = b"age-encryption.org/";

/// The most work that a passphrase may ask for, as a power of two: beyond it a file could freeze a phone (fault 47).
pub const WORK_LIMIT: u8 = 18;

/// The fewest keys to seal to: one's own, and the backup for the day the own one is lost (fault 69).
pub const KEYS_NEEDED: usize = 2;

/// How much work a passphrase costs whoever tries it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// For an old phone: 64 MB of memory.
    Light,
    /// For anything else: 128 MB of memory.
    #[default]
    Full,
}

impl Work {
    /// Gives the work as the power of two that age writes.
    pub const fn factor(self) -> u8 {
        match self {
            Self::Light => 16,
            Self::Full => 17,
        }
    }
}

/// Why a text was not sealed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// Not sealed to enough keys: were the one lost, so were the text (fault 69).
    #[error("sealed to {found} keys, and it takes {KEYS_NEEDED}")]
    TooFewKeys {
        /// How many there are, each counted once.
        found: usize,
    },
    /// It would be larger than any file that is opened.
    #[error("{bytes} bytes sealed, and a file has at most {FILE_LIMIT}")]
    TooLarge {
        /// How many there would be.
        bytes: usize,
    },
    /// No passphrase.
    #[error("the passphrase is empty")]
    NoPassphrase,
    /// The sealing itself went wrong; nothing of ours brings it about.
    #[error("{0}")]
    Failed(String),
}

/// Why a sealed text was not opened. Nothing of it has been read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// Not sealed at all.
    #[error("not sealed")]
    NotSealed,
    /// Larger than any of our files, sealed or plain.
    #[error("{bytes} bytes, and a file has at most {FILE_LIMIT}")]
    TooLarge {
        /// How many there are at least.
        bytes: usize,
    },
    /// Sealed in a later format than age v1.
    #[error("sealed in a later format")]
    Newer,
    /// Damaged, cut off, or changed by somebody.
    #[error("damaged or changed")]
    Damaged,
    /// None of the keys opens it.
    #[error("none of the keys fits")]
    NoKeyFits {
        /// The keys that it says it was made for; only said, not proven.
        made_for: Vec<Fingerprint>,
    },
    /// It is opened by a passphrase, not by keys.
    #[error("opened by a passphrase")]
    ForPassphrase,
    /// It is opened by keys, not by a passphrase.
    #[error("opened by keys")]
    ForKeys {
        /// The keys that it says it was made for; only said, not proven.
        made_for: Vec<Fingerprint>,
    },
    /// Another passphrase opens it; or the first lines of it are damaged, which cannot be told apart.
    #[error("another passphrase")]
    WrongPassphrase,
    /// The passphrase asks for more work than a browser can bear. Refused before any of it was done.
    #[error("work of 2^{asked}, and at most 2^{WORK_LIMIT} is done")]
    TooMuchWork {
        /// The power of two that it asks for.
        asked: u64,
    },
    /// What was sealed is no text.
    #[error("not UTF-8 inside")]
    NotUtf8,
}

/// Seals a text to keys, any one of which opens it.
///
/// # Errors
/// [`SealError::TooFewKeys`] or [`SealError::TooLarge`]; any other is none of the caller's making.
pub fn seal(text: &str, keys: &[PublicKey]) -> Result<String, SealError> {
    let keys = key::without_doubles(keys);
    if keys.len() < KEYS_NEEDED {
        return Err(SealError::TooFewKeys { found: keys.len() });
    }
    let label = header::Label::of(&keys);
    let recipients = keys.iter().map(|key| key.recipient() as &dyn Recipient).chain([&label as &dyn Recipient]);
    seal_to(text, recipients)
}

/// Seals a text to a passphrase, which alone opens it.
///
/// # Errors
/// [`SealError::NoPassphrase`] or [`SealError::TooLarge`]; any other is none of the caller's making.
pub fn lock(text: &str, passphrase: &str, work: Work) -> Result<String, SealError> {
    if passphrase.trim().is_empty() {
        return Err(SealError::NoPassphrase);
    }
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work.factor());
    seal_to(text, [&recipient as &dyn Recipient].into_iter())
}

/// A sealed text whose first lines are read, and nothing behind them: files come by the thousand, and each is gone through once.
pub struct Sealed<'a> {
    decryptor: Decryptor<BufReader<ArmoredReader<BufReader<&'a [u8]>>>>,
    bytes: usize,
}

impl<'a> Sealed<'a> {
    /// Looks at a text. Takes armour, and the bare form of other age programs.
    ///
    /// # Errors
    /// [`OpenError::NotSealed`], [`OpenError::TooLarge`], [`OpenError::Newer`], or [`OpenError::Damaged`].
    pub fn look(sealed: &'a [u8]) -> Result<Self, OpenError> {
        let sealed = bounded(sealed)?;
        let decryptor = Decryptor::new_buffered(BufReader::new(ArmoredReader::new(sealed)));
        let decryptor = decryptor.map_err(|error| match error {
            DecryptError::UnknownFormat => OpenError::Newer,
            _ => OpenError::Damaged,
        })?;
        Ok(Self { decryptor, bytes: sealed.len() })
    }

    /// Says whether a passphrase opens it, and not keys.
    pub fn is_for_passphrase(&self) -> bool {
        self.decryptor.is_scrypt()
    }

    /// Tells what opens it.
    ///
    /// # Errors
    /// [`OpenError::Damaged`].
    pub fn seal(self) -> Result<Seal, OpenError> {
        let is_for_passphrase = self.is_for_passphrase();
        let lines = self.lines();
        if is_for_passphrase {
            lines.work().map(|work| Seal::Passphrase { work }).ok_or(OpenError::Damaged)
        } else {
            Ok(Seal::Keys { made_for: lines.made_for() })
        }
    }

    /// Tells which keys it says it was made for.
    pub fn made_for(self) -> Vec<Fingerprint> {
        self.lines().made_for()
    }

    fn lines(self) -> LineReader {
        let lines = LineReader::default();
        // No line opens for a reader, so there is nothing in the answer.
        drop(self.decryptor.decrypt([&lines as &dyn Identity].into_iter()));
        lines
    }

    /// Opens it with the first key that fits.
    ///
    /// # Errors
    /// The [`OpenError`] that says what is in the way.
    pub fn open(self, keys: &[SecretKey]) -> Result<String, OpenError> {
        if self.is_for_passphrase() {
            return Err(OpenError::ForPassphrase);
        }
        let lines = LineReader::default();
        let keys = keys.iter().map(|key| key.identity() as &dyn Identity);
        self.open_with([&lines as &dyn Identity].into_iter().chain(keys)).map_err(|error| match error {
            DecryptError::NoMatchingKeys => OpenError::NoKeyFits { made_for: lines.made_for() },
            DecryptError::UnknownFormat => OpenError::Newer,
            _ => OpenError::Damaged,
        })?
    }

    fn open_with<'k>(
        self,
        identities: impl Iterator<Item = &'k dyn Identity>,
    ) -> Result<Result<String, OpenError>, DecryptError> {
        let mut reader = self.decryptor.decrypt(identities)?;
        let mut bytes = Vec::with_capacity(self.bytes);
        reader.by_ref().take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
        if bytes.len() > FILE_LIMIT {
            return Ok(Err(OpenError::TooLarge { bytes: bytes.len() }));
        }
        Ok(String::from_utf8(bytes).map_err(|_| OpenError::NotUtf8))
    }
}

/// Opens a text that was sealed to keys, with the first key that fits.
///
/// # Errors
/// The [`OpenError`] that says what is in the way.
pub fn open(sealed: impl AsRef<[u8]>, keys: &[SecretKey]) -> Result<String, OpenError> {
    Sealed::look(sealed.as_ref())?.open(keys)
}

/// Opens a text that was sealed to a passphrase.
///
/// # Errors
/// The [`OpenError`] that says what is in the way; [`OpenError::TooMuchWork`] before any work is done.
pub fn unlock(sealed: impl AsRef<[u8]>, passphrase: &str) -> Result<String, OpenError> {
    let sealed = sealed.as_ref();
    match Sealed::look(sealed)?.seal()? {
        Seal::Keys { made_for } => return Err(OpenError::ForKeys { made_for }),
        Seal::Passphrase { work } if work > u64::from(WORK_LIMIT) => {
            return Err(OpenError::TooMuchWork { asked: work });
        }
        Seal::Passphrase { .. } => {}
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(WORK_LIMIT);
    let opened = Sealed::look(sealed)?.open_with([&identity as &dyn Identity].into_iter());
    opened.map_err(|error| match error {
        DecryptError::DecryptionFailed => OpenError::WrongPassphrase,
        DecryptError::ExcessiveWork { required, .. } => OpenError::TooMuchWork { asked: required.into() },
        DecryptError::UnknownFormat => OpenError::Newer,
        _ => OpenError::Damaged,
    })?
}

/// Tells whether a text is sealed, and what opens it; none for a text that is not sealed, or whose first lines are damaged.
pub fn what_it_is(sealed: impl AsRef<[u8]>) -> Option<Seal> {
    Sealed::look(sealed.as_ref()).ok()?.seal().ok()
}

fn bounded(sealed: &[u8]) -> Result<&[u8], OpenError> {
    if sealed.len() > FILE_LIMIT {
        return Err(OpenError::TooLarge { bytes: sealed.len() });
    }
    let text = sealed.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(sealed).trim_ascii();
    match () {
        () if text.starts_with(ARMOUR.as_bytes()) => Ok(text),
        // Any byte of the bare form may be white space that counts.
        () if sealed.starts_with(BARE) => Ok(sealed),
        () => Err(OpenError::NotSealed),
    }
}

fn seal_to<'a>(text: &str, recipients: impl Iterator<Item = &'a dyn Recipient>) -> Result<String, SealError> {
    if text.len() > FILE_LIMIT {
        return Err(SealError::TooLarge { bytes: text.len() });
    }
    let failed = |error: io::Error| SealError::Failed(error.to_string());
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| SealError::Failed(error.to_string()))?;
    let armour = ArmoredWriter::wrap_output(Vec::with_capacity(text.len() / 2 * 3), Format::AsciiArmor);
    let mut writer = encryptor.wrap_output(armour.map_err(failed)?).map_err(failed)?;
    writer.write_all(text.as_bytes()).map_err(failed)?;
    let bytes = writer.finish().and_then(ArmoredWriter::finish).map_err(failed)?;
    // A file that nobody could open again must not be handed to anyone.
    if bytes.len() > FILE_LIMIT {
        return Err(SealError::TooLarge { bytes: bytes.len() });
    }
    String::from_utf8(bytes).map_err(|error| SealError::Failed(error.to_string()))
}
