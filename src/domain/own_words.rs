//! What one of the two keeps to themselves about a meeting: a note and how it felt. It goes and comes back with its meeting.
//!
//! **Invariant:** written by its owner and read by nobody else; [`crate::domain::readers`] lets neither kind leave for anybody.

use chrono::NaiveDate;

use super::course::Course;
use super::fact::Fact;
use super::facts::feeling::{Face, Feeling};
use super::facts::meeting::Meeting;
use super::facts::private_note::PrivateNote;
use super::history::History;
use super::id::{ChangeId, SubjectId};
use super::pen::Pen;
use super::side::Side;
use super::thing::Thing;
use super::words::Prose;

/// What one side keeps to themselves about one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// The note.
    pub note: Option<Prose>,
    /// How it felt.
    pub face: Option<Face>,
}

/// Something that is about a meeting, and goes where it goes.
trait AboutMeeting: Fact {
    fn meeting(&self) -> SubjectId;
}

impl AboutMeeting for PrivateNote {
    fn meeting(&self) -> SubjectId {
        self.meeting
    }
}

impl AboutMeeting for Feeling {
    fn meeting(&self) -> SubjectId {
        self.meeting
    }
}

/// Reads what a side keeps to themselves about a meeting.
pub fn own_words(course: &Course, meeting: SubjectId, side: Side) -> OwnWords {
    let note = only_own(&course.private_notes, meeting, side).filter(|note| note.is_standing());
    let feeling = only_own(&course.feelings, meeting, side).filter(|feeling| feeling.is_standing());
    OwnWords {
        note: note.map(|note| note.shown.fact.text.clone()),
        face: feeling.map(|feeling| feeling.shown.fact.face),
    }
}

/// Writes what the pen's side keeps to themselves about a meeting; there is one note and one face, so what stood there gives way.
pub fn keep(
    history: &mut History,
    pen: &mut Pen<'_>,
    course: &Course,
    meeting: SubjectId,
    words: OwnWords,
    today: NaiveDate,
) {
    let note = words.note.map(|text| PrivateNote { meeting, text });
    let feeling = words.face.map(|face| Feeling { meeting, face });
    keep_one(history, pen, only_own(&course.private_notes, meeting, pen.by), note, today);
    keep_one(history, pen, only_own(&course.feelings, meeting, pen.by), feeling, today);
}

fn keep_one<T: Fact>(
    history: &mut History,
    pen: &mut Pen<'_>,
    before: Option<&Thing<T>>,
    fact: Option<T>,
    today: NaiveDate,
) {
    match (before, fact) {
        (Some(before), Some(fact)) if before.is_standing() && before.shown.fact == fact => {}
        (Some(before), Some(fact)) => {
            history.revise(pen, before, &fact);
        }
        (Some(before), None) if before.is_standing() => {
            history.remove(pen, before, today);
        }
        (None, Some(fact)) => {
            history.tell(pen, &fact);
        }
        (_, None) => {}
    }
}

/// Takes a meeting away, and with it what its owner kept to themselves about it.
pub fn take_meeting_away(
    history: &mut History,
    pen: &mut Pen<'_>,
    course: &Course,
    meeting: &Thing<Meeting>,
    today: NaiveDate,
) {
    history.remove(pen, meeting, today);
    for note in about(&course.private_notes, meeting.subject).filter(|note| note.is_standing()) {
        history.remove(pen, note, today);
    }
    for feeling in about(&course.feelings, meeting.subject).filter(|feeling| feeling.is_standing()) {
        history.remove(pen, feeling, today);
    }
}

/// Puts a meeting back, and with it what went away when it did; what its owner had taken away before stays away.
pub fn put_meeting_back(history: &mut History, pen: &mut Pen<'_>, course: &Course, meeting: &Thing<Meeting>) {
    let Some(gone_by) = meeting.removed_by else {
        return;
    };
    history.revise(pen, meeting, &meeting.shown.fact);
    for note in about(&course.private_notes, meeting.subject) {
        if went_after(history, note.removed_by, gone_by) {
            history.revise(pen, note, &note.shown.fact);
        }
    }
    for feeling in about(&course.feelings, meeting.subject) {
        if went_after(history, feeling.removed_by, gone_by) {
            history.revise(pen, feeling, &feeling.shown.fact);
        }
    }
}

fn went_after(history: &History, removed_by: Option<ChangeId>, meeting_gone_by: ChangeId) -> bool {
    let order = |id: ChangeId| history.change(id).map(super::change::Change::order);
    removed_by.is_some_and(|id| order(id) > order(meeting_gone_by))
}

fn about<T: AboutMeeting>(things: &[Thing<T>], meeting: SubjectId) -> impl Iterator<Item = &Thing<T>> {
    things.iter().filter(move |thing| thing.shown.fact.meeting() == meeting)
}

/// Finds the one that a side has written, the one that stands before any that is gone.
fn only_own<T: AboutMeeting>(things: &[Thing<T>], meeting: SubjectId, side: Side) -> Option<&Thing<T>> {
    let is_own = |thing: &&Thing<T>| thing.shown.by == side;
    about(things, meeting).filter(is_own).max_by_key(|thing| (thing.is_standing(), thing.shown.stamp))
}
