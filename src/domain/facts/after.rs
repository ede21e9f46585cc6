//! What comes after a course: the young person's next step, and what the two have learned about the concept.
//!
//! "Efter endt forløb kontaktes den unge ... sit næste skridt mod uddannelse eller job, samt med fokus på læring".

use super::rating::Score;
use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::words::Prose;

choice!(
    /// Where the young person goes from here.
    Onward {
        /// To an education.
        Education = "education",
        /// To a job.
        Job = "job",
        /// To a work placement.
        Placement = "placement",
        /// To more help.
        MoreHelp = "more_help",
        /// They do not know yet.
        NotSure = "not_sure",
    }
);

fact!(
    /// The young person's next step, for the pair and the counsellor.
    NextPlan {
        /// Where to.
        onward: Onward,
        /// In their own words.
        words: Option<Prose>,
    }
);

fact!(
    /// What the young person has learned about the concept, for the counsellor alone.
    YouthLearning {
        /// What was good.
        good: Option<Prose>,
        /// What could be better.
        better: Option<Prose>,
        /// Whether they would tell a friend to take part, from 0 to 10.
        recommends: Option<Score>,
    }
);

fact!(
    /// What the mentor has learned about the concept, for the contact alone.
    MentorLearning {
        /// What was good.
        good: Option<Prose>,
        /// What could be better.
        better: Option<Prose>,
        /// Whether they would tell a colleague to take part, from 0 to 10.
        recommends: Option<Score>,
    }
);
