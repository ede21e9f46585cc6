//! A new version of the app, which waits beside the page until the person wants it. The page's own script does the work.

use web_sys::Event;

use super::listen;

/// What the page's script says when a new version waits.
const IS_READY: &str = "erhvervsmentor:update";
/// What the page's script does at once: the new version takes over, and the page loads anew.
const TAKE_OVER: &str = "erhvervsmentor:use-new-version";

/// Tells when a new version waits.
pub fn on_ready(on_ready: impl Fn() + 'static) {
    listen::on_window(IS_READY, move |_| on_ready());
}

/// Lets the new version take over; the page loads anew.
pub fn take_over() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(event) = Event::new(TAKE_OVER) {
        let is_sent = window.dispatch_event(&event).is_ok();
        debug_assert!(is_sent, "the event was made here");
    }
}
