//! Starting a course on the mentor's phone: two first names, a day, and what they usually do. And the same again, to put it right.

use chrono::{Days, Months, NaiveDate};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::course_view::{CourseView, said};
use super::lengths::{length_choices, length_of, word_of};
use super::notices::notices;
use super::{error_of, language, navigator};
use crate::address::{Address, Screen};
use crate::browser::clock;
use crate::components::{
    Choice, Choices, DateField, ErrorSummary, FieldError, Page, SubmitButton, TextField, TextKind, WayOut,
};
use crate::domain::facts::habit::Habit;
use crate::domain::facts::pair::Pair;
use crate::domain::id::CourseId;
use crate::domain::side::Side;
use crate::domain::words::{FirstName, Line, WordsRefusal};
use crate::exchange::invitation::Enrolment;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::{Language, common, errors, invitation, log, start};

/// What is written in the form. Texts are kept at every keystroke under the form's name.
#[derive(Clone, Copy)]
struct Form {
    mentor: RwSignal<String>,
    youth: RwSignal<String>,
    started_on: RwSignal<String>,
    place: RwSignal<String>,
    length: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    fn filled(pair: Option<&Pair>, habit: Option<&Habit>, today: NaiveDate) -> Self {
        let text = |name: Option<String>| RwSignal::new(name.unwrap_or_default());
        let started_on = pair.map_or(today, |pair| pair.started_on);
        let length = habit.and_then(|habit| habit.minutes).map_or("60".to_owned(), word_of);
        Self {
            mentor: text(pair.map(|pair| pair.mentor.to_string())),
            youth: text(pair.map(|pair| pair.youth.to_string())),
            started_on: RwSignal::new(started_on.to_string()),
            place: text(habit.and_then(|habit| habit.place.as_ref()).map(ToString::to_string)),
            length: RwSignal::new(length),
            errors: RwSignal::new(Vec::new()),
        }
    }

    fn parse(self, language: Language, today: NaiveDate) -> Option<(Pair, Habit)> {
        let mut errors = Vec::new();
        let mut name = |id: &str, text: RwSignal<String>| {
            let parsed = FirstName::parse(&text.read_untracked());
            parsed.map_err(|refusal| errors.push(wrong(id, name_error(language, refusal)))).ok()
        };
        let (mentor, youth) = (name("mentor", self.mentor), name("youth", self.youth));
        let started_on = parse_start(language, &self.started_on.read_untracked(), today);
        let started_on = started_on.map_err(|message| errors.push(wrong("started-on", message.to_owned()))).ok();
        let place = Line::parse_optional(&self.place.read_untracked());
        let place =
            place.map_err(|refusal| errors.push(wrong("place", errors::words(language, refusal).in_one_line()))).ok();
        self.errors.set(errors);
        let minutes = length_of(&self.length.read_untracked());
        Some((Pair { mentor: mentor?, youth: youth?, started_on: started_on? }, Habit { place: place?, minutes }))
    }

    fn view(self, language: Language, is_day_locked: bool) -> impl IntoView {
        let errors = self.errors;
        let day_hint = if is_day_locked { start::start_day_locked(language) } else { start::started_on_hint(language) };
        view! {
            <ErrorSummary title=start::check_answers(language) errors=errors/>
            <TextField
                id="mentor"
                label=start::your_name(language)
                value=self.mentor
                autocomplete="given-name"
                max_chars=40
                error=error_of(errors, "mentor")
            />
            <TextField
                id="youth"
                label=start::youth_name(language)
                value=self.youth
                max_chars=40
                error=error_of(errors, "youth")
            />
            <fieldset class="plain" disabled=is_day_locked>
                <DateField
                    id="started-on"
                    label=start::started_on(language)
                    value=self.started_on
                    hint=day_hint
                    error=error_of(errors, "started-on")
                />
            </fieldset>
            <TextField
                id="place"
                label=start::usual_place(language)
                value=self.place
                kind=TextKind::Words
                hint=start::usual_place_hint(language)
                error=error_of(errors, "place")
            />
            <Choices
                id="usual-length"
                legend=start::usual_length(language)
                options=length_choices(language)
                value=self.length
            />
        }
    }
}

fn wrong(id: &str, message: String) -> FieldError {
    FieldError { field_id: id.to_owned(), message }
}

fn name_error(language: Language, refusal: WordsRefusal) -> String {
    match refusal {
        WordsRefusal::Empty => start::name_missing(language).to_owned(),
        other => errors::words(language, other).in_one_line(),
    }
}

fn parse_start(language: Language, text: &str, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    let day = text.parse::<NaiveDate>().map_err(|_| start::day_missing(language))?;
    if today.checked_sub_months(Months::new(24)).is_some_and(|earliest| day < earliest) {
        return Err(start::day_too_early(language));
    }
    if today.checked_add_days(Days::new(366)).is_some_and(|latest| day > latest) {
        return Err(start::day_too_late(language));
    }
    Ok(day)
}

/// What stands for a course without an invitation.
const UNINVITED: &str = "";

/// Which of the courses that the mentor is invited to is started, if any is.
#[derive(Clone, Copy)]
struct Invited {
    waiting: Memo<Vec<Enrolment>>,
    /// The id of a course.
    chosen: RwSignal<String>,
}

impl Invited {
    /// Chooses the latest as soon as it is read what is kept, and follows the choice with the names in the form.
    fn waiting(form: Form) -> Self {
        let waiting = Memo::new(|_| workspace().waiting_enrolments(Shelf::Mentor));
        let invited = Self { waiting, chosen: RwSignal::new(UNINVITED.to_owned()) };
        let is_blank = move || form.mentor.read_untracked().is_empty() && form.youth.read_untracked().is_empty();
        Effect::new(move |_| {
            if let Some(latest) = waiting.read().first()
                && is_blank()
            {
                invited.chosen.set(latest.course.to_string());
            }
        });
        Effect::new(move |before: Option<String>| {
            let chosen = invited.chosen.get();
            if before.unwrap_or_default() != chosen {
                invited.fill(form, &chosen);
            }
            chosen
        });
        invited
    }

    /// Writes the names of the chosen course in the form; another young person's does not stay there.
    fn fill(self, form: Form, chosen: &str) {
        let waiting = self.waiting.read_untracked();
        let enrolment = waiting.iter().find(|enrolment| enrolment.course.to_string() == chosen);
        let name = |name: Option<&FirstName>| name.map(ToString::to_string);
        if let Some(mentor) = name(enrolment.and_then(|enrolment| enrolment.mentor.as_ref())) {
            form.mentor.set(mentor);
        }
        form.youth.set(name(enrolment.and_then(|enrolment| enrolment.youth.as_ref())).unwrap_or_default());
    }

    fn chosen_course(self) -> Option<CourseId> {
        self.chosen.read_untracked().parse().ok()
    }

    fn view(self, language: Language) -> impl IntoView {
        let name = move |enrolment: &Enrolment| {
            enrolment.youth.as_ref().map_or(invitation::somebody(language).to_owned(), ToString::to_string)
        };
        let options = move || {
            let waiting = self.waiting.read();
            let invited = waiting.iter().map(|enrolment| Choice::new(enrolment.course.to_string(), name(enrolment)));
            let uninvited = Choice::new(UNINVITED, invitation::somebody_else(language));
            invited.chain(std::iter::once(uninvited)).collect::<Vec<_>>()
        };
        view! {
            <Show when=move || !self.waiting.read().is_empty()>
                <Choices
                    id="invited"
                    legend=invitation::start_whom(language)
                    hint=invitation::start_hint(language)
                    options=Signal::derive(options)
                    value=self.chosen
                />
            </Show>
        }
    }
}

/// Starts a course on the mentor's phone.
pub fn start() -> AnyView {
    let (language, today) = (language(), clock::today());
    let form = Form::filled(None, None, today);
    let invited = Invited::waiting(form);
    let navigate = navigator();
    let start_course = move |event: SubmitEvent| {
        event.prevent_default();
        let Some((pair, habit)) = form.parse(language, today) else { return };
        let begun = match invited.chosen_course() {
            Some(id) => workspace().begin_invited_course(id, Shelf::Mentor, Side::Mentor, &pair, &habit),
            None => workspace().begin_course(Shelf::Mentor, Side::Mentor, &pair, &habit),
        };
        let Some(course) = said(language, begun) else { return };
        navigate(Address::InCourse(Shelf::Mentor, course, Screen::Home));
    };
    view! {
        <form novalidate on:submit=start_course>
            <Page
                title=start::start_title(language)
                subtitle=start::start_lead(language)
                way_out=WayOut::Close(Address::Courses(Shelf::Mentor).into())
                actions=move || view! { <SubmitButton>{start::start(language)}</SubmitButton> }
            >
                {invited.view(language)}
                {form.view(language, false)}
            </Page>
        </form>
    }
    .into_any()
}

/// Puts the names, the start day and the habits of a course right.
pub fn edit(view: CourseView) -> AnyView {
    let language = view.language;
    let course = view.read_once();
    let habit = course.habit.as_ref().map(|habit| &habit.shown.fact);
    let form = Form::filled(course.pair(), habit, view.today);
    let is_day_locked = course.standing_meetings().next().is_some();
    let navigate = navigator();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some((pair, habit)) = form.parse(language, view.today) else { return };
        let is_written = view.write(|history, pen, course| {
            if course.pair() != Some(&pair) {
                history.tell_only(pen, view.id, course.pair.as_ref(), &pair);
            }
            if course.habit.as_ref().map(|before| &before.shown.fact) != Some(&habit) {
                history.tell_only(pen, view.id, course.habit.as_ref(), &habit);
            }
        });
        if !is_written {
            return;
        }
        notices().say(log::saved_change(language));
        navigate(view.at(Screen::Home));
    };
    view! {
        <form novalidate on:submit=save>
            <Page
                title=start::edit_title(language)
                way_out=WayOut::Close(view.way_to(Screen::Home))
                actions=move || view! { <SubmitButton>{common::save(language)}</SubmitButton> }
            >
                {form.view(language, is_day_locked)}
            </Page>
        </form>
    }
    .into_any()
}
