//! Fetching a text that lies beside the app, on the same host.

use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::files::words_of;

/// Why a text did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// The host answered, and not with the text.
    #[error("the host answered {0}")]
    Refused(u16),
    /// Nothing answered.
    #[error("{0}")]
    Unreachable(String),
}

impl From<JsValue> for FetchError {
    fn from(error: JsValue) -> Self {
        Self::Unreachable(words_of(&error))
    }
}

/// Fetches a text by its address beside the app.
///
/// # Errors
/// The [`FetchError`] that kept it from arriving.
pub async fn text(address: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or_else(|| FetchError::Unreachable("no page".to_owned()))?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Refused(response.status()));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or_else(|| FetchError::Unreachable("no text".to_owned()))
}
