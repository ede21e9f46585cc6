//! Names that things carry for ever (fault 39).

use erhvervsmentor::domain::id::{ChangeId, CourseId, NotAnId, SubjectId};
use proptest::prelude::*;

use crate::given::cases;

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn an_id_is_32_digits_and_comes_back_from_them(bits in any::<u128>()) {
        let id = ChangeId::from_bits(bits);

        prop_assert_eq!(id.to_string().len(), 32);
        prop_assert_eq!(id.to_string().parse::<ChangeId>(), Ok(id));
        prop_assert_eq!(format!("{id:?}"), id.to_string());
        prop_assert_eq!(id.bits(), bits);
    }

    #[test]
    fn no_text_brings_reading_an_id_down(text in any::<String>()) {
        prop_assert_eq!(text.parse::<SubjectId>().is_ok(), text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }

    #[test]
    fn a_drawn_id_is_a_uuid_of_version_7_that_tells_its_time(millis in 0..(1_u64 << 48), random in any::<[u8; 10]>()) {
        let uuid = uuid::Uuid::from_u128(ChangeId::draw(millis, random).bits());

        prop_assert_eq!(uuid.get_version_num(), 7);
        prop_assert_eq!(uuid.as_u128() >> 80, u128::from(millis));
    }
}

#[test]
fn only_32_hexadecimal_digits_are_an_id() {
    let check = |text: &str, expected: Result<u128, NotAnId>| assert_eq!(text.parse().map(CourseId::bits), expected);

    check("0123456789abcdef0123456789ABCDEF", Ok(0x0123_4567_89AB_CDEF_0123_4567_89AB_CDEF));
    check("", Err(NotAnId));
    check(&"0".repeat(31), Err(NotAnId));
    check(&"0".repeat(33), Err(NotAnId));
    check(&format!("+{}", "0".repeat(31)), Err(NotAnId));
    check(&"g".repeat(32), Err(NotAnId));
    check(&"é".repeat(16), Err(NotAnId));
}

#[test]
fn random_bytes_tell_ids_of_one_moment_apart() {
    assert_ne!(ChangeId::draw(1, [0; 10]), ChangeId::draw(1, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]));
    assert!(CourseId::draw(1, [255; 10]) < CourseId::draw(2, [0; 10]));
}

#[test]
fn a_change_names_what_it_brings_and_a_course_what_it_has_only_one_of() {
    assert_eq!(ChangeId::from_bits(7).as_subject(), SubjectId::from_bits(7));
    assert_eq!(CourseId::from_bits(7).as_subject(), SubjectId::from_bits(7));
}
