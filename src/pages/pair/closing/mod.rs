//! The end of a course: written together while it goes on; afterwards what comes after it, and the way to open it again.

mod after;
mod cards;
mod form;
mod learning;
mod next_step;

use leptos::prelude::*;

use crate::pages::course_view::CourseView;

/// Shows how to end the course, or what comes after it has ended.
pub fn screen(view: CourseView) -> AnyView {
    let is_closed = Memo::new(move |_| view.read().closed().is_some());
    let shown = move || if is_closed.get() { after::screen(view) } else { cards::screen(view) };
    shown.into_any()
}
