//! The door for links, codes and invitations.

use leptos::prelude::*;

use super::language;
use crate::address::Address;
use crate::components::{Page, WayOut};
use crate::text::links;

/// Takes what came by link or code.
pub fn receive() -> AnyView {
    view! { <Page title=links::receive_title(language()) way_out=WayOut::Back(Address::Welcome.into())><p></p></Page> }
        .into_any()
}
