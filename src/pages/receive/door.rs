//! What the page knows while somebody brings links and codes, and the acts that move it on.
//!
//! **Invariant:** nothing is kept before [`Door::take`], which only a yes leads to.

#![allow(clippy::similar_names, reason = "`shelf` is like `self` to the lint, and to nobody else")]

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::address::Address;
use crate::browser::camera::Grey;
use crate::browser::clock;
use crate::domain::side::Side;
use crate::pages::beside::{Beside, NotAnswered};
use crate::pages::language;
use crate::state::workspace;
use crate::storage::key::Record;
use crate::storage::shelf::Shelf;
use crate::text::errors::{Explanation, keeping};
use crate::text::{Language, links as words};
use crate::worker::program::Question;
use crate::worker::{invitations, links};

/// So long a picture may take; the reader of codes can lose itself in one.
const PICTURE_MILLIS: i32 = 10_000;

/// How far it has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Nothing came, or not all of it.
    Asking,
    /// What came is being looked at.
    Looking,
    /// It could not be looked at; it is not to blame.
    NotLooked(String),
    /// It is an invitation, and waits for a yes.
    Invited(Box<invitations::Card>),
    /// Somebody said yes, and it is kept.
    Kept(Box<invitations::Card>),
    /// Somebody said no.
    Declined(Box<invitations::Card>),
}

/// One standing at the door.
#[derive(Clone, Copy)]
pub struct Door {
    /// The language of the page.
    pub language: Language,
    /// How far it has come.
    pub stage: RwSignal<Stage>,
    /// Why the last that came was not taken, or not kept.
    pub refusal: RwSignal<Option<Explanation>>,
    /// What was pasted; it stays where it was refused.
    pub pasted: RwSignal<String>,
    /// How far the codes of a sequence are read.
    progress: RwSignal<Option<String>>,
    beside: Beside,
    // What the program beside the page knows of a sequence, for when it has to start anew.
    so_far: StoredValue<Vec<String>>,
    has_forgotten: StoredValue<bool>,
    lead_on: StoredValue<Box<dyn Fn(Address)>, LocalStorage>,
}

impl Door {
    /// Begins with nothing.
    pub fn new() -> Self {
        let navigate = use_navigate();
        let lead_on = move |address: Address| {
            navigate(&address.to_string(), NavigateOptions { replace: true, ..NavigateOptions::default() });
        };
        Self {
            language: language(),
            stage: RwSignal::new(Stage::Asking),
            refusal: RwSignal::new(None),
            pasted: RwSignal::new(String::new()),
            progress: RwSignal::new(None),
            beside: Beside::new(),
            so_far: StoredValue::new(Vec::new()),
            has_forgotten: StoredValue::new(false),
            lead_on: StoredValue::new_local(Box::new(lead_on)),
        }
    }

    /// Looks at what a link has brought here, now and while the page is open.
    pub fn follow_arrivals(self) {
        let arrived = workspace().arrived;
        Effect::new(move |_| {
            if arrived.read().is_some()
                && let Some(text) = arrived.write_untracked().take()
            {
                self.look_at(text);
            }
        });
    }

    /// Says how far the codes of a sequence are read; it is read aloud whenever it changes.
    pub fn told(self) -> String {
        let is_asking = *self.stage.read() == Stage::Asking;
        self.progress.get().filter(|_| is_asking).unwrap_or_default()
    }

    /// Looks at a text: what stood in an address, a message with a link in it, or what a file holds.
    pub fn look_at(self, text: String) {
        self.refuse(None);
        self.stage.set(Stage::Looking);
        spawn_local(async move {
            let question = Question::Links(links::Ask::Look { text: text.clone(), language: self.language });
            let told = self.ask_about_links(&question, None).await;
            match told {
                Ok(told) => self.hear(told).await,
                Err(error) => {
                    leptos::logging::warn!("{error}");
                    let _left = self.stage.try_set(Stage::NotLooked(text));
                }
            }
        });
    }

    /// Looks for codes in a picture, and says whether it was looked at.
    pub async fn look_at_picture(self, picture: Grey) -> bool {
        let Grey { width, height, pixels } = picture;
        let question = Question::Links(links::Ask::Picture { width, height, language: self.language });
        match self.ask_about_links(&question, Some(pixels)).await {
            Ok(links::Told::Nothing) => true,
            Ok(told) => {
                // Somebody may have pasted a link meanwhile.
                if self.stage.try_with_untracked(|stage| *stage == Stage::Asking) == Some(true) {
                    self.hear(told).await;
                }
                true
            }
            Err(error) => {
                leptos::logging::warn!("{error}");
                false
            }
        }
    }

    /// Keeps an invitation that somebody said yes to.
    pub fn take(self, card: invitations::Card) {
        let record = Record::Enrolment(shelf_of(card.role), card.course);
        match workspace().keep_record(record, &card.enrolment) {
            Ok(()) => {
                self.refuse(None);
                self.stage.set(Stage::Kept(Box::new(card)));
            }
            Err(error) => self.refuse(Some(keeping::not_saved(self.language, &error))),
        }
    }

    /// Puts an invitation away.
    pub fn decline(self, card: invitations::Card) {
        self.refuse(None);
        self.stage.set(Stage::Declined(Box::new(card)));
    }

    async fn ask_about_links(
        self,
        question: &Question,
        picture: Option<js_sys::ArrayBuffer>,
    ) -> Result<links::Told, NotAnswered> {
        if self.has_forgotten.try_get_value() == Some(true) {
            self.remind().await?;
        }
        let contents: Vec<_> = picture.into_iter().collect();
        let told = self.beside.ask_within(PICTURE_MILLIS, question, &contents).await;
        if told.is_err() {
            self.has_forgotten.try_set_value(true);
        }
        told
    }

    /// Shows a program that was started anew the codes that its forerunner has read.
    async fn remind(self) -> Result<(), NotAnswered> {
        for text in self.so_far.try_get_value().unwrap_or_default() {
            let question = Question::Links(links::Ask::Look { text, language: self.language });
            let _known: links::Told = self.beside.ask_within(PICTURE_MILLIS, &question, &[]).await?;
        }
        self.has_forgotten.try_set_value(false);
        Ok(())
    }

    async fn hear(self, told: links::Told) {
        match told {
            links::Told::Letter { shelf, text } => self.hand_over(shelf, text),
            links::Told::Invitation(text) => self.look_at_invitation(text).await,
            links::Told::Waiting { of, missing, has_begun_anew, so_far } => {
                self.so_far.try_set_value(so_far);
                // Room for the next message.
                self.pasted.try_set(String::new());
                let progress = words::progress(self.language, of, &missing);
                let told =
                    if has_begun_anew { format!("{} {progress}", words::begun_anew(self.language)) } else { progress };
                self.ask_on(Some(told), None);
            }
            links::Told::Refused(explained) => {
                self.ask_on(self.progress.try_get_untracked().flatten(), Some(explained));
            }
            links::Told::Nothing | links::Told::Carried(_) => {
                self.ask_on(self.progress.try_get_untracked().flatten(), None);
            }
        }
    }

    /// Goes on asking. What is said already is not said again.
    fn ask_on(self, progress: Option<String>, refusal: Option<Explanation>) {
        if self.progress.try_with_untracked(|said| *said != progress) == Some(true) {
            self.progress.set(progress);
        }
        self.refuse(refusal);
        if self.stage.try_with_untracked(|stage| *stage != Stage::Asking) == Some(true) {
            self.stage.set(Stage::Asking);
        }
    }

    fn refuse(self, refusal: Option<Explanation>) {
        if self.refusal.try_with_untracked(|said| *said != refusal) == Some(true) {
            self.refusal.set(refusal);
        }
    }

    /// Hands a letter to the door for files, as if somebody had brought it there.
    fn hand_over(self, shelf: Shelf, text: String) {
        if self.stage.is_disposed() {
            return;
        }
        // Not to be taken for something that has come here.
        *workspace().arrived.write_untracked() = Some(text);
        self.lead_on.with_value(|lead_on| lead_on(Address::OpenFile(shelf)));
    }

    async fn look_at_invitation(self, text: String) {
        let enrolments = workspace().records(|record| matches!(record, Record::Enrolment(..)));
        let act = invitations::Act::Look { text: text.clone(), enrolments: enrolments.into_values().collect() };
        let ask = invitations::Ask { act, language: self.language, today: clock::today() };
        match self.beside.ask(&Question::Invitations(ask), &[]).await {
            Ok(invitations::Told::Card(card)) => {
                let _left = self.stage.try_set(Stage::Invited(card));
            }
            Ok(invitations::Told::Refused(explained)) => self.ask_on(None, Some(explained)),
            Ok(other) => self.not_looked(text, &format!("{other:?}")),
            Err(error) => self.not_looked(text, &error.to_string()),
        }
    }

    fn not_looked(self, text: String, why: &str) {
        leptos::logging::warn!("{}", why.chars().take(80).collect::<String>());
        let _left = self.stage.try_set(Stage::NotLooked(text));
    }
}

/// Where a phone keeps the courses of its owner in that role.
pub fn shelf_of(role: Side) -> Shelf {
    match role {
        Side::Youth => Shelf::Youth,
        // An invitation is for one of the two.
        Side::Mentor | Side::Contact | Side::Counsellor => Shelf::Mentor,
    }
}
