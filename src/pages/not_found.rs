//! An address that leads nowhere.

use leptos::prelude::*;

use super::language;
use crate::address::Address;
use crate::components::{ButtonLink, Empty, Icon, Page};
use crate::text::common;

/// Says kindly that there is no such screen.
pub fn not_found() -> AnyView {
    let language = language();
    view! {
        <Page title=common::not_found_title(language)>
            <Empty icon=Icon::Search title=common::not_found(language)>
                <ButtonLink href=Address::Welcome>{common::to_front_page(language)}</ButtonLink>
            </Empty>
        </Page>
    }
    .into_any()
}
