//! What a meeting said before.

use leptos::prelude::*;

use crate::components::Disclosure;
use crate::domain::correction::corrections;
use crate::domain::course::Course;
use crate::domain::facts::meeting::Meeting;
use crate::domain::thing::Thing;
use crate::pages::course_view::CourseView;
use crate::pages::pair::meeting_words::correction_words;
use crate::text::hours;

/// Tells every correction, the newest first; nothing where there was none.
pub(super) fn history(course: &Course, thing: &Thing<Meeting>, view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let told = corrections(thing);
    if told.is_empty() {
        return None;
    }
    let lines = told.iter().rev().map(|correction| correction_words(course, correction, language));
    let rows = lines.map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
    Some(
        view! {
            <Disclosure title=hours::edited(language) note=hours::history(language)>
                <ul class="story">{rows}</ul>
            </Disclosure>
        }
        .into_any(),
    )
}
