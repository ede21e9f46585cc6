//! Reading the chosen files one by one, so that the page goes on living while many are read.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::sitting::{Sitting, Stage};
use crate::browser::files::{self, FileNotRead};
use crate::browser::{clock, timer};
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::exchange::opening::Owner;
use crate::exchange::recognise::{FILE_LIMIT, FileError};
use crate::storage::everything;
use crate::text::import;

/// The page gets a turn after so much work.
const TURN_MILLIS: u64 = 40;

/// Reads the files that were chosen, in place of any chosen before.
pub fn read_files(sitting: Sitting, chosen: Vec<File>) {
    let count = chosen.len();
    let round = sitting.begin_round();
    sitting.stage.set(Stage::Reading { done: 0, count });
    spawn_local(async move {
        let mut turn_began = clock::now().millis();
        for (done, file) in chosen.into_iter().enumerate() {
            let bytes = files::read(&file, FILE_LIMIT).await;
            if !sitting.is_in_round(round) {
                return;
            }
            look_at(sitting, &file.name(), &bytes);
            if clock::now().millis().saturating_sub(turn_began) > TURN_MILLIS {
                sitting.stage.set(Stage::Reading { done: done + 1, count });
                timer::wait(0).await;
                if !sitting.is_in_round(round) {
                    return;
                }
                turn_began = clock::now().millis();
            }
        }
        if sitting.is_in_round(round) {
            sitting.stage.set(Stage::Planned { stopped_before: None });
        }
    });
}

/// Looks at a text that somebody pasted.
pub fn read_pasted(sitting: Sitting, text: &str) {
    sitting.begin_round();
    look_at(sitting, import::pasted_name(sitting.language), &Ok(text.as_bytes().to_vec()));
    sitting.stage.set(Stage::Planned { stopped_before: None });
}

/// Stops reading; what is read can be taken in.
pub fn stop(sitting: Sitting) {
    if let Stage::Reading { count, .. } = sitting.stage.get_untracked() {
        sitting.end_round();
        sitting.stage.set(Stage::Planned { stopped_before: Some(count) });
    }
}

fn look_at(sitting: Sitting, name: &str, bytes: &Result<Vec<u8>, FileNotRead>) {
    if let Ok(bytes) = bytes
        && let Some((courses, owner)) = copy_in(sitting, bytes)
    {
        return sitting.opening.update(|opening| {
            sitting.beside_what_is_kept(|known| opening.add_copy(name, courses, owner, known));
        });
    }
    sitting.opening.update(|opening| match bytes {
        Ok(bytes) => sitting.beside_what_is_kept(|known| opening.add(name, Ok(bytes), sitting.readers(), known)),
        Err(FileNotRead::TooLarge { bytes }) => {
            let too_large = Err(FileError::TooLarge { bytes: *bytes });
            sitting.beside_what_is_kept(|known| opening.add(name, too_large, sitting.readers(), known));
        }
        Err(FileNotRead::Failed(_)) => opening.add_unread(name),
    });
}

/// Finds the courses in a copy of everything from an earlier phone; none where the file is something else.
fn copy_in(sitting: Sitting, bytes: &[u8]) -> Option<(Vec<Result<CourseDocument, ReadError>>, Owner)> {
    let owner = sitting.owner()?;
    let text = std::str::from_utf8(bytes).ok()?;
    Some((everything::courses_in(text, sitting.shelf)?, owner))
}
