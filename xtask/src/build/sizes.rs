//! How heavy the published files are, plain and packed.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::areas;
use super::assets::{has_extension, names_in};
use super::service_worker;
use super::workers;
use crate::error::Error;

const BEST_BROTLI: i32 = 11;

/// The size of something, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// As it is.
    pub plain: usize,
    /// Packed by gzip.
    pub gzip: usize,
    /// Packed by brotli.
    pub brotli: usize,
}

impl Size {
    fn of(content: &[u8]) -> Self {
        Self { plain: content.len(), gzip: gzip(content).len(), brotli: brotli(content, BEST_BROTLI).len() }
    }

    fn and(self, other: Self) -> Self {
        Self { plain: self.plain + other.plain, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// The size of every file of a folder, in the order of their names.
///
/// # Errors
///
/// `File` when one cannot be read.
pub fn measure(folder: &Path) -> Result<Vec<(String, Size)>, Error> {
    let named = |name: String| {
        let path = folder.join(&name);
        let content = fs::read(&path).map_err(Error::file("read", &path))?;
        Ok((name, Size::of(&content)))
    };
    names_in(folder)?.into_iter().map(named).collect()
}

/// What a first visit of the start page brings: everything but the files that come after it or never.
pub fn first_visit(files: &[(String, Size)]) -> Size {
    files.iter().filter(|(name, _)| is_in_first_visit(name)).fold(Size::default(), |sum, (_, size)| sum.and(*size))
}

/// Writes the sizes as a table.
pub fn table(files: &[(String, Size)]) -> String {
    let mut lines = vec![format!("{:<52}{:>10}{:>10}{:>10}", "", "plain", "gzip", "brotli")];
    let line = |name: &str, size: Size| format!("{name:<52}{:>10}{:>10}{:>10}", size.plain, size.gzip, size.brotli);
    for (name, size) in files {
        let mark = if is_in_first_visit(name) { "" } else { " (not in a first visit)" };
        lines.push(line(&format!("{name}{mark}"), *size));
    }
    lines.push(line("a first visit, in all", first_visit(files)));
    lines.join("\n")
}

/// Packs with brotli; 11 is the strongest.
pub fn brotli(content: &[u8], quality: i32) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    let mut packed = Vec::new();
    let mut source = content;
    match brotli::BrotliCompress(&mut source, &mut packed, &parameters) {
        Ok(_) => packed,
        Err(_) => content.to_vec(),
    }
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(content).and_then(|()| encoder.finish());
    packed.unwrap_or_else(|_| content.to_vec())
}

/// A phone takes one icon at most, and only when it installs; the shell is for other addresses, and areas and workers come when they are wanted.
fn is_in_first_visit(name: &str) -> bool {
    let is_picture = name.starts_with("icons/") && has_extension(name, "png");
    let is_in = |folder: &str| name.starts_with(&format!("{folder}/"));
    let comes_later = is_in(areas::FOLDER) || is_in(workers::FOLDER);
    name != service_worker::NAME && name != "404.html" && !is_picture && !comes_later
}
