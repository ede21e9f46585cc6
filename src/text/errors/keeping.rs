//! What a person hears about what is kept: why something is not saved, and what became of damaged copies.

use chrono::NaiveDate;

use super::{Explanation, explanation, reload};
use crate::storage::problem::Problem;
use crate::storage::save::{NotWritten, SaveError, SaveState, TakeInError};
use crate::text::phrases::phrases;
use crate::text::{Language, calendar};

phrases! {
    blocked = "Browseren lader ikke siden gemme noget." / "The browser does not let the page save anything.";
    allow = "Gem en fil nu, hvis du har skrevet noget. Tillad så, at siden gemmer data, og åbn den igen." / "Save a file now if you have written something. Then allow the page to keep data, and open it again.";
    full = "Der er ikke plads til mere i browseren." / "There is no more room in the browser.";
    make_room = "Gem en fil nu. Slet så noget, du ikke bruger, og prøv igen." / "Save a file now. Then delete something you do not use, and try again.";
    not_kept = "Browseren beholdt ikke det, du skrev." / "The browser did not keep what you wrote.";
    save_a_file = "Det står stadig på skærmen. Gem en fil nu, og prøv igen." / "It is still on the screen. Save a file now, and try again.";
    newer_here = "En nyere udgave af appen har skrevet i denne browser. Derfor kan du kun læse." / "A newer version of the app has written in this browser. So you can only read.";
    cleared = "Browserens data blev slettet, mens siden var åben." / "The browser's data were deleted while the page was open.";
    choose_again = "Det, du ser her, er der endnu. Vælg, om det skal gemmes igen." / "What you see here is still there. Choose whether to save it again.";
    failed(words) = "Browseren kunne ikke gemme ({words})." / "The browser could not save ({words}).";
    memory_only = "Denne browser gemmer ikke noget. Alt er væk, når du lukker siden." / "This browser saves nothing. All is gone when you close the page.";
    still_loading = "Appen henter stadig det, du har gemt." / "The app is still fetching what you have saved.";
    wait = "Vent et øjeblik, og prøv igen." / "Wait a moment and try again.";
    no_course = "Forløbet er ikke her længere." / "The course is no longer here.";
    front_page = "Gå til forsiden, og vælg et andet." / "Go to the front page and choose another.";
    closed = "I har afsluttet forløbet, så nu kan du kun læse det." / "You have ended the course, so now you can only read it.";
    open_it_again = "Var det for tidligt, kan I åbne det igen under Afslutning." / "If it was too early, you can open it again under The ending.";
    none_taken(reason) = "Ingen af filerne er taget ind. {reason}" / "None of the files was taken in. {reason}";
    room_for(count) = "Der er plads til {count} forløb. Tag færre filer ad gangen, eller slet noget, du ikke bruger." / "There is room for {count} courses. Take fewer files at a time, or delete something you do not use.";
    interrupted = "Ikke alle filer kom med, fordi noget andet blev gemt eller slettet imens, måske i et andet vindue." / "Not all of the files were taken in, because something else was saved or deleted meanwhile, perhaps in another window.";
    recovered = "En kopi af et forløb var gået i stykker." / "One copy of a course was damaged.";
    nothing_to_do = "En anden kopi havde det hele. Du behøver ikke gøre noget." / "Another copy had all of it. You need do nothing.";
    restored_one = "Browseren havde mistet et forløb." / "The browser had lost a course.";
    restored(count) = "Browseren havde mistet {count} forløb." / "The browser had lost {count} courses.";
    look_through = "Det er hentet fra en kopi. Se efter, om det sidste, du skrev, er med." / "It was brought back from a copy. See whether the last you wrote is there.";
    look_through_from(day) = "Det er hentet fra en kopi, hvor det sidste er skrevet {day}. Se efter, om noget mangler." / "It was brought back from a copy whose last entry was written on {day}. See whether anything is missing.";
    unreadable = "Et forløb kan ikke læses. Intet er slettet." / "A course cannot be read. Nothing is deleted.";
    save_texts = "Gem teksten som en fil, så nogen kan hjælpe dig. Har du en fil med forløbet, så hent den." / "Save the text as a file so that somebody can help you. If you have a file with the course, open it.";
    read_failed = "Browseren ville ikke åbne et forløb." / "The browser would not open a course.";
    open_again = "Luk siden, og åbn den igen." / "Close the page and open it again.";
    cut_off = "Appen blev ikke færdig med at tage filer ind, så ingen af dem kom med." / "The app did not finish taking in files, so none of them was taken in.";
    open_again_if_missing = "Åbn filerne igen, hvis de stadig mangler." / "Open the files again if they are still missing.";
    open_files_again = "Åbn filerne igen." / "Open the files again.";
    no_mirror = "Browseren kan ikke lave en ekstra kopi." / "The browser cannot make a second copy.";
    wait_a_minute = "Vent et minut med at lukke siden, når du har skrevet noget." / "Wait a minute before you close the page when you have written something.";
    draft_not_kept = "Det, du er ved at skrive, bliver ikke husket, før du gemmer." / "What you are writing is not remembered until you save.";
    save_soon = "Gem, før du lukker siden." / "Save before you close the page.";
    device_not_kept = "Dine valg, for eksempel sproget, bliver ikke husket." / "Your choices, such as the language, are not remembered.";
    use_anyway = "Du kan bruge appen alligevel." / "You can use the app all the same.";
}

/// Explains why something is not saved.
pub fn not_saved(language: Language, error: &SaveError) -> Explanation {
    match error {
        SaveError::Blocked => explanation(blocked(language), allow(language)),
        SaveError::Full => explanation(full(language), make_room(language)),
        SaveError::NotKept => explanation(not_kept(language), save_a_file(language)),
        SaveError::Newer { .. } => explanation(newer_here(language), reload(language)),
        SaveError::Cleared => explanation(cleared(language), choose_again(language)),
        SaveError::Failed(words) => explanation(&failed(language, words), save_a_file(language)),
    }
}

/// Explains a state in which not everything is kept; none where there is nothing to worry about.
pub fn state(language: Language, state: &SaveState) -> Option<Explanation> {
    match state {
        SaveState::Loading | SaveState::Saved | SaveState::Saving => None,
        SaveState::NotSaved(error) => Some(not_saved(language, error)),
        SaveState::ReadOnlyNewer => Some(explanation(newer_here(language), reload(language))),
        SaveState::MemoryOnly => Some(explanation(memory_only(language), allow(language))),
        SaveState::Cleared => Some(explanation(cleared(language), choose_again(language))),
    }
}

/// Explains why none of several files was taken in.
pub fn not_taken_in(language: Language, failure: &TakeInError) -> Explanation {
    let TakeInError::NotSaved { error, fitted } = failure else {
        return explanation(interrupted(language), open_files_again(language));
    };
    let why = not_saved(language, error);
    let remedy = match error {
        SaveError::Full => room_for(language, &fitted.to_string()),
        _ => why.remedy,
    };
    explanation(&none_taken(language, &why.happened), &remedy)
}

/// Explains why a change was not written at all.
pub fn not_written(language: Language, refusal: NotWritten) -> Explanation {
    match refusal {
        NotWritten::Loading => explanation(still_loading(language), wait(language)),
        NotWritten::ReadOnly => explanation(newer_here(language), reload(language)),
        NotWritten::NoCourse => explanation(no_course(language), front_page(language)),
        NotWritten::Closed => explanation(closed(language), open_it_again(language)),
    }
}

/// Explains what happened to kept data; `written_on` is the day of the newest that was brought back, where the person is.
pub fn problem(language: Language, problem: &Problem, written_on: Option<NaiveDate>) -> Explanation {
    match problem {
        Problem::Recovered { .. } => explanation(recovered(language), nothing_to_do(language)),
        Problem::Restored { courses, .. } => {
            let remedy = written_on.map_or_else(
                || look_through(language).to_owned(),
                |day| look_through_from(language, &calendar::day(language, day)),
            );
            explanation(&lost(language, *courses), &remedy)
        }
        Problem::Unreadable { .. } => explanation(unreadable(language), save_texts(language)),
        Problem::ReadFailed { .. } => explanation(read_failed(language), open_again(language)),
        Problem::TakeInCutOff { .. } => explanation(cut_off(language), open_again_if_missing(language)),
        Problem::NoMirror => explanation(no_mirror(language), wait_a_minute(language)),
        Problem::DraftNotKept(_) => explanation(draft_not_kept(language), save_soon(language)),
        Problem::DeviceNotKept(_) => explanation(device_not_kept(language), use_anyway(language)),
    }
}

fn lost(language: Language, courses: usize) -> String {
    match courses {
        1 => restored_one(language).to_owned(),
        _ => restored(language, &courses.to_string()),
    }
}
