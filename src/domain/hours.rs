//! Time: whole minutes together, and times of day. Never a fraction, so that sums are exact.

use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

use thiserror::Error;

use super::value::{FieldValue, Form, Problem, Value, text_of, whole_of};

/// Whole minutes: of one meeting, or of many together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u32);

/// Text that is no length of time, or one that no meeting has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MinutesRefusal {
    /// Not a number of hours.
    #[error("not a number of hours")]
    NotANumber,
    /// Nothing, or more than a day.
    #[error("not between one minute and 24 hours")]
    OutOfRange,
}

impl Minutes {
    /// No time at all.
    pub const NONE: Self = Self(0);
    /// The longest that one meeting can be: a day.
    pub const A_DAY: Self = Self(24 * 60);

    /// Takes whole hours, as the rules count.
    pub const fn from_hours(hours: u8) -> Self {
        Self(hours as u32 * 60)
    }

    /// Takes a number of minutes that one meeting can last.
    ///
    /// # Errors
    /// [`MinutesRefusal::OutOfRange`] for nothing, or more than a day.
    pub fn of_meeting(minutes: u32) -> Result<Self, MinutesRefusal> {
        if (1..=Self::A_DAY.0).contains(&minutes) { Ok(Self(minutes)) } else { Err(MinutesRefusal::OutOfRange) }
    }

    /// Reads hours as a Dane writes them, in whole minutes.
    ///
    /// ```
    /// use erhvervsmentor::domain::hours::Minutes;
    ///
    /// assert_eq!(Minutes::parse_hours("1,5").map(Minutes::count), Ok(90));
    /// assert_eq!(Minutes::parse_hours("0.75").map(Minutes::count), Ok(45));
    /// assert_eq!(Minutes::parse_hours("2:20").map(Minutes::count), Ok(140));
    /// assert!(Minutes::parse_hours("-1").is_err());
    /// ```
    ///
    /// # Errors
    /// [`MinutesRefusal::NotANumber`] for anything else; [`MinutesRefusal::OutOfRange`] for nothing, or more than a day.
    pub fn parse_hours(text: &str) -> Result<Self, MinutesRefusal> {
        let text = text.trim();
        let whole = |digits: &str| {
            // A sign is no digit, though parsing would take one.
            if digits.len() > 4 || digits.starts_with('+') {
                Err(MinutesRefusal::NotANumber)
            } else {
                digits.parse::<u32>().map_err(|_| MinutesRefusal::NotANumber)
            }
        };
        let minutes = if let Some((hours, minutes)) = text.split_once(':') {
            let minutes = whole(minutes)?;
            if minutes > 59 {
                return Err(MinutesRefusal::NotANumber);
            }
            whole(hours)? * 60 + minutes
        } else if let Some((hours, part)) = text.split_once([',', '.']) {
            let tens = 10_u32.pow(u32::try_from(part.len().min(4)).unwrap_or(4));
            whole(hours)? * 60 + (whole(part)? * 60 + tens / 2) / tens
        } else {
            whole(text)? * 60
        };
        Self::of_meeting(minutes)
    }

    /// Gives the number of minutes.
    pub const fn count(self) -> u32 {
        self.0
    }

    /// Gives what is left when some of it is taken away; none rather than less.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Gives what is left to a target; none when it is reached.
    #[must_use]
    pub const fn left_to(self, target: Self) -> Self {
        Self(target.0.saturating_sub(self.0))
    }
}

impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(minutes: I) -> Self {
        Self(minutes.fold(0, |sum, minutes| sum.saturating_add(minutes.0)))
    }
}

impl FieldValue for Minutes {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        let to = i64::from(Self::A_DAY.0);
        u32::try_from(whole_of(value, 0, to)?).map(Self).map_err(|_| Problem::OutOfRange { from: 0, to })
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Whole(i64::from(self.0)))
    }

    fn form() -> Form {
        Form::Whole { from: 0, to: i64::from(Self::A_DAY.0) }
    }
}

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

/// Text that is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a time of day such as 16:30")]
pub struct NotATime;

impl TimeOfDay {
    /// Gives the hour, from 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// Gives the minute, from 0 to 59.
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let two_digits = |digits: &str| {
            if digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                digits.parse().ok()
            } else {
                None
            }
        };
        let (hour, minute) = text.split_once(':').ok_or(NotATime)?;
        match (two_digits(hour), two_digits(minute)) {
            (Some(hour @ 0..=23), Some(minute @ 0..=59)) => Ok(Self { hour, minute }),
            _ => Err(NotATime),
        }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FieldValue for TimeOfDay {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        text_of(value)?.parse().map_err(|_| Problem::NotATime)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn form() -> Form {
        Form::Time
    }
}
