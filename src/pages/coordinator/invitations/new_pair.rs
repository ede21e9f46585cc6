//! Naming a pair: first names only, as on the phones.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::inviting::{Inviting, Wanted};
use super::told;
use crate::components::{Card, ErrorSummary, FieldError, Icon, SubmitButton, TextField, focus_field};
use crate::domain::id::CourseId;
use crate::domain::words::{FirstName, WordsRefusal};
use crate::pages::error_of;
use crate::text::errors::Explanation;
use crate::text::{Language, errors, inviting as words, start};

/// The names of a pair as they are written; the course, if the pair has one already and only lacks names.
#[derive(Clone, Copy)]
pub(super) struct Form {
    course: RwSignal<Option<CourseId>>,
    youth: RwSignal<String>,
    mentor: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
    refusal: RwSignal<Option<Explanation>>,
}

impl Form {
    pub(super) fn new() -> Self {
        Self {
            course: RwSignal::new(None),
            youth: RwSignal::new(String::new()),
            mentor: RwSignal::new(String::new()),
            errors: RwSignal::new(Vec::new()),
            refusal: RwSignal::new(None),
        }
    }

    /// Asks for the names of a pair that has none.
    pub(super) fn ask_for(self, course: CourseId) {
        self.course.set(Some(course));
        focus_field("youth");
    }

    fn parse(self, language: Language) -> Option<Wanted> {
        let mut errors = Vec::new();
        let mut name = |id: &str, text: RwSignal<String>| {
            let parsed = FirstName::parse(&text.read_untracked());
            match parsed {
                Ok(name) => name.to_string(),
                Err(refusal) => {
                    errors.push(FieldError { field_id: id.to_owned(), message: name_error(language, refusal) });
                    String::new()
                }
            }
        };
        let (youth, mentor) = (name("youth", self.youth), name("mentor", self.mentor));
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then(|| Wanted { course: self.course.get_untracked(), youth, mentor })
    }
}

fn name_error(language: Language, refusal: WordsRefusal) -> String {
    match refusal {
        WordsRefusal::Empty => start::name_missing(language).to_owned(),
        other => errors::words(language, other).in_one_line(),
    }
}

/// Shows the form.
pub(super) fn new_pair(inviting: Inviting, form: Form) -> AnyView {
    let language = inviting.language;
    let invite = move |event: SubmitEvent| {
        event.prevent_default();
        form.refusal.set(None);
        let Some(wanted) = form.parse(language) else { return };
        inviting.invite(wanted, move |done| {
            if let Err(why) = done {
                form.refusal.set(Some(why));
            }
        });
    };
    let lead = move || match form.course.get() {
        Some(_) => words::names_missing(language),
        None => words::new_pair_lead(language),
    };
    view! {
        <Card title=words::new_pair(language)>
            <form novalidate class="stack" on:submit=invite>
                <p class="soft">{lead}</p>
                <ErrorSummary title=start::check_answers(language) errors=form.errors/>
                <TextField
                    id="youth"
                    label=words::youth_name(language)
                    value=form.youth
                    max_chars=40
                    error=error_of(form.errors, "youth")
                />
                <TextField
                    id="mentor"
                    label=words::mentor_name(language)
                    value=form.mentor
                    max_chars=40
                    error=error_of(form.errors, "mentor")
                />
                <div class="acts">
                    <SubmitButton icon=Icon::Invite>{words::invite(language)}</SubmitButton>
                </div>
                {told(form.refusal)}
            </form>
        </Card>
    }
    .into_any()
}
