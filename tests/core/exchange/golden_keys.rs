//! The golden files of everything that has to do with keys, with the test keys that open them. They are only ever added to.
//!
//! A new version gets a folder of its own by `GOLDEN=write cargo test --test core golden_keys`, which writes what is not there. The keys
//! here are made up for the tests and open nothing else.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::words::Line;
use erhvervsmentor::exchange::invitation::{Enrolment, INVITATION_VERSION, Invitation, Invited};
use erhvervsmentor::exchange::keys::{Backup, Colleague, KeyRing, read_backup};
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::proof::Origin;
use erhvervsmentor::exchange::recognise;
use erhvervsmentor::exchange::sealing::{PublicKey, Seal, SecretKey, Work, lock, open, seal, unlock, what_it_is};

use super::invitation::{an_invitation, an_invited_pair};
use crate::given::course::{COURSE, Device};
use crate::given::day;
use crate::given::facts::a_meeting;

const OWN: &str = "AGE-SECRET-KEY-1GDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDPSST380Y";
const FORMER: &str = "AGE-SECRET-KEY-1G3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZQP8LETR";
const COLLEAGUES: &str = "AGE-SECRET-KEY-1G4Z52329G4Z52329G4Z52329G4Z52329G4Z52329G4Z52329G4ZSY4XRAP";
const BACKUP: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
const PASSPHRASE: &str = "bølge-åben-æble-kage-tiger";
const LOCKED: &str = "Æblet og åen 🎓";

#[test]
fn no_golden_file_of_keys_was_edited() {
    for folder in folders() {
        let kept = fs::read_to_string(folder.join("expected.txt")).unwrap();
        assert_eq!(sums(&folder), kept, "a golden file was edited in {}", folder.display());
    }
}

#[test]
fn golden_sealed_letters_still_open_with_the_own_key_and_with_the_backup_and_are_proven() {
    for folder in folders() {
        let sealed = read(&folder, "sealed-letter.txt");
        let ring = KeyRing::read(&read(&folder, "key-ring.json")).unwrap();
        let backup = read_backup(&read(&folder, "backup-key.txt")).unwrap();
        let pair = Invited::read(&read(&folder, "invited.json")).unwrap();

        let plain = open(&sealed, &ring.opens_with()).unwrap();

        assert_eq!(open(&sealed, &[backup]).as_deref(), Ok(plain.as_str()));
        assert_eq!(plain, read(&folder, "proven-letter.txt"));
        let letter = recognise::open(plain.as_bytes()).unwrap();
        assert_eq!((letter.from, letter.reader, letter.course.id), (Side::Mentor, Reader::Contact, COURSE));
        assert_eq!(letter.course.history.len(), 2);
        assert_eq!(pair.origin_of(&letter), Origin::Proven);
        let made_for = ring.seals_to().iter().map(PublicKey::fingerprint).collect();
        assert_eq!(what_it_is(&sealed), Some(Seal::Keys { made_for }));
    }
}

#[test]
fn golden_locked_copies_still_open_with_their_words() {
    for folder in folders() {
        let passphrase = read(&folder, "passphrase.txt");

        assert_eq!(unlock(read(&folder, "locked-copy.txt"), &passphrase).as_deref(), Ok(LOCKED));
    }
}

#[test]
fn golden_invitations_and_records_still_read_and_mean_what_they_meant() {
    for folder in folders() {
        for role in [Side::Mentor, Side::Youth] {
            let invitation = Invitation::read(&read(&folder, &format!("invitation-{}.txt", role.as_str())));
            assert_eq!(invitation, Ok(an_invitation(role)));
        }
        assert_eq!(Invitation::read(&read(&folder, "invitation-on-one-line.txt")), Ok(an_invitation(Side::Youth)));
        // Written before enrolments had the names in them.
        let nameless = Invitation { youth: None, mentor: None, ..an_invitation(Side::Mentor) };
        let enrolment = Enrolment::of(&nameless, day("2026-11-23"));
        assert_eq!(Enrolment::read(&read(&folder, "enrolment.json")), Ok(enrolment));
        assert_eq!(Invited::read(&read(&folder, "invited.json")), Ok(an_invited_pair()));
        assert_eq!(KeyRing::read(&read(&folder, "key-ring.json")), Ok(a_ring()));
    }
}

#[test]
fn every_version_of_what_has_to_do_with_keys_has_golden_files() {
    let version = |folder: &PathBuf| folder.file_name().unwrap().to_str().unwrap().parse::<u32>().unwrap();

    let versions: Vec<u32> = folders().iter().map(version).collect();

    assert_eq!(versions, (1..=INVITATION_VERSION).collect::<Vec<_>>());
}

#[test]
fn golden_files_of_keys_are_made_once() {
    let folder = root().join(INVITATION_VERSION.to_string());
    if std::env::var("GOLDEN").as_deref() != Ok("write") || folder.exists() {
        return;
    }
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    let letter = a_proven_letter();
    write("proven-letter.txt", &letter);
    write("sealed-letter.txt", &seal(&letter, &a_ring().seals_to()).unwrap());
    write("key-ring.json", &a_ring().write().unwrap());
    write("backup-key.txt", &a_backup().file());
    write("passphrase.txt", PASSPHRASE);
    write("locked-copy.txt", &lock(LOCKED, PASSPHRASE, Work::Light).unwrap());
    write("invitation-mentor.txt", &an_invitation(Side::Mentor).write_file().unwrap());
    write("invitation-youth.txt", &an_invitation(Side::Youth).write_file().unwrap());
    write("invitation-on-one-line.txt", &an_invitation(Side::Youth).write().unwrap());
    write("enrolment.json", &Enrolment::of(&an_invitation(Side::Mentor), day("2026-11-23")).write().unwrap());
    write("invited.json", &an_invited_pair().write().unwrap());
    write("expected.txt", &sums(&folder));
}

fn a_backup() -> Backup {
    Backup::make(a_key(BACKUP), Line::parse("Vordingborg Kommune").unwrap(), day("2026-11-22"))
}

/// A ring with something in every place.
fn a_ring() -> KeyRing {
    let mut ring = KeyRing::make(a_key(FORMER), &a_backup(), day("2026-11-22"));
    ring.change_own(a_key(OWN));
    ring.note_backup_saved(day("2026-11-22"));
    ring.pass_drill(BACKUP, &ring.seal_drill().unwrap(), day("2026-11-23")).unwrap();
    let (name, key) = (Line::parse("Eva").unwrap(), a_key(COLLEAGUES).public());
    ring.add_colleague(Colleague { name, key, added_on: day("2026-11-24") }).unwrap();
    ring
}

fn a_key(key: &str) -> SecretKey {
    key.parse().unwrap()
}

fn a_proven_letter() -> String {
    let mut device = Device::with_a_pair();
    device.writes(Side::Mentor, &a_meeting());
    let address = Address { from: Side::Mentor, reader: Reader::Contact, written_on: day("2026-02-10") };
    let secret = an_invited_pair().secret.for_side(Side::Mentor);
    Letter::write_proven(COURSE, &device.history, address, Switches::default(), &secret).unwrap()
}

fn sums(folder: &Path) -> String {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| !file.ends_with("expected.txt"));
    files.sort();
    files.iter().fold(String::new(), |mut sums, file| {
        let sum = Digest::of(&fs::read(file).unwrap()).to_hex();
        writeln!(sums, "{sum}  {}", file.file_name().unwrap().to_string_lossy()).unwrap();
        sums
    })
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(root()).unwrap().map(|folder| folder.unwrap().path()).collect();
    folders.sort();
    folders
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/keys")
}
