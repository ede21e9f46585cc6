//! The form of a check-in: nobody has to answer any one question, and one answer is enough to save.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::components::{Choice, Choices, ErrorSummary, FieldError, Icon, Scale, SubmitButton, TextArea, focus_field};
use crate::domain::checking_in::asks_fit;
use crate::domain::facts::check_in::{Fit, Gets, MentorCheckIn, YouthCheckIn};
use crate::domain::facts::rating::Score;
use crate::domain::side::Side;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::error_of;
use crate::storage::draft::DraftName;
use crate::text::{check_in, errors, start};

/// What is answered so far; texts are kept at every keystroke.
#[derive(Clone, Copy)]
pub(super) struct Form {
    gets: RwSignal<String>,
    relation: RwSignal<Option<u8>>,
    fit: RwSignal<String>,
    /// What should change; from the mentor, how it goes.
    first: RwSignal<String>,
    /// What would help the mentor.
    second: RwSignal<String>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// A form without answers, but for the texts that were being typed.
    pub(super) fn new(view: CourseView) -> Self {
        let drafts = Drafts::new();
        let draft = |field: &str| drafts.text(DraftName::of_course(view.shelf, view.id, field), String::new());
        Self {
            gets: RwSignal::new(String::new()),
            relation: RwSignal::new(None),
            fit: RwSignal::new(String::new()),
            first: draft("check-in-first"),
            second: draft("check-in-second"),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    fn clear(self) {
        self.drafts.forget();
        self.gets.set(String::new());
        self.relation.set(None);
        self.fit.set(String::new());
    }
}

/// Shows the questions for the owner of this phone.
pub(super) fn questions(view: CourseView, form: Form, is_done: RwSignal<bool>) -> AnyView {
    let language = view.language;
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if save(view, form) {
            form.clear();
            is_done.set(true);
            focus_field("page-title");
        }
    };
    let own = if view.side() == Side::Youth { youth_questions(view, form) } else { mentor_questions(view, form) };
    let fit = asks_fit(&view.read_once(), view.side(), view.today).then(|| fit_question(view, form));
    view! {
        <form class="stack" novalidate on:submit=save>
            <ErrorSummary title=start::check_answers(language) errors=form.errors/>
            {own}
            <Scale
                id="relation"
                legend=check_in::relation(language, &view.name_of(view.other_side()))
                low=check_in::relation_low(language)
                high=check_in::relation_high(language)
                value=form.relation
                on_choose=move |score| form.relation.set(Some(score))
                on_take_back=move |()| form.relation.set(None)
            />
            {fit}
            <SubmitButton icon=Icon::Check>{check_in::save(language)}</SubmitButton>
        </form>
    }
    .into_any()
}

fn youth_questions(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    let gets = Gets::ALL.iter().map(|gets| Choice::new(gets.as_str(), check_in::gets_in_words(language, *gets)));
    view! {
        <Choices
            id="gets"
            legend=check_in::gets(language)
            options=Signal::stored(gets.collect())
            value=form.gets
            is_optional=true
            error=error_of(form.errors, "gets")
        />
        <TextArea
            id="first"
            label=check_in::change(language)
            hint=check_in::change_hint(language)
            value=form.first
            max_chars=4000
            error=error_of(form.errors, "first")
        />
    }
    .into_any()
}

fn mentor_questions(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    view! {
        <TextArea
            id="first"
            label=check_in::going(language)
            hint=check_in::going_hint(language)
            value=form.first
            max_chars=4000
            error=error_of(form.errors, "first")
        />
        <TextArea
            id="second"
            label=check_in::needs(language)
            hint=check_in::needs_hint(language)
            value=form.second
            max_chars=4000
            error=error_of(form.errors, "second")
        />
    }
    .into_any()
}

fn fit_question(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    let fits = Fit::ALL.iter().map(|fit| Choice::new(fit.as_str(), check_in::fit_in_words(language, *fit)));
    let fits = Signal::stored(fits.collect());
    view! { <Choices id="fit" legend=check_in::fit(language) options=fits value=form.fit is_optional=true/> }.into_any()
}

/// Says whether the answers are written.
fn save(view: CourseView, form: Form) -> bool {
    let language = view.language;
    let [first, second] = [form.first, form.second].map(|words| Prose::parse_optional(&words.read_untracked()));
    let wrong = |field_id: &str, message: String| FieldError { field_id: field_id.to_owned(), message };
    let refused = |field_id: &str, words: &Result<Option<Prose>, _>| {
        words.as_ref().err().map(|refusal| wrong(field_id, errors::words(language, *refusal).in_one_line()))
    };
    let errors = [refused("first", &first), refused("second", &second)];
    form.errors.set(errors.into_iter().flatten().collect());
    let (Ok(first), Ok(second)) = (first, second) else { return false };
    let relation = form.relation.get_untracked().and_then(|score| Score::try_from(score).ok());
    let gets = Gets::from_word(&form.gets.read_untracked());
    let fit = Fit::from_word(&form.fit.read_untracked());
    if gets.is_none() && relation.is_none() && fit.is_none() && first.is_none() && second.is_none() {
        let field = if view.side() == Side::Youth { "gets" } else { "first" };
        form.errors.set(vec![wrong(field, check_in::nothing_answered(language).to_owned())]);
        return false;
    }
    let checked_on = view.today;
    view.write(|history, pen, _| match view.side() {
        Side::Youth => {
            history.tell(pen, &YouthCheckIn { gets, change: first, relation, fit, checked_on });
        }
        _ => {
            history.tell(pen, &MentorCheckIn { going: first, needs: second, relation, fit, checked_on });
        }
    })
}
