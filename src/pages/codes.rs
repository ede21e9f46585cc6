//! Codes that carry something, as pictures with their words.

use crate::components::CodePicture;
use crate::exchange::qr::Code;
use crate::text::{Language, links};

/// Gives the pictures in the order they are shown.
pub fn code_pictures(language: Language, codes: &[Code]) -> Vec<CodePicture> {
    let picture = |code: &Code| CodePicture {
        side: code.picture.side,
        path: code.picture.path.clone(),
        label: if code.of == 1 {
            links::only_code(language).to_owned()
        } else {
            links::code_place(language, &code.number.to_string(), &code.of.to_string())
        },
    };
    codes.iter().map(picture).collect()
}
