//! A phone of a story, which writes the same changes every time the story is told.

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId, SubjectId};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::domain::thing::{Thing, things};

use crate::given::day;

/// One day in milliseconds.
pub const DAY: u64 = 24 * 60 * 60 * 1000;

/// One phone, whose pen always writes on the day that is told.
pub struct Phone {
    /// What it has.
    pub history: History,
    /// Who holds the pen.
    pub by: Side,
    course: CourseId,
    start: u64,
}

impl Phone {
    /// A phone on which nothing is written yet; its first day begins at `start`, in milliseconds.
    pub fn new(course: CourseId, start: u64) -> Self {
        Self { history: History::default(), by: Side::Mentor, course, start }
    }

    /// Another device with all that this one has, in another hand.
    pub fn copied_to(&self, by: Side) -> Self {
        Self { history: self.history.clone(), by, ..*self }
    }

    fn writes<T>(&mut self, days: u64, write: impl FnOnce(&mut History, &mut Pen<'_>) -> T) -> T {
        let salt = self.history.len();
        let by = self.by;
        let mut drawn = 0;
        let mut draw = |now: Moment| {
            drawn += 1;
            let seed = format!("{} {salt} {drawn} {}", by.as_str(), now.millis());
            let hex = Digest::of(seed.as_bytes()).to_hex();
            let random = std::array::from_fn(|place| u8::from_str_radix(&hex[2 * place..2 * place + 2], 16).unwrap());
            ChangeId::draw(now.millis(), random)
        };
        let now = Moment::from_millis(self.start + days * DAY);
        write(&mut self.history, &mut Pen { by, now, draw: &mut draw })
    }

    /// Writes something new.
    pub fn tells<T: Fact>(&mut self, days: u64, fact: &T) -> ChangeId {
        self.writes(days, |history, pen| history.tell(pen, fact))
    }

    /// Writes something that a course has only one of.
    pub fn sets<T: Fact>(&mut self, days: u64, fact: &T) -> ChangeId {
        let (before, course) = (things::<T>(&self.history).unwrap().pop(), self.course);
        self.writes(days, |history, pen| history.tell_only(pen, course, before.as_ref(), fact))
    }

    /// Writes a new version of a thing.
    pub fn revises<T: Fact>(&mut self, days: u64, subject: SubjectId, fact: &T) -> ChangeId {
        let thing: Thing<T> = self.thing(subject);
        self.writes(days, |history, pen| history.revise(pen, &thing, fact))
    }

    /// Takes a thing away.
    pub fn removes<T: Fact>(&mut self, days: u64, subject: SubjectId, removed_on: &str) -> ChangeId {
        let thing: Thing<T> = self.thing(subject);
        self.writes(days, |history, pen| history.remove(pen, &thing, day(removed_on)))
    }

    /// Finds one thing, taken away or not.
    pub fn thing<T: Fact>(&self, subject: SubjectId) -> Thing<T> {
        things(&self.history).unwrap().into_iter().find(|thing| thing.subject == subject).unwrap()
    }

    /// Takes in all that another device has.
    pub fn takes_in(&mut self, other: &Self) {
        self.history.merge(other.history.clone());
    }
}
