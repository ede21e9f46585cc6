//! Where things are: the repository, what is built, and the tools shared by every clone.

use std::env;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Names a tools folder other than the one in the user's cache.
pub const TOOLS_VARIABLE: &str = "ERHVERVSMENTOR_TOOLS";

/// The folder of this clone.
pub fn repository() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from)
}

/// The folder with the files to publish.
pub fn dist() -> PathBuf {
    repository().join("dist")
}

/// The folder of the tools, one subfolder for each tool and version.
///
/// # Errors
///
/// `Missing` when the machine names neither a cache folder nor a home folder.
pub fn tools() -> Result<PathBuf, Error> {
    let named = env::var_os(TOOLS_VARIABLE).map(PathBuf::from);
    let cache = env::var_os("XDG_CACHE_HOME").map(|cache| PathBuf::from(cache).join("erhvervsmentor-tools"));
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache/erhvervsmentor-tools"));

    named
        .or(cache)
        .or(home)
        .ok_or_else(|| Error::missing("a folder for the tools", format!("name one in {TOOLS_VARIABLE}")))
}
