//! The small cross beside a question that nobody has to answer: it takes the answer back.

use leptos::prelude::*;

use super::words::Words;
use super::{Icon, IconButton, focus_field};

/// Takes an answer back. It has its place before there is an answer too, so that nothing moves under the thumb.
#[component]
pub(super) fn TakeBack(
    /// The id of the question, which the focus goes back to.
    field: String,
    /// True where there is an answer.
    #[prop(into)]
    is_answered: Signal<bool>,
    /// Takes it back.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let take_back = move |()| {
        on_press.run(());
        focus_field(&field);
    };
    view! {
        <span class="take-back" class:take-back--away=move || !is_answered.get()>
            <IconButton icon=Icon::Close label=Words::shared().take_back on_press=take_back/>
        </span>
    }
}
