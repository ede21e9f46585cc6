//! The municipality's screens: the overview of pairs, and what is known of one.

mod after_card;
mod agreement_card;
mod desk;
mod dossier;
mod goals_card;
mod hours_card;
mod invitations;
mod invited;
mod keys;
mod overview;
mod pair_page;
mod pair_row;
mod take_out;
mod told_card;

pub use desk::desk;
pub use pair_row::example_tag;

use leptos::prelude::*;

use crate::address::Address;

/// Shows the screen of the municipality that an address leads to.
pub fn show(address: Address) -> AnyView {
    match address {
        Address::Pair(id) => pair_page::pair_page(id),
        Address::Keys => keys::keys_page(),
        Address::Invitations => invitations::invitations_page(),
        _ => overview::pairs_page(),
    }
}
