//! Inviting the two of a pair: by code, link or file; possible once the keys are ready (fault 69).

mod inviting;
mod new_pair;
mod pairs;
mod panel;

use leptos::prelude::*;

use self::inviting::{Inviting, Stage};
use super::desk::{desk, without_programme};
use super::keys::{Keys, Seen};
use crate::address::Address;
use crate::components::{Alert, Button, ButtonLink, Icon, Look, Page, Tone, focus_field};
use crate::domain::programme::Programme;
use crate::exchange::keys::NotReady;
use crate::pages::{frame, language};
use crate::state::{ProgrammeState, workspace};
use crate::text::errors::Explanation;
use crate::text::{errors, invitation, inviting as words, keys as key_words};

/// Shows whom the municipality has invited, and invites.
pub fn invitations_page() -> AnyView {
    desk(|| {
        let programme = Memo::new(|_| match &*workspace().programme.read() {
            ProgrammeState::Known(programme) => Some(programme.clone()),
            ProgrammeState::Loading | ProgrammeState::Failed(_) => None,
        });
        let title = invitation::title(language());
        (move || programme.get().map_or_else(|| without_programme(title), screen)).into_any()
    })
}

fn screen(programme: Programme) -> AnyView {
    let keys = Keys::of(programme.municipality.clone());
    let inviting = Inviting::new(keys, programme);
    let is_ready = Memo::new(move |_| keys.card().is_some_and(|card| card.is_ready()));
    let stage = Memo::new(move |_| inviting.stage.get());
    // What was pressed is gone with its stage, so whoever uses a keyboard begins again at the title.
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        if before.is_some_and(|before| before != now) {
            focus_field("page-title");
        }
        now
    });
    let content = move || match (is_ready.get(), stage.get()) {
        (false, _) => not_ready(keys),
        (true, Stage::Choosing) => pairs::choosing(inviting),
        (true, Stage::Made) => panel::panels(inviting),
    };
    let making = move || inviting.is_making.get().then(|| words::making(inviting.language));
    view! {
        <Page title=invitation::title(inviting.language) aside=frame::saved_tag>
            <p class="soft" class:visually-hidden=move || !inviting.is_making.get() role="status">{making}</p>
            {content}
        </Page>
    }
    .into_any()
}

/// Says why nobody can be invited, and leads to where that is changed.
fn not_ready(keys: Keys) -> AnyView {
    let language = keys.language;
    let shown = move || {
        let explanation = match &*keys.seen.read() {
            Seen::Looking => return frame::waiting_here(),
            Seen::Nothing => words::no_keys(language).to_owned(),
            Seen::Unread { why, is_ours: true, .. } => return not_looked(keys, why),
            Seen::Unread { why, .. } => why.in_one_line(),
            Seen::Ring(card) if card.saved_on.is_none() => {
                key_words::not_ready(language, NotReady::BackupNotSaved).in_one_line()
            }
            Seen::Ring(_) => key_words::not_ready(language, NotReady::DrillNotPassed).in_one_line(),
        };
        view! {
            <p class="lead">{words::lead(language)}</p>
            <Alert tone=Tone::Warn title=words::not_ready(language) text=explanation>
                <ButtonLink href=Address::Keys icon=Icon::Lock>{words::to_keys(language)}</ButtonLink>
            </Alert>
        }
        .into_any()
    };
    shown.into_any()
}

fn not_looked(keys: Keys, why: &Explanation) -> AnyView {
    view! {
        <Alert tone=Tone::Stop title=why.happened.clone() text=why.remedy.clone()>
            <Button look=Look::Secondary icon=Icon::Review on_press=move |()| keys.look_again()>
                {errors::try_again(keys.language)}
            </Button>
        </Alert>
    }
    .into_any()
}

/// Says why something was not done, where it was asked for.
fn told(refusal: RwSignal<Option<Explanation>>) -> AnyView {
    let alert = move || refusal.get().map(|why| view! { <Alert tone=Tone::Stop title=why.happened text=why.remedy/> });
    alert.into_any()
}
