//! Where on the page the person is.

/// Goes to the top at once, as where one screen takes the place of another without a move.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
