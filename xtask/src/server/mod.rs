//! A small server for the published files, with the headers of a real host.
//!
//! It holds the files in memory, so that no request can reach anything else of the machine.
//! It is for this machine alone: `serve`, the browser tests and the measurements use it.

mod answer;
mod site;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::{self, JoinHandle};

use crate::error::Error;
use site::Site;

const THREADS: usize = 8;

/// How the files are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// As they are.
    Plain,
    /// Packed by brotli for browsers that take it, as hosts do.
    Brotli,
}

/// How a server serves.
#[derive(Debug, Clone)]
pub struct Manner {
    /// The path below which the files are, with a slash at both ends.
    pub base: String,
    /// The port; 0 means any free one.
    pub port: u16,
    /// How the files are sent.
    pub packing: Packing,
    /// Where browsers tell of breaches of the content security policy, if anywhere.
    pub reports: Option<String>,
}

impl Default for Manner {
    fn default() -> Self {
        Self { base: "/".to_owned(), port: 0, packing: Packing::Plain, reports: None }
    }
}

/// A request that a browser made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The method, such as `GET`.
    pub method: String,
    /// The path with its query.
    pub target: String,
    /// The host that the browser believed to talk to.
    pub host: String,
    /// The status of the answer.
    pub status: u16,
    /// What the browser sent along, as when it tells of a breach.
    pub body: String,
}

#[derive(Debug)]
struct Shared {
    site: RwLock<Arc<Site>>,
    asked: Mutex<Vec<Asked>>,
    manner: Manner,
}

/// A running server; it stops when it goes.
pub struct Server {
    listener: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    shared: Arc<Shared>,
    port: u16,
}

impl Server {
    /// Serves a folder.
    ///
    /// # Errors
    ///
    /// `Port` when the port is taken, `File` when the folder cannot be read.
    pub fn start(folder: &Path, manner: Manner) -> Result<Self, Error> {
        let site = Site::load(folder, manner.packing)?;
        let port = manner.port;
        let refused = |problem: String| Error::Port { port, problem };
        let listener = tiny_http::Server::http(("127.0.0.1", port)).map_err(|error| refused(error.to_string()))?;
        let address = listener.server_addr().to_ip().ok_or_else(|| refused("is no internet address".to_owned()))?;

        let shared = Arc::new(Shared { site: RwLock::new(Arc::new(site)), asked: Mutex::default(), manner });
        let listener = Arc::new(listener);
        let threads = (0..THREADS).map(|_| listen(&listener, &shared)).collect();
        Ok(Self { listener, threads, shared, port: address.port() })
    }

    /// The address of the start page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.shared.manner.base)
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on serves another folder, as when a new version is published.
    ///
    /// # Errors
    ///
    /// `File` when the folder cannot be read; the one before is served on.
    pub fn publish(&self, folder: &Path) -> Result<(), Error> {
        let site = Arc::new(Site::load(folder, self.shared.manner.packing)?);
        *self.shared.site.write().unwrap_or_else(PoisonError::into_inner) = site;
        Ok(())
    }

    /// Every request so far, in the order of their answers.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets the requests so far.
    pub fn forget_asked(&self) {
        self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.listener.unblock();
        }
        for thread in self.threads.drain(..) {
            // A thread that has died has nothing left to stop.
            thread.join().unwrap_or_default();
        }
    }
}

fn listen(listener: &Arc<tiny_http::Server>, shared: &Arc<Shared>) -> JoinHandle<()> {
    let (listener, shared) = (Arc::clone(listener), Arc::clone(shared));
    thread::spawn(move || {
        while let Ok(mut request) = listener.recv() {
            let site = Arc::clone(&shared.site.read().unwrap_or_else(PoisonError::into_inner));
            let answer = answer::to(&request, &site, &shared.manner);
            let asked = answer::noted(&mut request, &answer);
            shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
            // A browser that has gone away needs no answer.
            request.respond(answer).unwrap_or_default();
        }
    })
}
