//! The program for everything that travels, as a page talks to it.

use std::rc::Rc;

use futures_util::future::{LocalBoxFuture, Shared};
use futures_util::{FutureExt, TryFutureExt};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use leptos::task::spawn_local;
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

/// The program on its way or here; whoever waits for it meanwhile waits for the same one.
type Starting = Shared<LocalBoxFuture<'static, Result<Rc<Worker>, WorkerFailed>>>;

/// The program, started when it is first asked. It ends with the page that asked.
#[derive(Clone, Copy)]
pub struct Beside {
    worker: StoredValue<Option<Starting>, LocalStorage>,
}

impl Beside {
    /// Remembers the program, which has not started.
    pub fn new() -> Self {
        Self { worker: StoredValue::new_local(None) }
    }

    /// Starts the program before it is asked, so that its first answer comes sooner.
    pub fn start_ahead(self) {
        spawn_local(async move {
            if let Err(error) = self.running().await {
                // Whoever asks starts it anew, and is told.
                leptos::logging::warn!("the program beside the page was not started ahead: {error}");
            }
        });
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
        let starting = self.worker.try_get_value().flatten().unwrap_or_else(|| {
            let starting = Worker::start(NAME).map_ok(Rc::new).boxed_local().shared();
            // Where the page has gone meanwhile, the program goes with this value.
            self.worker.try_set_value(Some(starting.clone()));
            starting
        });
        let started = starting.await;
        if started.is_err() {
            self.worker.try_set_value(None);
        }
        Ok(started?)
    }
}

/// Nobody's words end in the console.
fn short(answer: &str) -> String {
    answer.chars().take(80).collect()
}
