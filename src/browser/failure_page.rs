//! What people see when the app itself fails: that nothing is lost, how to go on, and how to get their data out.
//!
//! It stands alone. No signal, no component and no text of elsewhere is used, because any of them may be what failed; and both ways on
//! are plain links, because no code of the app can be trusted to run again.

use std::cell::Cell;
use std::panic::PanicHookInfo;

use serde_json::{Map, Value};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Storage, Url};

use super::download::{FileKind, blob};
use super::listen;
use crate::storage::key::PREFIX;

const TITLE: &str = "Noget gik galt";
const SAVED: &str = "Det, du har gemt, er stadig på din telefon eller computer.";
const RELOAD: &str = "Indlæs siden igen";
const DATA: &str = "Hent dine data";
const ENGLISH: &str = "Something went wrong. What you have saved is still on your phone or computer. \
                       Reload the page, or download your data with the links above.";
/// What the page's script says when the program was stopped without a word, as by a lock that waits for itself.
const IS_TRAPPED: &str = "erhvervsmentor:trapped";
const FILE_NAME: &str = "erhvervsmentor-data.txt";

thread_local! {
    static IS_SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Has every failure of the app shown on the screen and told to the browser's console.
pub fn install() {
    std::panic::set_hook(Box::new(|failure: &PanicHookInfo<'_>| {
        console_error_panic_hook::hook(failure);
        show_once();
    }));
    listen::on_window(IS_TRAPPED, |_| show_once());
}

fn show_once() {
    // A page that fails while it fails stays as it is.
    if !IS_SHOWN.replace(true) {
        let is_shown = show().is_some();
        debug_assert!(is_shown, "every page has a body");
    }
}

/// Gathers every text of this app in the browser, as it stands; none where the browser blocks storage.
fn all_data() -> Option<String> {
    let store = web_sys::window()?.local_storage().ok()??;
    let texts: Map<String, Value> = our_texts(&store).collect();
    serde_json::to_string_pretty(&texts).ok()
}

fn our_texts(store: &Storage) -> impl Iterator<Item = (String, Value)> {
    let length = store.length().unwrap_or_default();
    let keys = (0..length).filter_map(|index| store.key(index).ok().flatten());
    keys.filter(|key| key.starts_with(PREFIX)).filter_map(|key| {
        let text = store.get_item(&key).ok().flatten()?;
        Some((key, Value::String(text)))
    })
}

fn show() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let body = document.body()?;
    let page = build(&document).ok()?;
    // The app's own screen is hidden rather than removed, since its code may still try to change it.
    let children = body.children();
    for index in 0..children.length() {
        children.item(index)?.set_attribute("hidden", "").ok()?;
    }
    body.append_child(&page).ok()?;
    Some(())
}

fn build(document: &Document) -> Result<Element, JsValue> {
    let page = element(document, "main", "")?;
    page.set_class_name("failure failure--shown");
    page.set_attribute("role", "alert")?;
    page.append_child(&*element(document, "h1", TITLE)?)?;
    page.append_child(&*element(document, "p", SAVED)?)?;
    let ways = element(document, "p", "")?;
    let reload = link(document, RELOAD, &document.base_uri()?.unwrap_or_default())?;
    // Without this the router, which may still be alive, would take the press and load nothing.
    reload.set_attribute("rel", "external")?;
    ways.append_child(&reload)?;
    if let Some(address) = all_data().and_then(|text| address_of(&text).ok()) {
        let data = link(document, DATA, &address)?;
        data.set_attribute("download", FILE_NAME)?;
        ways.append_child(&document.create_text_node(" · "))?;
        ways.append_child(&data)?;
    }
    page.append_child(&ways)?;
    let english = element(document, "p", ENGLISH)?;
    english.set_attribute("lang", "en")?;
    page.append_child(&english)?;
    Ok(page)
}

fn element(document: &Document, name: &str, words: &str) -> Result<Element, JsValue> {
    let element = document.create_element(name)?;
    element.set_text_content(Some(words));
    Ok(element)
}

fn link(document: &Document, words: &str, address: &str) -> Result<Element, JsValue> {
    let link = element(document, "a", words)?;
    link.set_attribute("href", address)?;
    Ok(link)
}

fn address_of(text: &str) -> Result<String, JsValue> {
    Url::create_object_url_with_blob(&blob(FileKind::Text, text)?)
}
