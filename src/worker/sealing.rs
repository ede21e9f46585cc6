//! Sealing a letter to the municipality, locking a copy with five words, and drawing the words.

use serde::{Deserialize, Serialize};

use super::program::Randomness;
use crate::exchange::sealing::{self, PublicKey, SealError, Work};
use crate::exchange::spoken::{self, PASSPHRASE_BYTES};
use crate::text::errors::Explanation;
use crate::text::{Language, sealing as words};

/// What the page asks.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Seals a text to keys.
    Seal {
        /// The text, as it was shown.
        text: String,
        /// The public keys.
        keys: Vec<String>,
        /// The language of the page.
        language: Language,
    },
    /// Draws the words of a new copy.
    DrawWords {
        /// The language of the page.
        language: Language,
    },
    /// Locks a text with words that were drawn.
    Lock {
        /// The text.
        text: String,
        /// The words.
        words: String,
        /// How much work opening it takes.
        is_light: bool,
        /// The language of the page.
        language: Language,
    },
}

/// What the page is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// The sealed or locked text.
    Closed(String),
    /// The words.
    Words(String),
    /// Why there is none.
    Refused(Explanation),
}

/// Answers the page.
pub fn answer(ask: &Ask, randomness: &mut Randomness) -> Told {
    match ask {
        Ask::Seal { text, keys, language } => {
            let keys: Result<Vec<PublicKey>, _> = keys.iter().map(|key| key.parse()).collect();
            // A phone keeps only keys that were read once, so one that does not read is one that is missing.
            let sealed = keys.map_err(|_| SealError::TooFewKeys { found: 0 });
            told(sealed.and_then(|keys| sealing::seal(text, &keys)), *language)
        }
        Ask::DrawWords { language } => {
            let mut bytes = [0; PASSPHRASE_BYTES];
            if randomness(&mut bytes) {
                Told::Words(spoken::passphrase(&bytes))
            } else {
                Told::Refused(words::no_randomness(*language))
            }
        }
        Ask::Lock { text, words, is_light, language } => {
            let work = if *is_light { Work::Light } else { Work::Full };
            told(sealing::lock(text, words, work), *language)
        }
    }
}

fn told(closed: Result<String, SealError>, language: Language) -> Told {
    closed.map_or_else(|error| Told::Refused(words::seal(language, &error)), Told::Closed)
}
