//! The programs beside the page, as the page talks to them.

mod closed;
mod files;
mod invitations;
mod invited;
mod keys;
mod links;
mod office;
mod sealing;

use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::worker::program::{Program, Question};
use serde::de::DeserializeOwned;

/// Puts a question through its text and back, as it goes between the page and the program.
fn ask_program<Told: DeserializeOwned>(question: &Question) -> Told {
    let mut program = Program::new(|_| ChangeId::from_bits(1), Box::new(|_: &mut [u8]| false));
    serde_json::from_str(&program.answer(&serde_json::to_string(question).unwrap(), Vec::new())).unwrap()
}
