//! The page around the app: its language, its title, how light it is, and where it lives.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// Makes the page say in which language it is.
pub fn set_language(code: &str) {
    set_attribute("lang", code);
}

/// Says in which language the page is.
pub fn language() -> String {
    attribute("lang").unwrap_or_default()
}

/// Says whether the page is held light or dark; none where it follows the phone or computer.
pub fn theme() -> Option<String> {
    attribute("data-theme")
}

/// Puts the title on the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Holds the page light or dark; the word is that of a [`crate::storage::device::Theme`].
pub fn set_theme(theme: &str) {
    set_attribute("data-theme", theme);
}

/// Gives the path that every address of the app begins with, without a slash at its end.
pub fn base_path() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let path = base.and_then(|base| web_sys::Url::new(&base).ok()).map(|base| base.pathname());
    path.unwrap_or_default().trim_end_matches('/').to_owned()
}

/// Gives the whole address that the app is published at, without query and fragment, for links that lead into it.
pub fn base_url() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    base.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Gives the address of a worker's start script, as the page names it.
pub fn worker_address(name: &str) -> Option<String> {
    let line = document()?.query_selector(&format!("meta[name='worker:{name}']")).ok()??;
    let address = line.get_attribute("content")?;
    web_sys::Url::new_with_base(&address, &document()?.base_uri().ok()??).ok().map(|address| address.href())
}

/// Empties the place of the app in the page, where the static welcome stood until now.
pub fn take_place() -> Option<HtmlElement> {
    let place = document()?.get_element_by_id("app")?;
    place.replace_children_with_node_0();
    place.dyn_into().ok()
}

/// Loads the page anew, as after a change of language.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let is_loading = window.location().reload().is_ok();
        debug_assert!(is_loading, "a page may load itself");
    }
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

fn attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

fn set_attribute(name: &str, word: &str) {
    let root: Option<Element> = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        let is_set = root.set_attribute(name, word).is_ok();
        debug_assert!(is_set, "the names are attributes");
    }
}
