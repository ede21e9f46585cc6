//! Ending a course together: a last talk, the goals, the next step, and how it ends. One act, asked about once more.

use leptos::prelude::*;

use super::form::{End, Form, write_end};
use crate::address::Screen;
use crate::components::{
    Arrangement, Button, Card, Choice, Choices, DateField, Dialog, ErrorSummary, Icon, Look, Page, TextArea, WayOut,
};
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::closing::{EndReason, Ending, Reached};
use crate::pages::course_view::CourseView;
use crate::pages::{error_of, navigator, notices};
use crate::text::{Language, closing, common, start};

/// Shows the end to write.
pub(super) fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    view! {
        <Page
            title=closing::title(language)
            way_out=WayOut::Close(view.way_to(Screen::Home))
            actions=move || act(view, form)
        >
            <p class="lead">{closing::lead(language)}</p>
            <ErrorSummary title=start::check_answers(language) errors=form.errors/>
            {last_talk(language)}
            {goals_card(view, form)}
            <Card title=closing::next_step(language)>
                <div class="stack">{form.next_step.fields(view, form.errors)}</div>
            </Card>
            {ending_card(view, form)}
        </Page>
    }
    .into_any()
}

fn last_talk(language: Language) -> AnyView {
    let lines = [closing::talk_glad, closing::talk_learned, closing::talk_goals, closing::talk_after]
        .map(|line| line(language));
    let rows = lines.map(|line| view! { <li class="line line--warm"><Icon of=Icon::Sms/> {line}</li> });
    view! {
        <Card title=closing::talk(language)>
            <ul class="stack stack--tight">{rows}</ul>
        </Card>
    }
    .into_any()
}

fn goals_card(view: CourseView, form: Form) -> Option<AnyView> {
    let course = view.read_once();
    let goals: Vec<AnyView> = form.goals.with_value(|goals| {
        let row = |(subject, reached): &(_, RwSignal<String>)| {
            let story = course.goals.iter().find(|story| story.goal.subject == *subject)?;
            Some(goal_row(story, *reached, view.language))
        };
        goals.iter().filter_map(row).collect()
    });
    let title = closing::goals(view.language);
    (!goals.is_empty()).then(|| {
        view! {
            <Card title=title>
                <div class="stack">{goals}</div>
            </Card>
        }
        .into_any()
    })
}

fn goal_row(story: &GoalStory, reached: RwSignal<String>, language: Language) -> AnyView {
    let choices =
        Reached::ALL.iter().map(|reached| Choice::new(reached.as_str(), closing::reached(language, *reached)));
    view! {
        <Choices
            id=format!("goal-{}", story.goal.subject)
            legend=story.goal.shown.fact.title.to_string()
            hint=way_of(story, language).unwrap_or_default()
            options=Signal::stored(choices.collect())
            value=reached
            is_optional=true
        />
    }
    .into_any()
}

/// Tells where a goal began and where it is: "Fra 3 til 6 af 10".
fn way_of(story: &GoalStory, language: Language) -> Option<String> {
    match (story.way(), story.rating_now()) {
        (Some((from, to)), _) => {
            Some(closing::goal_way(language, &from.number().to_string(), &to.number().to_string()))
        }
        (None, Some(rating)) => Some(closing::goal_once(language, &rating.score.number().to_string())),
        (None, None) => None,
    }
}

fn ending_card(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    let endings =
        Ending::ALL.iter().map(|ending| Choice::new(ending.as_str(), closing::ending_choice(language, *ending)));
    let reasons =
        EndReason::ALL.iter().map(|reason| Choice::new(reason.as_str(), closing::end_reason(language, *reason)));
    let (endings, reasons) = (Signal::stored(endings.collect()), Signal::stored(reasons.collect()));
    let started_on = view.read_once().pair().map(|pair| pair.started_on.to_string()).unwrap_or_default();
    let today = view.today.to_string();
    view! {
        <Card title=closing::how(language)>
            <div class="stack">
                <Choices
                    id="ending"
                    legend=closing::ending(language)
                    options=endings
                    value=form.ending
                    error=error_of(form.errors, "ending")
                />
                <Choices
                    id="reason"
                    legend=closing::reason(language)
                    hint=closing::reason_hint(language)
                    options=reasons
                    value=form.reason
                    is_optional=true
                    arrangement=Arrangement::Rows
                />
                <DateField
                    id="closed-on"
                    label=closing::day(language)
                    value=form.closed_on
                    earliest=started_on
                    latest=today
                    error=error_of(form.errors, "closed-on")
                />
                <TextArea
                    id="closing-words"
                    label=closing::own_words(language)
                    note=common::if_you_want(language)
                    hint=closing::own_words_hint(language)
                    value=form.words
                    max_chars=4000
                    error=error_of(form.errors, "closing-words")
                />
            </div>
        </Card>
    }
    .into_any()
}

fn act(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    let is_asking = RwSignal::new(false);
    let ask = move |()| is_asking.set(form.read(view).is_some());
    let navigate = navigator();
    let end = Callback::new(move |()| {
        is_asking.set(false);
        let Some(end) = form.read(view) else { return };
        if end_course(view, &end) {
            form.forget_drafts();
            navigate(view.at(Screen::Thanks));
        }
    });
    view! {
        <Button icon=Icon::Check on_press=ask>
            {closing::end(language)}
        </Button>
        <Dialog id="end-course" open=is_asking title=closing::confirm(language)>
            <p>{closing::confirm_more(language)}</p>
            <div class="dialog__acts">
                <Button on_press=end>{closing::confirm_yes(language)}</Button>
                <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>
                    {closing::confirm_no(language)}
                </Button>
            </div>
        </Dialog>
    }
    .into_any()
}

/// Says whether the course is ended; it can be undone at once, and later from this screen.
fn end_course(view: CourseView, end: &End) -> bool {
    let is_ended = view.write(|history, pen, course: &Course| write_end(view, history, pen, course, end));
    if is_ended {
        let undo = Callback::new(move |()| {
            let _is_told = super::after::open_again(view);
        });
        notices().say_with(closing::ended(view.language), common::undo(view.language), undo);
    }
    is_ended
}
