//! What comes after a course: its sheet, the next step, what each has learned, and the way to open it again.

use leptos::prelude::*;

use super::learning::learning_card;
use super::next_step::{NextStep, write_next_step};
use crate::address::Screen;
use crate::components::{Button, Card, CardLink, ErrorSummary, Icon, Look, Page, WayOut};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::notices;
use crate::text::{calendar, closing, common, start};

/// Shows what comes after.
pub(super) fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let ended_on = view.read_once().closed().map(|closed| calendar::day(language, closed.closed_on));
    let lead = ended_on.map(|day| closing::ended_on(language, &day));
    view! {
        <Page title=closing::title(language) way_out=WayOut::Back(view.way_to(Screen::Home))>
            <p class="lead">{lead}</p>
            <CardLink
                href=view.way_to(Screen::Thanks)
                icon=Icon::Star
                title=closing::see_thanks(language)
                note=closing::see_thanks_more(language)
            />
            {learning_card(view)}
            {next_step_card(view)}
            <CardLink
                href=view.way_to(Screen::Send)
                icon=Icon::Share
                title=closing::send(language)
                note=closing::send_more(language)
            />
            <Button look=Look::Quiet icon=Icon::Review on_press=move |()| reopen(view)>
                {closing::reopen(language)}
            </Button>
        </Page>
    }
    .into_any()
}

fn next_step_card(view: CourseView) -> AnyView {
    let language = view.language;
    let drafts = Drafts::new();
    let errors = RwSignal::new(Vec::new());
    let next_step = NextStep::new(view, drafts);
    let save = move |()| match next_step.read(view) {
        Err(error) => errors.set(vec![error]),
        Ok(None) => errors.set(vec![NextStep::missing(view)]),
        Ok(Some(plan)) => {
            errors.set(Vec::new());
            if view.write(|history, pen, course| write_next_step(view, history, pen, course, &plan)) {
                drafts.settle();
                notices().say(closing::next_step_saved(language));
            }
        }
    };
    view! {
        <Card title=closing::next_step(language)>
            <div class="stack">
                <ErrorSummary title=start::check_answers(language) errors=errors/>
                {next_step.fields(view, errors)}
                <Button look=Look::Secondary on_press=save>
                    {closing::save_next_step(language)}
                </Button>
            </div>
        </Card>
    }
    .into_any()
}

/// Opens the course again, and offers to end it after all.
fn reopen(view: CourseView) {
    if !open_again(view) {
        return;
    }
    let undo = Callback::new(move |()| {
        view.write_and_leave(|history, pen, course| {
            if let Some(closing) = &course.closing {
                history.revise(pen, closing, &closing.shown.fact);
            }
        });
    });
    notices().say_with(closing::reopened(view.language), common::undo(view.language), undo);
}

/// Takes the end of the course away; says whether it could.
pub(super) fn open_again(view: CourseView) -> bool {
    view.write(|history, pen, course| {
        if let Some(closing) = course.closing.as_ref().filter(|closing| closing.is_standing()) {
            history.remove(pen, closing, view.today);
        }
    })
}
