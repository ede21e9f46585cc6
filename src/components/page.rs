//! The frame of a screen: its title for eyes, ears and the browser's tab, its way out, its main act.
//!
//! After a move to another screen the heading takes the focus, so that a screen reader says where one is;
//! at the first arrival it does not, because the browser itself tells.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::{html, prelude::*};
use leptos_router::components::A;

use super::{Icon, Words, focus::focus_quietly};

static HAS_ARRIVED: AtomicBool = AtomicBool::new(false);

/// Where a screen without the bar leads out to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// One step up, said in words above the title.
    Back(String),
    /// Leaves a task, as a cross beside the title.
    Close(String),
}

/// Gives the heading of a screen that is no [`Page`] the focus after a move to it, and lets the next screen know that it is a move.
pub fn focus_after_move(heading: NodeRef<html::H1>) {
    let is_move = HAS_ARRIVED.swap(true, Ordering::Relaxed);
    Effect::new(move |_| {
        if let (true, Some(heading)) = (is_move, heading.get()) {
            focus_quietly(heading.into());
        }
    });
}

/// One screen.
#[component]
pub fn Page(
    /// What the screen is about, or the question it asks; a new title is a new screen to those who hear it.
    #[prop(into)]
    title: Signal<String>,
    /// One quiet line above the title: `Forløb med`.
    #[prop(optional, into)]
    eyebrow: Signal<String>,
    /// One quiet line under the title.
    #[prop(optional, into)]
    subtitle: Signal<String>,
    /// The way out, on screens where the bar does not lead.
    #[prop(optional)]
    way_out: Option<WayOut>,
    /// Beside the title: the saved tag, or at a desk the page's acts.
    #[prop(optional, into)]
    aside: ViewFnOnce,
    /// The main act, kept at the thumb.
    #[prop(optional, into)]
    actions: ViewFnOnce,
    /// True for tables and other things that need a desk's width.
    #[prop(optional)]
    is_wide: bool,
    /// What the screen holds.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    let words = Words::shared();
    let is_move = HAS_ARRIVED.swap(true, Ordering::Relaxed);
    // Runs again when the heading is in the page: the router builds a screen some time after it is called.
    Effect::new(move |last: Option<String>| {
        let title = title.get();
        document().set_title(&title_in_tab(&title, &words.site_name.read_untracked()));
        let is_new = is_move || last.is_some_and(|last| last != title);
        if let (true, Some(heading)) = (is_new, heading.get()) {
            focus_quietly(heading.into());
        }
        title
    });
    let (back, close) = match way_out {
        Some(WayOut::Back(href)) => (Some(href), None),
        Some(WayOut::Close(href)) => (None, Some(href)),
        None => (None, None),
    };

    view! {
        <main class="page" class:page--wide=is_wide>
            {back.map(|href| back_link(href, words.back))}
            <header class="page__head">
                <div class="page__titles">
                    <p class="page__eyebrow">{eyebrow}</p>
                    <h1 class="page__title" id="page-title" tabindex="-1" node_ref=heading>
                        {title}
                    </h1>
                    <p class="page__subtitle">{subtitle}</p>
                </div>
                <div class="page__aside">{aside.run()}</div>
                {close.map(|href| close_link(href, words.close))}
            </header>
            <div class="page__content stack">{children()}</div>
            <div class="page__actions">{actions.run()}</div>
        </main>
    }
}

fn back_link(href: String, label: Signal<String>) -> impl IntoView {
    view! {
        <A href=href attr:class="page__back">
            <Icon of=Icon::Back/>
            {label}
        </A>
    }
}

fn close_link(href: String, label: Signal<String>) -> impl IntoView {
    view! {
        <A href=href attr:class="button button--icon" attr:aria-label=label>
            <Icon of=Icon::Close/>
        </A>
    }
}

fn title_in_tab(title: &str, site_name: &str) -> String {
    if site_name.is_empty() || title == site_name {
        return title.to_owned();
    }
    format!("{title} – {site_name}")
}
