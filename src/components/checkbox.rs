//! One thing that can be ticked: a step that is done, a sentence one agrees to.

use leptos::prelude::*;

/// A tick box with its words; the whole line can be pressed.
#[component]
pub fn Checkbox(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// What is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is.
    #[prop(into)]
    checked: Signal<bool>,
    /// Runs with the new state.
    #[prop(into)]
    on_change: Callback<bool>,
    /// True where a tick means that the thing is over: its words are struck through.
    #[prop(optional)]
    is_task: bool,
    /// Whether it can only be read.
    #[prop(optional, into)]
    is_fixed: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="checkbox" class:checkbox--task=is_task>
            <input
                class="checkbox__input"
                type="checkbox"
                id=id
                prop:checked=checked
                prop:disabled=is_fixed
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span class="checkbox__label">{label}</span>
        </label>
    }
}
