//! A goal the two wrote together, in the young person's own words.

use chrono::NaiveDate;

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::words::{Line, Prose};

choice!(
    /// How far away a goal is ("mål på kort og lang sigt").
    Horizon {
        /// Within weeks.
        Short = "short",
        /// Within months or years.
        Long = "long",
    }
);

choice!(
    /// What the two work with: the seven bullets of the concept, in its order.
    FocusArea {
        /// Succeeding with own wishes and goals.
        OwnGoals = "own_goals",
        /// Overcoming challenges, and self-confidence.
        Confidence = "confidence",
        /// Clarifying interests, strengths and qualities.
        Strengths = "strengths",
        /// Trying something new: courage and skills.
        SomethingNew = "something_new",
        /// Seeing the labour market.
        WorkLife = "work_life",
        /// Meeting relevant people: network.
        Network = "network",
        /// Having experiences.
        Experiences = "experiences",
    }
);

fact!(
    /// One version of a goal.
    Goal {
        /// What the young person wants.
        title: Line,
        /// How far away it is.
        horizon: Horizon,
        /// What it has to do with.
        focus: Vec<FocusArea>,
        /// Why it matters.
        why: Option<Prose>,
        /// What could get in the way.
        barrier: Option<Prose>,
        /// How they will see that it is reached.
        sign: Option<Prose>,
        /// The day they hope to be there.
        hoped_by: Option<NaiveDate>,
    }
);
