//! One file of a sitting as people see it: whom it is from, how old it is, what it brings; or why it is not taken in.
//!
//! It is made where the files are opened, beside the page, and holds words only: the course itself stays there until it is wanted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::opening::{Doubt, OpenedFile, Outcome, Ready};
use super::plan::Planned;
use super::proof::Origin;
use crate::domain::id::CourseId;
use crate::domain::side::Side;
use crate::text::errors::{self, Explanation};
use crate::text::{Language, calendar, import, invitation};

/// One file of a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCard {
    /// What the file is called, without signs that fool the eye.
    pub name: String,
    /// What is to be said of it.
    pub said: Said,
}

/// What is to be said of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// It can be taken in.
    Content(Box<Content>),
    /// It cannot, and this is why.
    Refused(Explanation),
    /// Five words open it.
    Locked(Explanation),
    /// An invitation, which another screen opens.
    Invitation {
        /// Its text.
        text: String,
        /// What it is.
        what: Explanation,
    },
    /// No course, but keys and invitations of one's own.
    Records(String),
}

/// What a file that can be taken in is, and brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Which course it is about.
    pub course: CourseId,
    /// First names of the young person and the mentor, where they are known.
    pub names: Option<(String, String)>,
    /// When it was made, and by whom.
    pub made: String,
    /// What it brings.
    pub brings: String,
    /// What somebody should look at.
    pub warnings: Vec<String>,
    /// Says whether the course was not here before.
    pub is_new_course: bool,
    /// Says whether it brings something that is not here.
    pub has_news: bool,
    /// Says whether a mark tells already that this file has come, or a later one from the same side.
    pub is_marked: bool,
    /// Says that it is proven to come from whom it says; none where it is not, or nothing can be proven.
    pub proven: Option<String>,
    /// What must be answered before it is taken in, and whether it was answered with yes.
    pub question: Option<Question>,
}

/// Why a file is left out unless somebody wants it all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Why.
    pub why: String,
    /// What a yes says.
    pub yes: String,
    /// Says whether somebody has said yes.
    pub is_wanted: bool,
}

/// How one file falls out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Brings something that is not here.
    News,
    /// Brings nothing: all of it is here.
    Known,
    /// Is left out unless somebody wants it.
    LeftOut,
    /// Five words open it.
    Locked,
    /// Is an invitation.
    Invitation,
    /// Cannot be taken in, or is for somebody else.
    Refused,
}

/// How the files of a sitting fall out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Bring something that is not here.
    pub news: usize,
    /// Bring nothing: all of it is here.
    pub known: usize,
    /// Are left out unless somebody wants them.
    pub left_out: usize,
    /// Are opened by five words.
    pub locked: usize,
    /// Are invitations.
    pub invitations: usize,
    /// Cannot be taken in, or are for somebody else.
    pub refused: usize,
}

impl Tally {
    /// Counts.
    pub fn of<'a>(cards: impl IntoIterator<Item = &'a FileCard>) -> Self {
        cards.into_iter().fold(Self::default(), |mut tally, card| {
            match card.fate() {
                Fate::News => tally.news += 1,
                Fate::Known => tally.known += 1,
                Fate::LeftOut => tally.left_out += 1,
                Fate::Locked => tally.locked += 1,
                Fate::Invitation => tally.invitations += 1,
                Fate::Refused => tally.refused += 1,
            }
            tally
        })
    }
}

/// Where files are opened, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The language of the page.
    pub language: Language,
    /// Today, where the reader is.
    pub today: NaiveDate,
    /// Says whether the municipality opens them.
    pub is_at_the_desk: bool,
}

impl FileCard {
    /// Says what is to be said of a file.
    pub fn of(file: &OpenedFile, setting: Setting) -> Self {
        let language = setting.language;
        let said = match &file.outcome {
            Outcome::Ready(ready) => Said::Content(Box::new(content(ready, None, setting))),
            Outcome::Locked => Said::Locked(import::locked(language)),
            Outcome::Invitation(text) => Said::Invitation { text: text.clone(), what: import::invitation(language) },
            Outcome::OnlyRecords => Said::Records(import::brings_records(language).to_owned()),
            Outcome::Asked { ready, why, is_wanted, .. } => {
                let is_deleted = why.iter().any(|doubt| matches!(doubt, Doubt::WasDeleted(_)));
                let yes = if is_deleted { import::want_back(language) } else { import::want_unproven(language) };
                let question = Question { why: doubts(language, why), yes: yes.to_owned(), is_wanted: *is_wanted };
                Said::Content(Box::new(content(ready, Some(question), setting)))
            }
            Outcome::ForAnother { reader, .. } => {
                Said::Refused(import::for_another(language, *reader, setting.is_at_the_desk))
            }
            Outcome::Refused(error) => Said::Refused(errors::file(language, error)),
            Outcome::NotRead => Said::Refused(import::unread(language)),
        };
        Self { name: file.name.clone(), said }
    }

    /// Gives what it brings, if it can be taken in.
    pub fn content(&self) -> Option<&Content> {
        match &self.said {
            Said::Content(content) => Some(content),
            Said::Refused(_) | Said::Locked(_) | Said::Invitation { .. } | Said::Records(_) => None,
        }
    }

    /// Notes the answer to its question.
    pub fn want(&mut self, is_wanted: bool) {
        if let Said::Content(content) = &mut self.said
            && let Some(question) = &mut content.question
        {
            question.is_wanted = is_wanted;
        }
    }

    /// Says whether it would be taken in.
    pub fn is_taken(&self) -> bool {
        let is_wanted = |content: &Content| content.question.as_ref().is_none_or(|question| question.is_wanted);
        matches!(self.said, Said::Records(_)) || self.content().is_some_and(is_wanted)
    }

    /// Says how the file falls out.
    pub fn fate(&self) -> Fate {
        match &self.said {
            Said::Refused(_) => Fate::Refused,
            Said::Locked(_) => Fate::Locked,
            Said::Invitation { .. } => Fate::Invitation,
            Said::Content(_) if !self.is_taken() => Fate::LeftOut,
            Said::Content(content) if !content.has_news && content.question.is_none() => Fate::Known,
            Said::Content(_) | Said::Records(_) => Fate::News,
        }
    }

    /// Says whether taking it in would change anything: bring news, or where files are marked, note that it has come.
    pub fn changes_anything(&self, marks_files: bool) -> bool {
        let changes =
            |content: &Content| content.has_news || content.question.is_some() || (marks_files && !content.is_marked);
        self.is_taken() && self.content().is_none_or(changes)
    }
}

fn content(ready: &Ready, question: Option<Question>, setting: Setting) -> Content {
    let planned = &ready.planned;
    let warning = |warning| import::warning(setting.language, warning);
    Content {
        course: planned.course,
        names: planned.names.clone(),
        made: made(planned, setting),
        brings: brings(ready, setting),
        warnings: planned.warnings.iter().filter_map(warning).collect(),
        is_new_course: planned.is_new_course,
        has_news: !planned.news.is_empty(),
        is_marked: ready.is_marked,
        proven: ready.origin.filter(|origin| *origin == Origin::Proven).map(|origin| said_of(setting.language, origin)),
        question,
    }
}

/// Says why a file is left out.
pub(super) fn doubts(language: Language, why: &[Doubt]) -> String {
    let said = |doubt: &Doubt| match doubt {
        Doubt::WasDeleted(day) => import::was_deleted(language, &calendar::day(language, *day)),
        Doubt::Origin(origin) => import::not_proven(language, *origin).in_one_line(),
    };
    why.iter().map(said).collect::<Vec<_>>().join(" ")
}

fn said_of(language: Language, origin: Origin) -> String {
    invitation::origin(language, origin).to_owned()
}

fn made(planned: &Planned, Setting { language, today, .. }: Setting) -> String {
    let by = match (planned.from, &planned.names) {
        (Side::Mentor, Some((_, mentor))) => import::by_mentor(language, mentor),
        (Side::Youth, Some((youth, _))) => import::by_youth(language, youth),
        (Side::Mentor, None) => import::by_nameless_mentor(language).to_owned(),
        (Side::Youth, None) => import::by_nameless_youth(language).to_owned(),
        (Side::Counsellor | Side::Contact, _) => import::by_municipality(language).to_owned(),
    };
    let near = calendar::near_day(language, planned.written_on, today);
    let when = near.map_or_else(|| calendar::day(language, planned.written_on), str::to_owned);
    import::made(language, &when, &by)
}

fn brings(ready: &Ready, Setting { language, is_at_the_desk, .. }: Setting) -> String {
    match import::things::brought(language, &ready.brings, &ready.planned.news) {
        Some(list) => import::brings(language, &list),
        None if ready.is_marked => import::opened_before(language).to_owned(),
        None if is_at_the_desk => import::brings_only_mark(language).to_owned(),
        None => import::brings_nothing(language).to_owned(),
    }
}
