//! Two texts of the agreement that were written at once, until one is chosen.

use leptos::prelude::*;

use super::text;
use crate::components::{Button, Card, Look, Tone};
use crate::domain::course::Course;
use crate::domain::facts::agreement::Agreement;
use crate::domain::thing::{Thing, Version};
use crate::pages::course_view::CourseView;
use crate::pages::pair::names::name_of;
use crate::text::agreement::sentences::Names;
use crate::text::{agreement, hours};

/// Shows the other texts, each with a way to choose.
pub(super) fn rivals(course: &Course, thing: &Thing<Agreement>, names: &Names, view: CourseView) -> AnyView {
    let language = view.language;
    let settle = move |version: &Version<Agreement>, words: &'static str| {
        let chosen = version.fact.clone();
        let settle = move |()| {
            view.write(|history, pen, course| {
                history.tell_only(pen, view.id, course.agreement.as_ref(), &chosen);
            });
        };
        view! { <Button look=Look::Secondary on_press=settle>{words}</Button> }
    };
    let rival = |rival: &Version<Agreement>| {
        let who = name_of(course, rival.by, language);
        let text = text::parts(&rival.fact, names, text::Headings::OfVersion, language);
        let acts = [settle(rival, hours::take_other(language)), settle(&thing.shown, hours::keep_shown(language))];
        view! {
            <div class="no-print">
                <Card tone=Tone::Warn title=agreement::double_edit(language)>
                    <p>{hours::other_version(language, &who)}</p>
                    {text}
                    <div class="cluster">{acts}</div>
                </Card>
            </div>
        }
    };
    thing.rivals.iter().map(rival).collect_view().into_any()
}
