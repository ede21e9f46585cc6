//! The end of the course.

use leptos::prelude::*;

use crate::pages::course_view::CourseView;

/// Shows the screen.
pub fn screen(_view: CourseView) -> AnyView {
    ().into_any()
}
