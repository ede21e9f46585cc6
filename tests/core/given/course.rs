//! A course on one device, written line by line; a copy of it is another device.

use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId, SubjectId};
use erhvervsmentor::domain::kind::KindName;
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::domain::thing::{Thing, only_thing, things};

use super::day;
use super::facts::a_pair;

/// Names the course that the suites write.
pub const COURSE: CourseId = CourseId::from_bits(0xC0);

/// One device that writes a course; its clock ticks once a line.
#[derive(Clone, Debug, Default)]
pub struct Device {
    /// What it has.
    pub history: History,
    name: u128,
    written: u128,
    clock: u64,
}

impl Device {
    /// A device where Anna and Bo have just started.
    pub fn with_a_pair() -> Self {
        Self::with_a_pair_from("2026-01-01")
    }

    /// A device where Anna and Bo started on a day.
    pub fn with_a_pair_from(started_on: &str) -> Self {
        let mut device = Self::default();
        device.sets(Side::Mentor, &Pair { started_on: day(started_on), ..a_pair() });
        device
    }

    /// Another device with a copy of all that this one has; `name` is no other device's.
    pub fn copied_to(&self, name: u8) -> Self {
        Self { name: u128::from(name), written: 0, ..self.clone() }
    }

    /// Writes one change of whatever content.
    pub fn write(&mut self, by: Side, about: Option<SubjectId>, replaces: Vec<ChangeId>, content: Content) -> ChangeId {
        let (id, now) = self.next();
        let head = Head { stamp: self.history.next_stamp(now), about: about.unwrap_or(id.as_subject()), by, replaces };
        self.history.add(Change { id, head, content });
        id
    }

    /// Writes something new: a meeting, a goal, a yes.
    pub fn writes<T: Fact>(&mut self, by: Side, fact: &T) -> ChangeId {
        let (id, now) = self.next();
        self.history.tell(&mut Pen { by, now, draw: &mut |_| id }, fact)
    }

    /// Writes something that a course has only one of, in place of the version before.
    pub fn sets<T: Fact>(&mut self, by: Side, fact: &T) -> ChangeId {
        let (id, now) = self.next();
        let before = only_thing::<T>(&self.history).unwrap();
        self.history.tell_only(&mut Pen { by, now, draw: &mut |_| id }, COURSE, before.as_ref(), fact)
    }

    /// Writes a new version of a thing, in place of all that stands of it.
    pub fn edits<T: Fact>(&mut self, by: Side, subject: SubjectId, fact: &T) -> ChangeId {
        let (id, now) = self.next();
        let before = self.thing::<T>(subject).unwrap();
        self.history.revise(&mut Pen { by, now, draw: &mut |_| id }, &before, fact)
    }

    /// Takes a thing away.
    pub fn removes<T: Fact>(&mut self, by: Side, subject: SubjectId) -> ChangeId {
        let (id, now) = self.next();
        let before = self.thing::<T>(subject).unwrap();
        self.history.remove(&mut Pen { by, now, draw: &mut |_| id }, &before, day("2026-01-31"))
    }

    fn next(&mut self) -> (ChangeId, Moment) {
        self.written += 1;
        self.clock += 1;
        (ChangeId::from_bits((self.written << 16) + (self.name << 8) + 1), Moment::from_millis(self.clock))
    }

    /// Takes in all that another device has.
    pub fn takes_in(&mut self, other: &Self) {
        self.history.merge(other.history.clone());
    }

    /// Finds one thing, taken away or not.
    pub fn thing<T: Fact>(&self, subject: SubjectId) -> Option<Thing<T>> {
        things(&self.history).unwrap().into_iter().find(|thing| thing.subject == subject)
    }

    /// Folds the course.
    pub fn course(&self) -> Course {
        Course::fold(&self.history).unwrap()
    }
}

/// Gives the content of a change that tells a fact.
pub fn content<T: Fact>(fact: &T) -> Content {
    Content::Written { kind: KindName::Known(T::KIND), fields: fact.write() }
}
