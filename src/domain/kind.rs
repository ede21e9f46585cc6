//! The kinds of change that this version knows. Who may read each is decided in [`crate::domain::readers`].

use super::choice::choice;
use super::value::{FieldValue, Form, Problem, Value, text_of};

choice!(
    /// What a change tells.
    Kind {
        /// First names and when the course started.
        Pair = "pair",
        /// Where the two usually meet, and for how long.
        Habit = "habit",
        /// The one aim above all goals.
        Aim = "aim",
        /// The agreement and its ground rules.
        Agreement = "agreement",
        /// One side's yes to exactly one text of the agreement.
        Confirmation = "confirmation",
        /// A goal in the young person's own words.
        Goal = "goal",
        /// A small step on the way to a goal.
        Step = "step",
        /// How far along the young person says a goal is.
        Rating = "rating",
        /// What the two decided when they looked at a goal again.
        Review = "review",
        /// A meeting, or one that was cancelled.
        Meeting = "meeting",
        /// When and where the two meet next.
        NextMeeting = "next_meeting",
        /// What the young person is good at and likes.
        Strengths = "strengths",
        /// Something new that the young person has tried.
        Tried = "tried",
        /// How a meeting felt to one of the two.
        Feeling = "feeling",
        /// A note about a meeting that only its writer reads.
        PrivateNote = "private_note",
        /// Whether the two come to a network event.
        SignUp = "sign_up",
        /// The young person's answers to the counsellor's questions.
        YouthCheckIn = "youth_check_in",
        /// The mentor's answers to the contact's questions.
        MentorCheckIn = "mentor_check_in",
        /// What the young person asks of the counsellor alone.
        YouthWish = "youth_wish",
        /// What the mentor asks of the contact alone.
        MentorWish = "mentor_wish",
        /// The end of the course.
        Closing = "closing",
        /// Where a goal ended.
        GoalEnd = "goal_end",
        /// The young person's next step after the course.
        NextPlan = "next_plan",
        /// What the young person has learned about the concept.
        YouthLearning = "youth_learning",
        /// What the mentor has learned about the concept.
        MentorLearning = "mentor_learning",
        /// Something was taken away; it stays in the history.
        Removal = "removal",
        /// The municipality opened a file from one of the two.
        Received = "received",
    }
);

/// The most characters that the word for a kind may have.
pub const KIND_LIMIT: usize = 40;

/// The kind of a change as it was written, also when this version does not know it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KindName {
    /// A kind this version knows.
    Known(Kind),
    /// A kind of a later version; kept and written back untouched.
    Unknown(String),
}

impl KindName {
    /// Takes a word for a kind.
    pub fn from_word(word: &str) -> Self {
        Kind::from_word(word).map_or_else(|| Self::Unknown(word.to_owned()), Self::Known)
    }

    /// Gives the word that files write.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(kind) => kind.as_str(),
            Self::Unknown(word) => word,
        }
    }
}

/// By the word, so that a version that knows a kind and one that does not settle a dispute alike.
impl Ord for KindName {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl PartialOrd for KindName {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl FieldValue for KindName {
    fn read(value: Option<&Value>) -> Result<Self, Problem> {
        match text_of(value)? {
            "" => Err(Problem::Empty),
            word if word.chars().count() > KIND_LIMIT => Err(Problem::TooLong { limit: KIND_LIMIT }),
            word => Ok(Self::from_word(word)),
        }
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.as_str().to_owned()))
    }

    fn form() -> Form {
        Form::Text { limit: KIND_LIMIT }
    }
}
