//! Files that are made from the code and kept beside it: a test compares them, and one command makes them anew.

use std::fs;
use std::path::Path;

/// Shows that a kept file is what the code makes, or writes it where `KEPT=write` asks for it.
pub fn check_kept(path: &str, made: &str) {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var("KEPT").as_deref() == Ok("write") {
        fs::write(whole, made).unwrap();
        return;
    }
    let kept = fs::read_to_string(whole).unwrap_or_default();
    assert!(
        kept == made,
        "{path} is not what the code makes now: `KEPT=write cargo test --test core document` writes it anew"
    );
}

/// Reads a kept file.
pub fn kept(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default()
}
