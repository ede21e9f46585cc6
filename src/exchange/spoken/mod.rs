//! Secrets and fingerprints as Danish words, because people say words right over the telephone and type them right from a sheet.
//!
//! **Invariant:** no word of the list begins as another does, in the first four letters, also where `ae`, `oe` and `aa` are written for
//! `æ`, `ø` and `å`. So a word that is cut or misspelled at its end never passes for another.

use std::sync::LazyLock;

use thiserror::Error;

/// The list: one word a line, in the order of their signs.
const LIST: &str = include_str!("words.txt");

/// The same, for finding a word by its number.
static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| LIST.lines().collect());

/// How many words the list has: eleven bits each, so two random bytes give every word the same chance.
pub const LIST_LENGTH: usize = 2048;

/// How many words a passphrase has: 55 bits, which the work of trying one makes enough.
pub const PASSPHRASE_WORDS: usize = 5;

/// How many random bytes a passphrase takes.
pub const PASSPHRASE_BYTES: usize = 2 * PASSPHRASE_WORDS;

/// How many words a fingerprint has: 44 bits.
pub const FINGERPRINT_WORDS: usize = 4;

/// How many bytes of a digest the words of a fingerprint tell.
pub const SPOKEN_BYTES: usize = 2 * FINGERPRINT_WORDS;

/// What stands between the words.
const BETWEEN: &str = "-";

/// How many letters may be wrong in a word that is still guessed.
const SLIPS: usize = 2;

/// Four words that two people read to each other, to know that they have the same key.
pub type Fingerprint = [&'static str; FINGERPRINT_WORDS];

/// A word that is not in the list.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{word:?} is not in the list")]
pub struct UnknownWord {
    /// The word, as it was typed.
    pub word: String,
    /// The word that may have been meant.
    pub nearest: Option<&'static str>,
}

/// Tells a SHA-256 in words.
pub fn fingerprint(digest: &[u8; 32]) -> Fingerprint {
    words(std::array::from_fn(|at| digest.get(at).copied().unwrap_or_default()))
}

/// Tells the first bytes of a SHA-256 in words.
pub fn words(bytes: [u8; SPOKEN_BYTES]) -> Fingerprint {
    let mut words = spoken(&bytes);
    std::array::from_fn(|_| words.next().unwrap_or_default())
}

/// Makes a passphrase of random bytes that nobody else has seen.
pub fn passphrase(random: &[u8; PASSPHRASE_BYTES]) -> String {
    spoken(random).collect::<Vec<_>>().join(BETWEEN)
}

/// Writes a passphrase as it was made, whatever capitals, hyphens and spaces somebody typed, and whether or not their keys have `æøå`.
///
/// # Errors
/// The first [`UnknownWord`].
pub fn normalise(typed: &str) -> Result<String, UnknownWord> {
    let typed = typed.split(|sign: char| !sign.is_alphanumeric() && sign != RING).filter(|word| !word.is_empty());
    let words: Result<Vec<&str>, UnknownWord> = typed.map(find).collect();
    words.map(|words| words.join(BETWEEN))
}

/// Walks the list.
pub fn list() -> impl Iterator<Item = &'static str> {
    WORDS.iter().copied()
}

fn spoken(bytes: &[u8]) -> impl Iterator<Item = &'static str> {
    bytes.chunks_exact(2).map(|pair| {
        let number = pair.iter().fold(0, |number, byte| number << 8 | usize::from(*byte));
        WORDS.get(number % LIST_LENGTH).copied().unwrap_or_default()
    })
}

fn find(typed: &str) -> Result<&'static str, UnknownWord> {
    let plain = plain(typed);
    let known = list().find(|word| self::plain(word) == plain);
    known.ok_or_else(|| UnknownWord { word: typed.to_owned(), nearest: nearest(&plain) })
}

/// The ring of an `å` whose two parts some telephones keep apart.
const RING: char = '\u{30A}';

/// Writes a word with the letters of any keyboard.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len() + 2);
    for sign in word.chars().flat_map(char::to_lowercase) {
        match sign {
            'æ' | 'ä' => plain.push_str("ae"),
            'ø' | 'ö' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            RING => plain.push('a'),
            other => plain.push(other),
        }
    }
    plain
}

/// Finds the word with one slip in it, or else the one with the same first four letters, or else the one with the fewest slips.
fn nearest(typed: &str) -> Option<&'static str> {
    let same_letter = |word: &str| typed.chars().next() == word.chars().next();
    let (slips, _, closest) = list()
        .map(|word| {
            let plain = plain(word);
            (slips(typed, &plain), !same_letter(&plain), word)
        })
        .min()?;
    let beginning: String = typed.chars().take(4).collect();
    let same_beginning = || list().find(|word| beginning.len() >= 4 && plain(word).starts_with(&beginning));
    let closest_within = |most: usize| (slips <= most).then_some(closest);
    closest_within(1).or_else(same_beginning).or_else(|| closest_within(SLIPS))
}

/// Counts the letters to add, leave out, change, or swap with their neighbour between two words.
fn slips(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut earlier = None;
    let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
    for (line, sign) in one.chars().enumerate() {
        let mut row = vec![line + 1];
        let mut wanted_before = None;
        for (place, wanted) in other.iter().copied().enumerate() {
            let changed = at(&last, place) + usize::from(sign != wanted);
            let left_out = at(&last, place + 1) + 1;
            let added = at(&row, place) + 1;
            let is_swap = earlier == Some(wanted) && wanted_before == Some(sign);
            let swapped = place.checked_sub(1).filter(|_| is_swap).map(|place| at(&before_last, place) + 1);
            row.push(changed.min(left_out).min(added).min(swapped.unwrap_or(usize::MAX)));
            wanted_before = Some(wanted);
        }
        before_last = std::mem::replace(&mut last, row);
        earlier = Some(sign);
    }
    last.last().copied().unwrap_or_default()
}
