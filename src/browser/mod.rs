//! Every call into the browser, one outside thing a file.
//!
//! **Invariant:** nothing here knows mentoring, and nothing here keeps anything; what a browser cannot do comes back as a value.

pub mod beside;
pub mod camera;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod failure_page;
pub mod fetch;
pub mod files;
pub mod fragment;
pub mod html;
pub mod installed;
pub mod launch;
mod listen;
pub mod page_life;
pub mod persist;
pub mod print;
pub mod random;
pub mod scroll;
pub mod share;
pub mod storage_events;
pub mod timer;
pub mod update;
pub mod worker;
