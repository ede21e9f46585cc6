//! Packing: what is unpacked is what was packed, and nothing else ever is.

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::exchange::link::LinkError;
use erhvervsmentor::exchange::packing::{PACKED_LIMIT, TEXT_LIMIT, pack, pack_bytes, unpack, unpack_bytes};
use proptest::prelude::*;
use proptest::sample::Index;

use super::given_links::{a_letter_text, a_long_letter_text, dense_text};
use crate::given::cases;

const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_text_comes_back_as_it_was_packed(text in any::<String>()) {
        let packed = pack(&text).unwrap();

        prop_assert!(packed.bytes().all(|sign| SIGNS.contains(&sign)));
        prop_assert_eq!(unpack(&packed), Ok(text.clone()));
        prop_assert_eq!(unpack_bytes(&pack_bytes(&text).unwrap()), Ok(text));
    }

    #[test]
    fn a_text_that_was_cut_anywhere_is_refused(text in any::<String>()) {
        let (packed, bytes) = (pack(&text).unwrap(), pack_bytes(&text).unwrap());

        for length in 0..packed.len() {
            let read = unpack(&packed[..length]);
            prop_assert!(matches!(read, Err(LinkError::CutShort | LinkError::NotOurs)), "{} of {}: {:?}", length, packed.len(), read);
        }
        for length in 0..bytes.len() {
            prop_assert!(unpack_bytes(&bytes[..length]).is_err(), "{} of {}", length, bytes.len());
        }
    }

    #[test]
    fn a_text_with_one_sign_changed_is_refused_or_the_same(text in any::<String>(), place in any::<Index>(), sign in any::<Index>()) {
        let packed = pack(&text).unwrap();
        let mut changed = packed.clone().into_bytes();
        let place = place.index(changed.len());
        changed[place] = *sign.get(SIGNS);

        if let Ok(read) = unpack(std::str::from_utf8(&changed).unwrap()) {
            prop_assert_eq!(read, text);
        }
    }

    #[test]
    fn anything_at_all_is_refused_without_a_panic(packed in any::<String>(), bytes in any::<Vec<u8>>()) {
        prop_assert!(unpack(&packed).is_err());
        prop_assert!(unpack(&["1", &packed].concat()).is_err());
        prop_assert!(unpack_bytes(&bytes).is_err());
    }
}

#[test]
fn every_single_sign_of_a_letter_can_be_changed_to_any_other_and_never_tells_something_else() {
    let text = a_letter_text();
    let packed = pack(&text).unwrap().into_bytes();

    for place in 0..packed.len() {
        for step in [1, 17, 40] {
            let mut changed = packed.clone();
            let at = SIGNS.iter().position(|sign| *sign == packed[place]).unwrap();
            changed[place] = SIGNS[(at + step) % SIGNS.len()];
            let read = unpack(std::str::from_utf8(&changed).unwrap());
            assert!(read.is_err() || read.as_ref() == Ok(&text), "sign {place}");
        }
    }
}

#[test]
fn a_letter_of_one_change_is_packed_into_half_of_its_signs_and_a_longer_one_into_less() {
    let (short, long) = (a_letter_text(), a_long_letter_text());

    let (packed_short, packed_long) = (pack(&short).unwrap(), pack(&long).unwrap());

    assert!(packed_short.len() * 2 < short.len(), "{} of {}", packed_short.len(), short.len());
    assert!(packed_long.len() * 5 < long.len() * 2, "{} of {}", packed_long.len(), long.len());
}

/// Every link on its way was packed with this very dictionary, so it changes only with the version sign.
#[test]
fn the_dictionary_of_the_first_version_stays_as_it_is() {
    let dictionary = include_bytes!("../../../src/exchange/packing/dictionary.txt");

    assert_eq!(Digest::of(dictionary).to_hex(), "868ec5b9bc22fc1a3a83f085bb35917fd96b4c8fae1653bf1e1490a1a6801aff");
}

#[test]
fn f51_a_bomb_is_refused_before_it_fills_the_memory() {
    let most = "a".repeat(TEXT_LIMIT);
    let mut bomb = pack_bytes(&most).unwrap()[..5].to_vec();
    bomb.extend(miniz_oxide::deflate::compress_to_vec(&vec![b'a'; 40 * TEXT_LIMIT], 10));
    assert!(bomb.len() < PACKED_LIMIT, "the bomb is small from outside");

    assert_eq!(unpack_bytes(&bomb), Err(LinkError::TooLarge));
    assert_eq!(unpack_bytes(&pack_bytes(&most).unwrap()), Ok(most));
}

#[test]
fn what_is_more_than_the_limits_is_refused_on_both_ways() {
    let unlike = dense_text(TEXT_LIMIT / 2);

    assert_eq!(pack(&"a".repeat(TEXT_LIMIT + 1)), Err(LinkError::TooLarge));
    assert_eq!(pack(&unlike), Err(LinkError::TooLarge));
    assert_eq!(pack_bytes(&unlike), Err(LinkError::TooLarge));
    assert_eq!(unpack(&"1".repeat(PACKED_LIMIT + 1)), Err(LinkError::TooLarge));
    assert_eq!(unpack_bytes(&vec![b'1'; PACKED_LIMIT + 1]), Err(LinkError::TooLarge));
}

#[test]
fn what_a_later_version_packed_is_called_newer() {
    let packed = pack("goal").unwrap();

    assert_eq!(unpack(&format!("2{}", &packed[1..])), Err(LinkError::Newer));
    assert_eq!(unpack(&format!("-{}", &packed[1..])), Err(LinkError::NotOurs));
    assert_eq!(unpack_bytes(b"2abc"), Err(LinkError::Newer));
    assert_eq!(unpack(""), Err(LinkError::NotOurs));
}
