//! Links and codes: handing the course over, reading what comes, and why one does not read.

use super::Language;
use super::errors::{self, Explanation};
use super::phrases::phrases;
use crate::exchange::link::LinkError;

phrases! {
    receive_title = "Modtag" / "Receive";
    only_code = "Kode til kameraet" / "A code for the camera";
    code_place(number, of) = "Kode {number} af {of}" / "Code {number} of {of}";
    next_code = "Næste kode" / "Next code";
    code_before = "Forrige kode" / "Previous code";
    not_ours = "Der er ikke noget link fra Erhvervsmentor i det." / "There is no link from Erhvervsmentor in it.";
    copy_whole = "Kopiér hele beskeden, og prøv igen." / "Copy the whole message and try again.";
    cut_short = "Linket er ikke helt. Slutningen mangler." / "The link is not whole. Its end is missing.";
    damaged = "Linket er gået i stykker på vejen." / "The link was damaged on its way.";
    ask_again = "Bed om at få linket igen, eller få det som fil." / "Ask to have the link again, or get it as a file.";
    newer = "Linket er lavet i en nyere udgave af appen." / "The link was made in a newer version of the app.";
    too_large = "Der er for meget til ét link." / "There is too much for one link.";
    use_file = "Send en fil i stedet." / "Send a file instead.";
}

/// Explains why nothing was taken from a text.
pub fn error(language: Language, error: LinkError) -> Explanation {
    match error {
        LinkError::NotOurs => Explanation::of(not_ours(language), copy_whole(language)),
        LinkError::CutShort => Explanation::of(cut_short(language), copy_whole(language)),
        LinkError::Damaged => Explanation::of(damaged(language), ask_again(language)),
        LinkError::Newer => Explanation::of(newer(language), errors::reload(language)),
        LinkError::TooLarge => Explanation::of(too_large(language), use_file(language)),
    }
}

/// Explains why there is no link.
pub fn not_made(language: Language, error: LinkError) -> Explanation {
    match error {
        LinkError::TooLarge => Explanation::of(too_large(language), use_file(language)),
        other => self::error(language, other),
    }
}
