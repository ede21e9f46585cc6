//! Looking for a meeting among many: by words, by kind, by what they worked with.

use super::facts::goal::FocusArea;
use super::facts::meeting::{Meeting, MeetingKind};
use super::words::Prose;

/// What somebody looks for; whatever is left open fits every meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words of a place or a note, each of which must be there.
    pub words: String,
    /// The kind.
    pub kind: Option<MeetingKind>,
    /// What they worked with.
    pub focus: Option<FocusArea>,
}

impl Wanted {
    /// Says whether everything is left open.
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.kind.is_none() && self.focus.is_none()
    }

    /// Says whether a meeting is one of those looked for; `own_note` is the reader's own note about it.
    pub fn fits(&self, meeting: &Meeting, own_note: Option<&Prose>) -> bool {
        let place = meeting.place.as_ref().map(|place| place.as_str().to_lowercase());
        let notes = [meeting.note.as_ref(), own_note].into_iter().flatten().map(|note| note.as_str().to_lowercase());
        let texts: Vec<String> = place.into_iter().chain(notes).collect();
        let words = self.words.to_lowercase();
        let has_words = words.split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)));
        has_words
            && self.kind.is_none_or(|kind| meeting.kind == kind)
            && self.focus.is_none_or(|area| meeting.focus.contains(&area))
    }
}
