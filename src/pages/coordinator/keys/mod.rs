//! The municipality's keys: made once, with a spare one that is kept and tried before anybody is invited (fault 69).

mod bring;
mod broken;
mod changes;
mod colleagues;
mod drill;
mod first;
mod ready;
mod ring;
mod sheet;
mod spare;

use leptos::prelude::*;

pub use self::ring::{Keys, Seen, kept_ring};
use super::desk::{desk, without_programme};
use crate::components::{Alert, Page, Tone, focus_field};
use crate::pages::{frame, language};
use crate::state::{ProgrammeState, workspace};
use crate::text::errors::Explanation;
use crate::text::keys as words;

/// How far the keys have come; each is a screen of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Looking,
    Nothing,
    Unread,
    Spare,
    SpareGone,
    Drill,
    Ready,
}

/// Shows the key ring, or makes one.
pub fn keys_page() -> AnyView {
    desk(|| {
        let municipality = Memo::new(|_| match &*workspace().programme.read() {
            ProgrammeState::Known(programme) => Some(programme.municipality.clone()),
            ProgrammeState::Loading | ProgrammeState::Failed(_) => None,
        });
        let title = words::title(language());
        (move || municipality.get().map_or_else(|| without_programme(title), screen)).into_any()
    })
}

fn screen(municipality: String) -> AnyView {
    let keys = Keys::of(municipality);
    let stage = Memo::new(move |_| stage(keys));
    // What was pressed is gone with its stage, so whoever uses a keyboard begins again at the title.
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        if before.is_some_and(|before| before != now && before != Stage::Looking) {
            focus_field("page-title");
        }
        now
    });
    let content = move || match stage.get() {
        Stage::Looking => frame::waiting_here(),
        Stage::Nothing => first::first(keys),
        Stage::Unread => broken::broken(keys),
        Stage::Spare => spare::spare(keys),
        Stage::SpareGone => spare::gone(keys),
        Stage::Drill => drill::drill(keys),
        Stage::Ready => ready::ready(keys),
    };
    let saved = move || (stage.get() == Stage::Ready).then(frame::saved_tag);
    let working = move || keys.is_working.get().then(|| words::working(keys.language));
    view! {
        <Page title=words::title(keys.language) aside=move || saved.into_any()>
            <p class="visually-hidden" role="status">{working}</p>
            {content}
        </Page>
    }
    .into_any()
}

fn stage(keys: Keys) -> Stage {
    let has_paper = keys.paper.read().is_some();
    match &*keys.seen.read() {
        Seen::Looking => Stage::Looking,
        Seen::Nothing => Stage::Nothing,
        Seen::Unread { .. } => Stage::Unread,
        Seen::Ring(_) if has_paper => Stage::Spare,
        Seen::Ring(card) if card.saved_on.is_none() => Stage::SpareGone,
        Seen::Ring(card) if card.tried_on.is_none() => Stage::Drill,
        Seen::Ring(_) => Stage::Ready,
    }
}

/// Says why something was not done, where it was asked for.
fn told(refusal: impl Into<Signal<Option<Explanation>>>) -> AnyView {
    let refusal = refusal.into();
    let alert = move || refusal.get().map(|why| view! { <Alert tone=Tone::Stop title=why.happened text=why.remedy/> });
    alert.into_any()
}
