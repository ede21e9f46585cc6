//! Reading a file that the person chose.

use js_sys::{ArrayBuffer, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Why a chosen file was not read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileNotRead {
    /// Larger than allowed; not a byte of it was read.
    #[error("{bytes} bytes")]
    TooLarge {
        /// How many there are.
        bytes: u64,
    },
    /// Gone, moved, or not to be read by this browser.
    #[error("{0}")]
    Failed(String),
}

/// Reads a file of at most `limit` bytes, without taking them into the memory of this program.
///
/// # Errors
/// The [`FileNotRead`] that says why it was not.
pub async fn read(file: &File, limit: usize) -> Result<ArrayBuffer, FileNotRead> {
    let bytes = size_of(file);
    if bytes > limit as u64 {
        return Err(FileNotRead::TooLarge { bytes });
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    buffer.map(JsCast::unchecked_into).map_err(|error| FileNotRead::Failed(words_of(&error)))
}

/// Gives a text as a file holds it.
pub fn bytes_of(text: &str) -> ArrayBuffer {
    Uint8Array::from(text.as_bytes()).buffer()
}

/// Gives the words of whatever a browser throws.
pub(crate) fn words_of(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => format!("{}: {}", String::from(error.name()), String::from(error.message())),
        None => format!("{error:?}"),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number from 0")]
fn size_of(file: &File) -> u64 {
    file.size() as u64
}
