//! Telling whether a file was saved, in the same words everywhere.

use std::fmt::Display;

use super::notices;
use crate::text::{Language, common};

/// Tells under which name a file is saved, or that it is not; why stands in the console.
pub fn tell_saved(language: Language, saved: Result<String, impl Display>) {
    match saved {
        Ok(name) => notices().say(common::file_saved(language, &name)),
        Err(error) => {
            leptos::logging::error!("a file was not saved: {error}");
            notices().say(common::file_not_saved(language));
        }
    }
}
