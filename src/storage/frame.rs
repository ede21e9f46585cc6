//! The frame around a text that is kept: the number of its writing and a sum, so that of two copies the later one is known, and a
//! damaged one as damaged.
//!
//! **Invariant:** this frame never changes its form. What a later version adds goes inside `doc` under a higher version number,
//! which an older app then takes as *newer* and never as damaged.

use serde::Deserialize;
use serde_json::value::RawValue;
use thiserror::Error;

use crate::domain::digest::Digest;

/// One writing of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// The number of the writing; a later one has a higher number.
    pub number: u64,
    /// How often the text was put back to what it was earlier; writings of an earlier era no longer count.
    pub era: u32,
    /// What was written: JSON on one line.
    pub doc: &'a str,
}

/// Why a text is no whole frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FrameError {
    /// Something else.
    #[error("not the text of a frame")]
    NotAFrame,
    /// Not what was written: the sum is another.
    #[error("changed since it was written")]
    Changed,
}

#[derive(Deserialize)]
struct LooseFrame<'a> {
    n: u64,
    era: u32,
    sum: String,
    #[serde(borrow)]
    doc: &'a RawValue,
}

impl<'a> Frame<'a> {
    /// Reads a frame.
    ///
    /// # Errors
    /// The [`FrameError`] that tells a damaged text from something else.
    pub fn read(text: &'a str) -> Result<Self, FrameError> {
        let LooseFrame { n, era, sum, doc } = serde_json::from_str(text).map_err(|_| FrameError::NotAFrame)?;
        let frame = Self { number: n, era, doc: doc.get() };
        if frame.sum() == sum { Ok(frame) } else { Err(FrameError::Changed) }
    }

    /// Writes the frame; what is in it must be JSON without space around it.
    pub fn write(self) -> String {
        let Self { number, era, doc } = self;
        let sum = self.sum();
        format!(r#"{{"n":{number},"era":{era},"sum":"{sum}","doc":{doc}}}"#)
    }

    fn sum(self) -> String {
        let Self { number, era, doc } = self;
        Digest::of(format!("{number} {era} {doc}").as_bytes()).to_hex()
    }
}
