//! The names that things carry for ever: 128 bits, written as 32 hexadecimal digits.
//!
//! New ones are uuid version 7, made by the caller from the time and random bytes; the domain only compares them.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Text that is not 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an id of 32 hexadecimal digits")]
pub struct NotAnId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// Names something by 128 bits that nobody else has drawn.
            pub const fn from_bits(bits: u128) -> Self {
                Self(bits)
            }

            /// Gives the bits back, for turning one kind of name into another.
            pub const fn bits(self) -> u128 {
                self.0
            }

            /// Makes a uuid version 7 from the time in milliseconds and ten random bytes.
            pub fn draw(millis: u64, random: [u8; 10]) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid().as_u128())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{:032x}", self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, formatter)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse_bits(text).map(Self)
            }
        }
    };
}

id!(
    /// Names one change.
    ChangeId
);
id!(
    /// Names what a change is about: one meeting, one goal, or the course itself for what it has only one of.
    SubjectId
);
id!(
    /// Names one course, on every device and in every file.
    CourseId
);

impl ChangeId {
    /// Names the thing that this change brought into the world.
    pub const fn as_subject(self) -> SubjectId {
        SubjectId::from_bits(self.0)
    }
}

impl CourseId {
    /// Names the course as the subject of what it has only one of: names, aim, agreement.
    pub const fn as_subject(self) -> SubjectId {
        SubjectId::from_bits(self.0)
    }
}

fn parse_bits(text: &str) -> Result<u128, NotAnId> {
    if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(NotAnId);
    }
    u128::from_str_radix(text, 16).map_err(|_| NotAnId)
}
