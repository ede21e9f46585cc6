//! Opening what is sealed or locked, and asking about what nobody has proven.

use std::collections::BTreeMap;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId};
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::seen::Seen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::file_card::{Fate, FileCard, Said, Setting};
use erhvervsmentor::exchange::invitation::{Invitation, Invited};
use erhvervsmentor::exchange::keys::{Backup, KeyRing};
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::link::{Link, LinkKind, link_of};
use erhvervsmentor::exchange::proof::PairSecret;
use erhvervsmentor::exchange::sealing::{SecretKey, Work, lock, seal};
use erhvervsmentor::storage::everything::{Copied, everything};
use erhvervsmentor::storage::key::{Key, Record};
use erhvervsmentor::storage::memory::MemoryStore;
use erhvervsmentor::storage::records::keep_record;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::text::Language;
use erhvervsmentor::worker::files::{Arrival, Ask, Beginning, File, Locks, Opener, Told};

use crate::exchange::invitation::a_programme;
use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::{a_meeting, words};
use crate::storage::keep;

const TODAY: &str = "2026-01-20";
const NOW: Moment = Moment::from_millis(1_768_900_000_000);
const WORDS: &str = "aften-bakke-cykel-due-elefant";

struct Desk {
    ring: KeyRing,
    invited: Vec<Invited>,
}

impl Desk {
    fn with_keys() -> Self {
        let backup = Backup::make(SecretKey::draw(), words("Kommunen"), day(TODAY));
        Self { ring: KeyRing::make(SecretKey::draw(), &backup, day(TODAY)), invited: Vec::new() }
    }

    fn inviting(course: CourseId) -> Self {
        let secret = PairSecret::from_random([7; 32]);
        let invited = Invited { course, secret, youth: None, mentor: None, invited_on: day(TODAY), with_keys: None };
        Self { invited: vec![invited], ..Self::with_keys() }
    }

    fn begins(&self) -> Sitting {
        let locks = Locks {
            ring: Some(self.ring.write().unwrap()),
            invited: self.invited.iter().map(|invited| invited.write().unwrap()).collect(),
            words: None,
        };
        begin(Shelf::Municipality, locks)
    }

    fn sealed(&self, text: &str) -> Vec<u8> {
        seal(text, &self.ring.seals_to()).unwrap().into_bytes()
    }
}

struct Sitting {
    opener: Opener<Box<dyn FnMut(Moment) -> ChangeId>>,
}

impl Sitting {
    fn ask(&mut self, ask: &Ask, contents: Vec<Vec<u8>>) -> Told {
        serde_json::from_str(&self.opener.answer(&serde_json::to_string(ask).unwrap(), contents)).unwrap()
    }

    fn opens(&mut self, contents: Vec<Vec<u8>>) -> Vec<FileCard> {
        let file = |place: usize| File { name: format!("{place}.txt"), arrival: Arrival::Here };
        self.ask(&Ask::Read((0..contents.len()).map(file).collect()), contents);
        match self.ask(&Ask::Plan(Vec::new()), Vec::new()) {
            Told::Cards(cards) => cards,
            other => panic!("{other:?}"),
        }
    }

    fn takes(&mut self, wanted: &[usize]) -> Taken {
        match self.ask(&Ask::Finish { wanted: wanted.to_vec(), now: 1_000 }, Vec::new()) {
            Told::Taken { courses, records, heard } => Taken {
                courses: courses.iter().map(|text| CourseDocument::read(text.get()).unwrap()).collect(),
                records,
                heard: heard.len(),
            },
            other => panic!("{other:?}"),
        }
    }
}

struct Taken {
    courses: Vec<CourseDocument>,
    records: BTreeMap<String, String>,
    heard: usize,
}

fn begin(shelf: Shelf, locks: Locks) -> Sitting {
    let mut drawn = 0;
    let draw = move |_| {
        drawn += 1;
        ChangeId::from_bits(0xFFFF_0000 + drawn)
    };
    let mut sitting = Sitting { opener: Opener::new(Box::new(draw)) };
    assert!(matches!(sitting.ask(&Ask::Begin(beginning(shelf, locks)), Vec::new()), Told::Done));
    sitting
}

fn beginning(shelf: Shelf, locks: Locks) -> Beginning {
    let is_at_the_desk = shelf == Shelf::Municipality;
    let setting = Setting { language: Language::Danish, today: day(TODAY), is_at_the_desk };
    Beginning { shelf, setting, deleted: BTreeMap::new(), locks }
}

fn a_course(meetings: usize) -> History {
    let mut device = Device::with_a_pair();
    for _ in 0..meetings {
        device.writes(Side::Mentor, &a_meeting());
    }
    device.history
}

const TO_THE_CONTACT: (Side, Reader) = (Side::Mentor, Reader::Contact);

fn address((from, reader): (Side, Reader)) -> Address {
    Address { from, reader, written_on: day("2026-01-19") }
}

fn plain(history: &History) -> String {
    Letter::write(COURSE, history, address(TO_THE_CONTACT), Switches::default()).unwrap()
}

fn proven(desk: &Desk, history: &History) -> String {
    let secret = desk.invited[0].secret.for_side(Side::Mentor);
    Letter::write_proven(COURSE, history, address(TO_THE_CONTACT), Switches::default(), &secret).unwrap()
}

fn said(card: &FileCard) -> String {
    match &card.said {
        Said::Refused(explanation) | Said::Locked(explanation) => explanation.in_one_line(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_desk_opens_what_is_sealed_to_its_key_and_sees_that_it_is_proven() {
    let desk = Desk::inviting(COURSE);
    let mut sitting = desk.begins();

    let cards = sitting.opens(vec![desk.sealed(&proven(&desk, &a_course(1)))]);

    let content = cards[0].content().unwrap();
    assert_eq!((cards[0].fate(), content.proven.as_deref()), (Fate::News, Some("Bekræftet afsender")));
    assert_eq!(Course::fold(&sitting.takes(&[]).courses[0].history).unwrap().standing_meetings().count(), 1);
}

#[test]
fn f48_what_is_not_proven_counts_only_when_somebody_says_so() {
    let desk = Desk::inviting(COURSE);
    let forged = proven(
        &Desk {
            invited: vec![Invited { secret: PairSecret::from_random([8; 32]), ..desk.invited[0].clone() }],
            ..Desk::with_keys()
        },
        &a_course(1),
    );
    for text in [plain(&a_course(1)), forged] {
        let mut sitting = desk.begins();

        let cards = sitting.opens(vec![desk.sealed(&text)]);

        assert_eq!(cards[0].fate(), Fate::LeftOut);
        assert_eq!(cards[0].content().unwrap().proven, None);
        assert!(sitting.takes(&[]).courses.is_empty());
        assert_eq!(sitting.takes(&[0]).courses[0].id, COURSE);
    }
}

#[test]
fn f48_a_stranger_cannot_bring_a_pair_that_nobody_has_invited() {
    let desk = Desk::inviting(CourseId::from_bits(9));

    let cards = desk.begins().opens(vec![desk.sealed(&plain(&a_course(1)))]);

    assert_eq!(cards[0].fate(), Fate::LeftOut);
}

#[test]
fn a_desk_that_has_invited_nobody_takes_files_in_as_they_come() {
    let desk = Desk::with_keys();

    let cards = desk.begins().opens(vec![desk.sealed(&plain(&a_course(1))), plain(&a_course(1)).into_bytes()]);

    assert_eq!([cards[0].fate(), cards[1].fate()], [Fate::News, Fate::Known]);
}

#[test]
fn f46_a_file_for_another_key_says_the_words_of_that_key() {
    let (desk, other) = (Desk::with_keys(), Desk::with_keys());

    let cards = desk.begins().opens(vec![other.sealed(&plain(&a_course(1)))]);

    let fingerprint = other.ring.own().fingerprint().join(" ");
    assert!(said(&cards[0]).contains(&fingerprint), "{}", said(&cards[0]));
}

#[test]
fn a_key_ring_that_does_not_read_is_named_and_not_the_file() {
    let desk = Desk::with_keys();
    let locks = Locks { ring: Some("{".to_owned()), ..Locks::default() };

    let cards = begin(Shelf::Municipality, locks).opens(vec![desk.sealed(&plain(&a_course(1)))]);

    assert!(said(&cards[0]).contains("nøgle kan ikke læses"), "{}", said(&cards[0]));
}

#[test]
fn f45_a_damaged_sealed_file_brings_nothing() {
    let desk = Desk::with_keys();
    let mut sealed = desk.sealed(&plain(&a_course(1)));
    let middle = sealed.len() - 80;
    sealed[middle] = if sealed[middle] == b'A' { b'B' } else { b'A' };

    let mut sitting = desk.begins();
    let cards = sitting.opens(vec![sealed]);

    assert!(said(&cards[0]).contains("gået i stykker"), "{}", said(&cards[0]));
    assert!(sitting.takes(&[]).courses.is_empty());
}

#[test]
fn a_phone_cannot_open_what_is_sealed_to_the_municipality_and_says_so() {
    let desk = Desk::with_keys();

    let cards = begin(Shelf::Mentor, Locks::default()).opens(vec![desk.sealed(&plain(&a_course(1)))]);

    assert!(said(&cards[0]).contains("låst til kommunen"), "{}", said(&cards[0]));
}

fn a_copy(copied: Copied) -> String {
    let store = MemoryStore::default();
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    keep(&store, &device);
    keep_record(&store, Record::Enrolment(Shelf::Mentor, COURSE), "\"enrolment\"", NOW).unwrap();
    keep_record(&store, Record::KeyRing, "\"ring\"", NOW).unwrap();
    everything(&store, &[], copied).unwrap()
}

#[test]
fn five_words_open_a_copy_with_its_invitation() {
    let locked = lock(&a_copy(Copied::Locked), WORDS, Work::Light).unwrap().into_bytes();
    let mut sitting = begin(Shelf::Mentor, Locks::default());
    assert_eq!(sitting.opens(vec![locked.clone()])[0].fate(), Fate::Locked);

    // As somebody types them: with capitals and spaces.
    let typed = Some(WORDS.to_uppercase().replace('-', " "));
    let mut sitting = begin(Shelf::Mentor, Locks { words: typed, ..Locks::default() });
    let cards = sitting.opens(vec![locked]);

    assert_eq!(cards[0].fate(), Fate::News);
    let taken = sitting.takes(&[]);
    assert_eq!(taken.courses[0].id, COURSE);
    let enrolment = Key::Record(Record::Enrolment(Shelf::Mentor, COURSE)).to_string();
    assert_eq!(taken.records, [(enrolment, "\"enrolment\"".to_owned())].into());
}

#[test]
fn f46_other_words_open_nothing_and_a_slip_is_told_before_anything_is_read() {
    let locked = lock(&a_copy(Copied::Locked), WORDS, Work::Light).unwrap().into_bytes();
    let words = Some("aften-bakke-cykel-due-aften".to_owned());
    let cards = begin(Shelf::Mentor, Locks { words, ..Locks::default() }).opens(vec![locked]);
    assert!(said(&cards[0]).contains("passer ikke"), "{}", said(&cards[0]));

    let mut sitting = begin(Shelf::Mentor, Locks::default());
    let slip = Locks { words: Some("aften bakke cykkel".to_owned()), ..Locks::default() };
    let told = sitting.ask(&Ask::Begin(beginning(Shelf::Mentor, slip)), Vec::new());
    assert!(matches!(&told, Told::Unknown(explanation) if explanation.remedy.contains("cykel")), "{told:?}");
}

#[test]
fn f70_an_invitation_in_a_plain_copy_is_nobodys_yes() {
    let mut sitting = begin(Shelf::Mentor, Locks::default());

    let cards = sitting.opens(vec![a_copy(Copied::Plain).into_bytes()]);

    assert_eq!(cards[0].fate(), Fate::News);
    assert!(sitting.takes(&[]).records.is_empty());
}

#[test]
fn f48_a_note_of_the_invited_that_does_not_read_lets_no_stranger_in() {
    let desk = Desk::with_keys();
    let locks = Locks { ring: Some(desk.ring.write().unwrap()), invited: vec!["{".to_owned()], words: None };

    let cards = begin(Shelf::Municipality, locks).opens(vec![desk.sealed(&plain(&a_course(1)))]);

    assert_eq!(cards[0].fate(), Fate::LeftOut);
}

#[test]
fn keys_in_a_plain_copy_are_left_alone_at_the_desk() {
    let copy = a_copy(Copied::Locked);
    let mut sitting = begin(Shelf::Municipality, Locks::default());
    assert_eq!(sitting.opens(vec![copy.clone().into_bytes()])[0].fate(), Fate::Refused);
    assert!(sitting.takes(&[]).records.is_empty());

    let locked = lock(&copy, WORDS, Work::Light).unwrap().into_bytes();
    let mut sitting = begin(Shelf::Municipality, Locks { words: Some(WORDS.to_owned()), ..Locks::default() });
    let cards = sitting.opens(vec![locked]);
    assert!(matches!(&cards[0].said, Said::Records(_)), "{:?}", cards[0].said);
    assert_eq!(sitting.takes(&[]).records, [(Key::Record(Record::KeyRing).to_string(), "\"ring\"".to_owned())].into());
}

#[test]
fn the_door_for_files_takes_a_link_in_a_message_and_tells_an_invitation() {
    let address = address((Side::Mentor, Reader::YouthsPhone));
    let letter = Letter::write_for_link(COURSE, &a_course(1), address, &Seen::default()).unwrap();
    let link = link_of("https://example.org/", &Link { kind: LinkKind::Course, payload: letter.text }).unwrap();
    let desk = Desk::inviting(COURSE);
    let keys = desk.ring.seals_to();
    let invitation = Invitation::make(&desk.invited[0], Side::Youth, keys, a_programme(), day(TODAY));
    let texts = [format!("Hej Bo, her er det: {link} Hilsen Anna"), invitation.write_file().unwrap()];
    let mut sitting = begin(Shelf::Youth, Locks::default());

    let cards = sitting.opens(texts.map(String::into_bytes).to_vec());

    assert_eq!(cards[0].fate(), Fate::News);
    assert!(matches!(&cards[1].said, Said::Invitation { text, .. } if Invitation::read(text).is_ok()));
    assert_eq!(sitting.takes(&[]).heard, 1, "what the mentor has is remembered");
}
