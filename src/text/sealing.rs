//! Locked files: why one was not made, and why one does not open.

use super::Language;
use super::errors::{self, Explanation};
use super::phrases::phrases;
use crate::exchange::sealing::{OpenError, SealError};
use crate::exchange::spoken::{Fingerprint, UnknownWord};

phrases! {
    not_locked = "Filen er ikke låst." / "The file is not locked.";
    open_as_it_is = "Hent den, som den er." / "Open it as it is.";
    too_large = "Filen er for stor." / "The file is too large.";
    choose_right = "Se efter, om det er den rigtige fil." / "See whether it is the right file.";
    locked_newer = "Filen er låst på en nyere måde, end appen kender." / "The file is locked in a newer way than the app knows.";
    damaged = "Filen er gået i stykker eller lavet om på vejen. Intet er hentet." / "The file was damaged or changed on its way. Nothing was taken in.";
    other_key = "Filen er låst til en anden nøgle end din." / "The file is locked to another key than yours.";
    made_for(words) = "Filen er låst til en anden nøgle end din. Dens ord er: {words}." / "The file is locked to another key than yours. Its words are: {words}.";
    invite_again = "Send en ny invitation, og bed om en ny fil." / "Send a new invitation and ask for a new file.";
    five_words_open = "Filen åbnes med fem ord." / "Five words open the file.";
    type_words = "Skriv de fem ord, du fik, da filen blev lavet." / "Type the five words you got when the file was made.";
    for_municipality = "Filen er låst til kommunen. Ord kan ikke åbne den." / "The file is locked to the municipality. Words cannot open it.";
    only_municipality = "Kun kommunen kan åbne den." / "Only the municipality can open it.";
    wrong_words = "De fem ord passer ikke til filen." / "The five words do not fit the file.";
    check_words = "Se efter, om du har skrevet dem rigtigt, og om de hører til den her fil." / "See whether you typed them right, and whether they belong to this file.";
    too_much_work = "Filen vil have telefonen til at regne så længe, at den går i stå." / "The file wants the phone to work for so long that it would freeze.";
    not_ours = "Den er ikke lavet i appen. Lad den være." / "It was not made in the app. Leave it.";
    no_text = "Der er ikke tekst i filen." / "There is no text in the file.";
    keys_missing = "Filen kan ikke låses. Der mangler en nøgle." / "The file cannot be locked. A key is missing.";
    ask_invitation = "Bed din kontakt i kommunen om en ny invitation." / "Ask your contact at the municipality for a new invitation.";
    too_large_to_lock = "Der er for meget til én låst fil." / "There is too much for one locked file.";
    ask_contact = "Ring til din kontakt i kommunen. Alt er her stadig." / "Call your contact at the municipality. Everything is still here.";
    no_words = "Der mangler et kodeord." / "A password is missing.";
    lock_failed = "Filen blev ikke låst." / "The file was not locked.";
    lock_again = "Prøv igen. Intet er sendt." / "Try again. Nothing was sent.";
    unknown_word(word) = "Ordet »{word}« er ikke et af appens ord." / "“{word}” is not one of the words of the app.";
    did_you_mean(nearest) = "Mente du »{nearest}«?" / "Did you mean “{nearest}”?";
    look_at_note = "Se efter på din seddel." / "Look at your note.";
    nothing_random = "Browseren kan ikke lave hemmelige tal." / "The browser cannot make secret numbers.";
    other_browser = "Opdatér browseren, eller brug en anden." / "Update the browser, or use another one.";
}

/// Explains that the browser has no random numbers that nobody can guess.
pub fn no_randomness(language: Language) -> Explanation {
    Explanation::of(nothing_random(language), other_browser(language))
}

/// Explains why a text was not sealed.
pub fn seal(language: Language, error: &SealError) -> Explanation {
    match error {
        SealError::TooFewKeys { .. } => Explanation::of(keys_missing(language), ask_invitation(language)),
        SealError::TooLarge { .. } => Explanation::of(too_large_to_lock(language), ask_contact(language)),
        SealError::NoPassphrase => Explanation::of(no_words(language), type_words(language)),
        SealError::Failed(_) => Explanation::of(lock_failed(language), lock_again(language)),
    }
}

/// Explains why a sealed text was not opened. Nothing of it has been read.
pub fn open(language: Language, error: &OpenError) -> Explanation {
    match error {
        OpenError::NotSealed => Explanation::of(not_locked(language), open_as_it_is(language)),
        OpenError::TooLarge { .. } => Explanation::of(too_large(language), choose_right(language)),
        OpenError::Newer => Explanation::of(locked_newer(language), errors::reload(language)),
        OpenError::Damaged => Explanation::of(damaged(language), errors::send_again(language)),
        OpenError::NoKeyFits { made_for } => Explanation::of(&whose(language, made_for), invite_again(language)),
        OpenError::ForPassphrase => Explanation::of(five_words_open(language), type_words(language)),
        OpenError::ForKeys { .. } => Explanation::of(for_municipality(language), only_municipality(language)),
        OpenError::WrongPassphrase => Explanation::of(wrong_words(language), check_words(language)),
        OpenError::TooMuchWork { .. } => Explanation::of(too_much_work(language), not_ours(language)),
        OpenError::NotUtf8 => Explanation::of(no_text(language), choose_right(language)),
    }
}

/// Explains that a word is not in the list, and guesses which was meant.
pub fn word(language: Language, unknown: &UnknownWord) -> Explanation {
    let happened = unknown_word(language, &unknown.word);
    match unknown.nearest {
        Some(nearest) => Explanation::of(&happened, &did_you_mean(language, nearest)),
        None => Explanation::of(&happened, look_at_note(language)),
    }
}

fn whose(language: Language, keys: &[Fingerprint]) -> String {
    if keys.is_empty() {
        return other_key(language).to_owned();
    }
    let keys: Vec<String> = keys.iter().map(|words| words.join(" ")).collect();
    made_for(language, &keys.join(", "))
}
