//! Writing the agreement: one question a card, with the concept's own suggestions chosen. Every word is kept as it is typed.

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{
    Arrangement, Button, Choice, Choices, ErrorSummary, FieldError, Look, ManyChoices, Page, TextArea, TimeField,
    Track, WayOut,
};
use crate::domain::facts::agreement::{Agreement, Notice, Wait, Way, Weekday};
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::{error_of, navigator, notices};
use crate::storage::draft::DraftName;
use crate::text::{Language, agreement, calendar, common, errors, start};

const CARDS: usize = 4;

/// What is chosen and written on the cards; all of it is kept until the agreement is saved.
#[derive(Clone, Copy)]
struct Form {
    days: RwSignal<Vec<String>>,
    from: RwSignal<String>,
    until: RwSignal<String>,
    ways: RwSignal<Vec<String>>,
    contact: RwSignal<String>,
    notice: RwSignal<String>,
    cancel: RwSignal<String>,
    wait: RwSignal<String>,
    delay: RwSignal<String>,
    rules: RwSignal<String>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    fn new(view: CourseView) -> Self {
        let course = view.read_once();
        let before = course.agreement.as_ref().map_or_else(suggestion, |agreement| agreement.shown.fact.clone());
        let drafts = Drafts::new();
        let draft = |field: &str, before: String| drafts.text(DraftName::of_course(view.shelf, view.id, field), before);
        let words = |words: &Option<Prose>| words.as_ref().map(ToString::to_string).unwrap_or_default();
        let time =
            |time: Option<crate::domain::hours::TimeOfDay>| time.map(|time| time.to_string()).unwrap_or_default();
        Self {
            days: RwSignal::new(before.days.iter().map(|day| day.as_str().to_owned()).collect()),
            from: RwSignal::new(time(before.from)),
            until: RwSignal::new(time(before.until)),
            ways: RwSignal::new(before.ways.iter().map(|way| way.as_str().to_owned()).collect()),
            contact: draft("agreement-contact", words(&before.contact_words)),
            notice: RwSignal::new(before.notice.map(Notice::as_str).unwrap_or_default().to_owned()),
            cancel: draft("agreement-cancel", words(&before.cancel_words)),
            wait: RwSignal::new(before.wait.map(Wait::as_str).unwrap_or_default().to_owned()),
            delay: draft("agreement-delay", words(&before.delay_words)),
            rules: draft("agreement-rules", words(&before.rules)),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    fn parse(self, language: Language) -> Option<Agreement> {
        let mut errors = Vec::new();
        let mut words = |id: &str, text: RwSignal<String>| {
            let refuse = |refusal| {
                errors.push(FieldError {
                    field_id: id.to_owned(),
                    message: errors::words(language, refusal).in_one_line(),
                });
            };
            Prose::parse_optional(&text.read_untracked()).map_err(refuse).ok()
        };
        let contact_words = words("contact", self.contact);
        let cancel_words = words("cancel", self.cancel);
        let delay_words = words("delay", self.delay);
        let rules = words("rules", self.rules);
        let (from, until) = (self.from.read_untracked().parse().ok(), self.until.read_untracked().parse().ok());
        if from.is_some() && until.is_some() && from >= until {
            errors
                .push(FieldError { field_id: "until".to_owned(), message: agreement::time_order(language).to_owned() });
        }
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then_some(())?;
        let chosen = |values: RwSignal<Vec<String>>| values.get_untracked();
        let (days, ways) = (chosen(self.days), chosen(self.ways));
        Some(Agreement {
            days: Weekday::ALL.iter().copied().filter(|day| days.iter().any(|word| word == day.as_str())).collect(),
            from,
            until,
            ways: Way::ALL.iter().copied().filter(|way| ways.iter().any(|word| word == way.as_str())).collect(),
            contact_words: contact_words?,
            notice: Notice::from_word(&self.notice.read_untracked()),
            cancel_words: cancel_words?,
            wait: Wait::from_word(&self.wait.read_untracked()),
            delay_words: delay_words?,
            rules: rules?,
            youth_hopes: None,
            mentor_hopes: None,
            rhythm: None,
            meeting_words: None,
            told_by: None,
            between: None,
            between_words: None,
            stop_words: None,
        })
    }
}

/// What the concept itself suggests: Monday to Friday from 9 to 16, by text message or phone.
fn suggestion() -> Agreement {
    Agreement {
        days: Weekday::ALL.iter().copied().take(5).collect(),
        from: "09:00".parse().ok(),
        until: "16:00".parse().ok(),
        ways: vec![Way::Sms, Way::Call],
        contact_words: None,
        notice: Some(Notice::DayBefore),
        cancel_words: None,
        wait: Some(Wait::Quarter),
        delay_words: None,
        rules: None,
        youth_hopes: None,
        mentor_hopes: None,
        rhythm: None,
        meeting_words: None,
        told_by: None,
        between: None,
        between_words: None,
        stop_words: None,
    }
}

/// Writes or changes the agreement, card by card.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    let card = RwSignal::new(0_usize);
    let title = Signal::derive(move || question(card.get(), language).to_owned());
    let number =
        Signal::derive(move || agreement::card_of(language, &(card.get() + 1).to_string(), &CARDS.to_string()));
    let shares = Signal::derive(move || (0..CARDS).map(|place| if place <= card.get() { 1.0 } else { 0.0 }).collect());
    view! {
        <Page title=title eyebrow=agreement::title(language) way_out=WayOut::Close(view.way_to(Screen::Agreement)) actions=move || acts(view, form, card)>
            <Track shares=shares label=number/>
            <ErrorSummary title=start::check_answers(language) errors=form.errors/>
            {move || card_fields(card.get(), form, language)}
            <p class="soft">{agreement::draft_kept(language)}</p>
        </Page>
    }
    .into_any()
}

fn question(card: usize, language: Language) -> &'static str {
    match card {
        0 => agreement::contact_question(language),
        1 => agreement::cancel_question(language),
        2 => agreement::delay_question(language),
        _ => agreement::rules_question(language),
    }
}

fn acts(view: CourseView, form: Form, card: RwSignal<usize>) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let next = Callback::new(move |()| {
        let Some(written) = form.parse(language) else { return };
        if card.get_untracked() + 1 < CARDS {
            card.update(|card| *card += 1);
            return;
        }
        if !save(view, &written) {
            return;
        }
        form.drafts.forget();
        navigate(view.at(Screen::Agreement));
    });
    let words = move || if card.get() + 1 < CARDS { common::next(language) } else { common::save(language) };
    view! {
        <div class="row">
            <Show when=move || { card.get() > 0 }>
                <Button look=Look::Secondary on_press=move |()| card.update(|card| *card = card.saturating_sub(1))>
                    {common::back(language)}
                </Button>
            </Show>
            <Button on_press=next>{words}</Button>
        </div>
    }
    .into_any()
}

/// Says whether the agreement stands as it was written.
fn save(view: CourseView, written: &Agreement) -> bool {
    let is_new = |before: &crate::domain::thing::Thing<Agreement>| before.shown.fact != *written;
    if view.read_once().agreement.as_ref().is_some_and(|before| !is_new(before)) {
        return true;
    }
    let is_written = view.write(|history, pen, course| {
        history.tell_only(pen, view.id, course.agreement.as_ref(), written);
    });
    if is_written {
        notices().say(agreement::saved(view.language));
    }
    is_written
}

fn card_fields(card: usize, form: Form, language: Language) -> AnyView {
    let own_words = |id: &'static str, value: RwSignal<String>, hint: &'static str| {
        view! {
            <TextArea
                id=id
                label=agreement::own_words(language)
                note=common::if_you_want(language)
                hint=hint
                value=value
                max_chars=4000
                error=error_of(form.errors, id)
            />
        }
    };
    match card {
        0 => view! {
            {contact_fields(form, language)}
            {own_words("contact", form.contact, agreement::contact_hint(language))}
        }
        .into_any(),
        1 => {
            let notices =
                Notice::ALL.iter().map(|notice| Choice::new(notice.as_str(), common::notice(language, *notice)));
            view! {
                <Choices id="notice" legend=agreement::cancel_when(language) options=Signal::stored(notices.collect()) value=form.notice/>
                {own_words("cancel", form.cancel, agreement::cancel_hint(language))}
            }
            .into_any()
        }
        2 => {
            let waits = Wait::ALL.iter().map(|wait| Choice::new(wait.as_str(), common::wait(language, *wait)));
            view! {
                <Choices
                    id="wait"
                    legend=agreement::delay_wait(language)
                    options=Signal::stored(waits.collect())
                    value=form.wait
                    arrangement=Arrangement::Rows
                />
                {own_words("delay", form.delay, agreement::delay_hint(language))}
            }
            .into_any()
        }
        _ => view! {
            {own_words("rules", form.rules, agreement::rules_hint(language))}
            <p>{agreement::voluntary(language)}</p>
        }
        .into_any(),
    }
}

fn contact_fields(form: Form, language: Language) -> AnyView {
    let days = Weekday::ALL.iter().enumerate().map(|(place, day)| {
        let name = calendar::weekday_name(language, place);
        Choice::new(day.as_str(), name.chars().take(2).collect::<String>()).with_spoken(name)
    });
    let ways = Way::ALL.iter().map(|way| Choice::new(way.as_str(), common::way(language, *way)));
    view! {
        <ManyChoices
            id="days"
            legend=agreement::days(language)
            options=Signal::stored(days.collect())
            values=form.days
            arrangement=Arrangement::Line
        />
        <div class="row">
            <TimeField id="from" label=agreement::from(language) value=form.from/>
            <TimeField id="until" label=agreement::until(language) value=form.until error=error_of(form.errors, "until")/>
        </div>
        <ManyChoices id="ways" legend=agreement::how(language) options=Signal::stored(ways.collect()) values=form.ways/>
    }
    .into_any()
}
