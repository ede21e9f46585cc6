//! A line at the thumb that tells what just happened: *Mødet er gemt. Fortryd*.
//!
//! It stays until it is dismissed or replaced, and is never the only place where something can be done.

use leptos::prelude::*;

use super::{Icon, Words};

/// Tells politely what just happened, with at most one act.
#[component]
pub fn Notice(
    /// What happened; `None` shows nothing.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// The one act's words, if there is one: `Fortryd`.
    #[prop(optional, into)]
    action: Signal<Option<String>>,
    /// Runs when the act is pressed.
    #[prop(into)]
    on_action: Callback<()>,
    /// Runs when the person puts the notice away.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let words = Words::shared();
    let act = move || {
        action.get().map(|action| {
            view! {
                <button
                    type="button"
                    class="button button--quiet"
                    on:click=move |_| on_action.run(())
                >
                    {action}
                </button>
            }
        })
    };

    // The region is in the page from the start: screen readers tell only of changes inside a known one.
    view! {
        <div class="notice" class:notice--shown=move || text.read().is_some()>
            <p class="notice__text" role="status">
                {text}
            </p>
            <Show when=move || text.read().is_some()>
                {act}
                <button
                    type="button"
                    class="button button--icon"
                    aria-label=words.close
                    on:click=move |_| on_close.run(())
                >
                    <Icon of=Icon::Close/>
                </button>
            </Show>
        </div>
    }
}
