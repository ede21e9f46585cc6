//! What opens files: question by question, as the page asks.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::file_card::{Fate, FileCard, Said, Setting, Tally};
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::text::Language;
use erhvervsmentor::worker::files::{Arrival, Ask, Beginning, File, KeptCourse, Locks, Opener, Told};
use serde_json::value::RawValue;

use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::a_meeting;

fn a_desk() -> Beginning {
    let setting = Setting { language: Language::Danish, today: day("2026-01-20"), is_at_the_desk: true };
    Beginning {
        shelf: Shelf::Municipality,
        setting,
        deleted: std::collections::BTreeMap::new(),
        locks: Locks::default(),
    }
}

fn an_opener() -> Opener<impl FnMut(Moment) -> ChangeId> {
    let mut drawn = 0;
    Opener::new(move |_| {
        drawn += 1;
        ChangeId::from_bits(0xFFFF_0000 + drawn)
    })
}

fn a_file(device: &Device) -> Vec<u8> {
    let address = Address { from: Side::Mentor, reader: Reader::Contact, written_on: day("2026-01-19") };
    Letter::write(COURSE, &device.history, address, Switches::default()).unwrap().into_bytes()
}

fn here(name: &str) -> File {
    File { name: name.to_owned(), arrival: Arrival::Here }
}

/// Puts a question through its text and back, as it goes between two programs.
fn ask(opener: &mut Opener<impl FnMut(Moment) -> ChangeId>, ask: &Ask, contents: Vec<Vec<u8>>) -> Told {
    serde_json::from_str(&opener.answer(&serde_json::to_string(ask).unwrap(), contents)).unwrap()
}

fn cards(told: Told) -> Vec<FileCard> {
    match told {
        Told::Cards(cards) => cards,
        other => panic!("{other:?}"),
    }
}

fn courses(told: Told) -> Vec<CourseDocument> {
    match told {
        Told::Taken { courses: texts, .. } => {
            texts.iter().map(|text| CourseDocument::read(text.get()).unwrap()).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn kept(history: &History) -> KeptCourse {
    let text = CourseDocument { id: COURSE, history: history.clone() }.write().unwrap();
    KeptCourse { course: COURSE, text: RawValue::from_string(text).unwrap() }
}

#[test]
fn a_file_is_planned_beside_what_is_kept_and_given_as_it_would_be() {
    let mut device = Device::with_a_pair();
    let before = device.history.clone();
    device.writes(Side::Mentor, &a_meeting());
    let mut opener = an_opener();

    assert!(matches!(ask(&mut opener, &Ask::Begin(a_desk()), Vec::new()), Told::Done));
    let needs = ask(&mut opener, &Ask::Read(vec![here("a.txt")]), vec![a_file(&device)]);
    assert!(matches!(&needs, Told::Needs(courses) if *courses == [COURSE]), "{needs:?}");
    let cards = cards(ask(&mut opener, &Ask::Plan(vec![kept(&before)]), Vec::new()));
    let content = cards[0].content().unwrap();
    assert_eq!((content.brings.as_str(), content.is_new_course), ("Bringer 1 nyt møde", false));

    let finish = Ask::Finish { wanted: Vec::new(), now: 1_000 };
    let first = courses(ask(&mut opener, &finish, Vec::new()));
    let course = Course::fold(&first[0].history).unwrap();
    assert_eq!((course.standing_meetings().count(), course.received.len()), (1, 1));
    // Asked again, as after there was no room, it gives the same course.
    let again = courses(ask(&mut opener, &finish, Vec::new()));
    assert_eq!(again[0].history.news_in(&first[0].history).new.len(), 1, "only the mark that it came is drawn anew");
}

#[test]
fn files_that_cannot_be_taken_in_keep_their_places_among_the_others() {
    let device = Device::with_a_pair();
    let mut opener = an_opener();
    ask(&mut opener, &Ask::Begin(a_desk()), Vec::new());
    let files = vec![
        File { name: "gone.txt".to_owned(), arrival: Arrival::NotRead },
        here("a.txt"),
        File { name: "huge.txt".to_owned(), arrival: Arrival::TooLarge(u64::MAX) },
        here("no.txt"),
    ];

    ask(&mut opener, &Ask::Read(files), vec![a_file(&device), b"%PDF-1.7".to_vec()]);
    let cards = cards(ask(&mut opener, &Ask::Plan(Vec::new()), Vec::new()));

    let names: Vec<_> = cards.iter().map(|card| (card.name.as_str(), card.fate())).collect();
    let refused = Fate::Refused;
    assert_eq!(names, [("gone.txt", refused), ("a.txt", Fate::News), ("huge.txt", refused), ("no.txt", refused)]);
    assert_eq!(Tally::of(&cards), Tally { news: 1, refused: 3, ..Tally::default() });
}

#[test]
fn f29_a_deleted_course_comes_back_only_when_somebody_says_so() {
    let device = Device::with_a_pair();
    let mut opener = an_opener();
    let deleted = std::iter::once((COURSE, day("2026-01-10"))).collect();
    ask(&mut opener, &Ask::Begin(Beginning { deleted, ..a_desk() }), Vec::new());
    ask(&mut opener, &Ask::Read(vec![here("a.txt")]), vec![a_file(&device)]);

    let mut cards = cards(ask(&mut opener, &Ask::Plan(Vec::new()), Vec::new()));

    assert_eq!((cards[0].fate(), cards[0].changes_anything(true)), (Fate::LeftOut, false));
    assert!(courses(ask(&mut opener, &Ask::Finish { wanted: Vec::new(), now: 1_000 }, Vec::new())).is_empty());
    cards[0].want(true);
    assert_eq!((cards[0].fate(), cards[0].changes_anything(true)), (Fate::News, true));
    let wanted = courses(ask(&mut opener, &Ask::Finish { wanted: vec![0], now: 1_000 }, Vec::new()));
    assert_eq!(wanted[0].id, COURSE);
}

#[test]
fn a_second_handful_is_planned_beside_the_first() {
    let device = Device::with_a_pair();
    let mut opener = an_opener();
    ask(&mut opener, &Ask::Begin(a_desk()), Vec::new());
    for expected in [Fate::News, Fate::Known] {
        ask(&mut opener, &Ask::Read(vec![here("a.txt")]), vec![a_file(&device)]);
        let cards = cards(ask(&mut opener, &Ask::Plan(Vec::new()), Vec::new()));
        assert_eq!(cards[0].fate(), expected);
    }
}

#[test]
fn what_came_of_each_file_can_be_saved_as_a_list() {
    let device = Device::with_a_pair();
    let mut opener = an_opener();
    ask(&mut opener, &Ask::Begin(a_desk()), Vec::new());
    ask(&mut opener, &Ask::Read(vec![here("a.txt"), here("=no.txt")]), vec![a_file(&device), b"%PDF-1.7".to_vec()]);
    ask(&mut opener, &Ask::Plan(Vec::new()), Vec::new());

    let told = ask(&mut opener, &Ask::Results { wanted: Vec::new() }, Vec::new());

    let Told::Spreadsheet(list) = told else { panic!("{told:?}") };
    assert_eq!(list.lines().count(), 3);
    assert!(list.contains("\"a.txt\"") && list.contains("\"'=no.txt\""), "{list}");
}

#[test]
fn a_question_that_makes_no_sense_is_told_and_ends_nothing() {
    let mut opener = an_opener();

    let told = ask(&mut opener, &Ask::Read(vec![here("a.txt")]), Vec::new());

    assert!(matches!(&told, Told::Misunderstood(_)), "{told:?}");
    assert!(opener.answer("{", Vec::new()).contains("Misunderstood"));
    ask(&mut opener, &Ask::Begin(a_desk()), Vec::new());
    ask(&mut opener, &Ask::Read(vec![here("a.txt")]), Vec::new());
    let cards = cards(ask(&mut opener, &Ask::Plan(Vec::new()), Vec::new()));
    assert!(matches!(&cards[0].said, Said::Refused(_)));
}
