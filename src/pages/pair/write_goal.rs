//! Writing a goal in the young person's own words. One line is enough; the rest waits behind *Skriv lidt mere*.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{
    Choice, Choices, DateField, Disclosure, ErrorSummary, FieldError, ManyChoices, Page, SubmitButton, TextArea,
    TextField, WayOut,
};
use crate::domain::facts::goal::{FocusArea, Goal, Horizon};
use crate::domain::id::SubjectId;
use crate::domain::side::Side;
use crate::domain::words::{Line, Prose, WordsRefusal};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, navigator, notices};
use crate::storage::draft::DraftName;
use crate::storage::shelf::Shelf;
use crate::text::{Language, common, errors, goals, start};

/// What is written in the form; texts are kept at every keystroke.
#[derive(Clone, Copy)]
pub(super) struct Form {
    title: RwSignal<String>,
    horizon: RwSignal<String>,
    why: RwSignal<String>,
    barrier: RwSignal<String>,
    sign: RwSignal<String>,
    hoped_by: RwSignal<String>,
    focus: RwSignal<Vec<String>>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// A form for a new goal, or for one that is written already.
    pub(super) fn new(view: CourseView, before: Option<(SubjectId, &Goal)>) -> Self {
        let name = |field: &str| match before {
            Some((subject, _)) => DraftName::of_thing(view.shelf, view.id, subject, field),
            None => DraftName::of_course(view.shelf, view.id, field),
        };
        let drafts = Drafts::new();
        let draft = |field: &str, written: Option<String>| drafts.text(name(field), written.unwrap_or_default());
        let goal = before.map(|(_, goal)| goal);
        let prose = |words: Option<&Prose>| words.map(ToString::to_string);
        Self {
            title: draft("goal-title", goal.map(|goal| goal.title.to_string())),
            horizon: RwSignal::new(goal.map_or(Horizon::Short, |goal| goal.horizon).as_str().to_owned()),
            why: draft("goal-why", prose(goal.and_then(|goal| goal.why.as_ref()))),
            barrier: draft("goal-barrier", prose(goal.and_then(|goal| goal.barrier.as_ref()))),
            sign: draft("goal-sign", prose(goal.and_then(|goal| goal.sign.as_ref()))),
            hoped_by: RwSignal::new(goal.and_then(|goal| goal.hoped_by).map(|day| day.to_string()).unwrap_or_default()),
            focus: RwSignal::new(
                goal.map(|goal| goal.focus.iter().map(|area| area.as_str().to_owned()).collect()).unwrap_or_default(),
            ),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Reads the form as a goal, or shows what is wrong.
    pub(super) fn parse(self, language: Language) -> Option<Goal> {
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
        let title = Line::parse(&self.title.read_untracked());
        match title {
            Ok(_) => {}
            Err(WordsRefusal::Empty) => refuse("goal-title", goals::title_missing(language).to_owned()),
            Err(refusal) => refuse("goal-title", errors::words(language, refusal).in_one_line()),
        }
        let why = Prose::parse_optional(&self.why.read_untracked());
        let barrier = Prose::parse_optional(&self.barrier.read_untracked());
        let sign = Prose::parse_optional(&self.sign.read_untracked());
        for (id, words) in [("goal-why", &why), ("goal-barrier", &barrier), ("goal-sign", &sign)] {
            if let Err(refusal) = words {
                refuse(id, errors::words(language, *refusal).in_one_line());
            }
        }
        self.errors.set(errors);
        Some(Goal {
            title: title.ok()?,
            horizon: Horizon::from_word(&self.horizon.read_untracked()).unwrap_or(Horizon::Short),
            focus: self.focus.read_untracked().iter().filter_map(|word| FocusArea::from_word(word)).collect(),
            why: why.ok()?,
            barrier: barrier.ok()?,
            sign: sign.ok()?,
            hoped_by: self.hoped_by.read_untracked().parse::<NaiveDate>().ok(),
        })
    }

    /// Lets go of what was kept while it was being written.
    pub(super) fn forget_drafts(self) {
        self.drafts.forget();
    }

    /// Shows the form's fields.
    pub(super) fn view(self, language: Language) -> AnyView {
        let errors = self.errors;
        let horizons =
            Horizon::ALL.iter().map(|horizon| Choice::new(horizon.as_str(), common::horizon(language, *horizon)));
        view! {
            <ErrorSummary title=start::check_answers(language) errors=errors/>
            <TextField
                id="goal-title"
                label=goals::what(language)
                value=self.title
                hint=goals::what_hint(language)
                error=error_of(errors, "goal-title")
            />
            <Choices id="horizon" legend=goals::horizon(language) options=Signal::stored(horizons.collect()) value=self.horizon/>
            {self.more(language)}
        }
        .into_any()
    }

    fn more(self, language: Language) -> AnyView {
        let areas =
            FocusArea::ALL.iter().map(move |area| Choice::new(area.as_str(), common::focus_area(language, *area)));
        let is_open = [self.why, self.barrier, self.sign].iter().any(|words| !words.read_untracked().is_empty());
        let area = move |id: &'static str, label: &'static str, hint: &'static str, value: RwSignal<String>| {
            view! {
                <TextArea
                    id=id
                    label=label
                    value=value
                    hint=hint
                    max_chars=4000
                    error=error_of(self.errors, id)
                />
            }
        };
        view! {
            <Disclosure title=common::write_more(language) note=common::write_more_hint(language) is_open=is_open>
                {area("goal-why", goals::why(language), goals::why_hint(language), self.why)}
                {area("goal-barrier", goals::barrier(language), goals::barrier_hint(language), self.barrier)}
                {area("goal-sign", goals::sign(language), goals::sign_hint(language), self.sign)}
                <DateField id="hoped-by" label=goals::hoped_by(language) value=self.hoped_by/>
                <ManyChoices
                    id="goal-focus"
                    legend=goals::focus(language)
                    hint=goals::focus_hint(language)
                    options=Signal::stored(areas.collect())
                    values=self.focus
                />
            </Disclosure>
        }
        .into_any()
    }
}

/// Writes a new goal.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view, None);
    let navigate = navigator();
    // On the mentor's phone it is easy to write one's own words.
    let together = match view.shelf {
        Shelf::Youth => String::new(),
        Shelf::Mentor | Shelf::Municipality => goals::write_together(language, &view.name_of(Side::Youth)),
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(goal) = form.parse(language) else { return };
        let is_written = view.write(|history, pen, _| {
            history.tell(pen, &goal);
        });
        if !is_written {
            return;
        }
        form.forget_drafts();
        notices().say(goals::goal_saved(language));
        navigate(view.at(Screen::Goals));
    };
    view! {
        <form novalidate on:submit=save>
            <Page
                title=goals::new_title(language)
                subtitle=together
                way_out=WayOut::Close(view.way_to(Screen::Goals))
                actions=move || view! { <SubmitButton>{common::save(language)}</SubmitButton> }
            >
                {form.view(language)}
            </Page>
        </form>
    }
    .into_any()
}
