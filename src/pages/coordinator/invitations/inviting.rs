//! What the page knows while somebody invites, and the acts that move it on.
//!
//! **Invariant:** the secret of a pair is kept before anything is made with it, and one that was kept is never drawn anew.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::value::RawValue;

use crate::browser::{clock, html, random};
use crate::document::programme;
use crate::domain::id::CourseId;
use crate::domain::programme::Programme;
use crate::domain::side::Side;
use crate::pages::beside::{Beside, NotAnswered};
use crate::pages::coordinator::invited::invited_pairs;
use crate::pages::coordinator::keys::{Keys, kept_ring};
use crate::pages::notices;
use crate::state::workspace;
use crate::storage::key::Record;
use crate::text::errors::{Explanation, keeping};
use crate::text::{Language, keys as key_words};
use crate::worker::invitations::{Act, Ask, Made, NoteCard, Told};
use crate::worker::program::Question;

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// A pair is to be chosen or named.
    Choosing,
    /// The invitations of a pair are made.
    Made,
}

/// A pair that is to be invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Its course; none for a pair that is new.
    pub course: Option<CourseId>,
    /// What the young person is called.
    pub youth: String,
    /// What the mentor is called.
    pub mentor: String,
}

/// The two invitations of a pair.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Both {
    /// The pair.
    pub wanted: Wanted,
    /// Says whether the two were invited before.
    pub is_again: bool,
    /// That of the young person.
    pub youth: Made,
    /// That of the mentor.
    pub mentor: Made,
}

/// Somebody's work on inviting.
#[derive(Clone, Copy)]
pub(super) struct Inviting {
    pub language: Language,
    pub stage: RwSignal<Stage>,
    pub both: RwSignal<Option<Both>>,
    pub is_making: RwSignal<bool>,
    beside: Beside,
    programme: StoredValue<Programme>,
}

impl Inviting {
    pub(super) fn new(keys: Keys, programme: Programme) -> Self {
        Self {
            language: keys.language,
            stage: RwSignal::new(Stage::Choosing),
            both: RwSignal::new(None),
            is_making: RwSignal::new(false),
            beside: keys.beside(),
            programme: StoredValue::new(programme),
        }
    }

    /// Notes a pair and makes both invitations; says why not, if not. One pair at a time.
    pub(super) fn invite(self, wanted: Wanted, done: impl FnOnce(Result<(), Explanation>) + 'static) {
        if self.is_making.get_untracked() {
            return;
        }
        self.is_making.set(true);
        spawn_local(async move {
            let made = self.make(wanted).await;
            if self.is_making.try_set(false).is_some() {
                return;
            }
            done(made.map(|both| {
                self.both.set(Some(both));
                self.stage.set(Stage::Made);
            }));
        });
    }

    /// Goes back to choosing.
    pub(super) fn choose_again(self) {
        // What was said about a file has been read.
        notices().clear_if_only_told();
        self.stage.set(Stage::Choosing);
        self.both.set(None);
    }

    /// Lists the pairs that were invited, and says how many notes do not read.
    pub(super) async fn invited(self, notes: Vec<String>) -> Result<(Vec<NoteCard>, usize), Explanation> {
        invited_pairs(self.beside, self.language, notes).await.map_err(|error| {
            leptos::logging::error!("the invited were not listed: {error}");
            key_words::not_answered(self.language)
        })
    }

    async fn make(self, wanted: Wanted) -> Result<Both, Explanation> {
        let course = wanted.course.unwrap_or_else(|| random::course_id(clock::now()));
        let known = untrack(|| workspace().record(Record::Invited(course)));
        let is_again = known.is_some();
        let (youth, mentor) = (wanted.youth.clone(), wanted.mentor.clone());
        let noted = match self.ask(Act::Note { ring: kept_ring(), known, course, youth, mentor }).await {
            Ok(Told::Noted(text)) => text,
            other => return Err(self.why_not(other)),
        };
        workspace()
            .keep_record(Record::Invited(course), &noted)
            .map_err(|error| keeping::not_saved(self.language, &error))?;
        let youth = self.made(&noted, Side::Youth).await?;
        let mentor = self.made(&noted, Side::Mentor).await?;
        Ok(Both { wanted, is_again, youth, mentor })
    }

    async fn made(self, noted: &str, role: Side) -> Result<Made, Explanation> {
        let not_written = |_| key_words::not_answered(self.language);
        let programme = self.programme.with_value(programme::write).and_then(RawValue::from_string);
        let act = Act::Make {
            ring: kept_ring(),
            noted: noted.to_owned(),
            role,
            programme: programme.map_err(not_written)?,
            base_url: html::base_url(),
        };
        match self.ask(act).await {
            Ok(Told::Made(made)) => Ok(made),
            other => Err(self.why_not(other)),
        }
    }

    async fn ask(self, act: Act) -> Result<Told, NotAnswered> {
        let question = Question::Invitations(Ask { act, language: self.language, today: clock::today() });
        let told = self.beside.ask(&question, &[]).await;
        if let Err(error) = &told {
            leptos::logging::error!("nobody was invited: {error}");
        }
        told
    }

    fn why_not(self, told: Result<Told, NotAnswered>) -> Explanation {
        match told {
            Ok(Told::Refused(why)) => why,
            _ => key_words::not_answered(self.language),
        }
    }
}
