//! A running browser, and how one story hands it on to the next, because starting one takes longer than many a story.
//!
//! **Invariant:** each story has an address of its own, and so an origin; nothing that was kept in an earlier story is to be seen in a
//! later one.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::capabilities::desiredcapabilities::Capabilities;
use xtask::stage::Stage;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::look::{Look, Sight};
use crate::profile::Profile;

/// How many of one engine and one look wait at most, for each takes its memory.
const WAITING: usize = 4;

static IDLE: Mutex<Vec<Running>> = Mutex::new(Vec::new());

/// A running browser with its driver; both end with it.
#[derive(Debug)]
pub struct Running {
    /// The engine.
    pub engine: Engine,
    /// How it looks.
    pub look: Look,
    /// The session.
    pub session: WebDriver,
    /// The driver.
    pub driver: Driver,
    /// What the browser has kept.
    pub profile: Profile,
    /// Whether it is as every other one, so that another story may have it.
    pub is_ordinary: bool,
    origins: HashSet<String>,
}

impl Running {
    /// Starts a browser.
    ///
    /// # Errors
    ///
    /// `Start` when the browser does not start.
    pub async fn start(engine: Engine, stage: &Stage, profile: Profile, sight: Sight<'_>) -> Result<Self, Failure> {
        let look = sight.look;
        let driver = Driver::start(engine, stage, profile.folder(), look)?;
        let capabilities = match engine.capabilities(stage, profile.folder(), sight) {
            Value::Object(map) => Capabilities::from(map),
            _ => Capabilities::new(),
        };
        let started = WebDriver::new(driver.url(), capabilities).await;
        let session = started.map_err(|error| Failure::Start {
            what: format!("{engine:?}"),
            log: format!("{error}\n{}", driver.printed()),
        })?;
        session.set_script_timeout(Duration::from_mins(1)).await?;
        match engine {
            Engine::Chromium => allow(&session, &profile).await?,
            Engine::Firefox => fit_window(&session, look).await?,
            Engine::WebKit => {}
        }
        // WebKitGTK starts sooner than it would be made ready for another story.
        let is_ordinary = !sight.is_whole && engine != Engine::WebKit;
        Ok(Self { engine, look, session, driver, profile, is_ordinary, origins: HashSet::new() })
    }

    /// Takes a browser that an earlier story has handed on and that was never at this address; none where there is none.
    pub fn take(engine: Engine, look: Look, address: &str) -> Option<Self> {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        let is_meant = |one: &Self| one.engine == engine && one.look == look && !one.origins.contains(address);
        let place = idle.iter().position(is_meant)?;
        Some(idle.swap_remove(place))
    }

    /// Hands the browser on, as if it had just been started: one window, no downloads, nothing in the console.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from being made ready; then it ends.
    pub async fn hand_on(mut self, address: &str) -> Outcome {
        if !self.is_ordinary {
            return Ok(());
        }
        self.origins.insert(address.to_owned());
        self.make_ready().await?;
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        let same = idle.iter().filter(|one| one.engine == self.engine && one.look == self.look).count();
        if same < WAITING {
            idle.push(self);
        }
        Ok(())
    }

    async fn make_ready(&mut self) -> Outcome {
        // Sizes, slowness and where one can go back to are of a window.
        let old = self.session.windows().await?;
        let fresh = self.session.new_tab().await?;
        for window in old {
            self.session.switch_to_window(window).await?;
            self.session.close_window().await?;
        }
        self.session.switch_to_window(fresh).await?;
        if self.engine == Engine::Chromium {
            // What is read once is gone.
            self.session.get_log("browser").await?;
            allow(&self.session, &self.profile).await?;
        }
        self.driver.begin_anew();
        self.profile.empty_downloads()
    }
}

/// Without windows, Chromium has nobody to ask whether a page may download and copy, and waits for an answer.
async fn allow(session: &WebDriver, profile: &Profile) -> Outcome {
    let tools = session.cdp();
    let downloads = json!({ "behavior": "allow", "downloadPath": profile.downloads() });
    tools.send_raw("Browser.setDownloadBehavior", downloads).await?;
    let copying = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    tools.send_raw("Browser.grantPermissions", copying).await?;
    Ok(())
}

/// Makes the page, not the window around it, as large as it should be.
async fn fit_window(session: &WebDriver, look: Look) -> Outcome {
    session.set_window_rect(0, 0, look.width, look.height).await?;
    let frame = session.execute("return [outerWidth - innerWidth, outerHeight - innerHeight]", Vec::new()).await?;
    let [beside, above]: [u32; 2] = serde_json::from_value(frame.json().clone())?;
    session.set_window_rect(0, 0, look.width + beside, look.height + above).await?;
    Ok(())
}

impl Drop for Running {
    fn drop(&mut self) {
        // Without this, the session would try to end itself through a driver that is being killed.
        self.session.clone().leak().unwrap_or_default();
    }
}
