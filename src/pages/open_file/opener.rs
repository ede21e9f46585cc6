//! The program that opens files beside the page, as the page talks to it.

use js_sys::ArrayBuffer;
use serde_json::value::RawValue;

use crate::browser::{clock, timer};
use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::domain::id::CourseId;
use crate::exchange::file_card::FileCard;
use crate::pages::beside::{Beside, NotAnswered};
use crate::storage::key::{Key, Record};
use crate::text::errors::Explanation;
use crate::worker::files::{Ask, Beginning, File, Heard, KeptCourse, Told};
use crate::worker::program::Question;

/// So many courses are read at a time.
const HANDFUL: usize = 20;

/// What came of beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The files can be read.
    Begun,
    /// A word that was typed is none of the app's.
    UnknownWord(Explanation),
}

/// What taking files in brings about.
#[derive(Debug)]
pub struct Brought {
    /// The courses as they would be.
    pub courses: Vec<CourseDocument>,
    /// The records of copies of one's own.
    pub records: Vec<(Record, String)>,
    /// What the letters of the other tell of what they have.
    pub heard: Vec<Heard>,
}

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

    /// Starts the program while somebody is still looking for a file.
    pub fn start_ahead(self) {
        self.beside.start_ahead();
    }

    /// Begins a sitting; tells where a word that was typed is none of the app's.
    ///
    /// # Errors
    /// The [`NotAnswered`] that kept the program from starting; asked again, it starts anew.
    pub async fn begin(self, beginning: Beginning) -> Result<Begun, NotAnswered> {
        match self.ask(&Ask::Begin(beginning), &[]).await? {
            Told::Done => Ok(Begun::Begun),
            Told::Unknown(explanation) => Ok(Begun::UnknownWord(explanation)),
            other => Err(misunderstood(&other)),
        }
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

    /// Gives what taking the files in brings about, with those that somebody wants all the same.
    ///
    /// # Errors
    /// The [`NotAnswered`] that stood in the way.
    pub async fn finish(self, wanted: Vec<usize>) -> Result<Brought, NotAnswered> {
        match self.ask(&Ask::Finish { wanted, now: clock::now().millis() }, &[]).await? {
            Told::Taken { courses, records, heard } => {
                let courses = read_in_handfuls(&courses).await?;
                let record = |(key, text): (String, String)| match Key::parse(&key) {
                    Some(Key::Record(record)) => Some((record, text)),
                    _ => None,
                };
                Ok(Brought { courses, records: records.into_iter().filter_map(record).collect(), heard })
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

/// Reads courses, and lets the page do what else is due between them.
async fn read_in_handfuls(texts: &[Box<RawValue>]) -> Result<Vec<CourseDocument>, ReadError> {
    let mut courses = Vec::with_capacity(texts.len());
    for (number, handful) in texts.chunks(HANDFUL).enumerate() {
        if number > 0 {
            timer::take_a_breath().await;
        }
        for text in handful {
            courses.push(CourseDocument::read(text.get())?);
        }
    }
    Ok(courses)
}

fn misunderstood(told: &Told) -> NotAnswered {
    NotAnswered::Misunderstood(format!("{told:?}").chars().take(80).collect())
}
