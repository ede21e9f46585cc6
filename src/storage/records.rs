//! Records about keys and invitations: what is kept of them, and getting back from the mirror what the browser has lost.

use std::collections::BTreeMap;

use super::key::{Key, Record};
use super::key_value::{KeyValue, StoreError};
use super::save::{SaveError, write_verified};

/// Reads every record of the store.
///
/// # Errors
/// The [`StoreError`] that kept it from reading; what a record says is for its reader to judge.
pub fn read_records(store: &dyn KeyValue) -> Result<BTreeMap<Record, String>, StoreError> {
    let mut records = BTreeMap::new();
    for key in store.keys()? {
        if let Some(Key::Record(record)) = Key::parse(&key)
            && let Some(text) = store.read(&key)?
        {
            records.insert(record, text);
        }
    }
    Ok(records)
}

/// Writes back the records that only the mirror has, and gives all there are, with those that the mirror lacks.
///
/// # Errors
/// The [`SaveError`] that kept them from being read or written back.
pub fn restore_records(
    store: &dyn KeyValue,
    mirrored: &BTreeMap<Record, String>,
) -> Result<(BTreeMap<Record, String>, Vec<Record>), SaveError> {
    let mut records = read_records(store)?;
    for (record, text) in mirrored {
        if !records.contains_key(record) {
            keep_record(store, *record, text)?;
            records.insert(*record, text.clone());
        }
    }
    let is_lacking = |(record, text): &(&Record, &String)| mirrored.get(*record) != Some(*text);
    let lacking = records.iter().filter(is_lacking).map(|(record, _)| *record).collect();
    Ok((records, lacking))
}

/// Keeps a record, and reads it back.
///
/// # Errors
/// The [`SaveError`] that kept it from being written; what stood there stands.
pub fn keep_record(store: &dyn KeyValue, record: Record, text: &str) -> Result<(), SaveError> {
    write_verified(store, &Key::Record(record).to_string(), text)
}
