//! The question before something is saved that looks like a slip.

use leptos::prelude::*;

use super::form::Form;
use crate::components::{Button, Dialog, Look};
use crate::domain::slips::Doubt;
use crate::pages::course_view::CourseView;
use crate::text::{log, time};

/// Asks whether it is meant, and saves it if it is.
pub(super) fn dialog(
    view: CourseView,
    form: Form,
    doubt: RwSignal<Option<Doubt>>,
    is_asking: RwSignal<bool>,
    save: Callback<()>,
) -> AnyView {
    let language = view.language;
    let question = Signal::derive(move || match doubt.get() {
        Some(Doubt::Long) => {
            let length = form.minutes().map(|minutes| time::length(language, minutes)).unwrap_or_default();
            log::long(language, &length)
        }
        Some(Doubt::Twin) | None => log::twin(language).to_owned(),
    });
    let yes = move || if doubt.get() == Some(Doubt::Long) { log::long_yes(language) } else { log::twin_yes(language) };
    view! {
        <Dialog id="doubt" open=is_asking title=question>
            <div class="stack stack--tight">
                <Button on_press=save>{yes}</Button>
                <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>{log::let_me_see(language)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
