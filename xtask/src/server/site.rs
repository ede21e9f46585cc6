//! The published files in memory, packed once.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::Packing;
use crate::build::{files_in, sizes};
use crate::error::Error;

/// Strong enough to be like a host's, quick enough to start a test with.
const QUALITY: i32 = 9;

/// One published file.
#[derive(Debug)]
pub struct Content {
    /// As it is.
    pub plain: Vec<u8>,
    /// Packed, when that is wanted and helps.
    pub brotli: Option<Vec<u8>>,
}

/// All published files, by their names.
#[derive(Debug)]
pub struct Site {
    files: HashMap<String, Content>,
}

impl Site {
    /// Reads a folder.
    pub fn load(folder: &Path, packing: Packing) -> Result<Self, Error> {
        let mut files = HashMap::new();
        for name in files_in(folder)? {
            let path = folder.join(&name);
            let plain = fs::read(&path).map_err(Error::file("read", &path))?;
            let brotli = match packing {
                Packing::Plain => None,
                Packing::Brotli => Some(sizes::brotli(&plain, QUALITY)).filter(|packed| packed.len() < plain.len()),
            };
            files.insert(name, Content { plain, brotli });
        }
        Ok(Self { files })
    }

    /// The file of this name.
    pub fn find(&self, name: &str) -> Option<&Content> {
        self.files.get(name)
    }
}
