//! Bytes as digits: every byte comes back, and only what was written is read.

use erhvervsmentor::exchange::digits::{bytes_in, from_digits, to_digits};
use proptest::prelude::*;

use crate::given::cases;

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn bytes_come_back(bytes in any::<Vec<u8>>()) {
        let digits = to_digits(&bytes);

        prop_assert!(digits.bytes().all(|digit| digit.is_ascii_digit()));
        prop_assert_eq!(bytes_in(digits.len()), bytes.len());
        prop_assert_eq!(from_digits(&digits), Some(bytes));
    }

    #[test]
    fn digits_are_read_only_as_they_are_written(digits in "[0-9]{0,60}") {
        if let Some(bytes) = from_digits(&digits) {
            prop_assert_eq!(to_digits(&bytes), digits);
        }
    }
}

#[test]
fn so_many_digits_hold_so_many_bytes() {
    for digits in 0..200 {
        let bytes = vec![255; bytes_in(digits)];
        assert!(to_digits(&bytes).len() <= digits);
        assert!(to_digits(&[bytes, vec![255]].concat()).len() > digits);
    }
}

#[test]
fn what_are_no_digits_of_bytes_is_refused() {
    for wrong in ["1", "12", "999", "256", "1234567890123456", "99999999999999999", "+12", "12a", "1 2"] {
        assert_eq!(from_digits(wrong), None, "{wrong}");
    }
    assert_eq!(from_digits("255"), Some(vec![255]));
}
