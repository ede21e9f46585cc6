//! What keeping needs of a browser's store, so that it can be tested with one that fails.

use thiserror::Error;

/// Why a store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The browser lets nothing be kept.
    #[error("the browser blocks storage")]
    Blocked,
    /// There is no room for it.
    #[error("the storage is full")]
    Full,
    /// Anything else, in the browser's own words.
    #[error("the storage failed: {0}")]
    Failed(String),
}

/// A store of texts by key. Every text is JSON.
///
/// **Invariant:** there is no way to clear it, and it never shows or touches a key of another app.
pub trait KeyValue {
    /// Reads a text; none where nothing stands.
    ///
    /// # Errors
    /// The [`StoreError`] that kept it from reading; never for a text that makes no sense.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Writes a text over what stands there.
    ///
    /// # Errors
    /// The [`StoreError`] that kept it from writing; what stood there stands unchanged.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes a text away, if there is one.
    ///
    /// # Errors
    /// The [`StoreError`] that kept it from doing so.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Lists the keys of this app.
    ///
    /// # Errors
    /// The [`StoreError`] that kept it from looking.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}
