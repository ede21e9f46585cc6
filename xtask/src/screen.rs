//! A screen that nobody looks at, for the engine that has no way without one.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::error::Error;

/// A running screen; it goes with this value.
#[derive(Debug)]
pub struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    /// Starts a screen under the next free name.
    ///
    /// # Errors
    ///
    /// `Missing` when the server of screens does not start.
    pub fn start(server: &Path) -> Result<Self, Error> {
        let missing = || Error::missing("a screen for WebKitGTK", "`cargo xtask setup`, or install Xvfb");
        let mut command = Command::new(server);
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());

        let mut server = command.spawn().map_err(|_| missing())?;
        let mut number = String::new();
        let told = server.stdout.take().map(|stdout| BufReader::new(stdout).read_line(&mut number));
        let screen = Self { server, name: format!(":{}", number.trim()) };
        match told {
            Some(Ok(length)) if length > 0 => Ok(screen),
            _ => Err(missing()),
        }
    }

    /// The name that programs find it by.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended with us already.
        self.server.kill().and_then(|()| self.server.wait()).map(|_| ()).unwrap_or_default();
    }
}
