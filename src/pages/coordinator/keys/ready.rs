//! Keys that are ready: their words, when the spare one was kept and tried, who else can open, and the way to invite.

use leptos::prelude::*;

use super::changes::changes;
use super::colleagues::colleagues;
use super::ring::Keys;
use crate::address::Address;
use crate::components::{Alert, Button, ButtonLink, Card, Icon, Look, Tone};
use crate::pages::handing_on::{self, nothing_more};
use crate::text::{Language, calendar, keys as words};

/// Shows the keys.
pub(super) fn ready(keys: Keys) -> AnyView {
    let language = keys.language;
    let changed = move || match keys.outdated.get() {
        0 => None,
        1 => Some(invite_again(words::changed_one(language).to_owned(), language)),
        count => Some(invite_again(words::changed_many(language, &count.to_string()), language)),
    };
    view! {
        <div class="acts">
            <ButtonLink href=Address::Invitations icon=Icon::Invite>{words::to_invite(language)}</ButtonLink>
        </div>
        {changed}
        {move || whose_words(keys)}
        {colleagues(keys)}
        {give(keys)}
        {changes(keys)}
    }
    .into_any()
}

fn invite_again(title: String, language: Language) -> AnyView {
    view! {
        <Alert tone=Tone::Warn title=title text=words::changed_more(language)>
            <ButtonLink href=Address::Invitations look=Look::Secondary>{words::to_invitations(language)}</ButtonLink>
        </Alert>
    }
    .into_any()
}

fn whose_words(keys: Keys) -> Option<AnyView> {
    let language = keys.language;
    let card = keys.card()?;
    let day = |words: fn(Language, &str) -> String, day| words(language, &calendar::day(language, day));
    let days = [card.saved_on.map(|on| day(words::saved_on, on)), card.tried_on.map(|on| day(words::tried_on, on))];
    let days = days.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some(
        view! {
            <Card title=words::all_set(language)>
                <dl class="told-words">
                    <dt>{words::own_heading(language)}</dt>
                    <dd class="key-words">{card.own_words}</dd>
                    <dt>{words::backup_title(language)}</dt>
                    <dd class="key-words">{card.backup_words}</dd>
                    <dd class="soft">{days}</dd>
                </dl>
                <p class="soft">{words::words_use(language)}</p>
            </Card>
        }
        .into_any(),
    )
}

/// Gives the public half to a colleague, as text to copy.
fn give(keys: Keys) -> AnyView {
    let language = keys.language;
    let own = move || keys.card().map(|card| card.own).unwrap_or_default();
    let copy = move |()| {
        handing_on::copy(untrack(own), words::copied(language), words::copy_failed(language), nothing_more());
    };
    view! {
        <Card title=words::give_heading(language)>
            <div class="stack stack--tight">
                <p>{words::give_more(language)} " " {words::copy_own_safe(language)}</p>
                <p class="key-text">{own}</p>
            </div>
            <div class="acts">
                <Button look=Look::Secondary on_press=copy>{words::copy_own(language)}</Button>
            </div>
        </Card>
    }
    .into_any()
}
