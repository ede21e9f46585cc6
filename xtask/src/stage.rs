//! What the browser tests get from xtask, passed on as variables.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::build::Plan;
use crate::error::Error;
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
}

impl Stage {
    /// Everything that was built and brought.
    pub fn of(plan: &Plan, tools: &TestTools) -> Self {
        let browsers = tools.browsers.clone();
        Self { dist: plan.dist.clone(), axe: tools.build.packages.axe(), browsers }
    }

    /// Passes it on to a program.
    pub fn tell(&self, command: &mut Command) {
        command.env(DIST, &self.dist).env(AXE, &self.axe);
        for (variable, driven) in ENGINES.iter().zip(self.engines()) {
            if let Some(Ok(joined)) = driven.as_ref().map(|driven| env::join_paths([&driven.browser, &driven.driver])) {
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
        Ok(Self { dist: path(DIST)?, axe: path(AXE)?, browsers: Browsers { chromium, firefox, webkit } })
    }

    fn engines(&self) -> [&Option<Driven>; 3] {
        [&self.browsers.chromium, &self.browsers.firefox, &self.browsers.webkit]
    }
}

fn engine(variable: &str) -> Option<Driven> {
    let joined = env::var_os(variable)?;
    let mut paths = env::split_paths(&joined);
    Some(Driven { browser: paths.next()?, driver: paths.next()? })
}
