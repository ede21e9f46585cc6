//! Sending: whom it is for and how, exactly what leaves (read back from the very bytes), and only then the file, the link or the code.

mod acts;
mod handing_over;
mod locking;
mod making;
mod parcel;
mod preview;
mod ready_link;

use leptos::prelude::*;

use self::parcel::{CODE, FILE, LINK, MUNICIPALITY, OTHER, Parcel, Stage, Way};
use crate::address::Screen;
use crate::components::{Arrangement, Button, Checkbox, Choice, Choices, Look, Page, WayOut};
use crate::domain::history::History;
use crate::pages::course_view::CourseView;
use crate::state::workspace;
use crate::text::send;

/// Sends the course to the other of the two, or to the municipality.
pub fn screen(view: CourseView) -> AnyView {
    sending(view, OTHER)
}

/// Sends the course with the municipality chosen already, for those who come from words that go there alone.
pub fn to_the_municipality(view: CourseView) -> AnyView {
    sending(view, MUNICIPALITY)
}

fn sending(view: CourseView, chosen: &'static str) -> AnyView {
    let parcel = Parcel::new(view, chosen);
    // What is made is of what was chosen then.
    Effect::new(move |_| {
        parcel.reader.track();
        parcel.way.track();
        parcel.written.track();
        parcel.stage.set(Stage::Choosing);
    });
    let carried = Memo::new(move |_| match &*parcel.stage.read() {
        Stage::Carried(ready) => Some(ready.clone()),
        _ => None,
    });
    let content = move || match carried.get() {
        Some(ready) => ready_link::ready_link(parcel, &ready),
        None => choosing(parcel),
    };
    view! {
        <Page
            title=Signal::derive(move || parcel.title())
            way_out=WayOut::Close(view.way_to(Screen::Home))
            actions=move || acts::acts(parcel)
        >
            {content}
            {locking::question(parcel)}
        </Page>
    }
    .into_any()
}

fn choosing(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let municipality = if parcel.is_youths() { send::to_counsellor(language) } else { send::to_contact(language) };
    let readers = vec![Choice::new(OTHER, parcel.other_name()), Choice::new(MUNICIPALITY, municipality)];
    let is_for_municipality = Memo::new(move |_| parcel.reader().is_at_the_municipality());
    let how = move || if is_for_municipality.get() { for_the_municipality(parcel) } else { to_the_other(parcel) };
    view! {
        <Choices
            id="reader"
            legend=send::to_whom(language)
            options=Signal::stored(readers)
            value=parcel.reader
            arrangement=Arrangement::Rows
        />
        {how}
    }
    .into_any()
}

fn for_the_municipality(parcel: Parcel) -> AnyView {
    view! {
        {move || locking::lock(parcel)}
        {switches(parcel)}
        {move || preview::preview(parcel)}
        {move || locking::details(parcel)}
    }
    .into_any()
}

fn to_the_other(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let ways = vec![
        Choice::new(CODE, send::show_a_code(language)).with_note(send::show_a_code_note(language)),
        Choice::new(LINK, send::send_a_link(language)).with_note(send::send_a_link_note(language)),
        Choice::new(FILE, send::make_a_file(language)).with_note(send::make_a_file_note(language)),
    ];
    let is_by_link = Memo::new(move |_| parcel.way() != Way::File);
    let holds = move || is_by_link.get().then(|| view! { <p>{send::link_holds(language)}</p> });
    let what = move || if has_nothing_new(parcel) { nothing_new(parcel) } else { preview::preview(parcel) };
    view! {
        <Choices
            id="way"
            legend=send::how(language)
            options=Signal::stored(ways)
            value=parcel.way
            arrangement=Arrangement::Rows
        />
        {holds}
        {what}
    }
    .into_any()
}

/// Follows whether a link would be empty, because the other has seen all that it can hold.
fn has_nothing_new(parcel: Parcel) -> bool {
    parcel.written.read().as_ref().is_some_and(|written| written.part.as_ref().is_some_and(History::is_empty))
}

fn nothing_new(parcel: Parcel) -> AnyView {
    let (language, name) = (parcel.view.language, parcel.other_name());
    view! {
        <p role="status">{send::nothing_new(language, &name)}</p>
        <p class="soft">{send::nothing_new_more(language, &name)}</p>
        <div class="cluster">
            <Button look=Look::Secondary on_press=move |()| parcel.is_whole.set(true)>
                {send::send_all_again(language)}
            </Button>
        </div>
    }
    .into_any()
}

/// What may go along, off or as it was last time.
fn switches(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let place = (parcel.view.shelf, parcel.view.id);
    let is_as_last_time = workspace().device.read_untracked().switches.contains_key(&place);
    let switch = |id: &'static str, words: &'static str, value: RwSignal<bool>| {
        view! { <Checkbox id=id label=words checked=value on_change=move |is_on| value.set(is_on)/> }
    };
    let goals = parcel.is_youths().then(|| switch("with-goals", send::with_goals(language), parcel.with_goals));
    view! {
        <div class="stack stack--tight">
            {switch("with-notes", send::with_notes(language), parcel.with_notes)}
            {goals}
            {is_as_last_time.then(|| view! { <p class="soft">{send::as_last_time(language)}</p> })}
        </div>
    }
    .into_any()
}
