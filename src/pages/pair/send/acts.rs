//! What is done at the thumb: made at one tap, handed on at the next, because a phone's share sheet opens only right after a tap.

use leptos::prelude::*;

use super::parcel::{Parcel, ReadyLink, Stage, Way};
use super::{handing_over, has_nothing_new, making};
use crate::address::Screen;
use crate::browser::scroll;
use crate::components::{Button, ButtonLink, Look};
use crate::text::errors::Explanation;
use crate::text::send;

/// Shows what can be done now.
pub(super) fn acts(parcel: Parcel) -> AnyView {
    let shown = move || match parcel.stage.get() {
        Stage::Choosing => make(parcel),
        Stage::Making => waiting(parcel),
        Stage::File(file) => handing_over::file(parcel, &file),
        Stage::Carried(ready) => carried(parcel, ready),
        Stage::Failed(why) => failed(parcel, &why),
    };
    shown.into_any()
}

fn make(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let words = move || match parcel.way() {
        Way::Code => send::show_the_code(language),
        Way::Link => send::make_the_link(language),
        Way::File => send::make(language),
    };
    let is_written = Memo::new(move |_| parcel.written.read().is_some() && !has_nothing_new(parcel));
    let goes_unlocked = Memo::new(move |_| parcel.reader().is_at_the_municipality() && !parcel.can_lock());
    let shown = move || match (is_written.get(), goes_unlocked.get()) {
        (false, _) => None,
        (true, false) => Some(view! { <Button on_press=move |()| making::make(parcel)>{words}</Button> }.into_any()),
        (true, true) => {
            let ask = move |()| parcel.is_asking.set(true);
            let button = view! { <Button look=Look::Secondary on_press=ask>{send::send_unlocked(language)}</Button> };
            Some(button.into_any())
        }
    };
    shown.into_any()
}

fn waiting(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let words = match untrack(move || parcel.way()) {
        Way::File => send::locking(language),
        Way::Code | Way::Link => send::making(language),
    };
    view! { <p role="status">{words}</p> }.into_any()
}

fn failed(parcel: Parcel, why: &Explanation) -> AnyView {
    let language = parcel.view.language;
    view! {
        <p role="alert">{why.in_one_line()}</p>
        <Button on_press=move |()| making::make(parcel)>{send::try_again(language)}</Button>
    }
    .into_any()
}

fn carried(parcel: Parcel, ready: ReadyLink) -> AnyView {
    let language = parcel.view.language;
    let choose_anew = move |()| {
        parcel.stage.set(Stage::Choosing);
        scroll::to_top();
    };
    let other_way = view! {
        <Button look=Look::Quiet on_press=choose_anew>
            {send::another_way(language)}
        </Button>
    };
    let main = if ready.shows_codes() {
        // Where several codes follow each other, the next one is the main act.
        let look = if ready.codes.len() > 1 { Look::Secondary } else { Look::Primary };
        let home = parcel.view.way_to(Screen::Home);
        view! { <ButtonLink href=home look=look>{send::done(language)}</ButtonLink> }.into_any()
    } else {
        handing_over::link(parcel, ready.link)
    };
    view! { {main} {other_way} }.into_any()
}
