//! The page is left, put in the background, or taken up again.

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

fn is_hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}
