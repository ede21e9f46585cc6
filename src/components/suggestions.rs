//! Words to tap instead of typing them; the screen puts them where they belong, and takes them out again.

use leptos::prelude::*;

use super::Icon;

/// Offers some words; each says whether it is chosen, and a tap gives it to the screen.
#[component]
pub fn Suggestions(
    /// What they are, read aloud before them: `Forslag`.
    #[prop(into)]
    label: String,
    /// The words.
    #[prop(into)]
    words: Vec<&'static str>,
    /// The chosen ones.
    #[prop(into)]
    chosen: Signal<Vec<&'static str>>,
    /// Runs with the words that were tapped.
    #[prop(into)]
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let suggestion = |words: &'static str| {
        let is_chosen = Memo::new(move |_| chosen.read().contains(&words));
        let icon = move || if is_chosen.get() { Icon::Check } else { Icon::Plus };
        view! {
            <button
                type="button"
                class="suggestions__words"
                aria-pressed=move || is_chosen.get().to_string()
                on:click=move |_| on_choose.run(words)
            >
                {move || view! { <Icon of=icon()/> }}
                {words}
            </button>
        }
    };

    view! {
        <div class="suggestions" role="group" aria-label=label>
            {words.into_iter().map(suggestion).collect_view()}
        </div>
    }
}
