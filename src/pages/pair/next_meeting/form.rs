//! Day, time and place of the next meeting; the usual place is there already. What to take up stands in a list of its own.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::plan::{save, when_words};
use crate::components::{DateField, ErrorSummary, FieldError, Icon, SubmitButton, TextField, TimeField};
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::planning::plan_in_use;
use crate::domain::words::Line;
use crate::pages::course_view::CourseView;
use crate::pages::{error_of, notices};
use crate::text::{common, errors, next_meeting, start};

/// What is written in the form.
#[derive(Clone, Copy)]
struct Form {
    day: RwSignal<String>,
    at: RwSignal<String>,
    place: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// The plan as it stands, or a new one.
    fn new(view: CourseView) -> Self {
        let course = view.read_once();
        let plan = plan_in_use(&course, view.today).filter(|plan| plan.planned_on.is_some());
        let usual = course.habit.as_ref().and_then(|habit| habit.shown.fact.place.as_ref());
        let place = plan.as_ref().map_or(usual, |plan| plan.place.as_ref()).map(ToString::to_string);
        let day = plan.as_ref().and_then(|plan| plan.planned_on).map(|day| day.to_string());
        let at = plan.as_ref().and_then(|plan| plan.at).map(|at| at.to_string());
        Self {
            day: RwSignal::new(day.unwrap_or_default()),
            at: RwSignal::new(at.unwrap_or_default()),
            place: RwSignal::new(place.unwrap_or_default()),
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Reads the form as a plan and its day, or shows what is wrong.
    fn parse(self, view: CourseView) -> Option<(NextMeeting, NaiveDate)> {
        let language = view.language;
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
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
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then_some(())?;
        let at = self.at.read_untracked().parse().ok();
        let before = plan_in_use(&view.read_once(), view.today).unwrap_or(NextMeeting::NONE);
        Some((NextMeeting { planned_on: day, at, place: place.ok()?, topics: before.topics }, day?))
    }
}

/// Shows the form.
pub(super) fn form(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    let errors = form.errors;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some((plan, day)) = form.parse(view) else { return };
        if save(view, &plan) {
            notices().say(next_meeting::saved(language, &when_words(&plan, day, view)));
        }
    };
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
            <SubmitButton icon=Icon::Check>{common::save(language)}</SubmitButton>
        </form>
    }
    .into_any()
}
