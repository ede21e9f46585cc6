//! One step: its words, whether it is for next time, and taking it away. Each can be undone.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::steps::{change_step, parse_step, step_of};
use crate::components::{Button, Checkbox, Dialog, Look, SubmitButton, TextField};
use crate::domain::facts::step::{Step, Until};
use crate::domain::id::SubjectId;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::notices;
use crate::storage::draft::DraftName;
use crate::text::{common, goals};

/// Which step is being edited.
#[derive(Clone, Copy)]
pub struct Editing {
    is_open: RwSignal<bool>,
    step: RwSignal<Option<SubjectId>>,
}

impl Editing {
    /// Nothing is being edited yet.
    pub fn new() -> Self {
        Self { is_open: RwSignal::new(false), step: RwSignal::new(None) }
    }

    /// Opens the dialog for a step.
    pub fn begin(self, step: SubjectId) {
        self.step.set(Some(step));
        self.is_open.set(true);
    }
}

/// Asks what becomes of the step that is being edited.
pub fn step_dialog(view: CourseView, editing: Editing) -> AnyView {
    let form = move || {
        let subject = editing.step.get()?;
        let step = step_of(&view.read_once(), subject)?.shown.fact.clone();
        Some(step_form(view, subject, &step, editing.is_open))
    };
    view! {
        <Dialog id="edit-step" open=editing.is_open title=goals::edit_step_title(view.language)>{form}</Dialog>
    }
    .into_any()
}

fn step_form(view: CourseView, subject: SubjectId, before: &Step, is_open: RwSignal<bool>) -> AnyView {
    let language = view.language;
    let drafts = Drafts::new();
    let words = drafts.text(DraftName::of_thing(view.shelf, view.id, subject, "step-words"), before.title.to_string());
    let is_for_next_time = RwSignal::new(before.until == Some(Until::NextTime));
    let error = RwSignal::new(None::<String>);
    let before = StoredValue::new(before.clone());
    let leave = move || {
        drafts.forget();
        is_open.set(false);
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let title = parse_step(&words.read_untracked(), language);
        error.set(title.as_ref().err().cloned());
        let Ok(title) = title else { return };
        let before = before.get_value();
        let until = is_for_next_time.get_untracked().then_some(Until::NextTime);
        let after = Step { title, until, ..before.clone() };
        if after == before {
            leave();
        } else if change_step(view, subject, |step| Step { done_on: step.done_on, ..after }) {
            leave();
            say_with_undo(view, goals::step_saved(language), subject, before);
        }
    };
    let remove = move |()| {
        let is_written = view.write(|history, pen, course| {
            if let Some(step) = step_of(course, subject) {
                history.remove(pen, step, view.today);
            }
        });
        if is_written {
            leave();
            say_with_undo(view, goals::removed_step(language), subject, before.get_value());
        }
    };
    view! {
        <form class="stack" novalidate on:submit=save>
            <TextField id="step-words" label=goals::step_words(language) value=words error=error/>
            <Checkbox
                id="step-next-time"
                label=goals::is_for_next_time(language)
                checked=is_for_next_time
                on_change=move |is_next| is_for_next_time.set(is_next)
            />
            <div class="dialog__acts">
                <SubmitButton>{common::save(language)}</SubmitButton>
                <Button look=Look::Secondary on_press=remove>{goals::remove_step(language)}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn say_with_undo(view: CourseView, words: &str, subject: SubjectId, before: Step) {
    let undo = Callback::new(move |()| {
        change_step(view, subject, |_| before.clone());
    });
    notices().say_with(words, common::undo(view.language), undo);
}
