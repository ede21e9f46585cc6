//! The phone's share sheet: a file where it takes files, or a message.

use std::future::Future;

use js_sys::Array;
use thiserror::Error;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, Navigator, ShareData};

use super::download::FileKind;
use super::files::words_of;

/// What the share sheet will take.
///
/// It is made before the person taps: a share sheet opens only within a moment of the tap.
#[derive(Clone, Debug)]
pub struct Shareable {
    navigator: Navigator,
    contents: ShareData,
}

/// What became of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Handed to another app.
    HandedOver,
    /// The person closed the share sheet, which needs no words.
    PutAway,
}

/// The share sheet did not open, or gave up.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct NotShared(pub String);

/// Makes a file ready for the share sheet; none where this browser shares no files.
pub fn text_file(file_name: &str, text: &str) -> Option<Shareable> {
    let options = FilePropertyBag::new();
    options.set_type(FileKind::Text.as_str());
    let texts = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&texts, file_name, &options).ok()?;
    let contents = ShareData::new();
    contents.set_files(&Array::of1(&file));
    ready(contents)
}

/// Makes a text ready for the share sheet, as a message; none where this browser shares nothing.
pub fn message(text: &str) -> Option<Shareable> {
    let contents = ShareData::new();
    contents.set_text(text);
    ready(contents)
}

/// A browser without sharing has no such function, and says so by throwing.
fn ready(contents: ShareData) -> Option<Shareable> {
    let navigator = web_sys::window()?.navigator();
    let can_share = navigator.unchecked_ref::<Sharing>().can_share(&contents).unwrap_or(false);
    can_share.then_some(Shareable { navigator, contents })
}

impl Shareable {
    /// Opens the share sheet at once; what comes of it is known when the person is done.
    ///
    /// # Errors
    /// [`NotShared`] in the browser's words.
    pub fn share(&self) -> impl Future<Output = Result<Shared, NotShared>> + use<> {
        let asked = self.navigator.unchecked_ref::<Sharing>().share(&self.contents);
        async move {
            let done = match asked {
                Ok(promise) => JsFuture::from(promise).await.map(|_| ()),
                Err(error) => Err(error),
            };
            match done {
                Ok(()) => Ok(Shared::HandedOver),
                Err(error) if is_abort(&error) => Ok(Shared::PutAway),
                Err(error) => Err(NotShared(words_of(&error))),
            }
        }
    }
}

fn is_abort(error: &JsValue) -> bool {
    error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "AbortError")
}

#[wasm_bindgen]
extern "C" {
    /// The part of the navigator that not every browser has.
    type Sharing;

    #[wasm_bindgen(method, js_name = canShare, catch)]
    fn can_share(this: &Sharing, contents: &ShareData) -> Result<bool, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Sharing, contents: &ShareData) -> Result<js_sys::Promise, JsValue>;
}
