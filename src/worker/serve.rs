//! How a program beside the page begins.

use super::office;
use super::program::Program;
use crate::browser::beside::{Answer, answer_all};
use crate::browser::random;

/// Opens and makes what travels, for as long as the page wants.
pub fn open_files() {
    console_error_panic_hook::set_once();
    let mut program = Program::new(random::change_id, Box::new(random::fill));
    answer_all(move |question, contents| Answer::Text(program.answer(question, contents)));
}

/// Makes files for other programs for as long as the page wants; a text in answer says why one was not made.
pub fn make_files() {
    console_error_panic_hook::set_once();
    answer_all(|order, _| match office::make(order) {
        Ok(file) => Answer::File(file),
        Err(error) => Answer::Text(error.to_string()),
    });
}
