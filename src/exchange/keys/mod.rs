//! The coordinator's key ring: the key that opens what the pairs send, those of colleagues, and the municipality's backup.
//!
//! **Invariant:** the secret half of the backup never stands here. It is on a sheet and in a file that the municipality keeps, and no
//! invitation is made before somebody has opened something with it (fault 69).

mod backup;
mod drill;
mod written;

use chrono::NaiveDate;
use thiserror::Error;

pub use self::backup::{Backup, BackupRefusal, Sheet, read_backup};
pub use self::drill::{DrillRefusal, drill};
pub use self::written::KEY_RING_VERSION;
use super::sealing::{PublicKey, SecretKey};
use crate::domain::words::Line;

/// The most keys of one's own that are kept for opening old files.
pub const FORMER_LIMIT: usize = 50;
/// The most colleagues that files are sealed to.
pub const COLLEAGUE_LIMIT: usize = 20;

/// The keys of one coordinator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRing {
    own: SecretKey,
    former: Vec<SecretKey>,
    colleagues: Vec<Colleague>,
    backup: PublicKey,
    backup_saved_on: Option<NaiveDate>,
    drill_passed_on: Option<NaiveDate>,
    made_on: NaiveDate,
}

/// Somebody else at the municipality who opens the same files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// What they are called.
    pub name: Line,
    /// Their public key.
    pub key: PublicKey,
    /// The day they came.
    pub added_on: NaiveDate,
}

/// Why nobody can be invited yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotReady {
    /// The backup was not saved anywhere.
    #[error("the backup is not saved")]
    BackupNotSaved,
    /// Nobody has tried whether the saved backup opens anything.
    #[error("the drill is not passed")]
    DrillNotPassed,
}

/// Why a colleague was not taken in.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ColleagueRefusal {
    /// It is one's own key.
    #[error("the own key")]
    OwnKey,
    /// It is the key of the backup.
    #[error("the key of the backup")]
    BackupKey,
    /// Somebody is here with that key.
    #[error("the key of {}", .0.as_str())]
    Known(Line),
    /// There are as many as there may be.
    #[error("more than {COLLEAGUE_LIMIT} colleagues")]
    TooMany,
}

impl KeyRing {
    /// Makes a key ring of a new key and a new backup, of which only the public half is kept.
    pub fn make(own: SecretKey, backup: &Backup, made_on: NaiveDate) -> Self {
        Self {
            own,
            former: Vec::new(),
            colleagues: Vec::new(),
            backup: backup.public(),
            backup_saved_on: None,
            drill_passed_on: None,
            made_on,
        }
    }

    /// Gives the own public key, for a colleague's key ring and for comparing words.
    pub fn own(&self) -> PublicKey {
        self.own.public()
    }

    /// Gives the colleagues in the order they came.
    pub fn colleagues(&self) -> &[Colleague] {
        &self.colleagues
    }

    /// Gives the public key of the backup.
    pub fn backup(&self) -> &PublicKey {
        &self.backup
    }

    /// Gives the day that the backup was saved.
    pub fn backup_saved_on(&self) -> Option<NaiveDate> {
        self.backup_saved_on
    }

    /// Gives the day that the backup was tried and worked.
    pub fn drill_passed_on(&self) -> Option<NaiveDate> {
        self.drill_passed_on
    }

    /// Gives the day that the key ring was made.
    pub fn made_on(&self) -> NaiveDate {
        self.made_on
    }

    /// Lists whom files are sealed to: oneself, the colleagues, the backup, each once.
    pub fn seals_to(&self) -> Vec<PublicKey> {
        let mut keys = vec![self.own.public()];
        for key in self.colleagues.iter().map(|colleague| &colleague.key).chain([&self.backup]) {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys
    }

    /// Lists what opens files: the own key, and those before it, the latest first.
    pub fn opens_with(&self) -> Vec<SecretKey> {
        std::iter::once(&self.own).chain(self.former.iter().rev()).cloned().collect()
    }

    /// Lists the keys that an invitation carries.
    ///
    /// # Errors
    /// [`NotReady`], until the backup is saved and tried.
    pub fn keys_to_invite_with(&self) -> Result<Vec<PublicKey>, NotReady> {
        match (self.backup_saved_on, self.drill_passed_on) {
            (None, _) => Err(NotReady::BackupNotSaved),
            (_, None) => Err(NotReady::DrillNotPassed),
            (Some(_), Some(_)) => Ok(self.seals_to()),
        }
    }

    /// Notes that the backup was saved.
    pub fn note_backup_saved(&mut self, saved_on: NaiveDate) {
        self.backup_saved_on = Some(saved_on);
    }

    /// Takes a new key of one's own. The one before it is kept, because it alone opens the files that were sealed to it.
    pub fn change_own(&mut self, own: SecretKey) {
        if own == self.own {
            return;
        }
        self.former.retain(|former| *former != own);
        self.former.push(std::mem::replace(&mut self.own, own));
        let beyond = self.former.len().saturating_sub(FORMER_LIMIT);
        self.former.drain(..beyond);
    }

    /// Opens old files with a key from elsewhere too: with the backup, on the day that everything else is lost. It is then no longer only
    /// on paper, so the ring needs another backup.
    pub fn open_also_with(&mut self, key: SecretKey) {
        if key != self.own && !self.former.contains(&key) {
            self.former.push(key);
        }
    }

    /// Takes a new backup, which has to be saved and tried like the first.
    pub fn change_backup(&mut self, backup: &Backup) {
        if backup.public() == self.backup {
            return;
        }
        self.backup = backup.public();
        self.backup_saved_on = None;
        self.drill_passed_on = None;
    }

    /// Takes in a colleague. From then on files are sealed to them too, once the phones have the new keys.
    ///
    /// # Errors
    /// The [`ColleagueRefusal`] that says whose key it is, or that there is no room.
    pub fn add_colleague(&mut self, colleague: Colleague) -> Result<(), ColleagueRefusal> {
        if colleague.key == self.own.public() {
            return Err(ColleagueRefusal::OwnKey);
        }
        if colleague.key == self.backup {
            return Err(ColleagueRefusal::BackupKey);
        }
        if let Some(known) = self.colleagues.iter().find(|known| known.key == colleague.key) {
            return Err(ColleagueRefusal::Known(known.name.clone()));
        }
        if self.colleagues.len() == COLLEAGUE_LIMIT {
            return Err(ColleagueRefusal::TooMany);
        }
        self.colleagues.push(colleague);
        Ok(())
    }

    /// Lets a colleague go, and gives them back. What they were sent they can still open.
    pub fn let_colleague_go(&mut self, key: &PublicKey) -> Option<Colleague> {
        let place = self.colleagues.iter().position(|colleague| colleague.key == *key)?;
        Some(self.colleagues.remove(place))
    }
}
