//! The programme of one municipality: its name, the people to call, and the rules as data.
//!
//! Read by [`crate::document::programme`]; no number of the rules and no contact stands in the code.

use chrono::NaiveDate;

use super::choice::choice;
use super::facts::meeting::MeetingKind;
use super::hours::{Minutes, TimeOfDay};

/// What the municipality hands out beside the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// What the scheme is called.
    pub name: String,
    /// Which municipality runs it.
    pub municipality: String,
    /// Whom to call, the first of a role first.
    pub contacts: Vec<ContactPerson>,
    /// The network events that pairs may come to, in order of their days.
    pub events: Vec<Event>,
    /// The rules.
    pub rules: Rules,
}

/// A network event ("deltage gratis i netværksarrangementer").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The name that a sign-up stands under; it stays when the rest changes.
    pub id: String,
    /// What it is.
    pub title: String,
    /// The day.
    pub held_on: NaiveDate,
    /// When it begins.
    pub begins_at: Option<TimeOfDay>,
    /// How long it takes, where the municipality has said.
    pub length: Option<Minutes>,
    /// Where.
    pub place: Option<String>,
    /// More about it.
    pub about: Option<String>,
}

choice!(
    /// Whom a person at the municipality follows.
    ContactRole {
        /// Follows the young person.
        Counsellor = "counsellor",
        /// Follows the mentor.
        MentorContact = "mentor_contact",
    }
);

/// A person at the municipality, as the programme names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactPerson {
    /// Whom they follow.
    pub role: ContactRole,
    /// Their name.
    pub name: String,
    /// Eight digits, or an international number.
    pub phone: Option<String>,
    /// Their address for mail.
    pub mail: Option<String>,
}

/// The numbers that the concept sets, and those it leaves to the municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The youngest who may take part ("mellem 15-25 år").
    pub youngest: u8,
    /// The oldest who may take part.
    pub oldest: u8,
    /// The least time together in a course month ("minimum 4 timer ... om måneden").
    pub time_a_month: Minutes,
    /// The least number of course months ("i minimum 4 måneder").
    pub months: u32,
    /// Which kinds of meeting count as time together.
    pub counts: Vec<MeetingKind>,
    /// From what length a meeting is asked about, because it may be a slip.
    pub long_meeting: Minutes,
    /// Check-ins in the first month.
    pub first_month_check_ins: u32,
    /// After so many days without a meeting the coordinator looks at a pair.
    pub quiet_days: i64,
    /// After so many days without a file the coordinator looks at a pair.
    pub silent_days: i64,
    /// So many days before a month ends, missing hours are flagged.
    pub month_end_days: i64,
    /// So many days before the months are up, the ending is announced.
    pub ending_days: i64,
    /// So many months after closing, a course is due for deletion.
    pub keep_closed_months: u32,
}

impl Programme {
    /// Finds whom to call, the person of this role first.
    pub fn contact_for(&self, role: ContactRole) -> Option<&ContactPerson> {
        self.contacts.iter().find(|contact| contact.role == role)
    }
}
