//! Reminders without a server: appointments in the phone's own calendar, one for the hours and one for the goals each month.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::download::{self, FileKind};
use crate::components::{Button, Card, Icon, Look};
use crate::exchange::calendar::{ReminderWords, monthly_reminders};
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::text::next_meeting;

const FILE_NAME: &str = "erhvervsmentor-kalender.ics";

/// Offers the reminders, while the course goes on and its rules are known.
pub(super) fn card(view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let (started_on, months) = (view.pair()?.started_on, view.rules()?.months);
    view.read().closed().is_none().then_some(())?;
    let save = move |()| {
        let words = ReminderWords {
            log_hours: next_meeting::remember_hours(language),
            look_at_goals: next_meeting::remember_goals(language),
        };
        let text = monthly_reminders(view.id, started_on, months, view.today, words, clock::now());
        match download::save_text(FILE_NAME, FileKind::Calendar, &text) {
            Ok(()) => notices().say(next_meeting::reminders_saved(language)),
            Err(_) => notices().say(next_meeting::calendar_failed(language)),
        }
    };
    Some(
        view! {
            <Card title=next_meeting::reminders(language)>
                <p>{next_meeting::reminders_more(language)}</p>
                <Button look=Look::Secondary icon=Icon::Calendar on_press=save>{next_meeting::save_reminders(language)}</Button>
            </Card>
        }
        .into_any(),
    )
}
