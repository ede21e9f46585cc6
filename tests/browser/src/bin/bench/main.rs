//! How fast the app is on a slow phone, beside a page without a program and a bare Leptos page: `cargo xtask bench`.
//!
//! Each measurement is a file here; a new one gets a line in `measure`.

mod opening;
mod report;
mod saving;
mod taking_in;
mod visit;

use std::path::PathBuf;
use std::process::ExitCode;

use browser_tests::{Engine, Outcome, World, play};
use report::{Row, table};

fn main() -> ExitCode {
    match play(Engine::Chromium, measure) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn measure(world: World) -> Outcome {
    let mut folders = std::env::args_os().skip(1).map(PathBuf::from);
    let (still, bare) = (folders.next().unwrap_or_default(), folders.next().unwrap_or_default());

    println!("Visits on a phone with a slow processor (4 x) and a slow connection (1.6 Mbit/s, 150 ms), median of 5\n");
    let still = visit::measure(&world, "page without a program", &still).await?;
    let bare = visit::measure(&world, "bare Leptos page", &bare).await?;
    let app = visit::measure(&world, "the app", &world.stage.dist).await?;
    println!("{}", table("first visit", &[&still, &bare, &app].map(Row::first)));
    println!("{}", table("second visit", &[&still, &bare, &app].map(Row::second)));
    println!("{}", saving::measure(&world).await?);
    println!("{}", opening::measure(&world).await?);
    println!("{}", taking_in::measure(&world).await?);
    Ok(())
}

/// The middle of several numbers.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}
