//! Putting a goal right, and taking it away. Why it was changed is part of its story.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::find;
use crate::address::Screen;
use crate::components::{Button, Disclosure, Look, SubmitButton, TextArea};
use crate::domain::facts::review::{Outcome, Review};
use crate::domain::id::SubjectId;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::pair::write_goal::Form;
use crate::pages::{navigator, notices};
use crate::storage::draft::DraftName;
use crate::text::{common, errors, goals, review};

/// Edits the goal; a reason makes it a look at the goal too.
pub fn edit_form(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let course = view.read_once();
    let before = find(&course, subject).map(|goal| (subject, &goal.goal.shown.fact));
    let form = Form::new(view, before);
    let drafts = Drafts::new();
    let reason = drafts.text(DraftName::of_thing(view.shelf, view.id, subject, "change-reason"), String::new());
    let error = RwSignal::new(None::<String>);
    let navigate = navigator();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let words = Prose::parse_optional(&reason.read_untracked());
        error.set(words.as_ref().err().map(|refusal| errors::words(language, *refusal).in_one_line()));
        let (Some(goal), Ok(words)) = (form.parse(language), words) else { return };
        let look = words.map(|words| Review {
            goal: subject,
            outcome: Outcome::Change,
            reason: Some(words),
            reviewed_on: view.today,
        });
        let is_written = view.write(|history, pen, course| {
            if let Some(story) = find(course, subject).filter(|story| story.goal.shown.fact != goal) {
                history.revise(pen, &story.goal, &goal);
            }
            if let Some(look) = &look {
                history.tell(pen, look);
            }
        });
        if !is_written {
            return;
        }
        form.forget_drafts();
        drafts.forget();
        notices().say(goals::goal_saved(language));
        navigate(view.at(Screen::Goals));
    };
    view! {
        <Disclosure title=goals::edit_title(language)>
            <form class="stack" novalidate on:submit=save>
                {form.view(language)}
                <TextArea
                    id="change-reason"
                    label=goals::change_reason(language)
                    note=common::if_you_want(language)
                    hint=review::reason_hint(language)
                    value=reason
                    max_chars=4000
                    error=error
                />
                <SubmitButton>{common::save(language)}</SubmitButton>
            </form>
        </Disclosure>
    }
    .into_any()
}

/// Takes the goal away, with a way back.
pub fn remove_button(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let remove = move |()| {
        let is_written = view.write(|history, pen, course| {
            if let Some(goal) = find(course, subject) {
                history.remove(pen, &goal.goal, view.today);
            }
        });
        if !is_written {
            return;
        }
        let undo = Callback::new(move |()| {
            view.write_and_leave(|history, pen, course| {
                if let Some(goal) = find(course, subject) {
                    history.revise(pen, &goal.goal, &goal.goal.shown.fact);
                }
            });
        });
        notices().say_with(goals::removed(language), common::undo(language), undo);
        navigate(view.at(Screen::Goals));
    };
    view! { <Button look=Look::Danger on_press=remove>{common::remove(language)}</Button> }.into_any()
}
