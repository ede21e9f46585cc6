//! An independent reader, `zbarimg` of Debian's `zbar-tools`, reads every code the app draws.

use std::env;
use std::fs;
use std::process::Command;

use erhvervsmentor::exchange::link::{Link, LinkKind};
use erhvervsmentor::exchange::qr::codes_of;

use super::given_links::{APP, Grey, a_letter_text, a_long_letter_text, course_link, dense_text};

/// What `zbarimg` reads in a picture, line by line.
fn zbarimg(grey: &Grey, name: &str) -> String {
    let path = env::temp_dir().join(format!("erhvervsmentor-{}-{name}.pgm", std::process::id()));
    fs::write(&path, grey.to_pgm()).unwrap();
    let output = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&path).output().unwrap();
    fs::remove_file(&path).unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Says loudly that a check is left out; where the machine is there for checking, that is an error.
fn is_there() -> bool {
    let is_there = Command::new("zbarimg").arg("--version").output().is_ok();
    if !is_there {
        assert!(env::var_os("CI").is_none(), "zbarimg is missing: install zbar-tools");
        eprintln!("LEFT OUT: zbarimg is missing (Debian: zbar-tools), so no other program has read the QR codes");
    }
    is_there
}

#[test]
fn another_program_reads_every_code_that_is_drawn() {
    if !is_there() {
        return;
    }
    let links = [
        course_link(a_letter_text()),
        course_link(a_long_letter_text()),
        Link { kind: LinkKind::Invitation, payload: "Velkommen til, Anna og Bo".to_owned() },
    ];
    let sizes = (0..24).map(|size| course_link(dense_text(size * 24)));
    let codes: Vec<_> = links.into_iter().chain(sizes).flat_map(|link| codes_of(APP, &link).unwrap()).collect();
    assert!(codes.iter().any(|code| code.of > 1));

    for (number, code) in codes.iter().enumerate() {
        let read = zbarimg(&Grey::of(&code.picture, 4), &number.to_string());
        assert_eq!(read.trim_end(), code.text, "code {} of {}", code.number, code.of);
    }
}
