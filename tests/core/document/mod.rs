//! The written form: versions, reading, writing.

pub mod any;
mod broken;
mod format;
mod golden;
mod kept;
mod limits;
mod programme;
mod round_trip;
mod schema;
pub mod story;
mod wrong;
