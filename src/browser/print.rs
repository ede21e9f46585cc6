//! Printing the page, which a phone also keeps as a PDF.

use super::files::words_of;

/// Opens the browser's own window for printing.
///
/// # Errors
/// The browser's words, where it does not print.
pub fn print_page() -> Result<(), String> {
    let window = web_sys::window().ok_or("no page")?;
    window.print().map_err(|error| words_of(&error))
}
