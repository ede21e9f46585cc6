//! The `age` of the system, which knows nothing of us: it opens what we seal, and we open what it seals.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use erhvervsmentor::domain::words::Line;
use erhvervsmentor::exchange::keys::{Backup, KeyRing};
use erhvervsmentor::exchange::sealing::{SecretKey, Work, lock, open, seal, unlock};

use super::{TEXT, two_keys};
use crate::given::day;

const PASSPHRASE: &str = "bølge-åben-æble-kage-tiger";

#[test]
fn the_age_program_opens_what_we_seal_with_either_secret_key() {
    let Some(folder) = folder("opens") else { return };
    let (secret, public) = two_keys();
    fs::write(folder.join("sealed.txt"), seal(TEXT, &public).unwrap()).unwrap();

    for key in &secret {
        fs::write(folder.join("key.txt"), format!("{key}\n")).unwrap();

        let output = age(&folder, &["--decrypt", "--identity", "key.txt", "sealed.txt"]);

        assert_eq!(String::from_utf8(output.stdout).unwrap(), TEXT);
    }
}

#[test]
fn f69_the_age_program_opens_what_we_seal_with_the_file_of_the_backup() {
    let Some(folder) = folder("backup") else { return };
    let municipality = Line::parse("Vordingborg Kommune").unwrap();
    let backup = Backup::make(SecretKey::draw(), municipality, day("2026-11-22"));
    let ring = KeyRing::make(SecretKey::draw(), &backup, day("2026-11-22"));
    fs::write(folder.join("backup.txt"), backup.file()).unwrap();
    fs::write(folder.join("sealed.txt"), seal(TEXT, &ring.seals_to()).unwrap()).unwrap();

    let output = age(&folder, &["--decrypt", "--identity", "backup.txt", "sealed.txt"]);

    assert_eq!(String::from_utf8(output.stdout).unwrap(), TEXT);
}

#[test]
fn we_open_what_the_age_program_seals_with_and_without_armour() {
    let Some(folder) = folder("seals") else { return };
    let (secret, public) = two_keys();
    fs::write(folder.join("plain.txt"), TEXT).unwrap();
    let recipient = public[0].to_string();

    for armour in [&["--armor"][..], &[]] {
        let output = age(&folder, &[armour, &["--encrypt", "--recipient", &recipient, "plain.txt"]].concat());

        assert_eq!(open(&output.stdout, &secret).as_deref(), Ok(TEXT), "{armour:?}");
    }
}

#[test]
fn the_age_program_and_we_open_what_the_other_has_locked() {
    let Some(folder) = folder("locks") else { return };
    fs::write(folder.join("locked.txt"), lock(TEXT, PASSPHRASE, Work::Full).unwrap()).unwrap();
    fs::write(folder.join("plain.txt"), TEXT).unwrap();

    at_a_terminal(&folder, "age --decrypt --output opened.txt locked.txt");
    at_a_terminal(&folder, "age --passphrase --armor --output theirs.txt plain.txt");

    assert_eq!(fs::read_to_string(folder.join("opened.txt")).unwrap(), TEXT);
    assert_eq!(unlock(fs::read(folder.join("theirs.txt")).unwrap(), PASSPHRASE).as_deref(), Ok(TEXT));
}

/// An empty folder to work in; none where there is no such program, which is only let pass on somebody's own machine.
fn folder(name: &str) -> Option<PathBuf> {
    if Command::new("age").arg("--version").output().is_err() {
        assert!(std::env::var_os("CI").is_none(), "there is no `age`: install the package age");
        eprintln!("NOT TESTED: there is no `age` on this machine. Install the package age.");
        return None;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("age-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    Some(folder)
}

fn age(folder: &Path, arguments: &[&str]) -> Output {
    let output = Command::new("age").current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Runs a command at a terminal of its own, because `age` takes a passphrase from nowhere else, and types the passphrase twice.
fn at_a_terminal(folder: &Path, command: &str) {
    let mut script = Command::new("script");
    script.current_dir(folder).args(["--quiet", "--return", "--command", command, "/dev/null"]);
    let mut script = script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut keyboard = script.stdin.take().unwrap();
    keyboard.write_all(format!("{PASSPHRASE}\n{PASSPHRASE}\n").as_bytes()).unwrap();
    let output = script.wait_with_output().unwrap();
    drop(keyboard);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
