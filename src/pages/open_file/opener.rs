//! The program that opens files beside the page, as the page talks to it.

use js_sys::ArrayBuffer;
use serde_json::value::RawValue;

use crate::browser::clock;
use crate::document::course::CourseDocument;
use crate::domain::id::CourseId;
use crate::exchange::file_card::FileCard;
use crate::pages::beside::{Beside, NotAnswered};
use crate::worker::files::{Ask, Beginning, File, KeptCourse, Told};
use crate::worker::program::Question;

/// The program that opens files.
#[derive(Clone, Copy)]
pub struct Opener {
    beside: Beside,
}

impl Opener {
    /// Remembers the program, which has not started.
    pub fn new() -> Self {
        Self { beside: Beside::new() }
    }

    /// Begins a sitting.
    ///
    /// # Errors
    /// The [`NotAnswered`] that kept the program from starting; asked again, it starts anew.
    pub async fn begin(self, beginning: Beginning) -> Result<(), NotAnswered> {
        self.ask(&Ask::Begin(beginning), &[]).await.map(|_| ())
    }

    /// Has files read, with the contents of those that arrived, and tells which courses have to be seen.
    ///
    /// # Errors
    /// The [`NotAnswered`] that stood in the way.
    pub async fn read(self, files: Vec<File>, contents: &[ArrayBuffer]) -> Result<Vec<CourseId>, NotAnswered> {
        match self.ask(&Ask::Read(files), contents).await? {
            Told::Needs(courses) => Ok(courses),
            other => Err(misunderstood(&other)),
        }
    }

    /// Has the files that were read planned beside courses as they are kept.
    ///
    /// # Errors
    /// The [`NotAnswered`] that stood in the way.
    pub async fn plan(self, kept: Vec<KeptCourse>) -> Result<Vec<FileCard>, NotAnswered> {
        match self.ask(&Ask::Plan(kept), &[]).await? {
            Told::Cards(cards) => Ok(cards),
            other => Err(misunderstood(&other)),
        }
    }

    /// Gives what came of each file as the text of a spreadsheet.
    ///
    /// # Errors
    /// The [`NotAnswered`] that stood in the way.
    pub async fn results(self, wanted: Vec<usize>) -> Result<String, NotAnswered> {
        match self.ask(&Ask::Results { wanted }, &[]).await? {
            Told::Spreadsheet(text) => Ok(text),
            other => Err(misunderstood(&other)),
        }
    }

    /// Gives the courses as they would be, with the files that somebody wants all the same.
    ///
    /// # Errors
    /// The [`NotAnswered`] that stood in the way.
    pub async fn finish(self, wanted: Vec<usize>) -> Result<Vec<CourseDocument>, NotAnswered> {
        match self.ask(&Ask::Finish { wanted, now: clock::now().millis() }, &[]).await? {
            Told::Courses(texts) => {
                Ok(texts.iter().map(|text| CourseDocument::read(text.get())).collect::<Result<_, _>>()?)
            }
            other => Err(misunderstood(&other)),
        }
    }

    async fn ask(self, ask: &Ask, contents: &[ArrayBuffer]) -> Result<Told, NotAnswered> {
        let question = Question::Files(RawValue::from_string(serde_json::to_string(ask)?)?);
        match self.beside.ask(&question, contents).await? {
            Told::Misunderstood(why) => Err(NotAnswered::Misunderstood(why)),
            told => Ok(told),
        }
    }
}

fn misunderstood(told: &Told) -> NotAnswered {
    NotAnswered::Misunderstood(format!("{told:?}").chars().take(80).collect())
}
