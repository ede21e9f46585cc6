//! The three engines that the browser tests run in, and their drivers.

use std::env;
use std::path::PathBuf;

use super::shelf::Shelf;
use super::{cargo_tools, debian};
use crate::error::Error;
use crate::program;
use crate::step::note;

const MINI_BROWSERS: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
];

/// A browser and the program that drives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Driven {
    /// The browser itself.
    pub browser: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
}

/// The engines of this machine; one that is missing is left out, except in CI.
#[derive(Debug, Clone, Default)]
pub struct Browsers {
    /// Chromium.
    pub chromium: Option<Driven>,
    /// Firefox.
    pub firefox: Option<Driven>,
    /// `WebKitGTK`, in its small browser.
    pub webkit: Option<Driven>,
}

/// Finds the engines, and installs those that are missing where that is possible.
///
/// # Errors
///
/// `Missing` when an engine is not there in CI, or the failure of the program that was to bring it.
pub fn ready(shelf: &Shelf) -> Result<Browsers, Error> {
    let browsers = Browsers {
        chromium: one("Chromium", &["chromium", "chromium-driver"], || Ok(chromium()))?,
        firefox: one("Firefox", &["firefox-esr"], || firefox(shelf))?,
        webkit: one("WebKitGTK", &["webkit2gtk-driver", "xvfb", "xauth"], || Ok(webkit()))?,
    };
    Ok(browsers)
}

fn one(
    name: &str,
    packages: &[&str],
    find: impl Fn() -> Result<Option<Driven>, Error>,
) -> Result<Option<Driven>, Error> {
    let mut found = find()?;
    if found.is_none() && debian::is_possible() {
        debian::install(name, packages)?;
        found = find()?;
    }
    if found.is_some() {
        return Ok(found);
    }
    if env::var("CI").is_ok_and(|ci| ci == "true") {
        return Err(Error::missing(name, format!("install {} (Debian's names)", packages.join(" "))));
    }
    note(&format!("{name} is not on this machine: its tests are left out"));
    Ok(None)
}

fn chromium() -> Option<Driven> {
    let browser = first_program(&["chromium", "chromium-browser", "google-chrome"])?;
    let driver = program::find("chromedriver")?;
    Some(Driven { browser, driver })
}

fn firefox(shelf: &Shelf) -> Result<Option<Driven>, Error> {
    let Some(browser) = first_program(&["firefox-esr", "firefox"]) else {
        return Ok(None);
    };
    let driver = cargo_tools::geckodriver(shelf)?.join("geckodriver");
    Ok(Some(Driven { browser, driver }))
}

fn webkit() -> Option<Driven> {
    let browser = MINI_BROWSERS.iter().map(PathBuf::from).find(|browser| browser.is_file())?;
    let driver = program::find("WebKitWebDriver")?;
    let screen = program::find("xvfb-run");
    screen.map(|_| Driven { browser, driver })
}

fn first_program(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| program::find(name))
}
