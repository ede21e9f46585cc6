//! Bytes as digits: a QR code holds three digits in ten bits, so this is the densest text that it can carry.
//!
//! Seven bytes become seventeen digits, which wastes one bit in ninety; base64url would waste one in four.

/// How many digits so many bytes become, by the number of bytes: no two alike, so the digits tell how many bytes there were.
const DIGITS: [usize; 8] = [0, 3, 5, 8, 10, 13, 15, 17];
/// The most bytes that are turned into digits together.
const BLOCK: usize = 7;

/// Writes bytes as digits.
pub fn to_digits(bytes: &[u8]) -> String {
    let blocks = bytes.chunks(BLOCK).map(|block| {
        let number = block.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        let width = DIGITS.get(block.len()).copied().unwrap_or_default();
        format!("{number:0width$}")
    });
    blocks.collect()
}

/// Reads bytes from digits; `None` for anything that [`to_digits`] does not write.
pub fn from_digits(digits: &str) -> Option<Vec<u8>> {
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let mut bytes = Vec::with_capacity(bytes_in(digits.len()));
    for block in digits.as_bytes().chunks(17) {
        let length = DIGITS.iter().position(|width| *width == block.len())?;
        let number = block.iter().fold(0_u64, |number, digit| number * 10 + u64::from(digit - b'0'));
        if number >> (8 * length) != 0 {
            return None;
        }
        bytes.extend(number.to_be_bytes().get(8 - length..)?);
    }
    Some(bytes)
}

/// Counts the bytes that fit in so many digits.
pub fn bytes_in(digits: usize) -> usize {
    let rest = digits % 17;
    let length = DIGITS.iter().rposition(|width| *width <= rest).unwrap_or_default();
    digits / 17 * BLOCK + length
}
