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
    strengths = "det, den unge er god til" / "what the young person is good at";
    tried = "noget nyt" / "something new";
    feeling = "hvordan et møde føltes" / "how a meeting felt";
    private_note = "en privat note" / "a private note";
    sign_up = "et svar om et arrangement" / "an answer about an event";
    youth_check_in = "svar til vejlederen" / "answers to the counsellor";
    mentor_check_in = "svar til kontakten" / "answers to the contact";
    youth_wish = "et ønske til vejlederen" / "a wish for the counsellor";
    mentor_wish = "et ønske til kontakten" / "a wish for the contact";
    closing = "afslutningen" / "the closing";
    goal_end = "hvor et mål endte" / "where a goal ended";
    next_plan = "næste skridt" / "the next step";
    youth_learning = "den unges råd" / "the young person's advice";
    mentor_learning = "mentorens råd" / "the mentor's advice";
    hopes = "forventningerne" / "the hopes";
    rhythm = "hvor tit I mødes" / "how often you meet";
    between = "det, der bliver mellem jer" / "what stays between you";
    barrier = "det, der kan komme i vejen" / "what could get in the way";
    meeting_field = "mødet" / "the meeting";
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
        Kind::Strengths => strengths(language),
        Kind::Tried => tried(language),
        Kind::Feeling => feeling(language),
        Kind::PrivateNote => private_note(language),
        Kind::SignUp => sign_up(language),
        Kind::YouthCheckIn => youth_check_in(language),
        Kind::MentorCheckIn => mentor_check_in(language),
        Kind::YouthWish => youth_wish(language),
        Kind::MentorWish => mentor_wish(language),
        Kind::Closing => closing(language),
        Kind::GoalEnd => goal_end(language),
        Kind::NextPlan => next_plan(language),
        Kind::YouthLearning => youth_learning(language),
        Kind::MentorLearning => mentor_learning(language),
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
        "words" | "contact_words" | "why" | "meeting_words" | "stop_words" | "good_at" | "likes" | "proud_of"
        | "wants_to_learn" | "change" | "going" | "needs" | "good" | "better" => own_words(language),
        "days" => days(language),
        "from" => from(language),
        "until" => until(language),
        "ways" => ways(language),
        "notice" | "cancel_words" | "told_by" => cancelling(language),
        "wait" | "delay_words" => delays(language),
        "rules" => rules(language),
        "youth_hopes" | "mentor_hopes" => hopes(language),
        "rhythm" => rhythm(language),
        "between" | "between_words" => between(language),
        "barrier" => barrier(language),
        "meeting" => meeting_field(language),
        "text" => text(language),
        "goal" | "goals" => goal_field(language),
        "title" | "what" => title(language),
        "confirmed_on" | "done_on" | "rated_on" | "reviewed_on" | "held_on" | "planned_on" | "removed_on"
        | "received_on" | "written_on" | "hoped_by" | "tried_on" | "checked_on" | "wished_on" | "closed_on" => {
            day(language)
        }
        "score" | "relation" | "recommends" => score(language),
        "outcome" | "face" | "coming" | "gets" | "fit" | "asks" | "ending" | "reached" | "onward" => outcome(language),
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
        "agreement" | "event" | "id" | "about" | "replaces" | "course" => number(language),
        _ => content(language),
    }
}
