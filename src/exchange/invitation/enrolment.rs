//! What a phone keeps of an invitation it took: whom to seal to, what to prove with, and the programme.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Invitation;
use super::written::read_keys;
use crate::document::programme::{self, ProgrammeError};
use crate::document::{ReadError, text::write_narrow};
use crate::domain::id::CourseId;
use crate::domain::programme::Programme;
use crate::domain::side::Side;
use crate::domain::value::Problem;
use crate::domain::words::FirstName;
use crate::exchange::proof::SideSecret;
use crate::exchange::record::{self, wrong};
use crate::exchange::sealing::PublicKey;

/// The version of the record that this app writes.
pub const ENROLMENT_VERSION: u32 = 1;

/// What a phone keeps of an invitation, one for each course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// The course.
    pub course: CourseId,
    /// Who the owner of the phone is in it.
    pub role: Side,
    /// What they prove their files with.
    pub secret: SideSecret,
    /// Whom they seal to.
    pub keys: Vec<PublicKey>,
    /// The programme.
    pub programme: Programme,
    /// What the young person is called, if the invitation says so: for the start of the course.
    pub youth: Option<FirstName>,
    /// What the mentor is called, if the invitation says so.
    pub mentor: Option<FirstName>,
    /// The day they took the invitation.
    pub since: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LooseEnrolment<'a> {
    version: u32,
    course: String,
    role: String,
    secret: String,
    keys: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    youth: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mentor: Option<String>,
    since: String,
    #[serde(borrow)]
    programme: &'a RawValue,
}

impl Enrolment {
    /// Takes an invitation that somebody said yes to.
    pub fn of(invitation: &Invitation, since: NaiveDate) -> Self {
        Self {
            course: invitation.course,
            role: invitation.role,
            secret: invitation.secret.clone(),
            keys: invitation.keys.clone(),
            programme: invitation.programme.clone(),
            youth: invitation.youth.clone(),
            mentor: invitation.mentor.clone(),
            since,
        }
    }

    /// Writes the record for the phone's own store.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(&self) -> serde_json::Result<String> {
        let programme = RawValue::from_string(programme::write(&self.programme)?)?;
        write_narrow(&LooseEnrolment {
            version: ENROLMENT_VERSION,
            course: self.course.to_string(),
            role: self.role.as_str().to_owned(),
            secret: self.secret.to_hex(),
            keys: self.keys.iter().map(ToString::to_string).collect(),
            youth: self.youth.as_ref().map(ToString::to_string),
            mentor: self.mentor.as_ref().map(ToString::to_string),
            since: self.since.to_string(),
            programme: &programme,
        })
    }

    /// Reads the record, all of it or nothing. That there is none is the caller's to know.
    ///
    /// # Errors
    /// The [`ReadError`] that says where it is wrong, or that a later version wrote it.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let loose: LooseEnrolment<'_> = record::read(text, ENROLMENT_VERSION)?;
        let role = Side::from_word(&loose.role).filter(|role| matches!(role, Side::Mentor | Side::Youth));
        Ok(Self {
            course: loose.course.parse().map_err(|_| wrong("course", Problem::NotAnId))?,
            role: role.ok_or_else(|| wrong("role", Problem::UnknownChoice))?,
            secret: SideSecret::from_hex(&loose.secret).ok_or_else(|| wrong("secret", Problem::WrongType))?,
            keys: read_keys(&loose.keys)?,
            programme: programme::read(loose.programme.get()).map_err(|error| wrong_programme(&error))?,
            youth: record::optional("youth", loose.youth.as_deref())?,
            mentor: record::optional("mentor", loose.mentor.as_deref())?,
            since: record::day("since", &loose.since)?,
        })
    }
}

fn wrong_programme(error: &ProgrammeError) -> ReadError {
    match error {
        ProgrammeError::Newer { found } => ReadError::Newer { found: *found, known: programme::PROGRAMME_VERSION },
        _ => wrong("programme", Problem::WrongType),
    }
}
