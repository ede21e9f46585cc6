//! The courses on one shelf: several for a mentor with two young people, none on a new phone.

use leptos::prelude::*;

use super::{frame, language};
use crate::address::{Address, Screen};
use crate::components::{ButtonLink, CardLink, Empty, Icon, Look, Page, WayOut};
use crate::domain::id::CourseId;
use crate::domain::words::FirstName;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::{Language, calendar, common, invitation, links, start, welcome};

/// Lists the courses, or says how to get one.
pub fn courses(shelf: Shelf) -> AnyView {
    let is_open = Memo::new(|_| workspace().is_open());
    (move || if is_open.get() { list(shelf) } else { frame::waiting() }).into_any()
}

fn list(shelf: Shelf) -> AnyView {
    let language = language();
    let ids = workspace().course_ids(shelf);
    let waiting = Memo::new(move |_| workspace().waiting_enrolments(shelf));
    let courses = move || match ids.get() {
        ids if ids.is_empty() => no_courses(shelf, !waiting.read().is_empty(), language),
        ids => ids.into_iter().map(|id| course_card(shelf, id, language)).collect_view().into_any(),
    };
    let is_mentor = shelf == Shelf::Mentor;
    let start_words = move || match waiting.read().as_slice() {
        [only] => invitation::start(language, only.youth.as_ref().map(FirstName::as_str)),
        _ => start::start_title(language).to_owned(),
    };
    view! {
        <Page title=start::courses_title(language) way_out=WayOut::Back(Address::Welcome.into())>
            <div class="stack">{courses}</div>
            <div class="stack">
                {is_mentor
                    .then(|| {
                        view! {
                            <ButtonLink href=Address::StartCourse icon=Icon::Plus><bdi>{start_words}</bdi></ButtonLink>
                        }
                    })}
                <ButtonLink href=Address::OpenFile(shelf) icon=Icon::Upload look=open_look(is_mentor)>
                    {common::open_a_file(language)}
                </ButtonLink>
                <ButtonLink href=Address::Receive look=Look::Quiet>{links::receive_way(language)}</ButtonLink>
            </div>
        </Page>
    }
    .into_any()
}

fn open_look(is_mentor: bool) -> Look {
    if is_mentor { Look::Secondary } else { Look::Primary }
}

fn no_courses(shelf: Shelf, is_invited: bool, language: Language) -> AnyView {
    let text = match shelf {
        Shelf::Youth if is_invited => invitation::wait_for_mentor(language),
        Shelf::Mentor if is_invited => invitation::start_together(language),
        Shelf::Youth => start::no_courses_youth(language),
        Shelf::Mentor | Shelf::Municipality => start::no_courses_mentor(language),
    };
    let title = if is_invited { invitation::invited_here(language) } else { start::no_courses(language) };
    view! {
        <Empty icon=Icon::People title=title text=text>
            <ButtonLink href=Address::Example(shelf) look=Look::Quiet>{welcome::example(language)}</ButtonLink>
        </Empty>
    }
    .into_any()
}

fn course_card(shelf: Shelf, id: CourseId, language: Language) -> AnyView {
    let course = workspace().course(shelf, id).get().unwrap_or_default();
    let (title, note) = match course.pair() {
        Some(pair) => {
            let other = if shelf == Shelf::Youth { &pair.mentor } else { &pair.youth };
            (other.to_string(), calendar::day(language, pair.started_on))
        }
        None => (common::course_with(language).to_owned(), String::new()),
    };
    view! { <CardLink href=Address::InCourse(shelf, id, Screen::Home) icon=Icon::People title=title note=note/> }
        .into_any()
}
