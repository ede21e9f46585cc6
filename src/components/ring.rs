//! The ring: how much of something is there, with the number inside.

use leptos::prelude::*;

use super::track::percent;

/// A ring that is filled by a share; the words inside carry the meaning.
#[component]
pub fn Ring(
    /// From 0 to 1; more than 1 is a full ring.
    #[prop(into)]
    share: Signal<f64>,
    /// The number: `2,5`.
    #[prop(into)]
    big: Signal<String>,
    /// Of what: `af 4 timer`.
    #[prop(into)]
    small: Signal<String>,
    /// The whole as a sentence, read aloud instead of the picture.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let dashes = move || format!("{} 100", percent(share.get()));
    // A round end would paint a dot for nothing.
    let ends = move || if percent(share.get()) > 0 { "round" } else { "butt" };

    view! {
        <div class="ring" role="img" aria-label=label>
            <svg class="ring__picture" viewBox="0 0 120 120" aria-hidden="true">
                <circle class="ring__track" cx="60" cy="60" r="52"/>
                <circle
                    class="ring__fill"
                    cx="60"
                    cy="60"
                    r="52"
                    pathLength="100"
                    stroke-dasharray=dashes
                    stroke-linecap=ends
                />
            </svg>
            <span class="ring__words" aria-hidden="true">
                <span class="ring__big">{big}</span>
                <span class="ring__small">{small}</span>
            </span>
        </div>
    }
}
