//! What a person must not miss: something is not saved, a copy was damaged, the programme's file is wrong. It stays until it is right.

use leptos::prelude::*;

use super::language;
use super::notices::notices;
use crate::browser::clock;
use crate::browser::download::{self, FileKind};
use crate::components::{Alert, Button, Icon, Look, Tone};
use crate::exchange::file_name;
use crate::state::{Problem, ProgrammeFailure, ProgrammeState, SaveState, workspace};
use crate::storage::everything::Copied;
use crate::text::errors::keeping;
use crate::text::{Language, common, errors, help, send, trouble as words};

/// Shows every trouble there is, above all screens.
pub fn trouble() -> AnyView {
    view! {
        <div class="trouble">
            {move || not_saved()}
            {move || programme()}
            {move || problems()}
        </div>
    }
    .into_any()
}

fn not_saved() -> Option<AnyView> {
    let workspace = workspace();
    let language = language();
    let state = workspace.save_state.get();
    let explained = keeping::state(language, &state)?;
    let acts = match state {
        SaveState::Cleared => view! {
            <Button on_press=move |()| workspace.write_back()>{words::write_back(language)}</Button>
            <Button look=Look::Secondary on_press=move |()| workspace.accept_clearing()>{words::let_go(language)}</Button>
        }
        .into_any(),
        SaveState::NotSaved(_) => view! {
            <Button on_press=move |()| workspace.retry()>{words::try_again(language)}</Button>
            {save_all(language)}
        }
        .into_any(),
        SaveState::ReadOnlyNewer | SaveState::MemoryOnly | SaveState::Loading | SaveState::Saved | SaveState::Saving => {
            save_all(language)
        }
    };
    Some(view! { <Alert tone=Tone::Stop title=explained.happened text=explained.remedy>{acts}</Alert> }.into_any())
}

/// Offers everything of this browser as a file, as it stands.
pub fn save_all(language: Language) -> AnyView {
    let save = move |()| {
        let saved = workspace()
            .all_data(Copied::Plain)
            .map(|text| download::save_text(&file_name::copy(clock::today()), FileKind::Text, &text));
        match saved {
            Some(Ok(())) => notices().say(send::downloaded(language)),
            Some(Err(_)) | None => notices().say(send::make_failed(language)),
        }
    };
    view! { <Button look=Look::Secondary icon=Icon::Download on_press=save>{words::save_file(language)}</Button> }
        .into_any()
}

fn programme() -> Option<AnyView> {
    let language = language();
    let explained = match &*workspace().programme.read() {
        ProgrammeState::Loading | ProgrammeState::Known(_) => return None,
        ProgrammeState::Failed(ProgrammeFailure::NotFetched(_)) => {
            (help::programme_missing(language).to_owned(), String::new())
        }
        ProgrammeState::Failed(ProgrammeFailure::Wrong(error)) => {
            let explained = errors::programme(language, error);
            (explained.happened, explained.remedy)
        }
    };
    let again = move |()| workspace().fetch_programme();
    Some(
        view! {
            <Alert tone=Tone::Warn title=explained.0 text=explained.1>
                <Button look=Look::Secondary on_press=again>{words::try_again(language)}</Button>
            </Alert>
        }
        .into_any(),
    )
}

fn problems() -> Vec<AnyView> {
    workspace().problems.get().into_iter().map(one_problem).collect()
}

fn one_problem(problem: Problem) -> AnyView {
    let language = language();
    let written_on = match &problem {
        Problem::Restored { written_at: Some(moment), .. } => Some(clock::local_time(*moment).date()),
        _ => None,
    };
    let explained = keeping::problem(language, &problem, written_on);
    let acts = unreadable_acts(&problem, language);
    let dismissed = problem;
    let dismiss = move |()| workspace().dismiss(&dismissed);
    view! {
        <Alert tone=Tone::Warn title=explained.happened text=explained.remedy>
            {acts}
            <Button look=Look::Quiet on_press=dismiss>{common::close(language)}</Button>
        </Alert>
    }
    .into_any()
}

/// What can be done about a course that does not read: keep its text as a file, or start over by choice.
fn unreadable_acts(problem: &Problem, language: Language) -> Option<AnyView> {
    let Problem::Unreadable { shelf, course, .. } = problem else { return None };
    let (shelf, course) = (*shelf, *course);
    let start_over = move |()| {
        if let Err(error) = workspace().start_over(shelf, course) {
            notices().say(keeping::not_saved(language, &error).in_one_line());
        }
    };
    Some(
        view! {
            {save_all(language)}
            <Button look=Look::Danger on_press=start_over>{words::start_over(language)}</Button>
        }
        .into_any(),
    )
}
