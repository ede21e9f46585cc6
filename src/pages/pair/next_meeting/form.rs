//! Day, time and place of the next meeting; the usual place is there already.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::plan::{plan_of, save, when_words};
use crate::components::{DateField, ErrorSummary, FieldError, Icon, SubmitButton, TextArea, TextField, TimeField};
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::words::{Line, Prose};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, notices};
use crate::storage::draft::DraftName;
use crate::text::{common, errors, next_meeting, start};

/// What is written in the form; the topics are kept at every keystroke.
#[derive(Clone, Copy)]
struct Form {
    day: RwSignal<String>,
    at: RwSignal<String>,
    place: RwSignal<String>,
    topics: Option<RwSignal<String>>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// The plan as it stands, or a new one; a plan that stands has its topics in a list of their own.
    fn new(view: CourseView) -> Self {
        let course = view.read_once();
        let plan = plan_of(&course, view.today);
        let usual = course.habit.as_ref().and_then(|habit| habit.shown.fact.place.as_ref());
        let place = plan.as_ref().map_or(usual, |plan| plan.place.as_ref()).map(ToString::to_string);
        let day = plan.as_ref().map(|plan| plan.planned_on.to_string());
        let at = plan.as_ref().and_then(|plan| plan.at).map(|at| at.to_string());
        let drafts = Drafts::new();
        let topics = || drafts.text(DraftName::of_course(view.shelf, view.id, "topics"), String::new());
        Self {
            day: RwSignal::new(day.unwrap_or_default()),
            at: RwSignal::new(at.unwrap_or_default()),
            place: RwSignal::new(place.unwrap_or_default()),
            topics: plan.is_none().then(topics),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Reads the form as a plan, or shows what is wrong.
    fn parse(self, view: CourseView) -> Option<NextMeeting> {
        let language = view.language;
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
        let before = plan_of(&view.read_once(), view.today);
        let day = self.day.read_untracked().parse::<NaiveDate>().ok();
        match day {
            None => refuse("plan-day", next_meeting::day_missing(language).to_owned()),
            Some(day) if day < view.today => refuse("plan-day", next_meeting::day_past(language).to_owned()),
            Some(_) => {}
        }
        let place = Line::parse_optional(&self.place.read_untracked());
        if let Err(refusal) = place {
            refuse("plan-place", errors::words(language, refusal).in_one_line());
        }
        let topics = match self.topics {
            Some(topics) => Prose::parse_optional(&topics.read_untracked()),
            None => Ok(before.and_then(|plan| plan.topics)),
        };
        if let Err(refusal) = topics {
            refuse("plan-topics", errors::words(language, refusal).in_one_line());
        }
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then_some(())?;
        let at = self.at.read_untracked().parse().ok();
        Some(NextMeeting { planned_on: day?, at, place: place.ok()?, topics: topics.ok()? })
    }
}

/// Shows the form.
pub(super) fn form(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    let errors = form.errors;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(plan) = form.parse(view) else { return };
        if save(view, &plan) {
            form.drafts.forget();
            notices().say(next_meeting::saved(language, &when_words(&plan, view)));
        }
    };
    let topics = form.topics.map(|topics| {
        view! {
            <TextArea
                id="plan-topics"
                label=next_meeting::topics(language)
                note=common::if_you_want(language)
                hint=next_meeting::topics_hint(language)
                value=topics
                max_chars=4000
                error=error_of(errors, "plan-topics")
            />
        }
    });
    view! {
        <form class="stack" novalidate on:submit=submit>
            <ErrorSummary title=start::check_answers(language) errors=errors/>
            <DateField
                id="plan-day"
                label=next_meeting::day(language)
                value=form.day
                earliest=view.today.to_string()
                error=error_of(errors, "plan-day")
            />
            <TimeField id="plan-at" label=next_meeting::at(language) hint=next_meeting::at_hint(language) value=form.at/>
            <TextField id="plan-place" label=next_meeting::place(language) value=form.place error=error_of(errors, "plan-place")/>
            {topics}
            <SubmitButton icon=Icon::Check>{common::save(language)}</SubmitButton>
        </form>
    }
    .into_any()
}
