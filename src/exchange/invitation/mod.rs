//! An invitation: what sets the phone of a mentor or a young person up, from the coordinator by QR, link or file.
//!
//! It carries whom to seal to and a secret to prove one's files with. It is not sealed, so it is handed over, not posted.

mod compare;
mod enrolment;
mod invited;
mod programme_here;
mod written;

use chrono::NaiveDate;
use thiserror::Error;

pub use self::compare::{Comparison, compare};
pub use self::enrolment::{ENROLMENT_VERSION, Enrolment};
pub use self::invited::{INVITED_VERSION, Invited};
pub use self::programme_here::programme_here;
use super::proof::SideSecret;
use super::sealing::PublicKey;
use crate::document::ReadError;
use crate::document::programme::{PROGRAMME_BYTE_LIMIT, ProgrammeError};
use crate::domain::id::CourseId;
use crate::domain::programme::Programme;
use crate::domain::side::Side;
use crate::domain::words::FirstName;

/// The mark by which an invitation is known.
pub const FORMAT: &str = "erhvervsmentor-invitation";
/// The version of the invitation that this app writes.
pub const INVITATION_VERSION: u32 = 1;
/// The most bytes of an invitation: a programme, and room for the rest.
pub const INVITATION_BYTE_LIMIT: usize = PROGRAMME_BYTE_LIMIT + 20_000;
/// The most keys that an invitation carries.
pub const INVITATION_KEY_LIMIT: usize = 25;

/// An invitation that was opened, or is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Who is invited: the mentor or the young person.
    pub role: Side,
    /// The course that the two share.
    pub course: CourseId,
    /// What the invited one proves their files with.
    pub secret: SideSecret,
    /// Whom to seal to, at least two: a coordinator and the backup.
    pub keys: Vec<PublicKey>,
    /// The programme, with whom to call.
    pub programme: Programme,
    /// What the young person is called, if the coordinator has said so.
    pub youth: Option<FirstName>,
    /// What the mentor is called, if the coordinator has said so.
    pub mentor: Option<FirstName>,
    /// The day it was made.
    pub made_on: NaiveDate,
}

/// Why a text was not taken as an invitation. Nothing of it has been.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InvitationError {
    /// No invitation at all.
    #[error("not an invitation")]
    NotAnInvitation,
    /// Larger than any invitation.
    #[error("{bytes} bytes, and an invitation has at most {INVITATION_BYTE_LIMIT}")]
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// An invitation, but cut, wrong in a field, or of a later version.
    #[error("{0}")]
    Unreadable(#[from] ReadError),
    /// The programme in it is wrong.
    #[error("{0}")]
    Programme(#[from] ProgrammeError),
    /// Holds what looks like a CPR number.
    #[error("looks like a CPR number in {field}")]
    LooksLikeCpr {
        /// Where it stands.
        field: &'static str,
    },
}

impl Invitation {
    /// Makes an invitation for one of a pair, with the keys that [`KeyRing::keys_to_invite_with`] gives.
    ///
    /// [`KeyRing::keys_to_invite_with`]: super::keys::KeyRing::keys_to_invite_with
    pub fn make(invited: &Invited, role: Side, keys: Vec<PublicKey>, programme: Programme, made_on: NaiveDate) -> Self {
        Self {
            role,
            course: invited.course,
            secret: invited.secret.for_side(role),
            keys,
            programme,
            youth: invited.youth.clone(),
            mentor: invited.mentor.clone(),
            made_on,
        }
    }
}
