//! Everything of this app in one text, for saving in a file when something is wrong: as it stands, damaged texts too.

use std::collections::BTreeMap;

use super::key_value::{KeyValue, StoreError};
use super::slot::Held;
use super::start::Place;

/// Gathers every text of the store by its key, and every course in memory that the store does not have.
///
/// # Errors
/// The [`StoreError`] that kept it from reading; then nothing is called everything.
pub fn everything(store: &dyn KeyValue, unsaved: &[(Place, &Held)]) -> Result<String, StoreError> {
    let mut texts = BTreeMap::new();
    for key in store.keys()? {
        if let Some(text) = store.read(&key)? {
            texts.insert(key, text);
        }
    }
    for ((shelf, course), held) in unsaved {
        let text = held.document.write().map_err(|error| StoreError::Failed(error.to_string()))?;
        texts.insert(format!("unsaved/{}/{course}", shelf.as_str()), text);
    }
    serde_json::to_string_pretty(&texts).map_err(|error| StoreError::Failed(error.to_string()))
}
