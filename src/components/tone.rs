//! The tones a tag or an alert can speak in.

use super::Icon;

/// How a state feels; always shown together with a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neutral: a fact, no judgement.
    #[default]
    Plain,
    /// Own words, what is chosen, what belongs to the person.
    Brand,
    /// Done, saved, agreed.
    Ok,
    /// Somebody should look, without hurry.
    Warn,
    /// About people and time together; wishes and aims.
    Warm,
    /// Something is at risk: unsaved, refused, broken.
    Stop,
}

impl Tone {
    /// Returns the word of the tone in class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Brand => "brand",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Warm => "warm",
            Self::Stop => "stop",
        }
    }

    /// Returns the icon that goes with the tone when the screen names none.
    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Ok => Icon::Check,
            Self::Warn | Self::Stop => Icon::Warning,
            Self::Plain | Self::Brand | Self::Warm => Icon::Info,
        }
    }
}
