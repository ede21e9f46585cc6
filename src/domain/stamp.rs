//! When a change was written: a hybrid logical clock that a wrong clock cannot break.

/// A moment in milliseconds since 1970, in UTC, as a device's clock shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(u64);

impl Moment {
    /// The last moment that is believed: the end of the year 9999.
    pub const LAST: Self = Self(253_402_300_799_999);

    /// Takes a clock's milliseconds; beyond [`Moment::LAST`] it is held there, so that counting on never overflows.
    pub const fn from_millis(millis: u64) -> Self {
        if millis > Self::LAST.0 { Self::LAST } else { Self(millis) }
    }

    /// Gives the milliseconds since 1970.
    pub const fn millis(self) -> u64 {
        self.0
    }
}

/// The order of changes: by the clock, then by a counter, so that a later edit on one device always sorts later.
///
/// There is no clock to keep or to restore: the next stamp follows from the history itself ([`Stamp::after`]),
/// so an import that fails cannot have moved anything (fault 33).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// What the clock said, or the latest stamp seen if that was ahead.
    pub moment: Moment,
    /// Tells changes of one moment apart.
    pub counter: u32,
}

impl Stamp {
    /// Stamps a change written at `now` by somebody who has seen everything up to `latest`.
    ///
    /// A device whose clock is behind, or that once met a clock far ahead, still writes later than all it has seen.
    #[must_use]
    pub fn after(latest: Option<Self>, now: Moment) -> Self {
        match latest {
            Some(latest) if latest.moment >= now => latest.next(),
            _ => Self { moment: now, counter: 0 },
        }
    }

    fn next(self) -> Self {
        match self.counter.checked_add(1) {
            Some(counter) => Self { counter, ..self },
            None => Self { moment: Moment(self.moment.0.saturating_add(1)), counter: 0 },
        }
    }
}
