//! What each has learned about the concept: the young person's answers for the counsellor alone, the mentor's for the contact alone.

use leptos::prelude::*;

use crate::components::{Button, Card, ErrorSummary, FieldError, Scale, TextArea};
use crate::domain::course::Course;
use crate::domain::fact::Fact;
use crate::domain::facts::after::{MentorLearning, YouthLearning};
use crate::domain::facts::rating::Score;
use crate::domain::history::History;
use crate::domain::pen::Pen;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, notices};
use crate::storage::draft::DraftName;
use crate::storage::shelf::Shelf;
use crate::text::{Language, closing, common, errors, start};

/// What somebody answers; the two answer the same three questions, each to somebody else.
#[derive(Clone, Debug, Default)]
struct Answers {
    good: Option<Prose>,
    better: Option<Prose>,
    recommends: Option<Score>,
}

#[derive(Clone, Copy)]
struct Form {
    good: RwSignal<String>,
    better: RwSignal<String>,
    recommends: RwSignal<Option<u8>>,
    errors: RwSignal<Vec<FieldError>>,
    drafts: Drafts,
}

/// Asks the owner of this phone.
pub(super) fn learning_card(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    let (who_reads, question) = match view.shelf {
        Shelf::Youth => (closing::only_counsellor(language).to_owned(), closing::tell_a_friend(language)),
        Shelf::Mentor | Shelf::Municipality => {
            (closing::only_contact(language, &view.name_of(Side::Youth)), closing::tell_a_colleague(language))
        }
    };
    let save = move |()| {
        let Some(answers) = form.read(language) else { return };
        if view.write(|history, pen, course| write(view, history, pen, course, answers)) {
            form.drafts.settle();
            notices().say(closing::learning_saved(language));
        }
    };
    view! {
        <Card title=closing::learning(language)>
            <div class="stack">
                <p>{who_reads}</p>
                <ErrorSummary title=start::check_answers(language) errors=form.errors/>
                {area("learning-good", closing::good(language), form.good, form.errors, language)}
                {area("learning-better", closing::better(language), form.better, form.errors, language)}
                <Scale
                    id="learning-recommends"
                    legend=question
                    low=closing::surely_not(language)
                    high=closing::surely(language)
                    value=form.recommends
                    on_choose=move |score| form.recommends.set(Some(score))
                    on_take_back=move |()| form.recommends.set(None)
                />
                <Button on_press=save>{closing::save_learning(language)}</Button>
            </div>
        </Card>
    }
    .into_any()
}

fn area(
    id: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
    language: Language,
) -> AnyView {
    view! {
        <TextArea
            id=id
            label=label
            note=common::if_you_want(language)
            value=value
            max_chars=4000
            error=error_of(errors, id)
        />
    }
    .into_any()
}

impl Form {
    fn new(view: CourseView) -> Self {
        let before = answered(&view.read_once(), view.side());
        let drafts = Drafts::new();
        let keep = |field: &str, before: &Option<Prose>| {
            let name = DraftName::of_course(view.shelf, view.id, field);
            drafts.text(name, before.as_ref().map(ToString::to_string).unwrap_or_default())
        };
        Self {
            good: keep("learning-good", &before.good),
            better: keep("learning-better", &before.better),
            recommends: RwSignal::new(before.recommends.map(Score::number)),
            errors: RwSignal::new(Vec::new()),
            drafts,
        }
    }

    fn read(self, language: Language) -> Option<Answers> {
        let mut errors = Vec::new();
        let mut words = |id: &str, text: RwSignal<String>| {
            let refuse = |refusal| {
                let message = errors::words(language, refusal).in_one_line();
                errors.push(FieldError { field_id: id.to_owned(), message });
            };
            Prose::parse_optional(&text.read_untracked()).map_err(refuse).ok().flatten()
        };
        let (good, better) = (words("learning-good", self.good), words("learning-better", self.better));
        let recommends = self.recommends.get_untracked().and_then(|score| Score::try_from(score).ok());
        if errors.is_empty() && good.is_none() && better.is_none() && recommends.is_none() {
            let message = closing::learning_missing(language).to_owned();
            errors.push(FieldError { field_id: "learning-good".to_owned(), message });
        }
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then_some(Answers { good, better, recommends })
    }
}

fn answered(course: &Course, side: Side) -> Answers {
    if side == Side::Youth {
        let before = course.youth_learning.as_ref().map(|before| before.shown.fact.clone());
        before.map(|YouthLearning { good, better, recommends }| Answers { good, better, recommends })
    } else {
        let before = course.mentor_learning.as_ref().map(|before| before.shown.fact.clone());
        before.map(|MentorLearning { good, better, recommends }| Answers { good, better, recommends })
    }
    .unwrap_or_default()
}

fn write(view: CourseView, history: &mut History, pen: &mut Pen<'_>, course: &Course, answers: Answers) {
    let Answers { good, better, recommends } = answers;
    if view.side() == Side::Youth {
        let learning = YouthLearning { good, better, recommends };
        write_changed(view, history, pen, course.youth_learning.as_ref(), &learning);
    } else {
        let learning = MentorLearning { good, better, recommends };
        write_changed(view, history, pen, course.mentor_learning.as_ref(), &learning);
    }
}

fn write_changed<T: Fact>(
    view: CourseView,
    history: &mut History,
    pen: &mut Pen<'_>,
    before: Option<&Thing<T>>,
    learning: &T,
) {
    if !before.is_some_and(|before| before.is_standing() && before.shown.fact == *learning) {
        history.tell_only(pen, view.id, before, learning);
    }
}
