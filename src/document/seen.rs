//! What the other has seen, as a short text for keeping beside the course.
//!
//! **Invariant:** this is the one form where what cannot be read counts as nothing: then more is sent than need be, which is always safe.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::CHANGE_LIMIT;
use crate::domain::digest::Digest;
use crate::domain::seen::{Mark, OnItsWay, PartName, Seen};

/// Stands first in the text, with the version of this form.
const TITLE: &str = "seen-1";

/// Writes it: the title, a check, what is seen, what arrived here, and each part on its way, set off by dots.
pub fn write_seen(seen: &Seen) -> String {
    let arrived: Vec<u64> = seen.arrived.iter().map(|name| name.bits()).collect();
    let on_its_way = seen.on_its_way.iter().map(|sent| {
        let marks = sent.marks.iter().map(|mark| mark.bits());
        write_numbers(std::iter::once(sent.name.bits()).chain(marks))
    });
    let mut rows = vec![write_numbers(seen.marks.iter().map(|mark| mark.bits())), write_numbers(arrived)];
    rows.extend(on_its_way);
    let rows = rows.join(".");
    format!("{TITLE}.{}.{rows}", check_of(&rows))
}

/// Reads it; a text that is damaged, cut, or of a later version is nothing seen.
pub fn read_seen(text: &str) -> Seen {
    read_whole(text).unwrap_or_default()
}

fn read_whole(text: &str) -> Option<Seen> {
    let (check, rows) = text.strip_prefix(TITLE)?.strip_prefix('.')?.split_once('.')?;
    if check != check_of(rows) {
        return None;
    }
    let mut rows = rows.split('.').map(read_numbers);
    let marks = rows.next()??.into_iter().map(Mark::from_bits).collect();
    let arrived = rows.next()??.into_iter().map(PartName::from_bits).collect();
    let on_its_way = rows.map(|row| {
        let mut numbers = row?.into_iter();
        let name = PartName::from_bits(numbers.next()?);
        Some(OnItsWay { name, marks: numbers.map(Mark::from_bits).collect::<BTreeSet<_>>() })
    });
    Some(Seen { marks, arrived, on_its_way: on_its_way.collect::<Option<_>>()? })
}

fn write_numbers(numbers: impl IntoIterator<Item = u64>) -> String {
    let bytes: Vec<u8> = numbers.into_iter().flat_map(u64::to_be_bytes).collect();
    URL_SAFE_NO_PAD.encode(bytes)
}

fn read_numbers(text: &str) -> Option<Vec<u64>> {
    if text.len() > 2 * 8 * CHANGE_LIMIT {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (numbers, rest) = bytes.as_chunks::<8>();
    rest.is_empty().then(|| numbers.iter().copied().map(u64::from_be_bytes).collect())
}

fn check_of(rows: &str) -> String {
    URL_SAFE_NO_PAD.encode(Digest::of(rows.as_bytes()).beginning::<6>())
}
