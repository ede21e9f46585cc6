//! The check-ins: a few questions, each answer by choice, and for one reader alone.

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::check_in::{Fit, Gets, MentorCheckIn, YouthCheckIn};
use crate::domain::facts::rating::Score;

phrases! {
    title = "Hvordan går det?" / "How is it going?";
    lead_youth = "Her er et par spørgsmål fra din vejleder. Spring over, hvad du vil." / "Here are a few questions from your counsellor. Skip what you like.";
    lead_mentor = "Her er et par spørgsmål fra din kontakt i kommunen. Spring over, hvad du vil." / "Here are a few questions from your contact at the municipality. Skip what you like.";
    who_reads = "Hvem læser det?" / "Who reads it?";
    only_counsellor(name) = "Kun din vejleder læser dine svar. {name} ser dem aldrig." / "Only your counsellor reads your answers. {name} never sees them.";
    only_contact(name) = "Kun din kontakt i kommunen læser dine svar. {name} ser dem aldrig." / "Only your contact at the municipality reads your answers. {name} never sees them.";
    not_in_files(name) = "De ligger ikke i de filer, du giver {name}." / "They are not in the files you give {name}.";
    only_when_sent = "Ingen får dem, før du selv sender en fil til kommunen." / "Nobody gets them until you send a file to the municipality yourself.";
    gets = "Får du det ud af det, som du gerne vil?" / "Do you get what you want out of it?";
    gets_yes = "Ja" / "Yes";
    gets_partly = "Noget af det" / "Some of it";
    gets_no = "Nej" / "No";
    change = "Skal noget ændres?" / "Should anything change?";
    change_hint = "Er alt fint, så lad feltet stå tomt. Skriv ikke om helbred." / "If all is well, leave it empty. Do not write about health.";
    relation(name) = "Hvordan er det at være sammen med {name}?" / "How is it to be with {name}?";
    relation_low = "Svært" / "Hard";
    relation_high = "Rigtig godt" / "Really good";
    fit = "Passer I godt sammen?" / "Are you a good fit?";
    fit_good = "Ja" / "Yes";
    fit_unsure = "Det er for tidligt at sige" / "It is too early to say";
    fit_poor = "Nej" / "No";
    going = "Hvordan går det med at være mentor?" / "How is it going as a mentor?";
    going_hint = "Skriv om dig selv, ikke om den unges helbred eller familie." / "Write about yourself, not about the young person's health or family.";
    needs = "Hvad ville hjælpe dig?" / "What would help you?";
    needs_hint = "Fx et godt råd, mere viden eller en snak. Er alt fint, så lad feltet stå tomt." / "For example advice, knowledge or a talk. If all is well, leave it empty.";
    nothing_answered = "Svar på mindst ét spørgsmål. Du vælger selv hvilket." / "Answer at least one question. You choose which.";
    save = "Gem mine svar" / "Save my answers";
    thanks = "Tak. Dine svar er gemt her." / "Thank you. Your answers are saved here.";
    not_sent_counsellor = "Din vejleder har dem først, når du har sendt en fil." / "Your counsellor has them only once you have sent a file.";
    not_sent_contact = "Din kontakt har dem først, når du har sendt en fil." / "Your contact has them only once you have sent a file.";
    send = "Send det" / "Send it";
    answer_again = "Svar igen" / "Answer again";
    earlier = "Det har du svaret" / "What you have answered";
    answered_on(day) = "Svar fra {day}" / "Answers from {day}";
    remove = "Slet svarene" / "Delete the answers";
    removed = "Svarene er slettet her. Har du sendt dem, så send en ny fil." / "The answers are deleted here. If you have sent them, send a new file.";
    rather_talk = "Vil du hellere tale om det?" / "Would you rather talk about it?";
    of_ten(score) = "{score} af 10" / "{score} of 10";
}

/// Says what the young person answered, each answer after its question.
pub fn youth_answers(language: Language, said: &YouthCheckIn, mentor: &str) -> Vec<String> {
    let answers = [
        said.gets.map(|answer| answered(gets(language), gets_in_words(language, answer))),
        said.change.as_ref().map(|words| answered(change(language), words.as_str())),
        said.relation.map(|score| relation_answer(language, mentor, score)),
        said.fit.map(|answer| answered(fit(language), fit_in_words(language, answer))),
    ];
    answers.into_iter().flatten().collect()
}

/// Says what the mentor answered, each answer after its question.
pub fn mentor_answers(language: Language, said: &MentorCheckIn, youth: &str) -> Vec<String> {
    let answers = [
        said.going.as_ref().map(|words| answered(going(language), words.as_str())),
        said.needs.as_ref().map(|words| answered(needs(language), words.as_str())),
        said.relation.map(|score| relation_answer(language, youth, score)),
        said.fit.map(|answer| answered(fit(language), fit_in_words(language, answer))),
    ];
    answers.into_iter().flatten().collect()
}

/// Says whether the young person gets what they want.
pub const fn gets_in_words(language: Language, answer: Gets) -> &'static str {
    match answer {
        Gets::Yes => gets_yes(language),
        Gets::Partly => gets_partly(language),
        Gets::No => gets_no(language),
    }
}

/// Says whether the two fit.
pub const fn fit_in_words(language: Language, answer: Fit) -> &'static str {
    match answer {
        Fit::Good => fit_good(language),
        Fit::Unsure => fit_unsure(language),
        Fit::Poor => fit_poor(language),
    }
}

fn relation_answer(language: Language, other: &str, score: Score) -> String {
    answered(&relation(language, other), &of_ten(language, &score.number().to_string()))
}

fn answered(question: &str, answer: &str) -> String {
    format!("{question} {answer}")
}
