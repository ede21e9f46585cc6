//! Invitations: made at the desk, looked at on a phone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::keys::{self, Ring};
use super::links::{Carried, carried};
use super::program::Randomness;
use crate::document::{ReadError, programme};
use crate::domain::id::CourseId;
use crate::domain::side::Side;
use crate::domain::words::FirstName;
use crate::exchange::invitation::{Comparison, Enrolment, Invitation, Invited, compare};
use crate::exchange::keys::KeyRing;
use crate::exchange::link::{Link, LinkKind};
use crate::exchange::proof::{PairSecret, SECRET_BYTES};
use crate::exchange::sealing::PublicKey;
use crate::text::errors::Explanation;
use crate::text::{Language, errors, invitation as words, inviting, keys as key_words};

/// What the page asks.
#[derive(Debug, Serialize, Deserialize)]
pub struct Ask {
    /// What is to be done.
    pub act: Act,
    /// The language of the page.
    pub language: Language,
    /// Today, where the reader is.
    pub today: NaiveDate,
}

/// What is to be done.
#[derive(Debug, Serialize, Deserialize)]
pub enum Act {
    /// Lists the pairs that were invited.
    List {
        /// The notes that there are.
        notes: Vec<String>,
        /// The key ring.
        ring: Ring,
    },
    /// Notes a pair, with the secret it has or a new one. The page keeps the note before anything is made with it.
    Note {
        /// The key ring.
        ring: Ring,
        /// The note that there is, if any.
        known: Option<String>,
        /// The course of the two.
        course: CourseId,
        /// What the young person is called.
        youth: String,
        /// What the mentor is called.
        mentor: String,
    },
    /// Makes the invitation of one of the two.
    Make {
        /// The key ring.
        ring: Ring,
        /// The note of the pair.
        noted: String,
        /// Which of the two.
        role: Side,
        /// The text of the programme.
        programme: Box<RawValue>,
        /// Where the app is published.
        base_url: String,
    },
    /// Looks at an invitation that somebody opened.
    Look {
        /// The invitation.
        text: String,
        /// What the phone keeps of earlier ones.
        enrolments: Vec<String>,
    },
}

/// What the page is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// The pairs that were invited.
    List {
        /// Those whose notes read.
        pairs: Vec<NoteCard>,
        /// How many notes do not.
        unread: usize,
    },
    /// The note of a pair.
    Noted(String),
    /// An invitation.
    Made(Made),
    /// What an invitation is.
    Card(Box<Card>),
    /// Why nothing was done.
    Refused(Explanation),
}

/// A pair that was invited, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteCard {
    /// The course that the two share.
    pub course: CourseId,
    /// What the young person is called.
    pub youth: Option<String>,
    /// What the mentor is called.
    pub mentor: Option<String>,
    /// The day they were last invited.
    pub invited_on: NaiveDate,
    /// Says whether they were invited with other keys than there are now.
    pub has_old_keys: bool,
}

/// An invitation that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// The text of a file with it.
    pub file: String,
    /// The link and the codes that carry it; none where there is too much for a link.
    pub carried: Option<Carried>,
}

/// An invitation, as the phone shows it before anybody says yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Who is invited.
    pub role: Side,
    /// To which course.
    pub course: CourseId,
    /// What the young person is called.
    pub youth: Option<String>,
    /// What the mentor is called.
    pub mentor: Option<String>,
    /// Who invites.
    pub municipality: String,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The four words of each key.
    pub keys: Vec<String>,
    /// What it is beside the invitation that the phone has to the same course.
    pub beside: Beside,
    /// What the phone keeps if somebody says yes.
    pub enrolment: String,
}

/// What an invitation is beside the one that the phone has to the same course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beside {
    /// There is none.
    First,
    /// The same: there is nothing to do.
    Same(String),
    /// Another, that nobody could gain by.
    Harmless(String),
    /// Another, that somebody must look into before they say yes (fault 70).
    Look {
        /// Why.
        said: String,
        /// The four words of each key that the phone has, if they can be read.
        known_keys: Vec<String>,
    },
    /// It cannot be taken beside it.
    Never(String),
}

/// Answers the page.
pub fn answer(ask: &Ask, randomness: &mut Randomness) -> Told {
    done(ask, randomness).unwrap_or_else(Told::Refused)
}

fn done(ask: &Ask, randomness: &mut Randomness) -> Result<Told, Explanation> {
    let (language, today) = (ask.language, ask.today);
    match &ask.act {
        Act::List { notes, ring } => Ok(list(notes, ring)),
        Act::Note { ring, known, course, youth, mentor } => {
            let with_keys = Some(Invited::digest_of(&keys_of(ring, language)?));
            let secret = match known {
                Some(known) => read_note(known, language)?.secret,
                None => draw(randomness, language)?,
            };
            let (youth, mentor) = (Some(name(youth, language)?), Some(name(mentor, language)?));
            let note = Invited { course: *course, secret, youth, mentor, invited_on: today, with_keys };
            Ok(Told::Noted(note.write().unwrap_or_default()))
        }
        Act::Make { ring, noted, role, programme, base_url } => {
            let keys = keys_of(ring, language)?;
            let programme = programme::read(programme.get()).map_err(|error| errors::programme(language, &error))?;
            let invitation = Invitation::make(&read_note(noted, language)?, *role, keys, programme, today);
            // Texts, numbers and days only, so both can be written.
            let file = invitation.write_file().unwrap_or_default();
            let payload = invitation.write().unwrap_or_default();
            // The file goes where a link is too small.
            let carried = carried(&Link { kind: LinkKind::Invitation, payload }, base_url, language).ok();
            Ok(Told::Made(Made { file, carried }))
        }
        Act::Look { text, enrolments } => look(text, enrolments, language, today),
    }
}

fn keys_of(ring: &Ring, language: Language) -> Result<Vec<PublicKey>, Explanation> {
    let ring = keys::read(ring, language)?;
    ring.keys_to_invite_with().map_err(|reason| key_words::not_ready(language, reason))
}

/// Lists the invited; while nobody can be invited, it says of none that they are to be invited again.
fn list(notes: &[String], ring: &Ring) -> Told {
    let keys = KeyRing::read(&ring.0).ok().and_then(|ring| ring.keys_to_invite_with().ok());
    let read: Vec<Invited> = notes.iter().filter_map(|note| Invited::read(note).ok()).collect();
    let unread = notes.len() - read.len();
    let card = |note: Invited| NoteCard {
        has_old_keys: keys.as_ref().is_some_and(|keys| note.has_other_keys(keys)),
        course: note.course,
        youth: note.youth.map(|name| name.to_string()),
        mentor: note.mentor.map(|name| name.to_string()),
        invited_on: note.invited_on,
    };
    Told::List { pairs: read.into_iter().map(card).collect(), unread }
}

fn look(text: &str, enrolments: &[String], language: Language, today: NaiveDate) -> Result<Told, Explanation> {
    let invitation = Invitation::read(text).map_err(|error| words::error(language, &error))?;
    let beside = beside(&invitation, enrolments, language);
    let enrolment = Enrolment::of(&invitation, today).write().unwrap_or_default();
    Ok(Told::Card(Box::new(Card {
        role: invitation.role,
        course: invitation.course,
        youth: invitation.youth.as_ref().map(ToString::to_string),
        mentor: invitation.mentor.as_ref().map(ToString::to_string),
        municipality: invitation.programme.municipality,
        made_on: invitation.made_on,
        keys: spoken(&invitation.keys),
        beside,
        enrolment,
    })))
}

/// Compares an invitation with the one that the phone has to the same course.
fn beside(invitation: &Invitation, enrolments: &[String], language: Language) -> Beside {
    for text in enrolments {
        match Enrolment::read(text) {
            Ok(known) if known.course == invitation.course => return beside_one(&known, invitation, language),
            Err(ReadError::Newer { .. }) if is_about(text, invitation.course) => {
                return Beside::Never(words::known_newer(language).to_owned());
            }
            // Nobody can say whether the keys are the same.
            Err(_) if is_about(text, invitation.course) => {
                return Beside::Look { said: words::unreadable_known(language), known_keys: Vec::new() };
            }
            Ok(_) | Err(_) => {}
        }
    }
    Beside::First
}

fn is_about(text: &str, course: CourseId) -> bool {
    text.contains(&course.to_string())
}

fn beside_one(known: &Enrolment, invitation: &Invitation, language: Language) -> Beside {
    let comparison = compare(known, invitation);
    let said = words::comparison(language, &comparison);
    match comparison {
        Comparison::Same => Beside::Same(said),
        Comparison::NewProgramme => Beside::Harmless(said),
        Comparison::OtherKeys { .. } | Comparison::OtherSecret => {
            Beside::Look { said, known_keys: spoken(&known.keys) }
        }
        Comparison::OtherRole | Comparison::OtherCourse => Beside::Never(said),
    }
}

fn spoken(keys: &[PublicKey]) -> Vec<String> {
    keys.iter().map(|key| key.fingerprint().join(" ")).collect()
}

fn name(text: &str, language: Language) -> Result<FirstName, Explanation> {
    FirstName::parse(text).map_err(|refusal| errors::words(language, refusal))
}

fn read_note(text: &str, language: Language) -> Result<Invited, Explanation> {
    Invited::read(text).map_err(|error| match error {
        ReadError::Newer { .. } => errors::read(language, &error),
        _ => inviting::note_unreadable(language),
    })
}

fn draw(randomness: &mut Randomness, language: Language) -> Result<PairSecret, Explanation> {
    let mut bytes = [0; SECRET_BYTES];
    if randomness(&mut bytes) {
        Ok(PairSecret::from_random(bytes))
    } else {
        Err(crate::text::sealing::no_randomness(language))
    }
}
