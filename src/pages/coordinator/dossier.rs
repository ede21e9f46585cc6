//! Everything that is held about a pair, for a person who asks: to read, and as the course itself.

use leptos::prelude::*;
use thiserror::Error;

use crate::browser::clock;
use crate::browser::download::{self, FileKind};
use crate::components::{Arrangement, Button, Choice, Choices, Dialog, Icon, Look};
use crate::domain::fact::Refusal;
use crate::domain::id::CourseId;
use crate::exchange::dossier::{self, Access, Asked};
use crate::exchange::file_name;
use crate::pages::tell_saved;
use crate::state::{ProgrammeState, workspace};
use crate::storage::shelf::Shelf;
use crate::text::{Language, coordinator};

const WHOLE: &str = "whole";
const YOUTH: &str = "youth";
const MENTOR: &str = "mentor";

/// Why there is no file.
#[derive(Debug, Error)]
enum NotWrittenOut {
    #[error("the pair is not here")]
    Gone,
    #[error("{0:?}")]
    Fact(Refusal),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    File(#[from] download::NotMade),
}

/// Shows the button, and asks for whom and in which form.
pub(super) fn write_out(id: CourseId, language: Language) -> AnyView {
    let is_asking = RwSignal::new(false);
    let reader = RwSignal::new(WHOLE.to_owned());
    let save = move |is_to_read: bool| {
        let access = match reader.read_untracked().as_str() {
            YOUTH => Access::Youth,
            MENTOR => Access::Mentor,
            _ => Access::Whole,
        };
        is_asking.set(false);
        tell_saved(language, saved(id, access, is_to_read, language));
    };
    let readers = vec![
        Choice::new(WHOLE, coordinator::for_the_municipality(language)),
        Choice::new(YOUTH, coordinator::for_the_youth(language)),
        Choice::new(MENTOR, coordinator::for_the_mentor(language)),
    ];
    let readers = Signal::stored(readers);
    view! {
        <Button look=Look::Secondary icon=Icon::Download on_press=move |()| is_asking.set(true)>
            {coordinator::write_out(language)}
        </Button>
        <Dialog id="write-out" open=is_asking title=coordinator::write_out(language)>
            <p>{coordinator::write_out_lead(language)}</p>
            <Choices
                id="write-out-for"
                legend=coordinator::write_out_for(language)
                options=readers
                value=reader
                arrangement=Arrangement::Rows
            />
            <div class="dialog__acts">
                <Button on_press=move |()| save(true)>{coordinator::write_out_text(language)}</Button>
                <Button look=Look::Secondary on_press=move |()| save(false)>{coordinator::write_out_data(language)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

fn saved(id: CourseId, access: Access, is_to_read: bool, language: Language) -> Result<String, NotWrittenOut> {
    let workspace = workspace();
    let course = workspace.document(Shelf::Municipality, id).ok_or(NotWrittenOut::Gone)?;
    let today = clock::today();
    let (name, content) = if is_to_read {
        let programme = workspace.programme.read_untracked();
        let programme = if let ProgrammeState::Known(programme) = &*programme { Some(programme) } else { None };
        let text = dossier::text(&course, Asked { access, programme, language, today });
        (file_name::dossier(today), text.map_err(NotWrittenOut::Fact)?)
    } else {
        (file_name::dossier_document(today), dossier::document(&course, access).write()?)
    };
    download::save_text(&name, FileKind::Text, &content)?;
    Ok(name)
}
