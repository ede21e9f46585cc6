//! A film of codes, as a camera would see them one after the other.

use std::fs;
use std::path::Path;

use erhvervsmentor::exchange::qr::{Code, Picture};

use crate::failure::Outcome;

const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// As dark and as light as a film holds them.
const DARK: u8 = 16;
const LIGHT: u8 = 235;

/// Writes a film that shows each code for a second, over and over, in a form that Chromium takes for a camera (Y4M).
///
/// # Errors
///
/// `File` when it cannot be written.
pub fn film(codes: &[Code], path: &Path) -> Outcome {
    let mut film = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F2:1 Ip A1:1 C420jpeg\n").into_bytes();
    for code in codes {
        for _ in 0..2 {
            film.extend_from_slice(b"FRAME\n");
            film.extend(paint(&code.picture));
            // No colour.
            film.extend(std::iter::repeat_n(128, WIDTH * HEIGHT / 2));
        }
    }
    Ok(fs::write(path, film)?)
}

/// Paints a code in the middle of a frame, as large as there is room for.
fn paint(picture: &Picture) -> Vec<u8> {
    let mut frame = vec![LIGHT; WIDTH * HEIGHT];
    let module = HEIGHT / picture.side;
    let (left, top) = ((WIDTH - picture.side * module) / 2, (HEIGHT - picture.side * module) / 2);
    for (x, y, width, height) in rectangles(&picture.path) {
        for row in frame.chunks_mut(WIDTH).skip(top + y * module).take(height * module) {
            row.iter_mut().skip(left + x * module).take(width * module).for_each(|pixel| *pixel = DARK);
        }
    }
    frame
}

/// Reads the dark rectangles of a path: left, top, width and height of each.
fn rectangles(path: &str) -> impl Iterator<Item = (usize, usize, usize, usize)> {
    path.split('M').filter_map(|rectangle| {
        let mut numbers = rectangle.split([' ', 'h', 'v', '-', 'z']).filter_map(|number| number.parse().ok());
        Some((numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?))
    })
}
