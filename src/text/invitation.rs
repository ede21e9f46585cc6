//! Invitations: why one was not taken, and what a second one would change.

use super::Language;
use super::errors::{self, Explanation};
use super::phrases::phrases;
use crate::domain::side::Side;
use crate::exchange::invitation::{Comparison, InvitationError};
use crate::exchange::proof::Origin;

phrases! {
    title = "Invitationer" / "Invitations";
    not_one = "Det er ikke en invitation fra Erhvervsmentor." / "This is not an invitation from Erhvervsmentor.";
    too_large = "Det er for stort til at være en invitation." / "This is too large to be an invitation.";
    ask_new = "Bed kommunen om en ny invitation." / "Ask the municipality for a new invitation.";
    cpr = "Der står noget i invitationen, der ligner et CPR-nummer. Det må ikke være her." / "There is something in the invitation that looks like a CPR number. It may not be here.";
    same = "Du har den her invitation i forvejen." / "You already have this invitation.";
    new_programme = "Kommunen har rettet i navne, numre eller regler." / "The municipality has changed names, numbers or rules.";
    other_keys = "Den her invitation låser dine filer til nogle andre end før." / "This invitation locks your files to others than before.";
    call_and_compare = "Ring til kommunen, før du siger ja. Brug et nummer, du kender, og ikke et fra beskeden. Læs de nye ord op, og hør, om de er rigtige." / "Call the municipality before you say yes. Use a number you know, not one from the message. Read the new words aloud and hear whether they are right.";
    other_secret = "Kommunen har inviteret jer på ny." / "The municipality has invited you anew.";
    call_first = "Ring til kommunen, før du siger ja. Brug et nummer, du kender, og ikke et fra beskeden." / "Call the municipality before you say yes. Use a number you know, not one from the message.";
    other_role = "Invitationen er til den anden af jer to." / "The invitation is for the other one of the two of you.";
    known_broken = "Du har en invitation i forvejen, men den kan ikke læses." / "You already have an invitation, but it cannot be read.";
    known_newer = "Du har en invitation fra en nyere udgave af appen. Luk alle faner med appen, og åbn den igen." / "You have an invitation from a newer version of the app. Close every tab with the app and open it again.";
    other_course = "Invitationen er til et andet forløb." / "The invitation is for another course.";
    invited = "Du er inviteret" / "You are invited";
    as_mentor_for(name) = "Du er inviteret som mentor for {name}." / "You are invited as a mentor for {name}.";
    as_mentor = "Du er inviteret som mentor." / "You are invited as a mentor.";
    as_youth_with(name) = "Du er inviteret som ung. Din mentor er {name}." / "You are invited as a young person. Your mentor is {name}.";
    as_youth = "Du er inviteret som ung til et forløb med en mentor." / "You are invited as a young person to a course with a mentor.";
    by(municipality, day) = "{municipality} har lavet invitationen {day}." / "{municipality} made the invitation on {day}.";
    yes_locks = "Siger du ja, bliver dine filer til kommunen låst. Så er det kun kommunen, der kan åbne dem." / "If you say yes, your files to the municipality are locked. Then only the municipality can open them.";
    nothing_sent = "Der bliver ikke sendt noget nu." / "Nothing is sent now.";
    not_you = "Er det ikke dig, så sig nej. Så sker der ikke noget." / "If it is not you, say no. Then nothing happens.";
    yes = "Ja, det er mig" / "Yes, that is me";
    no = "Nej" / "No";
    compare_title = "Sammenlign nøglens ord" / "Compare the words of the key";
    compare_note = "Hvis du vil være helt sikker." / "If you want to be quite sure.";
    compare_how = "Ring til kommunen på et nummer, du kender. Bed dem læse deres ord op. Er ordene de samme, er det dem, filerne bliver låst til." / "Call the municipality on a number you know. Ask them to read their words aloud. If the words are the same, it is to them that the files are locked.";
    compare_differ = "Er ordene ikke de samme, så sig nej." / "If the words are not the same, say no.";
    stop_first = "Stop lige op" / "Stop for a moment";
    words_before = "Ordene før" / "The words before";
    words_now = "De nye ord" / "The new words";
    keep_known = "Behold den, jeg har" / "Keep the one I have";
    use_new = "Brug den nye" / "Use the new one";
    have_called = "Har du talt med kommunen?" / "Have you talked to the municipality?";
    only_if_called = "Sig kun ja, hvis kommunen selv har sagt, at den nye er rigtig. Ellers kan andre komme til at læse dine filer." / "Say yes only if the municipality itself has said that the new one is right. Otherwise others may come to read your files.";
    yes_called = "Ja, brug den nye" / "Yes, use the new one";
    not_usable = "Den kan ikke bruges her" / "It cannot be used here";
    nothing_changed = "Intet er ændret." / "Nothing is changed.";
    kept = "Invitationen er gemt" / "The invitation is saved";
    kept_more = "Nu bliver dine filer til kommunen låst. Du bestemmer stadig selv, hvad du sender." / "Your files to the municipality are now locked. You still decide yourself what you send.";
    start_with(name) = "Start forløbet med {name}" / "Start the course with {name}";
    start_it = "Start forløbet" / "Start the course";
    start_together = "Start forløbet, når I sidder sammen." / "Start the course when you sit together.";
    wait_for_mentor = "Din mentor giver dig forløbet, når I mødes. Det kommer som en kode, et link eller en fil." / "Your mentor gives you the course when you meet. It comes as a code, a link or a file.";
    to_courses = "Gå til dine forløb" / "Go to your courses";
    to_course = "Gå til forløbet" / "Go to the course";
    declined = "Du sagde nej" / "You said no";
    declined_more = "Invitationen er ikke brugt, og intet er ændret. Du kan åbne den igen, hvis du fortryder." / "The invitation is not used, and nothing is changed. You can open it again if you change your mind.";
    onward = "Gå videre" / "Go on";
    invited_here = "Kommunen har inviteret dig. Forløbet mangler endnu." / "The municipality has invited you. The course is still missing.";
    start_whom = "Hvem starter du med?" / "Whom are you starting with?";
    start_hint = "Kommunen har inviteret jer." / "The municipality has invited you.";
    somebody = "Uden navn" / "Without a name";
    somebody_else = "En anden" / "Somebody else";
    proven = "Bekræftet afsender" / "Sender confirmed";
    unproven = "Ikke bekræftet afsender" / "Sender not confirmed";
    refuted = "Afsenderen passer ikke" / "The sender does not fit";
}

/// Explains why a text was not taken as an invitation. Nothing of it has been.
pub fn error(language: Language, error: &InvitationError) -> Explanation {
    match error {
        InvitationError::NotAnInvitation => Explanation::of(not_one(language), ask_new(language)),
        InvitationError::TooLarge { .. } => Explanation::of(too_large(language), ask_new(language)),
        InvitationError::Unreadable(error) => errors::read(language, error),
        InvitationError::Programme(error) => {
            Explanation::of(&errors::programme(language, error).happened, ask_new(language))
        }
        InvitationError::LooksLikeCpr { .. } => Explanation::of(cpr(language), ask_new(language)),
    }
}

/// Says what a second invitation is beside the one that the phone has.
pub fn comparison(language: Language, comparison: &Comparison) -> String {
    match comparison {
        Comparison::Same => same(language).to_owned(),
        Comparison::NewProgramme => new_programme(language).to_owned(),
        Comparison::OtherKeys { .. } => format!("{} {}", other_keys(language), call_and_compare(language)),
        Comparison::OtherSecret => format!("{} {}", other_secret(language), call_first(language)),
        Comparison::OtherRole => other_role(language).to_owned(),
        Comparison::OtherCourse => other_course(language).to_owned(),
    }
}

/// Says that nobody can compare an invitation with the one that the phone has.
pub fn unreadable_known(language: Language) -> String {
    format!("{} {}", known_broken(language), call_and_compare(language))
}

/// Says who is invited, and for whom.
pub fn role(language: Language, role: Side, other: Option<&str>) -> String {
    match (role, other) {
        (Side::Youth, Some(mentor)) => as_youth_with(language, mentor),
        (Side::Youth, None) => as_youth(language).to_owned(),
        (Side::Mentor | Side::Contact | Side::Counsellor, Some(youth)) => as_mentor_for(language, youth),
        (Side::Mentor | Side::Contact | Side::Counsellor, None) => as_mentor(language).to_owned(),
    }
}

/// Says what starts the course that somebody is invited to.
pub fn start(language: Language, youth: Option<&str>) -> String {
    youth.map_or_else(|| start_it(language).to_owned(), |youth| start_with(language, youth))
}

/// Says what came of looking at the proof of a file.
pub const fn origin(language: Language, origin: Origin) -> &'static str {
    match origin {
        Origin::Proven => proven(language),
        Origin::Unproven => unproven(language),
        Origin::Refuted => refuted(language),
    }
}
