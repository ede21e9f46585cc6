//! The two halves of a key: the public one seals and may be known to all, the secret one opens and is shown to nobody.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::exchange::spoken::{self, Fingerprint};

/// Text that is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyRefusal {
    /// Not a public key, or one with a slip in it: a key checks itself.
    #[error("not a public key")]
    NotAPublicKey,
    /// Not a secret key, or one with a slip in it: a key checks itself.
    #[error("not a secret key")]
    NotASecretKey,
}

/// The half of a key that seals: `age1…`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PublicKey(age::x25519::Recipient);

/// The half of a key that opens: `AGE-SECRET-KEY-1…`.
#[derive(Clone)]
pub struct SecretKey(age::x25519::Identity);

impl PublicKey {
    /// Gives the four words that two people read to each other to know that they have the same key (fault 70).
    pub fn fingerprint(&self) -> Fingerprint {
        spoken::fingerprint(&self.digest())
    }

    pub(super) fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.to_string().as_bytes()).into()
    }

    pub(super) fn recipient(&self) -> &age::x25519::Recipient {
        &self.0
    }
}

impl SecretKey {
    /// Draws a new key, from the random numbers of the system or the browser.
    pub fn draw() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Gives the public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.to_public())
    }

    pub(super) fn identity(&self) -> &age::x25519::Identity {
        &self.0
    }
}

/// Keeps every key once, in the order they come.
pub(super) fn without_doubles(keys: &[PublicKey]) -> Vec<&PublicKey> {
    let mut kept: Vec<&PublicKey> = Vec::with_capacity(keys.len());
    for key in keys {
        if !kept.contains(&key) {
            kept.push(key);
        }
    }
    kept
}

impl FromStr for PublicKey {
    type Err = KeyRefusal;

    fn from_str(text: &str) -> Result<Self, KeyRefusal> {
        text.parse().map(Self).map_err(|_| KeyRefusal::NotAPublicKey)
    }
}

impl FromStr for SecretKey {
    type Err = KeyRefusal;

    fn from_str(text: &str) -> Result<Self, KeyRefusal> {
        text.parse().map(Self).map_err(|_| KeyRefusal::NotASecretKey)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Writes the whole secret, for the one place where it is kept and the sheet it is printed on.
impl fmt::Display for SecretKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.to_string().expose_secret())
    }
}

/// Shows nothing of the secret.
impl fmt::Debug for SecretKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SecretKey")
    }
}

impl PartialEq for SecretKey {
    fn eq(&self, other: &Self) -> bool {
        self.public() == other.public()
    }
}

impl Eq for SecretKey {}
