//! The three engines, and how each is started.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use xtask::setup::browsers::{Browsers, Driven};
use xtask::stage::Stage;

use crate::look::{Look, Sight};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Samsung Internet and others.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, in its port for Linux.
    WebKit,
}

impl Engine {
    /// The browser and its driver on this machine.
    pub fn driven(self, browsers: &Browsers) -> Option<&Driven> {
        match self {
            Self::Chromium => browsers.chromium.as_ref(),
            Self::Firefox => browsers.firefox.as_ref(),
            Self::WebKit => browsers.webkit.as_ref(),
        }
    }

    /// What the driver must know to start the browser with a profile.
    pub(crate) fn capabilities(self, stage: &Stage, profile: &Path, sight: Sight<'_>) -> Value {
        let Sight { look, is_whole, .. } = sight;
        let driven = self.driven(&stage.browsers);
        let browser = driven.map(|driven| driven.browser.clone()).unwrap_or_default();
        match self {
            Self::Chromium if !is_whole && driven.is_some_and(|driven| driven.light.is_some()) => {
                chromium(&ours("chromium/light.sh"), profile, sight)
            }
            Self::Chromium => chromium(&browser, profile, sight),
            Self::Firefox => firefox(&browser, profile, look),
            Self::WebKit => webkit(),
        }
    }
}

fn chromium(browser: &Path, profile: &Path, Sight { look, film, is_whole }: Sight<'_>) -> Value {
    let mut arguments: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--in-process-gpu",
        "--disable-breakpad",
        "--disable-default-apps",
        "--disable-features=Translate,MediaRouter,OptimizationHints,GlobalMediaControls",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-renderer-backgrounding",
        // R12: nothing but this machine can be reached.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--window-size={},{}", look.width, look.height));
    arguments.push(format!("--user-data-dir={}", profile.join("chromium").display()));
    if !is_whole {
        arguments.push("--force-prefers-reduced-motion".to_owned());
    }
    if let Some(film) = film {
        arguments.push("--use-fake-ui-for-media-stream".to_owned());
        arguments.push("--use-fake-device-for-media-stream".to_owned());
        arguments.push(format!("--use-file-for-fake-video-capture={}", film.display()));
    }
    if look.is_dark {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }

    let mut options = json!({
        "binary": browser,
        "args": arguments,
        "prefs": {
            "download.default_directory": profile.join("downloads"),
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
            "intl.accept_languages": "da,en",
        },
    });
    if let (true, Some(options)) = (look.is_phone, options.as_object_mut()) {
        let metrics = json!({ "width": look.width, "height": look.height, "pixelRatio": 1.0, "touch": true });
        options.insert("mobileEmulation".to_owned(), json!({ "deviceMetrics": metrics }));
    }
    json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}

fn firefox(browser: &Path, profile: &Path, look: Look) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless", "-profile", profile.join("firefox")],
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": profile.join("downloads"),
                "browser.download.useDownloadDir": true,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.helperApps.neverAsk.saveToDisk": "text/plain,text/csv,text/calendar,application/octet-stream",
                "intl.accept_languages": "da,en",
                "layout.css.prefers-color-scheme.content-override": i32::from(!look.is_dark),
                "ui.systemUsesDarkTheme": i32::from(look.is_dark),
                "devtools.console.stdout.content": true,
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                "toolkit.startup.max_resumed_crashes": -1,
                // Nobody watches the ring fill, and every picture of it takes its time.
                "ui.prefersReducedMotion": 1,
                // One page at a time is opened here: programs for more of them, and for sites that lie in wait, only cost time.
                "dom.ipc.processPrelaunch.enabled": false,
                "dom.ipc.processCount": 1,
                "fission.autostart": false,
                "media.rdd-process.enabled": false,
                "media.utility-process.enabled": false,
                "network.process.enabled": false,
                "browser.newtabpage.enabled": false,
                "browser.tabs.remote.separatePrivilegedContentProcess": false,
                "extensions.webextensions.remote": false,
            },
        },
    })
}

/// `WebKitGTK`'s own small browser forgets everything when a program drives it; ours keeps a profile.
fn webkit() -> Value {
    json!({
        "browserName": "kept",
        "webkitgtk:browserOptions": { "binary": ours("webkit/browser.py"), "args": [] },
    })
}

/// A program of these tests.
fn ours(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
