//! Keys: a key ring is kept as it was read, and a backup that somebody types is that key or refused, never another.

use erhvervsmentor::domain::words::Line;
use erhvervsmentor::exchange::keys::{Backup, BackupRefusal, KeyRing, read_backup};
use erhvervsmentor::exchange::sealing::{PublicKey, SecretKey};
use erhvervsmentor::text::Language;

use super::input::{Input, day, is_narrow};
use super::sealed::{BACKUP, FORMER, OWN};

/// How many slips a key finds in itself, however they fall.
const SLIPS: usize = 4;

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    match input.below(4) {
        0 => ring(&input.rest_as_text()),
        1 => backup(&input.rest_as_text()),
        2 => typed_with_slips(&mut input),
        _ => keys(&input.rest_as_text()),
    }
}

fn ring(text: &str) {
    let Ok(mut ring) = KeyRing::read(text) else { return };
    let kept = ring.write().expect("what was read is written");
    assert!(is_narrow(&kept), "a sign beyond Latin-1");
    assert_eq!(KeyRing::read(&kept).as_ref(), Ok(&ring), "kept and read as it was");
    assert!(ring.seals_to().contains(&ring.own()) && ring.seals_to().contains(ring.backup()));
    let own = ring.opens_with();
    assert_eq!(own.first().map(SecretKey::public), Some(ring.own()));
    let may_invite = ring.backup_saved_on().is_some() && ring.drill_passed_on().is_some();
    assert_eq!(ring.keys_to_invite_with().is_ok(), may_invite, "nobody is invited before the drill");
    ring.change_own(FORMER.parse().unwrap());
    assert_eq!(ring.opens_with().first().map(SecretKey::public), Some(ring.own()));
    assert_eq!(KeyRing::read(&ring.write().unwrap()).as_ref(), Ok(&ring), "also with a new key");
}

fn backup(text: &str) {
    if let Ok(key) = read_backup(text) {
        is_given_back(&key, text);
    }
}

/// Whatever a sheet or a file says of a key, it is read back from it.
fn is_given_back(key: &SecretKey, municipality: &str) {
    assert_eq!(read_backup(&key.to_string()).as_ref(), Ok(key));
    let municipality = Line::parse(municipality).or_else(|_| Line::parse("Vordingborg Kommune")).unwrap();
    let backup = Backup::make(key.clone(), municipality, day("2026-11-22"));
    assert_eq!(read_backup(&backup.file()).as_ref(), Ok(key), "from the file");
    for language in [Language::Danish, Language::English] {
        let groups = backup.sheet(language).key;
        assert_eq!(read_backup(&groups.join(" ").to_lowercase()).as_ref(), Ok(key), "from the sheet");
    }
}

fn typed_with_slips(input: &mut Input<'_>) {
    let key: SecretKey = input.one_of(&[OWN, FORMER, BACKUP]).parse().unwrap();
    let mut typed: Vec<char> = key.to_string().chars().collect();
    for _ in 0..input.below(SLIPS + 1) {
        let place = input.below(typed.len());
        typed[place] = char::from(b' ' + input.byte() % 95);
    }
    let typed: String = typed.into_iter().collect();
    if let Ok(read) = read_backup(&typed) {
        assert_eq!(read, key, "{typed} passed for another key");
    }
    is_given_back(&key, &input.text());
}

fn keys(text: &str) {
    if let Ok(key) = text.parse::<PublicKey>() {
        assert_eq!(key.to_string().parse().as_ref(), Ok(&key));
        assert_eq!(key.fingerprint().len(), 4);
        assert!(matches!(read_backup(text), Err(BackupRefusal::Public)), "the public half opens nothing");
    }
    if let Ok(key) = text.parse::<SecretKey>() {
        assert_eq!(key.to_string().parse().as_ref(), Ok(&key));
        assert_eq!(read_backup(text).as_ref(), Ok(&key));
    }
}
