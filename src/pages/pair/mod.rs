//! The screens of the two, on either phone: home, meetings, agreement, goals, sending, help.

pub mod agreement;
pub mod goal;
pub mod goals;
pub mod help;
pub mod home;
pub mod hours;
pub mod log_meeting;
mod names;
mod rating_story;
pub mod send;
pub mod write_agreement;
pub mod write_goal;
