//! A wish for the municipality alone: a call, somebody else, or to stop. Who gets it, and who never does, is said before anything is written.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::contacts::call_button;
use super::taking_back::take_back;
use crate::address::Screen;
use crate::components::{
    Arrangement, Button, ButtonLink, Card, Choice, Choices, Disclosure, ErrorSummary, FieldError, Icon, Look, Page,
    SubmitButton, TextArea, Tone, WayOut, focus_field,
};
use crate::domain::course::Course;
use crate::domain::fact::Fact;
use crate::domain::facts::wish::{Asks, MentorWish, YouthWish};
use crate::domain::history::History;
use crate::domain::id::ChangeId;
use crate::domain::pen::Pen;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, notices};
use crate::storage::draft::DraftName;
use crate::text::{calendar, common, errors, start, wish};

/// What is chosen and written; the words are kept at every keystroke.
#[derive(Clone, Copy)]
struct Form {
    asks: RwSignal<String>,
    words: RwSignal<String>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

/// One wish that stands, whoever of the two made it.
struct Standing {
    shown: ChangeId,
    asks: Asks,
    words: Option<Prose>,
    wished_on: NaiveDate,
}

/// Asks the municipality for something.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let is_youth = view.side() == Side::Youth;
    let title = if is_youth { wish::title_youth(language) } else { wish::title_mentor(language) };
    let drafts = Drafts::new();
    let form = Form {
        asks: RwSignal::new(String::new()),
        words: drafts.text(DraftName::of_course(view.shelf, view.id, "wish-words"), String::new()),
        drafts,
        errors: RwSignal::new(Vec::new()),
    };
    let has_asked = Memo::new(move |_| !standing(&view.read(), view.side()).is_empty());
    let ask = move || {
        if has_asked.get() {
            let fields = fields(view, form, Look::Secondary);
            view! { <Disclosure title=wish::something_else(language)>{fields}</Disclosure> }.into_any()
        } else {
            view! { <Card>{fields(view, form, Look::Primary)}</Card> }.into_any()
        }
    };
    view! {
        <Page title=title way_out=WayOut::Back(view.way_to(Screen::Help))>
            <p class="lead">{wish::lead(language)}</p>
            {who_gets_it(view)}
            {move || what_stands(view)}
            {ask}
        </Page>
    }
    .into_any()
}

fn who_gets_it(view: CourseView) -> AnyView {
    let language = view.language;
    let (who, never) = match view.side() {
        Side::Youth => (wish::who_youth(language), wish::never_youth(language)),
        _ => (wish::who_mentor(language), wish::never_mentor(language)),
    };
    view! {
        <Card title=wish::who_heading(language) tone=Tone::Brand>
            <p class="strong">{who}</p>
            <p>{never}</p>
            <p>{wish::not_before(language)} " " {wish::on_this_phone(language)}</p>
            <p>{wish::faster(language)}</p>
            {call_button(view, Look::Secondary)}
        </Card>
    }
    .into_any()
}

fn standing(course: &Course, side: Side) -> Vec<Standing> {
    let youth = course.youth_wishes.iter().map(|wish| (wish.shown.id, &wish.shown.fact));
    let youth = youth.map(|(shown, wish)| (shown, wish.asks, wish.words.clone(), wish.wished_on));
    let mentor = course.mentor_wishes.iter().map(|wish| (wish.shown.id, &wish.shown.fact));
    let mentor = mentor.map(|(shown, wish)| (shown, wish.asks, wish.words.clone(), wish.wished_on));
    let of_side: Vec<_> = if side == Side::Youth { youth.collect() } else { mentor.collect() };
    of_side.into_iter().map(|(shown, asks, words, wished_on)| Standing { shown, asks, words, wished_on }).collect()
}

fn what_stands(view: CourseView) -> Option<AnyView> {
    let (language, side) = (view.language, view.side());
    let wishes = standing(&view.read(), side);
    if wishes.is_empty() {
        return None;
    }
    let (not_sent, send) = match side {
        Side::Youth => (wish::not_sent_youth(language), wish::send_youth(language)),
        _ => (wish::not_sent_mentor(language), wish::send_mentor(language)),
    };
    let rows: Vec<AnyView> = wishes.into_iter().map(|wish| row(wish, view)).collect();
    Some(
        view! {
            <Card title=wish::standing(language)>
                {rows}
                <p>{not_sent}</p>
                <ButtonLink href=view.way_to(Screen::SendToMunicipality) icon=Icon::Share>{send}</ButtonLink>
            </Card>
        }
        .into_any(),
    )
}

fn row(wish: Standing, view: CourseView) -> AnyView {
    let (language, side) = (view.language, view.side());
    let Standing { shown, asks, words, wished_on } = wish;
    let words = words.map(|words| view! { <p><bdi>{words.to_string()}</bdi></p> });
    let take = move |()| match side {
        Side::Youth => take_back::<YouthWish>(view, side, shown, wish::taken_back(language)),
        _ => take_back::<MentorWish>(view, side, shown, wish::taken_back(language)),
    };
    view! {
        <div class="stack stack--tight">
            <p class="strong">{wish::asks_in_words(language, asks, side)}</p>
            {words}
            <div class="row">
                <span class="soft">{wish::written_on(language, &calendar::day(language, wished_on))}</span>
                <Button look=Look::Quiet on_press=take>{wish::take_back(language)}</Button>
            </div>
        </div>
    }
    .into_any()
}

fn fields(view: CourseView, form: Form, look: Look) -> AnyView {
    let language = view.language;
    let choice = |asks: &Asks| Choice::new(asks.as_str(), wish::asks_in_words(language, *asks, view.side()));
    let choices: Vec<Choice> = Asks::ALL.iter().map(choice).collect();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        save(view, form);
    };
    view! {
        <form class="stack" novalidate on:submit=save>
            <ErrorSummary title=start::check_answers(language) errors=form.errors/>
            <Choices
                id="wish-asks"
                legend=wish::question(language)
                options=Signal::stored(choices)
                value=form.asks
                arrangement=Arrangement::Rows
                error=error_of(form.errors, "wish-asks")
            />
            <TextArea
                id="wish-words"
                label=wish::words(language)
                note=common::if_you_want(language)
                hint=wish::words_hint(language)
                value=form.words
                max_chars=4000
                error=error_of(form.errors, "wish-words")
            />
            <SubmitButton look=look>{wish::save(language)}</SubmitButton>
        </form>
    }
    .into_any()
}

fn save(view: CourseView, form: Form) {
    let language = view.language;
    let asks = Asks::from_word(&form.asks.read_untracked());
    let words = Prose::parse_optional(&form.words.read_untracked());
    let wrong = |field_id: &str, message: String| FieldError { field_id: field_id.to_owned(), message };
    let errors = [
        asks.is_none().then(|| wrong("wish-asks", wish::choose(language).to_owned())),
        words.as_ref().err().map(|refusal| wrong("wish-words", errors::words(language, *refusal).in_one_line())),
    ];
    form.errors.set(errors.into_iter().flatten().collect());
    let (Some(asks), Ok(words)) = (asks, words) else { return };
    let wished_on = view.today;
    let is_written = view.write(|history, pen, course| {
        if view.side() == Side::Youth {
            let before = course.youth_wishes.iter().find(|wish| wish.shown.fact.asks == asks);
            tell_anew(history, pen, before, &YouthWish { asks, words, wished_on }, view.today);
        } else {
            let before = course.mentor_wishes.iter().find(|wish| wish.shown.fact.asks == asks);
            tell_anew(history, pen, before, &MentorWish { asks, words, wished_on }, view.today);
        }
    });
    if !is_written {
        return;
    }
    form.drafts.forget();
    form.asks.set(String::new());
    notices().say(wish::saved(language));
    focus_field("page-title");
}

/// Asking for the same thing again puts a new wish in place of the one before, so that it stands there once.
///
/// Not a new version of the old one: the municipality may have settled that, and would then not see it.
fn tell_anew<T: Fact>(history: &mut History, pen: &mut Pen<'_>, before: Option<&Thing<T>>, wish: &T, today: NaiveDate) {
    if let Some(before) = before {
        history.remove(pen, before, today);
    }
    history.tell(pen, wish);
}
