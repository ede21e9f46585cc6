//! A meeting of the two, or one that did not take place.

use chrono::NaiveDate;

use super::goal::FocusArea;
use crate::domain::choice::choice;
use crate::domain::fact::fact;
use crate::domain::hours::Minutes;
use crate::domain::id::SubjectId;
use crate::domain::side::Side;
use crate::domain::words::{Line, Prose};

choice!(
    /// What kind of time it was. Which kinds count as hours stands in the programme's rules.
    MeetingKind {
        /// They met.
        InPerson = "in_person",
        /// They met by video.
        Video = "video",
        /// They talked on the phone.
        Phone = "phone",
        /// They visited a company.
        CompanyVisit = "company_visit",
        /// They had an experience together.
        Experience = "experience",
        /// They were at a network event with other pairs.
        NetworkEvent = "network_event",
        /// It was cancelled beforehand.
        Cancelled = "cancelled",
        /// One of them did not come.
        DidNotCome = "did_not_come",
    }
);

impl MeetingKind {
    /// Says whether the two spent time together at all.
    pub const fn took_place(self) -> bool {
        !matches!(self, Self::Cancelled | Self::DidNotCome)
    }
}

fact!(
    /// One version of what is logged about a meeting.
    Meeting {
        /// The day, on the calendar where they were.
        held_on: NaiveDate,
        /// How long; 0 for one that did not take place.
        minutes: Minutes,
        /// What kind of time it was.
        kind: MeetingKind,
        /// What they worked with.
        focus: Vec<FocusArea>,
        /// The goals they worked with.
        goals: Vec<SubjectId>,
        /// Where.
        place: Option<Line>,
        /// Who cancelled or did not come.
        cancelled_by: Option<Side>,
        /// A note that both of the pair can read.
        note: Option<Prose>,
    }
);

impl Meeting {
    /// Gives the time they were together: none if it did not take place, whatever was written.
    pub fn time_together(&self) -> Minutes {
        if self.kind.took_place() { self.minutes } else { Minutes::NONE }
    }
}
