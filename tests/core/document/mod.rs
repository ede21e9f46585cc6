//! The written form: versions, reading, writing.

pub mod any;
mod broken;
mod format;
mod golden;
mod kept;
mod limits;
mod phone;
mod programme;
mod round_trip;
mod schema;
mod seen;
pub mod story;
mod summary;
pub mod whole_story;
mod wrong;
