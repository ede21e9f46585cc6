//! Progress: one line when something starts, one when it ends, with the time it took.

use std::time::Instant;

use crate::error::Error;

/// Does one named piece of work, and says how long it took.
///
/// # Errors
///
/// Whatever the work gives back.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    let started = Instant::now();
    eprintln!("> {name}");
    let outcome = work();
    let seconds = started.elapsed().as_secs_f64();

    match &outcome {
        Ok(_) => eprintln!("  done: {name} ({seconds:.1} s)"),
        Err(_) => eprintln!("  FAILED: {name} ({seconds:.1} s)"),
    }
    outcome
}

/// Says something about the step that is running.
pub fn note(text: &str) {
    eprintln!("  {text}");
}
