//! Looking at the goals again, one by one: what to decide, and what was decided.

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::review::Outcome;

phrases! {
    title = "Se på målene igen" / "Look at the goals again";
    last_looked(day) = "Sidst {day}" / "Last time {day}";
    never_looked = "I har ikke set på dem sammen endnu." / "You have not looked at them together yet.";
    number(place, count) = "Mål {place} af {count}" / "Goal {place} of {count}";
    intro = "Passer det stadig? I må gerne ændre mening." / "Does it still fit? You may change your minds.";
    question = "Hvad skal der ske med målet?" / "What is to happen with the goal?";
    keep = "Behold det" / "Keep it";
    keep_note = "Det passer stadig." / "It still fits.";
    take_up = "Tag det op igen" / "Take it up again";
    take_up_note = "Nu er tiden til det." / "Now is the time for it.";
    change = "Ret det" / "Change it";
    change_note = "Noget skal være anderledes." / "Something should be different.";
    park = "Lad det vente" / "Let it wait";
    park_note = "Ikke lige nu." / "Not right now.";
    reach = "Det er nået" / "It is reached";
    reach_note = "I er i mål." / "You are there.";
    let_go = "Slip det" / "Let it go";
    let_go_note = "Det er ikke vejen mere. Det er helt i orden." / "It is not the way any more. That is quite all right.";
    nothing_chosen = "Vælg, hvad der skal ske med målet." / "Choose what is to happen with the goal.";
    reason = "Hvorfor?" / "Why?";
    reason_hint = "Sygdom og andet privat hører ikke til her." / "Illness and other private matters do not belong here.";
    save = "Gem valget" / "Save the choice";
    save_and_go_on = "Gem og gå videre" / "Save and go on";
    skip = "Spring over" / "Skip";
    kept = "I beholdt målet." / "You kept the goal.";
    changed = "I rettede målet." / "You changed the goal.";
    parked = "I lod målet vente." / "You let the goal wait.";
    reached = "Målet er nået." / "The goal is reached.";
    let_go_of = "I slap målet." / "You let go of the goal.";
    not_today = "I sprang det over i dag." / "You skipped it today.";
    done_title = "Nu har I set på målene" / "You have looked at the goals";
    done_more = "Se på dem igen om en måned, eller når noget ændrer sig." / "Look at them again in a month, or when something changes.";
    to_goals = "Gå til målene" / "Go to the goals";
    again = "Se på dem én gang til" / "Look at them once more";
    empty = "Der er ikke noget mål at se på." / "There is no goal to look at.";
}

/// Says what was decided about a goal.
pub const fn decided(language: Language, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Keep => kept(language),
        Outcome::Change => changed(language),
        Outcome::Park => parked(language),
        Outcome::Reach => reached(language),
        Outcome::LetGo => let_go_of(language),
    }
}
