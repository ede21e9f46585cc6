//! What the municipality sees, in plain words. It says what [`crate::domain::readers`] decides.

use leptos::prelude::*;

use crate::components::{self, Icon};
use crate::text::Language;
use crate::text::agreement::{self, cards};

/// Shows what can be sent, what stays with the two, and that all of it is by choice.
pub(super) fn what_it_sees(language: Language) -> AnyView {
    let sent = [
        cards::sees_names(language),
        cards::sees_agreement(language),
        cards::sees_goals(language),
        cards::sees_meetings(language),
        cards::sees_events(language),
        cards::sees_end(language),
    ];
    let kept = [cards::stays_places(language), cards::stays_notes(language), cards::stays_goals(language)];
    view! {
        <p class="lead">{cards::municipality_lead(language)}</p>
        {list(cards::can_be_sent(language), Icon::Check, &sent)}
        {list(cards::stays_here(language), Icon::People, &kept)}
        <p>{cards::youth_alone(language)} " " {cards::mentor_alone(language)}</p>
        <p>{agreement::voluntary(language)}</p>
    }
    .into_any()
}

fn list(title: &'static str, icon: Icon, lines: &[&'static str]) -> AnyView {
    let rows = lines.iter().map(|line| view! { <li class="line"><Icon of=icon/> {*line}</li> }).collect_view();
    view! {
        <components::Card title=title>
            <ul class="stack stack--tight">{rows}</ul>
        </components::Card>
    }
    .into_any()
}
