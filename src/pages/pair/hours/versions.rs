//! What a meeting said before, and what the two wrote about it without knowing of each other.

use leptos::prelude::*;

use crate::components::{Button, Disclosure, Look};
use crate::domain::correction::corrections;
use crate::domain::course::Course;
use crate::domain::facts::meeting::Meeting;
use crate::domain::thing::{Thing, Version};
use crate::pages::course_view::CourseView;
use crate::pages::pair::meeting_words::{correction_words, version_words};
use crate::pages::pair::names::name_of;
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

/// Shows a double edit with one tap to take the other version.
pub(super) fn rivals(course: &Course, thing: &Thing<Meeting>, view: CourseView) -> Vec<AnyView> {
    let language = view.language;
    let settle = |version: &Version<Meeting>, words: &'static str| {
        let (subject, chosen) = (thing.subject, version.fact.clone());
        let settle = move |()| {
            view.write(|history, pen, course| {
                if let Some(meeting) = course.meetings.iter().find(|meeting| meeting.subject == subject) {
                    history.revise(pen, meeting, &chosen);
                }
            });
        };
        view! { <Button look=Look::Secondary on_press=settle>{words}</Button> }.into_any()
    };
    let rival = |rival: &Version<Meeting>| {
        let who = name_of(course, rival.by, language);
        view! {
            <div class="double-edit">
                <p>{hours::double_edit(language)}</p>
                <p>{hours::other_version(language, &who)} " " <bdi>{version_words(course, &rival.fact, view)}</bdi></p>
                <div class="cluster">
                    {settle(rival, hours::take_other(language))} {settle(&thing.shown, hours::keep_shown(language))}
                </div>
            </div>
        }
        .into_any()
    };
    thing.rivals.iter().map(rival).collect()
}
