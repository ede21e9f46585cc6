//! A course as text: its id and every change, in the order of their ids, so that equal histories are equal texts.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};

use super::loose::{LooseChange, LooseCourse, LooseFields, OnlyVersion, WIDTH_LIMIT};
use super::{BYTE_LIMIT, CHANGE_LIMIT, ReadError, VERSION, text, upgrade};
use crate::domain::change::{Change, Content, Head};
use crate::domain::facts;
use crate::domain::history::History;
use crate::domain::id::CourseId;
use crate::domain::kind::{KIND_LIMIT, KindName};
use crate::domain::side::Side;
use crate::domain::stamp::{Moment, Stamp};
use crate::domain::value::Problem;

/// A course and its history, as one text holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseDocument {
    /// Which course it is.
    pub id: CourseId,
    /// Every change that the text holds.
    pub history: History,
}

impl CourseDocument {
    /// Writes the course as one line of JSON.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(&self) -> serde_json::Result<String> {
        text::write_narrow(self)
    }

    /// Reads a course, all of it or nothing.
    ///
    /// # Errors
    /// The [`ReadError`] that says where and why, or that the text is newer than this app.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        if text.len() > BYTE_LIMIT {
            return Err(ReadError::TooLarge { bytes: text.len(), limit: BYTE_LIMIT });
        }
        read_known(text).map_err(|error| newer_version(text).unwrap_or(error))
    }

    /// Checks that the course can be kept: what is written of it is within what reading takes.
    ///
    /// Each of many files can be within the limits, and what they come to together beyond them.
    ///
    /// # Errors
    /// The limit that it goes beyond.
    pub fn check_room(&self) -> Result<(), ReadError> {
        if self.history.len() > CHANGE_LIMIT {
            return Err(ReadError::TooManyChanges { limit: CHANGE_LIMIT });
        }
        for (index, change) in self.history.iter().enumerate() {
            if let Content::Written { kind, fields } = &change.content
                && fields.len() > WIDTH_LIMIT
            {
                return Err(wrong(index + 1, Some(kind.clone()), "fields", Problem::TooMany { limit: WIDTH_LIMIT }));
            }
        }
        let bytes = text::narrow_length(self)?;
        if bytes > BYTE_LIMIT { Err(ReadError::TooLarge { bytes, limit: BYTE_LIMIT }) } else { Ok(()) }
    }
}

fn read_known(text: &str) -> Result<CourseDocument, ReadError> {
    let mut loose: LooseCourse<'_> = serde_json::from_str(text)?;
    if loose.version > VERSION {
        return Err(ReadError::Newer { found: loose.version, known: VERSION });
    }
    if loose.version == 0 {
        return Err(wrong(0, None, "version", Problem::OutOfRange { from: 1, to: VERSION.into() }));
    }
    if loose.changes.len() > CHANGE_LIMIT {
        return Err(ReadError::TooManyChanges { limit: CHANGE_LIMIT });
    }
    upgrade::upgrade(&mut loose);
    let id = loose.course.parse().map_err(|_| wrong(0, None, "course", Problem::NotAnId))?;
    let changes = loose.changes.into_iter().enumerate().map(|(index, change)| read_change(index + 1, change));
    Ok(CourseDocument { id, history: changes.collect::<Result<_, _>>()? })
}

/// A later version may have changed the form of everything but its own number, so that is looked for before a form is called wrong.
fn newer_version(text: &str) -> Option<ReadError> {
    let OnlyVersion { version: found } = serde_json::from_str(text).ok()?;
    (found > VERSION).then_some(ReadError::Newer { found, known: VERSION })
}

fn read_change(number: usize, loose: LooseChange<'_>) -> Result<Change, ReadError> {
    let kind = loose.kind.as_deref().map(KindName::from_word);
    let refuse = |field, problem| wrong(number, kind.clone(), field, problem);
    let id = loose.id.parse().map_err(|_| refuse("id", Problem::NotAnId))?;
    let about = match &loose.about {
        None => crate::domain::id::ChangeId::as_subject(id),
        Some(about) => about.parse().map_err(|_| refuse("about", Problem::NotAnId))?,
    };
    let (millis, counter) = loose.at;
    let by = Side::from_word(&loose.by).ok_or_else(|| refuse("by", Problem::UnknownChoice))?;
    let replaces: Result<Vec<_>, _> = loose.replaces.iter().map(|replaced| replaced.parse()).collect();
    let replaces = replaces.map_err(|_| refuse("replaces", Problem::NotAnId))?;
    let head = Head { stamp: Stamp { moment: Moment::from_millis(millis), counter }, about, by, replaces };
    let content = match (&kind, loose.fields) {
        (None, None) => Content::Erased,
        (Some(kind), Some(LooseFields(fields))) => {
            check(number, kind, &fields)?;
            Content::Written { kind: kind.clone(), fields }
        }
        (None, Some(_)) => return Err(refuse("kind", Problem::Missing)),
        (Some(_), None) => return Err(refuse("fields", Problem::Missing)),
    };
    Ok(Change { id, head, content })
}

fn check(number: usize, kind: &KindName, fields: &crate::domain::fields::Fields) -> Result<(), ReadError> {
    match kind {
        KindName::Known(known) => facts::check(*known, fields)
            .map_err(|refusal| wrong(number, Some(kind.clone()), refusal.field, refusal.problem)),
        KindName::Unknown(word) if word.is_empty() => Err(wrong(number, None, "kind", Problem::Empty)),
        KindName::Unknown(word) if word.chars().count() > KIND_LIMIT => {
            Err(wrong(number, None, "kind", Problem::TooLong { limit: KIND_LIMIT }))
        }
        KindName::Unknown(_) => Ok(()),
    }
}

fn wrong(number: usize, kind: Option<KindName>, field: &'static str, problem: Problem) -> ReadError {
    ReadError::Wrong { number, kind, field, problem }
}

impl Serialize for CourseDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut course = serializer.serialize_struct("Course", 3)?;
        course.serialize_field("version", &VERSION)?;
        course.serialize_field("course", &self.id.to_string())?;
        course.serialize_field("changes", &Changes(&self.history))?;
        course.end()
    }
}

struct Changes<'a>(&'a History);

impl Serialize for Changes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut changes = serializer.serialize_seq(Some(self.0.len()))?;
        for change in self.0.iter() {
            changes.serialize_element(&loosen(change))?;
        }
        changes.end()
    }
}

fn loosen(change: &Change) -> LooseChange<'_> {
    let Head { stamp, about, by, replaces } = &change.head;
    let (kind, fields) = match &change.content {
        Content::Erased => (None, None),
        Content::Written { kind, fields } => (Some(Cow::Borrowed(kind.as_str())), Some(LooseFields(fields.clone()))),
    };
    LooseChange {
        id: change.id.to_string().into(),
        about: (*about != change.id.as_subject()).then(|| about.to_string().into()),
        at: (stamp.moment.millis(), stamp.counter),
        by: by.as_str().into(),
        replaces: replaces.iter().map(|replaced| replaced.to_string().into()).collect(),
        kind,
        fields,
    }
}
