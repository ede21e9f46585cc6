//! A ring that does not read: nothing is written over it unless somebody says so.

use leptos::prelude::*;

use super::first::{make, recover};
use super::ring::{Keys, Seen, kept};
use crate::browser::clock;
use crate::browser::download::{self, FileKind};
use crate::components::{Alert, Button, Dialog, Disclosure, Icon, Look, Tone};
use crate::exchange::file_name;
use crate::pages::tell_saved;
use crate::text::errors::Explanation;
use crate::text::{common, errors, keys as words};

/// Says why, and what can be done.
pub(super) fn broken(keys: Keys) -> AnyView {
    let seen = keys.seen.get_untracked();
    let Seen::Unread { why, is_newer, is_ours } = seen else { return ().into_any() };
    let acts = (is_newer || is_ours).then(|| again(keys));
    let choices = (!is_newer && !is_ours).then(|| choices(keys));
    view! {
        <Alert tone=Tone::Stop title=why.happened text=why.remedy>{acts}</Alert>
        {choices}
    }
    .into_any()
}

fn again(keys: Keys) -> AnyView {
    view! {
        <Button icon=Icon::Review on_press=move |()| keys.look_again()>{errors::try_again(keys.language)}</Button>
    }
    .into_any()
}

fn choices(keys: Keys) -> AnyView {
    let language = keys.language;
    let save = move |()| {
        let name = file_name::unread_keys(clock::today());
        let saved = download::save_text(&name, FileKind::Text, &kept().unwrap_or_default());
        tell_saved(language, saved.map(|()| name));
    };
    view! {
        <div class="stack stack--tight">
            <p>{words::save_broken_more(language)}</p>
            <div class="acts">
                <Button look=Look::Secondary icon=Icon::Download on_press=save>{words::save_broken(language)}</Button>
            </div>
        </div>
        {recover(keys)}
        {begin_anew(keys)}
    }
    .into_any()
}

fn begin_anew(keys: Keys) -> AnyView {
    let language = keys.language;
    let refusal = RwSignal::new(None::<Explanation>);
    let is_asking = RwSignal::new(false);
    let begin = Callback::new(move |()| {
        is_asking.set(false);
        make(keys, refusal);
    });
    view! {
        <Disclosure title=words::begin_anew(language) note=words::change_note(language)>
            <div class="acts">
                <Button look=Look::Danger on_press=move |()| is_asking.set(true)>{words::begin_anew(language)}</Button>
            </div>
        </Disclosure>
        {super::told(refusal)}
        <Dialog id="begin-anew" open=is_asking title=words::begin_anew_title(language)>
            <p>{words::begin_anew_more(language)}</p>
            <div class="dialog__acts">
                <Button look=Look::Danger on_press=begin>{words::yes_begin_anew(language)}</Button>
                <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>{common::cancel(language)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
