//! Every change that is held, in the order it was written: what it says, who wrote it, and the earliest day that it can have come.
//!
//! Which file brought a change is not noted. A file cannot bring what was written after it was made, so of the files that were made
//! later the one that was opened first is the earliest that can have brought it.

use chrono::{DateTime, NaiveDate};

use super::{agreement_words, file_line, is_written_here, item};
use crate::domain::change::{Change, Content};
use crate::domain::course::Course;
use crate::domain::fact::Fact;
use crate::domain::facts::after::{MentorLearning, YouthLearning};
use crate::domain::facts::agreement::Agreement;
use crate::domain::facts::check_in::{MentorCheckIn, YouthCheckIn};
use crate::domain::facts::rating::Score;
use crate::domain::facts::received::Received;
use crate::domain::facts::removal::removed_by;
use crate::domain::fields::Fields;
use crate::domain::history::History;
use crate::domain::hours::Minutes;
use crate::domain::id::SubjectId;
use crate::domain::kind::{Kind, KindName};
use crate::domain::side::Side;
use crate::domain::value::{FieldValue, Value};
use crate::domain::words::Prose;
use crate::text::{Language, calendar, check_in, coordinator, dossier as words, field_words, fields as names, told};

/// Says everything that was written, the oldest first: a line for each change, and a point for each of its fields.
pub(super) fn entries(history: &History, course: &Course, language: Language) -> Vec<String> {
    let mut changes: Vec<&Change> = history.iter().collect();
    changes.sort_by_key(|change| change.order());
    changes.into_iter().flat_map(|change| entry(change, course, language)).collect()
}

fn entry(change: &Change, course: &Course, language: Language) -> Vec<String> {
    let name = calendar::capital(&coordinator::name_of(language, change.head.by, course.pair()));
    let written_on = written_on(change);
    let day = written_on.map(|day| calendar::day(language, day)).unwrap_or_default();
    let (what, points) = match (&change.content, removed_by(change)) {
        (Content::Erased, _) => (words::erased(language, &day, &name), Vec::new()),
        (_, Some((_, kind))) => (words::removed(language, &day, &name, names::kind_name(language, &kind)), Vec::new()),
        (Content::Written { kind: KindName::Known(kind), fields: all }, None) => {
            let what = words::wrote(language, &day, &name, names::kind_name(language, &KindName::Known(*kind)));
            (what, fields(*kind, all, course, language))
        }
        (Content::Written { kind, fields: all }, None) => {
            (words::wrote(language, &day, &name, names::kind_name(language, kind)), unknown(all, language))
        }
    };
    let came = came(change, written_on, course, language);
    let points = points.iter().chain([&came]).map(|point| item(point));
    [String::new(), what].into_iter().chain(points).collect()
}

/// Says each field of a change after its name; ids say nothing to people, so a goal is named by its title and others are left out.
pub(super) fn fields(kind: Kind, all: &Fields, course: &Course, language: Language) -> Vec<String> {
    if let Some(lines) = in_sentences(kind, all, course, language) {
        return lines;
    }
    let said = |(name, value): (&str, &Value)| {
        let words = match name {
            "goal" | "goals" => goals(value, course),
            "meeting" | "agreement" => None,
            "text" if kind == Kind::Confirmation => None,
            "minutes" => Minutes::read(Some(value)).ok().map(|minutes| minutes.count().to_string()),
            _ => match NaiveDate::read(Some(value)) {
                Ok(day) => Some(calendar::day(language, day)),
                Err(_) => field_words::field(language, kind, all, name),
            },
        };
        Some(told::labelled(language, &calendar::capital(names::field_name(language, name)), &words?))
    };
    all.iter().filter_map(said).collect()
}

/// Says what says little field by field: answers after their questions, the agreement part by part.
fn in_sentences(kind: Kind, all: &Fields, course: &Course, language: Language) -> Option<Vec<String>> {
    let name = |side: Side| coordinator::name_of(language, side, course.pair());
    let on = |day: NaiveDate| check_in::answered_on(language, &calendar::day(language, day));
    let advice = |good: &Option<Prose>, better: &Option<Prose>, score: Option<Score>| {
        let [good, better] = [good, better].map(|words| words.as_ref().map(Prose::as_str));
        told::advice(language, good, better, score.map(Score::number))
    };
    match kind {
        Kind::Agreement => Agreement::read(all).ok().map(|said| agreement_words(&said, course, language)),
        Kind::Received => Received::read(all).ok().map(|file| vec![file_line(&file, course, language)]),
        Kind::YouthCheckIn => {
            let said = YouthCheckIn::read(all).ok()?;
            let answers = check_in::youth_answers(language, &said, &name(Side::Mentor));
            Some([vec![on(said.checked_on)], answers].concat())
        }
        Kind::MentorCheckIn => {
            let said = MentorCheckIn::read(all).ok()?;
            let answers = check_in::mentor_answers(language, &said, &name(Side::Youth));
            Some([vec![on(said.checked_on)], answers].concat())
        }
        Kind::YouthLearning => {
            YouthLearning::read(all).ok().map(|said| advice(&said.good, &said.better, said.recommends))
        }
        Kind::MentorLearning => {
            MentorLearning::read(all).ok().map(|said| advice(&said.good, &said.better, said.recommends))
        }
        _ => None,
    }
}

fn goals(value: &Value, course: &Course) -> Option<String> {
    let ids = match value {
        Value::List(_) => Vec::<SubjectId>::read(Some(value)).ok()?,
        one => vec![SubjectId::read(Some(one)).ok()?],
    };
    let title = |id: &SubjectId| {
        let story = course.goals.iter().find(|story| story.goal.subject == *id)?;
        Some(story.goal.shown.fact.title.as_str())
    };
    let titles: Vec<&str> = ids.iter().filter_map(title).collect();
    (!titles.is_empty()).then(|| titles.join(", "))
}

/// What a later version wrote has no words here, but its texts are still a person's to read.
fn unknown(all: &Fields, language: Language) -> Vec<String> {
    let text = |(name, value): (&str, &Value)| match value {
        Value::Text(text) => Some(told::labelled(language, name, text)),
        _ => None,
    };
    all.iter().filter_map(text).collect()
}

fn came(change: &Change, written_on: Option<NaiveDate>, course: &Course, language: Language) -> String {
    if is_written_here(&change.content) {
        return words::written_here(language).to_owned();
    }
    let can_have_brought = |file: &&Received| {
        written_on.is_some_and(|written_on| file.written_on >= written_on) && can_come_from(change, file.from)
    };
    let files = course.received.iter().map(|file| &file.fact);
    match files.filter(can_have_brought).min_by_key(|file| file.received_on) {
        Some(file) => {
            let name = coordinator::name_of(language, file.from, course.pair());
            words::came_with(language, &calendar::day(language, file.received_on), &name)
        }
        None => words::no_file(language).to_owned(),
    }
}

/// What one of the two says in confidence comes from nobody else.
fn can_come_from(change: &Change, from: Side) -> bool {
    let kind = match (&change.content, removed_by(change)) {
        (_, Some((_, kind))) => Some(kind),
        (Content::Written { kind, .. }, None) => Some(kind.clone()),
        (Content::Erased, _) => None,
    };
    match kind {
        Some(KindName::Known(Kind::YouthCheckIn | Kind::YouthWish | Kind::YouthLearning)) => from == Side::Youth,
        Some(KindName::Known(Kind::MentorCheckIn | Kind::MentorWish | Kind::MentorLearning)) => from == Side::Mentor,
        _ => true,
    }
}

/// The day that the writer's clock showed, in UTC: a change knows no other.
fn written_on(change: &Change) -> Option<NaiveDate> {
    let millis = i64::try_from(change.head.stamp.moment.millis()).ok()?;
    Some(DateTime::from_timestamp_millis(millis)?.date_naive())
}
