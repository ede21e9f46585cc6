//! The end of a course.
use super::phrases::phrases;
phrases! {
    title = "Afslutning" / "The ending";
}
