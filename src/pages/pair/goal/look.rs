//! Looking at one goal again: what happens with it, and why.

use leptos::prelude::*;

use crate::components::{Arrangement, Button, Choice, Choices, Disclosure, ErrorSummary, FieldError, TextArea};
use crate::domain::course::GoalStory;
use crate::domain::facts::review::{Outcome, Review};
use crate::domain::goal_state::GoalState;
use crate::domain::id::SubjectId;
use crate::domain::thing::things;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, notices};
use crate::storage::draft::DraftName;
use crate::text::{Language, common, errors, goals, review, start};

/// What is chosen and written about one goal; the reason is kept at every keystroke.
#[derive(Clone, Copy)]
pub struct Look {
    goal: SubjectId,
    outcome: RwSignal<String>,
    reason: RwSignal<String>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

impl Look {
    /// A look at a goal, with nothing chosen yet.
    pub fn new(view: CourseView, goal: SubjectId) -> Self {
        let drafts = Drafts::new();
        let name = DraftName::of_thing(view.shelf, view.id, goal, "review-reason");
        Self {
            goal,
            outcome: RwSignal::new(String::new()),
            reason: drafts.text(name, String::new()),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Gives what is chosen now, and follows it.
    pub fn outcome(self) -> Option<Outcome> {
        Outcome::from_word(&self.outcome.read())
    }

    /// Reads the choice and the reason, or shows what is wrong.
    pub fn parse(self, view: CourseView) -> Option<Review> {
        let language = view.language;
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
        let outcome = Outcome::from_word(&self.outcome.read_untracked());
        if outcome.is_none() {
            refuse("outcome", review::nothing_chosen(language).to_owned());
        }
        let reason = Prose::parse_optional(&self.reason.read_untracked());
        if let Err(refusal) = reason {
            refuse("reason", errors::words(language, refusal).in_one_line());
        }
        self.errors.set(errors);
        Some(Review { goal: self.goal, outcome: outcome?, reason: reason.ok()?, reviewed_on: view.today })
    }

    /// Lets go of what was kept while it was being written.
    pub fn forget(self) {
        self.drafts.forget();
        self.outcome.set(String::new());
    }

    /// Shows the choices and the reason; `between` stands between them.
    pub fn view(self, outcomes: &[Outcome], state: GoalState, language: Language, between: AnyView) -> AnyView {
        let choices = outcomes.iter().map(|outcome| {
            let (words, note) = words_of(*outcome, state, language);
            Choice::new(outcome.as_str(), words).with_note(note)
        });
        view! {
            <ErrorSummary title=start::check_answers(language) errors=self.errors/>
            <Choices
                id="outcome"
                legend=review::question(language)
                options=Signal::stored(choices.collect())
                value=self.outcome
                arrangement=Arrangement::Rows
                error=error_of(self.errors, "outcome")
            />
            {between}
            <TextArea
                id="reason"
                label=review::reason(language)
                note=common::if_you_want(language)
                hint=review::reason_hint(language)
                value=self.reason
                max_chars=4000
                error=error_of(self.errors, "reason")
            />
        }
        .into_any()
    }
}

fn words_of(outcome: Outcome, state: GoalState, language: Language) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Keep if state != GoalState::Open => (review::take_up(language), review::take_up_note(language)),
        Outcome::Keep => (review::keep(language), review::keep_note(language)),
        Outcome::Change => (review::change(language), review::change_note(language)),
        Outcome::Park => (review::park(language), review::park_note(language)),
        Outcome::Reach => (review::reach(language), review::reach_note(language)),
        Outcome::LetGo => (review::let_go(language), review::let_go_note(language)),
    }
}

/// Looks at this goal alone. Changing its words has a form of its own further down.
pub fn look_again(view: CourseView, subject: SubjectId) -> AnyView {
    let goal = super::follow(view, subject);
    let state = Memo::new(move |_| goal.read().as_ref().map_or(GoalState::Open, GoalStory::state));
    let look = Look::new(view, subject);
    let language = view.language;
    let save = move |()| {
        let Some(decided) = look.parse(view) else { return };
        if save_look(view, &decided) {
            look.forget();
        }
    };
    let choices = move || {
        let outcomes = [Outcome::Keep, Outcome::Park, Outcome::Reach, Outcome::LetGo];
        look.view(&outcomes, state.get(), language, ().into_any())
    };
    view! {
        <Disclosure title=goals::look_again(language) note=goals::look_again_more(language)>
            {choices}
            <Button on_press=save>{review::save(language)}</Button>
        </Disclosure>
    }
    .into_any()
}

/// Writes down what was decided, and offers to take it back; says whether it could be written.
pub fn save_look(view: CourseView, look: &Review) -> bool {
    let language = view.language;
    let mut written = None;
    let is_written = view.write(|history, pen, _| written = Some(history.tell(pen, look).as_subject()));
    let Some(subject) = written.filter(|_| is_written) else { return false };
    let undo = Callback::new(move |()| {
        view.write_and_leave(|history, pen, _| {
            let looks = things::<Review>(history).unwrap_or_default();
            if let Some(look) = looks.iter().find(|look| look.subject == subject) {
                history.remove(pen, look, view.today);
            }
        });
    });
    notices().say_with(review::decided(language, look.outcome), common::undo(language), undo);
    true
}
