//! Where the app on the home screen begins: at the place that its owner used last.

use leptos::prelude::*;
use leptos_router::components::Redirect;

use super::course_view::{course_home, shelf_home};
use super::frame;
use crate::state::workspace;
use crate::storage::shelf::Shelf;

/// Leads on as soon as it is known what is kept here.
#[component]
pub fn StartPage() -> impl IntoView {
    let workspace = workspace();
    move || {
        if !workspace.is_open() {
            return frame::waiting();
        }
        let shelves = [Shelf::Mentor, Shelf::Youth, Shelf::Municipality];
        let used = shelves.into_iter().find(|shelf| !workspace.course_ids(*shelf).read().is_empty());
        let to = match used {
            None => "/".to_owned(),
            Some(shelf) => only_course(shelf).unwrap_or_else(|| shelf_home(shelf).to_owned()),
        };
        view! { <Redirect path=to/> }.into_any()
    }
}

fn only_course(shelf: Shelf) -> Option<String> {
    if shelf == Shelf::Municipality {
        return None;
    }
    match workspace().course_ids(shelf).read().as_slice() {
        [only] => Some(course_home(shelf, *only)),
        _ => None,
    }
}
