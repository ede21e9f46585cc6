//! The page is left, put in the background, or taken up again.

use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;

use super::listen;

/// Tells when the page may be gone in a moment. What is to be saved must be saved at once: nothing waits any more.
pub fn on_leaving(on_leaving: impl Fn() + Clone + 'static) {
    let on_hidden = on_leaving.clone();
    listen::on_window("pagehide", move |_| on_leaving());
    listen::on_document("visibilitychange", move |_| {
        if is_hidden() {
            on_hidden();
        }
    });
}

/// Tells when the page is looked at again.
pub fn on_return(on_return: impl Fn() + 'static) {
    listen::on_document("visibilitychange", move |_| {
        if !is_hidden() {
            on_return();
        }
    });
}

/// Tells when the page is taken out again just as it was put away, as by *back*; it has heard nothing meanwhile.
pub fn on_thawing(on_thawing: impl Fn() + 'static) {
    listen::on_window("pageshow", move |event| {
        if event.unchecked_into::<PageTransitionEvent>().persisted() {
            on_thawing();
        }
    });
}

/// Says whether nobody sees the page just now.
pub fn is_hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}
