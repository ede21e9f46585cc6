//! Words that many screens share: the bar, buttons, names of choices.

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::agreement::{Notice, Wait, Way};
use crate::domain::facts::aim::Direction;
use crate::domain::facts::goal::{FocusArea, Horizon};
use crate::domain::facts::meeting::MeetingKind;

phrases! {
    file_saved(name) = "Filen er gemt som {name}." / "The file is saved as {name}.";
    file_not_saved = "Filen blev ikke gemt. Tjek din forbindelse, tillad, at siden henter filer, og prøv igen." / "The file was not saved. Check your connection, allow downloads from this page, and try again.";
    app_name = "Erhvervsmentor" / "Erhvervsmentor";
    home = "Hjem" / "Home";
    goals = "Mål" / "Goals";
    agreement = "Aftale" / "Agreement";
    hours = "Timer" / "Hours";
    help = "Få hjælp" / "Get help";
    save = "Gem" / "Save";
    cancel = "Fortryd" / "Cancel";
    undo = "Fortryd" / "Undo";
    close = "Luk" / "Close";
    back = "Tilbage" / "Back";
    take_back = "Fjern svaret" / "Remove the answer";
    next = "Næste" / "Next";
    edit = "Ret" / "Edit";
    remove = "Slet" / "Delete";
    put_back = "Hent tilbage" / "Bring back";
    yes = "Ja" / "Yes";
    no = "Nej" / "No";
    write_more = "Skriv lidt mere" / "Write a little more";
    write_more_hint = "Kun hvis du vil." / "Only if you want to.";
    if_you_want = "hvis du vil" / "if you like";
    error_prefix = "Fejl:" / "Error:";
    saved = "Gemt" / "Saved";
    saving = "Gemmer" / "Saving";
    not_saved = "Ikke gemt" / "Not saved";
    loading = "Henter det, du har gemt …" / "Fetching what you have saved …";
    you = "dig" / "you";
    your_data = "Dine data" / "Your data";
    about = "Om appen" / "About the app";
    not_found_title = "Den side findes ikke" / "That page does not exist";
    not_found = "Måske er linket gammelt. Gå til forsiden, så finder du vej." / "The link may be old. Go to the front page to find your way.";
    part_missing_title = "Siden kunne ikke hentes" / "The page could not be fetched";
    part_missing = "En del af appen kom ikke frem." / "A part of the app did not arrive.";
    part_missing_more = "Det, du har gemt, er stadig her. Tjek din forbindelse, og prøv igen." / "What you have saved is still here. Check your connection and try again.";
    load_anew = "Indlæs appen igen" / "Load the app anew";
    no_course_title = "Forløbet er ikke på denne telefon" / "The course is not on this phone";
    no_course = "Måske ligger det på en anden telefon, eller det er slettet her. Har du en fil, kan du hente den." / "It may be on another phone, or it was deleted here. If you have a file, you can open it.";
    to_front_page = "Gå til forsiden" / "Go to the front page";
    open_a_file = "Hent en fil" / "Open a file";
    new_version = "Der er en ny version af appen." / "There is a new version of the app.";
    take_new_version = "Skift til den nye" / "Switch to the new one";
    skip_to_content = "Gå til indhold" / "Skip to content";
    course_with = "Forløb med" / "Course with";
    your_course_with = "Dit forløb med" / "Your course with";
    places = "Steder i appen" / "Places in the app";
}

/// Says a kind of meeting as a button.
pub const fn meeting_kind(language: Language, kind: MeetingKind) -> &'static str {
    let (danish, english) = match kind {
        MeetingKind::InPerson => ("Mødtes", "Met"),
        MeetingKind::Video => ("Video", "Video"),
        MeetingKind::Phone => ("Ringede", "Called"),
        MeetingKind::CompanyVisit => ("Virksomhed", "Company visit"),
        MeetingKind::Experience => ("Oplevelse", "Experience"),
        MeetingKind::NetworkEvent => ("Netværk", "Network event"),
        MeetingKind::Cancelled => ("Aflyst", "Cancelled"),
        MeetingKind::DidNotCome => ("Kom ikke", "Did not come"),
    };
    in_language(language, danish, english)
}

/// Says a focus area in plain words.
pub const fn focus_area(language: Language, area: FocusArea) -> &'static str {
    let (danish, english) = match area {
        FocusArea::OwnGoals => ("Egne ønsker og mål", "Own wishes and goals"),
        FocusArea::Confidence => ("Mod og tro på sig selv", "Courage and self-confidence"),
        FocusArea::Strengths => ("Styrker og interesser", "Strengths and interests"),
        FocusArea::SomethingNew => ("Prøve noget nyt", "Trying something new"),
        FocusArea::WorkLife => ("Se arbejdslivet", "Seeing working life"),
        FocusArea::Network => ("Møde nye folk", "Meeting new people"),
        FocusArea::Experiences => ("Oplevelser", "Experiences"),
    };
    in_language(language, danish, english)
}

/// Says how far away a goal is.
pub const fn horizon(language: Language, horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Short => in_language(language, "Kort sigt", "Short term"),
        Horizon::Long => in_language(language, "Lang sigt", "Long term"),
    }
}

/// Says the aim of a course.
pub const fn direction(language: Language, direction: Direction) -> &'static str {
    match direction {
        Direction::Education => in_language(language, "Jeg vil have en uddannelse", "I want an education"),
        Direction::Job => in_language(language, "Jeg vil have et job", "I want a job"),
        Direction::Both => {
            in_language(language, "Jeg vil have både uddannelse og job", "I want both an education and a job")
        }
    }
}

/// Says how two people get in touch.
pub const fn way(language: Language, way: Way) -> &'static str {
    match way {
        Way::Sms => in_language(language, "Sms", "Text message"),
        Way::Call => in_language(language, "Opkald", "Call"),
        Way::Mail => in_language(language, "E-mail", "E-mail"),
    }
}

/// Says how late somebody may cancel.
pub const fn notice(language: Language, notice: Notice) -> &'static str {
    match notice {
        Notice::SameDay => in_language(language, "Samme dag", "The same day"),
        Notice::DayBefore => in_language(language, "Dagen før", "The day before"),
        Notice::TwoDays => in_language(language, "To dage før", "Two days before"),
    }
}

/// Says what the one who waits does.
pub const fn wait(language: Language, wait: Wait) -> &'static str {
    match wait {
        Wait::Quarter => in_language(language, "Vent et kvarter", "Wait a quarter of an hour"),
        Wait::Half => in_language(language, "Vent en halv time", "Wait half an hour"),
        Wait::UntilWord => in_language(language, "Skriv sammen om det", "Text each other about it"),
    }
}

const fn in_language(language: Language, danish: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}
