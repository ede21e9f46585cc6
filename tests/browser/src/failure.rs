//! Why a test could not go on.

use std::fmt;
use std::io;

use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

/// What a test gives back.
pub type Outcome = Result<(), Failure>;

/// The reason that a test could not go on; what the app does wrong is told by assertions.
#[derive(thiserror::Error)]
pub enum Failure {
    /// The tests were not started by xtask, or the app is not built.
    #[error(transparent)]
    Stage(#[from] xtask::error::Error),
    /// The browser or its driver refused.
    #[error("the browser: {0}")]
    Browser(WebDriverError),
    /// The browser is gone in the middle of a story: it crashed, or was ended by the machine.
    #[error("the browser is gone: {0}")]
    Gone(WebDriverError),
    /// The browser or its driver did not start.
    #[error("{what} did not start\n{log}")]
    Start {
        /// Which program.
        what: String,
        /// What it printed.
        log: String,
    },
    /// What the test waited for did not come.
    #[error("waited for {awaited}, in vain: {last}\n\nThe page at {address} has\n{page}")]
    NotSeen {
        /// What the test waited for.
        awaited: String,
        /// What came instead.
        last: String,
        /// Where the page was.
        address: String,
        /// What was on the page: roles and names.
        page: String,
    },
    /// A file of the test could not be used.
    #[error("a file of the test: {0}")]
    File(#[from] io::Error),
    /// What a test wanted to write could not be written, or the server was asked for what nobody may ask.
    #[error("{0}")]
    Content(String),
    /// A script gave back something else than it should.
    #[error("a script's answer: {0}")]
    Answer(#[from] serde_json::Error),
}

impl From<WebDriverError> for Failure {
    fn from(error: WebDriverError) -> Self {
        use WebDriverErrorInner::{HttpError, InvalidSessionId, NoSuchWindow, RequestFailed, WebDriverTimeout};
        // A driver says so of a session whose browser has ended, or answers nothing for so long that the driver gives up; and it does not
        // answer where it has ended itself.
        match error.as_inner() {
            InvalidSessionId(_) | NoSuchWindow(_) | WebDriverTimeout(_) | HttpError(_) | RequestFailed(_) => {
                Self::Gone(error)
            }
            _ => Self::Browser(error),
        }
    }
}

/// Tests print their failures by `Debug`; a person reads them.
impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")
    }
}
