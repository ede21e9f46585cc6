//! What a closed course still takes: only what comes after it. Everything else is read, until the two open it again.

use super::change::{Change, Content};
use super::course::Course;
use super::facts::removal::removed_by;
use super::history::History;
use super::kind::{Kind, KindName};

impl Course {
    /// Says whether something of this kind may still be written: anything while the course goes on, and after it what comes after.
    pub fn takes(&self, kind: Kind) -> bool {
        self.closed().is_none() || comes_after(kind)
    }

    /// Says whether everything that `after` has beyond `before` may still be written; `self` is the course as `before` tells it.
    ///
    /// What is erased is erased at any time: nobody loses that right because a course is over.
    pub fn takes_all_new(&self, before: &History, after: &History) -> bool {
        self.closed().is_none()
            || before
                .news_in(after)
                .new
                .iter()
                .filter_map(|id| after.change(*id))
                .all(|change| self.takes_change(change))
    }

    fn takes_change(&self, change: &Change) -> bool {
        let takes = |kind: &KindName| matches!(kind, KindName::Known(kind) if self.takes(*kind));
        match (&change.content, removed_by(change)) {
            (Content::Erased, _) => true,
            (_, Some((_, removed))) => takes(&removed),
            (Content::Written { kind, .. }, None) => takes(kind),
        }
    }
}

/// The end itself is among them: two phones may both have written it, and taking it away opens the course again.
const fn comes_after(kind: Kind) -> bool {
    match kind {
        Kind::Closing
        | Kind::GoalEnd
        | Kind::NextPlan
        | Kind::YouthLearning
        | Kind::MentorLearning
        | Kind::YouthCheckIn
        | Kind::MentorCheckIn
        | Kind::YouthWish
        | Kind::MentorWish
        | Kind::Received => true,
        Kind::Pair
        | Kind::Habit
        | Kind::Aim
        | Kind::Agreement
        | Kind::Confirmation
        | Kind::Goal
        | Kind::Step
        | Kind::Rating
        | Kind::Review
        | Kind::Meeting
        | Kind::NextMeeting
        | Kind::Strengths
        | Kind::Tried
        | Kind::Feeling
        | Kind::PrivateNote
        | Kind::SignUp
        | Kind::Removal => false,
    }
}
