//! Whether the app stands on a home screen of its own.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Says whether the app was opened from the home screen.
pub fn is_standalone() -> bool {
    is_on_ios_home_screen() || has_display_mode("(display-mode: standalone)")
}

/// Says whether this is an iPhone or iPad, whose browsers all forget a page that is not visited for seven days.
pub fn is_ios() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    // Only iOS has the property at all; an iPad says it is a Mac.
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &JsValue::from_str("standalone")).unwrap_or(false))
}

/// Says whether this is the home-screen app of an iPhone or iPad: there a download leads nowhere, and only sharing gets a file out.
pub fn is_on_ios_home_screen() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let standalone = navigator.and_then(|navigator| Reflect::get(&navigator, &JsValue::from_str("standalone")).ok());
    standalone.is_some_and(|standalone| standalone.is_truthy())
}

fn has_display_mode(query: &str) -> bool {
    let media = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    media.is_some_and(|media| media.matches())
}
