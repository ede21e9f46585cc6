//! The drill: somebody brings the backup back and opens something with it, before anything depends on it.

use chrono::NaiveDate;
use thiserror::Error;

use super::KeyRing;
use super::backup::{BackupRefusal, read_backup};
use crate::exchange::sealing::{OpenError, SealError, open, seal};
use crate::exchange::spoken::Fingerprint;

/// What is sealed and opened to know that the backup works. It says what it is, should anybody find it.
const DRILL: &str = "Erhvervsmentor: en prøve af reservenøglen / a drill of the backup key";

/// Why a drill was not passed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DrillRefusal {
    /// The backup must be saved before it is brought back.
    #[error("the backup is not saved")]
    NotSaved,
    /// What was brought is no secret key.
    #[error("{0}")]
    NotAKey(#[from] BackupRefusal),
    /// It is a key, but not that of the backup.
    #[error("another key")]
    OtherKey {
        /// The words of the key that was brought.
        brought: Box<Fingerprint>,
        /// The words of the backup.
        needed: Box<Fingerprint>,
    },
    /// The right key did not open what was sealed for the drill.
    #[error("{0}")]
    NotOpened(OpenError),
    /// It opened something else than was sealed for the drill.
    #[error("another text than that of the drill")]
    OtherText,
}

impl KeyRing {
    /// Seals what the drill opens.
    ///
    /// # Errors
    /// The [`SealError`]; only for a backup that is the own key.
    pub fn seal_drill(&self) -> Result<String, SealError> {
        seal(DRILL, &[self.own.public(), self.backup.clone()])
    }

    /// Passes the drill: what was sealed by [`Self::seal_drill`] opens with the backup that somebody brought, as a file or typed.
    ///
    /// # Errors
    /// The [`DrillRefusal`]; then the drill counts as not tried.
    pub fn pass_drill(&mut self, brought: &str, sealed: &str, passed_on: NaiveDate) -> Result<(), DrillRefusal> {
        drill(self, brought, sealed)?;
        self.drill_passed_on = Some(passed_on);
        Ok(())
    }
}

/// Tries the backup that somebody brought, as a file or typed, on what was sealed by [`KeyRing::seal_drill`].
///
/// # Errors
/// The [`DrillRefusal`] that says what was brought instead.
pub fn drill(ring: &KeyRing, brought: &str, sealed: &str) -> Result<(), DrillRefusal> {
    if ring.backup_saved_on.is_none() {
        return Err(DrillRefusal::NotSaved);
    }
    let key = read_backup(brought)?;
    if key.public() != ring.backup {
        return Err(DrillRefusal::OtherKey {
            brought: Box::new(key.public().fingerprint()),
            needed: Box::new(ring.backup.fingerprint()),
        });
    }
    let opened = open(sealed, &[key]).map_err(DrillRefusal::NotOpened)?;
    if opened == DRILL { Ok(()) } else { Err(DrillRefusal::OtherText) }
}
