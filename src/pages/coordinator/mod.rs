//! The municipality's screens: the overview of pairs, and what is known of one.

mod agreement_card;
mod desk;
mod goals_card;
mod hours_card;
mod overview;
mod pair_page;
mod pair_row;

pub use desk::desk;
pub use overview::Overview;
pub use pair_page::{PairPage, pair_address};
pub use pair_row::example_tag;
