//! The lengths of a meeting that one tap chooses.

use crate::components::Choice;
use crate::domain::hours::Minutes;
use crate::text::{Language, time};

const LENGTHS: [u32; 5] = [30, 60, 90, 120, 180];

/// Lists the lengths as chips, each by its number of minutes.
pub fn length_choices(language: Language) -> Vec<Choice> {
    let choice = |minutes: Minutes| Choice::new(word_of(minutes), time::length(language, minutes));
    LENGTHS.iter().filter_map(|minutes| Minutes::of_meeting(*minutes).ok()).map(choice).collect()
}

/// Says whether a length has a chip of its own.
pub fn has_chip(minutes: Minutes) -> bool {
    LENGTHS.contains(&minutes.count())
}

/// Gives the value of a length's chip.
pub fn word_of(minutes: Minutes) -> String {
    minutes.count().to_string()
}

/// Finds the length that a chip's value stands for.
pub fn length_of(word: &str) -> Option<Minutes> {
    word.parse().ok().and_then(|minutes| Minutes::of_meeting(minutes).ok())
}
