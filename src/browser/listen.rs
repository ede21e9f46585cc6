//! Listening to the window and the document for as long as the page lives.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens to an event on the window.
pub(super) fn on_window(name: &str, on_event: impl FnMut(Event) + 'static) {
    if let Some(window) = web_sys::window() {
        on(&window, name, on_event);
    }
}

/// Listens to an event on the document.
pub(super) fn on_document(name: &str, on_event: impl FnMut(Event) + 'static) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        on(&document, name, on_event);
    }
}

fn on(target: &EventTarget, name: &str, on_event: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(on_event);
    let is_listening = target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()).is_ok();
    debug_assert!(is_listening, "a browser refuses no listener");
    // The page listens for as long as it lives.
    listener.forget();
}
