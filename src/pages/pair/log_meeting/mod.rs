//! Logging a meeting in two taps, and putting one right. Details wait behind *Skriv lidt mere*.

mod doubt;
mod fields;
mod form;
mod outlook;
mod prefill;
mod saving;

pub use prefill::{Prefill, fill_in};
pub use saving::{put_back, save_unless_doubtful};

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use self::form::Form;
use super::meeting_words::correction_words;
use crate::address::Screen;
use crate::components::{Button, Icon, Look, Page, SubmitButton, WayOut};
use crate::domain::correction::corrections;
use crate::domain::id::SubjectId;
use crate::domain::slips::{self, Doubt};
use crate::pages::course_view::CourseView;
use crate::pages::navigator;
use crate::text::{common, log};

/// Logs a meeting.
pub fn log(view: CourseView) -> AnyView {
    form_page(view, Form::new(view, prefill::take(view.id)), log::title(view.language), Screen::Home)
}

/// Puts a logged meeting right, or takes it away.
pub fn edit(view: CourseView, subject: SubjectId) -> AnyView {
    let course = view.read_once();
    match saving::meeting_of(&course, subject) {
        None => crate::pages::not_found::not_found(),
        Some(meeting) => {
            let form = Form::of_meeting(&meeting.shown.fact, subject, view);
            form_page(view, form, log::edit_title(view.language), Screen::Hours)
        }
    }
}

fn form_page(view: CourseView, form: Form, title: &'static str, back: Screen) -> AnyView {
    let language = view.language;
    let doubt = RwSignal::new(None::<Doubt>);
    let is_asking = RwSignal::new(false);
    let navigate = navigator();
    let save = Callback::new(move |()| {
        let Some(entry) = form.parse(view) else { return };
        is_asking.set(false);
        if !saving::save(view, &entry, form.itself) {
            return;
        }
        form.drafts.forget();
        navigate(view.at(back));
    });
    let check = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(entry) = form.parse(view) else { return };
        let course = view.read_once();
        let found = view.rules().and_then(|rules| slips::doubt(&course, &entry.meeting, form.itself, &rules));
        doubt.set(found);
        if found.is_some() {
            is_asking.set(true);
        } else {
            save.run(());
        }
    };
    let act = move || {
        view! {
            <p class="page__hint" role="status">{move || outlook::outlook(view, form)}</p>
            <SubmitButton icon=Icon::Check>{common::save(language)}</SubmitButton>
        }
    };
    view! {
        <form novalidate on:submit=check>
            <Page title=title way_out=WayOut::Close(view.way_to(back)) actions=act>
                {move || form.itself.and_then(|subject| trace(view, subject))}
                {fields::fields(view, form)}
                {form.itself.map(|subject| remove_button(view, form, subject))}
            </Page>
        </form>
        {doubt::dialog(view, form, doubt, is_asking, save)}
    }
    .into_any()
}

/// Tells when the meeting was put right last, and what it said before.
fn trace(view: CourseView, subject: SubjectId) -> Option<AnyView> {
    let course = view.read();
    let correction = corrections(saving::meeting_of(&course, subject)?).pop()?;
    let words = correction_words(&course, &correction, view.language);
    Some(view! { <p class="soft"><bdi>{words}</bdi></p> }.into_any())
}

fn remove_button(view: CourseView, form: Form, subject: SubjectId) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let remove = move |()| {
        saving::take_away(view, subject);
        form.drafts.forget();
        navigate(view.at(Screen::Hours));
    };
    view! { <Button look=Look::Danger on_press=remove>{common::remove(language)}</Button> }.into_any()
}
