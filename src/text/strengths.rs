//! What the young person is good at, and what was new. Written by the young person, shared by the two, and by nobody else.

use super::Language;
use super::phrases::phrases;

phrases! {
    title_youth = "Det, du kan og vil" / "Your strengths and wishes";
    title_mentor(name) = "Det, {name} kan og vil" / "{name}: strengths and wishes";
    only_for_you(name) = "Det er kun for dig og {name}. Kommunen får det aldrig." / "This is only for you and {name}. The municipality never gets it.";
    hand_over(name) = "Det er bedst med egne ord. Ræk telefonen til {name}." / "Own words are best. Hand the phone to {name}.";
    intro = "Skriv lidt, eller tryk på et forslag. Små ting tæller også." / "Write a little, or tap a suggestion. Small things count too.";
    good_at = "Hvad er du god til?" / "What are you good at?";
    likes = "Hvad kan du lide at lave?" / "What do you like to do?";
    proud_of = "Hvad er du stolt af?" / "What are you proud of?";
    wants_to_learn = "Hvad vil du gerne lære?" / "What would you like to learn?";
    told_good_at = "God til" / "Good at";
    told_likes = "Kan lide" / "Likes";
    told_proud_of = "Stolt af" / "Proud of";
    told_wants_to_learn = "Vil gerne lære" / "Would like to learn";
    suggestions(question) = "Forslag: {question}" / "Suggestions: {question}";
    edit = "Ret ordene" / "Edit the words";
    saved = "Det er gemt." / "It is saved.";
    nothing_written = "Skriv bare én ting." / "Write just one thing.";
    tried_youth = "Noget nyt, du har prøvet" / "Something new that you have tried";
    tried_mentor(name) = "Noget nyt, {name} har prøvet" / "Something new that {name} has tried";
    tried_empty = "Her er plads til det første. Det må gerne være noget lille." / "Here is room for the first one. It may be something small.";
    tried_add = "Skriv noget nyt" / "Write something new";
    tried_what = "Hvad prøvede du?" / "What did you try?";
    tried_on = "Hvornår?" / "When?";
    tried_words = "Hvordan var det?" / "How was it?";
    tried_save = "Tilføj" / "Add";
    tried_missing = "Skriv, hvad du prøvede." / "Write what you tried.";
    tried_no_day = "Vælg dagen. Er du i tvivl, så gæt." / "Choose the day. If you are unsure, guess.";
    tried_to_come = "Vælg en dag, der har været." / "Choose a day that has been.";
    tried_saved = "Det er skrevet op." / "It is written down.";
    tried_removed = "Det er slettet." / "It is deleted.";
    remove_tried(what) = "Slet {what}" / "Delete {what}";
}

/// Things that young people are good at, as they would say it.
pub const fn good_at_examples(language: Language) -> &'static [&'static str] {
    match language {
        Language::Danish => &[
            "møder til tiden",
            "god til at lytte",
            "bruger mine hænder",
            "hjælper andre",
            "lærer hurtigt",
            "bevarer roen",
        ],
        Language::English => {
            &["being on time", "listening", "using my hands", "helping others", "learning fast", "staying calm"]
        }
    }
}

/// Things that young people like to do.
pub const fn likes_examples(language: Language) -> &'static [&'static str] {
    match language {
        Language::Danish => {
            &["være ude", "lave mad", "reparere ting", "spille computer", "passe børn", "være sammen med dyr"]
        }
        Language::English => {
            &["being outdoors", "cooking", "fixing things", "computer games", "looking after children", "animals"]
        }
    }
}

/// Things to be proud of.
pub const fn proud_of_examples(language: Language) -> &'static [&'static str] {
    match language {
        Language::Danish => &[
            "jeg blev ved, selv om det var svært",
            "jeg sagde ja til noget nyt",
            "jeg hjælper til derhjemme",
            "jeg bad om hjælp",
        ],
        Language::English => {
            &["I kept going when it was hard", "I said yes to something new", "I help out at home", "I asked for help"]
        }
    }
}

/// Things worth learning.
pub const fn learning_examples(language: Language) -> &'static [&'static str] {
    match language {
        Language::Danish => &[
            "at skrive en ansøgning",
            "at tale foran andre",
            "et håndværk",
            "bedre engelsk",
            "at styre mine penge",
            "at komme op om morgenen",
        ],
        Language::English => &[
            "writing an application",
            "speaking in front of others",
            "a craft",
            "better English",
            "managing my money",
            "getting up in the morning",
        ],
    }
}

/// Things that were new to somebody.
pub const fn tried_examples(language: Language) -> &'static [&'static str] {
    match language {
        Language::Danish => {
            &["ringede til et sted", "besøgte en virksomhed", "talte med en, jeg ikke kendte", "sagde, hvad jeg mente"]
        }
        Language::English => {
            &["called a place", "visited a company", "talked to somebody I did not know", "spoke my mind"]
        }
    }
}
