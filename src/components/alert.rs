//! A card that cannot be missed: what happened, and what can be done.

use leptos::prelude::*;

use super::{Icon, Tone};

/// Says something that must not be overlooked; acts go in as children.
#[component]
pub fn Alert(
    /// How it feels; `Stop` is read aloud at once, the others when there is time.
    #[prop(optional)]
    tone: Tone,
    /// What happened, in one line.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and what to do about it.
    #[prop(optional, into)]
    text: Signal<String>,
    /// The buttons, if any.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let role = if tone == Tone::Stop { "alert" } else { "status" };

    view! {
        <section class=format!("alert alert--{}", tone.as_str()) role=role>
            <Icon of=tone.icon()/>
            <div class="alert__words">
                <h2 class="alert__title">{title}</h2>
                <p class="alert__text">{text}</p>
                {children.map(|children| view! { <div class="alert__acts">{children()}</div> })}
            </div>
        </section>
    }
}
