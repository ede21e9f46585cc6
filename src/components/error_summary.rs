//! Everything that is missing in a form, at its top, as links to the fields (DKFDS *fejlopsummering*).

use leptos::{ev, html, prelude::*};

use super::focus::{focus_field, focus_quietly};

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The `id` of the field.
    pub field_id: String,
    /// The same sentence that stands above the field.
    pub message: String,
}

/// Lists what is missing and takes the focus when it appears; shows nothing while nothing is.
#[component]
pub fn ErrorSummary(
    /// `Der mangler lidt`.
    #[prop(into)]
    title: Signal<String>,
    /// What to put right, in the order of the fields; set it when the form is handed in.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    let is_needed = Memo::new(move |_| !errors.read().is_empty());
    Effect::new(move |_| {
        errors.track();
        if let Some(summary) = summary.get() {
            focus_quietly(summary.into());
        }
    });
    let links = move || {
        let errors = errors.get();
        errors
            .into_iter()
            .map(|FieldError { field_id, message }| {
                let href = format!("#{field_id}");
                let go = move |event: ev::MouseEvent| {
                    event.prevent_default();
                    focus_field(&field_id);
                };
                view! {
                    <li>
                        <a href=href on:click=go>
                            {message}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };

    view! {
        <Show when=move || is_needed.get()>
            <div
                class="error-summary"
                role="group"
                aria-labelledby="error-summary-title"
                tabindex="-1"
                node_ref=summary
            >
                <h2 class="error-summary__title" id="error-summary-title">
                    {title}
                </h2>
                <ul class="error-summary__list">{links}</ul>
            </div>
        </Show>
    }
}
