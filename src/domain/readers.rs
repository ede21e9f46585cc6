//! Who may read what: the one place that decides what leaves a device, and for whom.
//!
//! **Invariant:** an allow-list. A kind leaves only for the readers named here, and a kind or a field
//! that this version does not know leaves for nobody: a later one may have made it private.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Content};
use super::facts::field_names;
use super::facts::removal::removed_by;
use super::fields::Fields;
use super::history::History;
use super::id::{ChangeId, SubjectId};
use super::kind::{Kind, KindName};
use super::value::FieldValue;

/// Somebody that a file is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The mentor's own phone.
    MentorsPhone,
    /// The young person's own phone.
    YouthsPhone,
    /// The contact, who follows the mentor.
    Contact,
    /// The counsellor, who follows the young person.
    Counsellor,
}

impl Reader {
    /// Says whether the reader is at the municipality.
    pub fn is_at_the_municipality(self) -> bool {
        matches!(self, Self::Contact | Self::Counsellor)
    }
}

/// What the sender has switched on for one file; everything is off unless they chose it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Switches {
    /// The notes of meetings go along.
    pub meeting_notes: bool,
    /// All about the goals goes along: why, steps, reasons. Only the young person can choose it.
    pub whole_goals: bool,
}

/// What a thing travels in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Carrier {
    /// A file, that goes from one app straight to another.
    File,
    /// A link or a QR code: it stays behind in messages and on screens, so less of the course travels in it.
    Link,
}

/// How much of a kind leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leaves {
    Whole,
    Only(&'static [&'static str]),
    Nothing,
}

/// Picks from a history what one reader may have.
///
/// The other of the pair gets the shared course with its trail. The municipality gets things only as they stand now:
/// no earlier versions, and nothing of what was taken away but the mark that it is gone.
pub fn what_leaves(history: &History, reader: Reader, switches: Switches) -> History {
    let past = if reader.is_at_the_municipality() { Past::of(history) } else { Past::default() };
    let reaches = |kind, switches| leaves(kind, reader, switches, Carrier::File);
    history
        .iter()
        .filter(|change| !past.holds(change))
        .filter_map(|change| leaving(change, switches, reaches))
        .collect()
}

/// Picks from a history what may travel to one reader in a link: first names, the agreement, goals and the next meeting.
///
/// Only the other of the pair gets links. The municipality gets files, so for it there is nothing here but the marks of what was erased.
pub fn what_a_link_carries(history: &History, reader: Reader) -> History {
    let reaches = |kind, switches| leaves(kind, reader, switches, Carrier::Link);
    history.iter().filter_map(|change| leaving(change, Switches::default(), reaches)).collect()
}

fn leaving(change: &Change, switches: Switches, reaches: impl Fn(Kind, Switches) -> Leaves) -> Option<Change> {
    let content = match &change.content {
        Content::Erased => Content::Erased,
        Content::Written { kind: KindName::Unknown(_), .. } => return None,
        Content::Written { kind: KindName::Known(kind), fields } => {
            let fields = match reaches(*kind, switches) {
                Leaves::Whole => fields.only(field_names(*kind)),
                Leaves::Only(names) => fields.only(names),
                Leaves::Nothing => return None,
            };
            if removed_by(change).is_some_and(|(_, removed)| !may_ever_leave(&removed, reaches)) {
                return None;
            }
            Content::Written { kind: KindName::Known(*kind), fields }
        }
    };
    Some(Change { content, ..change.clone() })
}

/// The mark that something was taken away tells that it was there, so it follows what an earlier file may have brought.
fn may_ever_leave(kind: &KindName, reaches: impl Fn(Kind, Switches) -> Leaves) -> bool {
    let everything_on = Switches { meeting_notes: true, whole_goals: true };
    matches!(kind, KindName::Known(kind) if reaches(*kind, everything_on) != Leaves::Nothing)
}

fn leaves(kind: Kind, reader: Reader, switches: Switches, carrier: Carrier) -> Leaves {
    match carrier {
        Carrier::Link if !travels_in_a_link(kind) || reader.is_at_the_municipality() => Leaves::Nothing,
        Carrier::Link | Carrier::File => leaves_in_a_file(kind, reader, switches),
    }
}

/// Says which kinds a link takes along, of those that a file would. What is told in confidence, and meetings with their notes, it never does.
fn travels_in_a_link(kind: Kind) -> bool {
    match kind {
        Kind::Pair
        | Kind::Aim
        | Kind::Agreement
        | Kind::Confirmation
        | Kind::Goal
        | Kind::Step
        | Kind::Rating
        | Kind::Review
        | Kind::GoalEnd
        | Kind::NextMeeting
        | Kind::Removal => true,
        Kind::Habit
        | Kind::Meeting
        | Kind::Strengths
        | Kind::Tried
        | Kind::Feeling
        | Kind::PrivateNote
        | Kind::SignUp
        | Kind::YouthCheckIn
        | Kind::MentorCheckIn
        | Kind::YouthWish
        | Kind::MentorWish
        | Kind::Closing
        | Kind::NextPlan
        | Kind::YouthLearning
        | Kind::MentorLearning
        | Kind::Received => false,
    }
}

fn leaves_in_a_file(kind: Kind, reader: Reader, switches: Switches) -> Leaves {
    let to_the_pair = !reader.is_at_the_municipality();
    match kind {
        Kind::Pair
        | Kind::Aim
        | Kind::Agreement
        | Kind::Confirmation
        | Kind::SignUp
        | Kind::GoalEnd
        | Kind::Removal => Leaves::Whole,
        Kind::YouthCheckIn | Kind::YouthWish | Kind::YouthLearning => {
            only_for(reader, &[Reader::YouthsPhone, Reader::Counsellor])
        }
        Kind::MentorCheckIn | Kind::MentorWish | Kind::MentorLearning => {
            only_for(reader, &[Reader::MentorsPhone, Reader::Contact])
        }
        Kind::NextPlan => only_for(reader, &[Reader::MentorsPhone, Reader::YouthsPhone, Reader::Counsellor]),
        Kind::Strengths | Kind::Tried => only_for(reader, &[Reader::MentorsPhone, Reader::YouthsPhone]),
        Kind::Goal | Kind::Step | Kind::Rating | Kind::Review
            if to_the_pair || (switches.whole_goals && reader == Reader::Counsellor) =>
        {
            Leaves::Whole
        }
        Kind::Goal => Leaves::Only(&["title", "horizon"]),
        Kind::Rating => Leaves::Only(&["goal", "score", "rated_on"]),
        Kind::Review => Leaves::Only(&["goal", "outcome", "reviewed_on"]),
        Kind::Meeting | Kind::Habit | Kind::NextMeeting | Kind::Closing if to_the_pair => Leaves::Whole,
        Kind::Meeting if switches.meeting_notes => {
            Leaves::Only(&["held_on", "minutes", "kind", "focus", "cancelled_by", "note"])
        }
        Kind::Meeting => Leaves::Only(&["held_on", "minutes", "kind", "focus", "cancelled_by"]),
        Kind::Closing => Leaves::Only(&["closed_on", "ending", "reason"]),
        // How a meeting felt and private notes: own devices and own backups only, so for no reader at all.
        Kind::Step | Kind::Habit | Kind::NextMeeting | Kind::Received | Kind::Feeling | Kind::PrivateNote => {
            Leaves::Nothing
        }
    }
}

fn only_for(reader: Reader, readers: &[Reader]) -> Leaves {
    if readers.contains(&reader) { Leaves::Whole } else { Leaves::Nothing }
}

/// The changes that later ones have put behind them.
#[derive(Default)]
struct Past {
    put_behind: BTreeMap<ChangeId, ChangeId>,
    taken_away: BTreeSet<(SubjectId, KindName)>,
}

impl Past {
    fn of(history: &History) -> Self {
        let put_behind = history.put_behind();
        let standing_removals =
            history.iter().filter(|change| !put_behind.contains_key(&change.id)).filter_map(removed_by);
        // The mark of a removal can be put behind, never taken away: the municipality would go on counting what is gone.
        let taken_away = standing_removals.filter(|(_, kind)| *kind != KindName::Known(Kind::Removal)).collect();
        Self { put_behind, taken_away }
    }

    fn holds(&self, change: &Change) -> bool {
        match &change.content {
            Content::Erased => false,
            Content::Written { kind, fields } => {
                self.put_behind.contains_key(&change.id)
                    || self.taken_away.contains(&(change.head.about, kind.clone()))
                    || goal_of(fields)
                        .is_some_and(|goal| self.taken_away.contains(&(goal, KindName::Known(Kind::Goal))))
            }
        }
    }
}

/// Steps, ratings and looks go where their goal goes.
fn goal_of(fields: &Fields) -> Option<SubjectId> {
    SubjectId::read(fields.value("goal")).ok()
}
