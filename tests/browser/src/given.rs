//! What the municipality hands over to phones, for stories and scenes that do not begin at the desk.

use chrono::NaiveDate;
use erhvervsmentor::document::programme;
use erhvervsmentor::domain::id::CourseId;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::words::FirstName;
use erhvervsmentor::exchange::invitation::{Invitation, Invited};
use erhvervsmentor::exchange::link::{Link, LinkKind, link_of};
use erhvervsmentor::exchange::proof::PairSecret;
use erhvervsmentor::exchange::qr::{Code, codes_of};
use erhvervsmentor::exchange::sealing::{PublicKey, SecretKey};

/// The course that everybody here is invited to.
pub const INVITED_COURSE: CourseId = CourseId::from_bits(0x0199_0000_0000_7000_8000_0000_0000_00c1);

const LETTER: &str = include_str!("../../golden/1/letter-to-the-youth.txt");
const PROGRAMME: &str = include_str!("../../../src/programme.json");

/// The codes of a course that a mentor hands to a young person: several.
pub fn codes_of_a_course(base_url: &str) -> Vec<Code> {
    let course = Link { kind: LinkKind::Course, payload: LETTER.to_owned() };
    codes_of(base_url, &course).unwrap_or_default()
}

/// A municipality that invites Sara and Ali, with keys of its own.
pub struct Inviter {
    keys: Vec<PublicKey>,
}

impl Default for Inviter {
    /// Draws the keys, so that no two municipalities have the same.
    fn default() -> Self {
        Self { keys: vec![SecretKey::draw().public(), SecretKey::draw().public()] }
    }
}

impl Inviter {
    /// The four words of each key.
    pub fn words(&self) -> Vec<String> {
        self.keys.iter().map(|key| key.fingerprint().join(" ")).collect()
    }

    /// A link that invites one of the two.
    pub fn link(&self, base_url: &str, role: Side) -> String {
        self.carrier(role).and_then(|carrier| link_of(base_url, &carrier).ok()).unwrap_or_default()
    }

    fn carrier(&self, role: Side) -> Option<Link> {
        let invited_on = NaiveDate::from_ymd_opt(2026, 11, 20)?;
        let invited = Invited {
            course: INVITED_COURSE,
            secret: PairSecret::from_random([7; 32]),
            youth: FirstName::parse("Ali").ok(),
            mentor: FirstName::parse("Sara").ok(),
            invited_on,
            with_keys: None,
        };
        let programme = programme::read(PROGRAMME).ok()?;
        let invitation = Invitation::make(&invited, role, self.keys.clone(), programme, invited_on);
        Some(Link { kind: LinkKind::Invitation, payload: invitation.write().ok()? })
    }
}
