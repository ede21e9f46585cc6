//! When it is time to look at the goals again (C5).

use chrono::{NaiveDate, NaiveTime};
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::reviewing::{is_review_due, last_looked_on};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::domain::{course::Course, fact::Fact};

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_goal, a_review_of};

fn writes_on<T: Fact>(history: &mut History, on: &str, fact: &T) -> SubjectId {
    let noon = day(on).and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap()).and_utc().timestamp_millis();
    let now = Moment::from_millis(u64::try_from(noon).unwrap());
    let id = ChangeId::from_bits(history.len() as u128 + 1);
    history.tell(&mut Pen { by: Side::Youth, now, draw: &mut |_| id }, fact).as_subject()
}

fn reviewed(goal: SubjectId, reviewed_on: &str, outcome: Outcome) -> Review {
    Review { reviewed_on: day(reviewed_on), outcome, ..a_review_of(goal) }
}

fn is_due(history: &History, today: &str) -> bool {
    is_review_due(&Course::fold(history).unwrap(), day(today))
}

#[test]
fn the_last_look_is_the_latest_at_any_goal_that_stands() {
    let mut phone = Device::with_a_pair();
    let looked_on = |phone: &Device| -> Option<NaiveDate> { last_looked_on(&phone.course()) };
    let one = phone.writes(Side::Youth, &a_goal()).as_subject();
    let other = phone.writes(Side::Youth, &a_goal()).as_subject();
    assert_eq!(looked_on(&phone), None);

    phone.writes(Side::Mentor, &reviewed(one, "2026-03-01", Outcome::Keep));
    phone.writes(Side::Mentor, &reviewed(other, "2026-02-01", Outcome::Park));
    assert_eq!(looked_on(&phone), Some(day("2026-03-01")));

    phone.removes::<Goal>(Side::Youth, one);
    assert_eq!(looked_on(&phone), Some(day("2026-02-01")));
}

#[test]
fn before_the_first_look_the_month_runs_from_the_first_goal() {
    let mut history = History::default();
    assert!(!is_due(&history, "2026-12-31"));

    writes_on(&mut history, "2026-01-31", &a_goal());
    writes_on(&mut history, "2026-02-20", &a_goal());

    assert!(!is_due(&history, "2026-02-27"));
    assert!(is_due(&history, "2026-02-28"));
}

#[test]
fn a_look_at_any_goal_gives_a_month_of_peace() {
    let mut history = History::default();
    let one = writes_on(&mut history, "2026-01-05", &a_goal());
    writes_on(&mut history, "2026-01-05", &a_goal());
    writes_on(&mut history, "2026-02-10", &reviewed(one, "2026-02-10", Outcome::Keep));

    assert!(!is_due(&history, "2026-03-09"));
    assert!(is_due(&history, "2026-03-10"));
}

#[test]
fn nobody_is_asked_to_look_where_no_goal_is_open() {
    let mut history = History::default();
    let goal = writes_on(&mut history, "2026-01-05", &a_goal());
    for (reviewed_on, outcome) in [("2026-02-01", Outcome::Reach), ("2026-02-02", Outcome::LetGo)] {
        writes_on(&mut history, reviewed_on, &reviewed(goal, reviewed_on, outcome));

        assert!(!is_due(&history, "2026-12-31"), "{outcome:?}");
    }
}
