//! The other side of [`super::worker`]: what a program beside the page hears, and how it answers.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers every question for as long as the program lives; the contents of files come along as bytes.
pub fn answer_all(mut answer: impl FnMut(&str, Vec<Vec<u8>>) -> String + 'static) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let back = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message: Array = event.data().unchecked_into();
        let question = message.get(0).as_string().unwrap_or_default();
        let contents: Array = message.get(1).unchecked_into();
        let bytes = |buffer: JsValue| Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec();
        let answer = answer(&question, contents.iter().map(bytes).collect());
        if back.post_message(&JsValue::from_str(&answer)).is_err() {
            // The page would wait for ever: it hears of a failure instead.
            wasm_bindgen::throw_str("an answer could not be sent");
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
}
