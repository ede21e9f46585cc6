//! The young person's own card: what they are good at and like, and what was new. Shared by the two, and by nobody else.

mod card;
mod tried;

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{Icon, Page, WayOut};
use crate::domain::kind::Kind;
use crate::domain::side::Side;
use crate::pages::course_view::CourseView;
use crate::storage::shelf::Shelf;
use crate::text::strengths;

/// Shows the card and the list of what was new; on the mentor's phone it asks to hand the phone over.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let youth = view.name_of(Side::Youth);
    let (title, hand_over) = match view.shelf {
        Shelf::Youth => (strengths::title_youth(language).to_owned(), None),
        Shelf::Mentor | Shelf::Municipality => {
            (strengths::title_mentor(language, &youth), Some(strengths::hand_over(language, &youth)))
        }
    };
    let is_written = view.takes(Kind::Strengths);
    let only_for_you = strengths::only_for_you(language, &view.name_of(view.other_side()));
    view! {
        <Page title=title way_out=WayOut::Back(view.way_to(Screen::Goals))>
            <p class="line">
                <Icon of=Icon::People/>
                {only_for_you}
            </p>
            <Show when=move || is_written.get()>
                {hand_over.clone().map(|words| view! { <p class="lead">{words}</p> })}
            </Show>
            {card::strengths_card(view)}
            {tried::tried_card(view)}
        </Page>
    }
    .into_any()
}
