//! How a program beside the page begins.

use super::files::Opener;
use crate::browser::{beside, random};

/// Opens files for as long as the page wants.
pub fn open_files() {
    console_error_panic_hook::set_once();
    let mut opener = Opener::new(random::change_id);
    beside::answer_all(move |question, contents| opener.answer(question, contents));
}
