//! What the young person is good at and likes: a card of their own ("afklare sine interesser, styrker, kvaliteter").

use crate::domain::fact::fact;
use crate::domain::words::Prose;

fact!(
    /// One version of the card. The two of the pair share it; the municipality never gets it.
    Strengths {
        /// What the young person is good at.
        good_at: Option<Prose>,
        /// What they like to do.
        likes: Option<Prose>,
        /// What they are proud of.
        proud_of: Option<Prose>,
        /// What they would like to learn.
        wants_to_learn: Option<Prose>,
    }
);
