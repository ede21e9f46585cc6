//! What the page knows of the key ring, and every act on it: asked of the program beside the page, kept here.
//!
//! **Invariant:** nothing of an act is shown before the ring it made is kept, and no ring is written over that the act has not seen.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::pages::beside::{Beside, NotAnswered};
use crate::pages::coordinator::invited::{invited_pairs, notes_of_invited};
use crate::pages::language;
use crate::state::workspace;
use crate::storage::key::Record;
use crate::text::errors::{Explanation, keeping};
use crate::text::{Language, keys as words};
use crate::worker::keys::{Act, Ask, Paper, Ring, RingCard, Told};
use crate::worker::program::Question;

/// The key ring, as far as the page knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Being looked at.
    Looking,
    /// There is none.
    Nothing,
    /// As it is kept.
    Ring(RingCard),
    /// There is one, and it was not read.
    Unread {
        /// Why.
        why: Explanation,
        /// Says whether a later version of the app can read it.
        is_newer: bool,
        /// Says whether it is the program that failed, and not the ring.
        is_ours: bool,
    },
}

/// The key ring of this browser, and what is being done with it.
#[derive(Clone, Copy)]
pub struct Keys {
    /// The language of the page.
    pub language: Language,
    /// What is known of the ring.
    pub seen: RwSignal<Seen>,
    /// A backup that is nowhere but on this page.
    pub paper: RwSignal<Option<Paper>>,
    /// Says whether the backup on the page took the place of one from before.
    pub is_replaced: RwSignal<bool>,
    /// How many pairs were invited with other keys than there are now.
    pub outdated: RwSignal<usize>,
    /// Says whether an act is under way.
    pub is_working: RwSignal<bool>,
    beside: Beside,
    municipality: StoredValue<String>,
}

impl Keys {
    /// Looks at the ring, and again whenever another page has changed it.
    pub fn of(municipality: String) -> Self {
        let keys = Self {
            language: language(),
            seen: RwSignal::new(Seen::Looking),
            paper: RwSignal::new(None),
            is_replaced: RwSignal::new(false),
            outdated: RwSignal::new(0),
            is_working: RwSignal::new(false),
            beside: Beside::new(),
            municipality: StoredValue::new(municipality),
        };
        Effect::new(move |_| keys.follow(workspace().record(Record::KeyRing)));
        Effect::new(move |_| keys.count_outdated());
        keys
    }

    /// Gives the name of the municipality.
    pub fn municipality(self) -> String {
        self.municipality.get_value()
    }

    /// Gives the program beside the page, for whoever needs it on the same page.
    pub fn beside(self) -> Beside {
        self.beside
    }

    /// Gives the card of the ring, if it was read.
    pub fn card(self) -> Option<RingCard> {
        match &*self.seen.read() {
            Seen::Ring(card) => Some(card.clone()),
            Seen::Looking | Seen::Nothing | Seen::Unread { .. } => None,
        }
    }

    /// Looks at the ring once more.
    pub fn look_again(self) {
        self.seen.set(Seen::Looking);
        self.follow(kept());
    }

    /// Does something with the ring, keeps what comes of it, and says how it went. One act at a time.
    pub fn act(self, act: Act, done: impl FnOnce(Result<(), Explanation>) + 'static) {
        if self.is_working.get_untracked() {
            return;
        }
        self.is_working.set(true);
        let before = kept();
        spawn_local(async move {
            let told = self.ask(act).await;
            // Whoever has left the page meanwhile has left the act too: a backup that nobody sees must not take the place of one.
            if self.is_working.try_set(false).is_some() {
                return;
            }
            done(self.settle(told, before.as_deref()));
        });
    }

    /// Asks for the four words of a colleague's key; nothing changes.
    pub fn compare(self, act: Act, done: impl FnOnce(Result<String, Explanation>) + 'static) {
        spawn_local(async move {
            done(match self.ask(act).await {
                Ok(Told::Words(words)) => Ok(words),
                Ok(Told::Refused(why)) => Err(why),
                Ok(_) | Err(_) => Err(words::not_answered(self.language)),
            });
        });
    }

    async fn ask(self, act: Act) -> Result<Told, NotAnswered> {
        let question = Question::Keys(Ask { act, language: self.language, today: clock::today() });
        let told = self.beside.ask(&question, &[]).await;
        if let Err(error) = &told {
            leptos::logging::error!("the keys were not looked after: {error}");
        }
        told
    }

    fn settle(self, told: Result<Told, NotAnswered>, before: Option<&str>) -> Result<(), Explanation> {
        match told {
            Ok(Told::Ring(card)) => self.keep(card, None, before),
            Ok(Told::Made(card, paper)) => self.keep(card, Some(*paper), before),
            Ok(Told::Refused(why) | Told::Unread { why, .. }) => Err(why),
            Ok(Told::Words(_)) | Err(_) => Err(words::not_answered(self.language)),
        }
    }

    /// Keeps a ring where the one stands that the act has seen.
    fn keep(self, card: RingCard, paper: Option<Paper>, before: Option<&str>) -> Result<(), Explanation> {
        if kept().as_deref() != before {
            return Err(words::overtaken(self.language));
        }
        workspace()
            .keep_record(Record::KeyRing, &card.text)
            .map_err(|error| keeping::not_saved(self.language, &error))?;
        self.seen.set(Seen::Ring(card));
        if paper.is_some() {
            self.paper.set(paper);
        }
        Ok(())
    }

    fn follow(self, text: Option<String>) {
        let Some(text) = text else {
            return self.seen.set(Seen::Nothing);
        };
        let is_known = matches!(&*self.seen.read_untracked(), Seen::Ring(card) if card.text == text);
        if is_known {
            return;
        }
        spawn_local(async move {
            let told = self.ask(Act::Look(Ring(text.clone()))).await;
            // Meanwhile it may have become another, which is looked at on its own.
            if kept() == Some(text) {
                let seen = self.seen_in(told);
                self.let_go_of_other_paper(&seen);
                let _left = self.seen.try_set(seen);
            }
        });
    }

    /// Lets go of a backup in whose place another page has made one; nobody should keep it.
    fn let_go_of_other_paper(self, seen: &Seen) {
        let Seen::Ring(card) = seen else { return };
        let is_other =
            |paper: &Option<Paper>| paper.as_ref().is_some_and(|paper| paper.sheet.fingerprint != card.backup_words);
        if self.paper.try_with_untracked(is_other) == Some(true) {
            self.paper.set(None);
        }
    }

    /// Counts the pairs that are to be invited again, whenever the ring or what is noted of the invited has changed.
    fn count_outdated(self) {
        let notes = notes_of_invited();
        if self.card().is_none() || notes.is_empty() {
            return self.outdated.set(0);
        }
        spawn_local(async move {
            match invited_pairs(self.beside, self.language, notes).await {
                Ok((pairs, _)) => {
                    let _left = self.outdated.try_set(pairs.iter().filter(|pair| pair.has_old_keys).count());
                }
                Err(error) => leptos::logging::error!("the invited were not counted: {error}"),
            }
        });
    }

    fn seen_in(self, told: Result<Told, NotAnswered>) -> Seen {
        match told {
            Ok(Told::Ring(card)) => Seen::Ring(card),
            Ok(Told::Unread { why, is_newer }) => Seen::Unread { why, is_newer, is_ours: false },
            Ok(_) | Err(_) => Seen::Unread { why: words::not_answered(self.language), is_newer: false, is_ours: true },
        }
    }
}

/// Gives the text of the ring as it is kept now.
pub(super) fn kept() -> Option<String> {
    untrack(|| workspace().record(Record::KeyRing))
}

/// Gives the ring as it is kept now, for an act.
pub fn kept_ring() -> Ring {
    Ring(kept().unwrap_or_default())
}
