//! Nothing here yet: says so kindly, and what the next step is.

use leptos::prelude::*;

use super::Icon;

/// The state of a list before its first entry.
#[component]
pub fn Empty(
    /// What will be here.
    icon: Icon,
    /// One sentence: what is not here yet.
    #[prop(into)]
    title: Signal<String>,
    /// One more: why it is worth beginning.
    #[prop(optional, into)]
    text: Signal<String>,
    /// The button or link that begins.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty__picture">
                <Icon of=icon/>
            </span>
            <p class="empty__title">{title}</p>
            <p class="empty__text">{text}</p>
            {children.map(|children| children())}
        </div>
    }
}
