//! What is chosen and written in the form, and how it becomes a meeting.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::prefill::Prefill;
use crate::components::FieldError;
use crate::domain::facts::feeling::Face;
use crate::domain::facts::goal::FocusArea;
use crate::domain::facts::meeting::{Meeting, MeetingKind};
use crate::domain::hours::{Minutes, MinutesRefusal};
use crate::domain::id::SubjectId;
use crate::domain::own_words::{OwnWords, own_words};
use crate::domain::side::Side;
use crate::domain::slips::{self, ImpossibleDay};
use crate::domain::words::{Line, Prose, WordsRefusal};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::lengths::{has_chip, length_of, word_of};
use crate::storage::draft::DraftName;
use crate::text::{Language, calendar, errors, log, time};

/// The length that has no chip.
pub(super) const OTHER: &str = "other";
/// The chip of today.
pub(super) const TODAY: &str = "today";
/// The chip of yesterday.
pub(super) const YESTERDAY: &str = "yesterday";
/// The chip of any other day.
pub(super) const ANY_DAY: &str = "day";

/// What is chosen and written. The notes are kept at every keystroke until the meeting is saved.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) itself: Option<SubjectId>,
    pub(super) when: RwSignal<String>,
    pub(super) day: RwSignal<String>,
    pub(super) length: RwSignal<String>,
    pub(super) hours: RwSignal<String>,
    pub(super) kind: RwSignal<String>,
    pub(super) absent: RwSignal<String>,
    pub(super) focus: RwSignal<Vec<String>>,
    pub(super) goals: RwSignal<Vec<String>>,
    pub(super) place: RwSignal<String>,
    pub(super) note: RwSignal<String>,
    pub(super) own_note: RwSignal<String>,
    pub(super) face: RwSignal<String>,
    pub(super) drafts: Drafts,
    pub(super) errors: RwSignal<Vec<FieldError>>,
}

/// A meeting as the form has it, and what the owner of this phone keeps to themselves about it.
pub(super) struct Entry {
    pub(super) meeting: Meeting,
    pub(super) own: OwnWords,
}

impl Form {
    /// A new meeting: as the one who came here knows it, or else today, as long as usual, where they usually meet.
    pub(super) fn new(view: CourseView, prefill: Option<Prefill>) -> Self {
        let course = view.read_once();
        let habit = course.habit.as_ref().map(|habit| &habit.shown.fact);
        let usual = habit.and_then(|habit| habit.minutes).or_else(|| Minutes::of_meeting(60).ok());
        let usual = prefill.as_ref().and_then(|prefill| prefill.minutes).or(usual);
        let form = Self::of_length(view, None, usual, String::new(), String::new());
        form.when.set(TODAY.to_owned());
        form.day.set(view.today.to_string());
        form.kind.set(MeetingKind::InPerson.as_str().to_owned());
        form.absent.set(Side::Youth.as_str().to_owned());
        let planned = course.planned_meeting(view.today).filter(|plan| plan.planned_on == Some(view.today));
        let place = planned.map_or(habit.and_then(|habit| habit.place.as_ref()), |plan| plan.place.as_ref());
        form.place.set(place.map(ToString::to_string).unwrap_or_default());
        if let Some(prefill) = prefill {
            form.when.set(ANY_DAY.to_owned());
            form.day.set(prefill.held_on.to_string());
            form.kind.set(prefill.kind.as_str().to_owned());
            form.place.set(prefill.place);
        }
        form
    }

    /// A meeting that is logged, to be put right.
    pub(super) fn of_meeting(meeting: &Meeting, subject: SubjectId, view: CourseView) -> Self {
        let own = own_words(&view.read_once(), subject, view.side());
        let text = |prose: Option<&Prose>| prose.map(ToString::to_string).unwrap_or_default();
        let minutes = Some(meeting.minutes).filter(|minutes| *minutes > Minutes::NONE);
        let form = Self::of_length(view, Some(subject), minutes, text(meeting.note.as_ref()), text(own.note.as_ref()));
        form.when.set(ANY_DAY.to_owned());
        form.day.set(meeting.held_on.to_string());
        form.kind.set(meeting.kind.as_str().to_owned());
        form.absent.set(meeting.cancelled_by.unwrap_or(Side::Youth).as_str().to_owned());
        form.focus.set(meeting.focus.iter().map(|area| area.as_str().to_owned()).collect());
        form.goals.set(meeting.goals.iter().map(ToString::to_string).collect());
        form.place.set(meeting.place.as_ref().map(ToString::to_string).unwrap_or_default());
        form.face.set(own.face.map(|face| face.as_str().to_owned()).unwrap_or_default());
        form
    }

    fn of_length(
        view: CourseView,
        itself: Option<SubjectId>,
        minutes: Option<Minutes>,
        note: String,
        own_note: String,
    ) -> Self {
        let draft = |field: &str| match itself {
            Some(subject) => DraftName::of_thing(view.shelf, view.id, subject, field),
            None => DraftName::of_course(view.shelf, view.id, field),
        };
        let drafts = Drafts::new();
        let chip = minutes.filter(|minutes| has_chip(*minutes)).map(word_of);
        let hours = minutes.map(|minutes| time::hours_number(view.language, minutes)).unwrap_or_default();
        let text = || RwSignal::new(String::new());
        Self {
            itself,
            length: RwSignal::new(chip.unwrap_or_else(|| OTHER.to_owned())),
            hours: RwSignal::new(hours),
            when: text(),
            day: text(),
            kind: text(),
            absent: text(),
            focus: RwSignal::new(Vec::new()),
            goals: RwSignal::new(Vec::new()),
            place: text(),
            note: drafts.text(draft("note"), note),
            own_note: drafts.text(draft("own-note"), own_note),
            face: text(),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Gives the chosen day; none where it does not read.
    pub(super) fn held_on(self, today: NaiveDate) -> Option<NaiveDate> {
        match self.when.read().as_str() {
            TODAY => Some(today),
            YESTERDAY => today.pred_opt(),
            _ => self.day.read().parse().ok(),
        }
    }

    /// Gives the chosen kind.
    pub(super) fn kind(self) -> MeetingKind {
        MeetingKind::from_word(&self.kind.read()).unwrap_or(MeetingKind::InPerson)
    }

    /// Gives the chosen length; none for what did not take place.
    pub(super) fn minutes(self) -> Result<Minutes, MinutesRefusal> {
        if !self.kind().took_place() {
            return Ok(Minutes::NONE);
        }
        let length = self.length.read();
        length_of(&length).map_or_else(|| Minutes::parse_hours(&self.hours.read()), Ok)
    }

    /// Reads the form as a meeting, or shows what is wrong.
    pub(super) fn parse(self, view: CourseView) -> Option<Entry> {
        let language = view.language;
        let mut errors = Vec::new();
        let held_on = self.parse_day(view).map_err(|wrong| errors.push(wrong)).ok();
        let minutes = self.minutes().map_err(|refusal| {
            errors.push(wrong("hours", errors::minutes(language, refusal).in_one_line()));
        });
        let mut refuse = |id: &str, refusal: WordsRefusal| {
            errors.push(wrong(id, errors::words(language, refusal).in_one_line()));
        };
        let place = Line::parse_optional(&self.place.read_untracked()).map_err(|refusal| refuse("place", refusal));
        let note = Prose::parse_optional(&self.note.read_untracked()).map_err(|refusal| refuse("note", refusal));
        let own_note =
            Prose::parse_optional(&self.own_note.read_untracked()).map_err(|refusal| refuse("own-note", refusal));
        let is_right = errors.is_empty();
        self.errors.set(errors);
        is_right.then_some(())?;
        let kind = self.kind();
        let focus = self.focus.read_untracked();
        let chosen = |area: &&FocusArea| focus.iter().any(|word| word == area.as_str());
        let meeting = Meeting {
            held_on: held_on?,
            minutes: minutes.ok()?,
            kind,
            focus: FocusArea::ALL.iter().filter(chosen).copied().collect(),
            goals: self.goals.read_untracked().iter().filter_map(|goal| goal.parse().ok()).collect(),
            place: place.ok()?,
            cancelled_by: if kind.took_place() { None } else { Side::from_word(&self.absent.read_untracked()) },
            note: note.ok()?,
        };
        let own = OwnWords { note: own_note.ok()?, face: Face::from_word(&self.face.read_untracked()) };
        Some(Entry { meeting, own })
    }

    fn parse_day(self, view: CourseView) -> Result<NaiveDate, FieldError> {
        let language = view.language;
        let Some(day) = self.held_on(view.today) else {
            return Err(wrong("day", log::day_missing(language).to_owned()));
        };
        slips::check_meeting_day(&view.read_once(), self.kind(), day, view.today)
            .map_err(|impossible| wrong("day", impossible_day(language, impossible)))?;
        Ok(day)
    }
}

fn wrong(id: &str, message: String) -> FieldError {
    FieldError { field_id: id.to_owned(), message }
}

fn impossible_day(language: Language, impossible: ImpossibleDay) -> String {
    match impossible {
        ImpossibleDay::ToCome => log::future_day(language).to_owned(),
        ImpossibleDay::BeforeStart(day) => log::before_start(language, &calendar::day(language, day)),
    }
}
