//! The program that opens files beside the page, as the page talks to it.

use std::rc::Rc;

use js_sys::ArrayBuffer;
use leptos::prelude::*;
use thiserror::Error;

use crate::browser::clock;
use crate::browser::worker::{Worker, WorkerFailed};
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::id::CourseId;
use crate::exchange::file_card::FileCard;
use crate::worker::files::{Ask, Beginning, File, KeptCourse, Told};

/// The name that the page knows the program by.
const NAME: &str = "files";

/// Why files could not be looked at; none of them is to blame.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotOpened {
    /// The program did not start or has ended.
    #[error(transparent)]
    Worker(#[from] WorkerFailed),
    /// The two did not understand each other, which is a fault of ours.
    #[error("misunderstood: {0}")]
    Misunderstood(String),
}

impl From<serde_json::Error> for NotOpened {
    fn from(error: serde_json::Error) -> Self {
        Self::Misunderstood(error.to_string())
    }
}

impl From<ReadError> for NotOpened {
    fn from(error: ReadError) -> Self {
        Self::Misunderstood(error.to_string())
    }
}

/// The program, started when it is first asked. It ends with the page that asked.
#[derive(Clone, Copy)]
pub struct Opener {
    worker: StoredValue<Option<Rc<Worker>>, LocalStorage>,
}

impl Opener {
    /// Remembers the program, which has not started.
    pub fn new() -> Self {
        Self { worker: StoredValue::new_local(None) }
    }

    /// Begins a sitting.
    ///
    /// # Errors
    /// The [`NotOpened`] that kept the program from starting; asked again, it starts anew.
    pub async fn begin(self, beginning: Beginning) -> Result<(), NotOpened> {
        self.ask(&Ask::Begin(beginning), &[]).await.map(|_| ())
    }

    /// Has files read, with the contents of those that arrived, and tells which courses have to be seen.
    ///
    /// # Errors
    /// The [`NotOpened`] that stood in the way.
    pub async fn read(self, files: Vec<File>, contents: &[ArrayBuffer]) -> Result<Vec<CourseId>, NotOpened> {
        match self.ask(&Ask::Read(files), contents).await? {
            Told::Needs(courses) => Ok(courses),
            other => Err(misunderstood(&other)),
        }
    }

    /// Has the files that were read planned beside courses as they are kept.
    ///
    /// # Errors
    /// The [`NotOpened`] that stood in the way.
    pub async fn plan(self, kept: Vec<KeptCourse>) -> Result<Vec<FileCard>, NotOpened> {
        match self.ask(&Ask::Plan(kept), &[]).await? {
            Told::Cards(cards) => Ok(cards),
            other => Err(misunderstood(&other)),
        }
    }

    /// Gives what came of each file as the text of a spreadsheet.
    ///
    /// # Errors
    /// The [`NotOpened`] that stood in the way.
    pub async fn results(self, wanted: Vec<usize>) -> Result<String, NotOpened> {
        match self.ask(&Ask::Results { wanted }, &[]).await? {
            Told::Spreadsheet(text) => Ok(text),
            other => Err(misunderstood(&other)),
        }
    }

    /// Gives the courses as they would be, with the files that somebody wants all the same.
    ///
    /// # Errors
    /// The [`NotOpened`] that stood in the way.
    pub async fn finish(self, wanted: Vec<usize>) -> Result<Vec<CourseDocument>, NotOpened> {
        match self.ask(&Ask::Finish { wanted, now: clock::now().millis() }, &[]).await? {
            Told::Courses(texts) => {
                Ok(texts.iter().map(|text| CourseDocument::read(text.get())).collect::<Result<_, _>>()?)
            }
            other => Err(misunderstood(&other)),
        }
    }

    async fn ask(self, question: &Ask, contents: &[ArrayBuffer]) -> Result<Told, NotOpened> {
        let worker = self.running().await?;
        let answer = worker.ask(&serde_json::to_string(question)?, contents).await;
        if answer.is_err() {
            // One that has ended is not asked again.
            self.worker.try_set_value(None);
        }
        match serde_json::from_str(&answer?)? {
            Told::Misunderstood(why) => Err(NotOpened::Misunderstood(why)),
            told => Ok(told),
        }
    }

    async fn running(self) -> Result<Rc<Worker>, NotOpened> {
        if let Some(worker) = self.worker.try_get_value().flatten() {
            return Ok(worker);
        }
        let worker = Rc::new(Worker::start(NAME).await?);
        // Where the page has gone meanwhile, the program goes with this value.
        self.worker.try_set_value(Some(Rc::clone(&worker)));
        Ok(worker)
    }
}

fn misunderstood(told: &Told) -> NotOpened {
    NotOpened::Misunderstood(format!("{told:?}").chars().take(80).collect())
}
