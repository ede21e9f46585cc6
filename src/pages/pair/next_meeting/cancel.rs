//! *Vi aflyste*: who, and why if they want to say; the plan goes, and the meeting is written down without hours.

use leptos::prelude::*;

use super::plan::{bring_back_plan, give_up};
use crate::components::{Button, Choice, Choices, Dialog, TextField};
use crate::domain::course::BOTH_SIDES;
use crate::domain::facts::next_meeting::NextMeeting;
use crate::domain::id::SubjectId;
use crate::domain::own_words::take_meeting_away;
use crate::domain::planning::{cancelled, plan_in_use};
use crate::domain::side::Side;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::pages::pair::names::name_of;
use crate::text::{common, errors, log, next_meeting};

/// Asks who cancelled, while `is_asking`.
pub(super) fn dialog(view: CourseView, is_asking: RwSignal<bool>) -> AnyView {
    let language = view.language;
    let who = RwSignal::new(view.side().as_str().to_owned());
    let why = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let sides = BOTH_SIDES.map(|side| Choice::new(side.as_str(), name_of(&view.read_once(), side, language)));
    let save = Callback::new(move |()| {
        let by = Side::from_word(&who.read_untracked()).unwrap_or(view.side());
        let reason = Prose::parse_optional(&why.read_untracked());
        match reason {
            Err(refusal) => error.set(Some(errors::words(language, refusal).in_one_line())),
            Ok(reason) => {
                error.set(None);
                if cancel(view, by, reason) {
                    why.set(String::new());
                    is_asking.set(false);
                }
            }
        }
    });
    let sides = Signal::stored(sides.to_vec());
    view! {
        <Dialog id="cancel" open=is_asking title=next_meeting::cancel_title(language)>
            <p>{next_meeting::cancel_lead(language)}</p>
            <Choices id="cancelled-by" legend=log::who_cancelled(language) options=sides value=who/>
            <TextField
                id="why"
                label=next_meeting::why(language)
                note=common::if_you_want(language)
                hint=next_meeting::why_hint(language)
                value=why
                error=error
            />
            <div class="dialog__acts">
                <Button on_press=save>{common::save(language)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

/// Writes the cancelled meeting and gives the plan up, with undo of both; says whether it is written.
fn cancel(view: CourseView, by: Side, reason: Option<Prose>) -> bool {
    let language = view.language;
    let Some(plan) = plan_in_use(&view.read_once(), view.today) else { return false };
    let Some(meeting) = cancelled(&plan, by, reason) else { return false };
    let mut written = None;
    let is_written = view.write(|history, pen, course| {
        written = Some(history.tell(pen, &meeting).as_subject());
        give_up(history, pen, course, view.today);
    });
    let Some(written) = written.filter(|_| is_written) else {
        return false;
    };
    let undo = Callback::new(move |()| undo(view, written, &plan));
    notices().say_with(next_meeting::cancelled(language), common::undo(language), undo);
    true
}

fn undo(view: CourseView, written: SubjectId, plan: &NextMeeting) {
    let is_written = view.write(|history, pen, course| {
        if let Some(meeting) = course.standing_meetings().find(|meeting| meeting.subject == written) {
            take_meeting_away(history, pen, course, meeting, view.today);
        }
    });
    if is_written {
        bring_back_plan(view, plan);
        notices().say(next_meeting::undone(view.language));
    }
}
