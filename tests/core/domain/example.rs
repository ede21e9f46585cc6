//! The course to try the app on: whole, in order, and nothing to be sorry for.

use erhvervsmentor::domain::course::{AgreementState, Course};
use erhvervsmentor::domain::example::{ExampleWords, example_id, is_example, write_example};
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId};
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;

use crate::given::course::COURSE;
use crate::given::day;
use crate::given::facts::words;
use crate::given::rules::the_rules;

const WORDS: ExampleWords = ExampleWords {
    place: "Biblioteket",
    near_goal: "Finde en praktikplads",
    near_why: "Jeg vil prøve det",
    steps: ["Ringe", "Skrive", "Møde op"],
    far_goal: "Blive tømrer",
    youth_hopes: "At finde noget",
    mentor_hopes: "At høre det hele",
    rule: "Ingen telefon",
    note: "Vi så værkstedet",
    good_at: "Lytte",
    likes: "Træ",
    tried: "En dag på værkstedet",
    topic: "Praktik",
};

fn an_example() -> History {
    let mut drawn = 0;
    let mut draw = |_| {
        drawn += 1;
        ChangeId::from_bits(drawn)
    };
    let mut pen = Pen { by: Side::Mentor, now: Moment::from_millis(1), draw: &mut draw };
    let history = write_example(COURSE, WORDS, day("2026-03-20"), &mut pen);
    assert_eq!(pen.by, Side::Mentor);
    history
}

#[test]
fn an_example_is_known_by_its_id_and_a_real_course_is_none() {
    let drawn = CourseId::draw(1_767_225_600_000, [7; 10]);

    assert!(is_example(example_id(drawn)));
    assert!(!is_example(drawn));
    assert_eq!(example_id(drawn).bits() >> 32, drawn.bits() >> 32);
    assert_ne!(example_id(drawn), example_id(CourseId::draw(1_767_225_600_001, [7; 10])));
}

#[test]
fn the_example_reads_like_any_other_course() {
    for change in an_example().iter() {
        let kind = Kind::ALL.iter().find(|kind| change.fields_of(**kind).is_some()).unwrap();
        assert_eq!(facts::check(*kind, change.fields_of(*kind).unwrap()), Ok(()));
    }
}

#[test]
fn the_example_shows_a_pair_in_its_second_month_with_everything_to_look_at() {
    let course = Course::fold(&an_example()).unwrap();

    assert_eq!(course.month_now(&the_rules(), day("2026-03-20")).map(|month| month.month.number), Some(2));
    assert_eq!(course.agreement_state(), AgreementState::Agreed(day("2026-02-03")));
    assert_eq!(course.goals.iter().map(|story| story.steps.len()).collect::<Vec<_>>(), [3, 0]);
    assert_eq!(course.goals[0].rating_now().map(|rating| rating.score.number()), Some(6));
    let agreement = &course.agreement.as_ref().unwrap().shown.fact;
    assert_eq!(agreement.youth_hopes, Some(words("At finde noget")));
    assert_eq!(agreement.mentor_hopes, Some(words("At høre det hele")));
    assert!(agreement.rhythm.is_some() && agreement.between.is_some());
    assert_eq!(course.planned_meeting(day("2026-03-20")).and_then(|plan| plan.planned_on), Some(day("2026-03-23")));
    assert_eq!(course.for_next_time().len(), 1);
    assert_eq!(course.strengths.as_ref().map(|card| card.shown.by), Some(Side::Youth));
    assert_eq!(course.tried.len(), 1);
    assert!(course.last_met_on(day("2026-03-20")).is_some());
    assert!(course.months(&the_rules(), day("2026-03-20"))[0].missing().count() == 0);
}
