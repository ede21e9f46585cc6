//! The import plan: what every file would bring, before anything changes; then all of it or nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::letter::Letter;
use super::proof::Origin;
use super::recognise::FileError;
use crate::document::course::CourseDocument;
use crate::domain::course::Course;
use crate::domain::facts::received::Received;
use crate::domain::history::{History, News};
use crate::domain::id::CourseId;
use crate::domain::pen::Pen;
use crate::domain::side::Side;
use crate::domain::thing::things;

/// What opening some files would bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The files in the order they were given.
    pub files: Vec<PlannedFile>,
    /// Every course that the files touch, as it would be.
    courses: BTreeMap<CourseId, History>,
}

/// One file of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedFile {
    /// What the file is called, as its sender named it: never to be trusted.
    pub name: String,
    /// What it would bring, or why it is not taken.
    pub outcome: Result<Planned, FileError>,
}

/// What one readable file would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// Which course it is about.
    pub course: CourseId,
    /// Whose phone it comes from.
    pub from: Side,
    /// The day it was made.
    pub written_on: NaiveDate,
    /// First names of the youth and the mentor, as this file or what was here tells them.
    pub names: Option<(String, String)>,
    /// Says whether the course was not here before.
    pub is_new_course: bool,
    /// What it brings beyond what was here and what earlier files of the plan bring.
    pub news: News,
    /// What somebody should look at; nothing of it stops the file.
    pub warnings: Vec<Warning>,
}

/// Something odd in a file, that is taken in all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// A meeting on a day to come; its hours count when the day comes.
    MeetingToCome(NaiveDate),
    /// A meeting before the course started; its hours do not count.
    MeetingBeforeStart(NaiveDate),
    /// The sender's clock is ahead of this one by days.
    ClockAhead,
    /// Two versions of one thing, written on two phones.
    DoubleEdits(usize),
    /// Two meetings of this day and of one length, written by each of the two: perhaps the same one. Both count (fault 31).
    Twins(NaiveDate),
    /// The course was deleted here on this day, and would come back.
    WasDeleted(NaiveDate),
}

/// What is known before the files are opened.
pub struct Known<'a> {
    /// Finds the history of a course that is here.
    pub history: &'a dyn Fn(CourseId) -> Option<History>,
    /// Finds the day that a course was deleted here.
    pub deleted_on: &'a dyn Fn(CourseId) -> Option<NaiveDate>,
    /// Tells where a letter comes from; none where nobody has been invited, so that nothing can be proven.
    pub origin: &'a dyn Fn(&Letter) -> Option<Origin>,
    /// Today, where the reader is.
    pub today: NaiveDate,
}

impl Plan {
    /// Adds a file to the plan.
    pub fn add(&mut self, name: String, opened: Result<Letter, FileError>, known: &Known<'_>) {
        let outcome = opened.and_then(|letter| self.plan(letter, known));
        self.files.push(PlannedFile { name, outcome });
    }

    /// Gives the courses as they would be, with a mark for every file that was taken in by the municipality.
    pub fn finish(self, received: Option<(&mut Pen<'_>, NaiveDate)>) -> Vec<CourseDocument> {
        let mut courses = self.courses;
        if let Some((pen, today)) = received {
            // A copy of one's own is no news from the pair.
            let from_the_pair = |planned: &&Planned| matches!(planned.from, Side::Mentor | Side::Youth);
            let planned = self.files.iter().filter_map(|file| file.outcome.as_ref().ok());
            let mut planned: Vec<&Planned> = planned.filter(from_the_pair).collect();
            // By the day they were made, so that the order in which somebody picked the files leaves no trace.
            planned.sort_by_key(|planned| planned.written_on);
            for planned in planned {
                if let Some(history) = courses.get_mut(&planned.course) {
                    mark_received(history, planned, pen, today);
                }
            }
        }
        courses.into_iter().map(|(id, history)| CourseDocument { id, history }).collect()
    }

    /// Walks the files that would be taken in.
    pub fn readable(&self) -> impl Iterator<Item = &Planned> {
        self.files.iter().filter_map(|file| file.outcome.as_ref().ok())
    }

    /// Says whether carrying the plan out would bring anything that is not here.
    pub fn brings_news(&self) -> bool {
        self.readable().any(|planned| !planned.news.is_empty())
    }

    fn plan(&mut self, letter: Letter, known: &Known<'_>) -> Result<Planned, FileError> {
        let Letter { from, written_on, course: CourseDocument { id, history }, .. } = letter;
        let before = self.courses.get(&id).cloned().or_else(|| (known.history)(id));
        let is_new_course = before.is_none();
        let mut after = before.unwrap_or_default();
        let news = after.news_in(&history);
        let is_ahead = (written_on - known.today).num_days() > 1;
        after.merge(history);
        // Reading has checked every change on its own; only a forgery could still not fold.
        let course = Course::fold(&after).map_err(|refusal| {
            FileError::Unreadable(crate::document::ReadError::Wrong {
                number: 0,
                kind: Some(crate::domain::kind::KindName::Known(refusal.kind)),
                field: refusal.field,
                problem: refusal.problem,
            })
        })?;
        let after = CourseDocument { id, history: after };
        after.check_room()?;
        let mut warnings = look_through(&course, known.today);
        warnings.extend(is_ahead.then_some(Warning::ClockAhead));
        warnings.extend((known.deleted_on)(id).filter(|_| is_new_course).map(Warning::WasDeleted));
        let names = course.pair().map(|pair| (pair.youth.to_string(), pair.mentor.to_string()));
        self.courses.insert(id, after.history);
        Ok(Planned { course: id, from, written_on, names, is_new_course, news, warnings })
    }
}

fn look_through(course: &Course, today: NaiveDate) -> Vec<Warning> {
    let started_on = course.pair().map(|pair| pair.started_on);
    let days = || course.standing_meetings().map(|meeting| meeting.shown.fact.held_on);
    let to_come = days().filter(|day| *day > today).map(Warning::MeetingToCome);
    let before = days().filter(|day| started_on.is_some_and(|start| *day < start)).map(Warning::MeetingBeforeStart);
    let double_edits = course.double_edits();
    let mut warnings: Vec<Warning> = to_come.chain(before).chain(twins(course)).collect();
    warnings.extend((double_edits > 0).then_some(Warning::DoubleEdits(double_edits)));
    warnings
}

/// Finds the days on which both of the two have logged a meeting of the same length.
fn twins(course: &Course) -> impl Iterator<Item = Warning> {
    let mut writers: BTreeMap<(NaiveDate, u32), BTreeSet<Side>> = BTreeMap::new();
    for meeting in course.standing_meetings().map(|meeting| &meeting.shown) {
        let time = meeting.fact.time_together().count();
        if time > 0 {
            writers.entry((meeting.fact.held_on, time)).or_default().insert(meeting.by);
        }
    }
    writers.into_iter().filter(|(_, writers)| writers.len() > 1).map(|((day, _), _)| Warning::Twins(day))
}

/// Marks a file as received, once: the same file again leaves no second mark.
fn mark_received(history: &mut History, planned: &Planned, pen: &mut Pen<'_>, today: NaiveDate) {
    // A file is not made after it came: a clock far ahead must not hide for months that the pair has gone silent.
    let written_on = planned.written_on.min(today);
    let received = Received { from: planned.from, written_on, received_on: today };
    let is_so = |mark: &Received| mark.from == received.from && mark.written_on >= received.written_on;
    let is_marked = things::<Received>(history)
        .is_ok_and(|marks| marks.iter().any(|mark| mark.is_standing() && is_so(&mark.shown.fact)));
    if !is_marked {
        history.tell(pen, &received);
    }
}
