//! Proof of origin: who has no secret of the pair cannot make a file that counts, though anybody can seal one (fault 48).
//!
//! The coordinator draws one secret for a pair, and each of the two gets a secret of their own that is made from it. So the one cannot
//! pass for the other either, and what a file says of its sender is part of what is proven (fault 56).

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};

use crate::domain::hex;
use crate::domain::side::Side;

/// How many bytes a secret has.
pub const SECRET_BYTES: usize = 32;

/// What a proof is made over begins with this, so that it proves nothing else.
const PURPOSE: &str = "erhvervsmentor-proof-1";
/// What the secret of one side is made over begins with this.
const SIDE_PURPOSE: &str = "erhvervsmentor-side-1";

/// The secret of a pair, which only the coordinator keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct PairSecret([u8; SECRET_BYTES]);

/// The secret of one of the two, which their invitation brings.
#[derive(Clone, PartialEq, Eq)]
pub struct SideSecret([u8; SECRET_BYTES]);

/// What a file says of its origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: it was made without an invitation, or by an earlier version.
    #[default]
    Missing,
    /// Something that holds or not.
    Claimed(Claim),
}

/// A claim about the origin of a file, not yet believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    tag: [u8; 32],
    digest: [u8; 32],
}

/// What comes of looking at the proof of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It comes from whom it says, and nothing of it was changed.
    Proven,
    /// It brings no proof.
    Unproven,
    /// Its proof does not hold: another secret, another sender, or changed on its way.
    Refuted,
}

impl PairSecret {
    /// Takes random bytes that nobody else has seen.
    pub const fn from_random(bytes: [u8; SECRET_BYTES]) -> Self {
        Self(bytes)
    }

    /// Makes the secret of one of the two.
    pub fn for_side(&self, side: Side) -> SideSecret {
        let mac = mac(&self.0).chain_update(format!("{SIDE_PURPOSE}\n{}", side.as_str()));
        SideSecret(mac.finalize().into_bytes().into())
    }

    /// Reads 64 hexadecimal digits.
    pub fn from_hex(digits: &str) -> Option<Self> {
        hex::read(digits).map(Self)
    }

    /// Writes 64 hexadecimal digits, for the coordinator's own record.
    pub fn to_hex(&self) -> String {
        hex::write(&self.0)
    }
}

impl SideSecret {
    /// Reads 64 hexadecimal digits.
    pub fn from_hex(digits: &str) -> Option<Self> {
        hex::read(digits).map(Self)
    }

    /// Writes 64 hexadecimal digits, for an invitation and for the phone that took it.
    pub fn to_hex(&self) -> String {
        hex::write(&self.0)
    }

    /// Proves a message.
    pub(super) fn prove(&self, message: &Message<'_>) -> String {
        hex::write(&mac(&self.0).chain_update(message.digest()).finalize().into_bytes())
    }
}

impl Proof {
    /// Takes what a file claims over a message; none for what is no proof at all.
    pub(super) fn claimed(tag: &str, message: &Message<'_>) -> Option<Self> {
        hex::read(tag).map(|tag| Self::Claimed(Claim { tag, digest: message.digest() }))
    }

    /// Looks whether the proof holds. Takes the same time for every wrong one.
    pub fn verify(&self, secret: &SideSecret) -> Origin {
        match self {
            Self::Missing => Origin::Unproven,
            Self::Claimed(Claim { tag, digest }) => {
                let holds = mac(&secret.0).chain_update(digest).verify(&(*tag).into()).is_ok();
                if holds { Origin::Proven } else { Origin::Refuted }
            }
        }
    }
}

/// What a proof is made over: every part of a letter that anything follows from.
pub(super) struct Message<'a> {
    /// The word of the sender.
    pub(super) from: &'a str,
    /// The word of the reader.
    pub(super) reader: &'a str,
    /// The day it was made.
    pub(super) written_on: &'a str,
    /// The course, to the byte.
    pub(super) content: &'a str,
}

impl Message<'_> {
    /// Only the content can hold an end of line, and it stands last, so no two messages are alike.
    fn digest(&self) -> [u8; 32] {
        let Self { from, reader, written_on, content } = self;
        Sha256::digest(format!("{PURPOSE}\n{from}\n{reader}\n{written_on}\n{content}")).into()
    }
}

/// A key of any length will do, and these have the length of the sum itself.
fn mac(key: &[u8; SECRET_BYTES]) -> Hmac<Sha256> {
    let mut padded = hmac::digest::Key::<Hmac<Sha256>>::default();
    for (place, byte) in padded.iter_mut().zip(key) {
        *place = *byte;
    }
    Hmac::new(&padded)
}

impl fmt::Debug for PairSecret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PairSecret")
    }
}

impl fmt::Debug for SideSecret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SideSecret")
    }
}
