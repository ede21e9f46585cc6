//! What to take up at the next meeting: a list that one can add to whenever something comes to mind.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::plan::{save, topics_in_use};
use crate::components::{Card, Icon, IconButton, Look, SubmitButton, TextField};
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::planning::plan_in_use;
use crate::domain::words::{Line, WordsRefusal};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::notices;
use crate::storage::draft::DraftName;
use crate::text::{common, errors, next_meeting};

/// Shows one thing to take up.
pub(super) fn topic_line(topic: String) -> AnyView {
    view! {
        <li class="line line--warm">
            <Icon of=Icon::Note/>
            <bdi>{topic}</bdi>
        </li>
    }
    .into_any()
}

/// Shows the list, each line with its cross, and the line to add.
pub(super) fn card(view: CourseView) -> AnyView {
    let language = view.language;
    let list = move || {
        let topics = topics_in_use(view);
        let lines: Vec<AnyView> =
            topics.into_iter().enumerate().map(|(place, topic)| line(place, topic, view)).collect();
        if lines.is_empty() {
            return view! { <p class="soft">{next_meeting::no_topics(language)}</p> }.into_any();
        }
        view! { <ul class="steps">{lines}</ul> }.into_any()
    };
    view! {
        <Card title=next_meeting::topics(language)>
            {list}
            {add_form(view)}
        </Card>
    }
    .into_any()
}

fn line(place: usize, topic: String, view: CourseView) -> AnyView {
    let label = next_meeting::remove_topic(view.language, &topic);
    view! {
        <li class="steps__step">
            <span class="steps__words"><bdi>{topic}</bdi></span>
            <IconButton icon=Icon::Close label=label on_press=move |()| remove(place, view)/>
        </li>
    }
    .into_any()
}

fn remove(place: usize, view: CourseView) {
    let language = view.language;
    let Some(before) = plan_in_use(&view.read_once(), view.today) else { return };
    match before.without_topic(place) {
        Ok(plan) if save(view, &plan) => {
            let undo = Callback::new(move |()| put_topics_back(&before, view));
            notices().say_with(next_meeting::topic_removed(language), common::undo(language), undo);
        }
        Ok(_) => {}
        Err(refusal) => notices().say(errors::words(language, refusal).in_one_line()),
    }
}

/// Gives the plan its topics again; day and place stay as they are now.
fn put_topics_back(before: &NextMeeting, view: CourseView) {
    let now = plan_in_use(&view.read_once(), view.today).unwrap_or(NextMeeting::NONE);
    save(view, &NextMeeting { topics: before.topics.clone(), ..now });
}

fn add_form(view: CourseView) -> AnyView {
    let language = view.language;
    let drafts = Drafts::new();
    let written = drafts.text(DraftName::of_course(view.shelf, view.id, "topic"), String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let refuse = |refusal| match refusal {
            WordsRefusal::Empty => next_meeting::topic_missing(language).to_owned(),
            refusal => errors::words(language, refusal).in_one_line(),
        };
        let plan = plan_in_use(&view.read_once(), view.today).unwrap_or(NextMeeting::NONE);
        let added = Line::parse(&written.read_untracked()).and_then(|topic| plan.with_topic(&topic));
        match added {
            Err(refusal) => error.set(Some(refuse(refusal))),
            Ok(plan) => {
                error.set(None);
                if save(view, &plan) {
                    drafts.forget();
                }
            }
        }
    };
    view! {
        <form class="row" novalidate on:submit=add>
            <TextField id="new-topic" label=next_meeting::new_topic(language) value=written error=error/>
            <SubmitButton look=Look::Secondary icon=Icon::Plus>{next_meeting::add_topic(language)}</SubmitButton>
        </form>
    }
    .into_any()
}
