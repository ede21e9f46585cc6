//! Where the app on the home screen begins: at the place that its owner used last.

use leptos::prelude::*;
use leptos_router::components::Redirect;

use super::frame;
use crate::address::{Address, Screen};
use crate::state::workspace;
use crate::storage::shelf::Shelf;

/// Leads on as soon as it is known what is kept here.
pub fn start_page() -> AnyView {
    let workspace = workspace();
    let lead_on = move || {
        if !workspace.is_open() {
            return frame::waiting();
        }
        let shelves = [Shelf::Mentor, Shelf::Youth, Shelf::Municipality];
        let used = shelves.into_iter().find(|shelf| !workspace.course_ids(*shelf).read().is_empty());
        let to = match used {
            None => Address::Welcome,
            Some(shelf) => only_course(shelf).unwrap_or(Address::Courses(shelf)),
        };
        view! { <Redirect path=to.to_string()/> }.into_any()
    };
    lead_on.into_any()
}

fn only_course(shelf: Shelf) -> Option<Address> {
    if shelf == Shelf::Municipality {
        return None;
    }
    match workspace().course_ids(shelf).read().as_slice() {
        [only] => Some(Address::InCourse(shelf, *only, Screen::Home)),
        _ => None,
    }
}
