//! What makes the municipality's files for other programs: every table at once, as a workbook or as lines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use thiserror::Error;

use crate::document::ReadError;
use crate::document::course::CourseDocument;
use crate::document::programme::{self, ProgrammeError};
use crate::domain::course::Course;
use crate::domain::fact::Refusal;
use crate::domain::id::CourseId;
use crate::exchange::tables::{InConfidence, Workspace, tables};
use crate::exchange::workbook::{WorkbookError, workbook};
use crate::exchange::{file_name, lines};
use crate::text::Language;

/// What the page orders.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    /// Which file.
    pub file: Made,
    /// The texts of the courses, as they are kept.
    pub courses: Vec<Box<RawValue>>,
    /// The text of the programme, with the rules that hours are counted by.
    pub programme: Box<RawValue>,
    /// Whose words in confidence go along, because somebody asked for it.
    pub in_confidence: InConfidence,
    /// The language of headings and words.
    pub language: Language,
    /// Today, where the reader is.
    pub today: NaiveDate,
}

/// A file for another program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Made {
    /// A workbook for Excel and its like.
    Workbook,
    /// A line for each row, for tools that count.
    Lines,
}

impl Made {
    /// Names the file.
    pub fn name(self, today: NaiveDate) -> String {
        match self {
            Self::Workbook => file_name::workbook(today),
            Self::Lines => file_name::lines(today),
        }
    }
}

/// Why a file was not made; only a fault of ours, or a course beyond all measure, can be the reason.
#[derive(Debug, Error)]
pub enum NotMade {
    /// The order or the lines.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// A course.
    #[error("{0}")]
    Course(#[from] ReadError),
    /// A fact of a course.
    #[error("{0:?}")]
    Fact(Refusal),
    /// The programme.
    #[error("{0}")]
    Programme(#[from] ProgrammeError),
    /// The workbook.
    #[error("{0}")]
    Workbook(#[from] WorkbookError),
}

/// Makes the file of an order. What was said in confidence stays where it is unless somebody asked for it: a table is easily passed on.
///
/// # Errors
/// The [`NotMade`] that stood in the way.
pub fn make(order: &str) -> Result<Vec<u8>, NotMade> {
    let order: Order = serde_json::from_str(order)?;
    let folded = order.courses.iter().map(|text| {
        let CourseDocument { id, history } = CourseDocument::read(text.get())?;
        Ok((id, Course::fold(&history).map_err(NotMade::Fact)?))
    });
    let folded: Vec<(CourseId, Course)> = folded.collect::<Result<_, NotMade>>()?;
    let courses: Vec<(CourseId, &Course)> = folded.iter().map(|(id, course)| (*id, course)).collect();
    let rules = programme::read(order.programme.get())?.rules;
    let workspace = Workspace { courses: &courses, rules: &rules, language: order.language, today: order.today };
    let tables = tables(workspace, order.in_confidence);
    Ok(match order.file {
        Made::Workbook => workbook(&tables, order.today)?,
        Made::Lines => lines::write(&tables)?.into_bytes(),
    })
}
