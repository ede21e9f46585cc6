//! JSON text for storage: every sign beyond Latin-1 escaped, because one of them makes a browser count the whole text double.

use std::io;

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter};

/// Writes JSON with every sign beyond U+00FF as `\uXXXX`. It reads as the same text everywhere.
///
/// # Errors
/// A value that JSON cannot hold; nothing of ours is one.
pub(crate) fn write_narrow<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let mut bytes = Vec::with_capacity(4096);
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, Narrow))?;
    String::from_utf8(bytes).map_err(serde::ser::Error::custom)
}

/// Counts the bytes that [`write_narrow`] would write.
///
/// # Errors
/// As for [`write_narrow`].
pub(super) fn narrow_length<T: Serialize>(value: &T) -> serde_json::Result<usize> {
    let mut length = Length(0);
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut length, Narrow))?;
    Ok(length.0)
}

struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Narrow;

impl Formatter for Narrow {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        // In UTF-8 every sign beyond Latin-1, and no other, begins with such a byte.
        while let Some((before, after)) =
            rest.bytes().position(|byte| byte > 0xC3).and_then(|at| rest.split_at_checked(at))
        {
            writer.write_all(before.as_bytes())?;
            let mut signs = after.chars();
            if let Some(sign) = signs.next() {
                for unit in sign.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
            rest = signs.as_str();
        }
        writer.write_all(rest.as_bytes())
    }

    fn write_char_escape<W: ?Sized + io::Write>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        serde_json::ser::CompactFormatter.write_char_escape(writer, escape)
    }
}
