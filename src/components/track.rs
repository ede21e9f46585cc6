//! The track: a row of parts, each filled by its share; one part alone is a progress line.

use leptos::prelude::*;

/// A row of parts: months of a course, cards of an agreement.
#[component]
pub fn Track(
    /// One share from 0 to 1 for each part, in order.
    #[prop(into)]
    shares: Signal<Vec<f64>>,
    /// The whole as a sentence, read aloud instead of the picture.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let parts = move || {
        let shares = shares.get();
        shares
            .into_iter()
            .map(|share| {
                let width = format!("{}%", percent(share));
                view! {
                    <span class="track__part">
                        <span class="track__fill" style:width=width></span>
                    </span>
                }
            })
            .collect_view()
    };

    view! {
        <div class="track" role="img" aria-label=label>
            {parts}
        </div>
    }
}

/// A share as whole percent. Writing out a fraction would bring the whole of float formatting, some 20 KB of the app.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number is from 0 to 100")]
pub(super) fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}
