//! What can be pressed: acts (`Button`, `SubmitButton`, `IconButton`) and ways (`ButtonLink`, `OutsideLink`).
//!
//! A way to another screen is always a link, also when it looks like a button.

use leptos::prelude::*;
use leptos_router::components::A;

use super::Icon;

/// How loud a button is. One `Primary` a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one main act.
    #[default]
    Primary,
    /// Outlined: what else can be done here.
    Secondary,
    /// Text only: small acts inside a card.
    Quiet,
    /// Cannot be undone, or hurts.
    Danger,
}

impl Look {
    /// Returns the word of the look in class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }

    fn class(self) -> String {
        format!("button button--{}", self.as_str())
    }
}

/// Does something on this screen.
#[component]
pub fn Button(
    /// How loud it is.
    #[prop(optional)]
    look: Look,
    /// Shown before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// Runs at a press.
    #[prop(into)]
    on_press: Callback<()>,
    /// True while a press would do nothing. Better: let people press, and say what is missing.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Read aloud in place of the words, where they alone do not tell what they are about; begins with them.
    #[prop(optional, into)]
    spoken: Option<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=look.class()
            aria-label=spoken
            prop:disabled=disabled
            on:click=move |_| on_press.run(())
        >
            {icon.map(|icon| view! { <Icon of=icon/> })}
            {children()}
        </button>
    }
}

/// Hands in the form around it; the form's `on:submit` does the work, also at the Enter key.
#[component]
pub fn SubmitButton(
    /// How loud it is.
    #[prop(optional)]
    look: Look,
    /// Shown before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="submit" class=look.class()>
            {icon.map(|icon| view! { <Icon of=icon/> })}
            {children()}
        </button>
    }
}

/// A square button of one well-known icon, for tight places; its words are read aloud.
#[component]
pub fn IconButton(
    /// What it shows.
    icon: Icon,
    /// What it does, in words.
    #[prop(into)]
    label: Signal<String>,
    /// Runs at a press.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button--icon"
            aria-label=label
            title=label
            on:click=move |_| on_press.run(())
        >
            <Icon of=icon/>
        </button>
    }
}

/// Leads to another screen of the app, in the look of a button.
#[component]
pub fn ButtonLink(
    /// Where to.
    #[prop(into)]
    href: String,
    /// How loud it is.
    #[prop(optional)]
    look: Look,
    /// Shown before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <A href=href attr:class=look.class()>
            {icon.map(|icon| view! { <Icon of=icon/> })}
            {children()}
        </A>
    }
}

/// Leads out of the app: a call, a text message, a mail, a file to keep.
#[component]
pub fn OutsideLink(
    /// `tel:`, `sms:`, `mailto:`, `https:` or `blob:`.
    #[prop(into)]
    href: Signal<String>,
    /// How loud it is.
    #[prop(optional)]
    look: Look,
    /// Shown before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The file name under which the browser keeps what the link leads to.
    #[prop(optional, into)]
    download: Option<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=look.class() download=download rel="external noreferrer">
            {icon.map(|icon| view! { <Icon of=icon/> })}
            {children()}
        </a>
    }
}
