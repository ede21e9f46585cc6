//! What is due now, each with its reason, as an offer and never as a reproach.

use super::phrases::phrases;
use super::{Language, calendar};
use crate::domain::due::Due;

phrases! {
    also = "Også snart" / "Also soon";
    not_now = "Ikke nu" / "Not now";
    not_now_about(title) = "Ikke nu: {title}" / "Not now: {title}";
    put_off = "Det er lagt væk. Det kommer igen i næste måned." / "It is put away. It comes back next month.";
    versions = "Vælg mellem to udgaver" / "Choose between two versions";
    versions_why = "I har rettet det samme på begge telefoner." / "You have edited the same on both phones.";
    agreement = "Skriv jeres aftale" / "Write your agreement";
    agreement_why = "Hvornår og hvordan må I kontakte hinanden?" / "When and how may you contact each other?";
    yes = "Sig ja til aftalen" / "Say yes to the agreement";
    yes_why(names) = "Mangler ja fra {names}." / "Waiting for a yes from {names}.";
    aim = "Vælg, hvad I går efter" / "Choose what you aim for";
    aim_why = "Uddannelse, job eller begge dele." / "Education, a job or both.";
    goal = "Skriv det første mål" / "Write the first goal";
    goal_why_mentor = "Det skal være den unges egne ord." / "It should be in the young person's own words.";
    goal_why_youth = "Med dine egne ord." / "In your own words.";
    log = "Log mødet" / "Log the meeting";
    log_why(day) = "I havde aftalt at mødes {day}." / "You had agreed to meet {day}.";
    rating_youth = "Sig, hvor langt du er" / "Say how far you are";
    rating_mentor = "Spørg, hvor langt der er til målet" / "Ask how far the goal is";
    rating_why(goal) = "Mål: {goal}" / "Goal: {goal}";
    review = "Se på målene igen" / "Look at the goals again";
    review_why(day) = "Sidst så I på dem {day}." / "You last looked at them {day}.";
    review_why_first = "Passer målene stadig?" / "Do the goals still fit?";
    check_in = "Hvordan går det?" / "How is it going?";
    check_in_why_youth = "To spørgsmål. Kun din vejleder ser svaret." / "Two questions. Only your counsellor sees the answers.";
    check_in_why_mentor = "Et par spørgsmål. Kun din kontakt ser svaret." / "A few questions. Only your contact sees the answers.";
    ending = "Tal om, hvordan I slutter" / "Talk about how you end";
    ending_why(days) = "Der er {days} tilbage af det, I aftalte. I må gerne gå videre." / "{days} are left of what you agreed. You may go on.";
    ending_why_today = "I dag er den sidste dag af det, I aftalte. I må gerne gå videre." / "Today is the last day of what you agreed. You may go on.";
    after = "Lige til sidst" / "Just before you go";
    after_why_youth = "Dit næste skridt og et par spørgsmål." / "Your next step and a few questions.";
    after_why_mentor = "Et par spørgsmål om, hvad du har lært." / "A few questions about what you have learned.";
    file = "Send en fil" / "Send a file";
    file_why(day) = "Sidst var {day}. Mister du telefonen, har de andre resten." / "The last was {day}. If you lose the phone, the others have the rest.";
    file_why_first = "Indtil nu er alt kun på denne telefon." / "Until now everything is on this phone only.";
}

/// How something due is said.
pub struct Said {
    /// What to do.
    pub title: &'static str,
    /// Why now.
    pub why: String,
}

/// Says what is due to the owner of a phone; `names` are those whose yes is missing.
pub fn said(language: Language, due: &Due, is_youth: bool, names: &str) -> Said {
    let of = |youth: &'static str, mentor: &'static str| if is_youth { youth } else { mentor };
    let (title, why) = match due {
        Due::ChooseVersion => (versions(language), versions_why(language).to_owned()),
        Due::WriteAgreement => (agreement(language), agreement_why(language).to_owned()),
        Due::SayYes { .. } => (yes(language), yes_why(language, names)),
        Due::ChooseAim => (aim(language), aim_why(language).to_owned()),
        Due::WriteGoal => (goal(language), of(goal_why_youth(language), goal_why_mentor(language)).to_owned()),
        Due::LogPlanned { planned_on } => {
            (log(language), log_why(language, &calendar::meeting_day(language, *planned_on)))
        }
        Due::RateGoal { goal } => {
            (of(rating_youth(language), rating_mentor(language)), rating_why(language, goal.title.as_str()))
        }
        Due::LookAtGoals { last_looked_on } => {
            let first = || review_why_first(language).to_owned();
            (
                review(language),
                last_looked_on.map_or_else(first, |day| review_why(language, &calendar::day_of_month(language, day))),
            )
        }
        Due::CheckIn => {
            (check_in(language), of(check_in_why_youth(language), check_in_why_mentor(language)).to_owned())
        }
        Due::EndingTalk { days: 0 } => (ending(language), ending_why_today(language).to_owned()),
        Due::EndingTalk { days } => (ending(language), ending_why(language, &calendar::days(language, *days))),
        Due::AfterClosing => (after(language), of(after_why_youth(language), after_why_mentor(language)).to_owned()),
        Due::MakeFile { last_made_on } => {
            let first = || file_why_first(language).to_owned();
            (
                file(language),
                last_made_on.map_or_else(first, |day| file_why(language, &calendar::day_of_month(language, day))),
            )
        }
    };
    Said { title, why }
}
