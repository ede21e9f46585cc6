//! Days and times, by the phone's own calendar and clock. The value is the ISO form that the browser gives, or blank.

use leptos::prelude::*;

use super::field::{FieldHelp, labelled};

/// A day, by the phone's own calendar; the value is `2026-11-26` or blank.
#[component]
pub fn DateField(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// Which day.
    #[prop(into)]
    label: Signal<String>,
    /// The day in ISO form, or blank.
    value: RwSignal<String>,
    /// One quiet line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The first day that can be chosen, in ISO form.
    #[prop(optional, into)]
    earliest: Option<String>,
    /// The last day that can be chosen, in ISO form.
    #[prop(optional, into)]
    latest: Option<String>,
) -> impl IntoView {
    let help = FieldHelp::new(&id, hint, error);
    let input = view! {
        <input
            class="field__input field__input--short"
            type="date"
            id=id.clone()
            min=earliest
            max=latest
            aria-describedby=help.ids()
            aria-invalid=help.invalid()
            bind:value=value
        />
    };
    labelled(id, label, Signal::default(), &help, input.into_any())
}

/// A time of day; the value is `16:30` or blank.
#[component]
pub fn TimeField(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// Which time.
    #[prop(into)]
    label: Signal<String>,
    /// The time as `16:30`, or blank.
    value: RwSignal<String>,
    /// One quiet line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let help = FieldHelp::new(&id, hint, error);
    let input = view! {
        <input
            class="field__input field__input--short"
            type="time"
            id=id.clone()
            aria-describedby=help.ids()
            aria-invalid=help.invalid()
            bind:value=value
        />
    };
    labelled(id, label, Signal::default(), &help, input.into_any())
}
