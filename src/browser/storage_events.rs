//! What other tabs do to the browser's store.

use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::listen;

/// What another tab did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreChange {
    /// It wrote or removed the text under this key.
    Key(String),
    /// It cleared everything.
    Cleared,
}

/// Tells of every change that another tab makes.
pub fn listen(mut on_change: impl FnMut(StoreChange) + 'static) {
    listen::on_window("storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        if is_local(&event) {
            on_change(event.key().map_or(StoreChange::Cleared, StoreChange::Key));
        }
    });
}

/// The store of a single tab sends the same events.
fn is_local(event: &StorageEvent) -> bool {
    let local = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    local.is_some() && event.storage_area() == local
}
