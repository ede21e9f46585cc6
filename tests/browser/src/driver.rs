//! The program that drives one browser; it and the browser end with it.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xtask::stage::Stage;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::look::Look;
use crate::processes;

const PATIENCE: Duration = Duration::from_secs(20);

/// How long an answer may take before the driver is asked once more.
const ANSWER: Duration = Duration::from_secs(1);

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    program: Child,
    port: u16,
    log: PathBuf,
    /// How many bytes of the log are of earlier stories.
    earlier: usize,
}

impl Driver {
    /// Starts the driver of an engine for a profile.
    pub fn start(engine: Engine, stage: &Stage, profile: &Path, look: Look) -> Result<Self, Failure> {
        let programs = engine.driven(&stage.browsers).ok_or_else(|| Failure::Start {
            what: format!("{engine:?}"),
            log: "It is not on this machine: `cargo xtask setup`".to_owned(),
        })?;
        let port = free_port()?;
        let log = profile.join("driver.log");
        let output = File::create(&log)?;

        let mut command = Command::new(&programs.driver);
        match engine {
            Engine::Firefox => command.args(["--host", "127.0.0.1", "--port"]).arg(port.to_string()),
            Engine::Chromium | Engine::WebKit => command.arg(format!("--port={port}")),
        };
        if engine == Engine::Firefox {
            command.env("MOZ_HEADLESS_WIDTH", look.width.to_string());
            command.env("MOZ_HEADLESS_HEIGHT", look.height.to_string());
            // Two at once must not want the same port for talking to their browsers.
            command.arg("--websocket-port").arg(free_port()?.to_string());
        }
        command.env("ERHVERVSMENTOR_PROFILE", profile);
        command.env("ERHVERVSMENTOR_WINDOW", format!("{}x{}", look.width, look.height));
        command.env("ERHVERVSMENTOR_DARK", look.is_dark.to_string());
        command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
        command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);

        let mut driver = Self { program: command.spawn()?, port, log, earlier: 0 };
        driver.wait_until_ready(engine)?;
        Ok(driver)
    }

    /// The address that it takes orders at.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it and the browser have printed in this story.
    pub fn printed(&self) -> String {
        let printed = fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(printed.get(self.earlier..).unwrap_or_default()).into_owned()
    }

    /// Begins another story.
    pub fn begin_anew(&mut self) {
        self.earlier = fs::metadata(&self.log).map_or(0, |log| usize::try_from(log.len()).unwrap_or_default());
    }

    /// The browser's programs.
    pub fn browser(&self) -> Vec<u32> {
        processes::below(self.program.id())
    }

    fn wait_until_ready(&mut self, engine: Engine) -> Result<(), Failure> {
        let started = Instant::now();
        // That somebody listens there is not enough: another program may have taken the port in the meantime.
        while !self.is_ready().unwrap_or(false) {
            let has_ended = self.program.try_wait()?.is_some();
            if has_ended || started.elapsed() > PATIENCE {
                return Err(Failure::Start { what: format!("the driver of {engine:?}"), log: self.printed() });
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    /// Asks it, as `WebDriver`'s *Status* has it.
    fn is_ready(&self) -> io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(ANSWER))?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        let mut answer = Vec::new();
        let mut part = [0; 4096];
        // Not every driver ends the connection that it was asked to end.
        loop {
            let count = stream.read(&mut part)?;
            answer.extend(part.iter().take(count));
            let is_ready = String::from_utf8_lossy(&answer).contains("\"ready\":true");
            if is_ready || count == 0 {
                return Ok(is_ready);
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let mut programs = self.browser();
        programs.push(self.program.id());
        processes::kill(&programs);
        // Reaps it, so that it does not stay behind as a zombie.
        self.program.wait().map(|_| ()).unwrap_or_default();
    }
}

fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
