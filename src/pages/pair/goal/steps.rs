//! The steps of a goal: what is for next time first, each with a tick, and room for a new one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::follow;
use super::step_dialog::{Editing, step_dialog};
use crate::components::{Card, Checkbox, Icon, IconButton, Look, SubmitButton, TextField};
use crate::domain::course::Course;
use crate::domain::facts::step::{Step, Until};
use crate::domain::id::SubjectId;
use crate::domain::kind::Kind;
use crate::domain::thing::Thing;
use crate::domain::words::{Line, WordsRefusal};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::storage::draft::DraftName;
use crate::text::{Language, errors, goals};

/// Which steps of a goal to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// What is to be done by the next meeting.
    ForNextTime,
    /// The others, done or not.
    Others,
}

/// Shows the steps, and adds one.
pub fn steps_card(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let editing = Editing::new();
    let (next, others) = (ids(view, subject, Which::ForNextTime), ids(view, subject, Which::Others));
    let has_both = move || !next.read().is_empty() && !others.read().is_empty();
    let is_going_on = view.takes(Kind::Step);
    let is_empty = move || next.read().is_empty() && others.read().is_empty();
    view! {
        <Card title=goals::steps(language)>
            {move || is_empty().then(|| view! { <p class="soft">{goals::no_steps(language)}</p> })}
            {next_heading(next, language)}
            {rows(view, next, Some(editing))}
            {move || has_both().then(|| view! { <h3 class="steps__heading">{goals::other_steps(language)}</h3> })}
            {rows(view, others, Some(editing))}
            <Show when=move || is_going_on.get()>{new_step_form(view, subject)}</Show>
        </Card>
        {step_dialog(view, editing)}
    }
    .into_any()
}

/// Lists steps to tick, under a heading where they are for next time; nothing where there are none.
pub fn step_rows(view: CourseView, subject: SubjectId, which: Which) -> AnyView {
    let steps = ids(view, subject, which);
    let heading = (which == Which::ForNextTime).then(|| next_heading(steps, view.language));
    view! {
        {heading}
        {rows(view, steps, None)}
    }
    .into_any()
}

fn next_heading(steps: Memo<Vec<SubjectId>>, language: Language) -> impl IntoView {
    move || {
        (!steps.read().is_empty()).then(|| {
            view! {
                <h3 class="steps__heading line line--warm">
                    <Icon of=Icon::Note/>
                    {goals::for_next_time(language)}
                </h3>
            }
        })
    }
}

fn ids(view: CourseView, subject: SubjectId, which: Which) -> Memo<Vec<SubjectId>> {
    let goal = follow(view, subject);
    let is_wanted = move |step: &&Thing<Step>| step.is_for_next_time() == (which == Which::ForNextTime);
    Memo::new(move |_| {
        let goal = goal.read();
        let steps = goal.iter().flat_map(|goal| goal.steps_in_order());
        steps.filter(is_wanted).map(|step| step.subject).collect()
    })
}

fn rows(view: CourseView, steps: Memo<Vec<SubjectId>>, editing: Option<Editing>) -> AnyView {
    view! {
        <ul class="steps">
            <For each=move || steps.get() key=|step| *step let(step)>{step_row(view, step, editing)}</For>
        </ul>
    }
    .into_any()
}

fn step_row(view: CourseView, subject: SubjectId, editing: Option<Editing>) -> AnyView {
    let language = view.language;
    let step = Memo::new(move |_| step_of(&view.read(), subject).map(|step| step.shown.fact.clone()));
    let title = Memo::new(move |_| step.read().as_ref().map(|step| step.title.to_string()).unwrap_or_default());
    let is_done = Memo::new(move |_| step.read().as_ref().is_some_and(|step| step.done_on.is_some()));
    let is_going_on = view.takes(Kind::Step);
    let tick = move |is_done: bool| {
        let done_on = is_done.then_some(view.today);
        change_step(view, subject, |step| Step { done_on, ..step.clone() });
    };
    let edit = editing.map(|editing| {
        let label = Signal::derive(move || goals::edit_step(language, &title.read()));
        view! {
            <Show when=move || is_going_on.get()>
                <IconButton icon=Icon::Edit label=label on_press=move |()| editing.begin(subject)/>
            </Show>
        }
    });
    view! {
        <li class="steps__step">
            <Checkbox id=format!("step-{subject}") label=title checked=is_done on_change=tick is_task=true is_fixed=Signal::derive(move || !is_going_on.get())/>
            {edit}
        </li>
    }
    .into_any()
}

fn new_step_form(view: CourseView, goal: SubjectId) -> AnyView {
    let language = view.language;
    let drafts = Drafts::new();
    let written = drafts.text(DraftName::of_thing(view.shelf, view.id, goal, "new-step"), String::new());
    let is_for_next_time = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let title = parse_step(&written.read_untracked(), language);
        error.set(title.as_ref().err().cloned());
        let Ok(title) = title else { return };
        let until = is_for_next_time.get_untracked().then_some(Until::NextTime);
        let is_written = view.write(|history, pen, _| {
            history.tell(pen, &Step { goal, title, done_on: None, until });
        });
        if is_written {
            drafts.forget();
            is_for_next_time.set(false);
        }
    };
    view! {
        <form class="new-step" novalidate on:submit=add>
            <div class="row">
                <TextField id="new-step" label=goals::new_step(language) value=written error=error/>
                <SubmitButton look=Look::Secondary icon=Icon::Plus>{goals::add_step(language)}</SubmitButton>
            </div>
            <Checkbox
                id="new-step-next-time"
                label=goals::is_for_next_time(language)
                checked=is_for_next_time
                on_change=move |is_next| is_for_next_time.set(is_next)
            />
        </form>
    }
    .into_any()
}

/// Reads what somebody wrote as the words of a step, or says what is wrong.
pub fn parse_step(text: &str, language: Language) -> Result<Line, String> {
    Line::parse(text).map_err(|refusal| match refusal {
        WordsRefusal::Empty => goals::step_missing(language).to_owned(),
        refusal => errors::words(language, refusal).in_one_line(),
    })
}

/// Finds a step, also one that was taken away.
pub fn step_of(course: &Course, subject: SubjectId) -> Option<&Thing<Step>> {
    course.goals.iter().flat_map(|story| &story.steps).find(|step| step.subject == subject)
}

/// Writes a new version of a step; the same version again puts back what was taken away.
pub fn change_step(view: CourseView, subject: SubjectId, change: impl FnOnce(&Step) -> Step) -> bool {
    view.write(|history, pen, course| {
        if let Some(step) = step_of(course, subject) {
            history.revise(pen, step, &change(&step.shown.fact));
        }
    })
}
