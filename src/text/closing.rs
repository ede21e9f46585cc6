//! The end of a course: a last talk, where the goals ended, what comes next. Nobody is to blame for an end.

pub mod thanks;

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::after::Onward;
use crate::domain::facts::closing::{EndReason, Ending, Reached};

phrases! {
    title = "Afslutning" / "The ending";
    lead = "Slut af sammen. Det tager ti minutter." / "End it together. It takes ten minutes.";
    talk = "Den sidste snak" / "The last talk";
    talk_glad = "Hvad er I mest glade for?" / "What are you most glad about?";
    talk_learned = "Hvad har I lært af hinanden?" / "What have you learned from each other?";
    talk_goals = "Se på målene. Hvor langt kom I?" / "Look at the goals. How far did you come?";
    talk_after = "Må I skrive sammen bagefter? Aftal det nu." / "May you text each other afterwards? Agree on it now.";
    goals = "Hvor endte målene?" / "Where did the goals end?";
    goal_way(from, to) = "Fra {from} til {to} af 10" / "From {from} to {to} of 10";
    goal_once(score) = "{score} af 10" / "{score} of 10";
    reached_all = "Nået" / "Reached";
    reached_mostly = "Næsten nået" / "Mostly reached";
    reached_partly = "Noget af det" / "Some of it";
    reached_not_yet = "Ikke endnu" / "Not yet";
    next_step = "Næste skridt" / "Next step";
    onward_youth = "Hvad vil du nu?" / "What do you want to do now?";
    onward_mentor(name) = "Hvad vil {name} nu?" / "What does {name} want to do now?";
    onward_readers = "I to og vejlederen kan læse det." / "You two and the counsellor can read it.";
    education = "Uddannelse" / "Education";
    job = "Job" / "A job";
    placement = "Praktik" / "Work placement";
    more_help = "Mere hjælp" / "More help";
    not_sure = "Ved det ikke endnu" / "Not sure yet";
    first_thing_youth = "Hvad er det første, du gør?" / "What is the first thing you do?";
    first_thing_mentor(name) = "Hvad er det første, {name} gør?" / "What is the first thing {name} does?";
    first_thing_hint = "Fx: Ringe til skolen på mandag. Skriv ikke om helbred." / "For example: Call the school on Monday. Do not write about health.";
    save_next_step = "Gem næste skridt" / "Save the next step";
    next_step_saved = "Næste skridt er gemt." / "The next step is saved.";
    onward_missing = "Vælg, hvad der skal ske nu." / "Choose what is to happen now.";
    how = "Hvordan slutter I?" / "How do you end?";
    ending = "Slutter I som aftalt?" / "Do you end as agreed?";
    planned = "Ja, som aftalt" / "Yes, as agreed";
    early = "Nej, lidt før" / "No, a little before";
    reason = "Hvorfor slutter I?" / "Why do you end?";
    reason_hint = "Vælg, hvis I vil. Der er intet forkert svar. Kommunen kan se det, når I sender." / "Choose if you like. There is no wrong answer. The municipality can see it when you send.";
    came_far = "Vi nåede det, vi ville" / "We got where we wanted";
    time_is_up = "Vores tid er gået" / "Our time is up";
    new_start = "Der venter job eller skole" / "A job or school is waiting";
    life_changed = "Noget i livet ændrede sig" / "Something in life changed";
    other_help = "Anden hjælp passer bedre nu" / "Other help fits better now";
    no_fit = "Vi passede ikke så godt sammen" / "We did not fit so well";
    other_reason = "Noget andet" / "Something else";
    day = "Hvilken dag slutter I?" / "Which day do you end?";
    own_words = "Med jeres egne ord" / "In your own words";
    own_words_hint = "Kun I to læser det. Skriv ikke om helbred." / "Only you two read it. Do not write about health.";
    ending_missing = "Vælg, om I slutter som aftalt." / "Choose whether you end as agreed.";
    day_missing = "Vælg den dag, I slutter." / "Choose the day you end.";
    day_before_start = "Dagen er før I startede. Vælg en dag efter." / "The day is before you started. Choose a later one.";
    day_to_come = "Dagen er ikke kommet endnu. Vælg i dag, eller vent." / "The day has not come yet. Choose today, or wait.";
    end = "Afslut forløbet" / "End the course";
    confirm = "Vil I afslutte forløbet?" / "Do you want to end the course?";
    confirm_more = "I kan læse alt bagefter, men ikke skrive mere. Var det for tidligt, kan I åbne det igen." / "You can read all of it afterwards, but not write more. If it was too early, you can open it again.";
    confirm_yes = "Ja, afslut det" / "Yes, end it";
    confirm_no = "Nej, ikke endnu" / "No, not yet";
    ended = "Forløbet er slut. Tak til jer begge." / "The course has ended. Thank you both.";
    ended_on(day) = "I sluttede {day}. Nu kan I læse alt, men ikke skrive mere." / "You ended on {day}. Now you can read all of it, but not write more.";
    see_thanks = "Se, hvad I nåede" / "See what you did";
    see_thanks_more = "Timer, mål og et ark til CV'et" / "Hours, goals and a sheet for the CV";
    learning = "Hvordan var det?" / "How was it?";
    only_counsellor = "Svar, når du er alene. Kun din vejleder får dine svar. Din mentor ser dem aldrig." / "Answer when you are alone. Only your counsellor gets your answers. Your mentor never sees them.";
    only_contact(name) = "Svar, når du er alene. Kun din kontakt i kommunen får dine svar. {name} ser dem aldrig." / "Answer when you are alone. Only your contact at the municipality gets your answers. {name} never sees them.";
    good = "Hvad var godt?" / "What was good?";
    better = "Hvad kan blive bedre?" / "What could be better?";
    tell_a_friend = "Ville du anbefale det til en ven?" / "Would you recommend it to a friend?";
    tell_a_colleague = "Ville du anbefale det til en kollega?" / "Would you recommend it to a colleague?";
    surely_not = "Nej" / "No";
    surely = "Ja, helt klart" / "Yes, surely";
    learning_missing = "Skriv eller vælg noget først." / "Write or choose something first.";
    save_learning = "Gem dine svar" / "Save your answers";
    learning_saved = "Dine svar er gemt. De er ikke sendt endnu." / "Your answers are saved. They are not sent yet.";
    send = "Send til kommunen" / "Send to the municipality";
    send_more = "Du ser alt, før du sender." / "You see all of it before you send it.";
    reopen = "Det var for tidligt: åbn forløbet igen" / "It was too early: open the course again";
    reopened = "Forløbet er åbent igen." / "The course is open again.";
}

/// Says how much of a goal was reached.
pub const fn reached(language: Language, reached: Reached) -> &'static str {
    match reached {
        Reached::Yes => reached_all(language),
        Reached::Mostly => reached_mostly(language),
        Reached::Partly => reached_partly(language),
        Reached::No => reached_not_yet(language),
    }
}

/// Says where the young person goes from here.
pub const fn onward(language: Language, onward: Onward) -> &'static str {
    match onward {
        Onward::Education => education(language),
        Onward::Job => job(language),
        Onward::Placement => placement(language),
        Onward::MoreHelp => more_help(language),
        Onward::NotSure => not_sure(language),
    }
}

/// Says whether a course ends as agreed.
pub const fn ending_choice(language: Language, ending: Ending) -> &'static str {
    match ending {
        Ending::Planned => planned(language),
        Ending::Early => early(language),
    }
}

/// Says why a course ends.
pub const fn end_reason(language: Language, reason: EndReason) -> &'static str {
    match reason {
        EndReason::Reached => came_far(language),
        EndReason::TimeIsUp => time_is_up(language),
        EndReason::NewStart => new_start(language),
        EndReason::LifeChanged => life_changed(language),
        EndReason::OtherHelp => other_help(language),
        EndReason::NoMatch => no_fit(language),
        EndReason::Other => other_reason(language),
    }
}
