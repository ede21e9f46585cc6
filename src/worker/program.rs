//! The program for everything that travels: opening, sealing, keys, invitations, links and codes. One wasm file, because they share
//! most of their code.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::files::Opener;
use super::{invitations, keys, links, sealing};
use crate::domain::id::ChangeId;
use crate::domain::stamp::Moment;

/// What the page asks, by what it is about.
#[derive(Debug, Serialize, Deserialize)]
pub enum Question {
    /// Opening files: a [`super::files::Ask`], as its text.
    Files(Box<RawValue>),
    /// Sealing and locking.
    Sealing(sealing::Ask),
    /// The coordinator's key ring.
    Keys(keys::Ask),
    /// Invitations.
    Invitations(invitations::Ask),
    /// Links and codes.
    Links(links::Ask),
}

/// Fills a place with random bytes that nobody can guess; false where there are none.
pub type Randomness = Box<dyn FnMut(&mut [u8]) -> bool>;

/// Answers the page, question after question.
pub struct Program<Draw> {
    opener: Opener<Draw>,
    gatherer: links::Gatherer,
    randomness: Randomness,
}

impl<Draw: FnMut(Moment) -> ChangeId> Program<Draw> {
    /// Waits for questions; the ids of new changes are drawn like this, and secrets from that randomness.
    pub fn new(draw: Draw, randomness: Randomness) -> Self {
        Self { opener: Opener::new(draw), gatherer: links::Gatherer::default(), randomness }
    }

    /// Answers the text of a question with the text of an answer; one that makes no sense gets an answer that nobody can read, and only a
    /// fault of ours asks so.
    pub fn answer(&mut self, question: &str, contents: Vec<Vec<u8>>) -> String {
        match serde_json::from_str(question) {
            Ok(Question::Files(ask)) => self.opener.answer(ask.get(), contents),
            Ok(Question::Sealing(ask)) => written(&sealing::answer(&ask, &mut self.randomness)),
            Ok(Question::Keys(ask)) => written(&keys::answer(&ask)),
            Ok(Question::Invitations(ask)) => written(&invitations::answer(&ask, &mut self.randomness)),
            Ok(Question::Links(ask)) => written(&self.gatherer.answer(&ask, &contents)),
            Err(error) => error.to_string(),
        }
    }
}

/// Answers hold texts, numbers and flags only, so they can be written.
fn written(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}
