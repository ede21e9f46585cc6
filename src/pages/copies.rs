//! A locked copy of everything, for oneself: five words that only its owner has, then the file.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::beside::{Beside, NotAnswered};
use super::handing_on::{Sharing, share_button};
use super::notices::notices;
use super::trouble;
use crate::browser::download::{self, FileKind};
use crate::browser::{clock, share};
use crate::components::{Alert, Button, Disclosure, Icon, Look, Tone, focus_field};
use crate::exchange::file_name;
use crate::state::workspace;
use crate::storage::everything::Copied;
use crate::storage::shelf::Shelf;
use crate::text::errors::Explanation;
use crate::text::{Language, calendar, send, your_data};
use crate::worker::program::Question;
use crate::worker::sealing::{Ask, Told};

/// The heading of the five words.
const HEADING: &str = "five-words-heading";

/// How far the making of a copy has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    Resting,
    Drawing,
    Words(String),
    Closing,
    Ready(String),
    Failed(Explanation),
}

/// Tells when a copy was made last, and makes one.
pub fn locked_copy(language: Language) -> AnyView {
    let stage = RwSignal::new(Stage::Resting);
    let beside = Beside::new();
    let draw = Callback::new(move |()| {
        stage.set(Stage::Drawing);
        ask(beside, stage, Ask::DrawWords { language }, language);
    });
    let close = Callback::new(move |words: String| {
        let Some(text) = workspace().all_data(Copied::Locked) else {
            stage.set(Stage::Failed(not_made(language)));
            return;
        };
        stage.set(Stage::Closing);
        // A phone of a few years has little memory; at the desk the words are worth more work.
        let is_light = workspace().device.with_untracked(|device| device.last_shelf != Some(Shelf::Municipality));
        ask(beside, stage, Ask::Lock { text, words, is_light, language }, language);
    });
    // The words are what whoever uses a keyboard or listens must come to next.
    Effect::new(move |_| {
        if matches!(*stage.read(), Stage::Words(_)) {
            focus_field(HEADING);
        }
    });
    let shown = move || match stage.get() {
        Stage::Resting => view! {
            <Button look=Look::Secondary on_press=draw>{your_data::copy_button(language)}</Button>
        }
        .into_any(),
        Stage::Drawing => view! { <p role="status">{your_data::drawing(language)}</p> }.into_any(),
        Stage::Words(words) => five_words(words, close, language),
        Stage::Closing => view! { <p role="status">{your_data::closing_copy(language)}</p> }.into_any(),
        Stage::Ready(text) => ready(text, language),
        Stage::Failed(explanation) => view! {
            <Alert tone=Tone::Warn title=explanation.happened text=explanation.remedy>
                <Button icon=Icon::Review on_press=draw>{your_data::copy_button(language)}</Button>
            </Alert>
        }
        .into_any(),
    };
    view! {
        <p>{move || copies_so_far(language, clock::today())}</p>
        {shown}
        <Disclosure title=your_data::plain_copy(language)>
            <p>{your_data::plain_copy_more(language)}</p>
            {trouble::save_all(language)}
        </Disclosure>
    }
    .into_any()
}

fn ask(beside: Beside, stage: RwSignal<Stage>, ask: Ask, language: Language) {
    spawn_local(async move {
        let told: Result<Told, NotAnswered> = beside.ask(&Question::Sealing(ask), &[]).await;
        let next = match told {
            Ok(Told::Words(words)) => Stage::Words(words),
            Ok(Told::Closed(text)) => Stage::Ready(text),
            Ok(Told::Refused(explanation)) => Stage::Failed(explanation),
            Err(error) => {
                leptos::logging::error!("the copy was not made: {error}");
                Stage::Failed(not_made(language))
            }
        };
        // Whoever has moved on meanwhile has left no stage to set.
        let _left = stage.try_set(next);
    });
}

fn not_made(language: Language) -> Explanation {
    Explanation {
        happened: your_data::copy_not_made(language).to_owned(),
        remedy: your_data::try_copy_again(language).to_owned(),
    }
}

fn five_words(words: String, close: Callback<String>, language: Language) -> AnyView {
    let list = words.split('-').map(|word| view! { <li>{word.to_owned()}</li> }).collect_view();
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h3 id=HEADING class="card__title" tabindex="-1">{your_data::words_heading(language)}</h3>
            <ol class="five-words">{list}</ol>
            <p>{your_data::words_more(language)}</p>
            <Button on_press=move |()| close.run(words.clone())>{your_data::words_written(language)}</Button>
        </section>
    }
    .into_any()
}

/// Two taps, because a phone's share sheet opens only right after one.
fn ready(text: String, language: Language) -> AnyView {
    let name = file_name::locked_copy(clock::today());
    let sharing = Sharing {
        button: your_data::send_copy(language),
        spoken: None,
        look: Look::Primary,
        handed_over: Some(your_data::copy_shared(language).to_owned()),
        failed: send::share_failed(language),
    };
    let share = share_button(share::text_file(&name, &text), sharing, Callback::new(|()| note_copy()));
    let save_it = move |()| match download::save_text(&name, FileKind::Text, &text) {
        Ok(()) => {
            note_copy();
            notices().say(your_data::copy_saved(language));
        }
        Err(_) => notices().say(your_data::copy_not_made(language)),
    };
    let save_look = if share.is_some() { Look::Secondary } else { Look::Primary };
    view! {
        <p role="status">{your_data::copy_ready(language)}</p>
        {share}
        <Button icon=Icon::Download look=save_look on_press=save_it>{your_data::save_copy(language)}</Button>
    }
    .into_any()
}

fn note_copy() {
    workspace().change_device(|device| device.note_copy(clock::now()));
}

/// Says when a copy was made last, how much was written since, and which older ones there are.
fn copies_so_far(language: Language, today: NaiveDate) -> String {
    let copies = workspace().device.with(|device| device.copies.clone());
    let Some((last, earlier)) = copies.split_last() else { return your_data::no_copy(language).to_owned() };
    let day = |moment| {
        let day = clock::local_time(moment).date();
        calendar::near_day(language, day, today).map_or_else(|| calendar::day(language, day), str::to_owned)
    };
    let since = match workspace().changes_since(Some(*last)) {
        0 => your_data::nothing_since(language).to_owned(),
        1 => your_data::one_since(language).to_owned(),
        count => your_data::many_since(language, &count.to_string()),
    };
    let mut days: Vec<String> = earlier.iter().rev().map(|moment| day(*moment)).collect();
    days.dedup();
    let earlier = (!days.is_empty()).then(|| your_data::earlier_copies(language, &days.join(", ")));
    [Some(your_data::last_copy(language, &day(*last))), Some(since), earlier]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
