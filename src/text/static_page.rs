//! The welcome page as static HTML, made at build time from the same texts that the app shows.

use super::{Language, welcome};

/// Writes the inside of the welcome page in Danish, with the same elements and classes as the app's own page.
pub fn static_welcome() -> String {
    let language = Language::Danish;
    format!("<h1>{}</h1><p>{}</p>", welcome::title(language), welcome::lead(language))
}
