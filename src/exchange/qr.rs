//! Draws links as QR codes: one when it is enough, several in sequence when not.

use std::collections::BTreeMap;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::digits::bytes_in;
use super::link::{Link, LinkError, address_of};
use super::parts::{PARTS_LIMIT, Part, whole_of};

/// The largest code that is drawn: version 15, of 77 by 77 modules, 85 with the quiet zone.
///
/// On a phone held upright the code is some 6 cm wide, so a module is 0.7 mm: three to four pixels of an old camera of 1280 by 720
/// that sees the screen from a hand's breadth. Two to three is the least that readers manage; a larger code would have to be held closer
/// than such cameras can focus.
const LARGEST: u8 = 15;
/// The bits that the largest code carries at error correction M and at L (ISO/IEC 18004, table 7).
const ROOM_AT_M: usize = 415 * 8;
const ROOM_AT_L: usize = 523 * 8;
/// The bits that say how a stretch of bytes and a stretch of digits begin, in versions 10 to 26.
const BYTES_HEAD: usize = 4 + 16;
const DIGITS_HEAD: usize = 4 + 12;
/// The signs of a part beyond the address and the digits: `#em.p.40.40.0123abcd.1234.`
const PART_SIGNS: usize = 26;
/// The light modules around a code, without which readers do not find it (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// A QR code as one SVG path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// How many modules wide and high it is, with the quiet zone: the `viewBox` is `0 0 side side`.
    pub side: usize,
    /// The `d` of a path that covers the dark modules. The ground must be light, also in the dark.
    pub path: String,
}

/// One code of a sequence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Which it is, counted from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// What it says: a link.
    pub text: String,
    /// How it looks.
    pub picture: Picture,
}

/// Why something cannot be shown as QR codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum QrError {
    /// More than a link may hold.
    #[error("{0}")]
    Link(#[from] LinkError),
    /// More codes than anybody can show.
    #[error("{codes} codes, and at most {PARTS_LIMIT} can be shown")]
    TooManyCodes {
        /// How many it would take.
        codes: usize,
    },
    /// The text, or the address of the app, leaves no room in a code.
    #[error("too long for a code")]
    TooLong,
}

/// Draws a link as the codes that carry it, in the order they are shown.
///
/// # Errors
/// `TooManyCodes` when a sequence would be too long to show; `TooLong` when the address leaves no room; or that of the link.
pub fn codes_of(base_url: &str, link: &Link) -> Result<Vec<Code>, QrError> {
    let whole = whole_of(link)?;
    let count = count_for(whole.len(), address_of(base_url).len())?;
    let parts = Part::split(&whole, count);
    parts.into_iter().map(|part| code_of(&part, base_url)).collect()
}

fn code_of(part: &Part, base_url: &str) -> Result<Code, QrError> {
    let (before, digits) = part.write(base_url);
    let text = format!("{before}{digits}");
    let picture = draw_segments(&[QrSegment::make_bytes(before.as_bytes()), QrSegment::make_numeric(&digits)])?;
    Ok(Code { number: part.number, of: part.of, text, picture })
}

/// Counts the codes: one of less correction rather than two, else as many as it takes at M.
fn count_for(bytes: usize, address: usize) -> Result<usize, QrError> {
    let at_m = bytes_at(ROOM_AT_M, address);
    if bytes <= at_m || bytes <= bytes_at(ROOM_AT_L, address) {
        return Ok(1);
    }
    if at_m == 0 {
        return Err(QrError::TooLong);
    }
    let codes = bytes.div_ceil(at_m);
    if codes > PARTS_LIMIT { Err(QrError::TooManyCodes { codes }) } else { Ok(codes) }
}

/// Counts the bytes that one code carries beside the address.
fn bytes_at(room: usize, address: usize) -> usize {
    let heads = BYTES_HEAD + DIGITS_HEAD + 8 * (address + PART_SIGNS);
    bytes_in(room.saturating_sub(heads) * 3 / 10)
}

/// Draws any text as one QR code.
///
/// # Errors
/// `TooLong` when it does not fit in the largest code that is drawn.
pub fn draw(text: &str) -> Result<Picture, QrError> {
    draw_segments(&QrSegment::make_segments(text))
}

/// Draws at M, or at L where M has no room; where the same code has room for more correction, the encoder takes it.
fn draw_segments(segments: &[QrSegment]) -> Result<Picture, QrError> {
    let at = |correction| {
        QrCode::encode_segments_advanced(segments, correction, Version::MIN, Version::new(LARGEST), None, true)
    };
    let code = at(QrCodeEcc::Medium).or_else(|_| at(QrCodeEcc::Low)).map_err(|_| QrError::TooLong)?;
    Ok(picture_of(&code))
}

fn picture_of(code: &QrCode) -> Picture {
    let mut rectangles = Vec::new();
    // Stretches that go on in the next row, by where they begin and how long they are, with the row they began in.
    let mut open: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let size = usize::try_from(code.size()).unwrap_or_default();
    for row in 0..=size {
        let stretches = dark_stretches(code, row);
        let ended: Vec<_> = open.keys().copied().filter(|stretch| !stretches.contains(stretch)).collect();
        for stretch in ended {
            if let Some(top) = open.remove(&stretch) {
                rectangles.push(rectangle(stretch, top, row - top));
            }
        }
        for stretch in stretches {
            open.entry(stretch).or_insert(row);
        }
    }
    Picture { side: size + 2 * QUIET_ZONE, path: rectangles.concat() }
}

/// Finds the dark stretches of a row, each by where it begins and how long it is; beyond the last row there are none.
fn dark_stretches(code: &QrCode, row: usize) -> Vec<(usize, usize)> {
    let is_dark = |column: usize| {
        let place = (i32::try_from(column), i32::try_from(row));
        matches!(place, (Ok(column), Ok(row)) if code.get_module(column, row))
    };
    let mut stretches = Vec::new();
    let mut column = 0;
    let size = usize::try_from(code.size()).unwrap_or_default();
    while column < size {
        let length = (column..size).take_while(|column| is_dark(*column)).count();
        if length > 0 {
            stretches.push((column, length));
        }
        column += length + 1;
    }
    stretches
}

fn rectangle((left, width): (usize, usize), top: usize, height: usize) -> String {
    let (x, y) = (left + QUIET_ZONE, top + QUIET_ZONE);
    format!("M{x} {y}h{width}v{height}h-{width}z")
}
