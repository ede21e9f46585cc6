//! Everything held about one pair, as a person reads it who asks for it: plain headings, and where each thing came from.

use super::Language;
use super::phrases::phrases;
use crate::domain::kind::Kind;

phrases! {
    title(names) = "Det, kommunen har om {names}" / "What the municipality holds about {names}";
    made_on(day) = "Skrevet ud {day}." / "Written out on {day}.";
    without_mentor = "Det, mentoren kun har sagt til sin kontakt, står ikke her. Kommunen ser på det for sig." / "What the mentor told the contact alone is not here. The municipality looks at it separately.";
    without_youth = "Det, den unge kun har sagt til sin vejleder, står ikke her. Kommunen ser på det for sig." / "What the young person told the counsellor alone is not here. The municipality looks at it separately.";
    now = "Sådan står det nu" / "How it stands now";
    nothing = "Der står ikke noget." / "Nothing is held.";
    trail = "Alt, der er skrevet, og hvor det kommer fra" / "Everything that was written, and where it came from";
    wrote(day, name, what) = "{day}: {name} skrev {what}" / "{day}: {name} wrote {what}";
    removed(day, name, what) = "{day}: {name} slettede {what}" / "{day}: {name} deleted {what}";
    erased(day, name) = "{day}: noget fra {name}, der er slettet for altid" / "{day}: something from {name} that is deleted for good";
    came_with(day, name) = "Kom hertil tidligst {day}, i en fil fra {name}" / "Came here on {day} at the earliest, in a file from {name}";
    written_here = "Noteret her hos kommunen" / "Noted here at the municipality";
    no_file = "Der er ikke noteret, hvilken fil det kom med" / "It is not noted which file it came with";
    files = "Filer, der er åbnet her" / "Files that were opened here";
    pair = "De to" / "The two";
    habit = "Det, de plejer" / "What they usually do";
    aim = "Det, de går efter" / "What they aim for";
    agreement = "Aftalen" / "The agreement";
    confirmations = "Ja til aftalen" / "Yes to the agreement";
    goals = "Mål" / "Goals";
    steps = "Skridt" / "Steps";
    ratings = "Hvor langt målene er" / "How far the goals are";
    reviews = "Nye blikke på målene" / "New looks at the goals";
    meetings = "Møder" / "Meetings";
    next_meeting = "Næste møde" / "Next meeting";
    strengths = "Styrker" / "Strengths";
    tried = "Noget nyt" / "Something new";
    sign_ups = "Arrangementer" / "Events";
    youth_check_ins = "Den unges svar til vejlederen" / "The young person's answers to the counsellor";
    mentor_check_ins = "Mentorens svar til kontakten" / "The mentor's answers to the contact";
    youth_wishes = "Det, den unge har bedt vejlederen om" / "What the young person asked of the counsellor";
    mentor_wishes = "Det, mentoren har bedt kontakten om" / "What the mentor asked of the contact";
    closing = "Sådan sluttede det" / "How it ended";
    goal_ends = "Så langt kom målene" / "How far the goals came";
    next_plan = "Vejen videre" / "The way on";
    youth_learning = "Den unges råd til ordningen" / "The young person's advice for the scheme";
    mentor_learning = "Mentorens råd til ordningen" / "The mentor's advice for the scheme";
    removals = "Slettet" / "Deleted";
    private = "Privat" / "Private";
}

/// Gives the heading over what is held of one kind.
pub const fn heading(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Pair => pair(language),
        Kind::Habit => habit(language),
        Kind::Aim => aim(language),
        Kind::Agreement => agreement(language),
        Kind::Confirmation => confirmations(language),
        Kind::Goal => goals(language),
        Kind::Step => steps(language),
        Kind::Rating => ratings(language),
        Kind::Review => reviews(language),
        Kind::Meeting => meetings(language),
        Kind::NextMeeting => next_meeting(language),
        Kind::Strengths => strengths(language),
        Kind::Tried => tried(language),
        Kind::SignUp => sign_ups(language),
        Kind::YouthCheckIn => youth_check_ins(language),
        Kind::MentorCheckIn => mentor_check_ins(language),
        Kind::YouthWish => youth_wishes(language),
        Kind::MentorWish => mentor_wishes(language),
        Kind::Closing => closing(language),
        Kind::GoalEnd => goal_ends(language),
        Kind::NextPlan => next_plan(language),
        Kind::YouthLearning => youth_learning(language),
        Kind::MentorLearning => mentor_learning(language),
        Kind::Removal => removals(language),
        Kind::Received => files(language),
        Kind::Feeling | Kind::PrivateNote => private(language),
    }
}
