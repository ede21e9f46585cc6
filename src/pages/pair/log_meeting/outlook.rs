//! What the month will be when the meeting is saved, said above the button.

use super::form::Form;
use crate::domain::facts::meeting::Meeting;
use crate::domain::hours::Minutes;
use crate::domain::months::CourseMonth;
use crate::pages::course_view::CourseView;
use crate::text::{log, time};

/// Says what the month will be when this is saved.
pub(super) fn outlook(view: CourseView, form: Form) -> Option<String> {
    let (course, rules, language) = (view.read(), view.rules()?, view.language);
    if !rules.counts.contains(&form.kind()) {
        return Some(log::counts_not(language).to_owned());
    }
    let (minutes, held_on) = (form.minutes().ok()?, form.held_on(view.today)?);
    let now = course.month_now(&rules, view.today)?;
    if CourseMonth::holding(course.pair()?.started_on, held_on).is_none_or(|month| month.number != now.month.number) {
        return Some(log::other_month(language).to_owned());
    }
    let before = course.standing_meetings().find(|meeting| Some(meeting.subject) == form.itself);
    let before = before.map(|meeting| &meeting.shown.fact).filter(|meeting| now.month.holds(meeting.held_on));
    let together = [now.together.less(before.map_or(Minutes::NONE, Meeting::time_together)), minutes].into_iter().sum();
    let target = time::hours_number(language, now.target);
    Some(log::then_this_month(language, &time::hours_number(language, together), &target))
}
