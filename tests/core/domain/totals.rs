//! Time together added up in three ways: each sum is the sum of its meetings.

use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::goal::FocusArea;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::totals::{Totals, totals};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::given::course::Device;
use crate::given::facts::{a_meeting, minutes};
use crate::given::rules::the_rules;
use crate::given::{cases, day};

fn a_course_with(meetings: &[Meeting]) -> Course {
    let mut phone = Device::with_a_pair();
    for meeting in meetings {
        phone.writes(Side::Mentor, meeting);
    }
    phone.course()
}

#[test]
fn a_course_without_meetings_has_its_months_and_nothing_else() {
    let totals = totals(&a_course_with(&[]), &the_rules(), day("2026-02-15"));

    assert_eq!(totals.by_month.iter().map(|month| month.together).collect::<Vec<_>>(), [Minutes::NONE; 2]);
    assert_eq!((totals.by_kind, totals.by_focus), (Vec::new(), Vec::new()));
    assert_eq!(
        erhvervsmentor::domain::totals::totals(&Course::default(), &the_rules(), day("2026-02-15")),
        Totals::default()
    );
}

#[test]
fn time_is_added_up_by_month_by_kind_and_by_what_they_worked_with() {
    let course = a_course_with(&[
        Meeting { focus: vec![FocusArea::Strengths, FocusArea::Network], ..a_meeting() },
        Meeting { held_on: day("2026-02-02"), minutes: minutes(30), kind: MeetingKind::Phone, ..a_meeting() },
        Meeting { held_on: day("2026-02-03"), minutes: minutes(90), focus: Vec::new(), ..a_meeting() },
        Meeting { kind: MeetingKind::Cancelled, minutes: Minutes::NONE, ..a_meeting() },
        Meeting { held_on: day("2026-03-01"), ..a_meeting() },
    ]);

    let totals = totals(&course, &the_rules(), day("2026-02-15"));

    let months: Vec<_> = totals.by_month.iter().map(|month| (month.month.number, month.together)).collect();
    assert_eq!(months, [(1, minutes(60)), (2, minutes(120))]);
    assert_eq!(totals.by_kind, [(MeetingKind::InPerson, minutes(150)), (MeetingKind::Phone, minutes(30))]);
    let by_focus =
        [(Some(FocusArea::Strengths), minutes(90)), (Some(FocusArea::Network), minutes(60)), (None, minutes(90))];
    assert_eq!(totals.by_focus, by_focus);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_sum_is_the_sum_of_its_meetings(meetings in vec(any_meeting(), 0..20)) {
        let today = day("2026-06-15");
        let course = a_course_with(&meetings);
        let rules = the_rules();

        let totals = totals(&course, &rules, today);

        let counted: Vec<&Meeting> = meetings
            .iter()
            .filter(|meeting| (day("2026-01-01")..=today).contains(&meeting.held_on) && meeting.kind.took_place())
            .collect();
        let sum = |fits: &dyn Fn(&Meeting) -> bool| -> Minutes {
            counted.iter().filter(|meeting| fits(meeting)).map(|meeting| meeting.minutes).sum()
        };
        let in_all = sum(&|_| true);
        prop_assert_eq!(totals.by_month.iter().map(|month| month.together).sum::<Minutes>(), in_all);
        prop_assert_eq!(totals.by_kind.iter().map(|(_, time)| *time).sum::<Minutes>(), in_all);
        prop_assert_eq!(course.time_in_all(&rules, today), in_all);
        for (kind, time) in &totals.by_kind {
            prop_assert_eq!(*time, sum(&|meeting| meeting.kind == *kind));
        }
        for (area, time) in &totals.by_focus {
            let expected = match area {
                Some(area) => sum(&|meeting| meeting.focus.contains(area)),
                None => sum(&|meeting| meeting.focus.is_empty()),
            };
            prop_assert_eq!(*time, expected);
        }
    }
}

fn any_meeting() -> impl Strategy<Value = Meeting> {
    let held_on = (0..220_u64).prop_map(|days| day("2025-12-20") + chrono::Days::new(days));
    let kind = select(MeetingKind::ALL);
    (held_on, 1..300_u32, kind, subsequence(FocusArea::ALL, 0..4)).prop_map(|(held_on, length, kind, focus)| {
        let minutes = if kind.took_place() { minutes(length) } else { Minutes::NONE };
        Meeting { held_on, minutes, kind, focus, ..a_meeting() }
    })
}
