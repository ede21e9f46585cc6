//! How a meeting is said in a line: what kind, who was not there, and what it said before.

use super::names::name_of;
use crate::components::Icon;
use crate::domain::correction::{Correction, Part};
use crate::domain::course::Course;
use crate::domain::facts::feeling::Face;
use crate::domain::facts::meeting::{Meeting, MeetingKind};
use crate::pages::course_view::CourseView;
use crate::text::{Language, calendar, common, hours, log, time};

/// Gives the picture of a kind of meeting.
pub fn icon_of(kind: MeetingKind) -> Icon {
    match kind {
        MeetingKind::InPerson => Icon::People,
        MeetingKind::Video => Icon::Video,
        MeetingKind::Phone => Icon::Phone,
        MeetingKind::CompanyVisit => Icon::Company,
        MeetingKind::Experience => Icon::Star,
        MeetingKind::NetworkEvent => Icon::Student,
        MeetingKind::Cancelled | MeetingKind::DidNotCome => Icon::Close,
    }
}

/// Gives the picture of how a meeting felt.
pub fn icon_of_face(face: Face) -> Icon {
    match face {
        Face::Good => Icon::Smile,
        Face::Fine => Icon::Calm,
        Face::Hard => Icon::Frown,
    }
}

/// Says the kind, or who was not there.
pub fn kind_words(course: &Course, meeting: &Meeting, language: Language) -> String {
    let who = meeting.cancelled_by.map(|side| name_of(course, side, language));
    match (meeting.kind, who) {
        (MeetingKind::Cancelled, Some(name)) => hours::cancelled_by(language, &name),
        (MeetingKind::DidNotCome, Some(name)) => hours::did_not_come(language, &name),
        (kind, _) => common::meeting_kind(language, kind).to_owned(),
    }
}

/// Says one version in one line: day, kind, length, note.
pub fn version_words(course: &Course, meeting: &Meeting, view: CourseView) -> String {
    let language = view.language;
    let day = calendar::meeting_day(language, meeting.held_on);
    let what = kind_words(course, meeting, language);
    let note = meeting.note.as_ref().map(|note| format!(" · {note}")).unwrap_or_default();
    format!("{day} · {what} · {}{note}", time::length(language, meeting.minutes))
}

/// Tells a correction in one line: when, who, and what it said before.
pub fn correction_words(course: &Course, correction: &Correction<'_>, language: Language) -> String {
    let day = calendar::day_of_month(language, crate::browser::clock::day_of(correction.at));
    let name = name_of(course, correction.by, language);
    let before = correction.parts.iter().map(|part| part_words(course, correction.before, *part, language));
    log::corrected(language, &day, &name, &before.collect::<Vec<_>>().join(" · "))
}

fn part_words(course: &Course, meeting: &Meeting, part: Part, language: Language) -> String {
    let or = |words: Vec<String>, nothing: &str| if words.is_empty() { nothing.to_owned() } else { words.join(", ") };
    match part {
        Part::Day => calendar::meeting_day(language, meeting.held_on),
        Part::Length => time::length(language, meeting.minutes),
        Part::Kind => kind_words(course, meeting, language),
        Part::Place => meeting.place.as_ref().map_or_else(|| log::no_place(language).to_owned(), ToString::to_string),
        Part::Focus => {
            let areas = meeting.focus.iter().map(|area| common::focus_area(language, *area).to_owned());
            or(areas.collect(), log::no_focus(language))
        }
        Part::Goals => {
            let goals =
                course.goals.iter().map(|story| &story.goal).filter(|goal| meeting.goals.contains(&goal.subject));
            or(goals.map(|goal| goal.shown.fact.title.to_string()).collect(), log::no_goals(language))
        }
        Part::Note => meeting.note.as_ref().map_or_else(|| log::no_note(language).to_owned(), ToString::to_string),
    }
}
