//! Help from a person, at the same place on every screen; below it the ways to ask in writing, and what helps in a course.

use leptos::prelude::*;

use super::contacts::people;
use crate::address::Screen;
use crate::components::{CardLink, Icon, Page};
use crate::pages::course_view::CourseView;
use crate::storage::shelf::Shelf;
use crate::text::{check_in, duty, help, new_phone, toolbox};

/// Shows whom to call, and the other ways to help.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let lead = match view.shelf {
        Shelf::Youth => help::lead_youth(language),
        Shelf::Mentor | Shelf::Municipality => help::lead_mentor(language),
    };
    view! {
        <Page title=help::title(language)>
            <p class="lead">{lead}</p>
            {people(view)}
            <p>{help::urgent(language)}</p>
            {in_confidence(view)}
            {more(view)}
            <p class="soft">{help::nobody_sees(language)}</p>
        </Page>
    }
    .into_any()
}

/// The ways to tell the municipality something that the other of the two never sees.
fn in_confidence(view: CourseView) -> AnyView {
    let language = view.language;
    let (heading, change_note) = match view.shelf {
        Shelf::Youth => (help::alone_youth(language), help::want_change_youth(language)),
        Shelf::Mentor | Shelf::Municipality => (help::alone_mentor(language), help::want_change_mentor(language)),
    };
    let wish = view.way_to(Screen::Wish);
    view! {
        <section class="stack stack--tight" aria-labelledby="in-confidence">
            <h2 class="section-title" id="in-confidence">{heading}</h2>
            <CardLink href=wish.clone() icon=Icon::Phone title=help::want_call(language) note=help::want_call_note(language)/>
            <CardLink href=wish icon=Icon::Review title=help::want_change(language) note=change_note/>
            <CardLink
                href=view.way_to(Screen::CheckIn)
                icon=Icon::Note
                title=check_in::title(language)
                note=help::check_in_note(language)
            />
        </section>
    }
    .into_any()
}

fn more(view: CourseView) -> AnyView {
    let language = view.language;
    let toolbox_note = match view.shelf {
        Shelf::Youth => toolbox::note_youth(language),
        Shelf::Mentor | Shelf::Municipality => toolbox::note_mentor(language),
    };
    let way = |screen, icon, title: &'static str, note: &'static str| {
        view! { <CardLink href=view.way_to(screen) icon=icon title=title note=note/> }
    };
    view! {
        <section class="stack stack--tight" aria-labelledby="more-help">
            <h2 class="section-title" id="more-help">{help::more(language)}</h2>
            {way(Screen::Toolbox, Icon::Star, toolbox::title(language), toolbox_note)}
            {way(Screen::Duty, Icon::Warning, duty::title(language), help::duty_note(language))}
            {way(Screen::NewPhone, Icon::Phone, new_phone::title(language), new_phone::note(language))}
        </section>
    }
    .into_any()
}
