//! A browser that does not start, or is gone in the middle of a story, says nothing about the app: the story is played once more, and
//! that is told.

use std::cell::Cell;
use std::io;

use browser_tests::{Failure, Outcome, World, again_if_gone, in_every_engine};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

in_every_engine!(a_browser_that_is_killed_is_told_from_an_app_that_does_wrong);

async fn a_browser_that_is_killed_is_told_from_an_app_that_does_wrong(world: World) -> Outcome {
    let phone = world.phone("mentor").await?;
    phone.open("").await?;
    let session = phone.session.clone();

    phone.kill();
    let failure = session.execute("return true", Vec::new()).await.map_err(Failure::from);

    assert!(matches!(failure, Err(Failure::Gone(_))), "{:?}", failure.err());
    Ok(())
}

fn gone() -> Outcome {
    Err(WebDriverError::from(WebDriverErrorInner::HttpError("nobody answers".to_owned())).into())
}

fn not_started() -> Outcome {
    Err(Failure::Start { what: "the browser".to_owned(), log: String::new() })
}

fn wrong() -> Outcome {
    Err(io::Error::other("a fault of the app").into())
}

/// Plays one after the other of these, and counts.
fn counted(played: &Cell<usize>, outcomes: &[fn() -> Outcome]) -> Outcome {
    let outcome = outcomes.get(played.get()).copied().unwrap_or(wrong);
    played.set(played.get() + 1);
    outcome()
}

/// How often it is played, how often it is told that it was played again, and how it ends.
fn played(outcomes: &[fn() -> Outcome]) -> (usize, usize, Outcome) {
    let (played, told) = (Cell::new(0), Cell::new(0));
    let tell = |_: &str| {
        told.set(told.get() + 1);
        Ok(())
    };
    let outcome = again_if_gone(|| counted(&played, outcomes), tell);
    (played.get(), told.get(), outcome)
}

#[test]
fn a_story_whose_browser_is_gone_once_is_played_once_more_and_that_is_told() {
    assert!(matches!(played(&[gone, || Ok(())]), (2, 1, Ok(()))));
    assert!(matches!(played(&[not_started, || Ok(())]), (2, 1, Ok(()))));
}

#[test]
fn a_story_that_ends_its_browser_twice_has_failed() {
    assert!(matches!(played(&[gone, gone, || Ok(())]), (2, 1, Err(Failure::Gone(_)))));
}

#[test]
fn what_the_app_does_wrong_is_not_played_again() {
    assert!(matches!(played(&[wrong, || Ok(())]), (1, 0, Err(Failure::File(_)))));
}
