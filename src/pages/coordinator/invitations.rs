//! Inviting the two of a pair: by code, link or file.

use leptos::prelude::*;

use super::desk::desk;
use crate::components::Page;
use crate::pages::language;
use crate::text::invitation;

/// Shows whom the municipality has invited, and invites.
pub fn invitations_page() -> AnyView {
    desk(|| view! { <Page title=invitation::title(language())><p></p></Page> }.into_any())
}
