//! Chips to choose from: one of them (`Choices`) or several (`ManyChoices`). Radio buttons and tick boxes underneath.

use leptos::prelude::*;

use super::Icon;
use super::field::FieldHelp;
use super::take_back::TakeBack;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    value: String,
    label: String,
    note: String,
    spoken: Option<String>,
    icon: Option<Icon>,
}

impl Choice {
    /// A choice with the value it stands for and the words on it.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), note: String::new(), spoken: None, icon: None }
    }

    /// Adds an icon before the words.
    #[must_use]
    pub fn with_icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// Adds what is read aloud where the words on it are cut short: `ma` is Monday.
    #[must_use]
    pub fn with_spoken(self, spoken: impl Into<String>) -> Self {
        Self { spoken: Some(spoken.into()), ..self }
    }

    /// Adds a quiet line under the words; meant for `Arrangement::Rows`.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
}

/// How the choices stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Chips that flow; for a word or two each.
    #[default]
    Chips,
    /// One below the other, full width; for sentences.
    Rows,
    /// Side by side in one line of equal parts; for the days of a week.
    Line,
}

impl Arrangement {
    /// Returns the word of the arrangement in class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chips => "chips",
            Self::Rows => "rows",
            Self::Line => "line",
        }
    }
}

/// Choose one.
#[component]
pub fn Choices(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// What there is to choose.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The chosen choice's value; blank for none.
    value: RwSignal<String>,
    /// How they stand.
    #[prop(optional)]
    arrangement: Arrangement,
    /// True where the answer can be taken back.
    #[prop(optional)]
    is_optional: bool,
    /// True where the page says the question already; it is still read aloud.
    #[prop(optional)]
    is_legend_hidden: bool,
    /// One quiet line under the question.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let take_back = is_optional.then(|| {
        let is_answered = Signal::derive(move || !value.read().is_empty());
        view! { <TakeBack field=id.clone() is_answered=is_answered on_press=move |()| value.set(String::new())/> }
            .into_any()
    });
    let name = id.clone();
    let draw = move |choice: Choice| {
        let own = choice.value.clone();
        let chosen = choice.value.clone();
        let input = view! {
            <input
                class="choices__input"
                type="radio"
                aria-label=choice.spoken.clone()
                name=name.clone()
                prop:checked=move || *value.read() == own
                on:change=move |_| value.set(chosen.clone())
            />
        };
        chip(choice, input.into_any())
    };
    let chips = move || options.get().into_iter().map(&draw).collect_view();

    group(Question { id, legend, hint, error, arrangement, is_legend_hidden }, chips.into_any(), take_back)
}

/// Choose as many as fit.
#[component]
pub fn ManyChoices(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// What there is to choose.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The values of those chosen, in the order of choosing.
    values: RwSignal<Vec<String>>,
    /// How they stand.
    #[prop(optional)]
    arrangement: Arrangement,
    /// True where the page says the question already; it is still read aloud.
    #[prop(optional)]
    is_legend_hidden: bool,
    /// One quiet line under the question.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let draw = move |choice: Choice| {
        let own = choice.value.clone();
        let toggled = choice.value.clone();
        let toggle = move |_| {
            values.update(|values| {
                let before = values.len();
                values.retain(|value| *value != toggled);
                if values.len() == before {
                    values.push(toggled.clone());
                }
            });
        };
        let input = view! {
            <input
                class="choices__input"
                type="checkbox"
                aria-label=choice.spoken.clone()
                prop:checked=move || values.read().contains(&own)
                on:change=toggle
            />
        };
        chip(choice, input.into_any())
    };
    let chips = move || options.get().into_iter().map(draw).collect_view();

    group(Question { id, legend, hint, error, arrangement, is_legend_hidden }, chips.into_any(), None)
}

struct Question {
    id: String,
    legend: Signal<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
    arrangement: Arrangement,
    is_legend_hidden: bool,
}

fn group(question: Question, chips: AnyView, take_back: Option<AnyView>) -> impl IntoView {
    let help = FieldHelp::new(&question.id, question.hint, question.error);
    let list_class = format!("choices__list choices__list--{}", question.arrangement.as_str());

    view! {
        <fieldset
            class="choices field"
            class:field--wrong=help.is_wrong()
            id=question.id
            aria-describedby=help.ids()
        >
            <legend class="field__label" class:visually-hidden=question.is_legend_hidden>
                {question.legend}
            </legend>
            {help.view()}
            <div class=list_class>{chips}</div>
            {take_back}
        </fieldset>
    }
}

fn chip(choice: Choice, input: AnyView) -> impl IntoView {
    view! {
        <label class="choices__choice">
            {input}
            <span class="choices__face">
                {choice.icon.map(|icon| view! { <Icon of=icon/> })}
                <span class="choices__words">
                    {choice.label} <span class="choices__note">{choice.note}</span>
                </span>
            </span>
        </label>
    }
}
