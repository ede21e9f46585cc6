//! What the app is, and whose work it builds on.

use leptos::prelude::*;

use super::language;
use crate::address::Address;
use crate::components::{Page, WayOut};
use crate::text::your_data;

/// Says what the app is.
pub fn about() -> AnyView {
    let language = language();
    view! {
        <Page title=your_data::about_title(language) way_out=WayOut::Back(Address::Welcome.into())>
            <p class="lead">{your_data::about_lead(language)}</p>
            <p>{your_data::about_no_tracking(language)}</p>
            <p>{your_data::about_licences(language)}</p>
        </Page>
    }
    .into_any()
}
