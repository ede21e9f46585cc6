//! Having the chosen files read beside the page, a few at a time, so that somebody sees how far it is and can stop.

use js_sys::ArrayBuffer;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::opener::NotOpened;
use super::sitting::{Sitting, Stage};
use crate::browser::files::{self, FileNotRead};
use crate::exchange::recognise::FILE_LIMIT;
use crate::text::import;
use crate::worker::files::{Arrival, File};

/// So many files are read at a time.
const HANDFUL: usize = 20;

/// Something to open, whatever it came by.
enum Source {
    File(web_sys::File),
    Pasted(String),
}

/// Reads the files that were chosen, in place of any chosen before.
pub fn read_files(sitting: Sitting, chosen: Vec<web_sys::File>) {
    read(sitting, chosen.into_iter().map(Source::File).collect());
}

/// Looks at a text that somebody pasted.
pub fn read_pasted(sitting: Sitting, text: &str) {
    read(sitting, vec![Source::Pasted(text.to_owned())]);
}

/// Stops reading; what is read can be taken in.
pub fn stop(sitting: Sitting) {
    if let Stage::Reading { count, .. } = sitting.stage.get_untracked() {
        sitting.end_round();
        sitting.stage.set(Stage::Planned { stopped_before: Some(count) });
    }
}

fn read(sitting: Sitting, sources: Vec<Source>) {
    let count = sources.len();
    let round = sitting.begin_round();
    sitting.stage.set(Stage::Reading { done: 0, count });
    spawn_local(async move {
        let read = read_in_handfuls(sitting, round, &sources).await;
        if sitting.is_in_round(round) {
            sitting.stage.set(match read {
                Ok(()) => Stage::Planned { stopped_before: None },
                Err(error) => Stage::NotOpened(error),
            });
        }
    });
}

async fn read_in_handfuls(sitting: Sitting, round: u32, sources: &[Source]) -> Result<(), NotOpened> {
    sitting.opener.begin(sitting.beginning()).await?;
    for handful in sources.chunks(HANDFUL) {
        let mut files = Vec::with_capacity(handful.len());
        let mut contents = Vec::with_capacity(handful.len());
        for source in handful {
            let (file, content) = arrive(sitting, source).await;
            files.push(file);
            contents.extend(content);
        }
        if !sitting.is_in_round(round) {
            return Ok(());
        }
        let needed = sitting.opener.read(files, &contents).await?;
        let cards = sitting.opener.plan(sitting.kept(needed)).await?;
        if !sitting.is_in_round(round) {
            return Ok(());
        }
        sitting.cards.update(|known| known.extend(cards));
        let done = sitting.cards.with_untracked(Vec::len).min(sources.len());
        sitting.stage.set(Stage::Reading { done, count: sources.len() });
    }
    Ok(())
}

async fn arrive(sitting: Sitting, source: &Source) -> (File, Option<ArrayBuffer>) {
    let (name, content) = match source {
        Source::File(file) => (file.name(), files::read(file, FILE_LIMIT).await),
        Source::Pasted(text) => (import::pasted_name(sitting.language).to_owned(), Ok(files::bytes_of(text))),
    };
    let arrival = match &content {
        Ok(_) => Arrival::Here,
        Err(FileNotRead::TooLarge { bytes }) => Arrival::TooLarge(*bytes),
        Err(FileNotRead::Failed(_)) => Arrival::NotRead,
    };
    (File { name, arrival }, content.ok())
}
