//! What is due: the most important as the next step, the others below, each with its reason and a way to put it off.

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{Button, CardLink, Icon, Look};
use crate::domain::due::{Due, due};
use crate::domain::months::CourseMonth;
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::pages::pair::names;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::due::{self as words, Said};
use crate::text::{calendar, home};

/// How many are shown beside the next step, so that nobody meets a wall of duties.
const OTHERS_SHOWN: usize = 2;

/// Shows the next step, and what else is due soon.
pub fn due_list(view: CourseView) -> AnyView {
    let language = view.language;
    let shown = move || {
        let mut left = not_put_off(view).into_iter();
        let first = left.next().map_or_else(|| log_next(view), |first| way_to(view, &first));
        let others: Vec<AnyView> = left.take(OTHERS_SHOWN).map(|other| can_wait(view, &other)).collect();
        let others = (!others.is_empty()).then(|| {
            view! {
                <section class="stack stack--tight" aria-labelledby="also">
                    <h2 class="section-title" id="also">{words::also(language)}</h2>
                    {others}
                </section>
            }
        });
        view! {
            <section class="stack stack--tight" aria-labelledby="next-step">
                <h2 class="section-title" id="next-step">{home::next_title(language)}</h2>
                {first}
            </section>
            {others}
        }
        .into_any()
    };
    shown.into_any()
}

/// Lists what is due and was not put off this month; nothing while the rules are not known.
fn not_put_off(view: CourseView) -> Vec<Due> {
    let Some(rules) = view.rules() else { return Vec::new() };
    let device = workspace().device.get();
    let course = view.read();
    let found = due(&course, view.side(), &rules, view.today, device.files.get(&view.id).copied());
    found.into_iter().filter(|due| !device.dismissed.contains(&mark(view, due))).collect()
}

/// Names what was put off, and for how long: until the next course month.
fn mark(view: CourseView, due: &Due) -> String {
    let started_on = view.read().pair().map(|pair| pair.started_on);
    let month = started_on.and_then(|start| CourseMonth::holding(start, view.today)).map_or(0, |month| month.number);
    format!("{}{month}", stem(view, due))
}

fn stem(view: CourseView, due: &Due) -> String {
    format!("{}/{}/", view.id, due.word())
}

fn put_off(view: CourseView, due: &Due) {
    let (mark, stem) = (mark(view, due), stem(view, due));
    workspace().change_device(|device| {
        device.dismissed.retain(|earlier| !earlier.starts_with(&stem));
        device.dismissed.insert(mark);
    });
    notices().say(words::put_off(view.language));
}

fn said(view: CourseView, due: &Due) -> Said {
    let language = view.language;
    let names = match due {
        Due::SayYes { missing } => {
            let course = view.read();
            let missing: Vec<String> = missing.iter().map(|side| names::name_of(&course, *side, language)).collect();
            names::joined(&missing, language)
        }
        _ => String::new(),
    };
    words::said(language, due, view.shelf == Shelf::Youth, &names)
}

fn way_to(view: CourseView, due: &Due) -> AnyView {
    let Said { title, why } = said(view, due);
    let (screen, icon) = place(due);
    view! { <CardLink href=view.way_to(screen) icon=icon title=title note=why/> }.into_any()
}

fn can_wait(view: CourseView, due: &Due) -> AnyView {
    let language = view.language;
    let spoken = words::not_now_about(language, said(view, due).title);
    let waits = due.clone();
    view! {
        <div class="due">
            {way_to(view, due)}
            <Button look=Look::Quiet spoken=spoken on_press=move |()| put_off(view, &waits)>{words::not_now(language)}</Button>
        </div>
    }
    .into_any()
}

const fn place(due: &Due) -> (Screen, Icon) {
    match due {
        Due::ChooseVersion => (Screen::Settle, Icon::Review),
        Due::WriteAgreement => (Screen::WriteAgreement, Icon::Agreement),
        Due::SayYes { .. } => (Screen::Agreement, Icon::Agreement),
        Due::ChooseAim | Due::RateGoal { .. } => (Screen::Goals, Icon::Flag),
        Due::WriteGoal => (Screen::NewGoal, Icon::Flag),
        Due::LogPlanned { .. } => (Screen::Log, Icon::Clock),
        Due::LookAtGoals { .. } => (Screen::Review, Icon::Review),
        Due::CheckIn => (Screen::CheckIn, Icon::Help),
        Due::EndingTalk { .. } | Due::AfterClosing => (Screen::Closing, Icon::Check),
        Due::MakeFile { .. } => (Screen::Send, Icon::Share),
    }
}

/// Where nothing is due, the next meeting is.
fn log_next(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    if course.closed().is_some() {
        return view! { <p class="soft">{home::all_done(language)}</p> }.into_any();
    }
    let more = match course.last_met_on(view.today) {
        None => home::next_log_first(language).to_owned(),
        Some(day) => {
            let near = calendar::near_day(language, day, view.today).map(str::to_owned);
            home::next_log_more(language, &near.unwrap_or_else(|| calendar::meeting_day(language, day)))
        }
    };
    let screen = if view.shelf == Shelf::Youth { Screen::Hours } else { Screen::Log };
    view! { <CardLink href=view.way_to(screen) icon=Icon::Clock title=home::next_log(language) note=more/> }.into_any()
}
