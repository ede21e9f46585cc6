//! A second invitation beside what the phone has: taken quietly only where nobody could gain by it (fault 70).

use super::{Enrolment, Invitation};
use crate::exchange::sealing::PublicKey;
use crate::exchange::spoken::Fingerprint;

/// What a new invitation is beside what the phone has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The same.
    Same,
    /// The same but for the programme: other people to call, other events, other rules.
    NewProgramme,
    /// Other keys to seal to. Somebody must compare the words before any file is sealed to them.
    OtherKeys {
        /// The words of the keys that the phone has.
        known: Vec<Fingerprint>,
        /// The words of the keys that it would have.
        new: Vec<Fingerprint>,
        /// Says whether whoever made it knows the secret of the pair, as the coordinator does.
        has_same_secret: bool,
    },
    /// The same keys with another secret: the coordinator has invited the pair anew.
    OtherSecret,
    /// For the other one of the pair.
    OtherRole,
    /// About another course.
    OtherCourse,
}

/// Compares a new invitation with what the phone has.
pub fn compare(known: &Enrolment, new: &Invitation) -> Comparison {
    if known.course != new.course {
        return Comparison::OtherCourse;
    }
    if known.role != new.role {
        return Comparison::OtherRole;
    }
    let has_same_secret = known.secret == new.secret;
    if !are_same(&known.keys, &new.keys) {
        return Comparison::OtherKeys { known: words(&known.keys), new: words(&new.keys), has_same_secret };
    }
    match (has_same_secret, known.programme == new.programme) {
        (false, _) => Comparison::OtherSecret,
        (true, false) => Comparison::NewProgramme,
        (true, true) => Comparison::Same,
    }
}

fn are_same(known: &[PublicKey], new: &[PublicKey]) -> bool {
    known.iter().all(|key| new.contains(key)) && new.iter().all(|key| known.contains(key))
}

fn words(keys: &[PublicKey]) -> Vec<Fingerprint> {
    keys.iter().map(PublicKey::fingerprint).collect()
}
