//! What the browser tests get from xtask, passed on as variables.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::build::Plan;
use crate::error::Error;
use crate::profiles::{PROFILES, Profiles};
use crate::setup::TestTools;
use crate::setup::browsers::{Browsers, Driven};

const DIST: &str = "ERHVERVSMENTOR_DIST";
const AXE: &str = "ERHVERVSMENTOR_AXE";
const ENGINES: [&str; 3] = ["ERHVERVSMENTOR_CHROMIUM", "ERHVERVSMENTOR_FIREFOX", "ERHVERVSMENTOR_WEBKIT"];

/// The built files, the tools and the engines that the browser tests work with.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The folder with the files to publish.
    pub dist: PathBuf,
    /// The script of axe-core.
    pub axe: PathBuf,
    /// The engines.
    pub browsers: Browsers,
    /// Where profiles are made; without it, everything in one ends with its story.
    pub profiles: Option<PathBuf>,
}

impl Stage {
    /// Everything that was built and brought.
    pub fn of(plan: &Plan, tools: &TestTools) -> Self {
        let browsers = tools.browsers.clone();
        Self { dist: plan.dist.clone(), axe: tools.build.packages.axe(), browsers, profiles: None }
    }

    /// The same, where stories hand on their browsers.
    #[must_use]
    pub fn with_profiles(self, profiles: &Profiles) -> Self {
        Self { profiles: Some(profiles.folder().to_path_buf()), ..self }
    }

    /// Passes it on to a program.
    pub fn tell(&self, command: &mut Command) {
        command.env(DIST, &self.dist).env(AXE, &self.axe);
        if let Some(profiles) = &self.profiles {
            command.env(PROFILES, profiles);
        }
        for (variable, driven) in ENGINES.iter().zip(self.engines()) {
            let paths =
                driven.iter().flat_map(|driven| [&driven.browser, &driven.driver].into_iter().chain(&driven.light));
            if driven.is_some()
                && let Ok(joined) = env::join_paths(paths)
            {
                command.env(variable, joined);
            }
        }
    }

    /// Reads what was passed on.
    ///
    /// # Errors
    ///
    /// `Missing` when this program was not started by xtask.
    pub fn read() -> Result<Self, Error> {
        let path = |variable: &str| {
            let value = env::var_os(variable).map(PathBuf::from);
            value.ok_or_else(|| Error::missing("what the browser tests need", "run `cargo xtask test`"))
        };
        let [chromium, firefox, webkit] = ENGINES.map(engine);
        let browsers = Browsers { chromium, firefox, webkit };
        Ok(Self { dist: path(DIST)?, axe: path(AXE)?, browsers, profiles: path(PROFILES).ok() })
    }

    fn engines(&self) -> [&Option<Driven>; 3] {
        [&self.browsers.chromium, &self.browsers.firefox, &self.browsers.webkit]
    }
}

fn engine(variable: &str) -> Option<Driven> {
    let joined = env::var_os(variable)?;
    let mut paths = env::split_paths(&joined);
    Some(Driven { browser: paths.next()?, driver: paths.next()?, light: paths.next() })
}
