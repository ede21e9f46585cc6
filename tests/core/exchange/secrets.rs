//! What must not leave does not: every free text of generated courses bears a mark, and the marks are looked for in the bytes.

pub mod written;

use std::collections::BTreeSet;

use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::seen::Seen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::link::{Found, Link, link_of, read_fragment};
use erhvervsmentor::exchange::parts::{Collector, Taken};
use erhvervsmentor::exchange::qr::{Code, codes_of};
use proptest::collection::vec;
use proptest::prelude::*;

use self::written::{Written, any_act};
use super::given_letters::text_with;
use super::given_links::{APP, course_link};
use crate::domain::link_readers::IN_A_LINK;
use crate::given::course::COURSE;
use crate::given::{cases, day};

/// Words of people, by the kind and the fields that hold them.
type TheirWords = &'static [(Kind, &'static [&'static str])];

/// What of people's own words the municipality may have, as the table of the blueprint says.
const FOR_THE_MUNICIPALITY: TheirWords = &[
    (Kind::Pair, &["mentor", "youth"]),
    (Kind::Aim, &["words"]),
    (Kind::Agreement, &["contact_words", "cancel_words", "delay_words", "rules"]),
    (Kind::Agreement, &["youth_hopes", "mentor_hopes", "meeting_words", "between_words", "stop_words"]),
    (Kind::Goal, &["title"]),
    (Kind::SignUp, &["event"]),
];
/// What the young person says to the counsellor past the mentor, and what of the shared course no contact has.
const FOR_THE_COUNSELLOR: TheirWords = &[
    (Kind::YouthCheckIn, &["change"]),
    (Kind::YouthWish, &["words"]),
    (Kind::YouthLearning, &["good", "better"]),
    (Kind::NextPlan, &["words"]),
];
/// What the mentor says to the contact past the young person.
const FOR_THE_CONTACT: TheirWords = &[
    (Kind::MentorCheckIn, &["going", "needs"]),
    (Kind::MentorWish, &["words"]),
    (Kind::MentorLearning, &["good", "better"]),
];
/// What the mentor must never read.
const NOT_FOR_THE_MENTOR: &[Kind] = &[Kind::YouthCheckIn, Kind::YouthWish, Kind::YouthLearning];
/// What the young person must never read.
const NOT_FOR_THE_YOUTH: &[Kind] = &[Kind::MentorCheckIn, Kind::MentorWish, Kind::MentorLearning];
/// What stays on the device it was written on.
const FOR_NOBODY: &[Kind] = &[Kind::PrivateNote, Kind::Feeling, Kind::Received];
/// What of the shared course the municipality never hears of, whatever is switched on.
const NOT_FOR_THE_MUNICIPALITY: &[Kind] = &[Kind::Habit, Kind::NextMeeting, Kind::Strengths, Kind::Tried];
/// What more the contact never hears of.
const NOT_FOR_THE_CONTACT: &[Kind] = &[Kind::Step, Kind::NextPlan];
/// What more it may have where the sender switched the notes on.
const WITH_NOTES: TheirWords = &[(Kind::Meeting, &["note"])];
/// What more the counsellor may have where the young person sends all about the goals.
const WITH_GOALS: TheirWords = &[
    (Kind::Goal, &["why", "barrier", "sign"]),
    (Kind::Step, &["title"]),
    (Kind::Rating, &["words"]),
    (Kind::Review, &["reason"]),
];

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_letter_to_the_municipality_holds_the_words_that_stand_and_may_be_read_and_no_others(
        acts in vec(any_act(), 1..30),
        notes in any::<bool>(),
        goals in any::<bool>(),
    ) {
        let written = Written::by(&acts);
        let switches = Switches { meeting_notes: notes, whole_goals: goals };
        for reader in [Reader::Contact, Reader::Counsellor] {
            let text = text_with(reader, &written.device.history, switches);

            prop_assert_eq!(marks_in(&text), marks_for(&written, reader, switches), "for {:?}", reader);
        }
    }

    #[test]
    fn a_letter_to_the_other_of_the_pair_holds_what_they_share_and_nothing_of_a_later_kind(acts in vec(any_act(), 1..30)) {
        let written = Written::by(&acts);
        for (reader, kept_from_them) in
            [(Reader::MentorsPhone, NOT_FOR_THE_MENTOR), (Reader::YouthsPhone, NOT_FOR_THE_YOUTH)]
        {
            for switches in [Switches::default(), Switches { meeting_notes: true, whole_goals: true }] {
                let text = text_with(reader, &written.device.history, switches);

                prop_assert_eq!(marks_in(&text), written.marks_but_of(&[kept_from_them, FOR_NOBODY].concat()), "for {:?}", reader);
            }
        }
    }

    /// Some of what is secret has no words of people in it: a face, a number, that somebody wants to stop, or took it back.
    #[test]
    fn no_letter_even_says_that_there_is_something_it_may_not_tell(acts in vec(any_act(), 1..30)) {
        let written = Written::by(&acts);
        let everything_on = Switches { meeting_notes: true, whole_goals: true };
        let hidden = |kinds: &[&[Kind]]| [kinds, &[FOR_NOBODY]].concat().concat();
        for (reader, hidden) in [
            (Reader::MentorsPhone, hidden(&[NOT_FOR_THE_MENTOR])),
            (Reader::YouthsPhone, hidden(&[NOT_FOR_THE_YOUTH])),
            (Reader::Contact, hidden(&[NOT_FOR_THE_MENTOR, NOT_FOR_THE_MUNICIPALITY, NOT_FOR_THE_CONTACT])),
            (Reader::Counsellor, hidden(&[NOT_FOR_THE_YOUTH, NOT_FOR_THE_MUNICIPALITY])),
        ] {
            let text = text_with(reader, &written.device.history, everything_on);
            for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Removal) {
                let is_told = says(&text, *kind);
                prop_assert!(!is_told || !hidden.contains(kind), "{:?} for {:?}", kind, reader);
                // The pair gets everything else with its trail, so that what was looked for is what the bytes would hold.
                let is_whole = [Reader::MentorsPhone, Reader::YouthsPhone].contains(&reader) && !hidden.contains(kind);
                prop_assert!(!is_whole || is_told == written.says(*kind), "{:?} for {:?}", kind, reader);
            }
        }
    }

    /// Of what is carried, the bytes are looked through as the other end gets them: from the link, and from the codes.
    #[test]
    fn a_link_and_its_codes_hold_the_words_on_the_list_and_no_others(acts in vec(any_act(), 1..20)) {
        let written = Written::by(&acts);
        let not_in_a_link: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| !IN_A_LINK.contains(kind)).collect();
        for (from, reader) in [(Side::Youth, Reader::MentorsPhone), (Side::Mentor, Reader::YouthsPhone)] {
            let address = Address { from, reader, written_on: day("2026-02-10") };
            let letter = Letter::write_for_link(COURSE, &written.device.history, address, &Seen::default()).unwrap();
            let link = link_of(APP, &course_link(letter.text)).unwrap();
            let codes = codes_of(APP, &read_whole(&link)).unwrap();

            let in_codes = gathered(&codes);

            prop_assert_eq!(marks_in(&in_codes), written.marks_but_of(&not_in_a_link), "for {:?}", reader);
            for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Removal) {
                let may_be_told = IN_A_LINK.contains(kind) && written.says(*kind);
                prop_assert_eq!(says(&in_codes, *kind), may_be_told, "{:?} for {:?}", kind, reader);
            }
            for text in codes.iter().map(|code| code.text.as_str()).chain([link.as_str()]) {
                prop_assert!(marks_in(text).is_empty(), "nothing stands in it unpacked");
            }
        }
    }

    #[test]
    fn a_link_to_the_municipality_holds_nothing_of_anybody(acts in vec(any_act(), 1..20)) {
        let written = Written::by(&acts);
        for reader in [Reader::Contact, Reader::Counsellor] {
            let address = Address { from: Side::Mentor, reader, written_on: day("2026-02-10") };
            let letter = Letter::write_for_link(COURSE, &written.device.history, address, &Seen::default()).unwrap();

            prop_assert!(marks_in(&letter.text).is_empty());
            prop_assert!(!letter.text.contains("kind"));
        }
    }
}

fn read_whole(text: &str) -> Link {
    match read_fragment(text) {
        Ok(Found::Whole(link)) => link,
        other => panic!("{other:?}"),
    }
}

/// The text that codes carry together, as a phone gathers it.
fn gathered(codes: &[Code]) -> String {
    let mut collector = Collector::default();
    let taken = codes.iter().map(|code| match read_fragment(&code.text) {
        Ok(Found::Part(part)) => collector.take(part),
        other => panic!("{other:?}"),
    });
    match taken.last() {
        Some(Taken::Whole(link)) => link.payload,
        other => panic!("{other:?}"),
    }
}

/// The marks that a reader at the municipality may have: of the versions that stand, of the fields that are theirs.
fn marks_for(written: &Written, reader: Reader, switches: Switches) -> BTreeSet<String> {
    let mut theirs = FOR_THE_MUNICIPALITY.to_vec();
    theirs.extend(if reader == Reader::Counsellor { FOR_THE_COUNSELLOR } else { FOR_THE_CONTACT });
    theirs.extend(switches.meeting_notes.then_some(WITH_NOTES).into_iter().flatten());
    let has_goals = switches.whole_goals && reader == Reader::Counsellor;
    theirs.extend(has_goals.then_some(WITH_GOALS).into_iter().flatten());
    let is_theirs =
        |kind: Kind, field: &str| theirs.iter().any(|(known, fields)| *known == kind && fields.contains(&field));
    let is_gone = |goal: SubjectId| written.things.iter().any(|thing| thing.subject == goal && thing.is_away);
    let standing = written.things.iter().filter(|thing| !thing.is_away && !thing.goal.is_some_and(is_gone));
    standing
        .filter_map(|thing| Some((thing.kind, thing.versions.last().filter(|version| !version.is_erased)?)))
        .flat_map(|(kind, version)| version.marks.iter().map(move |(field, mark)| (kind, *field, mark)))
        .filter(|(kind, field, _)| is_theirs(*kind, field))
        .map(|(.., mark)| mark.clone())
        .collect()
}

/// Whether the bytes of a letter name a kind: as that of a change, or of what was taken away.
fn says(text: &str, kind: Kind) -> bool {
    ["kind", "of"].iter().any(|field| text.contains(&format!("\"{field}\":\"{}\"", kind.as_str())))
}

/// Finds every mark in the bytes of a letter.
fn marks_in(text: &str) -> BTreeSet<String> {
    text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(mark, _)| format!("<{mark}>")).collect()
}
