//! Texts being typed, kept at every keystroke, back when the person is.

use leptos::prelude::*;

use super::{Phase, Problem, Workspace};
use crate::storage::draft::{self, DraftName};

impl Workspace {
    /// Gives a text being typed, as it was when the page was left. Whatever it is set to is kept at once; an empty text is not.
    pub fn draft(self, name: DraftName) -> RwSignal<String> {
        let kept = match draft::read(&*self.store(), &name) {
            Ok(text) => text.unwrap_or_default(),
            Err(error) => {
                self.tell(Problem::DraftNotKept(error.into()));
                String::new()
            }
        };
        let text = RwSignal::new(kept.clone());
        let kept = StoredValue::new(kept);
        // At once, because the next thing to happen may be that the form is gone, or the phone.
        ImmediateEffect::new_scoped(move || {
            let now = text.get();
            if *kept.read_value() != now {
                self.keep_draft(&name, &now);
                kept.set_value(now);
            }
        });
        text
    }

    /// Lets a draft go, once what was typed is written in the course.
    pub fn clear_draft(self, name: &DraftName) {
        self.keep_draft(name, "");
    }

    fn keep_draft(self, name: &DraftName, text: &str) {
        if matches!(self.phase.get_untracked(), Phase::Newer { .. }) {
            return;
        }
        if let Err(error) = draft::keep(&*self.store(), name, text) {
            self.tell(Problem::DraftNotKept(error.into()));
        }
    }
}
