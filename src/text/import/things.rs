//! What a file brings, in people's words: "2 nye møder, aftalen og 1 nyt mål".
//!
//! **Invariant:** the `match` over the kinds is exhaustive, so nothing that a course can tell arrives without words.

use super::list;
use crate::domain::history::News;
use crate::domain::kind::{Kind, KindName};
use crate::exchange::opening::Bring;
use crate::text::Language;
use crate::text::phrases::phrases;

phrases! {
    names = "parrets navne" / "the pair's names";
    habit = "hvor de plejer at mødes" / "where they usually meet";
    aim = "det overordnede mål" / "the aim";
    agreement = "aftalen" / "the agreement";
    agreement_changed = "en ny udgave af aftalen" / "a new version of the agreement";
    yes = "1 ja til aftalen" / "1 yes to the agreement";
    yeses(count) = "{count} ja til aftalen" / "{count} yes to the agreement";
    goal_new = "1 nyt mål" / "1 new goal";
    goals_new(count) = "{count} nye mål" / "{count} new goals";
    goal_changed = "1 rettet mål" / "1 edited goal";
    goals_changed(count) = "{count} rettede mål" / "{count} edited goals";
    step_new = "1 nyt skridt" / "1 new step";
    steps_new(count) = "{count} nye skridt" / "{count} new steps";
    step_changed = "1 rettet skridt" / "1 edited step";
    steps_changed(count) = "{count} rettede skridt" / "{count} edited steps";
    rating_new = "1 nyt tal for et mål" / "1 new rating of a goal";
    ratings_new(count) = "{count} nye tal for målene" / "{count} new ratings of the goals";
    review_new = "1 nyt blik på et mål" / "1 new look at a goal";
    reviews_new(count) = "{count} nye blikke på målene" / "{count} new looks at the goals";
    meeting_new = "1 nyt møde" / "1 new meeting";
    meetings_new(count) = "{count} nye møder" / "{count} new meetings";
    meeting_changed = "1 rettet møde" / "1 edited meeting";
    meetings_changed(count) = "{count} rettede møder" / "{count} edited meetings";
    next_meeting = "næste møde" / "the next meeting";
    strengths = "den unges styrker" / "the young person's strengths";
    tried = "1 ting prøvet for første gang" / "1 thing tried for the first time";
    tried_some(count) = "{count} ting prøvet for første gang" / "{count} things tried for the first time";
    feeling = "hvordan 1 møde føltes" / "how 1 meeting felt";
    feelings(count) = "hvordan {count} møder føltes" / "how {count} meetings felt";
    private_note = "1 privat note" / "1 private note";
    private_notes(count) = "{count} private noter" / "{count} private notes";
    sign_up = "1 svar om et arrangement" / "1 answer about an event";
    sign_ups(count) = "{count} svar om arrangementer" / "{count} answers about events";
    youth_check_in = "1 opfølgning fra den unge" / "1 check-in from the young person";
    youth_check_ins(count) = "{count} opfølgninger fra den unge" / "{count} check-ins from the young person";
    mentor_check_in = "1 opfølgning fra mentoren" / "1 check-in from the mentor";
    mentor_check_ins(count) = "{count} opfølgninger fra mentoren" / "{count} check-ins from the mentor";
    youth_wish = "1 ønske fra den unge" / "1 wish from the young person";
    youth_wishes(count) = "{count} ønsker fra den unge" / "{count} wishes from the young person";
    mentor_wish = "1 ønske fra mentoren" / "1 wish from the mentor";
    mentor_wishes(count) = "{count} ønsker fra mentoren" / "{count} wishes from the mentor";
    closing = "afslutningen" / "the closing";
    goal_end = "slutstatus for 1 mål" / "how 1 goal ended";
    goal_ends(count) = "slutstatus for {count} mål" / "how {count} goals ended";
    next_plan = "næste skridt efter forløbet" / "the next step after the course";
    youth_learning = "den unges råd" / "the young person's advice";
    mentor_learning = "mentorens råd" / "the mentor's advice";
    removal = "1 ting, der er slettet" / "1 thing that is deleted";
    removals(count) = "{count} ting, der er slettet" / "{count} things that are deleted";
    mark = "1 notat fra kommunen" / "1 mark from the municipality";
    marks(count) = "{count} notater fra kommunen" / "{count} marks from the municipality";
    unknown = "1 ting, som først en nyere udgave af appen kan vise" / "1 thing that only a newer version of the app can show";
    unknowns(count) = "{count} ting, som først en nyere udgave af appen kan vise" / "{count} things that only a newer version of the app can show";
    filled = "mere om 1 ting, du har" / "more about 1 thing you have";
    filled_some(count) = "mere om {count} ting, du har" / "more about {count} things you have";
    erased = "1 ting, der er slettet for altid" / "1 thing that is deleted for good";
    erased_some(count) = "{count} ting, der er slettet for altid" / "{count} things that are deleted for good";
}

/// Says what a file brings, in people's words: "2 nye møder, aftalen og 1 nyt mål"; none if it brings nothing.
pub fn brought(language: Language, brings: &[Bring], news: &News) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let meetings_first = |bring: &&Bring| bring.kind != KindName::Known(Kind::Meeting);
    let mut sorted: Vec<&Bring> = brings.iter().collect();
    sorted.sort_by_key(meetings_first);
    for bring in sorted {
        parts.extend(new_things(language, &bring.kind, bring.new));
        parts.extend(changed_things(language, &bring.kind, bring.changed));
    }
    parts.extend(counted(news.filled.len(), filled(language), |count| filled_some(language, count)));
    parts.extend(counted(news.erased.len(), erased(language), |count| erased_some(language, count)));
    (!parts.is_empty()).then(|| list(language, &parts))
}

/// How new things of a kind are said.
enum Words {
    /// By its name: a course has only one.
    Alone(fn(Language) -> &'static str),
    /// With their number.
    Counted(fn(Language) -> &'static str, fn(Language, &str) -> String),
}

fn new_things(language: Language, kind: &KindName, number: usize) -> Option<String> {
    let KindName::Known(kind) = kind else {
        return counted(number, unknown(language), |count| unknowns(language, count));
    };
    match words_for(*kind) {
        Words::Alone(words) => (number > 0).then(|| words(language).to_owned()),
        Words::Counted(one, some) => counted(number, one(language), |count| some(language, count)),
    }
}

fn words_for(kind: Kind) -> Words {
    match kind {
        Kind::Pair => Words::Alone(names),
        Kind::Habit => Words::Alone(habit),
        Kind::Aim => Words::Alone(aim),
        Kind::Agreement => Words::Alone(agreement),
        Kind::Confirmation => Words::Counted(yes, yeses),
        Kind::Goal => Words::Counted(goal_new, goals_new),
        Kind::Step => Words::Counted(step_new, steps_new),
        Kind::Rating => Words::Counted(rating_new, ratings_new),
        Kind::Review => Words::Counted(review_new, reviews_new),
        Kind::Meeting => Words::Counted(meeting_new, meetings_new),
        Kind::NextMeeting => Words::Alone(next_meeting),
        Kind::Strengths => Words::Alone(strengths),
        Kind::Tried => Words::Counted(tried, tried_some),
        Kind::Feeling => Words::Counted(feeling, feelings),
        Kind::PrivateNote => Words::Counted(private_note, private_notes),
        Kind::SignUp => Words::Counted(sign_up, sign_ups),
        Kind::YouthCheckIn => Words::Counted(youth_check_in, youth_check_ins),
        Kind::MentorCheckIn => Words::Counted(mentor_check_in, mentor_check_ins),
        Kind::YouthWish => Words::Counted(youth_wish, youth_wishes),
        Kind::MentorWish => Words::Counted(mentor_wish, mentor_wishes),
        Kind::Closing => Words::Alone(closing),
        Kind::GoalEnd => Words::Counted(goal_end, goal_ends),
        Kind::NextPlan => Words::Alone(next_plan),
        Kind::YouthLearning => Words::Alone(youth_learning),
        Kind::MentorLearning => Words::Alone(mentor_learning),
        Kind::Removal => Words::Counted(removal, removals),
        Kind::Received => Words::Counted(mark, marks),
    }
}

fn changed_things(language: Language, kind: &KindName, number: usize) -> Option<String> {
    match kind {
        KindName::Known(Kind::Agreement) => (number > 0).then(|| agreement_changed(language).to_owned()),
        KindName::Known(Kind::Goal) => counted(number, goal_changed(language), |count| goals_changed(language, count)),
        KindName::Known(Kind::Step) => counted(number, step_changed(language), |count| steps_changed(language, count)),
        KindName::Known(Kind::Meeting) => {
            counted(number, meeting_changed(language), |count| meetings_changed(language, count))
        }
        kind => new_things(language, kind, number),
    }
}

fn counted(number: usize, one: &str, many: impl FnOnce(&str) -> String) -> Option<String> {
    match number {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(many(&number.to_string())),
    }
}
