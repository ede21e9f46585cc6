//! What one of the two says to the municipality alone: not a byte of it is in a letter to anybody else.
//!
//! The proof compares whole letters: a course with the words, and the same course without them, make the same letter.

use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::facts::after::YouthLearning;
use erhvervsmentor::domain::facts::check_in::{Fit, Gets, MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::rating::Score;
use erhvervsmentor::domain::facts::wish::{Asks, MentorWish, YouthWish};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Value;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::given_letters::{READERS, text_for, text_with};
use crate::given::course::Device;
use crate::given::facts::{a_goal, a_meeting, words};
use crate::given::forms::{any_fields_of, any_words};
use crate::given::{cases, day};

const OF_THE_YOUTH: [Kind; 3] = [Kind::YouthCheckIn, Kind::YouthWish, Kind::YouthLearning];
const OF_THE_MENTOR: [Kind; 3] = [Kind::MentorCheckIn, Kind::MentorWish, Kind::MentorLearning];

fn may_read(kind: Kind, reader: Reader) -> bool {
    let own = if OF_THE_YOUTH.contains(&kind) {
        [Reader::YouthsPhone, Reader::Counsellor]
    } else {
        [Reader::MentorsPhone, Reader::Contact]
    };
    own.contains(&reader)
}

fn all_switches() -> impl Iterator<Item = Switches> {
    [(false, false), (false, true), (true, false), (true, true)]
        .into_iter()
        .map(|(meeting_notes, whole_goals)| Switches { meeting_notes, whole_goals })
}

/// A pair with a meeting and a goal: the history that everything private is written beside.
fn a_shared_course() -> Device {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    device.writes(Side::Youth, &a_goal());
    device
}

/// Writes one thing in confidence, and perhaps takes it away again.
fn confide(device: &mut Device, kind: Kind, fields: erhvervsmentor::domain::fields::Fields, is_taken_back: bool) {
    let by = if OF_THE_YOUTH.contains(&kind) { Side::Youth } else { Side::Mentor };
    let told = Content::Written { kind: KindName::Known(kind), fields };
    let id = device.write(by, None, Vec::new(), told);
    if is_taken_back {
        let subject: SubjectId = id.as_subject();
        let fields = [("of", kind.as_str()), ("removed_on", "2026-02-01")];
        let fields = fields.into_iter().map(|(name, text)| (name.to_owned(), Value::Text(text.to_owned()))).collect();
        let gone = Content::Written { kind: KindName::Known(Kind::Removal), fields };
        device.write(by, Some(subject), vec![id], gone);
    }
}

fn any_confidence() -> impl Strategy<Value = (Kind, erhvervsmentor::domain::fields::Fields, bool)> {
    let kinds: Vec<Kind> = OF_THE_YOUTH.into_iter().chain(OF_THE_MENTOR).collect();
    select(kinds).prop_flat_map(|kind| (Just(kind), any_fields_of(kind), any::<bool>()))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_letter_is_byte_for_byte_the_same_whatever_was_said_to_somebody_else(said in vec(any_confidence(), 1..6)) {
        for reader in READERS {
            let (mut with, mut without) = (a_shared_course(), a_shared_course());
            for (kind, fields, is_taken_back) in &said {
                confide(&mut with, *kind, fields.clone(), *is_taken_back);
                let theirs = may_read(*kind, reader);
                // The clock goes on in both, so that what they may read is written at the same moment.
                confide(&mut without, *kind, fields.clone(), *is_taken_back);
                if !theirs {
                    without.history = without_kind(&without.history, *kind);
                }
            }
            for switches in all_switches() {
                let [with, without] = [&with, &without].map(|device| text_with(reader, &device.history, switches));
                prop_assert_eq!(with, without, "to {:?}", reader);
            }
        }
    }

    #[test]
    fn no_words_said_in_confidence_are_in_a_letter_to_the_other(own_words in any_words(60)) {
        let mark = format!("zq{own_words}qz");
        let mut device = a_shared_course();
        device.writes(Side::Youth, &YouthWish { asks: Asks::Swap, words: Some(words(&mark)), wished_on: day("2026-01-09") });
        device.writes(Side::Youth, &a_youths_answers(&mark));
        for reader in [Reader::MentorsPhone, Reader::Contact] {
            let text = text_for(reader, &device.history);
            for trace in ["zq", "qz", "youth_wish", "youth_check_in", "2026-01-09", "swap"] {
                prop_assert!(!text.contains(trace), "{trace} is in a letter to {reader:?}");
            }
        }
    }
}

/// The history without a kind, and without the marks that things of that kind are gone.
fn without_kind(history: &History, kind: Kind) -> History {
    let says = |fields: &erhvervsmentor::domain::fields::Fields| {
        fields.value("of") == Some(&Value::Text(kind.as_str().to_owned()))
    };
    history
        .iter()
        .filter(|change| change.fields_of(kind).is_none() && !change.fields_of(Kind::Removal).is_some_and(says))
        .cloned()
        .collect()
}

fn a_youths_answers(own_words: &str) -> YouthCheckIn {
    YouthCheckIn {
        gets: Some(Gets::No),
        change: Some(words(own_words)),
        relation: Score::try_from(2).ok(),
        fit: Some(Fit::Poor),
        checked_on: day("2026-01-09"),
    }
}

#[test]
fn the_counsellor_gets_what_the_young_person_says_to_her_and_the_contact_what_the_mentor_says() {
    let mut device = a_shared_course();
    device.writes(
        Side::Youth,
        &YouthWish { asks: Asks::Stop, words: Some(words("Y-WISH")), wished_on: day("2026-01-09") },
    );
    device.writes(Side::Youth, &a_youths_answers("Y-ANSWER"));
    let advice = YouthLearning { good: Some(words("Y-ADVICE")), better: None, recommends: None };
    device.sets(Side::Youth, &advice);
    let wish = MentorWish { asks: Asks::Call, words: Some(words("M-WISH")), wished_on: day("2026-01-09") };
    device.writes(Side::Mentor, &wish);
    let going = Some(words("M-ANSWER"));
    let answers = MentorCheckIn { going, needs: None, relation: None, fit: None, checked_on: day("2026-01-09") };
    device.writes(Side::Mentor, &answers);

    let found = |reader| {
        let text = text_for(reader, &device.history);
        ["Y-WISH", "Y-ANSWER", "Y-ADVICE", "M-WISH", "M-ANSWER"]
            .into_iter()
            .filter(|word| text.contains(word))
            .collect()
    };

    let (youth, mentor) = (vec!["Y-WISH", "Y-ANSWER", "Y-ADVICE"], vec!["M-WISH", "M-ANSWER"]);
    let read: [Vec<&str>; 4] = READERS.map(found);
    assert_eq!(read, [mentor.clone(), youth.clone(), mentor, youth]);
}
