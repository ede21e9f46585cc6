//! Moves the keyboard's focus, for people who do not see where something appeared.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement};

/// Focuses an element once the browser has drawn it, without moving the page under the reader.
pub(super) fn focus_quietly(element: HtmlElement) {
    request_animation_frame(move || {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        if element.focus_with_options(&options).is_err() {
            leptos::logging::warn!("an element could not take the focus");
        }
    });
}

/// Focuses the field with this id, unfolding what hides it; for a group, its first control.
pub fn focus_field(id: &str) {
    let Some(field) = document().get_element_by_id(id) else {
        return;
    };
    if let Ok(Some(folded)) = field.closest("details:not([open])") {
        folded.toggle_attribute("open").map_or_else(warn, drop);
    }
    let control = first_control(&field).unwrap_or(field);
    if let Some(control) = control.dyn_ref::<HtmlElement>() {
        control.focus().map_or_else(warn, drop);
    }
}

fn first_control(group: &Element) -> Option<Element> {
    group.query_selector("input, textarea").ok().flatten()
}

fn warn(_error: JsValue) {
    leptos::logging::warn!("a field could not take the focus");
}
