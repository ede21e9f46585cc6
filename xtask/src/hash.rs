//! SHA-256, in the written forms that names and browsers use.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A short name for some content, for folders and files.
pub fn short_name(content: &[u8]) -> String {
    let mut name = full_name(content);
    name.truncate(16);
    name
}

/// The whole hash in hexadecimal digits.
pub fn full_name(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::with_capacity(64), |mut name, byte| {
        // Writing into a string cannot fail.
        write!(name, "{byte:02x}").unwrap_or_default();
        name
    })
}

/// The form that browsers compare with, as in `integrity` and in a content security policy.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::{full_name, integrity, short_name};

    #[test]
    fn nothing_has_the_well_known_hash() {
        assert_eq!(full_name(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(short_name(b""), "e3b0c44298fc1c14");
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
