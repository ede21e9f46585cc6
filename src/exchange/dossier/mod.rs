//! Everything held about one pair, for a person's right of access: in words that anybody reads, and as the course itself.
//!
//! First how it stands now, in the words of [`super::preview`]; then every change that was ever received, with who wrote it and the
//! earliest day that it can have come. What one of the two said in confidence is not for the other, so it can be left out.

mod trail;

use chrono::NaiveDate;

use super::preview;
use crate::document::course::CourseDocument;
use crate::domain::change::{Change, Content};
use crate::domain::course::Course;
use crate::domain::difference::Part;
use crate::domain::fact::Refusal;
use crate::domain::facts::agreement::Agreement;
use crate::domain::facts::received::Received;
use crate::domain::facts::removal::removed_by;
use crate::domain::history::History;
use crate::domain::kind::{Kind, KindName};
use crate::domain::programme::Programme;
use crate::text::agreement::sentences::{self, Names};
use crate::text::{Language, calendar, coordinator, dossier as words, told};

/// Whose access it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The municipality's own look at all it holds.
    Whole,
    /// The young person's: without what the mentor told the contact alone.
    Youth,
    /// The mentor's: without what the young person told the counsellor alone.
    Mentor,
}

/// What it takes to say something in words.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Whose access it is.
    pub access: Access,
    /// The programme, for the names of its events and its hours.
    pub programme: Option<&'a Programme>,
    /// The language of the words.
    pub language: Language,
    /// Today, where the reader is.
    pub today: NaiveDate,
}

/// Gives what is held as the course itself, as far as the one who asks may have it; [`CourseDocument::write`] makes JSON of it.
pub fn document(course: &CourseDocument, access: Access) -> CourseDocument {
    let is_theirs = |change: &&Change| !hidden(access).iter().any(|kind| tells_of(change, *kind));
    CourseDocument { id: course.id, history: course.history.iter().filter(is_theirs).cloned().collect() }
}

/// Says in plain text what is held, section by section, and where each thing came from.
///
/// # Errors
/// A change that does not read as its kind; a course that was read holds none.
pub fn text(course: &CourseDocument, asked: Asked<'_>) -> Result<String, Refusal> {
    let Asked { access, language, today, .. } = asked;
    let history = document(course, access).history;
    let folded = Course::fold(&history)?;
    let mut lines = vec![
        words::title(language, &coordinator::names(language, folded.pair())),
        words::made_on(language, &calendar::day(language, today)),
    ];
    lines.extend(left_out(access, language).map(str::to_owned));
    lines.extend([String::new(), words::now(language).to_uppercase()]);
    let sections = sections(&history, &folded, asked)?;
    if sections.is_empty() {
        lines.push(words::nothing(language).to_owned());
    }
    for (title, content) in sections {
        lines.extend([String::new(), title.to_owned()]);
        lines.extend(content.iter().map(|line| item(line)));
    }
    lines.extend([String::new(), words::trail(language).to_uppercase()]);
    lines.extend(trail::entries(&history, &folded, language));
    Ok(lines.join("\n") + "\n")
}

/// The kinds that somebody's access does not reach: what the other said in confidence.
const fn hidden(access: Access) -> &'static [Kind] {
    match access {
        Access::Whole => &[],
        Access::Youth => &[Kind::MentorCheckIn, Kind::MentorWish, Kind::MentorLearning],
        Access::Mentor => &[Kind::YouthCheckIn, Kind::YouthWish, Kind::YouthLearning],
    }
}

fn tells_of(change: &Change, kind: Kind) -> bool {
    let removes = removed_by(change).is_some_and(|(_, removed)| removed == KindName::Known(kind));
    removes || change.fields_of(kind).is_some()
}

const fn left_out(access: Access, language: Language) -> Option<&'static str> {
    match access {
        Access::Whole => None,
        Access::Youth => Some(words::without_mentor(language)),
        Access::Mentor => Some(words::without_youth(language)),
    }
}

type Section = (&'static str, Vec<String>);

fn sections(history: &History, course: &Course, asked: Asked<'_>) -> Result<Vec<Section>, Refusal> {
    let Asked { programme, language, today, .. } = asked;
    let in_words = preview::sections(history, programme, today, language)?;
    let section = |section: preview::Section| {
        let lines = match section.kind {
            Kind::Agreement => agreement(section.lines, course, language),
            Kind::Received => course.received.iter().map(|file| file_line(&file.fact, course, language)).collect(),
            _ => section.lines,
        };
        (words::heading(language, section.kind), lines)
    };
    Ok(in_words.into_iter().map(section).collect())
}

/// Where it stands, and then its words, for a preview leaves those to the screen.
fn agreement(mut lines: Vec<String>, course: &Course, language: Language) -> Vec<String> {
    if let Some(standing) = course.agreement.as_ref().filter(|thing| thing.is_standing()) {
        lines.extend(agreement_words(&standing.shown.fact, course, language));
    }
    lines
}

fn agreement_words(agreement: &Agreement, course: &Course, language: Language) -> Vec<String> {
    let names = course.pair().map_or_else(
        || Names::of_roles(language),
        |pair| Names { youth: pair.youth.to_string(), mentor: pair.mentor.to_string() },
    );
    let said = |part: Part| {
        let said = sentences::lines(language, part, agreement, &names);
        (!said.is_empty()).then(|| told::labelled(language, sentences::heading(language, part), &said.join(" ")))
    };
    Part::ALL.into_iter().filter_map(said).collect()
}

fn file_line(file: &Received, course: &Course, language: Language) -> String {
    let Received { from, written_on, received_on } = file;
    let who = coordinator::name_of(language, *from, course.pair());
    let [made, opened] = [written_on, received_on].map(|day| calendar::day(language, *day));
    calendar::capital(&coordinator::file_from(language, &who, &made, &opened))
}

/// One point of a list; what a person wrote on several lines stays under its own sign.
fn item(line: &str) -> String {
    format!("- {}", line.replace('\n', "\n  "))
}

/// Says whether a change was written at the municipality itself, which no file brought.
const fn is_written_here(content: &Content) -> bool {
    matches!(content, Content::Written { kind: KindName::Known(Kind::Received), .. })
}
