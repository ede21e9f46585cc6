//! Programs that know nothing of the app, which the tests show its files to: whoever reads them there needs no trust in us.

use std::env;

use super::debian;
use crate::error::Error;
use crate::program;
use crate::step::note;

/// The programs, each with Debian's package for it.
const WITNESSES: [(&str, &str); 2] = [("age", "age"), ("zbarimg", "zbar-tools")];

/// Installs the programs that are missing, where that is possible; without one, the tests that ask it say so and are left out.
///
/// # Errors
///
/// `Missing` when one is not there in CI, or the failure of the program that was to bring it.
pub fn ready() -> Result<(), Error> {
    let is_absent = |witness: &&(&str, &str)| program::find(witness.0).is_none();
    let absent: Vec<&str> = WITNESSES.iter().filter(is_absent).map(|(_, package)| *package).collect();
    if !absent.is_empty() && debian::is_possible() {
        debian::install("programs to show our files to", &absent)?;
    }
    for (name, package) in WITNESSES.iter().filter(is_absent) {
        if env::var("CI").is_ok_and(|ci| ci == "true") {
            return Err(Error::missing(*name, format!("install {package} (Debian's name)")));
        }
        note(&format!("{name} is not on this machine: the tests that ask it are left out"));
    }
    Ok(())
}
