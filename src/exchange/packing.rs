//! Packs a text into few signs that may stand in an address, and back: deflated, with a check, in base64url.
//!
//! The deflation starts from a dictionary of what letters and invitations say in every copy. It takes more than half off a letter of one
//! change, and off one of ten (1,103 bytes deflated without it, 762 with it) a QR code less to hold still for.
//! The exact form is in `docs/format.md`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

use super::link::LinkError;
use crate::domain::digest::Digest;

/// The most signs that a packed text may have. Browsers carry more; messengers and mail programs often do not.
pub const PACKED_LIMIT: usize = 64 * 1024;
/// The most bytes that a text may have before it is packed and after it is unpacked (fault 51).
pub const TEXT_LIMIT: usize = 1024 * 1024;

/// Stands in front of everything that is packed as this version packs it, with this dictionary.
const VERSION: u8 = b'1';
/// What was said before the text begins, as far as the deflation knows. Another dictionary is another version.
const DICTIONARY: &[u8] = include_bytes!("packing/dictionary.txt");
/// The bytes of the check: the beginning of the SHA-256 of the text. One damaged text in four milliards would pass for whole.
const CHECK: usize = 4;
/// The slowest level, which finds the most: a link is made once, by hand.
const BEST: i32 = 10;

/// Packs a text into signs that may stand in an address: letters, digits, `-` and `_`.
///
/// # Errors
/// `TooLarge` when the text has more than [`TEXT_LIMIT`] bytes or comes to more than [`PACKED_LIMIT`] signs.
pub fn pack(text: &str) -> Result<String, LinkError> {
    let packed = format!("{}{}", char::from(VERSION), URL_SAFE_NO_PAD.encode(squeeze(text)?));
    if packed.len() > PACKED_LIMIT { Err(LinkError::TooLarge) } else { Ok(packed) }
}

/// Unpacks a text, all of it or nothing.
///
/// # Errors
/// `NotOurs` when there is nothing; `Newer` when a later version packed it; `CutShort` when it stops too early; `Damaged` when
/// it is not what was packed; `TooLarge` when it is, or would become, more than a text may be.
pub fn unpack(packed: &str) -> Result<String, LinkError> {
    if packed.len() > PACKED_LIMIT {
        return Err(LinkError::TooLarge);
    }
    let mut signs = packed.chars();
    check_version(signs.next())?;
    let body = URL_SAFE_NO_PAD.decode(signs.as_str()).map_err(|error| match error {
        base64::DecodeError::InvalidByte(..) => LinkError::Damaged,
        // Whole bytes end on a sign with nothing left over; a cut leaves a sign too many or bits of the next byte.
        _ => LinkError::CutShort,
    })?;
    unsqueeze(&body)
}

/// Packs a text into bytes, for a carrier that has signs of its own for them.
///
/// # Errors
/// As for [`pack`].
pub fn pack_bytes(text: &str) -> Result<Vec<u8>, LinkError> {
    let mut packed = vec![VERSION];
    packed.extend(squeeze(text)?);
    if packed.len() > PACKED_LIMIT { Err(LinkError::TooLarge) } else { Ok(packed) }
}

/// Unpacks what [`pack_bytes`] packed.
///
/// # Errors
/// As for [`unpack`].
pub fn unpack_bytes(packed: &[u8]) -> Result<String, LinkError> {
    if packed.len() > PACKED_LIMIT {
        return Err(LinkError::TooLarge);
    }
    let (version, body) = packed.split_first().ok_or(LinkError::NotOurs)?;
    check_version(Some(char::from(*version)))?;
    unsqueeze(body)
}

fn check_version(sign: Option<char>) -> Result<(), LinkError> {
    match sign {
        Some(sign) if sign == char::from(VERSION) => Ok(()),
        Some(sign) if sign.is_ascii_alphanumeric() && sign != '0' => Err(LinkError::Newer),
        _ => Err(LinkError::NotOurs),
    }
}

/// Deflates the text, its check in front, and reads it back before anybody relies on it.
fn squeeze(text: &str) -> Result<Vec<u8>, LinkError> {
    if text.len() > TEXT_LIMIT {
        return Err(LinkError::TooLarge);
    }
    let mut body = check_of(text.as_bytes()).to_vec();
    body.extend(deflate(text.as_bytes()));
    if unsqueeze(&body)? == text { Ok(body) } else { Err(LinkError::Damaged) }
}

fn unsqueeze(body: &[u8]) -> Result<String, LinkError> {
    let (check, deflated) = body.split_first_chunk::<CHECK>().ok_or(LinkError::CutShort)?;
    let text = inflate(deflated)?;
    if check_of(&text) != *check {
        return Err(LinkError::Damaged);
    }
    String::from_utf8(text).map_err(|_| LinkError::Damaged)
}

fn check_of(text: &[u8]) -> [u8; CHECK] {
    Digest::of(text).beginning()
}

fn deflate(text: &[u8]) -> Vec<u8> {
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(BEST, 0, 0));
    // What the dictionary comes to is let go, for the other end has it too; the flush ends it on a whole byte.
    compress_to_output(&mut compressor, DICTIONARY, TDEFLFlush::Sync, |_| true);
    let mut deflated = Vec::with_capacity(text.len() / 2);
    compress_to_output(&mut compressor, text, TDEFLFlush::Finish, |piece| {
        deflated.extend_from_slice(piece);
        true
    });
    deflated
}

/// Inflates into room that doubles up to the limit, so a bomb is refused before it fills the memory.
fn inflate(deflated: &[u8]) -> Result<Vec<u8>, LinkError> {
    let most = DICTIONARY.len() + TEXT_LIMIT;
    let mut decompressor = DecompressorOxide::new();
    let (mut text, mut filled, mut rest) = (DICTIONARY.to_vec(), DICTIONARY.len(), deflated);
    loop {
        text.resize((text.len() * 2).min(most), 0);
        let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, read, written) = decompress(&mut decompressor, rest, &mut text, filled, flags);
        filled += written;
        rest = rest.get(read..).unwrap_or_default();
        match status {
            TINFLStatus::Done if rest.is_empty() => {
                text.truncate(filled);
                return Ok(text.split_off(DICTIONARY.len()));
            }
            TINFLStatus::HasMoreOutput if text.len() < most => {}
            TINFLStatus::HasMoreOutput => return Err(LinkError::TooLarge),
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => return Err(LinkError::CutShort),
            _ => return Err(LinkError::Damaged),
        }
    }
}
