//! Reads QR codes in a picture, as a camera or a file gives it. Meant for a worker, because a picture can take long.
//!
//! **Invariant:** the work is bounded by the limits below, whatever the picture shows, and no picture ends the app where a panic can be
//! caught. In the browser it cannot (a panic ends the worker), so the page starts the worker anew when it falls silent.
//! Two readers look one after the other: [`flat`] for codes that face the camera, turned in any way; the decoder's own for codes aslant.

mod bitmap;
mod finders;
mod flat;

use std::panic::{AssertUnwindSafe, catch_unwind};

use rqrr::PreparedImage;
use thiserror::Error;

use self::bitmap::Bitmap;

/// The most pixels of a picture: more than any phone's camera takes.
pub const PIXEL_LIMIT: usize = 64 * 1024 * 1024;
/// The longest side that is searched; a larger picture is brought down to it first.
///
/// The largest code the app draws is then nine pixels a module where it fills the picture, and three where it takes up a third.
const SIDE_LIMIT: usize = 1280;
/// The most corner marks that are searched for codes: five codes in one picture. Every three of them are tried, so many cost much.
const FINDER_LIMIT: usize = 15;

/// Why a picture was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PictureError {
    /// The bytes are not one for each pixel.
    #[error("{bytes} bytes for {width} by {height} pixels")]
    NotAPicture {
        /// How many bytes there are.
        bytes: usize,
        /// The width that was said, in pixels.
        width: usize,
        /// The height that was said, in pixels.
        height: usize,
    },
    /// More pixels than any camera takes.
    #[error("more than {PIXEL_LIMIT} pixels")]
    TooLarge,
    /// More corner marks of codes than are worth searching.
    #[error("more than {FINDER_LIMIT} corner marks")]
    TooBusy,
    /// The decoder met something that it was not made for.
    #[error("the decoder gave up")]
    GaveUp,
}

/// Reads every code in a grey picture: one byte a pixel, row by row, 0 for black. No code in it is an empty list.
///
/// # Errors
/// The [`PictureError`] that says why the picture was not searched.
pub fn read_codes(width: usize, height: usize, grey: &[u8]) -> Result<Vec<String>, PictureError> {
    let pixels = width.checked_mul(height).ok_or(PictureError::TooLarge)?;
    if pixels > PIXEL_LIMIT {
        return Err(PictureError::TooLarge);
    }
    if pixels != grey.len() || pixels == 0 {
        return Err(PictureError::NotAPicture { bytes: grey.len(), width, height });
    }
    let bitmap = Bitmap::of(width, height, grey, SIDE_LIMIT);
    let corners = finders::find(&bitmap, FINDER_LIMIT);
    if corners.len() > FINDER_LIMIT {
        return Err(PictureError::TooBusy);
    }
    match flat::read(&bitmap, &corners) {
        // The decoder checks with assertions what it could not have foreseen: two corners that fall together, a code edge on.
        texts if texts.is_empty() => {
            catch_unwind(AssertUnwindSafe(|| read_aslant(&bitmap))).map_err(|_| PictureError::GaveUp)
        }
        texts => Ok(texts),
    }
}

/// Reads codes that are seen aslant, as the decoder finds them by itself. Large ones that are also turned it often loses.
fn read_aslant(bitmap: &Bitmap) -> Vec<String> {
    let mut prepared =
        PreparedImage::prepare_from_bitmap(bitmap.width, bitmap.height, |column, row| bitmap.is_dark(column, row));
    let grids = prepared.detect_grids();
    // A code that cannot be decoded is like one that is not there: the next picture of the camera shows it better.
    grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}
