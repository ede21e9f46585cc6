//! What the chosen files bring, before anything changes; one button takes all of it in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use thiserror::Error;

use super::chooser;
use super::file_card::file_card;
use super::sitting::Sitting;
use crate::address::{Address, Screen};
use crate::browser::clock;
use crate::browser::download::{self, FileKind};
use crate::components::{Button, ButtonLink, Icon, Look};
use crate::exchange::file_card::{FileCard, Said};
use crate::exchange::file_name;
use crate::pages::beside::NotAnswered;
use crate::pages::tell_saved;
use crate::text::import;

/// Why the list of what came of the files was not saved.
#[derive(Debug, Error)]
enum NotSaved {
    #[error(transparent)]
    Opener(#[from] NotAnswered),
    #[error(transparent)]
    File(#[from] download::NotMade),
}

/// How many files are shown at first, and with each press for more.
const STEP: usize = 50;

/// Shows the plan.
pub fn plan_view(sitting: Sitting) -> AnyView {
    let language = sitting.language;
    // At the desk also a file without news tells something: that it has come.
    let can_take =
        Memo::new(move |_| sitting.cards.read().iter().any(|card| card.changes_anything(sitting.is_at_the_desk())));
    let count = sitting.cards.with_untracked(Vec::len);
    let heading = if count == 1 { import::plan_heading_one(language) } else { import::plan_heading(language) };
    let acts = move || if can_take.get() { take_or_leave(sitting) } else { nothing_new(sitting) };
    view! {
        {acts}
        <section class="stack" aria-labelledby="plan-heading">
            <h2 id="plan-heading">{heading}</h2>
            <p class="soft">{import::nothing_changed(language)}</p>
            {files(sitting)}
            {(sitting.is_at_the_desk() && count > 1).then(|| results_button(sitting))}
        </section>
    }
    .into_any()
}

/// Nothing to take in: on a phone the course is one press away, because that is where the person was going.
fn nothing_new(sitting: Sitting) -> AnyView {
    let way_on = sitting.known_course().map(|id| {
        let href = Address::InCourse(sitting.shelf, id, Screen::Home);
        view! { <ButtonLink href=href icon=Icon::Onward>{import::to_course(sitting.language)}</ButtonLink> }
    });
    view! { <div class="cluster">{way_on}</div> {chooser::again(sitting)} }.into_any()
}

fn take_or_leave(sitting: Sitting) -> AnyView {
    let language = sitting.language;
    view! {
        <div class="cluster">
            <Button icon=Icon::Check on_press=move |()| sitting.take_in()>{import::take(language)}</Button>
            <Button look=Look::Secondary on_press=move |()| sitting.start_over()>{import::leave(language)}</Button>
        </div>
    }
    .into_any()
}

/// Saves what came of each file, for whoever has to ask for some of them again.
fn results_button(sitting: Sitting) -> AnyView {
    let language = sitting.language;
    let save = move |()| {
        spawn_local(async move {
            tell_saved(language, saved_results(sitting).await);
        });
    };
    view! {
        <div class="cluster">
            <Button look=Look::Quiet icon=Icon::Download on_press=save>{import::save_results(language)}</Button>
        </div>
    }
    .into_any()
}

async fn saved_results(sitting: Sitting) -> Result<String, NotSaved> {
    let text = sitting.opener.results(sitting.wanted()).await?;
    let name = file_name::import_results(clock::today());
    download::save_text(&name, FileKind::Spreadsheet, &text)?;
    Ok(name)
}

fn files(sitting: Sitting) -> AnyView {
    let language = sitting.language;
    let mut places: Vec<usize> = (0..sitting.cards.with_untracked(Vec::len)).collect();
    sitting.cards.with_untracked(|cards| places.sort_by_key(|place| cards.get(*place).map(urgency)));
    let count = places.len();
    let limit = RwSignal::new(STEP);
    let cards = move || places.iter().take(limit.get()).map(|place| file_card(sitting, *place)).collect_view();
    view! {
        <ul class="file-plan">{cards}</ul>
        <Show when=move || { count > limit.get() }>
            <Button look=Look::Secondary on_press=move |()| limit.update(|limit| *limit += STEP)>
                {import::more_files(language)}
            </Button>
        </Show>
    }
    .into_any()
}

/// Shows the files that were not taken in, so that somebody can ask for them again.
pub fn refused_files(sitting: Sitting) -> Option<AnyView> {
    let cards: Vec<AnyView> = sitting.cards.with_untracked(|cards| {
        let places = cards.iter().enumerate().filter(|(_, card)| urgency(card) == REFUSED);
        places.take(STEP).map(|(place, _)| file_card(sitting, place)).collect()
    });
    let shown = || {
        view! {
            <section class="stack" aria-labelledby="refused-heading">
                <h2 id="refused-heading">{import::not_taken_heading(sitting.language)}</h2>
                <ul class="file-plan">{cards}</ul>
            </section>
        }
        .into_any()
    };
    (sitting.tally().refused > 0).then(shown)
}

const REFUSED: u8 = 0;

/// Those that somebody should look at come first.
fn urgency(card: &FileCard) -> u8 {
    match &card.said {
        Said::Locked(_) | Said::Invitation { .. } => 1,
        Said::Refused(_) => REFUSED,
        Said::Content(content) if content.question.is_some() => 1,
        Said::Content(content) if !content.warnings.is_empty() => 2,
        Said::Records(_) => 3,
        Said::Content(content) if content.has_news => 3,
        Said::Content(_) => 4,
    }
}
