//! Letters: what opens can be written anew for anybody, and then opens as exactly what may leave; and no proof holds that was not made.

use erhvervsmentor::domain::readers::{Reader, Switches, what_a_link_carries, what_leaves};
use erhvervsmentor::domain::seen::Seen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::letter::{Address, FORMAT, Letter};
use erhvervsmentor::exchange::proof::{Origin, PairSecret, Proof};
use erhvervsmentor::exchange::recognise::{self, FileError};
use erhvervsmentor::text::{Language, errors};

use super::input::Input;
use super::{course, made};

const READERS: [Reader; 4] = [Reader::MentorsPhone, Reader::YouthsPhone, Reader::Contact, Reader::Counsellor];

pub fn check(input: &[u8]) {
    if let Some(numbers) = input.strip_prefix(b".") {
        let content = made::course(&mut Input::of(numbers)).write().unwrap();
        let letter = format!(
            r#"{{"format":"{FORMAT}","container":1,"seal":"none","from":"youth","for":"mentor","written_on":"2024-04-12","content":{content}}}"#
        );
        return opens(letter.as_bytes());
    }
    opens(input);
}

fn opens(input: &[u8]) {
    match recognise::open(input) {
        Ok(letter) => holds(&letter, input),
        Err(error) => {
            assert_eq!(recognise::open(input), Err(error.clone()), "refused twice for one reason");
            is_told(&error);
        }
    }
}

fn holds(letter: &Letter, input: &[u8]) {
    course::holds(&letter.course);
    let among_white_space = [b"\xEF\xBB\xBF \r\n", input, b"\n\t "].concat();
    assert_eq!(recognise::open(&among_white_space).as_ref(), Ok(letter), "white space around it means nothing");
    let secret = PairSecret::from_random([0xA5; 32]).for_side(letter.from);
    let origin = letter.proof.verify(&secret);
    assert_eq!(
        origin,
        if letter.proof == Proof::Missing { Origin::Unproven } else { Origin::Refuted },
        "nobody knows it"
    );
    for reader in READERS {
        let address = Address { from: letter.from, reader, written_on: letter.written_on };
        for meeting_notes in [false, true] {
            written_anew(letter, address, Switches { meeting_notes, whole_goals: !meeting_notes });
        }
        by_link(letter, address);
    }
}

fn written_anew(letter: &Letter, address: Address, switches: Switches) {
    let (id, history) = (letter.course.id, &letter.course.history);
    let secret = PairSecret::from_random([0xA5; 32]).for_side(address.from);
    let text = Letter::write_proven(id, history, address, switches, &secret).expect("what opened is written");
    let again = recognise::open(text.as_bytes()).expect("what was written opens");
    assert_eq!((again.from, again.reader, again.written_on), (address.from, address.reader, address.written_on));
    assert_eq!(again.course.history, what_leaves(history, address.reader, switches), "exactly what may leave");
    assert!(
        again.course.history.iter().all(|change| history.change(change.id).is_some()),
        "and nothing that was not there"
    );
    assert_eq!(again.proof.verify(&secret), Origin::Proven);
    let other = PairSecret::from_random([0xA5; 32]).for_side(if address.from == Side::Youth {
        Side::Mentor
    } else {
        Side::Youth
    });
    assert_eq!(again.proof.verify(&other), Origin::Refuted, "the one cannot pass for the other");
}

fn by_link(letter: &Letter, address: Address) {
    let (id, history) = (letter.course.id, &letter.course.history);
    let mut seen = Seen::default();
    let link = Letter::write_for_link(id, history, address, &seen).expect("what opened is written");
    let again = Letter::read(&link.text).expect("what was written is read");
    assert_eq!(again.course.history, link.part);
    assert_eq!(link.part, what_a_link_carries(history, address.reader));
    seen.note_received(&again.course.history, &again.arrived);
    let rest = Letter::write_for_link(id, history, address, &seen).unwrap();
    assert!(rest.part.is_empty(), "what came back is not sent again");
}

fn is_told(error: &FileError) {
    for language in [Language::Danish, Language::English] {
        let told = errors::file(language, error);
        assert!(!told.happened.is_empty() && !told.remedy.is_empty());
    }
}
