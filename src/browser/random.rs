//! Names nobody else has drawn, from the browser's source of random numbers.

use wasm_bindgen::prelude::*;

use crate::domain::id::{ChangeId, CourseId};
use crate::domain::stamp::Moment;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn fill_with_random(bytes: &mut [u8]) -> Result<(), JsValue>;
}

/// Draws the name of a new change.
pub fn change_id(now: Moment) -> ChangeId {
    ChangeId::draw(now.millis(), random_bytes())
}

/// Draws the name of a new course.
pub fn course_id(now: Moment) -> CourseId {
    CourseId::draw(now.millis(), random_bytes())
}

/// Draws a number that tells one thing of this browser from another.
pub fn number() -> u64 {
    let [first, second, third, fourth, fifth, sixth, seventh, eighth, ..] = random_bytes();
    u64::from_le_bytes([first, second, third, fourth, fifth, sixth, seventh, eighth])
}

/// Fills a place with random bytes that nobody can guess; false where the browser has none.
pub fn fill(bytes: &mut [u8]) -> bool {
    fill_with_random(bytes).is_ok()
}

fn random_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    if fill_with_random(&mut bytes).is_err() {
        // Names must only differ; nobody gains by guessing one.
        bytes = bytes.map(|_| guess_a_byte());
    }
    bytes
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number from 0 up to 256 is a byte")]
fn guess_a_byte() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}
