//! The drill: somebody brings the spare key back, before anything depends on it.

use leptos::prelude::*;

use super::bring::{Bringing, bring};
use super::changes::make_spare;
use super::ring::{Keys, kept_ring};
use crate::components::{Button, Card, Look};
use crate::pages::notices;
use crate::text::errors::Explanation;
use crate::text::keys as words;
use crate::worker::keys::Act;

/// Asks for the spare key, and tries it.
pub(super) fn drill(keys: Keys) -> AnyView {
    let language = keys.language;
    let bringing = Bringing::new();
    let refusal = RwSignal::new(None::<Explanation>);
    let brought = move |brought: String| {
        keys.act(Act::Try { ring: kept_ring(), brought }, move |done| {
            if done.is_ok() {
                notices().say(words::passed(language));
            }
            bringing.tell(done);
        });
    };
    view! {
        <Card title=words::drill_title(language)>
            <div class="stack">
                <p class="lead">{words::drill_lead(language)}</p>
                {bring(language, bringing, words::try_typed(language), Callback::new(brought))}
                {super::told(refusal)}
                <div class="cluster">
                    <span class="soft">{words::drill_lost(language)}</span>
                    <Button look=Look::Quiet on_press=move |()| make_spare(keys, refusal, false)>
                        {words::new_spare(language)}
                    </Button>
                </div>
            </div>
        </Card>
    }
    .into_any()
}
