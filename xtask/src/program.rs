//! Runs other programs: quietly while all is well, with the end of their output when it is not.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::step::note;

const NOTE_EVERY: Duration = Duration::from_secs(20);
const LINES_SHOWN: usize = 60;

/// Finds a program by its name on the search path.
pub fn find(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// Runs a program to its end and gives back what it printed.
///
/// # Errors
///
/// `Missing` when there is no such program, `Program` when it fails.
pub fn read(command: &mut Command) -> Result<String, Error> {
    let output = command.stdin(Stdio::null()).output().map_err(|_| not_found(command))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();

    if output.status.success() { Ok(printed) } else { Err(failed(command, &output)) }
}

/// Runs a program to its end; what it prints is shown only when it fails.
///
/// # Errors
///
/// `Missing` when there is no such program, `Program` when it fails.
pub fn run(command: &mut Command) -> Result<(), Error> {
    read(command).map(|_| ())
}

/// Runs a program to its end, and gives back whether it went well and all that it printed.
///
/// # Errors
///
/// `Missing` when there is no such program.
pub fn observe(command: &mut Command) -> Result<(bool, String), Error> {
    let output = command.stdin(Stdio::null()).output().map_err(|_| not_found(command))?;
    let mut printed = String::from_utf8_lossy(&output.stderr).into_owned();
    printed.push_str(&String::from_utf8_lossy(&output.stdout));
    Ok((output.status.success(), printed))
}

/// Runs a program to its end, or stops it when its time is up.
///
/// # Errors
///
/// `Missing` when there is no such program, `Program` when it fails, `TooSlow` when it was stopped.
pub fn run_within(limit: Duration, command: &mut Command) -> Result<(), Error> {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = quiet.spawn().map_err(|_| not_found(command))?;
    let started = Instant::now();

    loop {
        if let Ok(Some(status)) = child.try_wait() {
            let (program, output) = (described(command), String::new());
            return if status.success() {
                Ok(())
            } else {
                Err(Error::Program { program, status: status.to_string(), output })
            };
        }
        if started.elapsed() > limit {
            child.kill().and_then(|()| child.wait()).map_err(|_| not_found(command))?;
            return Err(Error::TooSlow { program: described(command), seconds: limit.as_secs() });
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Runs a program to its end, and lets it print as it likes.
///
/// # Errors
///
/// `Missing` when there is no such program, `Program` when it fails.
pub fn run_openly(command: &mut Command) -> Result<(), Error> {
    let status = command.stdin(Stdio::null()).status().map_err(|_| not_found(command))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::Program { program: described(command), status: status.to_string(), output: String::new() })
}

/// Runs a slow program to its end, and passes on its last line every now and then.
///
/// # Errors
///
/// `Missing` when there is no such program, `Program` when it fails.
pub fn run_slowly(command: &mut Command) -> Result<(), Error> {
    let spawned = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|_| not_found(command))?;
    let printed = child.stderr.take().map(pass_on).unwrap_or_default();
    let status = child.wait().map_err(|_| not_found(command))?;

    if status.success() {
        return Ok(());
    }
    let output = last_lines(&printed);
    Err(Error::Program { program: described(command), status: status.to_string(), output })
}

/// Puts a folder before all others on the search path of a program.
pub fn first_in_path(command: &mut Command, folders: &[PathBuf]) {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&inherited));
    if let Ok(joined) = env::join_paths(all) {
        command.env("PATH", joined);
    }
}

/// The last lines of a long output.
pub fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let hidden = lines.len().saturating_sub(LINES_SHOWN);
    lines.into_iter().skip(hidden).collect::<Vec<_>>().join("\n")
}

fn pass_on(stream: impl Read) -> String {
    let mut printed = String::new();
    let mut noted = Instant::now();

    for line in BufReader::new(stream).lines().map_while(Result::ok) {
        if noted.elapsed() > NOTE_EVERY {
            note(line.trim());
            noted = Instant::now();
        }
        printed.push_str(&line);
        printed.push('\n');
    }
    printed
}

fn failed(command: &Command, output: &Output) -> Error {
    let mut printed = String::from_utf8_lossy(&output.stdout).into_owned();
    printed.push_str(&String::from_utf8_lossy(&output.stderr));
    Error::Program { program: described(command), status: output.status.to_string(), output: last_lines(&printed) }
}

fn not_found(command: &Command) -> Error {
    let program = command.get_program().to_string_lossy();
    Error::missing(format!("the program `{program}`"), "install it, and check that it is on the PATH")
}

fn described(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
