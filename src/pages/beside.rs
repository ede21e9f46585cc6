//! The program for everything that travels, as a page talks to it.

use std::rc::Rc;

use js_sys::ArrayBuffer;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::browser::timer;
use crate::browser::worker::{Worker, WorkerFailed};
use crate::document::ReadError;
use crate::worker::program::Question;

/// The name that the page knows the program by.
const NAME: &str = "files";

/// Why a question was not answered; what it was about is not to blame.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotAnswered {
    /// The program did not start or has ended.
    #[error(transparent)]
    Worker(#[from] WorkerFailed),
    /// The program has not answered in time, and was ended.
    #[error("silent for {millis} ms")]
    Silent {
        /// How long it was waited for.
        millis: i32,
    },
    /// The two did not understand each other, which is a fault of ours.
    #[error("misunderstood: {0}")]
    Misunderstood(String),
}

impl From<serde_json::Error> for NotAnswered {
    fn from(error: serde_json::Error) -> Self {
        Self::Misunderstood(error.to_string())
    }
}

impl From<ReadError> for NotAnswered {
    fn from(error: ReadError) -> Self {
        Self::Misunderstood(error.to_string())
    }
}

/// The program, started when it is first asked. It ends with the page that asked.
#[derive(Clone, Copy)]
pub struct Beside {
    worker: StoredValue<Option<Rc<Worker>>, LocalStorage>,
}

impl Beside {
    /// Remembers the program, which has not started.
    pub fn new() -> Self {
        Self { worker: StoredValue::new_local(None) }
    }

    /// Asks a question, handing over the contents of files without a copy.
    ///
    /// # Errors
    /// The [`NotAnswered`] that stood in the way; asked again, the program starts anew.
    pub async fn ask<Told: DeserializeOwned>(
        self,
        question: &Question,
        contents: &[ArrayBuffer],
    ) -> Result<Told, NotAnswered> {
        let worker = self.running().await?;
        let answer = worker.ask(&serde_json::to_string(question)?, contents).await;
        self.told(answer.map_err(NotAnswered::from))
    }

    /// Asks a question that the program may never come to the end of: a program that is silent for so long ends.
    ///
    /// # Errors
    /// The [`NotAnswered`] that stood in the way; asked again, the program starts anew and has forgotten what it was told.
    pub async fn ask_within<Told: DeserializeOwned>(
        self,
        millis: i32,
        question: &Question,
        contents: &[ArrayBuffer],
    ) -> Result<Told, NotAnswered> {
        let worker = self.running().await?;
        let question = serde_json::to_string(question)?;
        let answer = match timer::within(millis, worker.ask(&question, contents)).await {
            Some(answer) => answer.map_err(NotAnswered::from),
            None => Err(NotAnswered::Silent { millis }),
        };
        self.told(answer)
    }

    fn told<Told: DeserializeOwned>(self, answer: Result<String, NotAnswered>) -> Result<Told, NotAnswered> {
        if answer.is_err() {
            // One that has ended is not asked again, and one that is silent ends with this.
            self.worker.try_set_value(None);
        }
        let answer = answer?;
        serde_json::from_str(&answer)
            .map_err(|error| NotAnswered::Misunderstood(format!("{error}: {}", short(&answer))))
    }

    async fn running(self) -> Result<Rc<Worker>, NotAnswered> {
        if let Some(worker) = self.worker.try_get_value().flatten() {
            return Ok(worker);
        }
        let worker = Rc::new(Worker::start(NAME).await?);
        // Where the page has gone meanwhile, the program goes with this value.
        self.worker.try_set_value(Some(Rc::clone(&worker)));
        Ok(worker)
    }
}

/// Nobody's words end in the console.
fn short(answer: &str) -> String {
    answer.chars().take(80).collect()
}
