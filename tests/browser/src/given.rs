//! What the municipality hands over to phones, for stories and scenes that do not begin at the desk.

use chrono::NaiveDate;
use erhvervsmentor::document::programme;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::words::FirstName;
use erhvervsmentor::exchange::invitation::{Invitation, Invited};
use erhvervsmentor::exchange::link::{Link, LinkKind, link_of};
use erhvervsmentor::exchange::proof::{PairSecret, SECRET_BYTES};
use erhvervsmentor::exchange::qr::{Code, codes_of};
use erhvervsmentor::exchange::sealing::SecretKey;

/// The course that everybody here is invited to.
pub const INVITED_COURSE: CourseId = CourseId::from_bits(0x0199_0000_0000_7000_8000_0000_0000_00c1);

const LETTER: &str = include_str!("../../golden/1/letter-to-the-youth.txt");
const PROGRAMME: &str = include_str!("../../../src/programme.json");

/// The codes of a course that a mentor hands to a young person: several.
pub fn codes_of_a_course(base_url: &str) -> Vec<Code> {
    let course = Link { kind: LinkKind::Course, payload: LETTER.to_owned() };
    codes_of(base_url, &course).unwrap_or_default()
}

/// A municipality that invites a pair, with keys of its own.
#[derive(Debug, Clone)]
pub struct Inviter {
    /// What it keeps of the pair.
    pub pair: Invited,
    /// What it opens files with: its own key, and the backup.
    pub keys: [SecretKey; 2],
}

impl Default for Inviter {
    /// Invites Sara and Ali. The keys are drawn, so that no two municipalities have the same.
    fn default() -> Self {
        let names = (FirstName::parse("Ali").ok(), FirstName::parse("Sara").ok());
        Self::of(INVITED_COURSE, names)
    }
}

impl Inviter {
    /// Invites the young person and the mentor of a course.
    pub(crate) fn of(course: CourseId, (youth, mentor): (Option<FirstName>, Option<FirstName>)) -> Self {
        let secret = PairSecret::from_random([7; SECRET_BYTES]);
        let invited_on = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default();
        let pair = Invited { course, secret, youth, mentor, invited_on, with_keys: None };
        Self { pair, keys: [SecretKey::draw(), SecretKey::draw()] }
    }

    /// The four words of each key.
    pub fn words(&self) -> Vec<String> {
        self.keys.iter().map(|key| key.public().fingerprint().join(" ")).collect()
    }

    /// A link that invites one of the two.
    pub fn link(&self, base_url: &str, role: Side) -> String {
        let payload = self.invitation(role).and_then(|invitation| invitation.write().ok()).unwrap_or_default();
        link_of(base_url, &Link { kind: LinkKind::Invitation, payload }).unwrap_or_default()
    }

    /// The invitation of one of the two, with the programme that lies beside the app; none where that does not read.
    pub(crate) fn invitation(&self, role: Side) -> Option<Invitation> {
        let keys = self.keys.iter().map(SecretKey::public).collect();
        Some(Invitation::make(&self.pair, role, keys, programme::read(PROGRAMME).ok()?, self.pair.invited_on))
    }
}
