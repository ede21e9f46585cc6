//! What the municipality hands out beside the app, fetched at the start.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Workspace;
use crate::browser::fetch::{self, FetchError};
use crate::document::programme::{self, ProgrammeError};
use crate::domain::programme::Programme;

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
            self.programme.set(state);
        });
    }
}
