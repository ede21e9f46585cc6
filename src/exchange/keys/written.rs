//! The key ring as text for the browser's store. Whoever reads the text opens every file, so it is kept where the workspace is locked.

use serde::{Deserialize, Serialize};

use super::{COLLEAGUE_LIMIT, Colleague, FORMER_LIMIT, KeyRing};
use crate::document::ReadError;
use crate::document::text::write_narrow;
use crate::exchange::record;

/// The version of the key ring that this app writes.
pub const KEY_RING_VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LooseKeyRing {
    version: u32,
    own: String,
    #[serde(default)]
    former: Vec<String>,
    #[serde(default)]
    colleagues: Vec<LooseColleague>,
    backup: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    backup_saved_on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    drill_passed_on: Option<String>,
    made_on: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LooseColleague {
    name: String,
    key: String,
    added_on: String,
}

impl KeyRing {
    /// Writes the key ring with its secret keys, for the browser's store and for nothing else.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(&self) -> serde_json::Result<String> {
        let colleague = |colleague: &Colleague| LooseColleague {
            name: colleague.name.to_string(),
            key: colleague.key.to_string(),
            added_on: colleague.added_on.to_string(),
        };
        write_narrow(&LooseKeyRing {
            version: KEY_RING_VERSION,
            own: self.own.to_string(),
            former: self.former.iter().map(ToString::to_string).collect(),
            colleagues: self.colleagues.iter().map(colleague).collect(),
            backup: self.backup.to_string(),
            backup_saved_on: self.backup_saved_on.map(|day| day.to_string()),
            drill_passed_on: self.drill_passed_on.map(|day| day.to_string()),
            made_on: self.made_on.to_string(),
        })
    }

    /// Reads a key ring, all of it or nothing. That there is none is the caller's to know.
    ///
    /// # Errors
    /// The [`ReadError`] that says where it is wrong, or that a later version wrote it.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let loose: LooseKeyRing = record::read(text, KEY_RING_VERSION)?;
        record::at_most("former", &loose.former, FORMER_LIMIT)?;
        record::at_most("colleagues", &loose.colleagues, COLLEAGUE_LIMIT)?;
        Ok(Self {
            own: record::secret_key("own", &loose.own)?,
            former: loose.former.iter().map(|key| record::secret_key("former", key)).collect::<Result<_, _>>()?,
            colleagues: loose.colleagues.iter().map(read_colleague).collect::<Result<_, _>>()?,
            backup: record::public_key("backup", &loose.backup)?,
            backup_saved_on: record::optional("backup_saved_on", loose.backup_saved_on.as_deref())?,
            drill_passed_on: record::optional("drill_passed_on", loose.drill_passed_on.as_deref())?,
            made_on: record::day("made_on", &loose.made_on)?,
        })
    }
}

fn read_colleague(loose: &LooseColleague) -> Result<Colleague, ReadError> {
    Ok(Colleague {
        name: record::field("name", &loose.name)?,
        key: record::public_key("key", &loose.key)?,
        added_on: record::day("added_on", &loose.added_on)?,
    })
}
