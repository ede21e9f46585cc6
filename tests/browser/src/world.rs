//! One test's world: the published app, and the people with their phones and desks.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fs;
use std::future::Future;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::OnceLock;

use tempfile::TempDir;
use tokio::runtime::Runtime;
use xtask::check::PLAYED_AGAIN;
use xtask::server::{Asked, Manner, Server};
use xtask::stage::Stage;

use crate::begun;
use crate::browser::{Browser, Left};
use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::look::{Look, Sight};
use crate::profile::Profile;
use crate::running::Running;

const REPORTS: &str = "/breach-of-policy";

/// The app on a server of its own, and a profile for each person by name.
pub struct World {
    /// The engine that this test runs in.
    pub engine: Engine,
    /// The server of the app.
    pub server: Rc<Server>,
    /// What xtask has prepared.
    pub stage: Stage,
    folder: TempDir,
    profiles: RefCell<HashMap<String, Profile>>,
    left: Left,
    has_new_browsers: bool,
}

impl World {
    fn new(engine: Engine, has_new_browsers: bool) -> Result<Self, Failure> {
        let stage = Stage::read()?;
        let manner = Manner { reports: Some(REPORTS.to_owned()), ..Manner::default() };
        let server = Rc::new(Server::start(&stage.dist, manner)?);
        // Every phone here is new, and keeping the app takes it longer than most stories last; see [`World::keep_offline`].
        server.keep_offline(false);
        Ok(Self {
            engine,
            server,
            stage,
            folder: TempDir::with_prefix("erhvervsmentor-")?,
            profiles: RefCell::default(),
            left: Left::default(),
            has_new_browsers,
        })
    }

    /// From now on phones keep the app for use offline, as they do everywhere else.
    pub fn keep_offline(&self) {
        self.server.keep_offline(true);
    }

    /// A person's phone; the same name is the same phone, with what it has kept.
    ///
    /// # Errors
    ///
    /// `Start` when the browser does not start.
    pub async fn phone(&self, person: &str) -> Result<Browser, Failure> {
        self.device(person, Look::PHONE).await
    }

    /// A person's desk; the same name is the same computer, with what it has kept.
    ///
    /// # Errors
    ///
    /// `Start` when the browser does not start.
    pub async fn desk(&self, person: &str) -> Result<Browser, Failure> {
        self.device(person, Look::DESK).await
    }

    /// A person's device with a look of its own.
    ///
    /// # Errors
    ///
    /// `Start` when the browser does not start.
    pub async fn device(&self, person: &str, look: Look) -> Result<Browser, Failure> {
        let is_new = !self.has_new_browsers && !self.profiles.borrow().contains_key(person);
        let waiting = if is_new { Running::take(self.engine, look, &self.server.url()) } else { None };
        if let Some(running) = waiting {
            self.profiles.borrow_mut().insert(person.to_owned(), running.profile.clone());
            return Ok(self.in_hands(running));
        }
        self.start(person, Sight { look, film: None, is_whole: self.stage.profiles.is_none() }).await
    }

    /// A person's phone with the whole browser, for what only its settings can do.
    ///
    /// # Errors
    ///
    /// `Start` when the browser does not start.
    pub async fn whole_phone(&self, person: &str) -> Result<Browser, Failure> {
        self.start(person, Sight { look: Look::PHONE, film: None, is_whole: true }).await
    }

    /// A person's phone whose camera sees a film, in Chromium; see [`crate::film`].
    ///
    /// # Errors
    ///
    /// `Start` when the browser does not start.
    pub async fn phone_that_sees(&self, person: &str, film: &Path) -> Result<Browser, Failure> {
        self.start(person, Sight { look: Look::PHONE, film: Some(film), is_whole: true }).await
    }

    /// The profile of a person's device, which is new for a new person; a story may write into it before the device is opened.
    ///
    /// # Errors
    ///
    /// `File` when a folder cannot be made.
    pub fn profile(&self, person: &str) -> Result<Profile, Failure> {
        if let Some(profile) = self.profiles.borrow().get(person) {
            return Ok(profile.clone());
        }
        let profile = Profile::make(&self.stage)?;
        self.profiles.borrow_mut().insert(person.to_owned(), profile.clone());
        Ok(profile)
    }

    async fn start(&self, person: &str, sight: Sight<'_>) -> Result<Browser, Failure> {
        let is_new = !self.profiles.borrow().contains_key(person);
        let profile = self.profile(person)?;
        if is_new && self.engine == Engine::Firefox && self.stage.profiles.is_some() {
            begun::furnish(&profile, &self.stage).await?;
        }
        let running = Running::start(self.engine, &self.stage, profile, sight).await?;
        Ok(self.in_hands(running))
    }

    fn in_hands(&self, running: Running) -> Browser {
        Browser::new(running, &self.stage, self.server.url(), Left::clone(&self.left))
    }

    /// A folder for files of this test.
    ///
    /// # Errors
    ///
    /// `File` when it cannot be made.
    pub fn folder(&self, name: &str) -> Result<PathBuf, Failure> {
        let folder = self.folder.path().join(name);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// A copy of the published files, to be changed and published by a test; see [`World::publish`].
    ///
    /// # Errors
    ///
    /// `File` when a file cannot be copied.
    pub fn copy_of_app(&self, name: &str) -> Result<PathBuf, Failure> {
        let folder = self.folder(name)?;
        for file in xtask::build::files_in(&self.stage.dist)? {
            let target = folder.join(&file);
            fs::create_dir_all(target.parent().unwrap_or(&folder))?;
            fs::copy(self.stage.dist.join(&file), target)?;
        }
        Ok(folder)
    }

    /// Publishes a changed copy as a new version: its service worker is made anew first.
    ///
    /// # Errors
    ///
    /// `Stage` when the files cannot be read.
    pub fn publish(&self, folder: &Path) -> Outcome {
        xtask::build::service_worker::write(folder)?;
        Ok(self.server.publish(folder)?)
    }

    /// Every request so far, without the reports of breaches.
    pub fn requests(&self) -> Vec<Asked> {
        self.server.asked().into_iter().filter(|asked| asked.target != REPORTS).collect()
    }

    /// What the browsers have told of breaches of the content security policy.
    pub fn breaches(&self) -> Vec<String> {
        self.server.asked().into_iter().filter(|asked| asked.target == REPORTS).map(|asked| asked.body).collect()
    }

    /// How often each address was asked for.
    pub fn counts(&self) -> HashMap<String, usize> {
        self.requests().into_iter().fold(HashMap::new(), |mut counts, asked| {
            *counts.entry(asked.target).or_default() += 1;
            counts
        })
    }
}

/// Runs a story in an engine.
///
/// # Errors
///
/// Whatever the story gives back.
pub fn play<Story, Played>(engine: Engine, story: Story) -> Outcome
where
    Story: Fn(World) -> Played,
    Played: Future<Output = Outcome>,
{
    let runtime = runtime()?;
    let is_again = Cell::new(false);
    let tell = |why: &str| {
        let test = std::thread::current();
        // Past what a test that goes well keeps to itself; xtask looks for the words.
        writeln!(std::io::stderr(), "{PLAYED_AGAIN} {}: {why}", test.name().unwrap_or_default())
    };
    let told = || {
        // What is played once more has nothing that another story has used.
        let world = World::new(engine, is_again.replace(true))?;
        let (server, left) = (Rc::clone(&world.server), Left::clone(&world.left));
        runtime.block_on(story(world))?;
        harmless(&server.asked())?;
        for running in left.take() {
            // One that cannot be made ready has ended, and the next story starts its own.
            runtime.block_on(running.hand_on(&server.url())).unwrap_or_default();
        }
        Ok(())
    };
    again_if_gone(told, tell)
}

/// One for all stories, because what a browser is asked through lives on in it when the browser is handed on.
fn runtime() -> Result<&'static Runtime, Failure> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    Ok(RUNTIME.get_or_init(|| runtime))
}

/// Makes sure that in the whole story nothing was asked of the server but files by their names: nothing that somebody wrote has left in a
/// request, and no page broke the content security policy.
fn harmless(asked: &[Asked]) -> Outcome {
    // The script that is looked at where the app must not run is no page of the app, and a browser may dress it.
    let is_of_the_app = |asked: &&Asked| !asked.body.contains("/sw.js\"");
    let is_harmful = |asked: &&Asked| asked.target == REPORTS || asked.method != "GET" || asked.target.contains('?');
    match asked.iter().filter(is_harmful).find(is_of_the_app) {
        Some(asked) => Err(Failure::Content(format!("{} {} {}", asked.method, asked.target, asked.body))),
        None => Ok(()),
    }
}

/// Plays something once more from the beginning where the browser itself did not start or was gone in the middle, which says nothing about
/// the app, and tells it. What ends its browser twice has failed, and so has everything else that fails.
///
/// # Errors
///
/// Whatever it gives back, or `File` when it could not be told.
pub fn again_if_gone(mut play: impl FnMut() -> Outcome, tell: impl FnOnce(&str) -> io::Result<()>) -> Outcome {
    match play() {
        Err(failure @ (Failure::Gone(_) | Failure::Start { .. })) => {
            tell(&failure.to_string())?;
            play()
        }
        outcome => outcome,
    }
}
