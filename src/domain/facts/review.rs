//! What the two decided when they looked at a goal again ("Målene revurderes undervejs").

use chrono::NaiveDate;

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::id::SubjectId;
use crate::domain::words::Prose;

choice!(
    /// What happens with the goal.
    Outcome {
        /// It goes on as it is.
        Keep = "keep",
        /// It was changed.
        Change = "change",
        /// It waits.
        Park = "park",
        /// It is reached.
        Reach = "reach",
        /// It is let go.
        LetGo = "let_go",
    }
);

fact!(
    /// One look at one goal.
    Review {
        /// The goal.
        goal: SubjectId,
        /// What was decided.
        outcome: Outcome,
        /// Why.
        reason: Option<Prose>,
        /// The day.
        reviewed_on: NaiveDate,
    }
);
