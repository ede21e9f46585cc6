//! The three engines that the browser tests run in, and their drivers.

use std::env;
use std::path::{Path, PathBuf};

use super::shelf::Shelf;
use super::{cargo_tools, debian};
use crate::error::Error;
use crate::program;
use crate::step::note;

/// The name of Chromium without windows: the program's, and Debian's.
const LIGHT: &str = "chromium-headless-shell";

const WEBKIT_PACKAGES: [&str; 4] = ["webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"];

/// Where Debian keeps what Python needs to show a page by `WebKitGTK`.
const WEBKIT_FOR_PYTHON: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib",
    "/usr/lib/aarch64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib",
];

/// A browser and the program that drives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Driven {
    /// The browser itself.
    pub browser: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
    /// The same engine without windows, which asks for half the work; only Chromium has one.
    pub light: Option<PathBuf>,
}

/// The engines of this machine; one that is missing is left out, except in CI.
#[derive(Debug, Clone, Default)]
pub struct Browsers {
    /// Chromium.
    pub chromium: Option<Driven>,
    /// Firefox.
    pub firefox: Option<Driven>,
    /// `WebKitGTK`: its browser is the screen that `tests/browser/webkit/browser.py` is shown on.
    pub webkit: Option<Driven>,
}

/// Finds the engines, and installs those that are missing where that is possible.
///
/// # Errors
///
/// `Missing` when an engine is not there in CI, or the failure of the program that was to bring it.
pub fn ready(shelf: &Shelf) -> Result<Browsers, Error> {
    let browsers = Browsers {
        chromium: one("Chromium", &["chromium", "chromium-driver"], || Ok(chromium()))?.map(with_light),
        firefox: one("Firefox", &["firefox-esr"], || firefox(shelf))?,
        webkit: one("WebKitGTK", &WEBKIT_PACKAGES, || Ok(webkit()))?,
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
    Some(Driven { browser, driver, light: None })
}

/// Without the light one the tests take longer, and come to the same.
fn with_light(chromium: Driven) -> Driven {
    let find = || program::find(LIGHT);
    if find().is_none()
        && debian::is_possible()
        && let Err(error) = debian::install("Chromium without windows", &[LIGHT])
    {
        note(&format!("the browser tests take longer: {error}"));
    }
    Driven { light: find(), ..chromium }
}

fn firefox(shelf: &Shelf) -> Result<Option<Driven>, Error> {
    let Some(browser) = first_program(&["firefox-esr", "firefox"]) else {
        return Ok(None);
    };
    let driver = cargo_tools::geckodriver(shelf)?.join("geckodriver");
    Ok(Some(Driven { browser, driver, light: None }))
}

fn webkit() -> Option<Driven> {
    let is_there = WEBKIT_FOR_PYTHON.iter().any(|file| Path::new(file).is_file());
    let driver = program::find("WebKitWebDriver")?;
    let screen = program::find("Xvfb")?;
    is_there.then_some(Driven { browser: screen, driver, light: None })
}

fn first_program(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| program::find(name))
}
