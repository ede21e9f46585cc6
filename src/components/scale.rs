//! A scale from 0 to 10: eleven radio buttons that one hits with a thumb.

use leptos::prelude::*;

use super::take_back::TakeBack;

/// The largest step of the scale.
const TOP: u8 = 10;

/// Asks how far something is, from 0 to 10.
#[component]
pub fn Scale(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// What 0 means: `Ikke startet`.
    #[prop(into)]
    low: Signal<String>,
    /// What 10 means: `I mål`.
    #[prop(into)]
    high: Signal<String>,
    /// The chosen step, if any.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// Runs with the step that was chosen.
    #[prop(into)]
    on_choose: Callback<u8>,
    /// Runs where the answer is taken back; without it, an answer stands.
    #[prop(optional, into)]
    on_take_back: Option<Callback<()>>,
) -> impl IntoView {
    let take_back = on_take_back.map(|on_press| {
        let is_answered = Signal::derive(move || value.get().is_some());
        view! { <TakeBack field=id.clone() is_answered=is_answered on_press=on_press/> }
    });
    let steps = (0..=TOP)
        .map(|step| {
            let name = id.clone();
            let meaning = move || match step {
                0 => format!(" {}", low.read()),
                TOP => format!(" {}", high.read()),
                _ => String::new(),
            };
            view! {
                <label class="scale__step">
                    <input
                        class="scale__input"
                        type="radio"
                        name=name
                        prop:checked=move || value.get() == Some(step)
                        on:change=move |_| on_choose.run(step)
                    />
                    <span class="scale__face">
                        {step} <span class="visually-hidden">{meaning}</span>
                    </span>
                </label>
            }
        })
        .collect_view();

    view! {
        <fieldset class="scale field" id=id>
            <legend class="field__label">{legend}</legend>
            <div class="scale__steps">{steps}</div>
            <div class="scale__ends" aria-hidden="true">
                <span><b>0</b>" "{low}</span>
                <span><b>{TOP}</b>" "{high}</span>
            </div>
            {take_back}
        </fieldset>
    }
}
