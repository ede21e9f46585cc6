//! What the parts of a file are called, so that an error can say where it is: "et møde: længden".

use super::Language;
use super::phrases::phrases;
use crate::domain::kind::{Kind, KindName};

phrases! {
    unknown = "noget, appen ikke kender" / "something the app does not know";
    pair = "navnene" / "the names";
    habit = "det, I plejer" / "what you usually do";
    aim = "det, I går efter" / "what you aim for";
    agreement = "aftalen" / "the agreement";
    confirmation = "et ja til aftalen" / "a yes to the agreement";
    goal = "et mål" / "a goal";
    step = "et skridt" / "a step";
    rating = "et tal for et mål" / "a rating of a goal";
    review = "et nyt blik på et mål" / "a new look at a goal";
    meeting = "et møde" / "a meeting";
    next_meeting = "næste møde" / "the next meeting";
    removal = "noget, der er slettet" / "something deleted";
    received = "en modtaget fil" / "a received file";
    mentors_name = "mentorens navn" / "the mentor's name";
    youths_name = "den unges navn" / "the young person's name";
    start_day = "startdagen" / "the start day";
    place = "stedet" / "the place";
    length = "længden i minutter" / "the length in minutes";
    direction = "retningen" / "the direction";
    own_words = "ordene" / "the words";
    days = "dagene" / "the days";
    from = "tiden fra" / "the time from";
    until = "tiden til" / "the time until";
    ways = "måden" / "the way";
    cancelling = "afbud" / "cancelling";
    delays = "forsinkelser" / "delays";
    rules = "reglerne" / "the rules";
    text = "teksten" / "the text";
    goal_field = "målet" / "the goal";
    title = "titlen" / "the title";
    day = "dagen" / "the day";
    score = "tallet" / "the number";
    outcome = "valget" / "the choice";
    reason = "grunden" / "the reason";
    kind_field = "arten" / "the kind";
    focus = "det, de arbejder med" / "what they work with";
    who_cancelled = "hvem der meldte afbud" / "who cancelled";
    note = "noten" / "the note";
    time_of_day = "klokkeslættet" / "the time of day";
    topics = "emnerne" / "the topics";
    horizon = "hvornår" / "the horizon";
    sign = "tegnet på, at det er nået" / "the sign that it is reached";
    writer = "den, der har skrevet" / "the writer";
    number = "nummeret" / "the id";
    content = "indholdet" / "the content";
}

/// Names what a change tells, as it stands in a sentence.
pub fn kind_name(language: Language, kind: &KindName) -> &'static str {
    match kind {
        KindName::Known(kind) => known_kind(language, *kind),
        KindName::Unknown(_) => unknown(language),
    }
}

const fn known_kind(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Pair => pair(language),
        Kind::Habit => habit(language),
        Kind::Aim => aim(language),
        Kind::Agreement => agreement(language),
        Kind::Confirmation => confirmation(language),
        Kind::Goal => goal(language),
        Kind::Step => step(language),
        Kind::Rating => rating(language),
        Kind::Review => review(language),
        Kind::Meeting => meeting(language),
        Kind::NextMeeting => next_meeting(language),
        Kind::Removal => removal(language),
        Kind::Received => received(language),
    }
}

/// Names a field of a file; one that has no name of its own is "the content".
pub fn field_name(language: Language, field: &str) -> &'static str {
    match field {
        "mentor" => mentors_name(language),
        "youth" => youths_name(language),
        "started_on" => start_day(language),
        "place" => place(language),
        "minutes" => length(language),
        "direction" => direction(language),
        "words" | "contact_words" | "why" => own_words(language),
        "days" => days(language),
        "from" => from(language),
        "until" => until(language),
        "ways" => ways(language),
        "notice" | "cancel_words" => cancelling(language),
        "wait" | "delay_words" => delays(language),
        "rules" => rules(language),
        "text" => text(language),
        "goal" => goal_field(language),
        "title" => title(language),
        "confirmed_on" | "done_on" | "rated_on" | "reviewed_on" | "held_on" | "planned_on" | "removed_on"
        | "received_on" | "written_on" | "hoped_by" => day(language),
        "score" => score(language),
        "outcome" => outcome(language),
        "reason" => reason(language),
        "kind" | "of" => kind_field(language),
        "focus" => focus(language),
        "cancelled_by" => who_cancelled(language),
        "note" => note(language),
        "at" => time_of_day(language),
        "topics" => topics(language),
        "horizon" => horizon(language),
        "sign" => sign(language),
        "by" => writer(language),
        "agreement" | "id" | "about" | "replaces" | "course" => number(language),
        _ => content(language),
    }
}
