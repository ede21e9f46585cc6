//! What stands in place of a screen on which people write, once their course has ended: nobody types what cannot be kept.

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{ButtonLink, Card, Icon, Look, Page, WayOut};
use crate::domain::kind::Kind;
use crate::pages::course_view::CourseView;
use crate::text::errors::keeping;
use crate::text::{closing, home};

/// Shows a screen while what it writes may be written; after the end, says that the course can be read.
pub(super) fn or(
    view: CourseView,
    writes: Kind,
    screen: impl Fn(CourseView) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let is_going_on = view.takes(writes);
    view! {
        <Show when=move || is_going_on.get() fallback=move || ended(view)>{screen(view)}</Show>
    }
    .into_any()
}

fn ended(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Page title=home::closed(language) way_out=WayOut::Back(view.way_to(Screen::Home))>
            <Card>
                <p>{keeping::closed(language)}</p>
                <p class="soft">{keeping::open_it_again(language)}</p>
                <div class="acts">
                    <ButtonLink href=view.way_to(Screen::Thanks) icon=Icon::Star>{home::see_thanks(language)}</ButtonLink>
                    <ButtonLink href=view.way_to(Screen::Closing) look=Look::Secondary>{closing::title(language)}</ButtonLink>
                </div>
            </Card>
        </Page>
    }
    .into_any()
}
