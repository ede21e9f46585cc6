//! The import plan: what files would bring, in any order and however often, and that nothing of a refused one is taken.

use std::collections::BTreeMap;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::{CHANGE_LIMIT, ReadError};
use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId};
use erhvervsmentor::domain::kind::KindName;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::domain::value::Value;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::plan::{Known, Plan, Planned, Warning};
use erhvervsmentor::exchange::proof::Proof;
use erhvervsmentor::exchange::recognise::{self, FileError};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::given_letters::{READERS, letter_from, text_with};
use crate::document::story::{STORY, story};
use crate::given::course::{COURSE, Device};
use crate::given::facts::{a_goal, a_meeting, a_pair, words};
use crate::given::{cases, day};

/// What somebody's browser has, before files are opened.
#[derive(Default)]
pub struct Shelf {
    courses: BTreeMap<CourseId, History>,
    deleted: BTreeMap<CourseId, chrono::NaiveDate>,
}

impl Shelf {
    /// Plans to take in these letters, on 20 February 2026.
    pub fn plan(&self, letters: &[Letter]) -> Plan {
        self.plan_files(letters.iter().cloned().map(Ok).collect())
    }

    fn plan_files(&self, files: Vec<Result<Letter, FileError>>) -> Plan {
        let history = |id: CourseId| self.courses.get(&id).cloned();
        let deleted_on = |id: CourseId| self.deleted.get(&id).copied();
        let known = Known { history: &history, deleted_on: &deleted_on, origin: &|_| None, today: day("2026-02-20") };
        let mut plan = Plan::default();
        for (number, opened) in files.into_iter().enumerate() {
            plan.add(format!("{number}.txt"), opened, &known);
        }
        plan
    }

    /// Puts what a plan came to in the place of what was here.
    pub fn take(&mut self, courses: Vec<CourseDocument>) {
        self.courses.extend(courses.into_iter().map(|course| (course.id, course.history)));
    }

    /// The history of a course that is here.
    pub fn history(&self, course: CourseId) -> &History {
        &self.courses[&course]
    }
}

#[test]
fn a_first_file_brings_a_course_with_its_names_and_all_that_is_in_it() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    let letter = letter_from(Side::Mentor, "2026-02-10", COURSE, &device.history);

    let plan = Shelf::default().plan(&[letter]);

    let planned = only(&plan);
    assert_eq!((planned.course, planned.from, planned.written_on), (COURSE, Side::Mentor, day("2026-02-10")));
    assert_eq!(planned.names, Some(("Anna".to_owned(), "Bo".to_owned())));
    assert!(planned.is_new_course);
    assert_eq!((planned.news.new.len(), planned.news.known), (2, 0));
    assert_eq!(planned.warnings, []);
    assert!(plan.brings_news());
    assert_eq!(plan.files[0].name, "0.txt");
}

#[test]
fn the_same_file_brings_nothing_the_second_time() {
    let letter = letter_from(Side::Mentor, "2026-02-10", COURSE, &Device::with_a_pair().history);
    let mut shelf = Shelf::default();

    let twice = shelf.plan(&[letter.clone(), letter.clone()]);
    shelf.take(twice.clone().finish(None));
    let again = shelf.plan(&[letter]);

    assert!(twice.brings_news());
    let second = twice.readable().nth(1).unwrap();
    assert!(second.news.is_empty() && !second.is_new_course);
    assert_eq!(second.news.known, 1);
    assert!(!again.brings_news() && !only(&again).is_new_course);
}

#[test]
fn f49_an_old_file_after_a_new_one_takes_nothing_back() {
    let mut device = Device::with_a_pair();
    let meeting = device.writes(Side::Mentor, &a_meeting()).as_subject();
    let old = letter_from(Side::Mentor, "2026-02-10", COURSE, &device.history);
    device.edits(Side::Mentor, meeting, &Meeting { held_on: day("2026-01-06"), ..a_meeting() });
    device.writes(Side::Mentor, &a_goal());
    let new = letter_from(Side::Mentor, "2026-02-12", COURSE, &device.history);
    let mut shelf = Shelf::default();
    shelf.take(shelf.plan(&[new]).finish(None));
    let before = Course::fold(shelf.history(COURSE)).unwrap();

    shelf.take(shelf.plan(&[old]).finish(None));

    let after = Course::fold(shelf.history(COURSE)).unwrap();
    assert_eq!(shown(&after), shown(&before));
    assert_eq!(after.meetings[0].shown.fact.held_on, day("2026-01-06"));
}

#[test]
fn a_fuller_copy_fills_what_was_left_out_and_a_poorer_one_empties_nothing() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    let poor = letter_from(Side::Mentor, "2026-02-10", COURSE, &device.history);
    let with_notes = Switches { meeting_notes: true, whole_goals: false };
    let full = recognise::open(text_with(Reader::Contact, &device.history, with_notes).as_bytes()).unwrap();
    let note = |shelf: &Shelf| Course::fold(shelf.history(COURSE)).unwrap().meetings[0].shown.fact.note.clone();
    let mut shelf = Shelf::default();

    shelf.take(shelf.plan(std::slice::from_ref(&poor)).finish(None));
    let without = note(&shelf);
    let filling = shelf.plan(&[full]);
    let filled = only(&filling).news.clone();
    shelf.take(filling.finish(None));
    let with = note(&shelf);
    let emptying = shelf.plan(&[poor]);

    assert_eq!(without, None);
    assert_eq!((filled.new.len(), filled.filled.len(), filled.known), (0, 1, 1));
    assert_eq!(with, Some(words("Vi talte om praktik.")));
    assert!(!emptying.brings_news());
    shelf.take(emptying.finish(None));
    assert_eq!(note(&shelf), with);
}

#[test]
fn a_change_that_was_erased_elsewhere_is_told_and_stays_erased() {
    let mut device = Device::with_a_pair();
    let meeting = device.writes(Side::Mentor, &a_meeting());
    let written = letter_from(Side::Mentor, "2026-02-10", COURSE, &device.history);
    device.history.erase(meeting);
    let erased = letter_from(Side::Mentor, "2026-02-11", COURSE, &device.history);
    let mut shelf = Shelf::default();

    let plan = shelf.plan(&[written.clone(), erased, written]);

    let told: Vec<usize> = plan.readable().map(|planned| planned.news.erased.len()).collect();
    assert_eq!(told, [0, 1, 0]);
    shelf.take(plan.finish(None));
    assert_eq!(shelf.history(COURSE).change(meeting).unwrap().content, Content::Erased);
}

#[test]
fn what_is_odd_is_told_and_stops_nothing() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &Meeting { held_on: day("2026-03-01"), ..a_meeting() });
    device.writes(Side::Mentor, &Meeting { held_on: day("2025-12-24"), ..a_meeting() });
    device.writes(Side::Mentor, &Meeting { held_on: day("2026-02-20"), ..a_meeting() });
    let goal = device.writes(Side::Mentor, &a_goal()).as_subject();
    let mut phone = device.copied_to(2);
    device.edits(Side::Mentor, goal, &Goal { title: words("Finde et job"), ..a_goal() });
    phone.edits(Side::Youth, goal, &Goal { title: words("Finde en uddannelse"), ..a_goal() });
    device.takes_in(&phone);
    let letter = letter_from(Side::Mentor, "2026-02-25", COURSE, &device.history);

    let plan = Shelf::default().plan(&[letter]);

    assert_eq!(
        only(&plan).warnings,
        [
            Warning::MeetingToCome(day("2026-03-01")),
            Warning::MeetingBeforeStart(day("2025-12-24")),
            Warning::DoubleEdits(1),
            Warning::ClockAhead,
        ]
    );
    assert!(plan.brings_news());
    assert_eq!(plan.finish(None).len(), 1);
}

#[test]
fn f31_a_meeting_that_both_have_logged_is_pointed_out_and_counts_twice_until_one_is_gone() {
    let mut mentor = Device::with_a_pair();
    let mut youth = mentor.copied_to(2);
    mentor.writes(Side::Mentor, &a_meeting());
    youth.writes(Side::Youth, &a_meeting());
    let letters = [(Side::Mentor, &mentor), (Side::Youth, &youth)];
    let letters = letters.map(|(from, device)| letter_from(from, "2026-02-10", COURSE, &device.history));

    let plan = Shelf::default().plan(&letters);

    let warnings: Vec<_> = plan.readable().map(|planned| planned.warnings.clone()).collect();
    assert_eq!(warnings, [vec![], vec![Warning::Twins(a_meeting().held_on)]]);
    let course = Course::fold(&plan.finish(None)[0].history).unwrap();
    assert_eq!(course.standing_meetings().count(), 2);
}

#[test]
fn f33_a_file_that_is_refused_moves_no_clock() {
    let mut device = Device::with_a_pair();
    let mut shelf = Shelf::default();
    shelf.take(shelf.plan(&[letter_from(Side::Mentor, "2026-02-10", COURSE, &device.history)]).finish(None));
    let before = shelf.history(COURSE).clone();
    device.writes(Side::Mentor, &a_meeting());
    let ahead = letter_from(Side::Mentor, "2099-01-01", COURSE, &device.history);

    let plan = shelf.plan_files(vec![Err(FileError::Empty), Ok(ahead)]);
    drop(plan);

    let now = Moment::from_millis(1_770_000_000_000);
    assert_eq!(shelf.history(COURSE).next_stamp(now), before.next_stamp(now));
}

#[test]
fn f34_a_file_of_another_pair_stays_a_pair_of_its_own_with_its_own_names() {
    let other = CourseId::from_bits(0xD0);
    let mut of_others = Device::default();
    of_others.writes(Side::Mentor, &Pair { mentor: words("Cilla"), youth: words("Dan"), ..a_pair() });
    let letters = [
        letter_from(Side::Mentor, "2026-02-10", COURSE, &Device::with_a_pair().history),
        letter_from(Side::Mentor, "2026-02-10", other, &of_others.history),
    ];

    let plan = Shelf::default().plan(&letters);

    let names: Vec<_> = plan.readable().filter_map(|planned| planned.names.clone()).collect();
    assert_eq!(names, [("Anna".to_owned(), "Bo".to_owned()), ("Dan".to_owned(), "Cilla".to_owned())]);
    let courses: Vec<CourseId> = plan.finish(None).into_iter().map(|course| course.id).collect();
    assert_eq!(courses, [COURSE, other]);
}

#[test]
fn a_file_made_in_a_zone_that_has_tomorrow_already_is_not_ahead() {
    let letter = |on: &str| letter_from(Side::Mentor, on, COURSE, &Device::with_a_pair().history);

    assert_eq!(only(&Shelf::default().plan(&[letter("2026-02-21")])).warnings, []);
    assert_eq!(only(&Shelf::default().plan(&[letter("2026-02-22")])).warnings, [Warning::ClockAhead]);
}

#[test]
fn a_course_that_was_deleted_here_does_not_come_back_unasked() {
    let letter = letter_from(Side::Mentor, "2026-02-10", COURSE, &Device::with_a_pair().history);
    let mut shelf = Shelf::default();
    shelf.deleted.insert(COURSE, day("2026-02-15"));

    let plan = shelf.plan(&[letter]);

    assert_eq!(only(&plan).warnings, [Warning::WasDeleted(day("2026-02-15"))]);
}

#[test]
fn nothing_of_a_refused_file_is_taken_in() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    let good = letter_from(Side::Mentor, "2026-02-10", COURSE, &device.history);
    let other_course = CourseId::from_bits(0xBAD);
    let text = Letter::write(other_course, &device.history, address("2026-02-10"), Switches::default()).unwrap();
    let bad = recognise::open(
        text.replace("\"minutes\": 60", "\"minutes\":-60").replace("\"minutes\":60", "\"minutes\":-60").as_bytes(),
    );
    let files = vec![bad.clone(), Ok(good), Err(FileError::Empty), Err(FileError::NotJson)];

    let plan = Shelf::default().plan_files(files);

    assert!(matches!(bad, Err(FileError::Unreadable(ReadError::Wrong { field: "minutes", .. }))));
    let refused: Vec<bool> = plan.files.iter().map(|file| file.outcome.is_err()).collect();
    assert_eq!(refused, [true, false, true, true]);
    let courses: Vec<CourseId> = plan.finish(None).into_iter().map(|course| course.id).collect();
    assert_eq!(courses, [COURSE]);
}

#[test]
fn files_that_together_are_more_than_can_be_read_again_are_refused() {
    let many = |from: u128| -> History {
        let erased = |bits| Change { id: ChangeId::from_bits(bits), content: Content::Erased, ..a_change() };
        (from..=from + CHANGE_LIMIT as u128 / 2).map(erased).collect()
    };
    let (one, two) = (many(1 << 64), many(2 << 64));
    let letters = [&one, &two].map(|history| letter_from(Side::Mentor, "2026-02-10", COURSE, history));

    let plan = Shelf::default().plan(&letters);

    let too_many = FileError::Unreadable(ReadError::TooManyChanges { limit: CHANGE_LIMIT });
    assert_eq!(plan.files[1].outcome, Err(too_many));
    let courses = plan.finish(None);
    assert_eq!(courses[0].history, one);
    assert_eq!(CourseDocument::read(&courses[0].write().unwrap()).as_ref(), Ok(&courses[0]));
}

#[test]
fn a_change_that_two_forged_files_blow_up_is_refused() {
    let blown_up = |name: &str| {
        let mut change = a_change();
        if let Content::Written { fields, .. } = &mut change.content {
            (0..400).for_each(|number| fields.put(&format!("{name}{number}"), Value::Nothing));
        }
        let course = CourseDocument { id: COURSE, history: [change].into_iter().collect() };
        Letter {
            from: Side::Youth,
            reader: Reader::MentorsPhone,
            written_on: day("2026-02-10"),
            course,
            arrived: Vec::new(),
            proof: Proof::Missing,
        }
    };

    let plan = Shelf::default().plan(&[blown_up("a"), blown_up("b")]);

    assert!(plan.files[0].outcome.is_ok());
    assert!(matches!(plan.files[1].outcome, Err(FileError::Unreadable(ReadError::Wrong { field: "fields", .. }))));
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn files_in_any_order_come_to_the_same_and_once_more_bring_nothing(
        (letters, shuffled) in letters_of_the_story().prop_flat_map(|letters| (Just(letters.clone()), Just(letters).prop_shuffle())),
    ) {
        let mut shelf = Shelf::default();
        let courses = shelf.plan(&letters).finish(None);

        prop_assert_eq!(shelf.plan(&shuffled).finish(None), courses.clone());
        shelf.take(courses.clone());
        let again = shelf.plan(&shuffled);
        prop_assert!(!again.brings_news());
        prop_assert_eq!(again.finish(None), courses);
    }

    #[test]
    fn one_by_one_and_all_at_once_come_to_the_same(letters in letters_of_the_story()) {
        let at_once = Shelf::default().plan(&letters).finish(None);
        let mut shelf = Shelf::default();
        for letter in &letters {
            shelf.take(shelf.plan(std::slice::from_ref(letter)).finish(None));
        }

        prop_assert_eq!(at_once.len(), 1);
        prop_assert_eq!(&at_once[0].history, shelf.history(STORY));
    }

    #[test]
    fn what_a_plan_comes_to_can_be_kept_and_read_again(letters in letters_of_the_story()) {
        for course in Shelf::default().plan(&letters).finish(None) {
            prop_assert_eq!(CourseDocument::read(&course.write().unwrap()), Ok(course));
        }
    }
}

/// Letters to all readers about a part of the story each, as if written at different times on different phones.
fn letters_of_the_story() -> impl Strategy<Value = Vec<Letter>> {
    let changes: Vec<Change> = story().history.iter().cloned().collect();
    let count = changes.len();
    let part = subsequence(changes, 1..=count).prop_map(|changes| changes.into_iter().collect::<History>());
    let switches = any::<[bool; 2]>().prop_map(|[meeting_notes, whole_goals]| Switches { meeting_notes, whole_goals });
    let letter = (part, select(&READERS[..]), switches, 1..28_u32).prop_map(|(part, reader, switches, on)| {
        let from = if reader == Reader::Counsellor { Side::Youth } else { Side::Mentor };
        let address = Address { from, reader, written_on: day(&format!("2024-05-{on:02}")) };
        let text = Letter::write(STORY, &part, address, switches).unwrap();
        recognise::open(text.as_bytes()).unwrap()
    });
    vec(letter, 1..6)
}

fn only(plan: &Plan) -> &Planned {
    let readable: Vec<&Planned> = plan.readable().collect();
    assert_eq!(readable.len(), 1, "{:?}", plan.files);
    readable[0]
}

/// What a person sees of a course, without the trail behind it.
fn shown(course: &Course) -> String {
    let meetings: Vec<_> = course.standing_meetings().map(|meeting| &meeting.shown).collect();
    let goals: Vec<_> = course.standing_goals().map(|story| &story.goal.shown).collect();
    format!("{:?} {meetings:?} {goals:?}", course.pair())
}

fn a_change() -> Change {
    let mut device = Device::with_a_pair();
    let id = device.write(
        Side::Mentor,
        None,
        Vec::new(),
        Content::Written { kind: KindName::from_word("habit"), fields: [].into_iter().collect() },
    );
    device.history.change(id).unwrap().clone()
}

fn address(written_on: &str) -> Address {
    Address { from: Side::Mentor, reader: Reader::Contact, written_on: day(written_on) }
}
