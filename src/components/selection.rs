//! A list to choose from that is too long for chips.

use leptos::prelude::*;

use super::Icon;
use super::field::{FieldHelp, labelled};

/// One of a list too long for chips, by the phone's own wheel.
#[component]
pub fn Selection(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// What to choose.
    #[prop(into)]
    label: Signal<String>,
    /// Values with the words for them, in order.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The chosen value.
    value: RwSignal<String>,
    /// One quiet line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let help = FieldHelp::new(&id, hint, error);
    let lines = move || {
        let options = options.get();
        options
            .into_iter()
            .map(|(own, words)| {
                let is_chosen = *value.read_untracked() == own;
                view! {
                    <option value=own selected=is_chosen>
                        {words}
                    </option>
                }
            })
            .collect_view()
    };
    let select = view! {
        <div class="field__selection">
            <select
                class="field__input"
                id=id.clone()
                aria-describedby=help.ids()
                aria-invalid=help.invalid()
                prop:value=value
                on:change:target=move |event| value.set(event.target().value())
            >
                {lines}
            </select>
            <Icon of=Icon::Unfold/>
        </div>
    };
    labelled(id, label, Signal::default(), &help, select.into_any())
}
