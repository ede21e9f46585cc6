//! What the other of the pair has seen of a course, so that a link need only carry the rest.
//!
//! **Invariant:** only what came back is seen. A part that was merely sent is *on its way* until the other says that it arrived, so a
//! link that is lost, or never opened, leaves nothing out for ever: the next one carries it again.
//!
//! An id alone would not do: a change that was erased here since, or that the other has without one of its fields, must go again. So what
//! is kept of each change is a fingerprint of all of it. What was seen is seen on one phone; for a new one start from nothing.

use std::collections::BTreeSet;

use super::change::{Change, Content};
use super::digest::Digester;
use super::history::History;

/// The most parts on their way that are remembered; one that is forgotten is only sent again.
pub const ON_ITS_WAY_LIMIT: usize = 8;
/// The most arrivals that are told to the other. A part holds all that is not known to have arrived, so the latest would nearly do.
pub const ARRIVED_LIMIT: usize = 4;

/// The fingerprint of one change as it was sent or came back: erased, or with exactly these fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u64);

/// Names a part of a course by all that is in it; equal parts have equal names on both phones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartName(u64);

/// A part that was sent, and of which nothing is known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnItsWay {
    /// What the other will call it when it arrives.
    pub name: PartName,
    /// What is in it.
    pub marks: BTreeSet<Mark>,
}

/// What is known of what the other has seen of one course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// What came back, or was said to have arrived.
    pub(crate) marks: BTreeSet<Mark>,
    /// What was sent since, the latest last.
    pub(crate) on_its_way: Vec<OnItsWay>,
    /// What arrived here from the other, the latest last.
    pub(crate) arrived: Vec<PartName>,
}

impl Seen {
    /// Picks from what may leave what the other has not seen, as it stands now.
    pub fn unseen_in(&self, leaving: &History) -> History {
        leaving.iter().filter(|change| !self.marks.contains(&Mark::of(change))).cloned().collect()
    }

    /// Notes that a part was handed over. Nothing in it counts as seen.
    pub fn note_sent(&mut self, part: &History) {
        if part.is_empty() {
            return;
        }
        let marks: BTreeSet<Mark> = part.iter().map(Mark::of).collect();
        let name = PartName::of(&marks);
        push_latest(&mut self.on_its_way, OnItsWay { name, marks }, ON_ITS_WAY_LIMIT);
    }

    /// Learns from a letter of the other: they have all that is in it, and the parts that they say arrived.
    ///
    /// What arrived here is remembered, to be told in the next letter to them.
    pub fn note_received(&mut self, part: &History, arrived_there: &[PartName]) {
        let marks: BTreeSet<Mark> = part.iter().map(Mark::of).collect();
        if !part.is_empty() {
            push_latest(&mut self.arrived, PartName::of(&marks), ARRIVED_LIMIT);
        }
        self.marks.extend(marks);
        let (arrived, on_its_way): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.on_its_way).into_iter().partition(|sent| arrived_there.contains(&sent.name));
        self.marks.extend(arrived.into_iter().flat_map(|sent| sent.marks));
        self.on_its_way = on_its_way;
    }

    /// Names the parts that arrived here lately, for a letter to say so.
    pub fn arrived(&self) -> &[PartName] {
        &self.arrived
    }
}

impl Mark {
    /// Takes the fingerprint of a change: its id, its head, and its content as this copy has it.
    pub fn of(change: &Change) -> Self {
        let mut digester = Digester::default();
        digester.number(change.id.bits());
        let head = &change.head;
        digester.number(head.stamp.moment.millis().into());
        digester.number(head.stamp.counter.into());
        digester.number(head.about.bits());
        digester.text(head.by.as_str());
        digester.number(head.replaces.len() as u128);
        for replaced in &head.replaces {
            digester.number(replaced.bits());
        }
        if let Content::Written { kind, fields } = &change.content {
            digester.text(kind.as_str());
            for (name, value) in fields.iter() {
                digester.text(name);
                digester.value(value);
            }
        }
        Self(u64::from_be_bytes(digester.finish().beginning()))
    }

    pub(crate) const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    pub(crate) const fn bits(self) -> u64 {
        self.0
    }
}

impl PartName {
    fn of(marks: &BTreeSet<Mark>) -> Self {
        let mut digester = Digester::default();
        for mark in marks {
            digester.number(mark.0.into());
        }
        Self(u64::from_be_bytes(digester.finish().beginning()))
    }

    /// Writes the name as letters do: 16 hexadecimal digits.
    pub fn to_hex(self) -> String {
        format!("{:016x}", self.0)
    }

    /// Reads a name as letters write it.
    pub fn from_hex(hex: &str) -> Option<Self> {
        let is_hex = hex.len() == 16 && hex.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_hex.then(|| u64::from_str_radix(hex, 16).ok()).flatten().map(Self)
    }

    pub(crate) const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    pub(crate) const fn bits(self) -> u64 {
        self.0
    }
}

/// Puts something last, and lets go of the first where there are too many; what is there already only moves.
fn push_latest<T: PartialEq>(kept: &mut Vec<T>, latest: T, limit: usize) {
    kept.retain(|earlier| *earlier != latest);
    kept.push(latest);
    kept.drain(..kept.len().saturating_sub(limit));
}
