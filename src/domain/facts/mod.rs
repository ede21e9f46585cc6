//! Everything a change can tell, one kind a file.

pub mod after;
pub mod agreement;
pub mod aim;
pub mod check_in;
pub mod closing;
pub mod confirmation;
pub mod feeling;
pub mod goal;
pub mod habit;
pub mod meeting;
pub mod next_meeting;
pub mod pair;
pub mod private_note;
pub mod rating;
pub mod received;
pub mod removal;
pub mod review;
pub mod sign_up;
pub mod step;
pub mod strengths;
pub mod tried;
pub mod wish;

use super::fact::{Fact, Refusal};
use super::fields::Fields;
use super::kind::Kind;
use super::value::Form;

macro_rules! for_kind {
    ($kind:expr, $method:ident $(, $argument:expr)?) => {
        match $kind {
            Kind::Pair => pair::Pair::$method($($argument)?),
            Kind::Habit => habit::Habit::$method($($argument)?),
            Kind::Aim => aim::Aim::$method($($argument)?),
            Kind::Agreement => agreement::Agreement::$method($($argument)?),
            Kind::Confirmation => confirmation::Confirmation::$method($($argument)?),
            Kind::Goal => goal::Goal::$method($($argument)?),
            Kind::Step => step::Step::$method($($argument)?),
            Kind::Rating => rating::Rating::$method($($argument)?),
            Kind::Review => review::Review::$method($($argument)?),
            Kind::Meeting => meeting::Meeting::$method($($argument)?),
            Kind::NextMeeting => next_meeting::NextMeeting::$method($($argument)?),
            Kind::Strengths => strengths::Strengths::$method($($argument)?),
            Kind::Tried => tried::Tried::$method($($argument)?),
            Kind::Feeling => feeling::Feeling::$method($($argument)?),
            Kind::PrivateNote => private_note::PrivateNote::$method($($argument)?),
            Kind::SignUp => sign_up::SignUp::$method($($argument)?),
            Kind::YouthCheckIn => check_in::YouthCheckIn::$method($($argument)?),
            Kind::MentorCheckIn => check_in::MentorCheckIn::$method($($argument)?),
            Kind::YouthWish => wish::YouthWish::$method($($argument)?),
            Kind::MentorWish => wish::MentorWish::$method($($argument)?),
            Kind::Closing => closing::Closing::$method($($argument)?),
            Kind::GoalEnd => closing::GoalEnd::$method($($argument)?),
            Kind::NextPlan => after::NextPlan::$method($($argument)?),
            Kind::YouthLearning => after::YouthLearning::$method($($argument)?),
            Kind::MentorLearning => after::MentorLearning::$method($($argument)?),
            Kind::Removal => removal::Removal::$method($($argument)?),
            Kind::Received => received::Received::$method($($argument)?),
        }
    };
}

/// Reads fields as the kind they are said to be, for a reader that takes nothing it cannot fold later.
///
/// # Errors
/// The first field that is missing or cannot be what it says.
pub fn check(kind: Kind, fields: &Fields) -> Result<(), Refusal> {
    trait Check: Fact {
        fn check(fields: &Fields) -> Result<(), Refusal> {
            Self::read(fields).map(|_| ())
        }
    }
    impl<T: Fact> Check for T {}
    for_kind!(kind, check, fields)
}

/// Lists the names of the fields that this version knows of a kind.
pub const fn field_names(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Pair => pair::Pair::FIELDS,
        Kind::Habit => habit::Habit::FIELDS,
        Kind::Aim => aim::Aim::FIELDS,
        Kind::Agreement => agreement::Agreement::FIELDS,
        Kind::Confirmation => confirmation::Confirmation::FIELDS,
        Kind::Goal => goal::Goal::FIELDS,
        Kind::Step => step::Step::FIELDS,
        Kind::Rating => rating::Rating::FIELDS,
        Kind::Review => review::Review::FIELDS,
        Kind::Meeting => meeting::Meeting::FIELDS,
        Kind::NextMeeting => next_meeting::NextMeeting::FIELDS,
        Kind::Strengths => strengths::Strengths::FIELDS,
        Kind::Tried => tried::Tried::FIELDS,
        Kind::Feeling => feeling::Feeling::FIELDS,
        Kind::PrivateNote => private_note::PrivateNote::FIELDS,
        Kind::SignUp => sign_up::SignUp::FIELDS,
        Kind::YouthCheckIn => check_in::YouthCheckIn::FIELDS,
        Kind::MentorCheckIn => check_in::MentorCheckIn::FIELDS,
        Kind::YouthWish => wish::YouthWish::FIELDS,
        Kind::MentorWish => wish::MentorWish::FIELDS,
        Kind::Closing => closing::Closing::FIELDS,
        Kind::GoalEnd => closing::GoalEnd::FIELDS,
        Kind::NextPlan => after::NextPlan::FIELDS,
        Kind::YouthLearning => after::YouthLearning::FIELDS,
        Kind::MentorLearning => after::MentorLearning::FIELDS,
        Kind::Removal => removal::Removal::FIELDS,
        Kind::Received => received::Received::FIELDS,
    }
}

/// Lists the fields of a kind and their forms, for the schema and the description of the format.
pub fn forms(kind: Kind) -> Vec<(&'static str, Form)> {
    for_kind!(kind, forms)
}
