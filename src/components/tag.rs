//! A small calm label: a state, always in words.

use leptos::prelude::*;

use super::{Icon, Tone};

/// Names a state.
#[component]
pub fn Tag(
    /// How the state feels.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Shown before the word.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The word.
    children: Children,
) -> impl IntoView {
    view! {
        <span class=move || format!("tag tag--{}", tone.get().as_str())>
            {icon.map(|icon| view! { <Icon of=icon/> })}
            {children()}
        </span>
    }
}
