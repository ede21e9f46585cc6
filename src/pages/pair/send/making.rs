//! Has the program beside the page lock the file, or make the link and the codes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parcel::{Parcel, ReadyFile, ReadyLink, Stage, Way, Written};
use crate::browser::{html, scroll};
use crate::exchange::file_name;
use crate::pages::beside::NotAnswered;
use crate::pages::code_pictures;
use crate::text::send;
use crate::worker::program::Question;
use crate::worker::{links, sealing};

/// Makes what was chosen, locked where it is for the municipality.
pub(super) fn make(parcel: Parcel) {
    let Some(written) = parcel.written.get_untracked() else { return };
    let way = untrack(move || parcel.way());
    match (way, keys(parcel)) {
        (Way::File, None) => make_unlocked(parcel),
        (Way::File, Some(keys)) => start(parcel, written.text, move |text| seal(parcel, text, keys)),
        (Way::Code | Way::Link, _) => start(parcel, written.text, move |text| share(parcel, text, way)),
    }
}

/// Makes the file as it is, for everybody to read.
pub(super) fn make_unlocked(parcel: Parcel) {
    let Some(written) = parcel.written.get_untracked() else { return };
    let name = file_name::letter(parcel.view.today);
    parcel.stage.set(Stage::File(ReadyFile { name, text: written.text, is_locked: false }));
}

/// The keys that a file is locked to; none where it goes as it is.
fn keys(parcel: Parcel) -> Option<Vec<String>> {
    if !untrack(move || parcel.reader().is_at_the_municipality()) {
        return None;
    }
    match &*parcel.enrolment.read_untracked() {
        Some(Ok(enrolment)) => Some(enrolment.keys.iter().map(ToString::to_string).collect()),
        Some(Err(_)) | None => None,
    }
}

/// Waits for what is made, and shows it if it is still of what is on the screen.
fn start<Making: Future<Output = Stage> + 'static>(
    parcel: Parcel,
    text: String,
    begin: impl FnOnce(String) -> Making + 'static,
) {
    parcel.stage.set(Stage::Making);
    spawn_local(async move {
        let stage = begin(text.clone()).await;
        let is_of_this = |written: &Option<Written>| written.as_ref().is_some_and(|written| written.text == text);
        // The screen may be gone, or show something else.
        let is_awaited = parcel.stage.try_with_untracked(|now| *now == Stage::Making) == Some(true)
            && parcel.written.try_with_untracked(is_of_this) == Some(true);
        if !is_awaited {
            return;
        }
        let is_on_the_screen = matches!(&stage, Stage::Carried(ready) if ready.shows_codes());
        let is_another_screen = matches!(stage, Stage::Carried(_));
        parcel.stage.set(stage);
        if is_another_screen {
            scroll::to_top();
        }
        if is_on_the_screen {
            parcel.note_part();
        }
    });
}

async fn seal(parcel: Parcel, text: String, keys: Vec<String>) -> Stage {
    let language = parcel.view.language;
    let question = Question::Sealing(sealing::Ask::Seal { text, keys, language });
    match parcel.beside.ask(&question, &[]).await {
        Ok(sealing::Told::Closed(text)) => {
            let name = file_name::sealed_report(parcel.view.today);
            Stage::File(ReadyFile { name, text, is_locked: true })
        }
        Ok(sealing::Told::Refused(why)) => Stage::Failed(why),
        Ok(sealing::Told::Words(_)) => failed(parcel, send::not_locked(language), &beside_the_point()),
        Err(error) => failed(parcel, send::not_locked(language), &error),
    }
}

async fn share(parcel: Parcel, letter: String, way: Way) -> Stage {
    let language = parcel.view.language;
    let question = Question::Links(links::Ask::Share { letter, base_url: html::base_url(), language });
    let happened = if way == Way::Code { send::code_not_made(language) } else { send::link_not_made(language) };
    match parcel.beside.ask(&question, &[]).await {
        Ok(links::Told::Carried(carried)) => {
            let codes = code_pictures(language, &carried.codes);
            Stage::Carried(ReadyLink { way, link: carried.link, codes })
        }
        Ok(links::Told::Refused(why)) => Stage::Failed(why),
        Ok(_) => failed(parcel, happened, &beside_the_point()),
        Err(error) => failed(parcel, happened, &error),
    }
}

fn beside_the_point() -> NotAnswered {
    NotAnswered::Misunderstood("an answer to another question".to_owned())
}

fn failed(parcel: Parcel, happened: &str, error: &NotAnswered) -> Stage {
    leptos::logging::error!("{error}");
    Stage::Failed(send::not_answered(parcel.view.language, happened))
}
