//! What a young person can show afterwards: sums that are right, and nothing that was taken away.

use erhvervsmentor::domain::facts::closing::{Closing, Ending, GoalEnd, Reached};
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::facts::tried::Tried;
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::programme::Rules;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::statement::Statement;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_goal, a_meeting, a_rating_of, minutes, words};
use crate::given::rules::the_rules;

fn closes(phone: &mut Device, on: &str) {
    phone.sets(Side::Mentor, &Closing { closed_on: day(on), ending: Ending::Planned, reason: None, words: None });
}

fn meets(phone: &mut Device, on: &str, length: u32, kind: MeetingKind) -> SubjectId {
    phone
        .writes(Side::Mentor, &Meeting { held_on: day(on), minutes: minutes(length), kind, ..a_meeting() })
        .as_subject()
}

fn rates(phone: &mut Device, goal: SubjectId, on: &str, score: u8) {
    let score = Score::try_from(score).unwrap();
    phone.writes(Side::Youth, &Rating { score, rated_on: day(on), ..a_rating_of(goal) });
}

fn tries(phone: &mut Device, on: &str, what: &str) -> SubjectId {
    phone.writes(Side::Youth, &Tried { what: words(what), tried_on: day(on), words: None }).as_subject()
}

fn statement(phone: &Device) -> Statement {
    Statement::of(&phone.course(), &the_rules()).unwrap()
}

#[test]
fn a_course_that_goes_on_has_no_statement() {
    let phone = Device::with_a_pair();

    assert_eq!(Statement::of(&phone.course(), &the_rules()), None);
}

#[test]
fn it_sums_the_time_the_months_and_the_meetings() {
    let mut phone = Device::with_a_pair_from("2026-01-01");
    meets(&mut phone, "2026-01-05", 60, MeetingKind::InPerson);
    meets(&mut phone, "2026-02-05", 90, MeetingKind::CompanyVisit);
    meets(&mut phone, "2026-05-10", 30, MeetingKind::Phone);
    closes(&mut phone, "2026-05-10");

    let statement = statement(&phone);

    assert_eq!((statement.youth.as_str(), statement.mentor.as_str()), ("Anna", "Bo"));
    assert_eq!((statement.started_on, statement.ended_on), (day("2026-01-01"), day("2026-05-10")));
    assert_eq!((statement.together, statement.months, statement.meetings), (minutes(180), 5, 3));
}

#[test]
fn it_counts_no_meeting_that_does_not_count() {
    let mut phone = Device::with_a_pair_from("2026-01-01");
    meets(&mut phone, "2025-12-20", 60, MeetingKind::InPerson);
    meets(&mut phone, "2026-01-05", 0, MeetingKind::Cancelled);
    meets(&mut phone, "2026-01-06", 0, MeetingKind::DidNotCome);
    meets(&mut phone, "2026-01-07", 60, MeetingKind::Video);
    meets(&mut phone, "2026-06-01", 60, MeetingKind::InPerson);
    let wrong = meets(&mut phone, "2026-01-08", 60, MeetingKind::InPerson);
    phone.removes::<Meeting>(Side::Mentor, wrong);
    closes(&mut phone, "2026-04-30");
    let rules = Rules { counts: vec![MeetingKind::InPerson], ..the_rules() };

    let by_rules = Statement::of(&phone.course(), &rules).unwrap();

    assert_eq!((statement(&phone).together, statement(&phone).meetings), (minutes(60), 1));
    assert_eq!((by_rules.together, by_rules.meetings), (minutes(0), 0));
}

#[test]
fn it_says_where_each_goal_began_and_ended() {
    let mut phone = Device::with_a_pair();
    let reached = phone.writes(Side::Youth, &a_goal()).as_subject();
    for (on, score) in [("2026-01-10", 3), ("2026-02-10", 6), ("2026-04-10", 9)] {
        rates(&mut phone, reached, on, score);
    }
    phone.writes(Side::Youth, &GoalEnd { goal: reached, reached: Reached::Partly });
    phone.writes(Side::Youth, &GoalEnd { goal: reached, reached: Reached::Yes });
    let rated_once = phone.writes(Side::Youth, &Goal { title: words("Få et fritidsjob"), ..a_goal() }).as_subject();
    rates(&mut phone, rated_once, "2026-01-10", 2);
    let taken_away = phone.writes(Side::Youth, &a_goal()).as_subject();
    phone.removes::<Goal>(Side::Youth, taken_away);
    closes(&mut phone, "2026-04-30");

    let goals = statement(&phone).goals;

    let way = goals[0].way.map(|(from, to)| (from.number(), to.number()));
    assert_eq!((way, goals[0].reached), (Some((3, 9)), Some(Reached::Yes)), "the last word about a goal holds");
    assert_eq!((goals[1].title.as_str(), goals[1].way, goals[1].reached), ("Få et fritidsjob", None, None));
    assert_eq!(goals.len(), 2);
}

#[test]
fn it_holds_strengths_and_what_was_new() {
    let mut phone = Device::with_a_pair();
    let strengths = Strengths { good_at: Some(words("Lave mad")), likes: None, proud_of: None, wants_to_learn: None };
    phone.sets(Side::Youth, &strengths);
    tries(&mut phone, "2026-03-01", "Ringe til en virksomhed");
    tries(&mut phone, "2026-02-01", "Besøge en kantine");
    let wrong = tries(&mut phone, "2026-02-02", "Noget andet");
    phone.removes::<Tried>(Side::Youth, wrong);
    closes(&mut phone, "2026-04-30");

    let statement = statement(&phone);

    assert_eq!(statement.strengths, Some(strengths));
    let tried: Vec<&str> = statement.tried.iter().map(|tried| tried.what.as_str()).collect();
    assert_eq!(tried, ["Besøge en kantine", "Ringe til en virksomhed"]);
}
