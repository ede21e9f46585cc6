//! Pictures: whatever a camera sees ends nothing, and a code that nothing covers is read.

use std::sync::LazyLock;

use erhvervsmentor::exchange::qr::{Picture, draw};
use erhvervsmentor::exchange::qr_reading::{PictureError, read_codes};

use super::input::Input;

/// The longest text that is drawn, so that a picture has few pixels.
const LONGEST: usize = 80;

static TEXTS: [&str; 3] =
    ["Erhvervsmentor", "https://erhvervsmentor.example/app/#em.p.1.2.0123abcd.5.01234", "12345678901234567890"];
static DRAWN: LazyLock<[Picture; 3]> = LazyLock::new(|| TEXTS.map(|text| draw(text).unwrap()));

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    match input.below(4) {
        0 => any_picture(&mut input),
        1 => drawn(&mut input),
        2 => two_codes(&mut input),
        _ => covered(&mut input),
    }
}

/// A grey picture, one byte a pixel.
struct Grey {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

fn any_picture(input: &mut Input<'_>) {
    let (width, height) = (input.below(96), input.below(96));
    let stripes = input.below(3);
    let bytes = input.piece();
    let pixels = (0..width * height).map(|at| {
        let (column, row) = (at % width.max(1), at / width.max(1));
        // Bits that stand for whole blocks of pixels come sooner to something like a code than pixels by themselves.
        let (bit, byte) = match stripes {
            0 => (0xFF, at),
            1 => (1 << (column / 2 % 8), row / 2 * width.div_ceil(16) + column / 16),
            _ => (1 << (column / 3 % 8), row / 3 * width.div_ceil(24) + column / 24),
        };
        let byte = bytes.get(byte % bytes.len().max(1)).copied().unwrap_or(255);
        if stripes == 0 {
            byte
        } else if byte & bit == 0 {
            255
        } else {
            0
        }
    });
    let pixels: Vec<u8> = pixels.collect();
    let read = read_codes(width, height, &pixels);
    assert_eq!(matches!(read, Err(PictureError::NotAPicture { .. })), pixels.is_empty(), "{read:?}");
    let wrong = read_codes(width + 1, height + 1, &pixels);
    assert!(matches!(wrong, Err(PictureError::NotAPicture { .. })), "as many bytes as pixels");
}

fn drawn(input: &mut Input<'_>) {
    let module = 2 + input.below(3);
    let text: String = input.text().chars().take(LONGEST).collect();
    let Ok(picture) = draw(&text) else { return };
    let grey = Grey::of(&picture, module);
    // A code of no text at all says nothing to anybody.
    if !text.is_empty() {
        assert_eq!(grey.read(), Ok(vec![text]), "nothing covers it");
    }
}

fn two_codes(input: &mut Input<'_>) {
    let (one, other) = (input.below(3), input.below(3));
    let [one, mut other] = [one, other].map(|which| Grey::of(&DRAWN[which], 3));
    other.cover(input);
    let (width, height) = (one.width + other.width, one.height.max(other.height));
    let mut both = Grey { width, height, pixels: vec![255; width * height] };
    both.put(&one, 0);
    both.put(&other, one.width);
    drop(both.read());
}

/// A code behind patches, as under a thumb or in the glare of a lamp.
fn covered(input: &mut Input<'_>) {
    let which = input.below(3);
    let module = 2 + input.below(3);
    let mut grey = Grey::of(&DRAWN[which], module);
    let is_covered = grey.cover(input);
    let read = grey.read();
    if !is_covered {
        assert_eq!(read, Ok(vec![TEXTS[which].to_owned()]), "nothing covers it");
    }
}

impl Grey {
    /// Paints what the path of a code covers, every module so many pixels wide.
    fn of(picture: &Picture, module: usize) -> Self {
        let side = picture.side * module;
        let mut grey = Self { width: side, height: side, pixels: vec![255; side * side] };
        for rectangle in picture.path.split('M').skip(1) {
            let numbers: Vec<usize> =
                rectangle.split([' ', 'h', 'v', '-', 'z']).filter_map(|number| number.parse().ok()).collect();
            let [left, top, width, height, _] = numbers[..] else { panic!("no rectangle: {rectangle}") };
            grey.paint([left, top, width, height].map(|number| number * module), |_| 0);
        }
        grey
    }

    fn paint(&mut self, [left, top, width, height]: [usize; 4], light: impl Fn(u8) -> u8) {
        for row in top..(top + height).min(self.height) {
            for column in left..(left + width).min(self.width) {
                let pixel = &mut self.pixels[row * self.width + column];
                *pixel = light(*pixel);
            }
        }
    }

    fn put(&mut self, other: &Self, left: usize) {
        for (row, pixels) in other.pixels.chunks(other.width).enumerate() {
            self.pixels[row * self.width + left..][..other.width].copy_from_slice(pixels);
        }
    }

    /// Covers, lightens, turns around or takes away rectangles; tells whether there was any.
    fn cover(&mut self, input: &mut Input<'_>) -> bool {
        let mut is_covered = false;
        for _ in 0..12 {
            if input.is_empty() {
                break;
            }
            is_covered = true;
            let rectangle = [self.width, self.height, self.width / 2, self.height / 2].map(|most| input.below(most));
            match input.below(5) {
                0 => self.paint(rectangle, |_| 0),
                1 => self.paint(rectangle, |_| 255),
                2 => self.paint(rectangle, |light| !light),
                3 => self.paint(rectangle, |light| light / 2 + 60),
                _ => self.crop(1 + input.below(self.width), 1 + input.below(self.height)),
            }
        }
        is_covered
    }

    /// Keeps only what stands to the left and above.
    fn crop(&mut self, width: usize, height: usize) {
        let (width, height) = (width.min(self.width), height.min(self.height));
        let rows = self.pixels.chunks(self.width).take(height);
        self.pixels = rows.flat_map(|row| row[..width].to_vec()).collect();
        (self.width, self.height) = (width, height);
    }

    fn read(&self) -> Result<Vec<String>, PictureError> {
        read_codes(self.width, self.height, &self.pixels)
    }
}
