//! Words for what must be said and typed without a slip.

use std::collections::{BTreeMap, BTreeSet};

use erhvervsmentor::exchange::spoken::{
    LIST_LENGTH, PASSPHRASE_BYTES, UnknownWord, fingerprint, list, normalise, passphrase,
};
use proptest::prelude::*;

use crate::given::cases;

#[test]
fn the_list_is_sorted_and_every_word_stands_once() {
    let words: Vec<&str> = list().collect();

    assert_eq!(words.len(), LIST_LENGTH);
    assert!(words.is_sorted());
    assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), LIST_LENGTH);
}

#[test]
fn every_word_is_short_and_of_danish_letters() {
    for word in list() {
        assert!((3..=8).contains(&word.chars().count()), "{word}");
        assert!(word.chars().all(|sign| matches!(sign, 'a'..='z' | 'æ' | 'ø' | 'å')), "{word}");
    }
}

#[test]
fn no_word_begins_as_another_does_on_any_keyboard() {
    let mut words: Vec<String> = list().map(on_any_keyboard).collect();
    words.sort();

    for pair in words.windows(2) {
        let beginning: String = pair[0].chars().take(4).collect();
        assert!(!pair[1].starts_with(&beginning), "{} and {}", pair[0], pair[1]);
    }
}

#[test]
fn every_word_has_the_same_chance_at_every_place() {
    for place in 0..5 {
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        for number in 0..=u16::MAX {
            let mut random = [0; PASSPHRASE_BYTES];
            random[2 * place..2 * place + 2].copy_from_slice(&number.to_be_bytes());
            let word = passphrase(&random).split('-').nth(place).unwrap().to_owned();
            *seen.entry(word).or_default() += 1;
        }

        assert_eq!(seen.len(), LIST_LENGTH, "place {place}");
        assert!(seen.values().all(|times| *times == 32), "place {place}");
    }
}

#[test]
fn a_fingerprint_tells_four_words_and_every_part_of_them() {
    let zero = fingerprint(&[0; 32]);
    assert_eq!(zero, ["abe"; 4]);

    for at in 0..8 {
        let mut digest = [0; 32];
        digest[at] = 1;
        let changed = fingerprint(&digest);
        assert_eq!(changed.iter().filter(|word| **word != "abe").count(), 1, "byte {at}");
        assert_ne!(changed[at / 2], "abe");
    }
}

#[test]
fn a_passphrase_is_taken_however_it_is_typed() {
    let meant = "bølge-åben-æble-kage-tiger";

    for typed in [
        "bølge-åben-æble-kage-tiger",
        "  Bølge  ÅBEN æble\tkage -- tiger\n",
        "boelge aaben aeble kage tiger",
        "BOELGE-AABEN-AEBLE-KAGE-TIGER",
        "bölge, åben. äble – kage — tiger",
        "bølge a\u{30A}ben æble kage tiger",
    ] {
        assert_eq!(normalise(typed).as_deref(), Ok(meant), "{typed}");
    }
}

#[test]
fn a_word_that_is_not_in_the_list_is_named_with_the_one_that_may_be_meant() {
    let check = |typed: &str, word: &str, nearest: Option<&'static str>| {
        assert_eq!(normalise(typed), Err(UnknownWord { word: word.to_owned(), nearest }));
    };

    check("kage tigeren abe", "tigeren", Some("tiger"));
    check("kage Tgier abe", "Tgier", Some("tiger"));
    check("kage elefanten", "elefanten", Some("elefant"));
    check("bøgle", "bøgle", Some("bølge"));
    check("xqzwvk abe", "xqzwvk", None);
    check("kage1", "kage1", Some("kage"));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_is_spoken_is_understood(random in any::<[u8; PASSPHRASE_BYTES]>()) {
        let made = passphrase(&random);

        prop_assert_eq!(made.split('-').count(), 5);
        let typed = on_any_keyboard(&made).to_uppercase().replace('-', "  ");
        prop_assert_eq!(normalise(&typed), Ok(made));
    }

    #[test]
    fn any_text_is_taken_or_a_word_of_it_is_named(typed in any::<String>()) {
        if let Err(UnknownWord { word, .. }) = normalise(&typed) {
            prop_assert!(typed.contains(&word));
        }
    }
}

fn on_any_keyboard(word: &str) -> String {
    word.replace('æ', "ae").replace('ø', "oe").replace('å', "aa")
}
