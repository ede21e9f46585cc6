//! Writing in a history: the only ways a change comes to be.

use chrono::NaiveDate;

use super::change::{Change, Content, Head};
use super::fact::Fact;
use super::facts::removal::Removal;
use super::history::History;
use super::id::{ChangeId, CourseId, SubjectId};
use super::kind::KindName;
use super::side::Side;
use super::stamp::Moment;
use super::thing::Thing;

/// What the outside world lends to a change: who writes, when, and a name nobody else has drawn.
pub struct Pen<'a> {
    /// Who writes.
    pub by: Side,
    /// What the clock says.
    pub now: Moment,
    /// Draws a new id.
    pub draw: &'a mut dyn FnMut(Moment) -> ChangeId,
}

impl History {
    /// Tells of a new thing: a meeting, a goal, a rating.
    pub fn tell<T: Fact>(&mut self, pen: &mut Pen<'_>, fact: &T) -> ChangeId {
        let id = (pen.draw)(pen.now);
        self.write(pen, id, id.as_subject(), Vec::new(), fact);
        id
    }

    /// Tells of what a course has only one of, in place of what stood there.
    pub fn tell_only<T: Fact>(
        &mut self,
        pen: &mut Pen<'_>,
        course: CourseId,
        before: Option<&Thing<T>>,
        fact: &T,
    ) -> ChangeId {
        let id = (pen.draw)(pen.now);
        let replaces = before.map(|thing| thing.tips.clone()).unwrap_or_default();
        self.write(pen, id, course.as_subject(), replaces, fact);
        id
    }

    /// Puts a new version in place of all that the writer saw of a thing; this also settles a double edit and puts back what was taken away.
    pub fn revise<T: Fact>(&mut self, pen: &mut Pen<'_>, thing: &Thing<T>, fact: &T) -> ChangeId {
        let id = (pen.draw)(pen.now);
        self.write(pen, id, thing.subject, thing.tips.clone(), fact);
        id
    }

    /// Takes a thing away. Its versions stay, so [`History::revise`] can put it back.
    pub fn remove<T: Fact>(&mut self, pen: &mut Pen<'_>, thing: &Thing<T>, removed_on: NaiveDate) -> ChangeId {
        let id = (pen.draw)(pen.now);
        let removal = Removal { of: KindName::Known(T::KIND), removed_on };
        self.write(pen, id, thing.subject, thing.tips.clone(), &removal);
        id
    }

    fn write<T: Fact>(&mut self, pen: &Pen<'_>, id: ChangeId, about: SubjectId, mut replaces: Vec<ChangeId>, fact: &T) {
        replaces.sort_unstable();
        let head = Head { stamp: self.next_stamp(pen.now), about, by: pen.by, replaces };
        let content = Content::Written { kind: KindName::Known(T::KIND), fields: fact.write() };
        self.add(Change { id, head, content });
    }
}
