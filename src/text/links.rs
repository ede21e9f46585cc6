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
    receive_way = "Scan en kode eller åbn et link" / "Scan a code or open a link";
    receive_lead = "Her åbner du det, du har fået som kode eller link. Du ser altid først, hvad det er." / "Here you open what you were given as a code or a link. You always see first what it is.";
    looking = "Læser det, du har fået …" / "Reading what you were given …";
    scan_title = "Scan en kode" / "Scan a code";
    scan_how = "Tryk på knappen, og hold så kameraet over koden." / "Press the button, then hold the camera over the code.";
    scan_private = "Appen læser kun koder. Intet billede bliver gemt eller sendt." / "The app only reads codes. No picture is kept or sent.";
    scan_otherwise = "Du kan også bruge telefonens eget kamera. Tryk på det link, der kommer frem." / "You can also use the phone's own camera. Press the link that appears.";
    camera_start = "Brug kameraet" / "Use the camera";
    camera_stop = "Sluk kameraet" / "Turn the camera off";
    camera_label = "Det, kameraet ser" / "What the camera sees";
    camera_asking = "Telefonen spørger måske, om appen må bruge kameraet. Sig ja." / "The phone may ask whether the app may use the camera. Say yes.";
    camera_on = "Kameraet er tændt. Hold det over koden." / "The camera is on. Hold it over the code.";
    camera_put_away = "Kameraet blev slukket, da du gik væk fra siden." / "The camera was turned off when you left the page.";
    camera_denied = "Appen må ikke bruge kameraet." / "The app may not use the camera.";
    camera_allow = "Giv lov i browserens indstillinger, eller sæt linket ind her på siden." / "Allow it in the browser's settings, or paste the link on this page.";
    camera_none = "Appen kan ikke finde noget kamera." / "The app finds no camera.";
    camera_paste = "Sæt linket ind her på siden i stedet." / "Paste the link on this page instead.";
    camera_in_use = "En anden app bruger kameraet." / "Another app is using the camera.";
    camera_free = "Luk den anden app, og prøv igen." / "Close the other app and try again.";
    camera_failed = "Kameraet ville ikke starte." / "The camera would not start.";
    camera_again = "Prøv igen, eller sæt linket ind her på siden." / "Try again, or paste the link on this page.";
    reader_failed = "Appen kan ikke læse koder lige nu." / "The app cannot read codes just now.";
    reader_again = "Tjek din forbindelse, og prøv igen." / "Check your connection and try again.";
    one_read(of) = "1 af {of} koder er læst." / "1 of {of} codes is read.";
    some_read(read, of) = "{read} af {of} koder er læst." / "{read} of {of} codes are read.";
    show_next(number) = "Vis kode {number} for kameraet." / "Show code {number} to the camera.";
    begun_anew = "Det er en ny række koder, så de gamle er lagt væk." / "These are new codes, so the old ones are put away.";
    not_our_code = "Koden er ikke fra Erhvervsmentor." / "The code is not from Erhvervsmentor.";
    show_ours = "Vis en kode, der er lavet i appen." / "Show a code that was made in the app.";
    code_damaged = "Koden kan ikke læses." / "The code cannot be read.";
    show_again = "Vis koden igen, eller få det som et link eller en fil." / "Show the code again, or get it as a link or a file.";
    paste_title = "Sæt et link ind" / "Paste a link";
    paste_label = "Beskeden med linket" / "The message with the link";
    paste_hint = "Kopiér hele beskeden, og sæt den ind her." / "Copy the whole message and paste it here.";
    paste_read = "Åbn linket" / "Open the link";
    paste_missing = "Sæt beskeden ind her først." / "Paste the message here first.";
    file_title = "Har du fået en fil?" / "Were you given a file?";
    file_mentor = "Hent en fil som mentor" / "Open a file as a mentor";
    file_youth = "Hent en fil som ung" / "Open a file as a young person";
    file_locked = "Det er en låst fil og ikke et link." / "This is a locked file and not a link.";
    file_door = "Åbn den i appen, hvor du henter filer." / "Open it in the app where you open files.";
    not_looked = "Det kunne ikke læses lige nu." / "It could not be read just now.";
    not_looked_more = "Der er ikke noget galt med det, du har fået. Tjek din forbindelse, og prøv igen." / "Nothing is wrong with what you were given. Check your connection and try again.";
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

/// Explains why nothing was taken from a code that the camera saw.
pub fn code_error(language: Language, error: LinkError) -> Explanation {
    match error {
        LinkError::NotOurs => Explanation::of(not_our_code(language), show_ours(language)),
        LinkError::CutShort | LinkError::Damaged => Explanation::of(code_damaged(language), show_again(language)),
        LinkError::Newer => Explanation::of(newer(language), errors::reload(language)),
        LinkError::TooLarge => Explanation::of(too_large(language), use_file(language)),
    }
}

/// Why the camera shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSeen {
    /// Somebody said no.
    Denied,
    /// There is no camera.
    None,
    /// Another app has it.
    InUse,
    /// It failed.
    Failed,
}

/// Explains why the camera shows nothing, and what other way there is.
pub fn camera(language: Language, why: NotSeen) -> Explanation {
    match why {
        NotSeen::Denied => Explanation::of(camera_denied(language), camera_allow(language)),
        NotSeen::None => Explanation::of(camera_none(language), camera_paste(language)),
        NotSeen::InUse => Explanation::of(camera_in_use(language), camera_free(language)),
        NotSeen::Failed => Explanation::of(camera_failed(language), camera_again(language)),
    }
}

/// Explains that pictures are taken, and nothing reads them.
pub fn reader_gone(language: Language) -> Explanation {
    Explanation::of(reader_failed(language), reader_again(language))
}

/// Explains that a locked file was pasted where links are opened.
pub fn sealed(language: Language) -> Explanation {
    Explanation::of(file_locked(language), file_door(language))
}

/// Says how many codes of a sequence are read, and which to show now; `missing` are those that are still to come, counted from 1.
pub fn progress(language: Language, of: usize, missing: &[usize]) -> String {
    let read = match of.saturating_sub(missing.len()) {
        1 => one_read(language, &of.to_string()),
        read => some_read(language, &read.to_string(), &of.to_string()),
    };
    match missing.first() {
        Some(next) => format!("{read} {}", show_next(language, &next.to_string())),
        None => read,
    }
}

/// Explains why there is no link.
pub fn not_made(language: Language, error: LinkError) -> Explanation {
    match error {
        LinkError::TooLarge => Explanation::of(too_large(language), use_file(language)),
        other => self::error(language, other),
    }
}
