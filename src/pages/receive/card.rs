//! An invitation, before anybody says yes: who is invited by whom, what a yes does, and the words of the keys.
//!
//! **Invariant:** an invitation that would lock files to others than before is taken only after a second, explicit yes (fault 70).

use leptos::prelude::*;

use super::door::Door;
use super::outcome;
use crate::components::{Alert, Button, Card as Frame, Dialog, Disclosure, Icon, Look, Tone};
use crate::domain::side::Side;
use crate::text::{Language, calendar, invitation as words};
use crate::worker::invitations::{Beside, Card};

/// Shows the invitation, and asks.
pub fn card(door: Door, card: Card) -> AnyView {
    let language = door.language;
    let asked = match &card.beside {
        Beside::First => view! {
            {what_yes_does(language)}
            {yes_or_no(door, &card)}
            {key_words(language, &card.keys)}
        }
        .into_any(),
        Beside::Harmless(said) => view! {
            <p class="strong">{said.clone()}</p>
            {what_yes_does(language)}
            {yes_or_no(door, &card)}
            {key_words(language, &card.keys)}
        }
        .into_any(),
        Beside::Same(said) => view! {
            <Alert tone=Tone::Ok title=said.clone() text=words::nothing_changed(language)/>
            {outcome::way_on(language, &card)}
        }
        .into_any(),
        Beside::Never(said) => view! {
            <Alert
                tone=Tone::Warn
                title=words::not_usable(language)
                text=format!("{said} {}", words::nothing_changed(language))
            />
            {outcome::way_home(language)}
        }
        .into_any(),
        Beside::Look { said, known_keys } => look_first(door, &card, said, known_keys),
    };
    view! {
        <Frame>{who(language, &card)}</Frame>
        {asked}
    }
    .into_any()
}

fn who(language: Language, card: &Card) -> impl IntoView + use<> {
    let other = if card.role == Side::Youth { &card.mentor } else { &card.youth };
    let by = words::by(language, &card.municipality, &calendar::day(language, card.made_on));
    view! {
        <p class="lead"><bdi>{words::role(language, card.role, other.as_deref())}</bdi></p>
        <p class="soft"><bdi>{by}</bdi></p>
    }
}

fn what_yes_does(language: Language) -> impl IntoView {
    view! {
        <div class="stack stack--tight">
            <p>{words::yes_locks(language)} " " {words::nothing_sent(language)}</p>
            <p>{words::not_you(language)}</p>
        </div>
    }
}

fn yes_or_no(door: Door, card: &Card) -> impl IntoView + use<> {
    let language = door.language;
    let (taken, declined) = (card.clone(), card.clone());
    view! {
        <div class="acts">
            <Button icon=Icon::Check on_press=move |()| door.take(taken.clone())>{words::yes(language)}</Button>
            <Button look=Look::Secondary on_press=move |()| door.decline(declined.clone())>{words::no(language)}</Button>
        </div>
    }
}

fn key_words(language: Language, keys: &[String]) -> impl IntoView + use<> {
    let listed = words_of(keys);
    view! {
        <Disclosure title=words::compare_title(language) note=words::compare_note(language)>
            {listed}
            <p>{words::compare_how(language)} " " {words::compare_differ(language)}</p>
        </Disclosure>
    }
}

/// The words of each key, as they are read aloud.
fn words_of(keys: &[String]) -> impl IntoView + use<> {
    let line = |key: &String| view! { <li class="strong">{key.clone()}</li> };
    view! { <ul class="key-words">{keys.iter().map(line).collect_view()}</ul> }
}

/// Warns, shows the words of both, and takes the new one only when asked twice.
fn look_first(door: Door, card: &Card, said: &str, known_keys: &[String]) -> AnyView {
    let language = door.language;
    let is_asking = RwSignal::new(false);
    let declined = card.clone();
    view! {
        <Alert tone=Tone::Stop title=words::stop_first(language) text=said.to_owned()/>
        {both_words(language, known_keys, &card.keys)}
        <div class="acts">
            <Button on_press=move |()| door.decline(declined.clone())>{words::keep_known(language)}</Button>
            <Button look=Look::Secondary on_press=move |()| is_asking.set(true)>{words::use_new(language)}</Button>
        </div>
        {ask_again(door, card.clone(), is_asking)}
    }
    .into_any()
}

fn both_words(language: Language, known: &[String], new: &[String]) -> AnyView {
    let is_known = |key: &String| known.contains(key);
    if new.iter().all(is_known) && known.iter().all(|key| new.contains(key)) {
        return ().into_any();
    }
    let before = (!known.is_empty()).then(|| words_of(known)).map(|listed| {
        view! { <Frame title=words::words_before(language)>{listed}</Frame> }
    });
    let now = words_of(new);
    view! {
        {before}
        <Frame title=words::words_now(language)>{now}</Frame>
    }
    .into_any()
}

fn ask_again(door: Door, card: Card, is_asking: RwSignal<bool>) -> impl IntoView {
    let language = door.language;
    let card = StoredValue::new(card);
    view! {
        <Dialog id="use-new" open=is_asking title=words::have_called(language)>
            <p>{words::only_if_called(language)}</p>
            <div class="dialog__acts">
                <Button look=Look::Secondary on_press=move |()| door.decline(card.get_value())>
                    {words::keep_known(language)}
                </Button>
                <Button look=Look::Danger on_press=move |()| door.take(card.get_value())>
                    {words::yes_called(language)}
                </Button>
            </div>
        </Dialog>
    }
}
