//! The municipality's keys: made once, with a spare one that is saved and tried before anybody is invited.

use leptos::prelude::*;

use super::desk::desk;
use crate::components::Page;
use crate::pages::language;
use crate::text::keys;

/// Shows the key ring, or makes one.
pub fn keys_page() -> AnyView {
    desk(|| view! { <Page title=keys::title(language())><p></p></Page> }.into_any())
}
