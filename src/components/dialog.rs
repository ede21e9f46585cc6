//! A question that wants an answer first: the browser's own `<dialog>`.
//!
//! The browser keeps the focus inside, closes at Escape and gives the focus back.

use leptos::{html, prelude::*};

use super::{Icon, Words};

/// Asks or shows something over the page for as long as `open` is true.
#[component]
pub fn Dialog(
    /// An id of its own in the page.
    id: &'static str,
    /// Opens it; turns false when the person leaves it.
    open: RwSignal<bool>,
    /// The heading that names it.
    #[prop(into)]
    title: Signal<String>,
    /// Built anew at every opening; the buttons go in a `dialog__acts`.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    let words = Words::shared();
    Effect::new(move |_| {
        let (Some(dialog), is_open) = (dialog.get(), open.get()) else {
            return;
        };
        if is_open == dialog.open() {
            return;
        }
        if !is_open {
            dialog.close();
        } else if dialog.show_modal().is_err() {
            // A browser that cannot keep the focus inside still shows what there is to say.
            dialog.set_open(true);
        }
    });

    view! {
        <dialog
            class="dialog"
            id=id
            aria-labelledby=named_by
            node_ref=dialog
            on:close=move |_| open.set(false)
        >
            <div class="dialog__head">
                <h2 class="dialog__title" id=title_id>
                    {title}
                </h2>
                <button
                    type="button"
                    class="button button--icon"
                    aria-label=words.close
                    on:click=move |_| open.set(false)
                >
                    <Icon of=Icon::Close/>
                </button>
            </div>
            <Show when=move || open.get()>{children()}</Show>
        </dialog>
    }
}
