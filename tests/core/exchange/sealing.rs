//! Sealing: what is opened is what was sealed, by the right key alone, and anything else is refused and named.

mod age_program;

use std::time::Instant;

use age::Recipient;
use age::secrecy::SecretString;
use erhvervsmentor::exchange::recognise::FILE_LIMIT;
use erhvervsmentor::exchange::sealing::{
    ARMOUR, KeyRefusal, OpenError, PublicKey, Seal, SealError, SecretKey, Work, lock, open, seal, unlock, what_it_is,
};
use proptest::prelude::*;

use crate::given::cases;

/// A text as letters are: Danish, with more bytes than signs.
pub const TEXT: &str = "Æblet og åen: »Hej« 🎓\n";

/// Two secret keys and the public ones.
pub fn two_keys() -> ([SecretKey; 2], [PublicKey; 2]) {
    let secret = [SecretKey::draw(), SecretKey::draw()];
    let public = [secret[0].public(), secret[1].public()];
    (secret, public)
}

#[test]
fn f69_either_of_two_keys_opens_what_was_sealed_to_both() {
    let (secret, public) = two_keys();

    let sealed = seal(TEXT, &public).unwrap();

    for key in &secret {
        assert_eq!(open(&sealed, std::slice::from_ref(key)).as_deref(), Ok(TEXT));
    }
    assert_eq!(open(&sealed, &[SecretKey::draw(), secret[1].clone()]).as_deref(), Ok(TEXT));
}

#[test]
fn f69_nothing_is_sealed_to_fewer_than_two_keys() {
    let (_, [own, _]) = two_keys();

    assert_eq!(seal(TEXT, &[]), Err(SealError::TooFewKeys { found: 0 }));
    assert_eq!(seal(TEXT, std::slice::from_ref(&own)), Err(SealError::TooFewKeys { found: 1 }));
    assert_eq!(seal(TEXT, &[own.clone(), own]), Err(SealError::TooFewKeys { found: 1 }), "one key twice is one key");
}

#[test]
fn f46_another_key_is_refused_with_the_words_of_the_keys_it_was_made_for() {
    let (_, public) = two_keys();
    let sealed = seal(TEXT, &public).unwrap();
    let made_for: Vec<_> = public.iter().map(PublicKey::fingerprint).collect();

    assert_eq!(open(&sealed, &[SecretKey::draw()]), Err(OpenError::NoKeyFits { made_for: made_for.clone() }));
    assert_eq!(open(&sealed, &[]), Err(OpenError::NoKeyFits { made_for: made_for.clone() }));
    assert_eq!(what_it_is(&sealed), Some(Seal::Keys { made_for: made_for.clone() }));
    assert_eq!(unlock(&sealed, "kage"), Err(OpenError::ForKeys { made_for }));
}

#[test]
fn f46_another_passphrase_is_refused() {
    let locked = lock(TEXT, "kage-tiger-bord-stol-lampe", Work::Light).unwrap();

    assert_eq!(unlock(&locked, "kage-tiger-bord-stol-kat"), Err(OpenError::WrongPassphrase));
    assert_eq!(unlock(&locked, "kage-tiger-bord-stol-lampe").as_deref(), Ok(TEXT));
    assert_eq!(what_it_is(&locked), Some(Seal::Passphrase { work: 16 }));
    assert_eq!(open(&locked, &[SecretKey::draw()]), Err(OpenError::ForPassphrase));
}

#[test]
fn f45_a_sealed_file_with_any_one_byte_changed_is_refused() {
    let (secret, public) = two_keys();
    let sealed = seal(TEXT, &public).unwrap();
    let whole = sealed.trim_end().len();

    for at in 0..whole {
        // The lowest bit makes another letter of armour of most, a high one no letter at all.
        for bit in [0, 1 + at % 7] {
            let mut bytes = sealed.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let opened = open(&bytes, &secret[..1]);
            assert!(opened.is_err(), "byte {at}, bit {bit}: {opened:?}");
        }
    }
}

#[test]
fn f45_a_bare_sealed_file_with_any_one_byte_changed_is_refused() {
    let (secret, public) = two_keys();
    let bare = bare(&seal(TEXT, &public).unwrap());
    assert_eq!(open(&bare, &secret[..1]).as_deref(), Ok(TEXT));

    for at in 0..bare.len() {
        for change in [1, 0xFF] {
            let mut bytes = bare.clone();
            bytes[at] ^= change;
            let opened = open(&bytes, &secret[..1]);
            assert!(opened.is_err(), "byte {at}, {change:#x}: {opened:?}");
        }
    }
}

#[test]
fn f45_a_locked_file_with_any_one_byte_changed_is_refused() {
    let locked = bare(&locked_with_work(2));
    assert_eq!(unlock(&locked, "kage").as_deref(), Ok(TEXT));

    for at in 0..locked.len() {
        // Flips of the lowest bit make of the work factor 2 a 3, and never one that takes long.
        let mut bytes = locked.clone();
        bytes[at] ^= 1;
        let opened = unlock(&bytes, "kage");
        assert!(opened.is_err(), "byte {at}: {opened:?}");
    }
}

#[test]
fn f45_a_sealed_file_cut_anywhere_or_gone_on_with_is_refused() {
    let (secret, public) = two_keys();
    let sealed = seal(TEXT, &public).unwrap();
    let bare = bare(&sealed);

    for end in 0..sealed.trim_end().len() {
        assert!(open(&sealed[..end], &secret).is_err(), "cut at {end}");
    }
    for end in 0..bare.len() {
        assert!(open(&bare[..end], &secret).is_err(), "bare, cut at {end}");
    }
    assert_eq!(open([bare.as_slice(), b"x"].concat(), &secret), Err(OpenError::Damaged));
    assert_eq!(open(format!("{sealed}x"), &secret), Err(OpenError::Damaged));
    assert_eq!(open(format!("{sealed}{sealed}"), &secret), Err(OpenError::Damaged));
}

#[test]
fn f45_a_large_file_loses_no_piece_of_it_unseen() {
    let (secret, public) = two_keys();
    let text = TEXT.repeat(10_000);
    let bare = bare(&seal(&text, &public).unwrap());
    let piece = 64 * 1024 + 16;
    let start = bare.len() % piece;

    assert_eq!(open(&bare, &secret), Ok(text));
    assert_eq!(open(&bare[..bare.len() - start], &secret), Err(OpenError::Damaged), "the last piece is gone");
    let mut swapped = bare.clone();
    let (one, other) = swapped[start..].split_at_mut(piece);
    one.swap_with_slice(&mut other[..piece]);
    assert_eq!(open(&swapped, &secret), Err(OpenError::Damaged), "two pieces have changed places");
}

#[test]
fn f47_work_beyond_the_limit_is_refused_before_any_of_it_is_done() {
    let locked = String::from_utf8_lossy(&bare(&locked_with_work(2))).into_owned();
    let bytes = bare(&locked_with_work(2));
    let place = locked.lines().next().unwrap().len() + 1 + locked.lines().nth(1).unwrap().len();

    for (work, asked) in [("19", 19), ("40", 40), ("63", 63), ("255", 255), ("4000000000", 4_000_000_000)] {
        let before = Instant::now();
        let heavy = [&bytes[..place - 1], work.as_bytes(), &bytes[place..]].concat();

        assert_eq!(unlock(&heavy, "kage"), Err(OpenError::TooMuchWork { asked }), "{work}");
        assert_eq!(what_it_is(&heavy), Some(Seal::Passphrase { work: asked }), "{work}");
        assert!(before.elapsed().as_millis() < 1000, "{work} took {:?}", before.elapsed());
    }
    for nonsense in ["x", "-1", "99999999999999999999999", "0", "01"] {
        let heavy = [&bytes[..place - 1], nonsense.as_bytes(), &bytes[place..]].concat();
        assert!(unlock(&heavy, "kage").is_err(), "{nonsense}");
    }
}

#[test]
fn a_file_may_be_so_large_and_no_larger_sealed_or_plain() {
    let (secret, public) = two_keys();

    assert_eq!(seal(&"x".repeat(FILE_LIMIT + 1), &public), Err(SealError::TooLarge { bytes: FILE_LIMIT + 1 }));
    let nearly = "x".repeat(FILE_LIMIT - 1);
    assert!(matches!(seal(&nearly, &public), Err(SealError::TooLarge { bytes }) if bytes > FILE_LIMIT));
    let fits = "x".repeat(FILE_LIMIT / 66 * 48);
    let sealed = seal(&fits, &public).unwrap();
    assert_eq!(open(&sealed, &secret), Ok(fits));
    let padded = format!("{sealed}{}", " ".repeat(FILE_LIMIT + 1 - sealed.len()));
    assert_eq!(open(padded, &secret), Err(OpenError::TooLarge { bytes: FILE_LIMIT + 1 }));
}

#[test]
fn what_is_not_sealed_is_named_so() {
    for text in ["", "hej", "{}", "-----BEGIN PGP MESSAGE-----", "age1qqqq"] {
        assert_eq!(open(text, &[]), Err(OpenError::NotSealed), "{text}");
        assert_eq!(unlock(text, "kage"), Err(OpenError::NotSealed), "{text}");
        assert_eq!(what_it_is(text), None);
    }
    assert_eq!(open(format!("{ARMOUR}\nYWdl\n-----END AGE ENCRYPTED FILE-----\n"), &[]), Err(OpenError::Damaged));
    assert_eq!(
        open(
            "age-encryption.org/v2\nsomething\n\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}",
            &[]
        ),
        Err(OpenError::Newer)
    );
}

#[test]
fn what_was_sealed_must_be_text() {
    let (secret, _) = two_keys();
    let key: age::x25519::Recipient = secret[0].public().to_string().parse().unwrap();

    let sealed = age::encrypt(&key, b"S\xF8ren").unwrap();

    assert_eq!(open(&sealed, &secret), Err(OpenError::NotUtf8));
}

#[test]
fn a_sealed_text_may_be_pasted_with_white_space_around_it_and_other_ends_of_line() {
    let (secret, public) = two_keys();
    let sealed = seal(TEXT, &public).unwrap();

    for pasted in [format!("\u{FEFF}{sealed}"), format!("\r\n\t {sealed}\n\n "), sealed.replace('\n', "\r\n")] {
        assert_eq!(open(&pasted, &secret).as_deref(), Ok(TEXT), "{pasted:?}");
    }
}

#[test]
fn nothing_is_locked_without_a_passphrase() {
    assert_eq!(lock(TEXT, "", Work::Light), Err(SealError::NoPassphrase));
    assert_eq!(lock(TEXT, " \n", Work::Light), Err(SealError::NoPassphrase));
}

#[test]
fn a_key_is_read_as_it_is_written_and_a_slip_in_it_is_seen() {
    let secret = SecretKey::draw();
    let public = secret.public();

    assert_eq!(secret.to_string().parse::<SecretKey>().as_ref(), Ok(&secret));
    assert_eq!(public.to_string().parse::<PublicKey>().as_ref(), Ok(&public));
    assert!(secret.to_string().starts_with("AGE-SECRET-KEY-1") && public.to_string().starts_with("age1"));
    assert_eq!(public.to_string().parse::<SecretKey>(), Err(KeyRefusal::NotASecretKey));
    assert_eq!(secret.to_string().parse::<PublicKey>(), Err(KeyRefusal::NotAPublicKey));
    for at in 0..public.to_string().len() {
        let mut slip = public.to_string();
        let other = if &slip[at..=at] == "q" { "p" } else { "q" };
        slip.replace_range(at..=at, other);
        assert_eq!(slip.parse::<PublicKey>(), Err(KeyRefusal::NotAPublicKey), "{slip}");
    }
}

#[test]
fn a_secret_key_is_not_shown_by_mistake() {
    let secret = SecretKey::draw();

    assert_eq!(format!("{secret:?}"), "SecretKey");
    assert_eq!(format!("{:?}", Some(&secret)), "Some(SecretKey)");
}

#[test]
fn no_two_sealings_of_one_text_are_alike() {
    let (_, public) = two_keys();

    assert_ne!(seal(TEXT, &public), seal(TEXT, &public));
    assert_ne!(SecretKey::draw(), SecretKey::draw());
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_text_is_opened_as_it_was_sealed(text in any::<String>()) {
        let (secret, public) = two_keys();

        let sealed = seal(&text, &public).unwrap();

        prop_assert!(sealed.is_ascii() && sealed.starts_with(ARMOUR));
        prop_assert_eq!(open(&sealed, &secret[1..]), Ok(text));
    }

    #[test]
    fn no_bytes_at_all_make_opening_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (secret, _) = two_keys();
        let bare = [b"age-encryption.org/v1\n-> X25519 ".as_slice(), &bytes].concat();
        let armoured = [ARMOUR.as_bytes(), b"\n", &bytes].concat();

        for sealed in [bytes.clone(), bare, armoured] {
            prop_assert!(open(&sealed, &secret).is_err());
            prop_assert!(unlock(&sealed, "kage").is_err());
        }
    }
}

/// The bytes inside the armour.
pub fn bare(sealed: &str) -> Vec<u8> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    age::armor::ArmoredReader::new(sealed.as_bytes()).read_to_end(&mut bytes).unwrap();
    bytes
}

/// The text locked with "kage" and less work than the app ever asks for.
fn locked_with_work(work: u8) -> String {
    use std::io::Write as _;
    let mut recipient = age::scrypt::Recipient::new(SecretString::from("kage"));
    recipient.set_work_factor(work);
    let encryptor = age::Encryptor::with_recipients([&recipient as &dyn Recipient].into_iter()).unwrap();
    let armour = age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor).unwrap();
    let mut writer = encryptor.wrap_output(armour).unwrap();
    writer.write_all(TEXT.as_bytes()).unwrap();
    String::from_utf8(writer.finish().unwrap().finish().unwrap()).unwrap()
}
