//! The written form of an invitation: compact for a code or a link, and with a word to whoever opens it for a file.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{FORMAT, INVITATION_BYTE_LIMIT, INVITATION_KEY_LIMIT, INVITATION_VERSION, Invitation, InvitationError};
use crate::document::programme;
use crate::document::{ReadError, text::write_narrow};
use crate::domain::cpr;
use crate::domain::programme::{ContactPerson, Event, Programme};
use crate::domain::side::Side;
use crate::domain::value::Problem;
use crate::domain::words::{FirstName, Line, Prose};
use crate::exchange::proof::SideSecret;
use crate::exchange::record::{self, wrong};
use crate::exchange::sealing::{KEYS_NEEDED, PublicKey};

/// What the file says first, to whoever opens it in something else.
const READ_ME: &str = "Dette er en invitation til Erhvervsmentor. Åbn den i Erhvervsmentor under 'Hent en fil'. \
                       Den er kun til dig: giv den ikke til andre. / This is an invitation to Erhvervsmentor. \
                       Open it there under 'Open a file'. It is only for you: do not give it to others.";

#[derive(Serialize, Deserialize)]
struct LooseInvitation<'a> {
    #[serde(default, skip_deserializing, skip_serializing_if = "str::is_empty")]
    read_me: &'a str,
    format: String,
    version: u32,
    role: String,
    course: String,
    secret: String,
    keys: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    youth: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mentor: Option<String>,
    made_on: String,
    #[serde(borrow)]
    programme: &'a RawValue,
}

#[derive(Deserialize)]
struct OnlyFormat {
    format: Option<String>,
}

impl Invitation {
    /// Writes the invitation on one line, for a code or a link.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write(&self) -> serde_json::Result<String> {
        let programme = RawValue::from_string(programme::write(&self.programme)?)?;
        write_narrow(&self.loosen("", &programme))
    }

    /// Writes the invitation for a file.
    ///
    /// # Errors
    /// A value that JSON cannot hold; nothing of ours is one.
    pub fn write_file(&self) -> serde_json::Result<String> {
        let programme = RawValue::from_string(programme::write(&self.programme)?)?;
        serde_json::to_string_pretty(&self.loosen(READ_ME, &programme))
    }

    /// Reads an invitation in either form, all of it or nothing, and looks through it for CPR numbers.
    ///
    /// # Errors
    /// The [`InvitationError`] that says what the text is instead, or where it is wrong.
    pub fn read(text: &str) -> Result<Self, InvitationError> {
        if text.len() > INVITATION_BYTE_LIMIT {
            return Err(InvitationError::TooLarge { bytes: text.len() });
        }
        let text = text.trim_start_matches('\u{FEFF}').trim();
        let is_ours = serde_json::from_str::<OnlyFormat>(text).map(|only| only.format.as_deref() == Some(FORMAT));
        match is_ours {
            Ok(true) => {}
            // Damaged, if it still bears our mark.
            Err(error) if text.contains(FORMAT) => return Err(ReadError::from(error).into()),
            Ok(false) | Err(_) => return Err(InvitationError::NotAnInvitation),
        }
        let loose: LooseInvitation<'_> = record::read(text, INVITATION_VERSION)?;
        let role = Side::from_word(&loose.role).filter(|role| matches!(role, Side::Mentor | Side::Youth));
        Ok(Self {
            role: role.ok_or_else(|| wrong("role", Problem::UnknownChoice))?,
            course: loose.course.parse().map_err(|_| wrong("course", Problem::NotAnId))?,
            secret: SideSecret::from_hex(&loose.secret).ok_or_else(|| wrong("secret", Problem::WrongType))?,
            keys: read_keys(&loose.keys)?,
            programme: cleaned(programme::read(loose.programme.get())?)?,
            youth: read_name("youth", loose.youth.as_deref())?,
            mentor: read_name("mentor", loose.mentor.as_deref())?,
            made_on: record::day("made_on", &loose.made_on)?,
        })
    }

    fn loosen<'a>(&self, read_me: &'a str, programme: &'a RawValue) -> LooseInvitation<'a> {
        LooseInvitation {
            read_me,
            format: FORMAT.to_owned(),
            version: INVITATION_VERSION,
            role: self.role.as_str().to_owned(),
            course: self.course.to_string(),
            secret: self.secret.to_hex(),
            keys: self.keys.iter().map(ToString::to_string).collect(),
            youth: self.youth.as_ref().map(ToString::to_string),
            mentor: self.mentor.as_ref().map(ToString::to_string),
            made_on: self.made_on.to_string(),
            programme,
        }
    }
}

/// Reads keys to seal to: at least as many as sealing needs, each once.
pub(super) fn read_keys(loose: &[String]) -> Result<Vec<PublicKey>, ReadError> {
    record::at_most("keys", loose, INVITATION_KEY_LIMIT)?;
    let mut keys: Vec<PublicKey> = Vec::with_capacity(loose.len());
    for key in loose {
        let key = record::public_key("keys", key)?;
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    if keys.len() < KEYS_NEEDED { Err(wrong("keys", Problem::Missing)) } else { Ok(keys) }
}

fn read_name(field: &'static str, name: Option<&str>) -> Result<Option<FirstName>, InvitationError> {
    let name: Option<FirstName> = record::optional(field, name)?;
    match name.as_ref().and_then(|name| cpr::find(name.as_str())) {
        Some(_) => Err(InvitationError::LooksLikeCpr { field }),
        None => Ok(name),
    }
}

/// A programme out of a file is no more to be trusted than any other text: without signs that fool the eye, and without CPR numbers.
fn cleaned(programme: Programme) -> Result<Programme, InvitationError> {
    let Programme { name, municipality, contacts, events, rules } = programme;
    Ok(Programme {
        name: line("name", &name)?,
        municipality: line("municipality", &municipality)?,
        contacts: contacts.into_iter().map(cleaned_contact).collect::<Result<_, _>>()?,
        events: events.into_iter().map(cleaned_event).collect::<Result<_, _>>()?,
        rules,
    })
}

fn cleaned_contact(contact: ContactPerson) -> Result<ContactPerson, InvitationError> {
    let ContactPerson { role, name, phone, mail } = contact;
    Ok(ContactPerson {
        role,
        name: line("contacts", &name)?,
        phone: phone.map(|phone| line("phone", &phone)).transpose()?,
        mail: mail.map(|mail| line("mail", &mail)).transpose()?,
    })
}

fn cleaned_event(event: Event) -> Result<Event, InvitationError> {
    let Event { id, title, held_on, begins_at, length, place, about } = event;
    Ok(Event {
        id: line("events", &id)?,
        title: line("events", &title)?,
        held_on,
        begins_at,
        length,
        place: place.map(|place| line("place", &place)).transpose()?,
        about: about.map(|about| prose("about", &about)).transpose()?,
    })
}

fn line(field: &'static str, text: &str) -> Result<String, InvitationError> {
    without_cpr(field, record::field::<Line>(field, text)?.to_string())
}

fn prose(field: &'static str, text: &str) -> Result<String, InvitationError> {
    without_cpr(field, record::field::<Prose>(field, text)?.to_string())
}

fn without_cpr(field: &'static str, text: String) -> Result<String, InvitationError> {
    if cpr::find(&text).is_some() { Err(InvitationError::LooksLikeCpr { field }) } else { Ok(text) }
}
