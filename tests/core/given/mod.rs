//! What the suites start from: facts with ordinary content, a course that is written line by line, and generators of both.

pub mod any;
pub mod course;
pub mod facts;
pub mod forms;
pub mod rules;

use chrono::NaiveDate;
use proptest::test_runner::Config;

/// Reads a day as files write it.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Asks for so many generated cases; what fails is shown, and belongs in a test of its own rather than in a file of seeds.
pub fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}
