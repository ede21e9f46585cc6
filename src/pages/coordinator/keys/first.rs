//! No key yet: what keys are, and the one button that makes them; or the spare key from before, on a new computer.

use leptos::prelude::*;

use super::bring::{Bringing, bring};
use super::ring::Keys;
use crate::components::{Button, Card, Disclosure, Icon};
use crate::text::errors::Explanation;
use crate::text::keys as words;
use crate::worker::keys::Act;

/// Shows the beginning.
pub(super) fn first(keys: Keys) -> AnyView {
    let language = keys.language;
    let refusal = RwSignal::new(None::<Explanation>);
    view! {
        <Card>
            <div class="stack stack--tight">
                <p class="lead">{words::what_it_is(language)}</p>
                <p>{words::where_it_is(language)} " " {words::why_spare(language)}</p>
            </div>
            {super::told(refusal)}
            <div class="acts">
                <Button icon=Icon::Lock on_press=move |()| make(keys, refusal)>{words::make(language)}</Button>
            </div>
        </Card>
        {recover(keys)}
    }
    .into_any()
}

/// Makes a key ring in place of whatever there is.
pub(super) fn make(keys: Keys, refusal: RwSignal<Option<Explanation>>) {
    refusal.set(None);
    let act = Act::Make { municipality: keys.municipality() };
    keys.act(act, move |done| {
        keys.is_replaced.set(false);
        if let Err(why) = done {
            refusal.set(Some(why));
        }
    });
}

/// Offers to begin with the spare key from before.
pub(super) fn recover(keys: Keys) -> AnyView {
    let language = keys.language;
    let bringing = Bringing::new();
    let brought = move |brought: String| {
        let act = Act::Recover { municipality: keys.municipality(), brought };
        keys.act(act, move |done| {
            if done.is_ok() {
                keys.is_replaced.set(true);
            }
            bringing.tell(done);
        });
    };
    view! {
        <Disclosure title=words::recover(language) note=words::recover_note(language)>
            <div class="stack">
                <p>{words::recover_lead(language)}</p>
                {bring(language, bringing, words::use_typed(language), Callback::new(brought))}
            </div>
        </Disclosure>
    }
    .into_any()
}
