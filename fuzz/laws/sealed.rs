//! Seals: what is opened is what was sealed, to the byte, or it is refused; and no work is done that a stranger's file asks for.
//!
//! A passphrase is only tried where it costs next to nothing, for a target must not sit over the work of one file.

use std::io::{Read, Write};
use std::sync::LazyLock;

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::{Encryptor, Recipient};
use erhvervsmentor::exchange::sealing::{
    ARMOUR, OpenError, PublicKey, Seal, SecretKey, WORK_LIMIT, open, seal, unlock, what_it_is,
};
use erhvervsmentor::text::{Language, sealing as words};

use super::input::Input;

/// The keys of the golden files; they open nothing else.
pub const OWN: &str = "AGE-SECRET-KEY-1GDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDPSST380Y";
pub const FORMER: &str = "AGE-SECRET-KEY-1G3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZQP8LETR";
pub const BACKUP: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

/// A letter that was sealed to the first and the last of them, and a text that was locked with very little work.
const SEALED: &str = include_str!("../../tests/golden/keys/1/sealed-letter.txt");
const LETTER: &str = include_str!("../../tests/golden/keys/1/proven-letter.txt");
const LOCKED: &str = include_str!("sealed/locked.txt");
const LOCKED_TEXT: &str = "Æblet og åen 🎓";
const PASSPHRASE: &str = "bølge-åben-æble-kage-tiger";

/// The most work that a target does for one input, as a power of two.
const LITTLE_WORK: u64 = 6;

static KEYS: LazyLock<[SecretKey; 3]> = LazyLock::new(|| [OWN, FORMER, BACKUP].map(|key| key.parse().unwrap()));

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    match input.below(6) {
        0 => round_trip(&input.rest_as_text()),
        1 => bytes_inside(input.rest()),
        2 => damaged(&mut input, SEALED, LETTER, |sealed| open(sealed, &*KEYS)),
        3 => damaged(&mut input, LOCKED, LOCKED_TEXT, unlock_with_little_work),
        4 => is_no_trouble(&armoured(&[b"age-encryption.org/v1\n", input.rest()].concat())),
        _ => {
            let is_armour = input.flag();
            let beginning = if is_armour { ARMOUR } else { "age-encryption.org/v1\n" };
            is_no_trouble(&[beginning.as_bytes(), input.rest()].concat());
        }
    }
}

fn round_trip(text: &str) {
    let [own, former, backup] = &*KEYS;
    let to: Vec<PublicKey> = [own, backup, own].map(SecretKey::public).to_vec();
    let sealed = seal(text, &to).expect("any text is sealed");
    let made_for = vec![own.public().fingerprint(), backup.public().fingerprint()];
    assert_eq!(what_it_is(&sealed), Some(Seal::Keys { made_for: made_for.clone() }));
    for key in [own, backup] {
        assert_eq!(open(&sealed, std::slice::from_ref(key)).as_deref(), Ok(text), "what was sealed, to the byte");
    }
    assert_eq!(open(&sealed, std::slice::from_ref(former)), Err(OpenError::NoKeyFits { made_for: made_for.clone() }));
    assert_eq!(unlock(&sealed, PASSPHRASE), Err(OpenError::ForKeys { made_for }));
    let wrapped = format!("\u{FEFF}\r\n {sealed} \n");
    assert_eq!(open(&wrapped, &*KEYS).as_deref(), Ok(text), "white space around it means nothing");
}

/// Seals bytes that may be no text, as another program can.
fn bytes_inside(bytes: &[u8]) {
    let recipient: age::x25519::Recipient = KEYS[0].public().to_string().parse().unwrap();
    let encryptor = Encryptor::with_recipients([&recipient as &dyn Recipient].into_iter()).unwrap();
    let mut writer = encryptor.wrap_output(Vec::new()).unwrap();
    writer.write_all(bytes).unwrap();
    let sealed = writer.finish().unwrap();
    let expected = String::from_utf8(bytes.to_vec()).map_err(|_| OpenError::NotUtf8);
    for sealed in [armoured(&sealed), sealed] {
        assert_eq!(what_it_is(&sealed), Some(Seal::Keys { made_for: Vec::new() }), "other programs say no keys");
        assert_eq!(open(&sealed, &*KEYS), expected);
    }
}

/// Changes some bytes of a sealed text, in its armour or below it, and opens it.
fn damaged(input: &mut Input<'_>, sealed: &str, text: &str, opened: impl Fn(&[u8]) -> Result<String, OpenError>) {
    let is_below_the_armour = input.flag();
    let mut bytes = if is_below_the_armour { bare(sealed) } else { sealed.as_bytes().to_vec() };
    for _ in 0..input.below(5) {
        let place = input.below(bytes.len());
        match input.below(4) {
            0 => bytes[place] ^= 1 << input.below(8),
            1 => drop(bytes.remove(place)),
            2 => bytes.insert(place, input.byte()),
            _ => bytes[place] = input.byte(),
        }
    }
    if input.flag() {
        bytes.truncate(input.below(bytes.len()) + 1);
    }
    let bytes = if is_below_the_armour && input.flag() { armoured(&bytes) } else { bytes };
    match opened(&bytes) {
        Ok(plain) => assert_eq!(plain, text, "opened to something that was not sealed"),
        Err(error) => is_told(&error),
    }
    is_no_trouble(&bytes);
}

/// Whatever it is, every answer agrees with what it says it is, and nothing of it is opened.
fn is_no_trouble(sealed: &[u8]) {
    let said = what_it_is(sealed);
    let opened = open(sealed, &*KEYS);
    match &said {
        Some(Seal::Passphrase { work }) => {
            assert_eq!(opened, Err(OpenError::ForPassphrase));
            if *work > u64::from(WORK_LIMIT) {
                assert_eq!(
                    unlock(sealed, PASSPHRASE),
                    Err(OpenError::TooMuchWork { asked: *work }),
                    "before any is done"
                );
            }
        }
        Some(Seal::Keys { made_for }) => {
            assert_eq!(unlock(sealed, PASSPHRASE), Err(OpenError::ForKeys { made_for: made_for.clone() }));
        }
        None => assert!(opened.is_err(), "{opened:?} of what is not sealed"),
    }
    if let Err(error) = opened {
        is_told(&error);
    }
}

fn unlock_with_little_work(sealed: &[u8]) -> Result<String, OpenError> {
    match what_it_is(sealed) {
        Some(Seal::Passphrase { work }) if (LITTLE_WORK + 1..=u64::from(WORK_LIMIT)).contains(&work) => {
            Err(OpenError::WrongPassphrase)
        }
        _ => unlock(sealed, PASSPHRASE),
    }
}

fn is_told(error: &OpenError) {
    for language in [Language::Danish, Language::English] {
        let told = words::open(language, error);
        assert!(!told.happened.is_empty() && !told.remedy.is_empty());
    }
}

fn armoured(bytes: &[u8]) -> Vec<u8> {
    let mut writer = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor).unwrap();
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

fn bare(sealed: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    ArmoredReader::new(sealed.trim().as_bytes()).read_to_end(&mut bytes).unwrap();
    bytes
}
