//! What was new to the young person: a short list that grows, one line each.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::components::{
    Card, DateField, Disclosure, FieldError, Icon, IconButton, Look, SubmitButton, Suggestions, TextArea, TextField,
};
use crate::domain::course::Course;
use crate::domain::facts::tried::Tried;
use crate::domain::kind::Kind;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::domain::word_list;
use crate::domain::words::{Line, Prose, WordsRefusal};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, notices};
use crate::storage::draft::DraftName;
use crate::storage::shelf::Shelf;
use crate::text::{calendar, common, errors, strengths};

/// What is written about one new thing.
#[derive(Clone, Copy)]
struct Form {
    what: RwSignal<String>,
    tried_on: RwSignal<String>,
    words: RwSignal<String>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

/// Shows what was new, the latest first, and adds to it.
pub fn tried_card(view: CourseView) -> AnyView {
    let language = view.language;
    let title = match view.shelf {
        Shelf::Youth => strengths::tried_youth(language).to_owned(),
        Shelf::Mentor | Shelf::Municipality => strengths::tried_mentor(language, &view.name_of(Side::Youth)),
    };
    let is_going_on = view.takes(Kind::Tried);
    let rows = move || {
        let course = view.read();
        let standing = course.tried.iter().rev().filter(|tried| tried.is_standing());
        let rows: Vec<AnyView> = standing.map(|tried| row(tried, view)).collect();
        if rows.is_empty() {
            return view! { <p class="soft">{strengths::tried_empty(language)}</p> }.into_any();
        }
        view! { <ul class="tried">{rows}</ul> }.into_any()
    };
    view! {
        <Card title=title>{rows}</Card>
        <Show when=move || is_going_on.get()>{add_form(view)}</Show>
    }
    .into_any()
}

fn row(tried: &Thing<Tried>, view: CourseView) -> AnyView {
    let language = view.language;
    let (subject, fact) = (tried.subject, &tried.shown.fact);
    let what = fact.what.to_string();
    let day = calendar::day(language, fact.tried_on);
    let words = fact.words.as_ref().map(|words| view! { <p><bdi>{words.to_string()}</bdi></p> });
    let may_remove = view.read().takes(Kind::Tried);
    let find = move |course: &Course| course.tried.iter().find(|tried| tried.subject == subject).cloned();
    let remove = move |()| {
        let is_written = view.write(|history, pen, course| {
            if let Some(tried) = find(course) {
                history.remove(pen, &tried, view.today);
            }
        });
        let put_back = move |()| {
            view.write_and_leave(|history, pen, course| {
                if let Some(tried) = find(course) {
                    history.revise(pen, &tried, &tried.shown.fact);
                }
            });
        };
        if is_written {
            notices().say_with(strengths::tried_removed(language), common::undo(language), Callback::new(put_back));
        }
    };
    view! {
        <li class="tried__row">
            <div class="tried__words">
                <p class="strong"><bdi>{what.clone()}</bdi></p>
                <p class="soft">{day}</p>
                {words}
            </div>
            {may_remove.then(|| view! { <IconButton icon=Icon::Close label=strengths::remove_tried(language, &what) on_press=remove/> })}
        </li>
    }
    .into_any()
}

fn add_form(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(tried) = form.parse(view) else { return };
        let is_written = view.write_as(Side::Youth, |history, pen, _| {
            history.tell(pen, &tried);
        });
        if is_written {
            form.drafts.forget();
            form.tried_on.set(view.today.to_string());
            notices().say(strengths::tried_saved(language));
        }
    };
    let examples = strengths::tried_examples(language);
    let chosen = Signal::derive(move || {
        let what = form.what.read();
        examples.iter().copied().filter(|words| word_list::has(&what, words)).collect::<Vec<_>>()
    });
    // One thing is tried at a time, so other words take the place of these.
    let choose = move |words: &'static str| {
        let is_chosen = chosen.get_untracked().contains(&words);
        form.what.set(if is_chosen { String::new() } else { calendar::capital(words) });
    };
    let is_begun = !form.what.read_untracked().is_empty();
    let (what_error, day_error) = (error_of(form.errors, "tried-what"), error_of(form.errors, "tried-on"));
    view! {
        <Disclosure title=strengths::tried_add(language) is_open=is_begun>
            <form class="stack" novalidate on:submit=add>
                <TextField id="tried-what" label=strengths::tried_what(language) value=form.what error=what_error/>
                <Suggestions
                    label=strengths::suggestions(language, strengths::tried_what(language))
                    words=examples
                    chosen=chosen
                    on_choose=choose
                />
                <DateField
                    id="tried-on"
                    label=strengths::tried_on(language)
                    value=form.tried_on
                    latest=view.today.to_string()
                    error=day_error
                />
                <TextArea
                    id="tried-words"
                    label=strengths::tried_words(language)
                    note=common::if_you_want(language)
                    value=form.words
                    max_chars=4000
                    error=error_of(form.errors, "tried-words")
                />
                <SubmitButton look=Look::Secondary icon=Icon::Plus>{strengths::tried_save(language)}</SubmitButton>
            </form>
        </Disclosure>
    }
    .into_any()
}

impl Form {
    fn new(view: CourseView) -> Self {
        let drafts = Drafts::new();
        let draft = |field: &str| drafts.text(DraftName::of_course(view.shelf, view.id, field), String::new());
        Self {
            what: draft("tried-what"),
            tried_on: RwSignal::new(view.today.to_string()),
            words: draft("tried-words"),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Reads the form, or shows what is wrong.
    fn parse(self, view: CourseView) -> Option<Tried> {
        let language = view.language;
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
        let what = Line::parse(&self.what.read_untracked());
        match what {
            Ok(_) => {}
            Err(WordsRefusal::Empty) => refuse("tried-what", strengths::tried_missing(language).to_owned()),
            Err(refusal) => refuse("tried-what", errors::words(language, refusal).in_one_line()),
        }
        let tried_on = self.tried_on.read_untracked().parse::<NaiveDate>().ok();
        match tried_on {
            None => refuse("tried-on", strengths::tried_no_day(language).to_owned()),
            Some(day) if day > view.today => refuse("tried-on", strengths::tried_to_come(language).to_owned()),
            Some(_) => {}
        }
        let words = Prose::parse_optional(&self.words.read_untracked());
        if let Err(refusal) = words {
            refuse("tried-words", errors::words(language, refusal).in_one_line());
        }
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then_some(())?;
        Some(Tried { what: what.ok()?, tried_on: tried_on?, words: words.ok()? })
    }
}
