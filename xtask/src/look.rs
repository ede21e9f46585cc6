//! Programs beside the tests that look at the built app in Chromium: the pictures, and the measurements.

use std::process::Command;

use crate::build::{self, Plan, sizes};
use crate::error::Error;
use crate::program;
use crate::setup;
use crate::stage::Stage;
use crate::step::step;

/// Builds the app, and takes a picture of every scene whose name has one of the words.
///
/// # Errors
///
/// `Missing` or the failure of a program.
pub fn shots(plan: &Plan, words: &[String]) -> Result<(), Error> {
    let tools = setup::for_testing(&plan.repository)?;
    build::build(&tools.build, plan)?;
    step("Pictures into shots/", || {
        let mut command = runner(plan, "shots");
        Stage::of(plan, &tools).tell(&mut command);
        program::run_openly(command.args(words))
    })
}

/// Builds the app and what it is measured beside, and prints sizes and times.
///
/// # Errors
///
/// `Missing` or the failure of a program.
pub fn bench(plan: &Plan) -> Result<(), Error> {
    let tools = setup::for_testing(&plan.repository)?;
    build::build(&tools.build, plan)?;
    let comparison = build::build_comparison(&tools.build, plan)?;

    println!("Sizes in bytes\n\n{}\n", sizes::table(&sizes::measure(&plan.dist)?));
    let bare = sizes::first_visit(&sizes::measure(&comparison.bare)?);
    println!(
        "a first visit of the bare Leptos page: {} plain, {} gzip, {} brotli\n",
        bare.plain, bare.gzip, bare.brotli
    );

    let mut command = runner(plan, "bench");
    Stage::of(plan, &tools).tell(&mut command);
    program::run_openly(command.arg(&comparison.still).arg(&comparison.bare))
}

fn runner(plan: &Plan, name: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "browser-tests", "--bin", name, "--"]).current_dir(&plan.repository);
    cargo
}
