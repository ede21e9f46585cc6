//! Finds what looks like a CPR number, so that none is ever kept.
//!
//! Modulus 11 is no help: since 2007 numbers are given out that do not fulfil it.

/// Finds the first stretch of the form `DDMMYY-NNNN` with a day and month that exist, with or without a hyphen or space.
///
/// Digits before or after make it some other number; a plus sign before makes it a phone number.
pub fn find(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find_map(|start| {
        let before = start.checked_sub(1).and_then(|at| bytes.get(at));
        if before.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'+') {
            return None;
        }
        let end = end_of_number(bytes.get(start..)?)?;
        text.get(start..start + end)
    })
}

fn end_of_number(bytes: &[u8]) -> Option<usize> {
    let birthday = digits(bytes.get(..6)?)?;
    let gap = usize::from(matches!(bytes.get(6), Some(b'-' | b' ')));
    let end = 10 + gap;
    digits(bytes.get(6 + gap..end)?)?;
    let goes_on = bytes.get(end).is_some_and(u8::is_ascii_digit);
    (!goes_on && is_day(birthday / 10_000, birthday / 100 % 100)).then_some(end)
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

fn is_day(day: u32, month: u32) -> bool {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=longest).contains(&day)
}
