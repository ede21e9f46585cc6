//! The fields of the form: what two taps need in sight, the rest behind *Skriv lidt mere*.

use leptos::prelude::*;

use super::form::{ANY_DAY, Form, OTHER, TODAY, YESTERDAY};
use crate::components::{
    Choice, Choices, DateField, Disclosure, ErrorSummary, ManyChoices, TextArea, TextField, TextKind,
};
use crate::domain::course::{BOTH_SIDES, Course, GoalStory};
use crate::domain::facts::feeling::Face;
use crate::domain::facts::goal::FocusArea;
use crate::domain::facts::meeting::MeetingKind;
use crate::domain::facts::review::Outcome;
use crate::pages::course_view::CourseView;
use crate::pages::error_of;
use crate::pages::lengths::length_choices;
use crate::pages::pair::meeting_words::{icon_of, icon_of_face};
use crate::pages::pair::names::name_of;
use crate::text::{Language, common, log, start};

/// Shows every field.
pub(super) fn fields(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    let errors = form.errors;
    let when = vec![
        Choice::new(TODAY, log::today(language)),
        Choice::new(YESTERDAY, log::yesterday(language)),
        Choice::new(ANY_DAY, log::choose_day(language)),
    ];
    let kinds = MeetingKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), common::meeting_kind(language, *kind)).with_icon(icon_of(*kind)));
    let chooses_day = move || *form.when.read() == ANY_DAY || errors.read().iter().any(|error| error.field_id == "day");
    view! {
        <ErrorSummary title=start::check_answers(language) errors=errors/>
        <Choices id="when" legend=log::when(language) options=Signal::stored(when) value=form.when/>
        <Show when=chooses_day>
            <DateField id="day" label=log::day(language) value=form.day latest=view.today.to_string() error=error_of(errors, "day")/>
        </Show>
        <Show when=move || form.kind().took_place()>{length_fields(language, form)}</Show>
        <Choices id="kind" legend=log::what(language) options=Signal::stored(kinds.collect()) value=form.kind/>
        <Show when=move || !form.kind().took_place()>{absent_field(view, form)}</Show>
        {more_fields(view, form)}
    }
    .into_any()
}

fn length_fields(language: Language, form: Form) -> AnyView {
    let mut lengths = length_choices(language);
    lengths.push(Choice::new(OTHER, log::other_length(language)));
    view! {
        <Choices id="length" legend=log::how_long(language) options=Signal::stored(lengths) value=form.length/>
        <Show when=move || *form.length.read() == OTHER>
            <TextField
                id="hours"
                label=log::hours_field(language)
                value=form.hours
                kind=TextKind::Number
                max_chars=8
                hint=log::hours_hint(language)
                error=error_of(form.errors, "hours")
            />
        </Show>
    }
    .into_any()
}

fn absent_field(view: CourseView, form: Form) -> AnyView {
    let course = view.read_once();
    let who = BOTH_SIDES.map(|side| Choice::new(side.as_str(), name_of(&course, side, view.language)));
    let legend = Signal::derive(move || {
        let words = if form.kind() == MeetingKind::Cancelled { log::who_cancelled } else { log::who_did_not_come };
        words(view.language).to_owned()
    });
    view! { <Choices id="absent" legend=legend options=Signal::stored(who.to_vec()) value=form.absent/> }.into_any()
}

fn more_fields(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    let areas = FocusArea::ALL.iter().map(move |area| Choice::new(area.as_str(), common::focus_area(language, *area)));
    let goals = goal_choices(&view.read_once(), &form.goals.read_untracked());
    let goals = (!goals.is_empty()).then(|| {
        view! { <ManyChoices id="goals" legend=log::goals(language) options=Signal::stored(goals) values=form.goals/> }
    });
    let is_open = [form.note, form.own_note, form.face].iter().any(|text| !text.read_untracked().is_empty());
    view! {
        <Disclosure title=common::write_more(language) note=common::write_more_hint(language) is_open=is_open>
            <ManyChoices id="focus" legend=log::focus(language) options=Signal::stored(areas.collect()) values=form.focus/>
            {goals}
            <TextField id="place" label=log::place(language) value=form.place error=error_of(form.errors, "place")/>
            <TextArea
                id="note"
                label=log::note(language)
                value=form.note
                hint=log::note_hint(language)
                max_chars=4000
                error=error_of(form.errors, "note")
            />
            {own_fields(language, form)}
        </Disclosure>
    }
    .into_any()
}

/// What stays with the owner of this phone.
fn own_fields(language: Language, form: Form) -> AnyView {
    let faces = Face::ALL
        .iter()
        .map(move |face| Choice::new(face.as_str(), log::face(language, *face)).with_icon(icon_of_face(*face)));
    view! {
        <TextArea
            id="own-note"
            label=log::own_note(language)
            value=form.own_note
            hint=log::own_note_hint(language)
            max_chars=4000
            error=error_of(form.errors, "own-note")
        />
        <Choices
            id="face"
            legend=log::feeling(language)
            hint=log::feeling_hint(language)
            options=Signal::stored(faces.collect())
            value=form.face
            is_optional=true
        />
    }
    .into_any()
}

/// Lists the goals that go on, and those that were chosen before.
fn goal_choices(course: &Course, chosen: &[String]) -> Vec<Choice> {
    let is_over = |story: &GoalStory| {
        let last = story.reviews.last().map(|review| review.fact.outcome);
        matches!(last, Some(Outcome::Reach | Outcome::LetGo))
    };
    let choice = |story: &GoalStory| {
        let subject = story.goal.subject.to_string();
        let is_shown = !is_over(story) || chosen.contains(&subject);
        is_shown.then(|| Choice::new(subject, story.goal.shown.fact.title.to_string()))
    };
    course.standing_goals().filter_map(choice).collect()
}
