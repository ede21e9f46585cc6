//! What a course says, in plain lines: kept beside every golden file, so that a later version cannot come to read it otherwise.

use std::collections::BTreeSet;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::course::{AgreementState, Course};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::kind::KindName;
use erhvervsmentor::domain::thing::{Thing, Version};
use erhvervsmentor::domain::value::Value;

use crate::given::day;
use crate::given::rules::the_rules;

/// Says what a history means, one thing a line.
///
/// A field that is left out or an empty list is not named, so a field of a later version changes nothing for an old file.
pub fn summary(course: &CourseDocument) -> String {
    let folded = Course::fold(&course.history).unwrap();
    let erased = course.history.iter().filter(|change| change.content == Content::Erased).count();
    let unknown = |change: &&Change| matches!(change.content, Content::Written { kind: KindName::Unknown(_), .. });
    let unknown = course.history.iter().filter(unknown).count();
    let changes = course.history.len();
    let mut lines = vec![
        format!("course {}", course.id),
        format!("changes {changes}, erased {erased}, of unknown kinds {unknown}"),
    ];
    lines.extend(folded.pair.iter().map(say));
    lines.extend(folded.habit.iter().map(say));
    lines.extend(folded.aim.iter().map(say));
    lines.extend(folded.agreement.iter().map(say));
    lines.push(match folded.agreement_state() {
        AgreementState::NotWritten => "no agreement".to_owned(),
        AgreementState::Waits(sides) => format!("the agreement waits for {} sides", sides.len()),
        AgreementState::Agreed(day) => format!("agreed on {day}"),
    });
    for story in &folded.goals {
        lines.push(say(&story.goal));
        lines.extend(story.steps.iter().map(say));
        lines.extend(story.ratings.iter().map(say_version));
        lines.extend(story.reviews.iter().map(say_version));
        lines.extend(story.end.iter().map(say_version));
    }
    lines.extend(folded.meetings.iter().map(say));
    let months = folded.months(&the_rules(), day("2024-04-30"));
    lines
        .extend(months.iter().map(|hours| format!("month {}: {} minutes", hours.month.number, hours.together.count())));
    lines.extend(folded.next_meeting.iter().map(say));
    lines.extend(beside_the_goals(&folded));
    lines.extend(at_the_end(&folded));
    lines.extend(folded.received.iter().map(say_version));
    lines.push(format!("double edits {}", folded.double_edits()));
    lines.join("\n") + "\n"
}

fn beside_the_goals(course: &Course) -> Vec<String> {
    let mut lines: Vec<String> = course.strengths.iter().map(say).collect();
    lines.extend(course.tried.iter().map(say));
    lines.extend(course.feelings.iter().map(say));
    lines.extend(course.private_notes.iter().map(say));
    lines.extend(course.sign_ups.iter().map(say_version));
    let events: BTreeSet<&str> = course.sign_ups.iter().map(|word| word.fact.event.as_str()).collect();
    let coming = |event: &str| Some(format!("coming to {event:?}: {}", course.coming_to(event)?.as_str()));
    lines.extend(events.into_iter().filter_map(coming));
    lines.extend(course.youth_check_ins.iter().map(say_version));
    lines.extend(course.mentor_check_ins.iter().map(say_version));
    lines.extend(course.youth_wishes.iter().map(say));
    lines.extend(course.mentor_wishes.iter().map(say));
    lines
}

fn at_the_end(course: &Course) -> Vec<String> {
    let mut lines: Vec<String> = course.closing.iter().map(say).collect();
    lines.extend(course.closed().map(|closing| format!("closed on {}", closing.closed_on)));
    lines.extend(course.next_plan.iter().map(say));
    lines.extend(course.youth_learning.iter().map(say));
    lines.extend(course.mentor_learning.iter().map(say));
    lines
}

fn say<T: Fact>(thing: &Thing<T>) -> String {
    let stands = if thing.is_standing() { "stands" } else { "taken away" };
    let (versions, rivals) = (thing.trail.len(), thing.rivals.len());
    format!("{}; {stands}, versions {versions}, rivals {rivals}", say_version(&thing.shown))
}

fn say_version<T: Fact>(version: &Version<T>) -> String {
    let fields = version.fact.write();
    let told = fields.iter().filter(|(_, value)| **value != Value::List(Vec::new()));
    let told: Vec<String> = told.map(|(name, value)| format!("{name} {}", say_value(value))).collect();
    format!("{} by {}: {}", T::KIND.as_str(), version.by.as_str(), told.join(", "))
}

fn say_value(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Whole(whole) => whole.to_string(),
        Value::List(values) => values.iter().map(say_value).collect::<Vec<_>>().join(" "),
        other => format!("{other:?}"),
    }
}
