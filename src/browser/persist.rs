//! Asking the browser to keep the data even when room is short.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "storage"], js_name = persist, catch)]
    fn persist() -> Result<js_sys::Promise, JsValue>;
}

/// Asks, and says whether the browser promised it. *No* is normal, and so is a browser that does not know the question.
pub async fn ask() -> bool {
    match persist() {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}
