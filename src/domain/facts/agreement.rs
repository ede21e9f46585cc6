//! The agreement the two write at the start ("forventningsafstemning og et sæt spilleregler"): when, how, cancellations, delays.

use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::hours::TimeOfDay;
use crate::domain::words::Prose;

choice!(
    /// A day of the week, Monday first as in Denmark.
    Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
);

choice!(
    /// How the two get in touch between meetings.
    Way {
        /// By text message.
        Sms = "sms",
        /// By phone.
        Call = "call",
        /// By mail.
        Mail = "mail",
    }
);

choice!(
    /// How late somebody may cancel.
    Notice {
        /// On the same day.
        SameDay = "same_day",
        /// The day before.
        DayBefore = "day_before",
        /// Two days before.
        TwoDays = "two_days",
    }
);

choice!(
    /// What the one who waits does when the other is late.
    Wait {
        /// Waits a quarter of an hour.
        Quarter = "quarter",
        /// Waits half an hour.
        Half = "half",
        /// Waits as long as they have agreed by text or phone.
        UntilWord = "until_word",
    }
);

choice!(
    /// How often the two meet.
    Rhythm {
        /// Every week.
        Weekly = "weekly",
        /// Every other week.
        EveryOtherWeek = "every_other_week",
        /// As it fits, with the month's hours in mind.
        AsItFits = "as_it_fits",
    }
);

choice!(
    /// What of their talks stays between the two.
    Between {
        /// Everything, unless somebody is in danger.
        UnlessDanger = "unless_danger",
        /// They agree each time what may be told.
        AskFirst = "ask_first",
    }
);

fact!(
    /// One version of the agreement. A yes is given to exactly this text, so every change of it asks for both again.
    Agreement {
        /// The days on which they may write or call.
        days: Vec<Weekday>,
        /// From when on such a day.
        from: Option<TimeOfDay>,
        /// Until when on such a day.
        until: Option<TimeOfDay>,
        /// How they get in touch.
        ways: Vec<Way>,
        /// Getting in touch, in their own words.
        contact_words: Option<Prose>,
        /// How late somebody may cancel.
        notice: Option<Notice>,
        /// Cancelling, in their own words.
        cancel_words: Option<Prose>,
        /// What happens when somebody is late.
        wait: Option<Wait>,
        /// Being late, in their own words.
        delay_words: Option<Prose>,
        /// Any other rules, in their own words.
        rules: Option<Prose>,
        /// What the young person hopes for, of the mentor and of the course.
        youth_hopes: Option<Prose>,
        /// What the mentor hopes for.
        mentor_hopes: Option<Prose>,
        /// How often they meet.
        rhythm: Option<Rhythm>,
        /// Where, and what else there is to say about meeting.
        meeting_words: Option<Prose>,
        /// How somebody who cannot come says so.
        told_by: Option<Way>,
        /// What stays between them.
        between: Option<Between>,
        /// What stays between them, in their own words.
        between_words: Option<Prose>,
        /// How they stop, if one of them wants to.
        stop_words: Option<Prose>,
    }
);
