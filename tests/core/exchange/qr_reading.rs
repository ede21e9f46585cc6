//! The app's own reader: it reads what the app draws, and no picture stops it.

use erhvervsmentor::exchange::qr::{Picture, codes_of, draw};
use erhvervsmentor::exchange::qr_reading::{PIXEL_LIMIT, PictureError, read_codes};
use proptest::prelude::*;

use super::given_links::{APP, Grey, a_long_letter_text, course_link, dense_text};
use crate::given::cases;

fn read(grey: &Grey) -> Result<Vec<String>, PictureError> {
    read_codes(grey.width, grey.height, &grey.pixels)
}

fn a_picture() -> (String, Picture) {
    let code = codes_of(APP, &course_link(dense_text(300))).unwrap().remove(0);
    (code.text, code.picture)
}

/// The same picture in a larger one, on a ground of some grey.
fn on_a_ground(grey: &Grey, width: usize, height: usize, (left, top): (usize, usize), ground: u8) -> Grey {
    let mut larger = Grey { width, height, pixels: vec![ground; width * height] };
    for (row, pixels) in grey.pixels.chunks(grey.width).enumerate() {
        let start = (top + row) * width + left;
        larger.pixels[start..start + grey.width].copy_from_slice(pixels);
    }
    larger
}

/// The same picture turned by some degrees about its middle.
fn turned(grey: &Grey, degrees: f64) -> Grey {
    let (sine, cosine) = degrees.to_radians().sin_cos();
    seen_from(grey, |x, y| (x * cosine + y * sine, y * cosine - x * sine))
}

/// The same picture on a table that falls away from the eye: the further down, the narrower.
fn aslant(grey: &Grey, fall: f64) -> Grey {
    seen_from(grey, |x, y| (x / (1.0 - fall * y), y / (1.0 - fall * y)))
}

/// A picture whose pixels come from other places of this one, measured from the middle, each mixed from the four it falls between.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "places in a picture are small, and those before its edge are left out"
)]
fn seen_from(grey: &Grey, from: impl Fn(f64, f64) -> (f64, f64)) -> Grey {
    let middle = (grey.width as f64 / 2.0, grey.height as f64 / 2.0);
    let at = |x: f64, y: f64| {
        let is_inside = x >= 0.0 && y >= 0.0 && (x as usize) < grey.width && (y as usize) < grey.height;
        f64::from(if is_inside { grey.pixels[y as usize * grey.width + x as usize] } else { 255 })
    };
    let mut pixels = vec![255; grey.pixels.len()];
    for (place, pixel) in pixels.iter_mut().enumerate() {
        let (x, y) = from((place % grey.width) as f64 - middle.0, (place / grey.width) as f64 - middle.1);
        let (x, y) = (x + middle.0, y + middle.1);
        let (left, top) = (x.floor(), y.floor());
        let (right, low) = (x - left, y - top);
        let upper = at(left, top) * (1.0 - right) + at(left + 1.0, top) * right;
        let lower = at(left, top + 1.0) * (1.0 - right) + at(left + 1.0, top + 1.0) * right;
        *pixel = (upper * (1.0 - low) + lower * low).round() as u8;
    }
    Grey { pixels, ..grey.clone() }
}

#[test]
fn every_code_of_a_sequence_is_read() {
    for code in codes_of(APP, &course_link(a_long_letter_text())).unwrap() {
        assert_eq!(read(&Grey::of(&code.picture, 4)), Ok(vec![code.text]));
    }
}

#[test]
fn codes_of_every_size_are_read() {
    for letters in [0, 20, 60, 120, 200, 350, 480] {
        for code in codes_of(APP, &course_link(dense_text(letters))).unwrap() {
            for module in [3, 5] {
                assert_eq!(
                    read(&Grey::of(&code.picture, module)),
                    Ok(vec![code.text.clone()]),
                    "{letters} letters, {module} pixels"
                );
            }
        }
    }
}

#[test]
fn a_code_is_read_dim_and_in_shadow() {
    let (text, picture) = a_picture();
    let grey = Grey::of(&picture, 6);
    let large = on_a_ground(&grey, 1280, 960, (400, 300), 255);

    let dim = Grey { pixels: large.pixels.iter().map(|pixel| pixel / 4 + 60).collect(), ..large.clone() };
    assert_eq!(read(&dim), Ok(vec![text.clone()]), "dim");
    let shade = |(place, pixel): (usize, &u8)| u8::try_from(usize::from(*pixel) * (400 + place % 1280) / 1700).unwrap();
    let shadow = Grey { pixels: large.pixels.iter().enumerate().map(shade).collect(), ..large.clone() };
    assert_eq!(read(&shadow), Ok(vec![text.clone()]), "in shadow");
}

#[test]
fn the_largest_code_is_read_turned_in_any_way_from_three_pixels_a_module() {
    let mut sizes = (440..500).flat_map(|letters| codes_of(APP, &course_link(dense_text(letters))).unwrap());
    let code = sizes.rfind(|code| code.of == 1).unwrap();
    assert_eq!(code.picture.side, 85);
    let grey = on_a_ground(&Grey::of(&code.picture, 3), 480, 400, (120, 70), 255);

    for degrees in (0..360).step_by(24) {
        assert_eq!(read(&turned(&grey, f64::from(degrees))), Ok(vec![code.text.clone()]), "turned by {degrees}");
    }
}

#[test]
fn a_code_that_is_seen_aslant_is_read() {
    let picture = draw("https://erhvervsmentor.example/app/#em.c.12.123456789012").unwrap();
    let grey = on_a_ground(&Grey::of(&picture, 10), 640, 640, (120, 120), 255);

    for fall in [0.0002, 0.0005, 0.0008] {
        let texts = read(&aslant(&grey, fall)).unwrap();
        assert_eq!(texts, ["https://erhvervsmentor.example/app/#em.c.12.123456789012"], "{fall}");
    }
}

#[test]
fn a_photo_larger_than_is_searched_is_brought_down_first() {
    let (text, picture) = a_picture();
    let photo = on_a_ground(&Grey::of(&picture, 30), 4000, 3000, (600, 300), 200);

    assert_eq!(read(&photo), Ok(vec![text]));
}

#[test]
fn two_codes_in_one_picture_are_both_read() {
    let (first, second) = (draw("https://a.example/#1").unwrap(), draw("https://a.example/#2").unwrap());
    let width = 700;
    let mut both = on_a_ground(&Grey::of(&first, 8), width, 400, (0, 50), 255);
    let right = Grey::of(&second, 8);
    for (row, pixels) in right.pixels.chunks(right.width).enumerate() {
        let start = (60 + row) * width + 380;
        both.pixels[start..start + right.width].copy_from_slice(pixels);
    }

    let mut texts = read(&both).unwrap();
    texts.sort();

    assert_eq!(texts, ["https://a.example/#1", "https://a.example/#2"]);
}

#[test]
fn a_picture_without_a_code_says_nothing() {
    assert_eq!(read_codes(64, 48, &[255; 64 * 48]), Ok(vec![]));
    assert_eq!(read_codes(64, 48, &[0; 64 * 48]), Ok(vec![]));
}

#[test]
fn what_is_no_picture_is_refused() {
    assert_eq!(read_codes(2, 2, &[0; 5]), Err(PictureError::NotAPicture { bytes: 5, width: 2, height: 2 }));
    assert_eq!(read_codes(0, 7, &[]), Err(PictureError::NotAPicture { bytes: 0, width: 0, height: 7 }));
    assert_eq!(read_codes(usize::MAX, 2, &[]), Err(PictureError::TooLarge));
    assert_eq!(read_codes(PIXEL_LIMIT, 2, &[]), Err(PictureError::TooLarge));
}

/// Without the limit, the decoder would try every three of four thousand corner marks, each time with a copy of the picture.
#[test]
fn a_picture_full_of_corner_marks_is_refused_before_it_is_searched() {
    const MARK: [&str; 8] =
        ["#######.", "#.....#.", "#.###.#.", "#.###.#.", "#.###.#.", "#.....#.", "#######.", "........"];
    let side = 512;
    let pixel = |place: usize| if MARK[place / side % 8].as_bytes()[place % side % 8] == b'#' { 0 } else { 255 };
    let pixels: Vec<u8> = (0..side * side).map(pixel).collect();

    assert_eq!(read_codes(side, side, &pixels), Err(PictureError::TooBusy));
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn no_small_picture_stops_the_reader(width in 1..40_usize, height in 1..40_usize, noise in prop::collection::vec(any::<u8>(), 1600)) {
        let read = read_codes(width, height, &noise[..width * height]);

        prop_assert!(read.is_ok(), "{:?}", read);
    }

    #[test]
    fn no_picture_of_dark_and_light_stops_the_reader(width in 20..90_usize, noise in prop::collection::vec(any::<bool>(), 8100), module in 1..5_usize) {
        let pixels: Vec<u8> = (0..width * width).map(|place| {
            let (column, row) = (place % width / module, place / width / module);
            if noise[row * 90 + column] { 255 } else { 0 }
        }).collect();

        let read = read_codes(width, width, &pixels);

        prop_assert!(matches!(read, Ok(_) | Err(PictureError::TooBusy)), "{:?}", read);
    }

    #[test]
    fn noise_over_a_code_makes_it_unread_or_leaves_it_as_it_was(noise in prop::collection::vec((any::<prop::sample::Index>(), 1..30_usize, any::<u8>()), 0..60), degrees in 0..360_u16) {
        let (text, picture) = a_picture();
        let mut grey = turned(&Grey::of(&picture, 3), f64::from(degrees));
        for (place, length, shade) in noise {
            let (length, width) = (length.min(grey.width), grey.width);
            let place = place.index(grey.pixels.len() - length * width - length);
            for row in 0..length {
                grey.pixels[place + row * width..place + row * width + length].fill(shade);
            }
        }

        match read(&grey) {
            Ok(texts) => prop_assert!(texts.iter().all(|read| *read == text), "{:?}", texts),
            // The decoder's own assertions, caught; and corner marks that noise made.
            Err(PictureError::GaveUp | PictureError::TooBusy) => {}
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }
}
