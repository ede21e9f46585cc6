//! The page for opening files, used by mentor, young person and municipality alike.

use leptos::prelude::*;

use super::reading::{read_files, read_pasted};
use super::sitting::{Sitting, Stage};
use super::{chooser, locked, plan_view, sitting};
use crate::address::{Address, Screen};
use crate::browser::launch;
use crate::components::{Alert, Button, ButtonLink, Icon, Look, Page, Tone, WayOut, focus_field};
use crate::domain::id::CourseId;
use crate::pages::beside::NotAnswered;
use crate::pages::coordinator::desk;
use crate::pages::frame;
use crate::state::{NotUndone, workspace};
use crate::storage::save::TakeInError;
use crate::storage::shelf::Shelf;
use crate::text::errors::keeping;
use crate::text::{coordinator, import};

/// Opens files on one shelf.
pub fn open_file(shelf: Shelf) -> AnyView {
    match shelf {
        Shelf::Municipality => desk(|| screen(Shelf::Municipality)),
        Shelf::Mentor | Shelf::Youth => {
            let is_open = Memo::new(|_| workspace().is_open());
            (move || if is_open.get() { screen(shelf) } else { frame::waiting() }).into_any()
        }
    }
}

fn screen(shelf: Shelf) -> AnyView {
    let sitting = Sitting::new(shelf);
    let language = sitting.language;
    chooser::keep_stray_files(sitting);
    sitting.opener.start_ahead();
    take_arrived(sitting);
    let title = if sitting.is_at_the_desk() { import::title_desk(language) } else { import::title_phone(language) };
    let way_out = (!sitting.is_at_the_desk()).then(|| WayOut::Back(Address::Courses(shelf).into()));
    let stage = Memo::new(move |_| sitting.stage.get().whatever_the_progress());
    // What was pressed is gone with its stage, so whoever uses a keyboard begins again at the title.
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        if before.is_some_and(|before| before != now) {
            focus_field("page-title");
        }
        now
    });
    let status = view! { <p class="lead" role="status">{move || sitting.status()}</p> };
    let content = move || match stage.get() {
        Stage::Choosing | Stage::Undone => chooser::chooser(sitting),
        Stage::Reading { count, .. } => progress(sitting, count),
        Stage::Planned { .. } => plan_view::plan_view(sitting),
        Stage::TakingIn => ().into_any(),
        Stage::NotOpened(error) => not_opened(sitting, &error),
        Stage::UnknownWord(explanation) => locked::unknown_word(sitting, explanation),
        Stage::Taken { course, mark, .. } => taken(sitting, course, mark),
        Stage::NotTaken(error) => not_taken(sitting, &error),
        Stage::NotUndone(why) => not_undone(sitting, &why),
    };
    match way_out {
        Some(way_out) => view! { <Page title=title way_out=way_out>{status} {content}</Page> }.into_any(),
        None => view! { <Page title=title is_wide=true>{status} {content}</Page> }.into_any(),
    }
}

/// Reads what came by link or code, as if it were pasted here, and what the system handed over, as if it were chosen.
fn take_arrived(sitting: Sitting) {
    let arrived = workspace().arrived;
    if let Some(text) = arrived.get_untracked() {
        arrived.set(None);
        read_pasted(sitting, &text);
    }
    let handed_over = launch::take_files();
    if !handed_over.is_empty() {
        read_files(sitting, handed_over);
    }
}

fn progress(sitting: Sitting, count: usize) -> AnyView {
    let language = sitting.language;
    let done = move || match *sitting.stage.read() {
        Stage::Reading { done, .. } => done.to_string(),
        _ => count.to_string(),
    };
    view! {
        <p>{move || import::reading(language, &done(), &count.to_string())}</p>
        <progress
            class="file-progress"
            aria-label=import::reading_now(language)
            max=count.to_string()
            value=done
        ></progress>
        <div class="cluster">
            <Button look=Look::Secondary on_press=move |()| sitting.stop()>{import::stop(language)}</Button>
        </div>
    }
    .into_any()
}

fn taken(sitting: Sitting, course: Option<CourseId>, mark: u64) -> AnyView {
    let language = sitting.language;
    let can_undo = workspace().can_undo_take_in(mark);
    view! {
        <div class="cluster">
            {way_on(sitting, course)}
            <Show when=move || can_undo.get()>
                <Button look=Look::Secondary icon=Icon::Review on_press=move |()| sitting.undo()>
                    {import::undo(language)}
                </Button>
            </Show>
        </div>
        {plan_view::refused_files(sitting)}
        {chooser::again(sitting)}
    }
    .into_any()
}

fn way_on(sitting: Sitting, course: Option<CourseId>) -> AnyView {
    let language = sitting.language;
    if !sitting.is_at_the_desk() {
        let courses = Address::Courses(sitting.shelf);
        let href = course.map_or(courses, |id| Address::InCourse(sitting.shelf, id, Screen::Home));
        return view! {
            <ButtonLink href=href icon=Icon::Onward>{import::to_course(language)}</ButtonLink>
        }
        .into_any();
    }
    let to_pair = course.and_then(|id| {
        let course = workspace().course(sitting.shelf, id).get_untracked()?;
        let names = import::to_pair(language, &coordinator::names(language, course.pair()));
        Some(view! { <ButtonLink href=Address::Pair(id) look=Look::Secondary>{names}</ButtonLink> })
    });
    view! {
        <ButtonLink href=Address::Courses(Shelf::Municipality) icon=Icon::People>{import::to_pairs(language)}</ButtonLink>
        {to_pair}
    }
    .into_any()
}

fn not_opened(sitting: Sitting, error: &NotAnswered) -> AnyView {
    let language = sitting.language;
    leptos::logging::error!("the files were not opened: {error}");
    view! {
        <Alert tone=Tone::Stop title=import::not_opened(language) text=import::not_opened_more(language)/>
        {chooser::chooser(sitting)}
    }
    .into_any()
}

fn not_taken(sitting: Sitting, error: &TakeInError) -> AnyView {
    let language = sitting.language;
    let explanation = keeping::not_taken_in(language, error);
    view! {
        <Alert
            tone=Tone::Stop
            title=import::not_taken_title(language)
            text=explanation.in_one_line()
        />
        {chooser::again(sitting)}
    }
    .into_any()
}

fn not_undone(sitting: Sitting, why: &NotUndone) -> AnyView {
    let explanation = sitting::not_undone(sitting.language, why);
    view! {
        <Alert
            tone=Tone::Stop
            title=import::not_undone_title(sitting.language)
            text=explanation.in_one_line()
        />
        {chooser::again(sitting)}
    }
    .into_any()
}
