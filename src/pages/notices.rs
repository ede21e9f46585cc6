//! What just happened, said once for the whole app, with a way to undo it.

use std::sync::OnceLock;

use leptos::prelude::*;

use crate::components::Notice;

/// The one notice at the foot of the screen.
#[derive(Clone, Copy)]
pub struct Notices {
    text: RwSignal<Option<String>>,
    act_words: RwSignal<Option<String>>,
    act: StoredValue<Option<Callback<()>>>,
}

impl Notices {
    fn new() -> Self {
        Self { text: RwSignal::new(None), act_words: RwSignal::new(None), act: StoredValue::new(None) }
    }

    /// Says what just happened.
    pub fn say(self, text: impl Into<String>) {
        self.act.set_value(None);
        self.act_words.set(None);
        self.text.set(Some(text.into()));
    }

    /// Says what just happened, and offers to undo it.
    pub fn say_with(self, text: impl Into<String>, act_words: &str, act: Callback<()>) {
        self.say(text);
        self.act.set_value(Some(act));
        self.act_words.set(Some(act_words.to_owned()));
    }

    /// Takes the notice away if it only told something; one that offers to undo stays until it is answered.
    pub fn clear_if_only_told(self) {
        if self.act.with_value(Option::is_none) && self.text.read_untracked().is_some() {
            self.clear();
        }
    }

    /// Takes the notice away.
    pub fn clear(self) {
        self.act_words.set(None);
        self.act.set_value(None);
        self.text.set(None);
    }

    /// Shows the notice.
    pub fn view(self) -> impl IntoView {
        let on_action = move |()| {
            let act = self.act.get_value();
            self.clear();
            if let Some(act) = act {
                act.run(());
            }
        };
        view! { <Notice text=self.text action=self.act_words on_action=on_action on_close=move |()| self.clear()/> }
    }
}

/// The notice of the page. Not a context, because what happens after an event has none.
static APP: OnceLock<Notices> = OnceLock::new();

/// Finds the notice of the app, which asks for it first and so owns its signals.
pub fn notices() -> Notices {
    *APP.get_or_init(Notices::new)
}
