//! The story of a goal, as it is told on its page: what happened, and why.

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::closing::Reached;

phrases! {
    written(name, goal) = "{name} skrev målet: {goal}" / "{name} wrote the goal: {goal}";
    changed(name) = "{name} rettede målet." / "{name} edited the goal.";
    became(field, from, to) = "{field}: »{from}« blev til »{to}«." / "{field}: “{from}” became “{to}”.";
    added(field, to) = "{field}: »{to}« kom til." / "{field}: “{to}” was added.";
    taken_out(field, from) = "{field}: »{from}« er ikke med mere." / "{field}: “{from}” is no longer part of it.";
    title = "Mål" / "Goal";
    horizon = "Hvornår" / "When";
    focus = "Handler om" / "About";
    why = "Hvorfor" / "Why";
    barrier = "Kan komme i vejen" / "Could get in the way";
    sign = "Sådan kan I se det" / "How you will see it";
    hoped_by = "Dagen" / "The day";
    rated_first(score) = "Det første tal var {score} af 10." / "The first number was {score} of 10.";
    rated(from, to) = "Tallet gik fra {from} til {to}." / "The number went from {from} to {to}.";
    rated_same(score) = "Tallet var stadig {score}." / "The number was still {score}.";
    step_done(step) = "Gjort: {step}" / "Done: {step}";
    ended_reached = "Da forløbet sluttede, var målet nået." / "When the course ended, the goal was reached.";
    ended_mostly = "Da forløbet sluttede, var målet næsten nået." / "When the course ended, the goal was almost reached.";
    ended_partly = "Da forløbet sluttede, var I et stykke på vej." / "When the course ended, you were some of the way there.";
    ended_not = "Da forløbet sluttede, var målet ikke nået endnu." / "When the course ended, the goal was not reached yet.";
}

/// Says how much of a goal was reached when the course ended.
pub const fn ended(language: Language, reached: Reached) -> &'static str {
    match reached {
        Reached::Yes => ended_reached(language),
        Reached::Mostly => ended_mostly(language),
        Reached::Partly => ended_partly(language),
        Reached::No => ended_not(language),
    }
}
