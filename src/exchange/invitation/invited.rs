//! The coordinator's record of a pair that was invited: the secret that tells the pair's files from a stranger's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::document::{ReadError, text::write_narrow};
use crate::domain::digest::Digest;
use crate::domain::id::CourseId;
use crate::domain::value::Problem;
use crate::domain::words::FirstName;
use crate::exchange::letter::Letter;
use crate::exchange::proof::{Origin, PairSecret};
use crate::exchange::record::{self, wrong};
use crate::exchange::sealing::PublicKey;

/// The version of the record that this app writes.
pub const INVITED_VERSION: u32 = 1;

/// A pair that was invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// The course that the two share.
    pub course: CourseId,
    /// The secret of the pair.
    pub secret: PairSecret,
    /// What the young person is called.
    pub youth: Option<FirstName>,
    /// What the mentor is called.
    pub mentor: Option<FirstName>,
    /// The day they were invited.
    pub invited_on: NaiveDate,
    /// The keys they were invited with; none in a note from before this was noted.
    pub with_keys: Option<Digest>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LooseInvited {
    version: u32,
    course: String,
    secret: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    youth: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mentor: Option<String>,
    invited_on: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    with_keys: Option<String>,
}

impl Invited {
    /// Takes the fingerprint of a set of keys, in whatever order they come.
    pub fn digest_of(keys: &[PublicKey]) -> Digest {
        let mut keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        keys.sort_unstable();
        Digest::of(keys.join(" ").as_bytes())
    }

    /// Says whether the two still lock to other keys than these.
    pub fn has_other_keys(&self, keys: &[PublicKey]) -> bool {
        self.with_keys.is_some_and(|known| known != Self::digest_of(keys))
    }

    /// Looks whether a letter comes from the one of this pair that it says, and is about their course.
    pub fn origin_of(&self, letter: &Letter) -> Origin {
        match letter.proof.verify(&self.secret.for_side(letter.from)) {
            Origin::Proven if letter.course.id != self.course => Origin::Refuted,
            origin => origin,
        }
    }

    /// Writes the record for the coordinator's own store.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(&self) -> serde_json::Result<String> {
        write_narrow(&LooseInvited {
            version: INVITED_VERSION,
            course: self.course.to_string(),
            secret: self.secret.to_hex(),
            youth: self.youth.as_ref().map(ToString::to_string),
            mentor: self.mentor.as_ref().map(ToString::to_string),
            invited_on: self.invited_on.to_string(),
            with_keys: self.with_keys.map(Digest::to_hex),
        })
    }

    /// Reads the record, all of it or nothing. That there is none is the caller's to know.
    ///
    /// # Errors
    /// The [`ReadError`] that says where it is wrong, or that a later version wrote it.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let loose: LooseInvited = record::read(text, INVITED_VERSION)?;
        Ok(Self {
            course: loose.course.parse().map_err(|_| wrong("course", Problem::NotAnId))?,
            secret: PairSecret::from_hex(&loose.secret).ok_or_else(|| wrong("secret", Problem::WrongType))?,
            youth: record::optional("youth", loose.youth.as_deref())?,
            mentor: record::optional("mentor", loose.mentor.as_deref())?,
            invited_on: record::day("invited_on", &loose.invited_on)?,
            with_keys: record::optional("with_keys", loose.with_keys.as_deref())?,
        })
    }
}
