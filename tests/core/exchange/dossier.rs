//! Everything held about one pair: nothing of it is left out, and nobody reads what the other said in confidence.

use std::collections::BTreeSet;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::facts::received::Received;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::readers::{Reader, Switches, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::dossier::{Access, Asked, document, text};
use erhvervsmentor::text::dossier::{heading, without_mentor, without_youth};
use erhvervsmentor::text::{Language, fields};
use proptest::collection::vec;
use proptest::prelude::*;

use super::secrets::written::{Written, any_act};
use crate::given::course::{COURSE, Device};
use crate::given::facts::{
    a_file_from, a_goal, a_meeting, a_mentor_check_in, a_mentor_wish, a_rating_of, a_review_of, a_yes_to,
    a_youth_check_in, a_youth_wish, an_agreement, mentor_learning, youth_learning,
};
use crate::given::{cases, day};
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::review::{Outcome, Review};

const OF_THE_YOUTH: [Kind; 3] = [Kind::YouthCheckIn, Kind::YouthWish, Kind::YouthLearning];
const OF_THE_MENTOR: [Kind; 3] = [Kind::MentorCheckIn, Kind::MentorWish, Kind::MentorLearning];

fn held(device: &Device) -> CourseDocument {
    CourseDocument { id: COURSE, history: device.history.clone() }
}

fn read(device: &Device, access: Access) -> String {
    let asked = Asked { access, programme: None, language: Language::Danish, today: day("2026-02-10") };
    text(&held(device), asked).unwrap()
}

#[test]
fn it_says_how_things_stand_and_where_each_came_from() {
    let mut device = Device::with_a_pair();
    let agreement = device.sets(Side::Mentor, &an_agreement());
    device.writes(Side::Youth, &a_yes_to(agreement, &an_agreement()));
    let goal = device.writes(Side::Youth, &a_goal()).as_subject();
    device.writes(Side::Youth, &a_rating_of(goal));
    device.writes(Side::Mentor, &Review { outcome: Outcome::Park, ..a_review_of(goal) });
    let meeting = device.writes(Side::Mentor, &a_meeting()).as_subject();
    device.removes::<Meeting>(Side::Mentor, meeting);
    device.writes(Side::Contact, &a_file_from(Side::Mentor, "2026-01-20"));

    let said = read(&device, Access::Whole);

    for line in [
        "Det, kommunen har om Anna og Bo",
        "Skrevet ud 10. februar 2026.",
        "De to",
        "- Startdag: 1. januar 2026",
        "- Når vi skriver eller ringer: Vi må skrive sms mandag og fredag mellem kl. 9.00 og kl. 16.00. Helst sms.",
        "Filer, der er åbnet her",
        "1. januar 1970: Anna skrev et mål",
        "- Titlen: Finde en praktikplads",
        "- Hvornår: Kort sigt",
        "- Målet: Finde en praktikplads",
        "1. januar 1970: Bo skrev et møde",
        "- Dagen: 5. januar 2026",
        "1. januar 1970: Bo slettede et møde",
        "- Kom hertil tidligst 20. januar 2026, i en fil fra Bo",
        "- Noteret her hos kommunen",
    ] {
        assert!(said.lines().any(|known| known == line), "{line}\n\n{said}");
    }
}

#[test]
fn the_earliest_file_that_can_have_brought_a_thing_is_one_made_after_it() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Youth, &a_youth_wish());
    let early = Received { received_on: day("2026-01-25"), ..a_file_from(Side::Mentor, "1970-01-01") };
    device.writes(Side::Contact, &early);
    device.writes(Side::Contact, &a_file_from(Side::Youth, "2026-01-28"));
    device.writes(Side::Contact, &a_file_from(Side::Mentor, "1969-12-31"));

    let said = read(&device, Access::Whole);

    let came = |what: &str| {
        let (_, entry) = said.split_once(what).expect(what);
        entry.lines().find(|line| line.starts_with("- Kom")).map(str::to_owned)
    };
    assert_eq!(came("skrev navnene").as_deref(), Some("- Kom hertil tidligst 25. januar 2026, i en fil fra Bo"));
    // What Anna said to the counsellor alone comes in no file of Bo's.
    assert_eq!(came("skrev et ønske").as_deref(), Some("- Kom hertil tidligst 28. januar 2026, i en fil fra Anna"));
}

#[test]
fn nobody_reads_what_the_other_said_in_confidence_and_is_told_that_it_is_left_out() {
    let mut device = Device::with_a_pair();
    device.writes(Side::Youth, &a_youth_check_in());
    device.writes(Side::Youth, &a_youth_wish());
    device.sets(Side::Youth, &youth_learning());
    device.writes(Side::Mentor, &a_mentor_check_in());
    let wish = device.writes(Side::Mentor, &a_mentor_wish()).as_subject();
    device.removes::<erhvervsmentor::domain::facts::wish::MentorWish>(Side::Mentor, wish);
    device.sets(Side::Mentor, &mentor_learning());
    let names = |kind: Kind| [heading(Language::Danish, kind), fields::kind_name(Language::Danish, &known(kind))];
    let says = |text: &str, kind: Kind| names(kind).iter().any(|name| text.contains(name));

    for (access, theirs, others) in
        [(Access::Youth, OF_THE_YOUTH, OF_THE_MENTOR), (Access::Mentor, OF_THE_MENTOR, OF_THE_YOUTH)]
    {
        let text = read(&device, access);
        let json = document(&held(&device), access).write().unwrap();
        assert!(theirs.iter().all(|kind| says(&text, *kind) && json.contains(kind.as_str())), "{access:?}\n{text}");
        assert!(!others.iter().any(|kind| says(&text, *kind) || json.contains(kind.as_str())), "{access:?}\n{text}");
    }
    assert!(read(&device, Access::Youth).contains(without_mentor(Language::Danish)));
    assert!(read(&device, Access::Mentor).contains(without_youth(Language::Danish)));
    assert_eq!(document(&held(&device), Access::Whole), held(&device));
}

fn known(kind: Kind) -> erhvervsmentor::domain::kind::KindName {
    erhvervsmentor::domain::kind::KindName::Known(kind)
}

fn marks_in(text: &str) -> BTreeSet<String> {
    text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(mark, _)| format!("<{mark}>")).collect()
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn every_word_that_is_held_is_in_the_text_and_no_other(acts in vec(any_act(), 1..30)) {
        let written = Written::by(&acts);
        let everything_on = Switches { meeting_notes: true, whole_goals: true };
        let mut history = what_leaves(&written.device.history, Reader::Counsellor, everything_on);
        history.merge(what_leaves(&written.device.history, Reader::Contact, everything_on));
        let course = CourseDocument { id: COURSE, history };

        for access in [Access::Whole, Access::Youth, Access::Mentor] {
            for language in [Language::Danish, Language::English] {
                let asked = Asked { access, programme: None, language, today: day("2026-02-10") };
                let said = marks_in(&text(&course, asked).unwrap());
                prop_assert_eq!(said, marks_in(&document(&course, access).write().unwrap()), "{:?}", access);
            }
        }
    }
}
