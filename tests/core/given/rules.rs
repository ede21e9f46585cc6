//! The rules as the concept sets them; what it leaves open has numbers that no two rules share.

use erhvervsmentor::domain::facts::meeting::MeetingKind;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::programme::Rules;

/// Four hours a month for four months, and everything but what did not take place counts.
pub fn the_rules() -> Rules {
    Rules {
        youngest: 15,
        oldest: 25,
        time_a_month: Minutes::from_hours(4),
        months: 4,
        counts: MeetingKind::ALL.iter().copied().filter(|kind| kind.took_place()).collect(),
        long_meeting: Minutes::from_hours(5),
        first_month_check_ins: 2,
        quiet_days: 14,
        silent_days: 21,
        month_end_days: 7,
        ending_days: 10,
        keep_closed_months: 6,
    }
}
