//! What the municipality takes out for other programs: which file, and what it is good for.

use leptos::prelude::*;
use leptos::task::spawn_local;
use thiserror::Error;

use super::overview::Rows;
use crate::browser::clock;
use crate::browser::download::{self, FileKind};
use crate::browser::worker::{Worker, WorkerFailed};
use crate::components::{Button, Checkbox, Dialog, Icon, Look};
use crate::document::programme;
use crate::exchange::overview::sheet;
use crate::exchange::tables::InConfidence;
use crate::exchange::{file_name, spreadsheet};
use crate::pages::tell_saved;
use crate::state::{ProgrammeState, workspace};
use crate::storage::shelf::Shelf;
use crate::text::{Language, coordinator};
use crate::worker::office::{Made, Order};

/// The name that the page knows the program by.
const NAME: &str = "office";

/// Why there is no file.
#[derive(Debug, Error)]
enum NotTaken {
    #[error(transparent)]
    Worker(#[from] WorkerFailed),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    File(#[from] download::NotMade),
    #[error("the programme is not known")]
    NoProgramme,
}

/// Shows the button, and asks which file is wanted.
pub(super) fn take_out(rows: Rows, language: Language) -> AnyView {
    let is_asking = RwSignal::new(false);
    let is_making = RwSignal::new(false);
    let with_confidence = RwSignal::new(false);
    let make = move |file: Made| {
        if is_making.get_untracked() {
            return;
        }
        is_making.set(true);
        spawn_local(async move {
            let both = with_confidence.get_untracked();
            let made = made(file, InConfidence { of_the_youth: both, of_the_mentor: both }, language).await;
            // Whoever has moved on meanwhile has the file all the same.
            let _left = is_making.try_set(false);
            let _left = is_asking.try_set(false);
            tell_saved(language, made);
        });
    };
    let pairs = move |()| {
        is_asking.set(false);
        tell_saved(language, save_sheet(rows, language));
    };
    let choice = move |words: fn(Language) -> &'static str, more: fn(Language) -> &'static str, act: Callback<()>| {
        view! {
            <div class="stack stack--tight">
                <Button look=Look::Secondary icon=Icon::Download on_press=act>{words(language)}</Button>
                <p class="soft">{more(language)}</p>
            </div>
        }
        .into_any()
    };
    let choices = move || {
        let workbook = Callback::new(move |()| make(Made::Workbook));
        let lines = Callback::new(move |()| make(Made::Lines));
        view! {
            <p>{coordinator::take_out_lead(language)}</p>
            <Checkbox
                id="with-confidence"
                label=coordinator::with_confidence(language)
                checked=with_confidence
                on_change=move |is_on| with_confidence.set(is_on)
            />
            {choice(coordinator::workbook, coordinator::workbook_more, workbook)}
            {choice(coordinator::pairs_sheet, coordinator::pairs_sheet_more, Callback::new(pairs))}
            {choice(coordinator::lines, coordinator::lines_more, lines)}
            <p role="status">{move || is_making.get().then(|| coordinator::making(language))}</p>
        }
    };
    view! {
        <Button look=Look::Secondary icon=Icon::Download on_press=move |()| is_asking.set(true)>
            {coordinator::take_out(language)}
        </Button>
        <Dialog id="take-out" open=is_asking title=coordinator::take_out(language)>{choices()}</Dialog>
    }
    .into_any()
}

fn save_sheet(rows: Rows, language: Language) -> Result<String, NotTaken> {
    let name = file_name::spreadsheet(clock::today());
    let text = spreadsheet::write(&sheet(language, rows.read_untracked().iter().map(AsRef::as_ref)));
    download::save_text(&name, FileKind::Spreadsheet, &text)?;
    Ok(name)
}

async fn made(file: Made, in_confidence: InConfidence, language: Language) -> Result<String, NotTaken> {
    let today = clock::today();
    let order = order(file, in_confidence, language)?;
    let content = Worker::start(NAME).await?.ask_for_file(&serde_json::to_string(&order)?).await?;
    let name = file.name(today);
    let kind = match file {
        Made::Workbook => FileKind::Workbook,
        Made::Lines => FileKind::Lines,
    };
    download::save_bytes(&name, kind, &content)?;
    Ok(name)
}

fn order(file: Made, in_confidence: InConfidence, language: Language) -> Result<Order, NotTaken> {
    let workspace = workspace();
    let written = |id| workspace.document(Shelf::Municipality, id).map(|course| course.write());
    let ids = workspace.course_ids(Shelf::Municipality).get_untracked();
    let texts = ids.into_iter().filter_map(written);
    let courses = texts.map(|text| serde_json::value::RawValue::from_string(text?)).collect::<Result<_, _>>()?;
    let programme = match &*workspace.programme.read_untracked() {
        ProgrammeState::Known(programme) => programme::write(programme)?,
        _ => return Err(NotTaken::NoProgramme),
    };
    let programme = serde_json::value::RawValue::from_string(programme)?;
    Ok(Order { file, courses, programme, in_confidence, language, today: clock::today() })
}
