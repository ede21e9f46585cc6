//! Reading the chosen files one by one, so that the page goes on living while many are read.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::sitting::{Sitting, Stage};
use crate::browser::files::{self, FileNotRead};
use crate::browser::{clock, timer};
use crate::exchange::recognise::{FILE_LIMIT, FileError};
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
    sitting.opening.update(|opening| match bytes {
        Ok(bytes) => sitting.beside_what_is_kept(|known| opening.add(name, Ok(bytes), sitting.readers(), known)),
        Err(FileNotRead::TooLarge { bytes }) => {
            let too_large = Err(FileError::TooLarge { bytes: *bytes });
            sitting.beside_what_is_kept(|known| opening.add(name, too_large, sitting.readers(), known));
        }
        Err(FileNotRead::Failed(_)) => opening.add_unread(name),
    });
}
