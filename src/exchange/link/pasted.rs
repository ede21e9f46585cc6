//! Links as they come back from mail and messengers: wrapped, quoted, percent-encoded, in the middle of a message.

use super::LinkError;
use crate::exchange::packing::PACKED_LIMIT;

/// The most signs that a number in a link has.
const NUMBER: usize = 6;

/// Takes out what programs put into links on their way; what is left of a link of ours is as it was made.
pub(super) fn clean(text: &str) -> String {
    // Some programs encode what is encoded already.
    let once = percent_decoded(text.trim_start());
    percent_decoded(&once).chars().filter(|sign| !is_put_in(*sign)).collect()
}

/// White space of wrapping, signs that do not show, `>` before quoted lines, `=` where mail breaks a line. None is ever in a link of ours.
fn is_put_in(sign: char) -> bool {
    let does_not_show = matches!(sign, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    sign.is_whitespace() || sign.is_control() || does_not_show || matches!(sign, '>' | '=')
}

fn percent_decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        decoded.push_str(before);
        let (sign, tail) = visible_sign(after).unwrap_or(('%', after));
        decoded.push(sign);
        rest = tail;
    }
    decoded.push_str(rest);
    decoded
}

/// Reads two hexadecimal digits as a sign that shows; only such stand in links of ours.
fn visible_sign(text: &str) -> Option<(char, &str)> {
    let (digits, tail) = text.split_at_checked(2)?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let byte = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii_graphic)?;
    Some((char::from(byte), tail))
}

/// Finds what follows each mark that stands after a `#`, or at the very beginning, as an address bar gives it.
pub(super) fn places<'a>(text: &'a str, mark: &'static str) -> impl Iterator<Item = &'a str> {
    let at_the_beginning = text.strip_prefix(mark).into_iter();
    at_the_beginning.chain(text.split('#').skip(1).filter_map(move |after| {
        // A piece ends at the next `#`, and so does any link.
        after.strip_prefix(mark)
    }))
}

/// Splits at the first dot, which must come within so many signs.
///
/// # Errors
/// `CutShort` when the text ends before; `Damaged` when something else stands there.
pub fn until_dot(text: &str, most: usize) -> Result<(&str, &str), LinkError> {
    match text.split_once('.') {
        Some((field, rest)) if !field.is_empty() && field.len() <= most => Ok((field, rest)),
        None if text.len() <= most => Err(LinkError::CutShort),
        _ => Err(LinkError::Damaged),
    }
}

/// Reads a whole number from 1, and what follows its dot.
///
/// # Errors
/// `CutShort` when the text ends before the dot; `Damaged` when it is no such number.
pub fn number(text: &str) -> Result<(usize, &str), LinkError> {
    let (digits, rest) = until_dot(text, NUMBER)?;
    if digits.starts_with('0') || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(LinkError::Damaged);
    }
    Ok((digits.parse().map_err(|_| LinkError::Damaged)?, rest))
}

/// Reads the length and then exactly that many signs; whatever follows belongs to the message.
///
/// # Errors
/// `CutShort` when there are fewer; `TooLarge` when it says more than a link may have; `Damaged` when no length is there.
pub fn body(text: &str, is_sign: fn(char) -> bool) -> Result<&str, LinkError> {
    let (length, rest) = number(text)?;
    if length > PACKED_LIMIT {
        return Err(LinkError::TooLarge);
    }
    let there = rest.find(|sign| !is_sign(sign)).unwrap_or(rest.len());
    if there < length { Err(LinkError::CutShort) } else { rest.get(..length).ok_or(LinkError::CutShort) }
}
