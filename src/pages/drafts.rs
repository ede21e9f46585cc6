//! The texts of a form while they are being typed: kept at every keystroke, let go of when the form is saved.

use leptos::prelude::*;

use crate::state::workspace;
use crate::storage::draft::DraftName;

/// The kept texts of one form.
#[derive(Clone, Copy, Default)]
pub struct Drafts(StoredValue<Vec<Draft>>);

#[derive(Clone, Copy)]
struct Draft {
    text: RwSignal<String>,
    kept: RwSignal<String>,
}

impl Drafts {
    /// A form without texts yet.
    pub fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Gives the text of a field: what was being typed when somebody left, or else what is written already.
    ///
    /// Only what differs from what is written is kept, so that looking at a form leaves nothing behind.
    pub fn text(self, name: DraftName, written: String) -> RwSignal<String> {
        let kept = workspace().draft(name);
        let typed = kept.get_untracked();
        let text = RwSignal::new(if typed.is_empty() { written.clone() } else { typed });
        Effect::new(move |_| {
            let now = text.get();
            let worth_keeping = if now == written { String::new() } else { now };
            if *kept.read_untracked() != worth_keeping {
                kept.set(worth_keeping);
            }
        });
        self.0.update_value(|drafts| drafts.push(Draft { text, kept }));
        text
    }

    /// Lets go of what was kept, because it is saved as it stands; the texts stay on the screen.
    pub fn settle(self) {
        self.0.with_value(|drafts| drafts.iter().for_each(|draft| draft.kept.set(String::new())));
    }

    /// Lets go of every text, because the form is saved.
    pub fn forget(self) {
        self.0.with_value(|drafts| {
            for draft in drafts {
                draft.text.set(String::new());
                draft.kept.set(String::new());
            }
        });
    }
}
