//! The other side of [`super::worker`]: what a program beside the page hears, and how it answers.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What a question is answered with.
pub enum Answer {
    /// Words.
    Text(String),
    /// The content of a file, which is handed over without a copy.
    File(Vec<u8>),
}

/// Answers every question for as long as the program lives; the contents of files come along as bytes.
pub fn answer_all(mut answer: impl FnMut(&str, Vec<Vec<u8>>) -> Answer + 'static) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let back = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message: Array = event.data().unchecked_into();
        let question = message.get(0).as_string().unwrap_or_default();
        let contents: Array = message.get(1).unchecked_into();
        let bytes = |buffer: JsValue| Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec();
        let is_sent = match answer(&question, contents.iter().map(bytes).collect()) {
            Answer::Text(text) => back.post_message(&JsValue::from_str(&text)),
            Answer::File(file) => {
                let file = Uint8Array::from(file.as_slice());
                back.post_message_with_transfer(&file, &Array::of1(&file.buffer()))
            }
        };
        if is_sent.is_err() {
            // The page would wait for ever: it hears of a failure instead.
            wasm_bindgen::throw_str("an answer could not be sent");
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
}
