//! Having the chosen files read beside the page, a few at a time, so that somebody sees how far it is and can stop.

use futures_util::future::{join, join_all};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::opener::Begun;
use super::sitting::{Sitting, Stage};
use crate::browser::files::{self, FileNotRead};
use crate::exchange::file_card::FileCard;
use crate::exchange::recognise::FILE_LIMIT;
use crate::pages::beside::NotAnswered;
use crate::text::errors::Explanation;
use crate::text::import;
use crate::worker::files::{Arrival, File};

/// So many files are read at a time.
const HANDFUL: usize = 20;

/// Something to open, whatever it came by.
#[derive(Clone)]
pub enum Source {
    /// A file that was chosen or dropped.
    File(web_sys::File),
    /// A text that was pasted, or came by link or code.
    Pasted(String),
}

/// A few files as the browser could read them.
struct Handful {
    files: Vec<File>,
    contents: Vec<ArrayBuffer>,
}

/// How far the reading came.
enum Read {
    All,
    StoppedBefore(usize),
    UnknownWord(Explanation),
}

/// Reads the files that were chosen, in place of any chosen before.
pub fn read_files(sitting: Sitting, chosen: Vec<web_sys::File>) {
    read(sitting, chosen.into_iter().map(Source::File).collect());
}

/// Looks at a text that somebody pasted.
pub fn read_pasted(sitting: Sitting, text: &str) {
    read(sitting, vec![Source::Pasted(text.to_owned())]);
}

/// Reads the files of this round once more, now that five words were typed for one of them.
pub fn read_again(sitting: Sitting) {
    start(sitting, sitting.sources.get_value());
}

fn read(sitting: Sitting, sources: Vec<Source>) {
    sitting.words.set(String::new());
    start(sitting, sources);
}

fn start(sitting: Sitting, sources: Vec<Source>) {
    sitting.sources.set_value(sources.clone());
    let count = sources.len();
    let round = sitting.begin_round();
    sitting.stage.set(Stage::Reading { done: 0, count });
    spawn_local(async move {
        let read = read_in_handfuls(sitting, round, &sources).await;
        if sitting.is_in_round(round) {
            sitting.stage.set(match read {
                Ok(Read::All) => Stage::Planned { stopped_before: None },
                Ok(Read::StoppedBefore(count)) => Stage::Planned { stopped_before: Some(count) },
                Ok(Read::UnknownWord(explanation)) => Stage::UnknownWord(explanation),
                Err(error) => Stage::NotOpened(error),
            });
        }
    });
}

/// Reads on until all is read, or somebody stops or chooses other files; says of how many it stopped short. While the program beside the
/// page looks at a few files, the browser reads the next few.
///
/// The program beside the page answers in turn, so as long as nothing is asked for a round that is over, the files of one never get
/// among those of the next.
async fn read_in_handfuls(sitting: Sitting, round: u32, sources: &[Source]) -> Result<Read, NotAnswered> {
    if let Begun::UnknownWord(explanation) = sitting.opener.begin(sitting.beginning()).await? {
        return Ok(Read::UnknownWord(explanation));
    }
    let mut done = 0;
    let mut coming = sources.chunks(HANDFUL);
    let mut handful = arrive_together(sitting, coming.next().unwrap_or_default()).await;
    while !handful.files.is_empty() {
        let count = handful.files.len();
        let next = arrive_together(sitting, coming.next().unwrap_or_default());
        let (cards, next) = join(look_at(sitting, round, handful), next).await;
        let Some(cards) = cards? else { return Ok(Read::All) };
        sitting.cards.update(|known| known.extend(cards));
        done += count;
        if done < sources.len() && sitting.is_stopping() {
            return Ok(Read::StoppedBefore(sources.len()));
        }
        sitting.stage.set(Stage::Reading { done, count: sources.len() });
        handful = next;
    }
    Ok(Read::All)
}

/// Has a few files read and planned beside what is kept; none once the round is over.
async fn look_at(sitting: Sitting, round: u32, handful: Handful) -> Result<Option<Vec<FileCard>>, NotAnswered> {
    if !sitting.is_in_round(round) {
        return Ok(None);
    }
    let needed = sitting.opener.read(handful.files, &handful.contents).await?;
    if !sitting.is_in_round(round) {
        return Ok(None);
    }
    let cards = sitting.opener.plan(sitting.kept(needed)?).await?;
    Ok(sitting.is_in_round(round).then_some(cards))
}

async fn arrive_together(sitting: Sitting, sources: &[Source]) -> Handful {
    let arrived = join_all(sources.iter().map(|source| arrive(sitting, source))).await;
    let (files, contents): (Vec<File>, Vec<Option<ArrayBuffer>>) = arrived.into_iter().unzip();
    Handful { files, contents: contents.into_iter().flatten().collect() }
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
