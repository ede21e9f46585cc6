//! The municipality's screens: the overview of pairs, and what is known of one.

mod after_card;
mod agreement_card;
mod desk;
mod dossier;
mod goals_card;
mod hours_card;
mod overview;
mod pair_page;
mod pair_row;
mod take_out;
mod told_card;

pub use desk::desk;
pub use pair_row::example_tag;

use leptos::prelude::*;

use crate::domain::id::CourseId;

/// Shows one pair, or all of them.
pub fn show(pair: Option<CourseId>) -> AnyView {
    pair.map_or_else(overview::pairs_page, pair_page::pair_page)
}
