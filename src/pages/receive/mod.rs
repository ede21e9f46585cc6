//! The door for links, codes and invitations: what came is looked at, told, and taken only by somebody's yes.
//!
//! Letters go on to the door for files, so that what they bring is seen there as that of any file.

mod card;
mod door;
mod eye;
mod outcome;
mod ways;

use leptos::prelude::*;

use self::door::{Door, Stage};
use super::frame;
use crate::address::Address;
use crate::components::{Alert, Button, Page, Tone, WayOut};
use crate::state::workspace;
use crate::text::{errors, invitation, links};

/// Takes what came by link or code.
pub fn receive() -> AnyView {
    // An invitation is looked at beside those that are kept here.
    let is_open = Memo::new(|_| workspace().is_open());
    (move || if is_open.get() { door() } else { frame::waiting() }).into_any()
}

fn door() -> AnyView {
    let door = Door::new();
    door.follow_arrivals();
    let is_asking = Memo::new(move |_| *door.stage.read() == Stage::Asking);
    view! {
        <Page title=Signal::derive(move || title(door)) way_out=WayOut::Back(Address::Start.into())>
            {move || is_asking.get().then(|| view! { <p class="lead">{links::receive_lead(door.language)}</p> })}
            <p role="status">{move || door.told()}</p>
            {move || door.refusal.get().map(refused)}
            {move || is_asking.get().then(|| ways::ways(door))}
            {move || shown(door)}
        </Page>
    }
    .into_any()
}

fn title(door: Door) -> String {
    let language = door.language;
    let title = match &*door.stage.read() {
        Stage::Asking | Stage::Looking | Stage::NotLooked(_) => links::receive_title(language),
        Stage::Invited(_) => invitation::invited(language),
        Stage::Kept(_) => invitation::kept(language),
        Stage::Declined(_) => invitation::declined(language),
    };
    title.to_owned()
}

fn shown(door: Door) -> AnyView {
    match door.stage.get() {
        Stage::Asking => ().into_any(),
        Stage::Looking => view! { <p class="waiting">{links::looking(door.language)}</p> }.into_any(),
        Stage::NotLooked(text) => not_looked(door, text),
        Stage::Invited(card) => card::card(door, *card),
        Stage::Kept(card) => outcome::kept(door.language, &card),
        Stage::Declined(card) => outcome::declined(door.language, &card),
    }
}

fn refused(explained: errors::Explanation) -> impl IntoView {
    view! { <Alert tone=Tone::Warn title=explained.happened text=explained.remedy/> }
}

fn not_looked(door: Door, text: String) -> AnyView {
    let language = door.language;
    let again = move |()| door.look_at(text.clone());
    view! {
        <Alert tone=Tone::Warn title=links::not_looked(language) text=links::not_looked_more(language)>
            <Button on_press=again>{errors::try_again(language)}</Button>
        </Alert>
    }
    .into_any()
}
