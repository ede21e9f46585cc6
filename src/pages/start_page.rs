//! Where the app on the home screen begins: at the place that its owner used last, or with the files that the system hands over.

use leptos::prelude::*;
use leptos_router::components::Redirect;

use super::{frame, navigator};
use crate::address::{Address, Screen};
use crate::browser::launch;
use crate::state::workspace;
use crate::storage::shelf::Shelf;

/// Leads on as soon as it is known what is kept here.
pub fn start_page() -> AnyView {
    let workspace = workspace();
    let navigate = navigator();
    launch::on_files(move || navigate(Address::OpenFile(last_shelf())));
    let lead_on = move || {
        if !workspace.is_open() {
            return frame::waiting();
        }
        let to = match used_shelf() {
            None => Address::Welcome,
            Some(shelf) => only_course(shelf).unwrap_or(Address::Courses(shelf)),
        };
        view! { <Redirect path=to.to_string()/> }.into_any()
    };
    lead_on.into_any()
}

fn used_shelf() -> Option<Shelf> {
    let shelves = [Shelf::Mentor, Shelf::Youth, Shelf::Municipality];
    shelves.into_iter().find(|shelf| !workspace().course_ids(*shelf).read().is_empty())
}

/// Files are handed over on computers, so where nobody has said who they are it is the municipality.
fn last_shelf() -> Shelf {
    let last = workspace().device.with_untracked(|device| device.last_shelf);
    last.or_else(|| untrack(used_shelf)).unwrap_or(Shelf::Municipality)
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
