//! Four plain questions with words to tap; once answered, the card reads as a card and can be put right.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::components::{Button, Card, ErrorSummary, FieldError, Icon, Look, SubmitButton, Suggestions, TextArea};
use crate::domain::facts::strengths::Strengths;
use crate::domain::kind::Kind;
use crate::domain::side::Side;
use crate::domain::word_list;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, notices};
use crate::storage::draft::DraftName;
use crate::text::{Language, common, errors, start, strengths};

/// One question of the card: where it stands in the page, what is asked, and what can be tapped.
struct Question {
    id: &'static str,
    ask: fn(Language) -> &'static str,
    told: fn(Language) -> &'static str,
    examples: fn(Language) -> &'static [&'static str],
    answer: fn(&Strengths) -> Option<&Prose>,
}

const QUESTIONS: [Question; 4] = [
    Question {
        id: "good-at",
        ask: strengths::good_at,
        told: strengths::told_good_at,
        examples: strengths::good_at_examples,
        answer: |card| card.good_at.as_ref(),
    },
    Question {
        id: "likes",
        ask: strengths::likes,
        told: strengths::told_likes,
        examples: strengths::likes_examples,
        answer: |card| card.likes.as_ref(),
    },
    Question {
        id: "proud-of",
        ask: strengths::proud_of,
        told: strengths::told_proud_of,
        examples: strengths::proud_of_examples,
        answer: |card| card.proud_of.as_ref(),
    },
    Question {
        id: "wants-to-learn",
        ask: strengths::wants_to_learn,
        told: strengths::told_wants_to_learn,
        examples: strengths::learning_examples,
        answer: |card| card.wants_to_learn.as_ref(),
    },
];

/// What is written on the card; every word is kept as it is typed or tapped.
#[derive(Clone, Copy)]
struct Form {
    answers: [RwSignal<String>; 4],
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

/// Shows the card to read, or to write where nothing is written yet.
pub fn strengths_card(view: CourseView) -> AnyView {
    let is_writing = RwSignal::new(written(view).is_none());
    let is_going_on = view.takes(Kind::Strengths);
    let shown = move || match (is_going_on.get(), is_writing.get()) {
        (true, true) => form(view, is_writing),
        (true, false) => to_read(view, Some(is_writing)),
        (false, _) => written(view).map(|_| to_read(view, None)).into_any(),
    };
    shown.into_any()
}

fn written(view: CourseView) -> Option<Strengths> {
    let course = view.read_once();
    course.strengths.as_ref().filter(|card| card.is_standing()).map(|card| card.shown.fact.clone())
}

/// Shows what is written, with the way to write it again where there is one.
fn to_read(view: CourseView, is_writing: Option<RwSignal<bool>>) -> AnyView {
    let language = view.language;
    let edit = is_writing.map(|is_writing| {
        view! {
            <Button look=Look::Secondary icon=Icon::Edit on_press=move |()| is_writing.set(true)>
                {strengths::edit(language)}
            </Button>
        }
    });
    let rows = move || {
        let course = view.read();
        let card = course.strengths.as_ref().map(|card| &card.shown.fact);
        let answered = QUESTIONS.iter().filter_map(|question| Some((question, (question.answer)(card?)?)));
        let row = |(question, answer): (&Question, &Prose)| {
            view! {
                <dt>{(question.told)(language)}</dt>
                <dd><bdi>{answer.to_string()}</bdi></dd>
            }
        };
        answered.map(row).collect_view()
    };
    view! {
        <Card>
            <dl class="told-words">{rows}</dl>
            {edit}
        </Card>
    }
    .into_any()
}

fn form(view: CourseView, is_writing: RwSignal<bool>) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(card) = form.parse(language) else { return };
        let is_written = view.write_as(Side::Youth, |history, pen, course| {
            history.tell_only(pen, view.id, course.strengths.as_ref(), &card);
        });
        if is_written {
            form.drafts.forget();
            is_writing.set(false);
            notices().say(strengths::saved(language));
        }
    };
    let fields: Vec<AnyView> =
        QUESTIONS.iter().zip(form.answers).map(|(question, answer)| field(question, answer, form, language)).collect();
    view! {
        <form class="stack" novalidate on:submit=save>
            <p class="lead">{strengths::intro(language)}</p>
            <ErrorSummary title=start::check_answers(language) errors=form.errors/>
            {fields}
            <SubmitButton icon=Icon::Check>{common::save(language)}</SubmitButton>
        </form>
    }
    .into_any()
}

fn field(question: &'static Question, answer: RwSignal<String>, form: Form, language: Language) -> AnyView {
    let ask = (question.ask)(language);
    let examples = (question.examples)(language);
    let chosen = Signal::derive(move || {
        let answer = answer.read();
        examples.iter().copied().filter(|words| word_list::has(&answer, words)).collect::<Vec<_>>()
    });
    view! {
        <Card>
            <TextArea
                id=question.id
                label=ask
                note=common::if_you_want(language)
                value=answer
                max_chars=4000
                error=error_of(form.errors, question.id)
            />
            <Suggestions
                label=strengths::suggestions(language, ask)
                words=examples
                chosen=chosen
                on_choose=move |words| answer.update(|answer| *answer = word_list::toggle(answer, words))
            />
        </Card>
    }
    .into_any()
}

impl Form {
    fn new(view: CourseView) -> Self {
        let drafts = Drafts::new();
        let before = written(view);
        let answers = QUESTIONS.each_ref().map(|question| {
            let written = before.as_ref().and_then(question.answer).map(ToString::to_string).unwrap_or_default();
            drafts.text(DraftName::of_course(view.shelf, view.id, question.id), written)
        });
        Self { answers, drafts, errors: RwSignal::new(Vec::new()) }
    }

    /// Reads the answers, or shows what is wrong; one answer is enough.
    fn parse(self, language: Language) -> Option<Strengths> {
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
        let mut parse = |question: &Question, answer: RwSignal<String>| {
            let words = Prose::parse_optional(&answer.read_untracked());
            words.map_err(|refusal| refuse(question.id, errors::words(language, refusal).in_one_line())).ok().flatten()
        };
        let [first, second, third, fourth] = &QUESTIONS;
        let [good_at, likes, proud_of, wants_to_learn] = self.answers;
        let card = Strengths {
            good_at: parse(first, good_at),
            likes: parse(second, likes),
            proud_of: parse(third, proud_of),
            wants_to_learn: parse(fourth, wants_to_learn),
        };
        let is_blank = QUESTIONS.iter().all(|question| (question.answer)(&card).is_none());
        if errors.is_empty() && is_blank {
            let message = strengths::nothing_written(language).to_owned();
            errors.push(FieldError { field_id: first.id.to_owned(), message });
        }
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then_some(card)
    }
}
