//! What a letter says, in words: folded from its own bytes, and shown to the sender before it leaves.
//!
//! **Invariant:** every kind of change has its part here, also those that no reader may have. What is in a letter is seen,
//! even if somebody should get more than they may.

mod goals;
mod in_confidence;

use chrono::NaiveDate;

use crate::domain::change::Change;
use crate::domain::course::{AgreementState, Course};
use crate::domain::fact::Refusal;
use crate::domain::facts::after::NextPlan;
use crate::domain::facts::closing::Closing;
use crate::domain::facts::habit::Habit;
use crate::domain::facts::meeting::Meeting;
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::facts::sign_up::SignUp;
use crate::domain::facts::strengths::Strengths;
use crate::domain::facts::tried::Tried;
use crate::domain::history::History;
use crate::domain::kind::{Kind, KindName};
use crate::domain::programme::Programme;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::domain::words::{Prose, Words};
use crate::text::{Language, calendar, common, coordinator, fields, send, time, told};

/// What a letter says of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The kind.
    pub kind: Kind,
    /// What it is called.
    pub title: &'static str,
    /// What is said, a line each.
    pub lines: Vec<String>,
}

/// A letter being read for its sender.
struct Reading<'a> {
    /// What the letter holds; the course may know more, so that things are called by their names.
    history: &'a History,
    course: Course,
    programme: Option<&'a Programme>,
    today: NaiveDate,
    language: Language,
}

/// Says what a letter holds, a section for each kind it tells of; the words of the agreement itself are for the screen to lay out.
///
/// # Errors
/// A change that does not read as its kind; a letter of ours holds none.
pub fn sections(
    history: &History,
    programme: Option<&Programme>,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<Section>, Refusal> {
    Ok(said(&Reading { history, course: Course::fold(history)?, programme, today, language }))
}

/// Says what a part of a course holds: rated goals and the two are called by their names also where those stand in the rest of it.
///
/// # Errors
/// A change that does not read as its kind; a course of ours holds none.
pub fn sections_of_part(
    part: &History,
    whole: &History,
    programme: Option<&Programme>,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<Section>, Refusal> {
    let names = |change: &&Change| [Kind::Pair, Kind::Goal].iter().any(|kind| change.fields_of(*kind).is_some());
    let with_names: History = part.iter().chain(whole.iter().filter(names)).cloned().collect();
    Ok(said(&Reading { history: part, course: Course::fold(&with_names)?, programme, today, language }))
}

fn said(reading: &Reading<'_>) -> Vec<Section> {
    let language = reading.language;
    let section = |kind: &Kind| Section { kind: *kind, title: title(*kind, language), lines: reading.lines(*kind) };
    Kind::ALL.iter().map(section).filter(|section| !section.lines.is_empty()).collect()
}

const fn title(kind: Kind, language: Language) -> &'static str {
    match kind {
        Kind::Pair => send::pair(language),
        Kind::Habit => send::habit(language),
        Kind::Aim => send::aim(language),
        Kind::Agreement => send::agreement(language),
        Kind::Confirmation => send::yeses(language),
        Kind::Goal => send::goals(language),
        Kind::Step => send::steps(language),
        Kind::Rating => send::ratings(language),
        Kind::Review => send::reviews(language),
        Kind::Meeting => send::meetings(language),
        Kind::NextMeeting => send::next_meeting(language),
        Kind::Strengths => send::strengths(language),
        Kind::Tried => send::tried(language),
        Kind::SignUp => send::events(language),
        Kind::YouthCheckIn => send::youth_check_in(language),
        Kind::MentorCheckIn => send::mentor_check_in(language),
        Kind::YouthWish => send::youth_wish(language),
        Kind::MentorWish => send::mentor_wish(language),
        Kind::Closing => send::closing(language),
        Kind::GoalEnd => send::goal_ends(language),
        Kind::NextPlan => send::next_plan(language),
        Kind::YouthLearning | Kind::MentorLearning => send::learning(language),
        Kind::Removal => send::removals(language),
        Kind::Received | Kind::Feeling | Kind::PrivateNote => send::private(language),
    }
}

impl Reading<'_> {
    fn lines(&self, kind: Kind) -> Vec<String> {
        match kind {
            Kind::Pair => self.pair(),
            Kind::Habit => self.standing(self.course.habit.as_ref(), habit_line),
            Kind::Aim => self.aim(),
            Kind::Agreement => self.agreement(),
            Kind::Confirmation => self.yeses(),
            Kind::Goal => self.goals(),
            Kind::Step => self.of_goals(Self::steps),
            Kind::Rating => self.of_goals(Self::ratings),
            Kind::Review => self.of_goals(Self::reviews),
            Kind::GoalEnd => self.of_goals(Self::goal_end),
            Kind::Meeting => self.meetings(),
            Kind::NextMeeting => self.standing(self.course.next_meeting.as_ref(), next_meeting_line),
            Kind::Strengths => self.strengths(),
            Kind::Tried => self.tried(),
            Kind::SignUp => self.sign_ups(),
            Kind::YouthCheckIn | Kind::MentorCheckIn => self.check_ins(kind),
            Kind::YouthWish | Kind::MentorWish => self.wishes(kind),
            Kind::Closing => self.standing(self.course.closing.as_ref(), closing_line),
            Kind::NextPlan => self.standing(self.course.next_plan.as_ref(), next_plan_line),
            Kind::YouthLearning | Kind::MentorLearning => self.learning(kind),
            Kind::Removal => self.removals(),
            Kind::Received | Kind::Feeling | Kind::PrivateNote => self.what_nobody_may_have(kind),
        }
    }

    fn standing<T>(&self, thing: Option<&Thing<T>>, line: fn(&T, Language) -> String) -> Vec<String> {
        let thing = thing.filter(|thing| thing.is_standing());
        thing.map(|thing| line(&thing.shown.fact, self.language)).into_iter().collect()
    }

    fn day(&self, day: NaiveDate) -> String {
        calendar::day(self.language, day)
    }

    fn name_of(&self, side: Side) -> String {
        coordinator::name_of(self.language, side, self.course.pair())
    }

    fn pair(&self) -> Vec<String> {
        let language = self.language;
        let Some(pair) = self.course.pair().filter(|_| self.count(Kind::Pair) > 0) else { return Vec::new() };
        vec![
            told::labelled(language, send::names(language), &coordinator::names(language, Some(pair))),
            told::labelled(language, send::start_day(language), &self.day(pair.started_on)),
        ]
    }

    fn aim(&self) -> Vec<String> {
        let Some(aim) = self.course.aim.as_ref().filter(|aim| aim.is_standing()) else { return Vec::new() };
        let direction = common::direction(self.language, aim.shown.fact.direction).to_owned();
        vec![joined([Some(direction), text(aim.shown.fact.words.as_ref())])]
    }

    fn agreement(&self) -> Vec<String> {
        match self.course.agreement_state() {
            AgreementState::NotWritten => Vec::new(),
            AgreementState::Waits(_) => vec![send::written_only(self.language).to_owned()],
            AgreementState::Agreed(day) => vec![send::agreed_on(self.language, &self.day(day))],
        }
    }

    fn yeses(&self) -> Vec<String> {
        let yes = |side: Side, day: NaiveDate| told::labelled(self.language, &self.name_of(side), &self.day(day));
        self.course.confirmations.iter().map(|said| yes(said.by, said.fact.confirmed_on)).collect()
    }

    fn meetings(&self) -> Vec<String> {
        let mut lines: Vec<String> =
            self.course.standing_meetings().map(|meeting| self.meeting(&meeting.shown.fact)).collect();
        if let (Some(programme), false) = (self.programme, lines.is_empty()) {
            let in_all = time::hours(self.language, self.course.time_in_all(&programme.rules, self.today));
            lines.insert(0, told::in_all(self.language, &in_all));
        }
        lines
    }

    fn meeting(&self, meeting: &Meeting) -> String {
        let language = self.language;
        let length = if meeting.kind.took_place() {
            Some(time::length(language, meeting.minutes))
        } else {
            meeting.cancelled_by.map(|side| self.name_of(side))
        };
        let focus: Vec<&str> = meeting.focus.iter().map(|area| common::focus_area(language, *area)).collect();
        let goals = meeting.goals.iter().filter_map(|goal| {
            let story = self.course.goals.iter().find(|story| story.goal.subject == *goal)?;
            Some(story.goal.shown.fact.title.as_str())
        });
        let goals: Vec<&str> = goals.collect();
        joined([
            Some(self.day(meeting.held_on)),
            Some(common::meeting_kind(language, meeting.kind).to_owned()),
            length,
            Some(focus.join(", ")),
            Some(goals.join(", ")),
            meeting.place.as_ref().map(ToString::to_string),
            text(meeting.note.as_ref()),
        ])
    }

    fn strengths(&self) -> Vec<String> {
        let language = self.language;
        let Some(card) = self.course.strengths.as_ref().filter(|card| card.is_standing()) else { return Vec::new() };
        let Strengths { good_at, likes, proud_of, wants_to_learn } = &card.shown.fact;
        let said = [
            (told::good_at(language), good_at),
            (told::likes(language), likes),
            (told::proud_of(language), proud_of),
            (told::wants_to_learn(language), wants_to_learn),
        ];
        let line = |(label, words): (&str, &Option<Prose>)| {
            words.as_ref().map(|words| told::labelled(language, label, words.as_str()))
        };
        said.into_iter().filter_map(line).collect()
    }

    fn tried(&self) -> Vec<String> {
        let line = |tried: &Tried| {
            joined([Some(self.day(tried.tried_on)), Some(tried.what.to_string()), text(tried.words.as_ref())])
        };
        self.course.tried.iter().filter(|tried| tried.is_standing()).map(|tried| line(&tried.shown.fact)).collect()
    }

    fn sign_ups(&self) -> Vec<String> {
        let events = self.programme.map(|programme| programme.events.as_slice()).unwrap_or_default();
        let line = |word: &SignUp| {
            let event = events.iter().find(|event| event.id == word.event.as_str());
            let title = event.map_or(word.event.as_str(), |event| event.title.as_str());
            told::labelled(self.language, title, told::coming(self.language, word.coming))
        };
        self.course.sign_ups.iter().map(|word| line(&word.fact)).collect()
    }

    fn removals(&self) -> Vec<String> {
        match self.count(Kind::Removal) {
            0 => Vec::new(),
            1 => vec![send::removed_one(self.language).to_owned()],
            count => vec![send::removed_many(self.language, &count.to_string())],
        }
    }

    fn what_nobody_may_have(&self, kind: Kind) -> Vec<String> {
        let name = fields::kind_name(self.language, &KindName::Known(kind));
        vec![name.to_owned(); self.count(kind)]
    }

    fn count(&self, kind: Kind) -> usize {
        let is_of_kind = |change: &&Change| change.fields_of(kind).is_some();
        self.history.iter().filter(is_of_kind).count()
    }
}

fn habit_line(habit: &Habit, language: Language) -> String {
    let length = habit.minutes.map(|minutes| time::length(language, minutes));
    joined([habit.place.as_ref().map(ToString::to_string), length])
}

fn next_meeting_line(plan: &NextMeeting, language: Language) -> String {
    joined([
        plan.planned_on.map(|day| calendar::day(language, day)),
        plan.at.map(|time| calendar::time_of_day(language, time)),
        plan.place.as_ref().map(ToString::to_string),
        text(plan.topics.as_ref()),
    ])
}

fn closing_line(closing: &Closing, language: Language) -> String {
    joined([
        Some(calendar::day(language, closing.closed_on)),
        Some(told::ending(language, closing.ending).to_owned()),
        closing.reason.map(|reason| told::end_reason(language, reason).to_owned()),
        text(closing.words.as_ref()),
    ])
}

fn next_plan_line(plan: &NextPlan, language: Language) -> String {
    joined([Some(told::onward(language, plan.onward).to_owned()), text(plan.words.as_ref())])
}

fn text<const LIMIT: usize>(words: Option<&Words<LIMIT>>) -> Option<String> {
    words.map(ToString::to_string)
}

fn joined<const COUNT: usize>(parts: [Option<String>; COUNT]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
