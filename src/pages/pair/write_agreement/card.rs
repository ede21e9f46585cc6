//! The cards in their order, the question each asks, and the fields on it.

use crate::components::FieldError;
use crate::text::Language;
use crate::text::agreement::cards;

/// One card of the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Card {
    /// What each hopes for.
    Hopes,
    /// How often and where they meet.
    Meeting,
    /// When and how they get in touch.
    Contact,
    /// If somebody cannot come.
    Cancelling,
    /// If somebody is late.
    Delay,
    /// What stays between them.
    Between,
    /// What the municipality sees; only to read.
    Municipality,
    /// How they stop, and what else.
    Stopping,
}

impl Card {
    /// Every card, in the order in which they come.
    pub(super) const ALL: [Self; 8] = [
        Self::Hopes,
        Self::Meeting,
        Self::Contact,
        Self::Cancelling,
        Self::Delay,
        Self::Between,
        Self::Municipality,
        Self::Stopping,
    ];

    /// Finds the card at a place; behind the end it is the last.
    pub(super) fn at(place: usize) -> Self {
        Self::ALL.get(place).copied().unwrap_or(Self::Stopping)
    }

    /// Gives the question that the card asks.
    pub(super) const fn question(self, language: Language) -> &'static str {
        match self {
            Self::Hopes => cards::hopes_question(language),
            Self::Meeting => cards::meeting_question(language),
            Self::Contact => cards::contact_question(language),
            Self::Cancelling => cards::cancel_question(language),
            Self::Delay => cards::delay_question(language),
            Self::Between => cards::between_question(language),
            Self::Municipality => cards::municipality_question(language),
            Self::Stopping => cards::stop_question(language),
        }
    }

    /// Says whether something on this card is wrong.
    pub(super) fn has_any_of(self, errors: &[FieldError]) -> bool {
        errors.iter().any(|error| self.fields().contains(&error.field_id.as_str()))
    }

    /// Names the fields that can be wrong.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Hopes => &["youth-hopes", "mentor-hopes"],
            Self::Meeting => &["meeting"],
            Self::Contact => &["until", "contact"],
            Self::Cancelling => &["cancel"],
            Self::Delay => &["delay"],
            Self::Between => &["between-words"],
            Self::Municipality => &[],
            Self::Stopping => &["stop", "rules"],
        }
    }
}
