//! Reads the command line, and hands over.

use std::ffi::OsString;
use std::process::ExitCode;

use lexopt::prelude::{Long, Value, ValueExt};
use xtask::build::{self, Plan, sizes, split};
use xtask::check::{self, Part};
use xtask::error::Error;
use xtask::{folders, look, serve, setup};

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    if words.next().is_some_and(|word| word == split::COMMAND) {
        return ended(split::bind(words.collect()));
    }
    ended(Wish::parse(std::env::args_os().skip(1)).and_then(run))
}

fn ended(outcome: Result<(), Error>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // The score has been said already, as the last line.
        Err(Error::Checks(_)) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for.
struct Wish {
    command: String,
    port: u16,
    base: String,
    watches: bool,
    words: Vec<String>,
}

impl Wish {
    fn parse(words: impl Iterator<Item = OsString> + 'static) -> Result<Self, Error> {
        let not_understood = |error: lexopt::Error| Error::Usage(error.to_string());
        let mut wish =
            Self { command: String::new(), port: 8080, base: "/".to_owned(), watches: true, words: Vec::new() };
        let mut parser = lexopt::Parser::from_args(words);

        while let Some(argument) = parser.next().map_err(not_understood)? {
            match argument {
                Long("port") => wish.port = parser.value().and_then(|word| word.parse()).map_err(not_understood)?,
                Long("public-url") => wish.base = base(&parser.value().map_err(not_understood)?.to_string_lossy()),
                Long("no-watch") => wish.watches = false,
                Value(command) if wish.command.is_empty() => wish.command = command.to_string_lossy().into_owned(),
                Value(word) => wish.words.push(word.to_string_lossy().into_owned()),
                other => return Err(not_understood(other.unexpected())),
            }
        }
        Ok(wish)
    }
}

fn run(wish: Wish) -> Result<(), Error> {
    let repository = folders::repository();
    let plan = Plan { dist: repository.join("dist"), base: wish.base, repository };

    match wish.command.as_str() {
        "setup" => setup::for_testing(&plan.repository).map(|_| ()),
        "build" => {
            build::build(&setup::for_building(&plan.repository)?, &plan)?;
            println!("{}", sizes::table(&sizes::measure(&plan.dist)?));
            Ok(())
        }
        "serve" => {
            build::build(&setup::for_building(&plan.repository)?, &plan)?;
            if wish.watches { serve::serve_and_watch(&plan, wish.port) } else { serve::serve(&plan, wish.port) }
        }
        "test" => {
            let score = check::check(&plan, &part(wish.words)?)?;
            println!("{} passed, {} failed", score.passed, score.failed);
            if score.failed == 0 { Ok(()) } else { Err(Error::Checks(score)) }
        }
        "bench" => look::bench(&plan),
        "shots" => look::shots(&plan, &wish.words),
        "" => Err(Error::Usage("say what to do".to_owned())),
        other => Err(Error::Usage(format!("there is no command `{other}`"))),
    }
}

fn part(words: Vec<String>) -> Result<Part, Error> {
    let mut words = words.into_iter();
    match words.next().as_deref() {
        None => Ok(Part::All),
        Some("code") => Ok(Part::Code),
        Some("native") => Ok(Part::Native),
        Some("browser") => Ok(Part::Browser(words.collect())),
        Some(other) => Err(Error::Usage(format!("there is no part `{other}` of the tests"))),
    }
}

/// A path with a slash at both ends.
fn base(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}
