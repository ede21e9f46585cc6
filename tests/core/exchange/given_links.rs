//! Links as phones make them, and pictures as cameras see their codes.

use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::readers::Reader;
use erhvervsmentor::domain::seen::Seen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::link::{Link, LinkKind};
use erhvervsmentor::exchange::qr::Picture;

use crate::document::whole_story::whole_story;
use crate::given::course::{COURSE, Device};
use crate::given::day;

/// Where the app lies.
pub const APP: &str = "https://erhvervsmentor.example/app/";

/// The text of a letter about the course for a link to the young person, who has seen nothing.
pub fn link_text_of(history: &History) -> String {
    let address = Address { from: Side::Mentor, reader: Reader::YouthsPhone, written_on: day("2026-02-10") };
    Letter::write_for_link(COURSE, history, address, &Seen::default()).unwrap().text
}

/// The text of a short letter for a link.
pub fn a_letter_text() -> String {
    link_text_of(&Device::with_a_pair().history)
}

/// The text of a letter about a course from its first day to its end.
pub fn a_long_letter_text() -> String {
    link_text_of(&whole_story().history)
}

/// A link that carries a course.
pub fn course_link(payload: impl Into<String>) -> Link {
    Link { kind: LinkKind::Course, payload: payload.into() }
}

/// Text that does not get shorter by packing, of so many letters.
pub fn dense_text(letters: usize) -> String {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let draw = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from(b'!' + u8::try_from(state >> 32 & 63).unwrap())
    };
    (0..letters).map(draw).collect()
}

/// A grey picture, one byte a pixel.
#[derive(Clone, Debug)]
pub struct Grey {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

impl Grey {
    /// Paints what the path of a code covers, every module so many pixels wide.
    pub fn of(picture: &Picture, module: usize) -> Self {
        let side = picture.side * module;
        let mut grey = Self { width: side, height: side, pixels: vec![255; side * side] };
        for [left, top, width, height] in rectangles(&picture.path) {
            for row in top * module..(top + height) * module {
                let start = row * side + left * module;
                grey.pixels[start..start + width * module].fill(0);
            }
        }
        grey
    }

    /// The picture in the form that every program reads (PGM, P5).
    pub fn to_pgm(&self) -> Vec<u8> {
        [format!("P5\n{} {}\n255\n", self.width, self.height).as_bytes(), &self.pixels].concat()
    }
}

/// Reads a path of rectangles: left, top, width and height of each.
pub fn rectangles(path: &str) -> Vec<[usize; 4]> {
    let read = |rectangle: &str| {
        let numbers: Vec<usize> =
            rectangle.split([' ', 'h', 'v', '-']).filter_map(|number| number.parse().ok()).collect();
        let [left, top, width, height, back] = numbers[..] else { panic!("no rectangle: {rectangle}") };
        assert_eq!(width, back, "a rectangle that does not close: {rectangle}");
        [left, top, width, height]
    };
    path.split('M').skip(1).map(|rectangle| read(rectangle.strip_suffix('z').unwrap())).collect()
}
