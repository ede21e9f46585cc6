//! What a sender sees is what leaves: every kind that is in a letter has its part in the preview, and every word of it stands there.

use std::collections::BTreeSet;

use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::facts::goal::Goal;
use erhvervsmentor::domain::facts::received::Received;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::SubjectId;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::Switches;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{Form, Value};
use erhvervsmentor::exchange::letter::Letter;
use erhvervsmentor::exchange::preview::{Section, sections, sections_of_part};
use erhvervsmentor::text::Language;

use super::given_letters::{READERS, text_with};
use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::{a_file_from, a_goal, a_meeting, a_rating_of};
use crate::given::forms::ordinary;

const ALL_ON: Switches = Switches { meeting_notes: true, whole_goals: true };

/// A course with one thing of every kind, a mark in every text that people can write.
fn everything() -> History {
    let mut device = Device::default();
    let goal = device.write(Side::Youth, None, Vec::new(), marked(Kind::Goal, None));
    for kind in Kind::ALL.iter().copied().filter(|kind| !matches!(kind, Kind::Goal | Kind::Removal)) {
        let about = matches!(kind, Kind::Pair).then(|| COURSE.as_subject());
        device.write(Side::Youth, about, Vec::new(), marked(kind, Some(goal.as_subject())));
    }
    let gone = device.writes(Side::Youth, &a_goal()).as_subject();
    device.removes::<Goal>(Side::Youth, gone);
    device.history
}

fn marked(kind: Kind, goal: Option<SubjectId>) -> Content {
    let mut fields = Fields::default();
    for (field, form) in facts::forms(kind) {
        let value = match (field, goal) {
            ("goal", Some(goal)) => Value::Text(goal.to_string()),
            _ if is_free_text(&form) => Value::Text(format!("<{}.{field}>", kind.as_str())),
            _ => ordinary(&form),
        };
        fields.put(field, value);
    }
    Content::Written { kind: KindName::Known(kind), fields }
}

fn is_free_text(form: &Form) -> bool {
    match form {
        Form::Text { .. } => true,
        Form::Optional(one) | Form::Many(one) => is_free_text(one),
        _ => false,
    }
}

fn preview_of(text: &str) -> Vec<Section> {
    let letter = Letter::read(text).unwrap();
    sections(&letter.course.history, None, day("2026-02-10"), Language::Danish).unwrap()
}

fn marks_in(text: &str) -> BTreeSet<&str> {
    text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(mark, _)| mark).collect()
}

fn kinds_in(history: &History) -> BTreeSet<Kind> {
    let kind = |change: &Change| match &change.content {
        Content::Written { kind: KindName::Known(kind), .. } => Some(*kind),
        Content::Written { .. } | Content::Erased => None,
    };
    history.iter().filter_map(kind).collect()
}

#[test]
fn every_kind_in_a_letter_is_in_what_its_sender_sees_and_no_other() {
    for reader in READERS {
        let text = text_with(reader, &everything(), ALL_ON);

        let shown: BTreeSet<Kind> = preview_of(&text).iter().map(|section| section.kind).collect();

        assert_eq!(shown, kinds_in(&Letter::read(&text).unwrap().course.history), "for {reader:?}");
    }
}

#[test]
fn every_word_in_a_letter_is_in_what_its_sender_sees() {
    for reader in READERS {
        let text = text_with(reader, &everything(), ALL_ON);
        let lines: Vec<String> = preview_of(&text).into_iter().flat_map(|section| section.lines).collect();
        let lines = lines.join("\n");

        // The screen lays out the words of the agreement itself.
        let sent = marks_in(&text).into_iter().filter(|mark| !mark.starts_with("agreement."));
        let unseen: Vec<&str> = sent.filter(|mark| !marks_in(&lines).contains(mark)).collect();

        assert!(unseen.is_empty(), "{reader:?} gets what the sender does not see: {unseen:?}");
    }
}

#[test]
fn what_nobody_may_have_would_be_seen_if_it_were_there() {
    let received = a_file_from(Side::Mentor, "2026-01-10");
    let mut device = Device::with_a_pair();
    device.writes(Side::Contact, &received);

    let seen = sections(&device.history, None, day("2026-02-10"), Language::Danish).unwrap();

    assert_eq!(seen.last().map(|section| (section.kind, section.lines.len())), Some((Received::KIND, 1)));
}

#[test]
fn an_empty_letter_says_nothing() {
    assert_eq!(sections(&History::default(), None, day("2026-02-10"), Language::Danish).unwrap(), []);
}

#[test]
fn a_part_of_a_course_tells_of_itself_alone_and_calls_things_by_their_names() {
    let mut device = Device::with_a_pair();
    let goal = device.writes(Side::Youth, &a_goal());
    let rating = device.writes(Side::Youth, &a_rating_of(goal.as_subject()));
    let part: History = device.history.iter().filter(|change| change.id == rating).cloned().collect();

    let told = sections_of_part(&part, &device.history, None, day("2026-02-10"), Language::Danish).unwrap();

    let line = "Finde en praktikplads: 3 af 10 · 10. januar 2026 · Det går fremad.";
    assert_eq!(told.iter().map(|section| section.kind).collect::<Vec<_>>(), [Kind::Rating]);
    assert_eq!(told[0].lines, [line]);
}

#[test]
fn the_whole_of_a_course_is_told_as_any_letter_is() {
    let whole = everything();

    let told = sections_of_part(&whole, &whole, None, day("2026-02-10"), Language::Danish);

    assert_eq!(told, sections(&whole, None, day("2026-02-10"), Language::Danish));
}

#[test]
fn a_meeting_is_said_in_one_line() {
    let mut device = Device::default();
    device.writes(Side::Mentor, &a_meeting());

    let seen = sections(&device.history, None, day("2026-02-10"), Language::Danish).unwrap();

    let line = "5. januar 2026 · Mødtes · 1 time · Styrker og interesser · Biblioteket · Vi talte om praktik.";
    assert_eq!(seen[0].lines, [line]);
}
