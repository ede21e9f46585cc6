//! How far along a goal is, from 0 to 10, as the young person says.

use chrono::NaiveDate;

use crate::domain::fact::fact;
use crate::domain::id::SubjectId;
use crate::domain::value::{FieldValue, Form, Problem, Value, whole_of};
use crate::domain::words::Prose;

/// A number from 0, not started, to 10, there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// Every score there is, from 0 to 10.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=10).map(Self)
    }

    /// Gives the number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// A number that is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not between 0 and 10")]
pub struct NotAScore;

impl TryFrom<u8> for Score {
    type Error = NotAScore;

    fn try_from(number: u8) -> Result<Self, NotAScore> {
        if number <= 10 { Ok(Self(number)) } else { Err(NotAScore) }
    }
}

impl FieldValue for Score {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        let out_of_range = Problem::OutOfRange { from: 0, to: 10 };
        u8::try_from(whole_of(value, 0, 10)?).map(Self).map_err(|_| out_of_range)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Whole(i64::from(self.0)))
    }

    fn form() -> Form {
        Form::Whole { from: 0, to: 10 }
    }
}

fact!(
    /// One rating. Earlier ones stay and become the goal's story.
    Rating {
        /// The goal that is rated.
        goal: SubjectId,
        /// How far along it is.
        score: Score,
        /// The day it was said.
        rated_on: NaiveDate,
        /// What the young person adds.
        words: Option<Prose>,
    }
);
