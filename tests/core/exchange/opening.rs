//! Opening files: what each brings, which are left out, and that nothing is changed by looking.

use chrono::NaiveDate;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::history::{History, News};
use erhvervsmentor::domain::id::{ChangeId, CourseId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::file_card::{FileCard, Setting, Tally};
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::opening::{Bring, Opening, Outcome};
use erhvervsmentor::exchange::plan::Known;
use erhvervsmentor::exchange::recognise::{self, FileError};
use erhvervsmentor::text::Language;
use erhvervsmentor::text::import::{self, things};

use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::{a_goal, a_meeting, an_agreement};

const DESK: &[Reader] = &[Reader::Contact, Reader::Counsellor];
const MENTORS_PHONE: &[Reader] = &[Reader::MentorsPhone];

fn a_file(device: &Device, reader: Reader) -> Vec<u8> {
    let address = Address { from: Side::Mentor, reader, written_on: day("2026-01-19") };
    Letter::write(COURSE, &device.history, address, Switches::default()).unwrap().into_bytes()
}

/// A desk with these courses, where these were deleted.
#[derive(Default)]
struct Desk {
    course: Option<History>,
    deleted_on: Option<NaiveDate>,
}

impl Desk {
    fn look<T>(&self, act: impl FnOnce(&Known<'_>) -> T) -> T {
        let history = |id: CourseId| self.course.clone().filter(|_| id == COURSE);
        let deleted_on = |_: CourseId| self.deleted_on;
        act(&Known { history: &history, deleted_on: &deleted_on, origin: &|_| None, today: day("2026-01-20") })
    }

    fn opens(&self, files: &[&[u8]]) -> Opening {
        let mut opening = Opening::default();
        for (place, bytes) in files.iter().enumerate() {
            self.look(|known| opening.add(&format!("{place}.txt"), recognise::open(bytes), DESK, known));
        }
        opening
    }

    fn takes(&self, opening: Opening) -> Vec<CourseDocument> {
        let mut drawn = 0;
        let mut draw = |_: Moment| {
            drawn += 1;
            ChangeId::from_bits(0xFFFF_0000 + drawn)
        };
        let mut pen = Pen { by: Side::Contact, now: Moment::from_millis(1_000), draw: &mut draw };
        self.look(|known| opening.finish(known, Some((&mut pen, day("2026-01-20")))))
    }
}

/// The files as the desk sees them.
fn cards(opening: &Opening) -> Vec<FileCard> {
    let setting = Setting { language: Language::Danish, today: day("2026-01-20"), is_at_the_desk: true };
    opening.files.iter().map(|file| FileCard::of(file, setting)).collect()
}

fn tally(opening: &Opening) -> Tally {
    Tally::of(&cards(opening))
}

fn changes_anything(opening: &Opening, marks_files: bool) -> bool {
    cards(opening).iter().any(|card| card.changes_anything(marks_files))
}

fn brought(opening: &Opening, place: usize) -> Option<String> {
    match &opening.files[place].outcome {
        Outcome::Ready(ready) | Outcome::Asked { ready, .. } => {
            things::brought(Language::Danish, &ready.brings, &ready.planned.news)
        }
        _ => None,
    }
}

#[test]
fn a_file_says_what_it_brings_in_peoples_words() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    device.writes(Side::Mentor, &a_meeting());
    device.sets(Side::Mentor, &an_agreement());
    device.writes(Side::Youth, &a_goal());

    let opening = Desk::default().opens(&[&a_file(&device, Reader::Contact)]);

    let said = brought(&opening, 0);
    assert_eq!(said.as_deref(), Some("2 nye møder, aftalen, 1 nyt mål og parrets navne"));
}

#[test]
fn everything_that_a_course_can_tell_is_brought_in_words_with_its_number() {
    let brought = |language, kind: Kind, new| {
        let bring = Bring { kind: KindName::Known(kind), new, changed: 0 };
        things::brought(language, &[bring], &News::default())
    };
    for language in [Language::Danish, Language::English] {
        for kind in Kind::ALL {
            let [none, one, two] = [0, 1, 2].map(|new| brought(language, *kind, new));
            let (one, two) = (one.unwrap(), two.unwrap());
            assert_eq!(none, None);
            assert_eq!(one != two, one.contains('1') && two.contains('2'), "{kind:?}: {one}, {two}");
        }
    }
    let danish = |kind, new| brought(Language::Danish, kind, new).unwrap();
    assert_eq!(danish(Kind::YouthWish, 1), "1 ønske fra den unge");
    assert_eq!(danish(Kind::MentorCheckIn, 2), "2 opfølgninger fra mentoren");
    assert_eq!(danish(Kind::SignUp, 3), "3 svar om arrangementer");
    assert_eq!(danish(Kind::Closing, 2), "afslutningen");
}

#[test]
fn a_goal_that_was_edited_on_the_way_is_one_new_goal() {
    let mut device = Device::with_a_pair();
    let goal = device.writes(Side::Youth, &a_goal());
    let before = device.clone();
    device.edits(Side::Youth, goal.as_subject(), &a_goal());
    let here = Desk { course: Some(before.history.clone()), ..Desk::default() };

    let phone = |desk: &Desk, device: &Device| {
        let mut opening = Opening::default();
        let file = a_file(device, Reader::MentorsPhone);
        desk.look(|known| opening.add("a.txt", recognise::open(&file), MENTORS_PHONE, known));
        brought(&opening, 0)
    };

    assert_eq!(phone(&Desk::default(), &device).as_deref(), Some("1 nyt mål og parrets navne"));
    assert_eq!(phone(&here, &device).as_deref(), Some("1 rettet mål"));
    assert_eq!(phone(&here, &before), None);
}

#[test]
fn three_files_of_which_one_is_known_and_one_is_broken_are_told_in_one_sentence() {
    let device = Device::with_a_pair();
    let file = a_file(&device, Reader::Contact);

    let opening = Desk::default().opens(&[&file, &file, b"hello"]);

    assert_eq!(tally(&opening), Tally { news: 1, known: 1, refused: 1, ..Tally::default() });
    assert_eq!(
        import::summary(Language::Danish, tally(&opening)),
        "1 fil bringer nyt, 1 har du allerede og 1 kunne ikke tages ind."
    );
}

#[test]
fn whichever_comes_first_says_that_it_is_files() {
    let said = |tally| import::summary(Language::Danish, tally);

    assert_eq!(said(Tally { refused: 2, ..Tally::default() }), "2 filer kunne ikke tages ind.");
    assert_eq!(
        said(Tally { known: 1, left_out: 1, refused: 3, ..Tally::default() }),
        "1 fil har du allerede, 1 venter på dit svar og 3 kunne ikke tages ind."
    );
    assert_eq!(said(Tally::default()), ".");
    assert_eq!(said(Tally { known: 1, ..Tally::default() }), "Du har det hele i forvejen.");
}

#[test]
fn looking_changes_nothing_and_taking_leaves_one_mark_however_often() {
    let device = Device::with_a_pair();
    let file = a_file(&device, Reader::Contact);
    let mut desk = Desk::default();

    let taken = desk.takes(desk.opens(&[&file, &file]));
    desk.course = taken.first().map(|document| document.history.clone());
    let taken_again = desk.takes(desk.opens(&[&file]));

    let marks = |documents: &[CourseDocument]| Course::fold(&documents[0].history).unwrap().received.len();
    assert_eq!(marks(&taken), 1);
    assert_eq!(marks(&taken_again), 1);
}

#[test]
fn f25_a_file_that_was_opened_before_changes_nothing_more() {
    let file = a_file(&Device::with_a_pair(), Reader::Contact);
    let mut desk = Desk::default();
    let first = desk.opens(&[&file]);
    let changes = |opening: &Opening| [true, false].map(|marks_files| changes_anything(opening, marks_files));

    assert_eq!(changes(&first), [true, true]);

    desk.course = desk.takes(first).first().map(|document| document.history.clone());
    assert_eq!(changes(&desk.opens(&[&file])), [false, false]);
}

#[test]
fn at_the_desk_a_later_file_without_news_is_still_noted() {
    let device = Device::with_a_pair();
    let desk = Desk { course: Some(device.history.clone()), ..Desk::default() };

    let opening = desk.opens(&[&a_file(&device, Reader::Contact)]);

    assert_eq!(tally(&opening), Tally { known: 1, ..Tally::default() });
    assert!(changes_anything(&opening, true));
    assert!(!changes_anything(&opening, false));
}

#[test]
fn f50_a_file_name_cannot_turn_round_or_fill_the_screen() {
    let mut opening = Opening::default();

    opening.add_unread("regning\u{202E}txt.exe\u{200B}\n");
    opening.add_unread(&"a".repeat(300));

    assert_eq!(opening.files[0].name, "regningtxt.exe");
    assert_eq!(opening.files[1].name.chars().count(), 81);
}

#[test]
fn a_file_for_somebody_else_is_refused() {
    let device = Device::with_a_pair();
    let for_youth = a_file(&device, Reader::YouthsPhone);

    let opening = Desk::default().opens(&[&for_youth]);

    assert_eq!(opening.files[0].outcome, Outcome::ForAnother { from: Side::Mentor, reader: Reader::YouthsPhone });
    assert_eq!(Desk::default().takes(opening), []);
}

#[test]
fn a_file_that_could_not_be_read_keeps_its_reason() {
    let mut opening = Opening::default();

    let too_large = Err(FileError::TooLarge { bytes: 1 << 30 });
    Desk::default().look(|known| opening.add("film.mov", too_large.clone(), DESK, known));

    assert_eq!(opening.files[0].outcome, Outcome::Refused(FileError::TooLarge { bytes: 1 << 30 }));
}

#[test]
fn f29_a_deleted_course_is_left_out_until_somebody_wants_it_back() {
    let file = a_file(&Device::with_a_pair(), Reader::Contact);
    let desk = Desk { deleted_on: Some(day("2026-01-10")), ..Desk::default() };
    let opening = desk.opens(&[&file]);

    let mut wanted = opening.clone();
    wanted.want(0, true);

    assert_eq!(tally(&opening), Tally { left_out: 1, ..Tally::default() });
    assert_eq!(desk.takes(opening), []);
    assert_eq!(tally(&wanted), Tally { news: 1, ..Tally::default() });
    assert_eq!(desk.takes(wanted).len(), 1);
}

#[test]
fn f36_three_bad_files_among_many_are_named_and_the_rest_are_taken_in_any_order() {
    let mut device = Device::with_a_pair();
    let mut files: Vec<Vec<u8>> = Vec::new();
    for _ in 0..20 {
        device.writes(Side::Mentor, &a_meeting());
        files.push(a_file(&device, Reader::Contact));
    }
    files.extend([Vec::new(), b"%PDF-1.7".to_vec(), b"{}".to_vec()]);
    let forward: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let backward: Vec<&[u8]> = files.iter().rev().map(Vec::as_slice).collect();
    let desk = Desk::default();

    let taken = |files: &[&[u8]]| {
        let opening = desk.opens(files);
        assert_eq!(tally(&opening).refused, 3);
        let documents = desk.look(|known| opening.finish(known, None));
        documents[0].history.clone()
    };

    assert_eq!(taken(&forward), taken(&backward));
    assert_eq!(taken(&forward), device_as_the_desk_sees_it(&device));
}

fn device_as_the_desk_sees_it(device: &Device) -> History {
    erhvervsmentor::domain::readers::what_leaves(&device.history, Reader::Contact, Switches::default())
}
