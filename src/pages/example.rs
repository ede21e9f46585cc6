//! The example course: the way in, the mark on it, and the way to be rid of it.

use leptos::prelude::*;

use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::course_view::{CourseView, said};
use super::notices::notices;
use super::{frame, language, navigator};
use crate::address::{Address, Screen};
use crate::browser::clock;
use crate::components::{Alert, Button, Look};
use crate::domain::example::is_example;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::errors::keeping;
use crate::text::example::example_words;
use crate::text::start;

/// Begins the example on a shelf, or finds the one that is there, and leads on to it.
pub fn try_example(shelf: Shelf) -> AnyView {
    let navigate = use_navigate();
    let is_open = Memo::new(|_| workspace().is_open());
    Effect::new(move |_| {
        if !is_open.get() {
            return;
        }
        let known = workspace().course_ids(shelf).get_untracked().into_iter().find(|id| is_example(*id));
        let (language, today) = (language(), clock::today());
        let begin = || said(language, workspace().begin_example(shelf, example_words(language), today));
        let to = match known.or_else(begin) {
            None => Address::Welcome,
            Some(id) if shelf == Shelf::Municipality => Address::Pair(id),
            Some(id) => Address::InCourse(shelf, id, Screen::Home),
        };
        // In place of this address, so that the way back does not begin the example anew.
        navigate(&to.to_string(), NavigateOptions { replace: true, ..NavigateOptions::default() });
    });
    frame::waiting()
}

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
            navigate(Address::Welcome);
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
