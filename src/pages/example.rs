//! The mark on the example course, and the way to be rid of it.

use leptos::prelude::*;

use super::course_view::CourseView;
use super::navigator;
use super::notices::notices;
use crate::components::{Alert, Button, Look};
use crate::domain::example::is_example;
use crate::state::workspace;
use crate::text::errors::keeping;
use crate::text::start;

/// Says that this is an example, and takes it away at a tap; nothing where the course is a real one.
pub fn example_notice(view: CourseView) -> Option<AnyView> {
    let language = view.language;
    if !is_example(view.id) {
        return None;
    }
    let navigate = navigator();
    let remove = move |()| match workspace().remove_course(view.shelf, view.id) {
        Ok(()) => {
            notices().say(start::example_removed(language));
            navigate("/");
        }
        Err(error) => notices().say(keeping::not_saved(language, &error).in_one_line()),
    };
    Some(
        view! {
            <Alert title=start::example_mark(language) text=start::example_notice(language)>
                <Button look=Look::Secondary on_press=remove>{start::example_remove(language)}</Button>
            </Alert>
        }
        .into_any(),
    )
}
