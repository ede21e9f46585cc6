//! The two mean to come to a network event of the programme ("deltage gratis i netværksarrangementer").

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::words::Line;

choice!(
    /// Whether they come.
    Coming {
        /// They come.
        Yes = "yes",
        /// They do not.
        No = "no",
    }
);

fact!(
    /// The latest word about one event.
    SignUp {
        /// The event, by its name in the programme's file.
        event: Line,
        /// Whether they come.
        coming: Coming,
    }
);
