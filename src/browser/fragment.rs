//! What stands after `#` in the address when somebody opens a link of ours, and taking it out of there.
//!
//! **Invariant:** what was taken stands neither in the address bar nor in the way back.

use wasm_bindgen::JsValue;

use super::listen;

/// Takes what a link carries out of the address, and puts another path in its place; none where there is no such link.
pub fn take(mark: &str, path: &str) -> Option<String> {
    let window = web_sys::window()?;
    let carried = window.location().hash().ok()?;
    if !carried.strip_prefix('#')?.starts_with(mark) {
        return None;
    }
    // A page may always name another path of its own.
    window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(path)).ok()?;
    Some(carried)
}

/// Tells when a link is opened in this page.
pub fn on_change(on_change: impl FnMut() + 'static) {
    let mut on_change = on_change;
    listen::on_window("hashchange", move |_| on_change());
}
