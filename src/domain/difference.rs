//! What is different between two versions of the agreement, so that nobody says yes again without seeing to what.

use super::course::{BOTH_SIDES, Course};
use super::fact::Fact;
use super::facts::agreement::Agreement;
use super::thing::Version;

/// A part of the agreement, as people read it: one question, one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What each hopes for.
    Hopes,
    /// How often and where they meet.
    Meeting,
    /// When and how they get in touch.
    Contact,
    /// What they do if somebody cannot come.
    Cancelling,
    /// What they do if somebody is late.
    Delay,
    /// What stays between them.
    Between,
    /// How they stop.
    Stopping,
    /// What else they have agreed on.
    Rules,
}

impl Part {
    /// Every part, in the order in which people read them.
    pub const ALL: [Self; 8] = [
        Self::Hopes,
        Self::Meeting,
        Self::Contact,
        Self::Cancelling,
        Self::Delay,
        Self::Between,
        Self::Stopping,
        Self::Rules,
    ];

    /// Names the fields that the part is made of.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Hopes => &["youth_hopes", "mentor_hopes"],
            Self::Meeting => &["rhythm", "meeting_words"],
            Self::Contact => &["days", "from", "until", "ways", "contact_words"],
            Self::Cancelling => &["notice", "told_by", "cancel_words"],
            Self::Delay => &["wait", "delay_words"],
            Self::Between => &["between", "between_words"],
            Self::Stopping => &["stop_words"],
            Self::Rules => &["rules"],
        }
    }
}

impl Course {
    /// Finds the last version before the one shown that both said yes to: what they compare a new text with.
    pub fn agreed_before(&self) -> Option<&Version<Agreement>> {
        let agreement = self.agreement.as_ref().filter(|agreement| agreement.is_standing())?;
        let mut earlier = agreement.trail.iter().rev().filter(|version| version.id != agreement.shown.id);
        earlier.find(|version| BOTH_SIDES.iter().all(|side| self.yes_to(*side, version).is_some()))
    }
}

/// Names the fields that two versions say differently, in the order of the fields.
pub fn differing_fields<T: Fact>(before: &T, after: &T) -> Vec<&'static str> {
    let (before, after) = (before.write(), after.write());
    T::FIELDS.iter().copied().filter(|field| before.value(field) != after.value(field)).collect()
}

/// Finds the parts of the agreement that two versions say differently.
pub fn differing_parts(before: &Agreement, after: &Agreement) -> Vec<Part> {
    let fields = differing_fields(before, after);
    let differs = |part: &Part| part.fields().iter().any(|field| fields.contains(field));
    Part::ALL.into_iter().filter(differs).collect()
}

/// Leaves out what both versions of a part say, so that only what was and what is new is left.
pub fn lines_apart(before: &[String], after: &[String]) -> (Vec<String>, Vec<String>) {
    let only_in = |one: &[String], other: &[String]| one.iter().filter(|line| !other.contains(line)).cloned().collect();
    (only_in(before, after), only_in(after, before))
}
