//! What the two have told, in few words: for the sender, who sees it before it leaves, and for the one who gets it.

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::after::Onward;
use crate::domain::facts::closing::{EndReason, Ending, Reached};
use crate::domain::facts::review::Outcome;
use crate::domain::facts::sign_up::Coming;
use crate::text::review;

phrases! {
    labelled(label, words) = "{label}: {words}" / "{label}: {words}";
    in_all(hours) = "{hours} i alt" / "{hours} in all";
    done_on(day) = "gjort {day}" / "done on {day}";
    until(day) = "inden {day}" / "by {day}";
    by_next_time = "til næste gang" / "by next time";
    comes = "I kommer" / "You come";
    does_not_come = "I kommer ikke" / "You do not come";
    good_at = "God til" / "Good at";
    likes = "Kan lide" / "Likes";
    proud_of = "Stolt af" / "Proud of";
    wants_to_learn = "Vil gerne lære" / "Wants to learn";
    planned = "Slut som aftalt" / "Ended as agreed";
    early = "Slut før tid" / "Ended early";
    end_reached = "Det, der var vigtigt, er nået" / "What mattered is reached";
    time_is_up = "Tiden var gået" / "The time was up";
    new_start = "En ny start i job eller uddannelse" / "A new start in a job or an education";
    life_changed = "Livet ændrede sig" / "Life changed";
    other_help = "Anden hjælp passer bedre" / "Other help fits better";
    no_fit = "De to passede ikke sammen" / "The two did not fit";
    other_reason = "En anden grund" / "Another reason";
    reached = "Nået" / "Reached";
    mostly = "Næsten nået" / "Nearly reached";
    partly = "Noget af vejen" / "Part of the way";
    not_yet = "Ikke nået endnu" / "Not reached yet";
    to_education = "Videre til en uddannelse" / "On to an education";
    to_job = "Videre til et job" / "On to a job";
    to_placement = "Videre til praktik" / "On to a work placement";
    to_more_help = "Videre med mere hjælp" / "On with more help";
    not_sure = "Ved det ikke endnu" / "Does not know yet";
    was_good = "Det var godt" / "What was good";
    could_be_better = "Det kan blive bedre" / "What could be better";
    recommends(score) = "Vil anbefale det til andre: {score} af 10" / "Would recommend it to others: {score} of 10";
}

/// Says how a course ended.
pub const fn ending(language: Language, ending: Ending) -> &'static str {
    match ending {
        Ending::Planned => planned(language),
        Ending::Early => early(language),
    }
}

/// Says why a course ended; no reason names anybody to blame.
pub const fn end_reason(language: Language, reason: EndReason) -> &'static str {
    match reason {
        EndReason::Reached => end_reached(language),
        EndReason::TimeIsUp => time_is_up(language),
        EndReason::NewStart => new_start(language),
        EndReason::LifeChanged => life_changed(language),
        EndReason::OtherHelp => other_help(language),
        EndReason::NoMatch => no_fit(language),
        EndReason::Other => other_reason(language),
    }
}

/// Says how much of a goal was reached.
pub const fn how_much(language: Language, how_much: Reached) -> &'static str {
    match how_much {
        Reached::Yes => reached(language),
        Reached::Mostly => mostly(language),
        Reached::Partly => partly(language),
        Reached::No => not_yet(language),
    }
}

/// Says where the young person goes from here.
pub const fn onward(language: Language, onward: Onward) -> &'static str {
    match onward {
        Onward::Education => to_education(language),
        Onward::Job => to_job(language),
        Onward::Placement => to_placement(language),
        Onward::MoreHelp => to_more_help(language),
        Onward::NotSure => not_sure(language),
    }
}

/// Says whether the two come to an event.
pub const fn coming(language: Language, coming: Coming) -> &'static str {
    match coming {
        Coming::Yes => comes(language),
        Coming::No => does_not_come(language),
    }
}

/// Says what came of looking at a goal again.
pub const fn outcome(language: Language, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Keep => review::kept(language),
        Outcome::Change => review::changed(language),
        Outcome::Park => review::parked(language),
        Outcome::Reach => review::reached(language),
        Outcome::LetGo => review::let_go_of(language),
    }
}

/// Says one side's advice for the concept, a line each.
pub fn advice(language: Language, good: Option<&str>, better: Option<&str>, score: Option<u8>) -> Vec<String> {
    let lines = [
        good.map(|words| labelled(language, was_good(language), words)),
        better.map(|words| labelled(language, could_be_better(language), words)),
        score.map(|score| recommends(language, &score.to_string())),
    ];
    lines.into_iter().flatten().collect()
}
