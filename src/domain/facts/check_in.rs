//! The check-ins: the young person's two questions and the mentor's own, each on their own device, each for one reader alone.
//!
//! "Vejleder tjekker ... ind med den unge ... for at sikre at den unge får det ønskede ud af ordningen eller om der skal ændres ved noget";
//! "Kontakten tjekker ind med mentor undervejs".

use chrono::NaiveDate;

use super::rating::Score;
use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::words::Prose;

choice!(
    /// Whether the young person gets what they want out of it.
    Gets {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
);

choice!(
    /// Whether the two are a good match, as one of them sees it.
    Fit {
        /// They are.
        Good = "good",
        /// It is too early to say.
        Unsure = "unsure",
        /// They are not.
        Poor = "poor",
    }
);

fact!(
    /// The young person's answers, for the counsellor alone.
    YouthCheckIn {
        /// Whether they get what they want out of it.
        gets: Option<Gets>,
        /// What should change.
        change: Option<Prose>,
        /// How it is to be with the mentor, from 0 to 10.
        relation: Option<Score>,
        /// Whether the two fit.
        fit: Option<Fit>,
        /// The day.
        checked_on: NaiveDate,
    }
);

fact!(
    /// The mentor's answers, for the contact alone.
    MentorCheckIn {
        /// How it goes.
        going: Option<Prose>,
        /// What would help.
        needs: Option<Prose>,
        /// How it is to be with the young person, from 0 to 10.
        relation: Option<Score>,
        /// Whether the two fit.
        fit: Option<Fit>,
        /// The day.
        checked_on: NaiveDate,
    }
);
