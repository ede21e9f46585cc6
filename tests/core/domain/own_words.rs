//! What one of the two keeps to themselves about a meeting: one note and one face, which go and come back with it.

use erhvervsmentor::domain::facts::feeling::Face;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::own_words::{OwnWords, keep, own_words, put_meeting_back, take_meeting_away};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::readers::{Reader, Switches, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;

use crate::given::course::Device;
use crate::given::day;
use crate::given::facts::{a_meeting, words};

/// A phone with a meeting, on which one writes with a pen of their own.
struct Phone {
    device: Device,
    meeting: SubjectId,
    drawn: u128,
}

impl Phone {
    fn with_a_meeting() -> Self {
        let mut device = Device::with_a_pair();
        let meeting = device.writes(Side::Mentor, &a_meeting()).as_subject();
        Self { device, meeting, drawn: 0xFFFF_0000 }
    }

    fn write(&mut self, by: Side, act: impl FnOnce(&mut Device, &mut Pen<'_>)) {
        let drawn = &mut self.drawn;
        let mut draw = |_| {
            *drawn += 1;
            ChangeId::from_bits(*drawn)
        };
        act(&mut self.device, &mut Pen { by, now: Moment::from_millis(1), draw: &mut draw });
    }

    fn keeps(&mut self, by: Side, note: &str, face: Option<Face>) {
        let meeting = self.meeting;
        let kept = OwnWords { note: (!note.is_empty()).then(|| words(note)), face };
        self.write(by, |device, pen| {
            let course = device.course();
            keep(&mut device.history, pen, &course, meeting, kept, day("2026-01-06"));
        });
    }

    fn takes_away(&mut self) {
        let meeting = self.device.thing::<Meeting>(self.meeting).unwrap();
        self.write(Side::Mentor, |device, pen| {
            let course = device.course();
            take_meeting_away(&mut device.history, pen, &course, &meeting, day("2026-01-07"));
        });
    }

    fn puts_back(&mut self) {
        let meeting = self.device.thing::<Meeting>(self.meeting).unwrap();
        self.write(Side::Mentor, |device, pen| {
            let course = device.course();
            put_meeting_back(&mut device.history, pen, &course, &meeting);
        });
    }

    fn reads(&self, side: Side) -> (String, Option<Face>) {
        let kept = own_words(&self.device.course(), self.meeting, side);
        (kept.note.map(|note| note.to_string()).unwrap_or_default(), kept.face)
    }
}

#[test]
fn each_side_keeps_one_note_and_one_face_a_meeting() {
    let mut phone = Phone::with_a_meeting();
    phone.keeps(Side::Mentor, "Han var træt", Some(Face::Fine));
    phone.keeps(Side::Youth, "Det var fedt", Some(Face::Good));
    phone.keeps(Side::Mentor, "Han var glad", Some(Face::Good));

    assert_eq!(phone.reads(Side::Mentor), ("Han var glad".to_owned(), Some(Face::Good)));
    assert_eq!(phone.reads(Side::Youth), ("Det var fedt".to_owned(), Some(Face::Good)));
    assert_eq!(phone.device.course().private_notes.len(), 2);
    assert_eq!(phone.device.course().feelings.len(), 2);
}

#[test]
fn what_is_kept_unchanged_writes_nothing() {
    let mut phone = Phone::with_a_meeting();
    phone.keeps(Side::Mentor, "", None);
    assert_eq!(phone.device.history.len(), 2);

    phone.keeps(Side::Mentor, "Husk kørekort", Some(Face::Hard));
    phone.keeps(Side::Mentor, "Husk kørekort", Some(Face::Hard));
    assert_eq!(phone.device.history.len(), 4);
}

#[test]
fn what_is_emptied_is_taken_away_and_can_be_written_again() {
    let mut phone = Phone::with_a_meeting();
    phone.keeps(Side::Mentor, "Husk kørekort", Some(Face::Hard));
    phone.keeps(Side::Mentor, "", None);
    assert_eq!(phone.reads(Side::Mentor), (String::new(), None));

    phone.keeps(Side::Mentor, "Igen", None);
    assert_eq!(phone.reads(Side::Mentor), ("Igen".to_owned(), None));
    assert_eq!(phone.device.course().private_notes.len(), 1);
}

#[test]
fn it_goes_with_its_meeting_and_comes_back_with_it() {
    let mut phone = Phone::with_a_meeting();
    phone.keeps(Side::Mentor, "Husk kørekort", Some(Face::Hard));

    phone.takes_away();
    assert_eq!(phone.reads(Side::Mentor), (String::new(), None));
    assert_eq!(phone.device.course().standing_meetings().count(), 0);

    phone.puts_back();
    assert_eq!(phone.reads(Side::Mentor), ("Husk kørekort".to_owned(), Some(Face::Hard)));
    assert_eq!(phone.device.course().standing_meetings().count(), 1);
}

#[test]
fn what_was_taken_away_before_its_meeting_stays_away_when_that_comes_back() {
    let mut phone = Phone::with_a_meeting();
    phone.keeps(Side::Mentor, "Husk kørekort", Some(Face::Hard));
    phone.keeps(Side::Mentor, "", Some(Face::Hard));

    phone.takes_away();
    phone.puts_back();

    assert_eq!(phone.reads(Side::Mentor), (String::new(), Some(Face::Hard)));
}

#[test]
fn it_leaves_for_nobody_and_neither_does_the_mark_that_it_is_gone() {
    let mut phone = Phone::with_a_meeting();
    phone.keeps(Side::Mentor, "Husk kørekort", Some(Face::Hard));
    phone.takes_away();
    let everything = Switches { meeting_notes: true, whole_goals: true };

    for reader in [Reader::MentorsPhone, Reader::YouthsPhone, Reader::Contact, Reader::Counsellor] {
        let left = what_leaves(&phone.device.history, reader, everything);
        let told = format!("{left:?}");
        assert!(!told.contains("PrivateNote") && !told.contains("Feeling"), "{reader:?}");
        assert!(!told.contains("private_note") && !told.contains("feeling"), "{reader:?}");
    }
}
