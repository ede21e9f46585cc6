//! Who may read what: blueprint 5 as a table over every kind, reader and switch.

use std::collections::BTreeSet;

use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::facts::removal::Removal;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::{Reader, Switches, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Value;
use proptest::prelude::*;

use crate::given::any::any_history;
use crate::given::course::{Device, content};
use crate::given::forms::full_fields;
use crate::given::{cases, day};

/// Everybody that a file can be made for.
pub const READERS: [Reader; 4] = [Reader::MentorsPhone, Reader::YouthsPhone, Reader::Contact, Reader::Counsellor];
/// Nobody chose anything.
pub const NOTHING_ON: Switches = Switches { meeting_notes: false, whole_goals: false };
/// The sender chose everything.
pub const ALL_ON: Switches = Switches { meeting_notes: true, whole_goals: true };

/// How much of a kind one reader gets.
#[derive(Clone, Copy)]
enum Gets {
    All,
    Only(&'static str),
    Nothing,
}
use Gets::{All, Nothing, Only};

const MEETING: Gets = Only("held_on minutes kind focus cancelled_by");
const MEETING_WITH_NOTE: Gets = Only("held_on minutes kind focus cancelled_by note");
const GOAL: Gets = Only("title horizon");
const RATING: Gets = Only("goal score rated_on");
const REVIEW: Gets = Only("goal outcome reviewed_on");
const CLOSING: Gets = Only("closed_on ending reason");

/// For each kind: the two phones, the contact, the counsellor.
const WITH_NOTHING_ON: [(Kind, [Gets; 4]); 26] = [
    (Kind::Pair, [All, All, All, All]),
    (Kind::Habit, [All, All, Nothing, Nothing]),
    (Kind::Aim, [All, All, All, All]),
    (Kind::Agreement, [All, All, All, All]),
    (Kind::Confirmation, [All, All, All, All]),
    (Kind::Goal, [All, All, GOAL, GOAL]),
    (Kind::Step, [All, All, Nothing, Nothing]),
    (Kind::Rating, [All, All, RATING, RATING]),
    (Kind::Review, [All, All, REVIEW, REVIEW]),
    (Kind::Meeting, [All, All, MEETING, MEETING]),
    (Kind::NextMeeting, [All, All, Nothing, Nothing]),
    (Kind::Strengths, [All, All, Nothing, Nothing]),
    (Kind::Tried, [All, All, Nothing, Nothing]),
    (Kind::Feeling, [Nothing, Nothing, Nothing, Nothing]),
    (Kind::PrivateNote, [Nothing, Nothing, Nothing, Nothing]),
    (Kind::SignUp, [All, All, All, All]),
    (Kind::YouthCheckIn, [Nothing, All, Nothing, All]),
    (Kind::MentorCheckIn, [All, Nothing, All, Nothing]),
    (Kind::YouthWish, [Nothing, All, Nothing, All]),
    (Kind::MentorWish, [All, Nothing, All, Nothing]),
    (Kind::Closing, [All, All, CLOSING, CLOSING]),
    (Kind::GoalEnd, [All, All, All, All]),
    (Kind::NextPlan, [All, All, Nothing, All]),
    (Kind::YouthLearning, [Nothing, All, Nothing, All]),
    (Kind::MentorLearning, [All, Nothing, All, Nothing]),
    (Kind::Received, [Nothing, Nothing, Nothing, Nothing]),
];

/// What else leaves when something is switched on.
fn expected(kind: Kind, reader: usize, switches: Switches) -> Gets {
    let goals = matches!(kind, Kind::Goal | Kind::Step | Kind::Rating | Kind::Review);
    match (kind, READERS[reader]) {
        (Kind::Meeting, Reader::Contact | Reader::Counsellor) if switches.meeting_notes => MEETING_WITH_NOTE,
        (_, Reader::Counsellor) if goals && switches.whole_goals => All,
        _ => WITH_NOTHING_ON.iter().find(|(row, _)| *row == kind).unwrap().1[reader],
    }
}

fn all_switches() -> impl Iterator<Item = Switches> {
    [false, true].into_iter().flat_map(|meeting_notes| {
        [false, true].into_iter().map(move |whole_goals| Switches { meeting_notes, whole_goals })
    })
}

fn names(fields: &Fields) -> BTreeSet<&str> {
    fields.iter().map(|(name, _)| name).collect()
}

fn fields_of(history: &History, id: ChangeId) -> Option<&Fields> {
    match &history.change(id)?.content {
        Content::Erased => None,
        Content::Written { fields, .. } => Some(fields),
    }
}

/// A field that this version does not know, and so may not hand on: a later one may have made it private.
const OF_A_LATER_VERSION: &str = "of_a_later_version";

/// A change of the kind with every field, and one that only a later version knows.
fn a_full_change(kind: Kind) -> (History, ChangeId) {
    let mut phone = Device::default();
    let mut fields = full_fields(kind);
    fields.put(OF_A_LATER_VERSION, Value::Flag(true));
    let id = phone.write(Side::Youth, None, Vec::new(), Content::Written { kind: KindName::Known(kind), fields });
    (phone.history, id)
}

#[test]
fn everything_off_is_what_nobody_chose() {
    assert_eq!(Switches::default(), NOTHING_ON);
}

#[test]
fn the_table_has_a_row_for_every_kind_but_the_mark_of_a_removal() {
    let rows: BTreeSet<Kind> = WITH_NOTHING_ON.iter().map(|(kind, _)| *kind).collect();

    assert_eq!(rows, Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Removal).collect());
}

#[test]
fn each_reader_gets_of_each_kind_what_the_table_allows() {
    for (kind, _) in WITH_NOTHING_ON {
        let (history, id) = a_full_change(kind);
        let mut all = names(fields_of(&history, id).unwrap());
        all.remove(OF_A_LATER_VERSION);
        for (place, reader) in READERS.into_iter().enumerate() {
            for switches in all_switches() {
                let left = what_leaves(&history, reader, switches);
                let found = fields_of(&left, id).map(names);
                let expected = match expected(kind, place, switches) {
                    All => Some(all.clone()),
                    Only(names) => Some(names.split(' ').collect()),
                    Nothing => None,
                };
                assert_eq!(found, expected, "{kind:?} {reader:?} {switches:?}");
                assert_eq!(
                    left.change(id).map(|change| &change.head),
                    found.and(history.change(id)).map(|change| &change.head)
                );
            }
        }
    }
}

#[test]
fn the_fields_on_the_list_are_fields_of_the_kind() {
    for (kind, row) in WITH_NOTHING_ON.into_iter().chain([(Kind::Meeting, [MEETING_WITH_NOTE; 4])]) {
        let forms: BTreeSet<&str> = facts::forms(kind).into_iter().map(|(name, _)| name).collect();
        for gets in row {
            if let Only(allowed) = gets {
                assert!(forms.is_superset(&allowed.split(' ').collect()), "{kind:?}: {allowed}");
            }
        }
    }
}

#[test]
fn what_leaves_still_reads_as_its_kind() {
    for kind in Kind::ALL {
        let (history, id) = a_full_change(*kind);
        for reader in READERS {
            if let Some(fields) = fields_of(&what_leaves(&history, reader, NOTHING_ON), id) {
                assert_eq!(facts::check(*kind, fields), Ok(()), "{kind:?} {reader:?}");
            }
        }
    }
}

#[test]
fn a_kind_of_a_later_version_leaves_for_nobody() {
    let mut phone = Device::default();
    let fields = full_fields(Kind::Goal);
    phone.write(Side::Youth, None, Vec::new(), Content::Written { kind: KindName::from_word("answer"), fields });

    for reader in READERS {
        assert!(what_leaves(&phone.history, reader, ALL_ON).is_empty());
    }
}

#[test]
fn the_mark_of_a_removal_leaves_only_where_an_earlier_file_may_have_brought_what_was_removed() {
    let removal_of = |word: &str| {
        let mut phone = Device::default();
        let removal = Removal { of: KindName::from_word(word), removed_on: day("2026-01-31") };
        let id = phone.write(Side::Youth, None, Vec::new(), content(&removal));
        (phone.history, id)
    };
    let check = |word: &str, switches: Switches, expected: [bool; 4]| {
        let (history, id) = removal_of(word);
        let leaves = READERS.map(|reader| what_leaves(&history, reader, switches).change(id) == history.change(id));
        assert_eq!(leaves, expected, "{word}");
        let stays = READERS.map(|reader| what_leaves(&history, reader, switches).is_empty());
        assert_eq!(stays, expected.map(|leaves| !leaves), "{word}");
    };

    for (kind, _) in WITH_NOTHING_ON {
        for switches in all_switches() {
            check(
                kind.as_str(),
                switches,
                [0, 1, 2, 3].map(|reader| !matches!(expected(kind, reader, ALL_ON), Nothing)),
            );
        }
    }
    check("removal", NOTHING_ON, [true; 4]);
    check("answer", ALL_ON, [false; 4]);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn nothing_leaves_that_was_not_here(history in any_history(), place in 0..4_usize, meeting_notes: bool, whole_goals: bool) {
        let left = what_leaves(&history, READERS[place], Switches { meeting_notes, whole_goals });

        prop_assert!(history.news_in(&left).is_empty());
        let is_known = |change: &Change| !matches!(change.content, Content::Written { kind: KindName::Unknown(_), .. });
        prop_assert!(left.iter().all(is_known));
        prop_assert!(history.iter().filter(|change| change.content == Content::Erased).all(|change| left.change(change.id) == Some(change)));
    }

    #[test]
    fn switching_something_on_never_takes_anything_out(history in any_history(), place in 0..4_usize) {
        let off = what_leaves(&history, READERS[place], NOTHING_ON);
        let on = what_leaves(&history, READERS[place], ALL_ON);

        prop_assert!(on.news_in(&off).is_empty());
    }
}
