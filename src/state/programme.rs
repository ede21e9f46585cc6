//! What the municipality hands out: fetched beside the app at the start, or come with an invitation.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Workspace;
use crate::browser::fetch::{self, FetchError};
use crate::document::programme::{self, ProgrammeError};
use crate::domain::programme::Programme;
use crate::exchange::invitation::programme_here;

/// Where the file lies, beside the app.
const ADDRESS: &str = "programme.json";

/// What is known of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgrammeState {
    /// Nothing yet.
    Loading,
    /// The programme.
    Known(Programme),
    /// It did not arrive, or it is wrong.
    Failed(ProgrammeFailure),
}

/// Why there is no programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgrammeFailure {
    /// It did not arrive.
    NotFetched(FetchError),
    /// It arrived, and does not read.
    Wrong(ProgrammeError),
}

impl Workspace {
    /// Fetches the programme, at the start and whenever the person asks again.
    pub fn fetch_programme(self) {
        spawn_local(async move {
            let state = match fetch::text(ADDRESS).await {
                Ok(text) => match programme::read(&text) {
                    Ok(programme) => ProgrammeState::Known(programme),
                    Err(error) => ProgrammeState::Failed(ProgrammeFailure::Wrong(error)),
                },
                Err(error) => ProgrammeState::Failed(ProgrammeFailure::NotFetched(error)),
            };
            self.books.update_value(|books| books.fetched_programme = state);
            self.choose_programme();
        });
    }

    /// Chooses the programme anew, after it was fetched or an invitation was taken.
    pub(super) fn choose_programme(self) {
        let fetched = self.books.with_value(|books| books.fetched_programme.clone());
        let beside_app = match &fetched {
            ProgrammeState::Loading => return,
            ProgrammeState::Known(programme) => Some(programme),
            ProgrammeState::Failed(_) => None,
        };
        let enrolments = self.enrolments();
        let chosen = programme_here(beside_app, &enrolments).cloned().map_or(fetched, ProgrammeState::Known);
        let is_new = *self.programme.read_untracked() != chosen;
        if is_new {
            self.programme.set(chosen);
        }
    }
}
