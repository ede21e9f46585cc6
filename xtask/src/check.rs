//! Every check and every test; a check that fails does not keep the others from running.

use std::path::Path;
use std::process::Command;

use crate::build::{self, Plan};
use crate::error::Error;
use crate::profiles::Profiles;
use crate::screen::Screen;
use crate::setup::browsers::Browsers;
use crate::setup::wasm_target::TARGET;
use crate::setup::{BuildTools, TestTools};
use crate::stage::Stage;
use crate::step::{note, step};
use crate::{program, setup};

/// Where all native tests run.
const GREENWICH: &str = "UTC";
/// Where the core tests run once more: west of Greenwich, and so far east that it is often tomorrow there.
const ZONES: [&str; 2] = ["America/Los_Angeles", "Pacific/Auckland"];
/// The slow tests of what is the same on every day: keys, codes, and texts that do not read.
const TIMELESS: [&str; 8] = [
    "crashes",
    "document::broken",
    "document::limits",
    "exchange::qr",
    "exchange::sealing",
    "exchange::spoken",
    "exchange::zbar",
    "worker::closed",
];
/// What a browser test says of a story that was played once more, because the browser itself was gone.
pub const PLAYED_AGAIN: &str = "played once more";
const BROWSERS_AT_ONCE: &str = "--test-threads=4";

/// How many tests and checks went well, and how many did not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Tests that passed.
    pub passed: usize,
    /// Tests and checks that failed.
    pub failed: usize,
}

/// Which of the checks to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// All of them, as CI does.
    All,
    /// Formatting and lints.
    Code,
    /// The tests that need no browser.
    Native,
    /// The tests in browsers whose names contain the words; the app is built before.
    Browser(Vec<String>),
}

/// Does the checks, and says how each went.
///
/// # Errors
///
/// `Missing` or the failure of a program during the set-up; failed checks are in the score.
pub fn check(plan: &Plan, part: &Part) -> Result<Score, Error> {
    let repository = &plan.repository;
    let tools = setup::for_testing(repository)?;
    let mut score = Score::default();

    if matches!(part, Part::All | Part::Code) {
        score.add("Formatting", || formatting(repository));
        score.add("Lints, native", || lints(cargo(repository), &["--workspace", "--all-targets"]));
        score.add("Lints, wasm", || wasm_lints(repository, &tools.build));
    }
    if matches!(part, Part::All | Part::Native) {
        score.add("Native tests", || native_tests(repository));
        for zone in ZONES {
            score.add(&format!("Core tests in {zone}"), || core_tests(repository, zone));
        }
    }
    let words = match part {
        Part::All => Some([].as_slice()),
        Part::Browser(words) => Some(words.as_slice()),
        Part::Code | Part::Native => None,
    };
    if let Some(words) = words {
        score.add("Browser tests", || browser_tests(plan, &tools, words));
    }
    Ok(score)
}

impl Score {
    fn add(&mut self, name: &str, work: impl FnOnce() -> Result<Self, Error>) {
        let outcome = step(name, || {
            let score = work()?;
            if score.failed == 0 { Ok(score) } else { Err(Error::Checks(score)) }
        });
        let score = outcome.unwrap_or_else(|error| match error {
            Error::Checks(score) => score,
            other => {
                eprintln!("{other}\n");
                Self { passed: 0, failed: 1 }
            }
        });
        self.passed += score.passed;
        self.failed += score.failed;
    }
}

fn cargo(repository: &Path) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(repository).env("CARGO_TERM_COLOR", "never").env("RUST_BACKTRACE", "0");
    cargo
}

fn formatting(repository: &Path) -> Result<Score, Error> {
    program::run(cargo(repository).args(["fmt", "--all", "--check"]))?;
    Ok(Score::default())
}

fn lints(mut cargo: Command, scope: &[&str]) -> Result<Score, Error> {
    program::run(cargo.args(["clippy", "--quiet"]).args(scope).args(["--", "-D", "warnings"]))?;
    Ok(Score::default())
}

fn wasm_lints(repository: &Path, tools: &BuildTools) -> Result<Score, Error> {
    let mut command = cargo(repository);
    tools.toolchain.choose(&mut command);
    lints(command, &["--package", "erhvervsmentor", "--lib", "--bins", "--target", TARGET])
}

fn native_tests(repository: &Path) -> Result<Score, Error> {
    let mut command = cargo(repository);
    command.args(["test", "--workspace", "--exclude", "browser-tests", "--no-fail-fast"]).env("TZ", GREENWICH);
    tests(&mut command)
}

fn core_tests(repository: &Path, zone: &str) -> Result<Score, Error> {
    let mut command = cargo(repository);
    command.args(["test", "--workspace", "--exclude", "browser-tests", "--test", "core"]).env("TZ", zone);
    // The laws were tried with many more cases already, and keys and codes know nothing of days.
    command.env("PROPTEST_CASES", "32").arg("--");
    command.args(TIMELESS.iter().flat_map(|words| ["--skip", words]));
    tests(&mut command)
}

fn browser_tests(plan: &Plan, tools: &TestTools, words: &[String]) -> Result<Score, Error> {
    build::build(&tools.build, plan)?;

    let mut command = cargo(&plan.repository);
    command.args(["test", "--package", "browser-tests", "--test", "browser", "--", BROWSERS_AT_ONCE]).args(words);
    for engine in absent(&tools.browsers) {
        command.args(["--skip", engine]);
    }
    let profiles = Profiles::make()?;
    Stage::of(plan, tools).with_profiles(&profiles).tell(&mut command);

    let screen = tools.browsers.webkit.as_ref().map(|webkit| Screen::start(&webkit.browser)).transpose()?;
    if let Some(screen) = &screen {
        command.env("DISPLAY", screen.name());
    }
    tests(&mut command)
}

/// The last part of the names of the tests for engines that this machine does not have.
fn absent(browsers: &Browsers) -> Vec<&'static str> {
    let engines = [
        ("::chromium", browsers.chromium.is_none()),
        ("::firefox", browsers.firefox.is_none()),
        ("::webkit", browsers.webkit.is_none()),
    ];
    engines.into_iter().filter(|(_, is_absent)| *is_absent).map(|(name, _)| name).collect()
}

fn tests(command: &mut Command) -> Result<Score, Error> {
    let (status, printed) = program::observe(command)?;
    let score = counted(&printed);
    for line in printed.lines().filter(|line| line.contains(PLAYED_AGAIN)) {
        note(line);
    }
    if score.failed > 0 || !status {
        eprintln!("{}", failures(&printed));
    }
    // A test program that does not build or that dies has counted nothing.
    Ok(if status || score.failed > 0 { score } else { Score { failed: 1, ..score } })
}

/// Adds up the lines that end each test program.
fn counted(printed: &str) -> Score {
    let results = printed.lines().filter_map(|line| line.strip_prefix("test result: "));
    results.fold(Score::default(), |sum, result| Score {
        passed: sum.passed + number_before(result, " passed"),
        failed: sum.failed + number_before(result, " failed"),
    })
}

fn number_before(text: &str, word: &str) -> usize {
    let before = text.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// What was printed, without the lines of all the tests that passed.
fn failures(printed: &str) -> String {
    let is_telling = |line: &&str| !(line.starts_with("test ") && line.ends_with("... ok"));
    printed.lines().filter(is_telling).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Score, counted};

    #[test]
    fn the_totals_of_all_test_programs_are_added_up() {
        let printed = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\n\
                       test result: FAILED. 10 passed; 3 failed; 0 ignored; 0 measured\n";

        assert_eq!(counted(printed), Score { passed: 12, failed: 3 });
    }
}
