//! A white card: one thing that belongs together.

use leptos::prelude::*;
use leptos_router::components::A;

use super::{Icon, Tone};

/// Holds one thing, with an optional heading and one small act beside it.
#[component]
pub fn Card(
    /// The heading, one level under the page's title; left out, the card has none.
    #[prop(optional, into)]
    title: Signal<String>,
    /// `Plain` is white; the others tint the whole card.
    #[prop(optional)]
    tone: Tone,
    /// A quiet button or link beside the heading: *Ret*.
    #[prop(optional, into)]
    action: ViewFnOnce,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class=format!("card card--{}", tone.as_str())>
            <div class="card__head">
                <h2 class="card__title">{title}</h2>
                {action.run()}
            </div>
            {children()}
        </section>
    }
}

/// A whole card that leads somewhere: icon, what it is, one quiet line.
#[component]
pub fn CardLink(
    /// Where to.
    #[prop(into)]
    href: String,
    /// Shown before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// What is behind it.
    #[prop(into)]
    title: Signal<String>,
    /// One quiet line below.
    #[prop(optional, into)]
    note: Signal<String>,
) -> impl IntoView {
    view! {
        <A href=href attr:class="card card--link">
            {icon.map(|icon| view! { <Icon of=icon/> })}
            <span class="card__words">
                <span class="card__title">{title}</span>
                <span class="card__note">{note}</span>
            </span>
            <Icon of=Icon::Onward/>
        </A>
    }
}
