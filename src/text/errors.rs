//! Every error as a person reads it: what happened, and what you can do now.
//!
//! **Invariant:** every `match` here is exhaustive, so an error without words does not compile. People never see an error's `Display`.
//! The names of kinds and fields stand in [`super::fields`]; what concerns keeping in [`keeping`].

pub mod keeping;

use super::Language;
use super::fields::{field_name, kind_name};
use super::phrases::phrases;
use crate::document::ReadError;
use crate::document::programme::ProgrammeError;
use crate::domain::hours::MinutesRefusal;
use crate::domain::kind::KindName;
use crate::domain::value::Problem;
use crate::domain::words::WordsRefusal;
use crate::exchange::recognise::{FILE_LIMIT, FileError, OtherFile};

/// What a person reads when something did not go as it should.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Explanation {
    /// What happened, in one sentence.
    pub happened: String,
    /// What the person can do now.
    pub remedy: String,
}

impl Explanation {
    /// Says what happened and what to do.
    pub(super) fn of(happened: &str, remedy: &str) -> Self {
        Self { happened: happened.to_owned(), remedy: remedy.to_owned() }
    }

    /// Gives both as one text, for a field or a notice with a single line.
    pub fn in_one_line(&self) -> String {
        format!("{} {}", self.happened, self.remedy)
    }
}

phrases! {
    empty = "Filen er tom." / "The file is empty.";
    make_again = "Bed afsenderen om at lave filen igen." / "Ask the sender to make the file again.";
    send_again = "Bed afsenderen om at sende filen igen." / "Ask the sender to send the file again.";
    too_large(size, limit) = "Filen fylder {size} MB. En fil fra Erhvervsmentor fylder højst {limit} MB." / "The file is {size} MB. A file from Erhvervsmentor is at most {limit} MB.";
    choose_ours = "Vælg den fil, der er lavet i Erhvervsmentor. Navnet slutter på .txt." / "Choose the file that was made in Erhvervsmentor. Its name ends in .txt.";
    pdf = "Det er en PDF, ikke en fil fra Erhvervsmentor." / "This is a PDF, not a file from Erhvervsmentor.";
    picture = "Det er et billede, ikke en fil fra Erhvervsmentor." / "This is a picture, not a file from Erhvervsmentor.";
    office_or_archive = "Det er et dokument, et regneark eller en zip-fil, ikke en fil fra Erhvervsmentor." / "This is a document, a spreadsheet or a zip file, not a file from Erhvervsmentor.";
    web_page = "Det er en hjemmeside, ikke en fil fra Erhvervsmentor." / "This is a web page, not a file from Erhvervsmentor.";
    unknown_kind = "Det er ikke en fil fra Erhvervsmentor." / "This is not a file from Erhvervsmentor.";
    not_utf8 = "Filen er gemt om i et andet program, så bogstaverne kan ikke læses." / "The file was saved again in another program, so its letters cannot be read.";
    use_untouched = "Brug filen, som den er sendt. Åbn den ikke i andre programmer først." / "Use the file as it was sent. Do not open it in other programs first.";
    not_ours = "Der står ikke noget fra Erhvervsmentor i filen." / "There is nothing from Erhvervsmentor in the file.";
    choose_ours_or_all = "Vælg filen fra Erhvervsmentor. Har du sat tekst ind, så tag det hele med, fra første til sidste tegn." / "Choose the file from Erhvervsmentor. If you pasted text, take all of it, from the first sign to the last.";
    other_program = "Filen er lavet af et andet program." / "The file was made by another program.";
    sealed = "Filen er låst på en måde, appen ikke kender." / "The file is locked in a way that the app does not know.";
    one_part = "Det er kun én af flere koder." / "This is only one of several codes.";
    use_camera = "Læs dem alle med kameraet, eller bed om en fil." / "Read all of them with the camera, or ask for a file.";
    ask_unlocked = "Bed afsenderen om en fil, der ikke er låst." / "Ask the sender for a file that is not locked.";
    cpr(kind) = "Der står noget, der ligner et CPR-nummer ({kind}). Det må ikke være her." / "There is something that looks like a CPR number ({kind}). It may not be here.";
    remove_cpr = "Bed afsenderen om at slette nummeret og lave filen igen." / "Ask the sender to delete the number and make the file again.";
    course_too_large = "Der står mere i filen, end der er plads til i ét forløb." / "The file holds more than one course has room for.";
    ask_help = "Send filen til din kontakt i kommunen. Intet er ændret her." / "Send the file to your contact at the municipality. Nothing is changed here.";
    cut_short = "Filen stopper for tidligt. Resten mangler." / "The file stops too early. The rest is missing.";
    damaged(line, column) = "Filen er gået i stykker på vejen (linje {line}, tegn {column})." / "The file was damaged on its way (line {line}, sign {column}).";
    newer = "Filen er lavet med en nyere udgave af appen end din." / "The file was made with a newer version of the app than yours.";
    reload = "Luk alle faner med appen, og åbn den igen. Så får du den nyeste udgave." / "Close every tab with the app and open it again. Then you have the newest version.";
    wrong_envelope(field, problem) = "Filen er forkert skrevet: {field} {problem}." / "The file is wrongly written: {field} {problem}.";
    wrong(number, kind, field, problem) = "Der er noget galt i filen, nr. {number} ({kind}): {field} {problem}." / "Something is wrong in the file, no. {number} ({kind}): {field} {problem}.";
    missing = "mangler" / "is missing";
    wrong_type = "er skrevet på en forkert måde" / "is written in a wrong way";
    too_long(limit) = "er længere end {limit} tegn" / "is longer than {limit} signs";
    too_many(limit) = "har flere end {limit} punkter" / "has more than {limit} entries";
    out_of_range(from, to) = "er ikke et tal fra {from} til {to}" / "is not a number from {from} to {to}";
    not_a_day = "er ikke en dag i kalenderen" / "is not a day of the calendar";
    not_a_time = "er ikke et klokkeslæt" / "is not a time of day";
    unknown_choice = "er et ord, appen ikke kender" / "is a word the app does not know";
    not_an_id = "er ikke et rigtigt nummer" / "is not a proper id";
    words_empty = "Her står ikke noget endnu." / "There is nothing here yet.";
    write_it = "Skriv det, og prøv igen." / "Write it and try again.";
    words_too_long(limit) = "Teksten er for lang. Der er plads til {limit} tegn." / "The text is too long. There is room for {limit} signs.";
    shorten = "Gør den kortere." / "Make it shorter.";
    words_cpr = "Det ligner et CPR-nummer." / "This looks like a CPR number.";
    take_number_out = "Slet nummeret. Det må ikke stå her." / "Delete the number. It may not stand here.";
    not_hours = "Det er ikke et antal timer." / "That is not a number of hours.";
    write_hours = "Skriv for eksempel 1,5 eller 1:30." / "Write for example 1.5 or 1:30.";
    hours_out_of_range = "Et møde varer fra 1 minut til 24 timer." / "A meeting lasts from 1 minute to 24 hours.";
    correct_hours = "Ret tallet." / "Correct the number.";
    programme_too_large = "Filen programme.json er for stor." / "The file programme.json is too large.";
    programme_unreadable(detail) = "Filen programme.json kan ikke læses: {detail}" / "The file programme.json cannot be read: {detail}";
    programme_newer(found) = "Filen programme.json er skrevet til en nyere udgave af appen (version {found})." / "The file programme.json is written for a newer version of the app (version {found}).";
    programme_rule(rule, found) = "Reglen {rule} i programme.json kan ikke være {found}." / "The rule {rule} in programme.json cannot be {found}.";
    programme_event(field, found) = "Feltet {field} i et arrangement i programme.json kan ikke være »{found}«." / "The field {field} of an event in programme.json cannot be “{found}”.";
    programme_same_event(id) = "To arrangementer i programme.json har samme id: »{id}«." / "Two events in programme.json have the same id: “{id}”.";
    programme_word(found) = "Ordet {found} i programme.json kender appen ikke." / "The app does not know the word {found} in programme.json.";
    programme_missing = "Ordningens regler kunne ikke hentes." / "The rules of the programme could not be fetched.";
    check_connection = "Se efter, om du har net, og prøv igen. Det, du har gemt, er der stadig." / "See whether you have a connection, and try again. What you have saved is still there.";
    try_again = "Prøv igen" / "Try again";
    mend_programme = "Bed den, der passer hjemmesiden, om at rette filen. Det, du har gemt, er der stadig." / "Ask whoever looks after the website to correct the file. What you have saved is still there.";
}

/// Explains why a file was not taken in. Nothing of it has been.
pub fn file(language: Language, error: &FileError) -> Explanation {
    let say = |happened: &str, remedy: &str| explanation(happened, remedy);
    match error {
        FileError::Empty => say(empty(language), make_again(language)),
        FileError::TooLarge { bytes } => {
            say(&too_large(language, &megabytes(*bytes), &megabytes(FILE_LIMIT as u64)), choose_ours(language))
        }
        FileError::OfAnotherKind(other) => say(other_file(language, *other), choose_ours(language)),
        FileError::NotUtf8 => say(not_utf8(language), use_untouched(language)),
        FileError::NotJson => say(not_ours(language), choose_ours_or_all(language)),
        FileError::OfAnotherProgram => say(other_program(language), choose_ours(language)),
        FileError::RingUnreadable => super::keys::ring_unreadable(language),
        FileError::Link(error) => super::links::error(language, *error),
        FileError::OnePart => say(one_part(language), use_camera(language)),
        FileError::Closed(error) => super::sealing::open(language, error),
        FileError::Sealed => say(sealed(language), ask_unlocked(language)),
        FileError::Unreadable(error) => read(language, error),
        FileError::LooksLikeCpr { kind } => say(&cpr(language, kind_name(language, kind)), remove_cpr(language)),
    }
}

/// Explains why a text was not taken as a course.
pub fn read(language: Language, error: &ReadError) -> Explanation {
    let say = |happened: &str, remedy: &str| explanation(happened, remedy);
    match error {
        ReadError::TooLarge { .. } | ReadError::TooManyChanges { .. } => {
            say(course_too_large(language), ask_help(language))
        }
        ReadError::CutShort => say(cut_short(language), send_again(language)),
        ReadError::Unreadable { line, column } => {
            say(&damaged(language, &line.to_string(), &column.to_string()), send_again(language))
        }
        ReadError::Newer { .. } => say(newer(language), reload(language)),
        ReadError::Wrong { number, kind, field, problem } => {
            say(&wrong_change(language, *number, kind.as_ref(), field, *problem), make_again(language))
        }
    }
}

/// Explains why what somebody wrote was not taken. It stays on their screen.
pub fn words(language: Language, refusal: WordsRefusal) -> Explanation {
    match refusal {
        WordsRefusal::Empty => explanation(words_empty(language), write_it(language)),
        WordsRefusal::TooLong { limit } => {
            explanation(&words_too_long(language, &limit.to_string()), shorten(language))
        }
        WordsRefusal::LooksLikeCpr => explanation(words_cpr(language), take_number_out(language)),
    }
}

/// Explains why a length of time was not taken.
pub fn minutes(language: Language, refusal: MinutesRefusal) -> Explanation {
    match refusal {
        MinutesRefusal::NotANumber => explanation(not_hours(language), write_hours(language)),
        MinutesRefusal::OutOfRange => explanation(hours_out_of_range(language), correct_hours(language)),
    }
}

/// Explains why the programme file was not taken, to whoever opens the app while it is wrong.
pub fn programme(language: Language, error: &ProgrammeError) -> Explanation {
    let happened = match error {
        ProgrammeError::TooLarge => programme_too_large(language).to_owned(),
        ProgrammeError::Unreadable(detail) => programme_unreadable(language, detail),
        ProgrammeError::Newer { found } => programme_newer(language, &found.to_string()),
        ProgrammeError::ImpossibleRule { rule, found } => programme_rule(language, rule, found),
        ProgrammeError::WrongEvent { field, found } => programme_event(language, field, found),
        ProgrammeError::SameEvent { id } => programme_same_event(language, id),
        ProgrammeError::UnknownWord { found, .. } => programme_word(language, found),
    };
    explanation(&happened, mend_programme(language))
}

/// Explains that the programme file did not arrive.
pub fn programme_not_fetched(language: Language) -> Explanation {
    explanation(programme_missing(language), check_connection(language))
}

fn explanation(happened: &str, remedy: &str) -> Explanation {
    Explanation { happened: happened.to_owned(), remedy: remedy.to_owned() }
}

const fn other_file(language: Language, other: OtherFile) -> &'static str {
    match other {
        OtherFile::Pdf => pdf(language),
        OtherFile::Picture => picture(language),
        OtherFile::OfficeOrArchive => office_or_archive(language),
        OtherFile::WebPage => web_page(language),
        OtherFile::Unknown => unknown_kind(language),
    }
}

fn wrong_change(language: Language, number: usize, kind: Option<&KindName>, field: &str, problem: Problem) -> String {
    let field = field_name(language, field);
    let problem = problem_words(language, problem);
    match (number, kind) {
        (0, None) => wrong_envelope(language, field, &problem),
        (0, Some(kind)) => wrong_envelope(language, &format!("{}, {field}", kind_name(language, kind)), &problem),
        (number, kind) => {
            let kind = kind.map_or_else(|| super::fields::unknown(language), |kind| kind_name(language, kind));
            wrong(language, &number.to_string(), kind, field, &problem)
        }
    }
}

fn problem_words(language: Language, problem: Problem) -> String {
    match problem {
        Problem::Missing | Problem::Empty => missing(language).to_owned(),
        Problem::WrongType => wrong_type(language).to_owned(),
        Problem::TooLong { limit } => too_long(language, &limit.to_string()),
        Problem::TooMany { limit } => too_many(language, &limit.to_string()),
        Problem::OutOfRange { from, to } => out_of_range(language, &from.to_string(), &to.to_string()),
        Problem::NotADay => not_a_day(language).to_owned(),
        Problem::NotATime => not_a_time(language).to_owned(),
        Problem::UnknownChoice => unknown_choice(language).to_owned(),
        Problem::NotAnId => not_an_id(language).to_owned(),
    }
}

fn megabytes(bytes: u64) -> String {
    const MEGABYTE: u64 = 1024 * 1024;
    bytes.div_ceil(MEGABYTE).to_string()
}
