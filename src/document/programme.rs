//! The programme file that a municipality hands out beside the app, `programme.json`, and the same inside an invitation.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::text::write_narrow;
use crate::domain::facts::meeting::MeetingKind;
use crate::domain::hours::Minutes;
use crate::domain::programme::{ContactPerson, ContactRole, Event, Programme, Rules};
use crate::domain::value::{FieldValue, Value};
use crate::domain::words::Line;

/// The version of the programme file that this app reads.
pub const PROGRAMME_VERSION: u32 = 1;

/// The most bytes that a programme file may take.
pub const PROGRAMME_BYTE_LIMIT: usize = 100_000;

/// Why a programme file was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ProgrammeError {
    /// Too large to be a programme.
    #[error("more than {PROGRAMME_BYTE_LIMIT} bytes")]
    TooLarge,
    /// Not JSON, or a field is missing or of another form; the words are the reader's own, for whoever edits the file.
    #[error("{0}")]
    Unreadable(String),
    /// Written for a later app.
    #[error("programme version {found}, and this app knows {PROGRAMME_VERSION}")]
    Newer {
        /// The version it says.
        found: u32,
    },
    /// A rule that no course could follow.
    #[error("the rule {rule} cannot be {found}")]
    ImpossibleRule {
        /// The rule's name in the file.
        rule: &'static str,
        /// What it says.
        found: String,
    },
    /// A network event that says something that cannot be.
    #[error("the {field} of an event cannot be {found:?}")]
    WrongEvent {
        /// The field's name in the file.
        field: &'static str,
        /// What it says.
        found: String,
    },
    /// Two network events under one id; a sign-up for one would stand for both.
    #[error("two events have the id {id:?}")]
    SameEvent {
        /// The id.
        id: String,
    },
    /// A role or kind of meeting that this app does not know.
    #[error("{found} is no {what}")]
    UnknownWord {
        /// What the word should have been.
        what: &'static str,
        /// The word.
        found: String,
    },
}

/// Only the version of a programme, whatever else has changed about the form since.
#[derive(Deserialize)]
struct OnlyVersion {
    programme: u32,
}

#[derive(Serialize, Deserialize)]
struct LooseProgramme {
    // Read before everything else.
    #[serde(default, skip_deserializing)]
    programme: u32,
    name: String,
    municipality: String,
    contacts: Vec<LooseContact>,
    #[serde(default)]
    events: Vec<LooseEvent>,
    rules: LooseRules,
}

#[derive(Serialize, Deserialize)]
struct LooseContact {
    role: String,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mail: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct LooseEvent {
    id: String,
    title: String,
    day: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minutes: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct LooseRules {
    youngest: u8,
    oldest: u8,
    hours_a_month: u8,
    months: u32,
    counts: Vec<String>,
    ask_above_hours: u8,
    first_month_check_ins: u32,
    quiet_days: u32,
    silent_days: u32,
    month_end_days: u32,
    ending_days: u32,
    keep_closed_months: u32,
}

/// Reads a programme file.
///
/// # Errors
/// The [`ProgrammeError`] that says what is wrong with it.
pub fn read(text: &str) -> Result<Programme, ProgrammeError> {
    if text.len() > PROGRAMME_BYTE_LIMIT {
        return Err(ProgrammeError::TooLarge);
    }
    let text = text.trim_start_matches('\u{FEFF}');
    let unreadable = |error: serde_json::Error| ProgrammeError::Unreadable(error.to_string());
    // The version comes first: a later one may have changed the form of everything else.
    let OnlyVersion { programme: version } = serde_json::from_str(text).map_err(unreadable)?;
    if version > PROGRAMME_VERSION {
        return Err(ProgrammeError::Newer { found: version });
    }
    possible("programme", version, 1, PROGRAMME_VERSION)?;
    let loose: LooseProgramme = serde_json::from_str(text).map_err(unreadable)?;
    Ok(Programme {
        name: loose.name,
        municipality: loose.municipality,
        contacts: loose.contacts.into_iter().map(read_contact).collect::<Result<_, _>>()?,
        events: read_events(loose.events)?,
        rules: read_rules(&loose.rules)?,
    })
}

/// Writes a programme on one line, for an invitation and for the phone that keeps it. Reading it gives the same programme.
///
/// # Errors
/// A value that JSON cannot hold; nothing of ours is one.
pub fn write(programme: &Programme) -> serde_json::Result<String> {
    write_narrow(&LooseProgramme {
        programme: PROGRAMME_VERSION,
        name: programme.name.clone(),
        municipality: programme.municipality.clone(),
        contacts: programme.contacts.iter().map(loosen_contact).collect(),
        events: programme.events.iter().map(loosen_event).collect(),
        rules: loosen_rules(&programme.rules),
    })
}

fn loosen_contact(contact: &ContactPerson) -> LooseContact {
    LooseContact {
        role: contact.role.as_str().to_owned(),
        name: contact.name.clone(),
        phone: contact.phone.clone(),
        mail: contact.mail.clone(),
    }
}

fn loosen_event(event: &Event) -> LooseEvent {
    LooseEvent {
        id: event.id.clone(),
        title: event.title.clone(),
        day: event.held_on.to_string(),
        at: event.begins_at.map(|at| at.to_string()),
        minutes: event.length.and_then(|length| u16::try_from(length.count()).ok()),
        place: event.place.clone(),
        about: event.about.clone(),
    }
}

fn loosen_rules(rules: &Rules) -> LooseRules {
    // Read from whole hours and days, so nothing is lost.
    let hours = |minutes: Minutes| u8::try_from(minutes.count() / 60).unwrap_or(u8::MAX);
    let days = |days: i64| u32::try_from(days).unwrap_or(u32::MAX);
    LooseRules {
        youngest: rules.youngest,
        oldest: rules.oldest,
        hours_a_month: hours(rules.time_a_month),
        months: rules.months,
        counts: rules.counts.iter().map(|kind| kind.as_str().to_owned()).collect(),
        ask_above_hours: hours(rules.long_meeting),
        first_month_check_ins: rules.first_month_check_ins,
        quiet_days: days(rules.quiet_days),
        silent_days: days(rules.silent_days),
        month_end_days: days(rules.month_end_days),
        ending_days: days(rules.ending_days),
        keep_closed_months: rules.keep_closed_months,
    }
}

fn read_contact(loose: LooseContact) -> Result<ContactPerson, ProgrammeError> {
    let role = ContactRole::from_word(&loose.role)
        .ok_or(ProgrammeError::UnknownWord { what: "role of a contact", found: loose.role })?;
    Ok(ContactPerson { role, name: loose.name, phone: loose.phone, mail: loose.mail })
}

fn read_events(loose: Vec<LooseEvent>) -> Result<Vec<Event>, ProgrammeError> {
    let mut events = loose.into_iter().map(read_event).collect::<Result<Vec<_>, _>>()?;
    let mut ids = BTreeSet::new();
    if let Some(event) = events.iter().find(|event| !ids.insert(&event.id)) {
        return Err(ProgrammeError::SameEvent { id: event.id.clone() });
    }
    events.sort_by_key(|event| (event.held_on, event.begins_at));
    Ok(events)
}

fn read_event(loose: LooseEvent) -> Result<Event, ProgrammeError> {
    let LooseEvent { id, title, day, at, minutes, place, about } = loose;
    // As a sign-up will write it, or none would ever be found again.
    let Ok(id) = Line::parse(&id) else {
        return Err(ProgrammeError::WrongEvent { field: "id", found: id });
    };
    let Ok(held_on) = NaiveDate::read(Some(&Value::Text(day.clone()))) else {
        return Err(ProgrammeError::WrongEvent { field: "day", found: day });
    };
    let Ok(begins_at) = at.as_deref().map(str::parse).transpose() else {
        return Err(ProgrammeError::WrongEvent { field: "at", found: at.unwrap_or_default() });
    };
    let Ok(length) = minutes.map(|minutes| Minutes::of_meeting(minutes.into())).transpose() else {
        return Err(ProgrammeError::WrongEvent { field: "minutes", found: minutes.unwrap_or_default().to_string() });
    };
    Ok(Event { id: id.to_string(), title, held_on, begins_at, length, place, about })
}

fn read_rules(loose: &LooseRules) -> Result<Rules, ProgrammeError> {
    possible("hours_a_month", u32::from(loose.hours_a_month), 1, 200)?;
    possible("months", loose.months, 1, 60)?;
    possible("oldest", u32::from(loose.oldest), u32::from(loose.youngest), 120)?;
    // A month is cut in as many parts, so a number beyond its days would hold every screen that looks for what is due.
    possible("first_month_check_ins", loose.first_month_check_ins, 0, 31)?;
    if loose.counts.is_empty() {
        return Err(ProgrammeError::ImpossibleRule { rule: "counts", found: "[]".to_owned() });
    }
    let kind = |word: &String| {
        MeetingKind::from_word(word)
            .ok_or_else(|| ProgrammeError::UnknownWord { what: "kind of meeting", found: word.clone() })
    };
    Ok(Rules {
        youngest: loose.youngest,
        oldest: loose.oldest,
        time_a_month: Minutes::from_hours(loose.hours_a_month),
        months: loose.months,
        counts: loose.counts.iter().map(kind).collect::<Result<_, _>>()?,
        long_meeting: Minutes::from_hours(loose.ask_above_hours),
        first_month_check_ins: loose.first_month_check_ins,
        quiet_days: loose.quiet_days.into(),
        silent_days: loose.silent_days.into(),
        month_end_days: loose.month_end_days.into(),
        ending_days: loose.ending_days.into(),
        keep_closed_months: loose.keep_closed_months,
    })
}

fn possible(rule: &'static str, number: u32, from: u32, to: u32) -> Result<(), ProgrammeError> {
    if (from..=to).contains(&number) {
        return Ok(());
    }
    Err(ProgrammeError::ImpossibleRule { rule, found: number.to_string() })
}
