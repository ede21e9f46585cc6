//! Saving something as a file.

use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::timer;

/// How long a browser may take to begin saving the file.
const PATIENCE_MILLIS: i32 = 60_000;

/// What kind of file a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Plain text: the only kind that every phone sends on.
    Text,
    /// Rows for a spreadsheet.
    Spreadsheet,
    /// Appointments for a calendar.
    Calendar,
    /// A workbook.
    Workbook,
    /// Lines for data tools.
    Lines,
}

impl FileKind {
    /// Gives the name that browsers have for the kind.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text/plain",
            Self::Spreadsheet => "text/csv",
            Self::Calendar => "text/calendar",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Lines => "application/jsonl",
        }
    }
}

/// The browser would not make the file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the file was not made: {0}")]
pub struct NotMade(pub String);

impl From<JsValue> for NotMade {
    fn from(error: JsValue) -> Self {
        Self(super::files::words_of(&error))
    }
}

/// Saves a text in a file where the browser saves files.
///
/// # Errors
/// [`NotMade`] in the browser's words.
pub fn save_text(file_name: &str, kind: FileKind, text: &str) -> Result<(), NotMade> {
    save(file_name, &blob(kind, text)?)
}

/// Saves bytes in a file where the browser saves files.
///
/// # Errors
/// [`NotMade`] in the browser's words.
pub fn save_bytes(file_name: &str, kind: FileKind, bytes: &Uint8Array) -> Result<(), NotMade> {
    let options = BlobPropertyBag::new();
    options.set_type(kind.as_str());
    save(file_name, &Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options)?)
}

fn save(file_name: &str, content: &Blob) -> Result<(), NotMade> {
    let address = Url::create_object_url_with_blob(content)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| NotMade("no page".to_owned()))?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(file_name);
    link.click();
    spawn_local(async move {
        timer::wait(PATIENCE_MILLIS).await;
        let is_freed = Url::revoke_object_url(&address).is_ok();
        debug_assert!(is_freed, "the address was made here");
    });
    Ok(())
}

/// Packs a text for saving or sharing.
pub(super) fn blob(kind: FileKind, text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind.as_str());
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}
