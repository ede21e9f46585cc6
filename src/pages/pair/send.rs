//! Sending: whom it is for, exactly what leaves (read back from the very bytes), and only then the file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::names::name_of;
use crate::address::Screen;
use crate::browser::download::{self, FileKind};
use crate::browser::{clipboard, share};
use crate::components::{
    Alert, Arrangement, Button, Card, Checkbox, Choice, Choices, Disclosure, Icon, Look, Page, WayOut,
};
use crate::domain::course::{AgreementState, Course};
use crate::domain::facts::meeting::MeetingKind;
use crate::domain::readers::{Reader, Switches};
use crate::exchange::file_name;
use crate::exchange::letter::{Address, Letter};
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::{Language, calendar, common, send, time};

/// What is chosen on the screen, and the file once it is made.
#[derive(Clone, Copy)]
struct Parcel {
    reader: RwSignal<String>,
    with_notes: RwSignal<bool>,
    with_goals: RwSignal<bool>,
    made: RwSignal<Option<String>>,
}

const OTHER: &str = "other";

/// Sends the course to the other of the two, or to the municipality.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let parcel = Parcel {
        reader: RwSignal::new(OTHER.to_owned()),
        with_notes: RwSignal::new(false),
        with_goals: RwSignal::new(false),
        made: RwSignal::new(None),
    };
    let municipality = match view.shelf {
        Shelf::Youth => send::to_counsellor(language),
        Shelf::Mentor | Shelf::Municipality => send::to_contact(language),
    };
    let readers = vec![Choice::new(OTHER, view.name_of(view.other_side())), Choice::new("municipality", municipality)];
    // A file that is made is of what was chosen then.
    Effect::new(move |_| {
        parcel.reader.track();
        parcel.with_notes.track();
        parcel.with_goals.track();
        view.course.track();
        parcel.made.set(None);
    });
    view! {
        <Page title=send::title(language) way_out=WayOut::Close(view.way_to(Screen::Home)) actions=move || acts(view, parcel)>
            <Choices
                id="reader"
                legend=send::to_whom(language)
                options=Signal::stored(readers)
                value=parcel.reader
                arrangement=Arrangement::Rows
            />
            {move || switches(view, parcel)}
            {move || preview(view, parcel)}
        </Page>
    }
    .into_any()
}

fn reader(view: CourseView, parcel: Parcel) -> Reader {
    match (parcel.reader.read().as_str(), view.shelf) {
        (OTHER, Shelf::Youth) => Reader::MentorsPhone,
        (OTHER, _) => Reader::YouthsPhone,
        (_, Shelf::Youth) => Reader::Counsellor,
        (_, _) => Reader::Contact,
    }
}

fn switches(view: CourseView, parcel: Parcel) -> Option<AnyView> {
    let language = view.language;
    if !reader(view, parcel).is_at_the_municipality() {
        return None;
    }
    let switch = |id: &'static str, words: &'static str, value: RwSignal<bool>| {
        view! { <Checkbox id=id label=words checked=value on_change=move |is_on| value.set(is_on)/> }
    };
    let goals =
        (view.shelf == Shelf::Youth).then(|| switch("with-goals", send::with_goals(language), parcel.with_goals));
    Some(view! { <div class="stack stack--tight">{switch("with-notes", send::with_notes(language), parcel.with_notes)} {goals}</div> }.into_any())
}

/// Writes the letter that is sent; the preview reads this very text.
fn letter(view: CourseView, parcel: Parcel) -> Option<String> {
    view.course.track();
    let address = Address { from: view.side(), reader: reader(view, parcel), written_on: view.today };
    let switches = Switches { meeting_notes: parcel.with_notes.get(), whole_goals: parcel.with_goals.get() };
    let written =
        workspace().with_history(view.shelf, view.id, |history| Letter::write(view.id, history, address, switches))?;
    written.map_err(|error| leptos::logging::error!("the letter was not written: {error}")).ok()
}

fn preview(view: CourseView, parcel: Parcel) -> AnyView {
    let language = view.language;
    let reader = reader(view, parcel);
    let letter = letter(view, parcel);
    let read = letter.as_deref().and_then(|text| Letter::read(text).ok());
    let read = read.and_then(|letter| Course::fold(&letter.course.history).ok());
    let (Some(course), Some(text)) = (read, letter) else {
        return view! { <Alert title=send::make_failed(language)/> }.into_any();
    };
    let title = if reader.is_at_the_municipality() {
        send::see_municipality(language).to_owned()
    } else {
        send::see_other(language, &view.name_of(view.other_side()))
    };
    // Made before the card, whose inside follows nothing that changes.
    let sent = what_is_sent(&course, view);
    view! {
        <Card title=title>
            {sent}
            <Disclosure title=send::see_bytes(language)>
                <pre class="raw-text" tabindex="0">{text}</pre>
            </Disclosure>
        </Card>
        {not_sent(reader, parcel, language)}
        <p class="soft">{send::plain(language)}</p>
    }
    .into_any()
}

fn what_is_sent(course: &Course, view: CourseView) -> AnyView {
    let language = view.language;
    let rules = view.rules();
    let pair = course.pair();
    let names = pair.map(|pair| super::names::joined(&[pair.youth.to_string(), pair.mentor.to_string()], language));
    let agreement = match course.agreement_state() {
        AgreementState::NotWritten => send::nothing_of_this(language).to_owned(),
        AgreementState::Waits(_) => send::written_only(language).to_owned(),
        AgreementState::Agreed(day) => send::agreed_on(language, &calendar::day(language, day)),
    };
    let goals: Vec<String> = course
        .standing_goals()
        .map(|story| match story.rating_now() {
            Some(rating) => {
                send::goal_line(language, story.goal.shown.fact.title.as_str(), &rating.score.number().to_string())
            }
            None => story.goal.shown.fact.title.to_string(),
        })
        .collect();
    let meetings: Vec<String> =
        course.standing_meetings().map(|meeting| meeting_line(course, &meeting.shown.fact, language)).collect();
    let hours = rules.map(|rules| time::hours(language, course.time_in_all(&rules, view.today)));
    let aim = course.aim.as_ref().map(|aim| {
        let words = aim.shown.fact.words.as_ref().map(|words| format!(" ({words})")).unwrap_or_default();
        format!("{}{words}", common::direction(language, aim.shown.fact.direction))
    });
    let one =
        |line: Option<String>| line.map_or_else(|| vec![send::nothing_of_this(language).to_owned()], |line| vec![line]);
    let many = |lines: Vec<String>| if lines.is_empty() { one(None) } else { lines };
    let part = |title: &'static str, lines: Vec<String>| {
        view! {
            <dt>{title}</dt>
            {lines.into_iter().map(|line| view! { <dd><bdi>{line}</bdi></dd> }).collect_view()}
        }
    };
    let text =
        course.agreement.as_ref().map(|agreement| super::agreement::agreement_text(&agreement.shown.fact, language));
    view! {
        <dl class="sent">
            {part(send::names(language), one(names))}
            {part(send::start_day(language), one(pair.map(|pair| calendar::day(language, pair.started_on))))}
            {part(send::hours(language), one(hours))}
            {part(send::aim(language), one(aim))}
            {part(send::goals(language), many(goals))}
            {part(send::meetings(language), many(meetings))}
            {part(send::agreement(language), vec![agreement])}
        </dl>
        {text.map(|text| view! { <Disclosure title=send::agreement(language)>{text}</Disclosure> })}
    }
    .into_any()
}

fn meeting_line(course: &Course, meeting: &crate::domain::facts::meeting::Meeting, language: Language) -> String {
    let day = calendar::day(language, meeting.held_on);
    let kind = common::meeting_kind(language, meeting.kind);
    let time = match meeting.kind {
        MeetingKind::Cancelled | MeetingKind::DidNotCome => {
            meeting.cancelled_by.map(|side| name_of(course, side, language)).unwrap_or_default()
        }
        _ => time::length(language, meeting.minutes),
    };
    let focus: Vec<&str> = meeting.focus.iter().map(|area| common::focus_area(language, *area)).collect();
    let place = meeting.place.as_ref().map(ToString::to_string);
    let note = meeting.note.as_ref().map(ToString::to_string);
    let parts = [Some(day), Some(kind.to_owned()), Some(time), Some(focus.join(", ")), place, note];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn not_sent(reader: Reader, parcel: Parcel, language: Language) -> AnyView {
    if !reader.is_at_the_municipality() {
        return view! { <p>{send::everything_shared(language)}</p> }.into_any();
    }
    let left_out = [
        (!parcel.with_notes.get()).then(|| send::no_notes(language)),
        (!parcel.with_goals.get()).then(|| send::no_goal_details(language)),
        Some(send::no_places(language)),
        Some(send::no_old_versions(language)),
    ];
    view! {
        <Card title=send::not_included(language)>
            <ul>{left_out.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </Card>
    }
    .into_any()
}

/// Two steps, because a phone's share sheet opens only right after a tap: make the file, then send it.
fn acts(view: CourseView, parcel: Parcel) -> AnyView {
    let language = view.language;
    let make = move |()| match letter(view, parcel) {
        Some(text) => parcel.made.set(Some(text)),
        None => notices().say(send::make_failed(language)),
    };
    let shown = move || match parcel.made.get() {
        None => view! { <Button on_press=make>{send::make(language)}</Button> }.into_any(),
        Some(text) => ready(view, text),
    };
    shown.into_any()
}

fn ready(view: CourseView, text: String) -> AnyView {
    let language = view.language;
    let name = file_name::letter(view.today);
    let shareable = StoredValue::new_local(share::text_file(&name, &text));
    let can_share = shareable.with_value(Option::is_some);
    let share_it = move |()| {
        let Some(asked) = shareable.with_value(|file| file.as_ref().map(share::Shareable::share)) else { return };
        spawn_local(async move {
            match asked.await {
                Ok(share::Shared::HandedOver) => notices().say(send::shared(language)),
                Ok(share::Shared::PutAway) => {}
                Err(_) => notices().say(send::share_failed(language)),
            }
        });
    };
    let (kept_name, kept_text) = (StoredValue::new(name), StoredValue::new(text));
    let save_it = move |()| {
        let saved = download::save_text(&kept_name.get_value(), FileKind::Text, &kept_text.get_value());
        notices().say(if saved.is_ok() { send::downloaded(language) } else { send::make_failed(language) });
    };
    let copy_it = move |()| {
        let text = kept_text.get_value();
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            notices().say(if copied.is_ok() { send::copied(language) } else { send::copy_failed(language) });
        });
    };
    let download_look = if can_share { Look::Secondary } else { Look::Primary };
    view! {
        <p role="status">{send::ready(language)}</p>
        {can_share.then(|| view! { <Button icon=Icon::Share on_press=share_it>{send::share(language)}</Button> })}
        <Button icon=Icon::Download look=download_look on_press=save_it>{send::download(language)}</Button>
        <Button look=Look::Quiet on_press=copy_it>{send::copy(language)}</Button>
    }
    .into_any()
}
