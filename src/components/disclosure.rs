//! Details that nobody needs in order to go on: *Skriv lidt mere*.

use leptos::prelude::*;

use super::Icon;

/// A card that unfolds. What is inside stays in the page, and keeps what was typed.
#[component]
pub fn Disclosure(
    /// What is inside.
    #[prop(into)]
    title: Signal<String>,
    /// One quiet line: what one finds, and that it is by choice.
    #[prop(optional, into)]
    note: Signal<String>,
    /// True if it starts unfolded, because something is in it already.
    #[prop(optional)]
    is_open: bool,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=is_open>
            <summary class="disclosure__summary">
                <span class="disclosure__words">
                    <span class="disclosure__title">{title}</span>
                    <span class="disclosure__note">{note}</span>
                </span>
                <Icon of=Icon::Unfold/>
            </summary>
            <div class="disclosure__inside">{children()}</div>
        </details>
    }
}
