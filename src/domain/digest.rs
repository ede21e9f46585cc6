//! Fingerprints: SHA-256, of a text somebody said yes to and of bytes that must come back as they were written.

use sha2::{Digest as _, Sha256};

use super::hex;
use super::value::{FieldValue, Form, Problem, Value, text_of};

/// A SHA-256, written as 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Takes the fingerprint of some bytes, for checking that they came back as they were written.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Writes the fingerprint as 64 hexadecimal digits.
    pub fn to_hex(self) -> String {
        hex::write(&self.0)
    }

    /// Gives the first bytes of the fingerprint, for a check or a short name where 32 bytes are too many.
    pub fn beginning<const LENGTH: usize>(self) -> [u8; LENGTH] {
        let mut beginning = [0; LENGTH];
        for (ours, byte) in beginning.iter_mut().zip(self.0) {
            *ours = byte;
        }
        beginning
    }

    fn from_hex(digits: &str) -> Option<Self> {
        hex::read(digits).map(Self)
    }
}

/// Feeds values to a fingerprint so that no two unlike texts feed the same bytes.
#[derive(Default)]
pub(super) struct Digester(Sha256);

impl Digester {
    /// Feeds a text with its length before it.
    pub(super) fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.update(text.as_bytes());
    }

    /// Feeds a whole number, always in sixteen bytes.
    pub(super) fn number(&mut self, number: u128) {
        self.0.update(number.to_le_bytes());
    }

    /// Feeds a value with a mark of its kind before it.
    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Nothing => self.0.update([0]),
            Value::Flag(flag) => self.0.update([1, u8::from(*flag)]),
            Value::Whole(whole) => self.marked(2, whole.to_le_bytes()),
            Value::Real(bits) => self.marked(3, bits.to_le_bytes()),
            Value::Text(text) => {
                self.0.update([4]);
                self.text(text);
            }
            Value::List(values) => {
                self.0.update([5]);
                self.length(values.len());
                for value in values {
                    self.value(value);
                }
            }
            Value::Group(values) => {
                self.0.update([6]);
                self.length(values.len());
                for (name, value) in values {
                    self.text(name);
                    self.value(value);
                }
            }
        }
    }

    /// Gives the fingerprint of all that was fed.
    pub(super) fn finish(self) -> Digest {
        Digest(self.0.finalize().into())
    }

    fn marked(&mut self, mark: u8, bytes: [u8; 8]) {
        self.0.update([mark]);
        self.0.update(bytes);
    }

    fn length(&mut self, length: usize) {
        self.0.update((length as u64).to_le_bytes());
    }
}

impl FieldValue for Digest {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        Self::from_hex(text_of(value)?).ok_or(Problem::WrongType)
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.to_hex()))
    }

    fn form() -> Form {
        Form::Digest
    }
}
