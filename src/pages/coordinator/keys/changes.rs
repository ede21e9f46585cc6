//! Changing a key: a new one of one's own, or a new spare one. What was locked before still opens.

use leptos::prelude::*;

use super::ring::{Keys, kept_ring};
use crate::components::{Button, Dialog, Disclosure, Look};
use crate::pages::notices;
use crate::text::errors::Explanation;
use crate::text::keys as words;
use crate::worker::keys::Act;

/// Offers both changes, folded away.
pub(super) fn changes(keys: Keys) -> AnyView {
    let language = keys.language;
    let refusal = RwSignal::new(None::<Explanation>);
    let (is_asking_own, is_asking_spare) = (RwSignal::new(false), RwSignal::new(false));
    let own = Callback::new(move |()| {
        is_asking_own.set(false);
        make_own(keys, refusal);
    });
    let spare = Callback::new(move |()| {
        is_asking_spare.set(false);
        make_spare(keys, refusal, true);
    });
    view! {
        <Disclosure title=words::change_heading(language) note=words::change_note(language)>
            <div class="acts">
                <Button look=Look::Secondary on_press=move |()| is_asking_own.set(true)>{words::new_own(language)}</Button>
                <Button look=Look::Secondary on_press=move |()| is_asking_spare.set(true)>{words::new_spare(language)}</Button>
            </div>
        </Disclosure>
        {super::told(refusal)}
        <Dialog id="new-own" open=is_asking_own title=words::new_own_title(language)>
            <p>{words::new_own_more(language)}</p>
            {answers(keys, is_asking_own, own)}
        </Dialog>
        <Dialog id="new-spare" open=is_asking_spare title=words::new_spare_title(language)>
            <p>{words::new_spare_more(language)} " " {words::keep_old_too(language)}</p>
            {answers(keys, is_asking_spare, spare)}
        </Dialog>
    }
    .into_any()
}

fn answers(keys: Keys, is_asking: RwSignal<bool>, on_yes: Callback<()>) -> AnyView {
    view! {
        <div class="dialog__acts">
            <Button on_press=on_yes>{words::yes_make(keys.language)}</Button>
            <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>{crate::text::common::cancel(keys.language)}</Button>
        </div>
    }
    .into_any()
}

fn make_own(keys: Keys, refusal: RwSignal<Option<Explanation>>) {
    refusal.set(None);
    keys.act(Act::NewOwn(kept_ring()), move |done| match done {
        Ok(()) => notices().say(words::new_own_done(keys.language)),
        Err(why) => refusal.set(Some(why)),
    });
}

/// Makes a new spare key; one that was in use is to be kept beside it.
pub(super) fn make_spare(keys: Keys, refusal: RwSignal<Option<Explanation>>, was_in_use: bool) {
    refusal.set(None);
    let act = Act::NewBackup { ring: kept_ring(), municipality: keys.municipality() };
    keys.act(act, move |done| match done {
        Ok(()) => keys.is_replaced.set(was_in_use || keys.is_replaced.get_untracked()),
        Err(why) => refusal.set(Some(why)),
    });
}
