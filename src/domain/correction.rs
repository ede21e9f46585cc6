//! Corrections of a meeting, with their trace: who, when, and what it said before.

use super::facts::meeting::Meeting;
use super::side::Side;
use super::stamp::Moment;
use super::thing::{Thing, Version};

/// A part of a meeting that can be put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The day.
    Day,
    /// How long.
    Length,
    /// What kind of time it was, and who was not there.
    Kind,
    /// Where.
    Place,
    /// What they worked with.
    Focus,
    /// The goals it touched.
    Goals,
    /// The note that both can read.
    Note,
}

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction<'a> {
    /// Who corrected.
    pub by: Side,
    /// When.
    pub at: Moment,
    /// What the meeting said before.
    pub before: &'a Meeting,
    /// The parts that were put right, in the order people read them.
    pub parts: Vec<Part>,
}

/// Tells every correction of a meeting, the oldest first. What was only taken away and put back is no correction.
///
/// A version that somebody wrote without knowing of the one shown is no step on the way to it, until one of the two is chosen.
pub fn corrections(meeting: &Thing<Meeting>) -> Vec<Correction<'_>> {
    let is_rival = |version: &Version<Meeting>| meeting.rivals.iter().any(|rival| rival.id == version.id);
    let mut versions = meeting.trail.iter().filter(|version| !is_rival(version));
    let Some(mut before) = versions.next() else {
        return Vec::new();
    };
    let mut corrections = Vec::new();
    for after in versions {
        let parts = parts_between(&before.fact, &after.fact);
        if !parts.is_empty() {
            corrections.push(Correction { by: after.by, at: after.stamp.moment, before: &before.fact, parts });
        }
        before = after;
    }
    corrections
}

fn parts_between(before: &Meeting, after: &Meeting) -> Vec<Part> {
    let parts = [
        (Part::Day, before.held_on != after.held_on),
        (Part::Length, before.minutes != after.minutes),
        (Part::Kind, before.kind != after.kind || before.cancelled_by != after.cancelled_by),
        (Part::Place, before.place != after.place),
        (Part::Focus, before.focus != after.focus),
        (Part::Goals, before.goals != after.goals),
        (Part::Note, before.note != after.note),
    ];
    parts.into_iter().filter(|(_, is_changed)| *is_changed).map(|(part, _)| part).collect()
}
