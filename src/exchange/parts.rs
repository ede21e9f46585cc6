//! What is too much for one QR code, in several: each a link of its own, so that a phone's camera opens the app with any of them.
//!
//! The parts may be shown in any order and more than once. Each names the whole it belongs to by its fingerprint, so parts of two
//! wholes are never put together, and the whole is checked before anything of it is believed.

use super::digits::{from_digits, to_digits};
use super::link::{Link, LinkError, LinkKind, MARK, address_of, body, number, until_dot};
use super::packing::{pack_bytes, unpack_bytes};
use crate::domain::digest::Digest;

/// The most codes in one sequence; nobody holds a phone still for more.
pub const PARTS_LIMIT: usize = 40;

/// One of the codes that together carry a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which it is, counted from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The whole that it belongs to.
    whole: WholeName,
    bytes: Vec<u8>,
}

/// Names a whole: the beginning of its SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct WholeName([u8; 4]);

/// How far the gathering has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which part was shown last, counted from 1.
    pub shown: usize,
    /// How many parts there are.
    pub of: usize,
    /// The parts that are still to be shown, counted from 1.
    pub missing: Vec<usize>,
}

/// What came of showing a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was taken, and more are to be shown.
    Waiting(Progress),
    /// It was here already; more are to be shown.
    Again(Progress),
    /// It belongs to something else than the parts before, which were let go; more are to be shown.
    StartedAnew(Progress),
    /// That was the last: this is what was sent.
    Whole(Link),
    /// That was the last, but together they are not what was sent; the gathering starts from nothing.
    Unreadable(LinkError),
}

/// Gathers the parts of a link as their codes are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collector {
    whole: Option<WholeName>,
    parts: Vec<Option<Vec<u8>>>,
}

impl Part {
    /// The letter that parts stand under, beside those of [`LinkKind`].
    pub(super) const LETTER: char = 'p';

    /// Splits what a link carries into so many parts of nearly the same length.
    pub(super) fn split(whole: &[u8], of: usize) -> Vec<Self> {
        let name = WholeName::of(whole);
        let of = of.clamp(1, PARTS_LIMIT);
        let pieces = whole.chunks(whole.len().div_ceil(of).max(1));
        let of = pieces.len();
        pieces.zip(1..).map(|(bytes, number)| Self { number, of, whole: name, bytes: bytes.to_vec() }).collect()
    }

    /// Writes the part as a link: everything but its digits, and the digits.
    pub(super) fn write(&self, base_url: &str) -> (String, String) {
        let Self { number, of, whole, bytes } = self;
        let digits = to_digits(bytes);
        let name = u32::from_be_bytes(whole.0);
        let before =
            format!("{}#{MARK}{}.{number}.{of}.{name:08x}.{}.", address_of(base_url), Self::LETTER, digits.len());
        (before, digits)
    }

    /// Reads a part from what follows its letter.
    pub(super) fn read(text: &str) -> Result<Self, LinkError> {
        let (number, rest) = number(text)?;
        let (of, rest) = self::number(rest)?;
        let (name, rest) = until_dot(rest, 8)?;
        let is_name = name.len() == 8 && name.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        if number > of || of > PARTS_LIMIT || !is_name {
            return Err(LinkError::Damaged);
        }
        let name = u32::from_str_radix(name, 16).map_err(|_| LinkError::Damaged)?;
        let bytes = from_digits(body(rest, |sign| sign.is_ascii_digit())?).ok_or(LinkError::Damaged)?;
        Ok(Self { number, of, whole: WholeName(name.to_be_bytes()), bytes })
    }
}

impl WholeName {
    fn of(whole: &[u8]) -> Self {
        Self(Digest::of(whole).beginning())
    }
}

impl Collector {
    /// Takes a part, in any order.
    #[must_use]
    pub fn take(&mut self, part: Part) -> Taken {
        let is_another = self.whole != Some(part.whole) || self.parts.len() != part.of;
        let started_anew = is_another && self.whole.is_some();
        if is_another {
            *self = Self { whole: Some(part.whole), parts: vec![None; part.of] };
        }
        let shown = part.number;
        let is_again = match self.parts.get_mut(shown - 1) {
            Some(place) => place.replace(part.bytes).is_some(),
            None => return Taken::Unreadable(LinkError::Damaged),
        };
        let missing: Vec<usize> =
            (1..).zip(&self.parts).filter(|(_, part)| part.is_none()).map(|(number, _)| number).collect();
        if missing.is_empty() {
            return self.put_together();
        }
        let progress = Progress { shown, of: self.parts.len(), missing };
        match (started_anew, is_again) {
            (true, _) => Taken::StartedAnew(progress),
            (false, true) => Taken::Again(progress),
            (false, false) => Taken::Waiting(progress),
        }
    }

    fn put_together(&mut self) -> Taken {
        let Self { whole: name, parts } = std::mem::take(self);
        let whole: Vec<u8> = parts.into_iter().flatten().flatten().collect();
        if name != Some(WholeName::of(&whole)) {
            return Taken::Unreadable(LinkError::Damaged);
        }
        read_whole(&whole).map_or_else(Taken::Unreadable, Taken::Whole)
    }
}

/// Gives the bytes that the parts of a link are cut from: the letter of its kind, and the packed text.
pub(super) fn whole_of(link: &Link) -> Result<Vec<u8>, LinkError> {
    let mut whole = link.kind.letter().to_string().into_bytes();
    whole.extend(pack_bytes(&link.payload)?);
    Ok(whole)
}

fn read_whole(whole: &[u8]) -> Result<Link, LinkError> {
    let (letter, packed) = whole.split_first().ok_or(LinkError::Damaged)?;
    let kind = LinkKind::from_letter(char::from(*letter)).ok_or(LinkError::Newer)?;
    Ok(Link { kind, payload: unpack_bytes(packed)? })
}
