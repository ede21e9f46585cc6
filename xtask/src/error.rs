//! What can stop a command, each case saying what is missing and how to get it.

use std::io;
use std::path::{Path, PathBuf};

use crate::check::Score;

/// The reason a command stopped.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The command line cannot be understood.
    #[error("{0}\n\n{usage}", usage = crate::USAGE)]
    Usage(String),
    /// Something that must be on the machine is not there.
    #[error("{what} is missing\n  how to get it: {how}")]
    Missing {
        /// The thing, by the name a person would search for.
        what: String,
        /// The shortest way to get it.
        how: String,
    },
    /// Another program ended with a failure.
    #[error("`{program}` failed ({status})\n{output}")]
    Program {
        /// The program and its arguments.
        program: String,
        /// How it ended.
        status: String,
        /// The end of what it printed.
        output: String,
    },
    /// Another program did not end in the time it was given.
    #[error("`{program}` did not end within {seconds} s")]
    TooSlow {
        /// The program and its arguments.
        program: String,
        /// The time it was given.
        seconds: u64,
    },
    /// A file or folder could not be used.
    #[error("cannot {action} {}: {source}", path.display())]
    File {
        /// A verb, such as "read".
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// A file is there and does not hold what it must.
    #[error("{}: {problem}", path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// The stylesheet does not compile.
    #[error("the stylesheet does not compile\n{0}")]
    Style(String),
    /// The server could not start.
    #[error("cannot listen on port {port}: {problem}")]
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the operating system said.
        problem: String,
    },
    /// The checks ran, and at least one did not pass.
    #[error("{} failed", .0.failed)]
    Checks(Score),
}

impl Error {
    /// Says what was being done to which file, for use with `map_err`.
    pub fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { action, path: path.to_path_buf(), source }
    }

    /// Names a missing thing and the way to get it.
    pub fn missing(what: impl Into<String>, how: impl Into<String>) -> Self {
        Self::Missing { what: what.into(), how: how.into() }
    }
}
