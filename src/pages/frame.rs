//! What stands around every screen: the bar, the state of saving, what just happened.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::course_view::CourseView;
use super::language;
use super::notices::notices;
use crate::address::Screen;
use crate::components::{BottomBar, Button, Icon, Place, Tag, Tone};
use crate::state::workspace;
use crate::text::common;

/// Holds what all screens share: a version notice, unsaved work that cannot be missed, and the last notice.
#[component]
pub fn Shell(
    /// The screens.
    children: Children,
) -> impl IntoView {
    let is_update_ready = RwSignal::new(false);
    crate::browser::update::on_ready(move || is_update_ready.set(true));
    let is_awake = workspace().is_awake();
    let moving_on = window_event_listener(ev::click, |event| clear_notice_at_link(&event));
    let going_on = window_event_listener(ev::focusin, |event| clear_notice_at_field(&event));
    on_cleanup(move || {
        moving_on.remove();
        going_on.remove();
    });
    view! {
        {move || is_awake.get().then(super::areas::keeping)}
        <Show when=move || is_update_ready.get()>{update_notice}</Show>
        {children()}
        {notices().view()}
    }
}

/// What was said lies over the acts of a screen. Whoever follows a link has read it; what a button says comes along to the next screen.
fn clear_notice_at_link(event: &ev::MouseEvent) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if pressed.is_some_and(|pressed| matches!(pressed.closest("a[href]"), Ok(Some(_)))) {
        notices().clear();
    }
}

/// Whoever begins to fill the next field has read what was said, and needs the room.
fn clear_notice_at_field(event: &ev::FocusEvent) {
    let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if focused.is_some_and(|focused| matches!(focused.matches("main input, main textarea, main select"), Ok(true))) {
        notices().clear_if_only_told();
    }
}

fn update_notice() -> impl IntoView {
    let language = language();
    view! {
        <div class="update-notice" role="status">
            <p>{common::new_version(language)}</p>
            <Button look=crate::components::Look::Secondary on_press=|()| crate::browser::update::take_over()>
                {common::take_new_version(language)}
            </Button>
        </div>
    }
}

/// Puts a screen of the pair beside its bar of five places.
pub fn pair_frame(view: CourseView, screen: &impl Fn(CourseView) -> AnyView) -> AnyView {
    let language = view.language;
    let place = |screen, words: &'static str, icon| Place::new(view.way_to(screen), words, icon);
    let places = vec![
        Place::root(view.way_to(Screen::Home), common::home(language), Icon::Home),
        place(Screen::Goals, common::goals(language), Icon::Flag),
        place(Screen::Agreement, common::agreement(language), Icon::Agreement),
        place(Screen::Hours, common::hours(language), Icon::Clock),
        place(Screen::Help, common::help(language), Icon::Help),
    ];
    let other = move || {
        view.pair().and_then(|pair| pair.name_of(view.other_side()).map(ToString::to_string)).unwrap_or_default()
    };
    view! {
        <div class="frame">
            <BottomBar
                label=common::places(language)
                places=Signal::stored(places)
                title=common::app_name(language)
                subtitle=Signal::derive(other)
            />
            {screen(view)}
        </div>
    }
    .into_any()
}

/// Waits calmly, as a whole screen, while what is kept is being read.
pub fn waiting() -> AnyView {
    view! { <main class="page">{waiting_here()}</main> }.into_any()
}

/// Waits calmly in a part of a screen.
pub fn waiting_here() -> AnyView {
    view! { <p class="waiting" role="status">{common::loading(language())}</p> }.into_any()
}

/// Shows whether everything is saved, as a small calm tag.
pub fn saved_tag() -> AnyView {
    let language = language();
    let state = workspace().save_state;
    let words = move || {
        let (is_saved, is_saving) = state.with(|state| (state.is_saved(), state.is_saving()));
        match (is_saved, is_saving) {
            (true, _) => common::saved(language),
            (false, true) => common::saving(language),
            (false, false) => common::not_saved(language),
        }
    };
    let tone = Signal::derive(move || if state.read().is_saved() { Tone::Ok } else { Tone::Plain });
    view! {
        <span role="status">
            <Tag tone=tone icon=Icon::Check>{words}</Tag>
        </span>
    }
    .into_any()
}
