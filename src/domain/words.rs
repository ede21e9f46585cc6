//! What people write: trimmed, of a bounded length, and without signs that can fool the eye.

use thiserror::Error;

use super::cpr;
use super::value::{FieldValue, Form, Problem, Value, text_of};

/// Text of one to `LIMIT` characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words<const LIMIT: usize>(String);

/// A first name, all that is ever asked of a person's name.
pub type FirstName = Words<40>;
/// One line: a title, a place, a step.
pub type Line = Words<200>;
/// Some lines: a rule, a reason, a note.
pub type Prose = Words<4000>;

/// Why what somebody wrote was not taken. What they wrote stays on their screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WordsRefusal {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Longer than the field holds.
    #[error("longer than {limit} characters")]
    TooLong {
        /// The most characters allowed.
        limit: usize,
    },
    /// Looks like a CPR number, which has no place here.
    #[error("looks like a CPR number")]
    LooksLikeCpr,
}

impl<const LIMIT: usize> Words<LIMIT> {
    /// Takes what somebody wrote.
    ///
    /// ```
    /// use erhvervsmentor::domain::words::{FirstName, WordsRefusal};
    ///
    /// assert_eq!(FirstName::parse("  Ali ").map(|name| name.to_string()), Ok("Ali".to_owned()));
    /// assert_eq!(FirstName::parse("   "), Err(WordsRefusal::Empty));
    /// ```
    ///
    /// # Errors
    /// The [`WordsRefusal`] that fits.
    pub fn parse(text: &str) -> Result<Self, WordsRefusal> {
        let text = clean(text);
        if text.is_empty() {
            return Err(WordsRefusal::Empty);
        }
        if text.chars().count() > LIMIT {
            return Err(WordsRefusal::TooLong { limit: LIMIT });
        }
        if cpr::find(&text).is_some() {
            return Err(WordsRefusal::LooksLikeCpr);
        }
        Ok(Self(text))
    }

    /// Takes what somebody wrote in a field that may stay empty.
    ///
    /// # Errors
    /// As for [`Words::parse`], but nothing written is no mistake.
    pub fn parse_optional(text: &str) -> Result<Option<Self>, WordsRefusal> {
        match Self::parse(text) {
            Ok(words) => Ok(Some(words)),
            Err(WordsRefusal::Empty) => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const LIMIT: usize> std::fmt::Display for Words<LIMIT> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<const LIMIT: usize> FieldValue for Words<LIMIT> {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        let text = clean(text_of(value)?);
        if text.is_empty() {
            return Err(Problem::Empty);
        }
        if text.chars().count() > LIMIT {
            return Err(Problem::TooLong { limit: LIMIT });
        }
        Ok(Self(text))
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.0.clone()))
    }

    fn form() -> Form {
        Form::Text { limit: LIMIT }
    }
}

fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for sign in text.chars() {
        let is_stray_joiner = sign == JOINER && !kept.ends_with(is_picture);
        if !is_stray_joiner && !is_deceptive(sign) {
            kept.push(sign);
        }
    }
    kept.trim().to_owned()
}

/// Makes one picture of two, as in a family; between letters it only hides that two names differ.
const JOINER: char = '\u{200D}';

fn is_picture(sign: char) -> bool {
    !(sign.is_ascii() || sign.is_alphanumeric() || sign.is_whitespace() || sign == JOINER)
}

/// Signs that turn the direction of writing, take no room, or steer a terminal: a name with them can pass for another (fault 54).
fn is_deceptive(sign: char) -> bool {
    let is_steering = sign.is_control() && sign != '\n';
    is_steering
        || matches!(sign, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}')
        || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}
