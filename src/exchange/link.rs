//! A link that carries something: what stands after `#` in an address, where no server and no log ever sees it.
//!
//! **Invariant:** nothing of what is carried stands before the `#`, and never in a query.
//! What a course may tell by link is decided in [`crate::domain::readers`]; how a link looks for a QR code in [`super::parts`].

mod pasted;

use thiserror::Error;

use super::packing::{pack, unpack};
use super::parts::Part;

/// Something on its way in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is.
    pub kind: LinkKind,
    /// The text of it: for a course the letter, as [`super::letter::Letter::read`] reads it.
    pub payload: String,
}

/// What a link can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// A letter with the part of a course that may travel by link.
    Course,
    /// An invitation from the municipality.
    Invitation,
}

/// What was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// All that was sent.
    Whole(Link),
    /// One of several codes; the others are still to be shown.
    Part(Part),
}

/// Why nothing was taken from a text, or why it cannot be made a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    /// There is no link of ours in it.
    #[error("no link of ours")]
    NotOurs,
    /// The link stops too early.
    #[error("the link is cut short")]
    CutShort,
    /// The link is not as it was made.
    #[error("the link is damaged")]
    Damaged,
    /// A later version of the app made it.
    #[error("the link is from a newer app")]
    Newer,
    /// More than a link may be or hold.
    #[error("more than a link may hold")]
    TooLarge,
}

/// What each link of ours begins with after the `#`.
pub const MARK: &str = "em.";
/// The most bytes of a message that is looked through for a link.
const MESSAGE_LIMIT: usize = 256 * 1024;
/// The most places in a message where a link is looked for.
const PLACES: usize = 20;

impl LinkKind {
    /// Gives the letter that links write.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Course => 'c',
            Self::Invitation => 'i',
        }
    }

    /// Finds the kind that a letter stands for.
    pub(super) fn from_letter(letter: char) -> Option<Self> {
        [Self::Course, Self::Invitation].into_iter().find(|kind| kind.letter() == letter)
    }
}

/// Makes the link: the address of the app without its query, and after `#` everything that is carried.
///
/// # Errors
/// `TooLarge` when it comes to more than a link may be.
pub fn link_of(base_url: &str, link: &Link) -> Result<String, LinkError> {
    let packed = pack(&link.payload)?;
    Ok(format!("{}#{MARK}{}.{}.{packed}", address_of(base_url), link.kind.letter(), packed.len()))
}

/// Gives an address without query and fragment.
pub(super) fn address_of(base_url: &str) -> &str {
    base_url.split(['?', '#']).next().unwrap_or_default()
}

/// Reads what a link carries: from what stands after the `#`, from a whole address, or from a message with a link somewhere in it.
///
/// White space, quote marks and percent signs that mail and messengers put in are taken out, and what follows the link is
/// passed over, for a link says how long it is. Of several links the first that can be read counts.
///
/// # Errors
/// The [`LinkError`] of the first link in it; `NotOurs` when there is none.
pub fn read_fragment(text: &str) -> Result<Found, LinkError> {
    if text.len() > MESSAGE_LIMIT {
        return Err(LinkError::TooLarge);
    }
    let cleaned = pasted::clean(text);
    let mut first_error = None;
    for place in pasted::places(&cleaned, MARK).take(PLACES) {
        match read_at(place) {
            Ok(found) => return Ok(found),
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or(LinkError::NotOurs))
}

/// Reads a link from the sign after its mark.
fn read_at(text: &str) -> Result<Found, LinkError> {
    let (kind, rest) = pasted::until_dot(text, 1)?;
    let letter = kind.chars().next().filter(char::is_ascii_lowercase).ok_or(LinkError::Damaged)?;
    if letter == Part::LETTER {
        return Part::read(rest).map(Found::Part);
    }
    let kind = LinkKind::from_letter(letter).ok_or(LinkError::Newer)?;
    let payload = unpack(pasted::body(rest, |sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))?)?;
    Ok(Found::Whole(Link { kind, payload }))
}

/// Reads the parts of a link that are set off by dots; for [`Part::read`].
pub(super) use pasted::{body, number, until_dot};
