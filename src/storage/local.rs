//! The browser's own store, through gloo-storage. gloo panics where storage is blocked, so each call first asks whether it is there.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use serde_json::value::RawValue;
use wasm_bindgen::JsCast;
use web_sys::Storage;

use super::key::PREFIX;
use super::key_value::{KeyValue, StoreError};

/// The store of this browser.
#[derive(Clone, Copy, Debug)]
pub struct LocalStore;

impl LocalStore {
    /// Finds the store.
    ///
    /// # Errors
    /// [`StoreError::Blocked`] where the browser keeps nothing.
    pub fn find() -> Result<Self, StoreError> {
        probe().map(|_| Self)
    }
}

/// Says whether this browser keeps anything of this app.
pub fn keeps_anything() -> bool {
    probe().is_ok_and(|store| keys_of(&store).is_ok_and(|keys| !keys.is_empty()))
}

impl KeyValue for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        let store = probe()?;
        match LocalStorage::get::<Box<RawValue>>(key) {
            Ok(text) => Ok(Some(Box::<str>::from(text).into_string())),
            Err(StorageError::KeyNotFound(_)) => Ok(None),
            // Damaged beyond being JSON: whoever asked gets it as it stands, to set it aside.
            Err(StorageError::SerdeError(_)) => store.get_item(key).map_err(|error| failed(&error)),
            Err(error) => Err(store_error(error)),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        probe()?;
        let json = serde_json::from_str::<&RawValue>(text).map_err(|error| StoreError::Failed(error.to_string()))?;
        LocalStorage::set(key, json).map_err(store_error)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        // gloo's own would panic where this fails.
        probe()?.remove_item(key).map_err(|error| failed(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        keys_of(&probe()?)
    }
}

fn keys_of(store: &Storage) -> Result<Vec<String>, StoreError> {
    let length = store.length().map_err(|error| failed(&error))?;
    let mut keys = Vec::new();
    for index in 0..length {
        if let Some(key) = store.key(index).map_err(|error| failed(&error))?.filter(|key| key.starts_with(PREFIX)) {
            keys.push(key);
        }
    }
    Ok(keys)
}

fn probe() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Blocked)?;
    window.local_storage().ok().flatten().ok_or(StoreError::Blocked)
}

fn store_error(error: StorageError) -> StoreError {
    match error {
        StorageError::JsError(error) if is_full(&error.name) => StoreError::Full,
        StorageError::JsError(error) if error.name == "SecurityError" => StoreError::Blocked,
        other => StoreError::Failed(other.to_string()),
    }
}

fn is_full(name: &str) -> bool {
    name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED"
}

fn failed(error: &wasm_bindgen::JsValue) -> StoreError {
    let words = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    StoreError::Failed(words.unwrap_or_default())
}
