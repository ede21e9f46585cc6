//! A store in memory: for a browser that blocks storage, where everything works until the page is closed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::key_value::{KeyValue, StoreError};

/// Texts by key, gone when the page is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
}

impl KeyValue for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
