//! One browser with one window, in the hands of one person.

use std::cell::RefCell;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use xtask::stage::Stage;

use crate::axe::{self, Findings, Rules};
use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::look::Look;
use crate::page::Place;
use crate::patience::Patience;
use crate::processes;
use crate::profile::Profile;
use crate::running::Running;

/// An open browser; when its story is over it is handed on or killed, and [`Browser::close`] ends it in peace.
///
/// It is also its page as a [`Place`]: everything that can be found or read there.
pub struct Browser {
    /// The engine.
    pub engine: Engine,
    /// The session, for what this harness has no words for.
    pub session: WebDriver,
    page: Place,
    start_page: String,
    look: Look,
    axe: PathBuf,
    profile: Profile,
    running: Option<Running>,
    left: Left,
}

/// The browsers that are still open when their story is over.
pub type Left = Rc<RefCell<Vec<Running>>>;

impl Browser {
    pub(crate) fn new(running: Running, stage: &Stage, start_page: String, left: Left) -> Self {
        Self {
            engine: running.engine,
            page: Place::whole_page(&running.session),
            session: running.session.clone(),
            start_page,
            look: running.look,
            axe: stage.axe.clone(),
            profile: running.profile.clone(),
            running: Some(running),
            left,
        }
    }

    /// Says that no other story can use this browser, because of what was done to it.
    pub fn keep_from_others(&mut self) {
        if let Some(running) = &mut self.running {
            running.is_ordinary = false;
        }
    }

    /// Opens a page of the app; `""` is the start page, and `goals` the address `/goals`.
    ///
    /// # Errors
    ///
    /// `Browser` when the page does not load.
    pub async fn open(&self, path: &str) -> Outcome {
        Ok(self.session.goto(format!("{}{}", self.start_page, path.trim_start_matches('/'))).await?)
    }

    /// The address of the start page.
    pub(crate) fn start_page(&self) -> &str {
        &self.start_page
    }

    /// Loads the page again, as a person does: Firefox's driver would go past the service worker.
    ///
    /// # Errors
    ///
    /// `NotSeen` when the page does not load.
    pub async fn reload(&self) -> Outcome {
        self.run("window.isBefore = true; location.reload();", Vec::new()).await?;
        self.wait_until("the page to load again", "return !window.isBefore && document.readyState === 'complete'").await
    }

    /// Goes back, as with the phone's back button.
    ///
    /// # Errors
    ///
    /// `Browser` when the page does not load.
    pub async fn go_back(&self) -> Outcome {
        Ok(self.session.back().await?)
    }

    /// The path of the page, without the host.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser does not answer.
    pub async fn path(&self) -> Result<String, Failure> {
        Ok(self.session.current_url().await?.path().to_owned())
    }

    /// Runs a script and gives back what it returns; for what a person cannot do, such as damaging what is kept.
    ///
    /// # Errors
    ///
    /// `Browser` when the script fails.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        Ok(self.session.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that calls its last argument when it is done.
    ///
    /// # Errors
    ///
    /// `Browser` when the script fails or does not end in time.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        Ok(self.session.execute_async(script, arguments).await?.json().clone())
    }

    /// Runs a script over and over until it returns `true`.
    ///
    /// # Errors
    ///
    /// `NotSeen` when it does not within the deadline.
    pub async fn wait_until(&self, awaited: &str, script: &str) -> Outcome {
        let mut patience = Patience::new();
        loop {
            // While a page is on its way, scripts fail; the next one may not.
            let last = match self.run(script, Vec::new()).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Ok(value) => value.to_string(),
                Err(failure) => failure.to_string(),
            };
            if !patience.lasts().await {
                return Err(self.not_seen(awaited, last).await);
            }
        }
    }

    /// Waits until the app has taken over the page.
    ///
    /// # Errors
    ///
    /// `NotSeen` when it does not start.
    pub async fn wait_until_started(&self) -> Outcome {
        let script = "return document.readyState === 'complete' && !document.getElementById('failure')";
        self.wait_until("the app to start", script).await
    }

    /// Waits until the page works offline.
    ///
    /// # Errors
    ///
    /// `NotSeen` when the service worker does not take over.
    pub async fn wait_until_offline_ready(&self) -> Outcome {
        let script = "return Boolean(navigator.serviceWorker.controller)";
        self.wait_until("the service worker to take over", script).await
    }

    /// Checks the page for faults of accessibility.
    ///
    /// # Errors
    ///
    /// `Browser` when the check does not run.
    pub async fn check_accessibility(&self, rules: Rules) -> Result<Findings, Failure> {
        axe::check(&self.session, &self.axe, rules).await
    }

    /// Keeps a picture of what is to be seen.
    ///
    /// # Errors
    ///
    /// `Browser` when there is none, `File` when it cannot be written.
    pub async fn screenshot(&self, path: &Path) -> Outcome {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(self.session.screenshot(path).await?)
    }

    /// Keeps a picture of the whole page, also of what has to be scrolled to; only Chromium can.
    ///
    /// # Errors
    ///
    /// `Browser` when there is none, `File` when it cannot be written.
    pub async fn screenshot_of_all(&self, path: &Path) -> Outcome {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        // As if the phone were so long that nothing has to be scrolled to.
        let height = self.run("return document.documentElement.scrollHeight", Vec::new()).await?;
        let height = height.as_u64().unwrap_or_default().max(u64::from(self.look.height));
        let scale = if self.look.is_phone { 2 } else { 1 };
        let metrics = |height: u64| {
            json!({
                "width": self.look.width, "height": height, "deviceScaleFactor": scale, "mobile": self.look.is_phone,
            })
        };
        let tools = self.session.cdp();
        tools.send_raw("Emulation.setDeviceMetricsOverride", metrics(height)).await?;
        let drawn = "document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(arguments[0], 50, true)))";
        self.run_async(drawn, Vec::new()).await?;
        let taken = tools.send_raw("Page.captureScreenshot", json!({ "format": "png" })).await?;
        tools.send_raw("Emulation.setDeviceMetricsOverride", metrics(u64::from(self.look.height))).await?;

        let picture = taken.get("data").and_then(Value::as_str).unwrap_or_default();
        let bytes = STANDARD.decode(picture).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(fs::write(path, bytes)?)
    }

    /// Makes the page as large as another device would; only Chromium can without its window.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser refuses.
    pub async fn resize(&self, look: Look) -> Outcome {
        let metrics =
            json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": look.is_phone });
        self.session.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        let is_drawn = format!("return innerWidth === {}", look.width);
        self.wait_until("the page to be drawn anew", &is_drawn).await
    }

    /// Waits until a whole file has arrived, and takes it to where no other one has its name; gives back its path.
    ///
    /// # Errors
    ///
    /// `NotSeen` when none arrives.
    pub async fn take_download(&self) -> Result<PathBuf, Failure> {
        let mut patience = Patience::new();
        loop {
            if let Some(path) = self.profile.take_download()? {
                return Ok(path);
            }
            if !patience.lasts().await {
                return Err(self.not_seen("a download", "no file".to_owned()).await);
            }
        }
    }

    /// Forgets the downloads that nobody has taken.
    ///
    /// # Errors
    ///
    /// `File` when they cannot be removed.
    pub fn forget_downloads(&self) -> Outcome {
        self.profile.empty_downloads()
    }

    /// What the console has complained about; Firefox writes so much about itself that only our own words count there.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser does not answer.
    pub async fn complaints(&self) -> Result<Vec<String>, Failure> {
        if self.engine == Engine::Chromium {
            let entries = self.session.get_log("browser").await?;
            let severe = entries.into_iter().filter(|entry| entry.level.eq_ignore_ascii_case("SEVERE"));
            return Ok(severe.map(|entry| entry.message).collect());
        }
        let printed = self.running.as_ref().map(|running| running.driver.printed()).unwrap_or_default();
        let is_complaint = |line: &&str| {
            let is_ours = line.contains("panicked at") || line.contains("could not start");
            let is_error = line.contains("CONSOLE") && line.contains("ERROR");
            // WebKitGTK does not know this directive, and says so on every page.
            let is_directive = line.contains("'manifest-src'");
            // It also tells of an area that was on its way when the page was left; one that does not come while the page
            // is open is said on the page itself, and no story goes on from there.
            let is_left = line.contains("/areas-") && line.ends_with("TypeError: Load failed");
            // And of what was fetched then, as if the app's own server had denied it.
            let is_denied = line.contains(&self.start_page) && line.ends_with("due to access control checks.");
            is_ours || (is_error && !is_directive && !is_left && !is_denied)
        };
        Ok(printed.lines().filter(is_complaint).map(str::to_owned).collect())
    }

    /// Gives the browser a slow connection and a slow processor, as the phone tests of Lighthouse do; only Chromium can.
    ///
    /// # Errors
    ///
    /// `Browser` when the browser refuses.
    pub async fn slow_down(&self) -> Outcome {
        let tools = self.session.cdp();
        let network = json!({
            "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750,
        });
        tools.send_raw("Network.enable", json!({})).await?;
        tools.send_raw("Network.emulateNetworkConditions", network).await?;
        tools.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        Ok(())
    }

    /// Ends the browser in peace, so that it writes down what it holds.
    ///
    /// # Errors
    ///
    /// Never: a browser that does not end is killed.
    pub async fn close(mut self) -> Outcome {
        if let Some(running) = self.running.take() {
            let programs = running.driver.browser();
            // WebKitGTK closes its window before it answers, and then answers that there is no window.
            running.session.clone().quit().await.unwrap_or_default();
            processes::wait_until_gone(&programs);
        }
        Ok(())
    }

    /// Kills the browser at once, as an empty battery does; open the same person's phone again afterwards.
    pub fn kill(mut self) {
        if let Some(running) = self.running.take() {
            processes::kill(&running.driver.browser());
        }
    }

    async fn not_seen(&self, awaited: &str, last: String) -> Failure {
        self.page.not_seen(awaited, last).await
    }
}

impl Deref for Browser {
    type Target = Place;

    fn deref(&self) -> &Place {
        &self.page
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.left.borrow_mut().extend(self.running.take());
    }
}
