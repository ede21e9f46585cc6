//! The places of the app: a bar at the thumb on a phone, a column beside the page at a desk.

use leptos::{ev, prelude::*};
use leptos_router::components::A;

use super::{Icon, Words, focus_field};

/// One place in the bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    href: String,
    label: String,
    icon: Icon,
    is_root: bool,
}

impl Place {
    /// A place that counts as current on its own page and on all pages below it.
    pub fn new(href: impl Into<String>, label: impl Into<String>, icon: Icon) -> Self {
        Self { href: href.into(), label: label.into(), icon, is_root: false }
    }

    /// A place that other places lie below, so that it is current on its own page only: home.
    pub fn root(href: impl Into<String>, label: impl Into<String>, icon: Icon) -> Self {
        Self { is_root: true, ..Self::new(href, label, icon) }
    }
}

/// Shows the places, five at most on a phone; put it before the page, both inside a `frame`.
#[component]
pub fn BottomBar(
    /// Names the bar to those who hear it: `Menu`.
    #[prop(into)]
    label: Signal<String>,
    /// Where one can go, in order.
    #[prop(into)]
    places: Signal<Vec<Place>>,
    /// Stands above the places at a desk.
    #[prop(optional, into)]
    title: Signal<String>,
    /// One quiet line under it.
    #[prop(optional, into)]
    subtitle: Signal<String>,
) -> impl IntoView {
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        focus_field("page-title");
    };

    view! {
        <a class="skip-link" href="#page-title" on:click=skip>
            {Words::shared().skip}
        </a>
        <nav class="bottom-bar" aria-label=label>
            <p class="bottom-bar__title">{title}</p>
            <p class="bottom-bar__subtitle">{subtitle}</p>
            <ul class="bottom-bar__places">
                {move || places.get().into_iter().map(place_link).collect_view()}
            </ul>
        </nav>
    }
}

fn place_link(place: Place) -> impl IntoView {
    view! {
        <li class="bottom-bar__place">
            <A href=place.href exact=place.is_root attr:class="bottom-bar__link">
                <span class="bottom-bar__icon">
                    <Icon of=place.icon/>
                </span>
                {place.label}
            </A>
        </li>
    }
}
