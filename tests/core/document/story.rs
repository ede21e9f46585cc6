//! A course as two phones and a municipality would write it, with everything odd that may stand in a file.
//!
//! Its golden files are older than much of what a course can tell: that stands in [`super::whole_story`].

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::agreement::Agreement;
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::facts::goal::{FocusArea, Goal, Horizon};
use erhvervsmentor::domain::facts::habit::Habit;
use erhvervsmentor::domain::facts::meeting::{Meeting, MeetingKind};
use erhvervsmentor::domain::facts::next_meeting::NextMeeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::rating::{Rating, Score};
use erhvervsmentor::domain::facts::received::Received;
use erhvervsmentor::domain::facts::review::{Outcome, Review};
use erhvervsmentor::domain::facts::step::Step;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId, SubjectId};
use erhvervsmentor::domain::kind::KindName;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::thing::Thing;
use erhvervsmentor::domain::value::Value;

use super::phone::{DAY, Phone};
use crate::given::day;
use crate::given::facts::{a_goal, a_meeting, a_rating_of, a_step_to, an_agreement, an_aim, minutes, words};

/// The course of the story.
pub const STORY: CourseId = CourseId::from_bits(0x018d_5f2e_9a00_7c3b_8d4e_1f20_3142_5364);

/// The midnight in which January 2024 ended.
const START: u64 = 1_706_659_200_000;

/// The story whole, as the municipality's browser would have it if everything had been shared.
pub fn story() -> CourseDocument {
    let mut mentor = Phone::new(STORY, START);
    start(&mut mentor);
    let goal = goals(&mut mentor);
    let mut youth = mentor.copied_to(Side::Youth);
    youth_answers(&mut youth, goal);
    meetings(&mut mentor);
    both_edit_the_goal(&mut mentor, &mut youth, goal);
    mentor.takes_in(&youth);
    mentor.history.add(a_check_in_of_a_later_version());
    let mut contact = mentor.copied_to(Side::Contact);
    let received = Received { from: Side::Mentor, written_on: day("2024-04-10"), received_on: day("2024-04-11") };
    contact.tells(71, &received);
    CourseDocument { id: STORY, history: contact.history }
}

fn start(mentor: &mut Phone) {
    mentor.sets(0, &Pair { mentor: words("Bo"), youth: words("Anna-Sofie"), started_on: day("2024-01-30") });
    mentor.sets(0, &Pair { mentor: words("Bo"), youth: words("Anna"), started_on: day("2024-01-31") });
    mentor.sets(0, &Habit { place: Some(words("Biblioteket")), minutes: Some(minutes(90)) });
    mentor.sets(0, &an_aim());
    let first = Agreement { from: None, until: None, cancel_words: None, rules: None, ..an_agreement() };
    confirmed(mentor, 0, &first, "2024-01-31");
    let rules = "Telefonen er væk, når vi mødes.\nDet, vi taler om, bliver mellem os 🤝";
    confirmed(mentor, 20, &Agreement { rules: Some(words(rules)), ..an_agreement() }, "2024-02-20");
}

/// Both say yes on the spot, on the mentor's phone.
fn confirmed(mentor: &mut Phone, days: u64, agreement: &Agreement, on: &str) {
    let id = mentor.sets(days, agreement);
    for side in [Side::Mentor, Side::Youth] {
        mentor.by = side;
        let yes = Confirmation { agreement: id, text: agreement.write().digest(), confirmed_on: day(on) };
        mentor.tells(days, &yes);
    }
    mentor.by = Side::Mentor;
}

fn goals(mentor: &mut Phone) -> SubjectId {
    let goal = mentor.tells(1, &a_goal()).as_subject();
    let step = mentor.tells(1, &a_step_to(goal)).as_subject();
    mentor.revises(9, step, &Step { done_on: Some(day("2024-02-09")), ..a_step_to(goal) });
    mentor.tells(9, &Step { title: words("Skrive en ansøgning"), ..a_step_to(goal) });
    let let_go = Goal { title: words("Tage kørekort"), horizon: Horizon::Long, focus: Vec::new(), ..a_goal() };
    let let_go = mentor.tells(2, &let_go).as_subject();
    mentor.removes::<Goal>(30, let_go, "2024-03-01");
    goal
}

fn youth_answers(youth: &mut Phone, goal: SubjectId) {
    let score = |number: u8| Score::try_from(number).unwrap();
    youth.tells(2, &Rating { score: score(3), rated_on: day("2024-02-02"), ..a_rating_of(goal) });
    youth.tells(40, &Rating { score: score(7), rated_on: day("2024-03-11"), words: None, ..a_rating_of(goal) });
    let reason = Some(words("Tømreren sagde ja til en uge. \"Kom mandag,\" sagde han."));
    youth.tells(40, &Review { goal, outcome: Outcome::Change, reason, reviewed_on: day("2024-03-11") });
}

fn meetings(mentor: &mut Phone) {
    let short = Meeting { focus: Vec::new(), place: None, note: None, ..a_meeting() };
    let held = |on: &str, kind, count| Meeting { held_on: day(on), kind, minutes: minutes(count), ..short.clone() };
    let first = mentor.tells(0, &Meeting { held_on: day("2024-01-31"), ..a_meeting() }).as_subject();
    let note = "Rettelse: vi talte om praktik og om løn.\u{0}\u{7F}\tÆØÅ ÿ Ā 字 👩‍🍳";
    let mut corrected = Meeting { held_on: day("2024-01-31"), minutes: minutes(90), ..a_meeting() }.write();
    corrected.put("note", Value::Text(note.to_owned()));
    corrected.put("weather", Value::Group([("degrees".to_owned(), Value::Real((-1.25_f64).to_bits()))].into()));
    let thing: Thing<Meeting> = mentor.thing(first);
    let correction = mentor.revises(1, first, &a_meeting());
    rewrite(
        &mut mentor.history,
        correction,
        &Content::Written { kind: KindName::from_word("meeting"), fields: corrected },
    );
    assert_eq!(mentor.thing::<Meeting>(first).trail.len(), thing.trail.len() + 1);

    mentor.tells(8, &held("2024-02-08", MeetingKind::Video, 45));
    mentor.tells(15, &held("2024-02-15", MeetingKind::Phone, 20));
    mentor.tells(29, &held("2024-02-29", MeetingKind::CompanyVisit, 180));
    let focus = vec![FocusArea::Network, FocusArea::Experiences];
    mentor.tells(36, &Meeting { focus, ..held("2024-03-07", MeetingKind::NetworkEvent, 120) });
    mentor.tells(43, &held("2024-03-14", MeetingKind::Experience, 240));
    let by_anna = Some(Side::Youth);
    mentor.tells(50, &Meeting { cancelled_by: by_anna, ..held("2024-03-21", MeetingKind::Cancelled, 0) });
    let by_bo = Some(Side::Mentor);
    mentor.tells(57, &Meeting { cancelled_by: by_bo, ..held("2024-03-28", MeetingKind::DidNotCome, 0) });
    let twice = mentor.tells(58, &held("2024-03-14", MeetingKind::Experience, 240)).as_subject();
    mentor.removes::<Meeting>(58, twice, "2024-03-29");
    let erased = mentor.tells(
        59,
        &Meeting { note: Some(words("Skulle aldrig være skrevet.")), ..held("2024-03-29", MeetingKind::Phone, 15) },
    );
    mentor.history.erase(erased);
    mentor.sets(
        60,
        &NextMeeting {
            planned_on: Some(day("2024-04-18")),
            at: Some("16:30".parse().unwrap()),
            place: Some(words("Havnen")),
            topics: Some(words("Ansøgningen")),
        },
    );
}

/// Two phones write a new version of the same goal, neither knowing of the other.
fn both_edit_the_goal(mentor: &mut Phone, youth: &mut Phone, goal: SubjectId) {
    mentor.revises(65, goal, &Goal { title: words("Finde en læreplads"), ..a_goal() });
    youth.revises(
        66,
        goal,
        &Goal { title: words("Finde en læreplads som tømrer"), horizon: Horizon::Long, ..a_goal() },
    );
}

fn rewrite(history: &mut History, id: ChangeId, content: &Content) {
    let changes = history
        .iter()
        .cloned()
        .map(|change| if change.id == id { Change { content: content.clone(), ..change } } else { change });
    *history = changes.collect();
}

fn a_check_in_of_a_later_version() -> Change {
    let id = ChangeId::from_bits(0x018e_c000_0000_7000_8000_0000_0000_0001);
    let answers = Value::List(vec![
        Value::Group([("asked".to_owned(), Value::Text("Får du det ud af det, du vil?".to_owned()))].into()),
        Value::Nothing,
        Value::Flag(true),
        Value::Whole(-7),
    ]);
    let fields = [("answers".to_owned(), answers), ("held_on".to_owned(), Value::Text("2024-04-09".to_owned()))];
    Change {
        id,
        head: Head {
            stamp: Stamp { moment: Moment::from_millis(START + 69 * DAY), counter: 0 },
            about: STORY.as_subject(),
            by: Side::Counsellor,
            replaces: Vec::new(),
        },
        content: Content::Written {
            kind: KindName::Unknown("check_in".to_owned()),
            fields: fields.into_iter().collect(),
        },
    }
}
