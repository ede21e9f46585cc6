//! The young person's next step: asked at the end, and still to be written after it.

use leptos::prelude::*;

use crate::components::{Arrangement, Choice, Choices, FieldError, TextArea};
use crate::domain::course::Course;
use crate::domain::facts::after::{NextPlan, Onward};
use crate::domain::history::History;
use crate::domain::pen::Pen;
use crate::domain::side::Side;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::error_of;
use crate::storage::draft::DraftName;
use crate::storage::shelf::Shelf;
use crate::text::{closing, common, errors};

/// The two fields of the next step.
#[derive(Clone, Copy)]
pub(super) struct NextStep {
    onward: RwSignal<String>,
    words: RwSignal<String>,
}

impl NextStep {
    /// The fields with what is written already.
    pub(super) fn new(view: CourseView, drafts: Drafts) -> Self {
        let course = view.read_once();
        let before = course.next_plan.as_ref().filter(|plan| plan.is_standing()).map(|plan| &plan.shown.fact);
        let keep = |field: &str, before: &str| {
            drafts.text(DraftName::of_course(view.shelf, view.id, field), before.to_owned())
        };
        Self {
            onward: keep("next-step", before.map_or("", |plan| plan.onward.as_str())),
            words: keep("next-step-words", before.and_then(|plan| plan.words.as_ref()).map_or("", Prose::as_str)),
        }
    }

    /// Reads the fields; none where nothing is chosen, and nothing is written that would be lost by it.
    ///
    /// # Errors
    /// What is wrong, with the field it is wrong in.
    pub(super) fn read(self, view: CourseView) -> Result<Option<NextPlan>, FieldError> {
        let language = view.language;
        let words = Prose::parse_optional(&self.words.read_untracked()).map_err(|refusal| FieldError {
            field_id: "next-step-words".to_owned(),
            message: errors::words(language, refusal).in_one_line(),
        })?;
        let onward = Onward::from_word(&self.onward.read_untracked());
        match (onward, words) {
            (Some(onward), words) => Ok(Some(NextPlan { onward, words })),
            (None, None) => Ok(None),
            (None, Some(_)) => Err(Self::missing(view)),
        }
    }

    /// Says that nothing is chosen.
    pub(super) fn missing(view: CourseView) -> FieldError {
        FieldError { field_id: "next-step".to_owned(), message: closing::onward_missing(view.language).to_owned() }
    }

    /// Shows the fields.
    pub(super) fn fields(self, view: CourseView, errors: RwSignal<Vec<FieldError>>) -> AnyView {
        let language = view.language;
        let name = view.name_of(Side::Youth);
        let (question, first_thing) = match view.shelf {
            Shelf::Youth => {
                (closing::onward_youth(language).to_owned(), closing::first_thing_youth(language).to_owned())
            }
            Shelf::Mentor | Shelf::Municipality => {
                (closing::onward_mentor(language, &name), closing::first_thing_mentor(language, &name))
            }
        };
        let choices = Onward::ALL.iter().map(|onward| Choice::new(onward.as_str(), closing::onward(language, *onward)));
        view! {
            <Choices
                id="next-step"
                legend=question
                hint=closing::onward_readers(language)
                options=Signal::stored(choices.collect())
                value=self.onward
                is_optional=true
                arrangement=Arrangement::Chips
                error=error_of(errors, "next-step")
            />
            <TextArea
                id="next-step-words"
                label=first_thing
                note=common::if_you_want(language)
                hint=closing::first_thing_hint(language)
                value=self.words
                max_chars=4000
                error=error_of(errors, "next-step-words")
            />
        }
        .into_any()
    }
}

/// Writes the next step, unless it stands so already.
pub(super) fn write_next_step(
    view: CourseView,
    history: &mut History,
    pen: &mut Pen<'_>,
    course: &Course,
    plan: &NextPlan,
) {
    let before = course.next_plan.as_ref();
    if !before.is_some_and(|before| before.is_standing() && before.shown.fact == *plan) {
        history.tell_only(pen, view.id, before, plan);
    }
}
