//! Invitations: why one was not taken, and what a second one would change.

use super::Language;
use super::errors::{self, Explanation};
use super::phrases::phrases;
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
    other_keys(known, new) = "Invitationen låser dine filer til andre end før. Før var det {known}. Nu er det {new}." / "The invitation locks your files to others than before. Before it was {known}. Now it is {new}.";
    call_and_compare = "Ring til kommunen, før du siger ja. Læs de nye ord op, og hør, om de er rigtige." / "Call the municipality before you say yes. Read the new words aloud and hear whether they are right.";
    other_secret = "Kommunen har inviteret jer på ny." / "The municipality has invited you anew.";
    call_first = "Ring til kommunen, hvis du ikke venter en ny invitation." / "Call the municipality if you do not expect a new invitation.";
    other_role = "Invitationen er til den anden af jer to." / "The invitation is for the other one of the two of you.";
    other_course = "Invitationen er til et andet forløb." / "The invitation is for another course.";
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
        Comparison::OtherKeys { known, new, .. } => {
            let said = |keys: &[crate::exchange::spoken::Fingerprint]| {
                keys.iter().map(|words| words.join(" ")).collect::<Vec<_>>().join(", ")
            };
            format!("{} {}", other_keys(language, &said(known), &said(new)), call_and_compare(language))
        }
        Comparison::OtherSecret => format!("{} {}", other_secret(language), call_first(language)),
        Comparison::OtherRole => other_role(language).to_owned(),
        Comparison::OtherCourse => other_course(language).to_owned(),
    }
}

/// Says what came of looking at the proof of a file.
pub const fn origin(language: Language, origin: Origin) -> &'static str {
    match origin {
        Origin::Proven => proven(language),
        Origin::Unproven => unproven(language),
        Origin::Refuted => refuted(language),
    }
}
