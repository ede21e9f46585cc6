//! Logging a meeting: two taps, and more only for those who want it.

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::feeling::Face;

phrases! {
    title = "Log et møde" / "Log a meeting";
    edit_title = "Ret mødet" / "Edit the meeting";
    when = "Hvornår?" / "When?";
    today = "I dag" / "Today";
    yesterday = "I går" / "Yesterday";
    choose_day = "Vælg dag" / "Choose a day";
    day = "Dag" / "Day";
    how_long = "Hvor længe?" / "How long?";
    other_length = "Andet" / "Other";
    hours_field = "Timer" / "Hours";
    hours_hint = "Fx 1,5 eller 0,75" / "For example 1.5 or 0.75";
    what = "Hvad lavede I?" / "What did you do?";
    focus = "Hvad arbejdede I med?" / "What did you work with?";
    place = "Hvor?" / "Where?";
    note = "Note" / "Note";
    note_hint = "I kan begge læse noten. Skriv ikke om helbred." / "You can both read the note. Do not write about health.";
    goals = "Hvilke mål handlede det om?" / "Which goals was it about?";
    own_note = "Privat note" / "Private note";
    own_note_hint = "Kun for dig. Den bliver på denne telefon." / "Only for you. It stays on this phone.";
    feeling = "Hvordan var det for dig?" / "How was it for you?";
    feeling_hint = "Kun for dig. Svaret bliver på denne telefon." / "Only for you. The answer stays on this phone.";
    good = "Godt" / "Good";
    fine = "Okay" / "All right";
    hard = "Svært" / "Hard";
    corrected(day, name, before) = "Rettet {day} af {name}. Før stod der: {before}" / "Corrected {day} by {name}. Before, it said: {before}";
    no_place = "ikke noget sted" / "no place";
    no_focus = "ikke noget om, hvad I arbejdede med" / "nothing about what you worked with";
    no_goals = "ingen mål" / "no goals";
    no_note = "ingen note" / "no note";
    who_cancelled = "Hvem meldte afbud?" / "Who cancelled?";
    who_did_not_come = "Hvem kom ikke?" / "Who did not come?";
    then_this_month(together, target) = "Så har I {together} af {target} timer i denne måned." / "That makes {together} of {target} hours this month.";
    other_month = "Mødet tæller i den måned, det ligger i." / "The meeting counts in the month it falls in.";
    counts_not = "Det tæller ikke som timer, men det er godt at have skrevet ned." / "It does not count as hours, but it is good to have written it down.";
    future_day = "Dagen er ikke kommet endnu. Vælg i dag eller en dag før." / "That day has not come yet. Choose today or a day before.";
    before_start(day) = "Dagen ligger før forløbet startede {day}. Vælg en senere dag." / "The day is before the course started on {day}. Choose a later day.";
    day_missing = "Vælg en dag." / "Choose a day.";
    twin = "Der er allerede et møde den dag med samme længde. Er det et nyt møde?" / "There is already a meeting that day of the same length. Is this a new one?";
    twin_yes = "Ja, gem det også" / "Yes, save it too";
    long(length) = "{length} er længe. Er det rigtigt?" / "{length} is long. Is that right?";
    long_yes = "Ja, gem det" / "Yes, save it";
    let_me_see = "Nej, lad mig se igen" / "No, let me look again";
    saved(length, day) = "Mødet er gemt: {length} {day}." / "The meeting is saved: {length} {day}.";
    saved_change = "Rettelsen er gemt." / "The change is saved.";
}

/// Says how a meeting felt.
pub const fn face(language: Language, face: Face) -> &'static str {
    match face {
        Face::Good => good(language),
        Face::Fine => fine(language),
        Face::Hard => hard(language),
    }
}
