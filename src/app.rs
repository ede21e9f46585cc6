//! The app: what every screen shares, and which address shows which screen.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::WildcardSegment;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::{use_location, use_navigate};

use crate::address::Address;
use crate::browser::fragment;
use crate::browser::html::base_path;
use crate::components::Words;
use crate::exchange::link::MARK;
use crate::pages::{Shell, language, not_found, notices, show};
use crate::state::workspace;
use crate::text::common;

/// Starts the app in the page, in place of what stood there while it was on its way.
pub fn run() {
    crate::browser::failure_page::install();
    let place = crate::browser::html::take_place();
    match place {
        Some(place) => leptos::mount::mount_to(place, App).forget(),
        None => leptos::mount::mount_to_body(App),
    }
}

/// Everything between the page and the screen.
#[component]
pub fn App() -> impl IntoView {
    workspace().start();
    take_link();
    notices();
    provide_words();

    view! {
        <Router base=base_path()>
            <LinksInThisTab/>
            <Shell>
                <FlatRoutes fallback=not_found>
                    <Route path=WildcardSegment("address") view=CurrentScreen/>
                </FlatRoutes>
            </Shell>
        </Router>
    }
}

/// Takes what a link carries out of the address, and stands at the door for it instead.
fn take_link() -> bool {
    let door = format!("{}{}", base_path(), Address::Receive);
    let carried = fragment::take(MARK, &door);
    let is_link = carried.is_some();
    if is_link {
        workspace().arrived.set(carried);
    }
    is_link
}

/// Does the same with a link that is opened while the app is.
#[component]
fn LinksInThisTab() -> impl IntoView {
    let navigate = use_navigate();
    fragment::on_change(move || {
        if take_link() {
            navigate(&Address::Receive.to_string(), NavigateOptions { replace: true, ..Default::default() });
        }
    });
}

/// The screen that the address names. One route for all of them: which there are is said by [`Address`] alone.
#[component]
fn CurrentScreen() -> impl IntoView {
    let (base, path) = (base_path(), use_location().pathname);
    let address = Memo::new(move |_| path.read().strip_prefix(&base).and_then(Address::parse));
    move || address.get().map_or_else(not_found, show)
}

fn provide_words() {
    let language = language();
    let fixed = |words: &'static str| Signal::from(words);
    provide_context(Words {
        site_name: fixed(common::app_name(language)),
        error: fixed(common::error_prefix(language)),
        back: fixed(common::back(language)),
        close: fixed(common::close(language)),
        take_back: fixed(common::take_back(language)),
        skip: fixed(common::skip_to_content(language)),
    });
}
