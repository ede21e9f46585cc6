//! Copying a text, for pasting it into a message.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::files::words_of;

/// Copies a text; a browser may refuse, and says so in its own words.
///
/// # Errors
/// The browser's words.
pub async fn copy(text: &str) -> Result<(), String> {
    let window = web_sys::window().ok_or("no page")?;
    let clipboard = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("clipboard"));
    // A page that is not served safely has no clipboard at all.
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return Err("no clipboard".to_owned());
    }
    let copied = JsFuture::from(window.navigator().clipboard().write_text(text)).await;
    copied.map(|_| ()).map_err(|error| words_of(&error))
}
