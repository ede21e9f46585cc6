//! Reads the command line, and hands over.

use std::process::ExitCode;

use xtask::error::Error;
use xtask::{folders, setup};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Error> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next().map_err(|error| Error::Usage(error.to_string()))? {
        Some(lexopt::Arg::Value(word)) => word.to_string_lossy().into_owned(),
        _ => String::new(),
    };
    match command.as_str() {
        "setup" => setup::for_testing(&folders::repository()).map(|_| ()),
        other => Err(Error::Usage(format!("there is no command `{other}`"))),
    }
}
