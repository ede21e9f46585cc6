//! A small server for the published files, with the headers of a real host.
//!
//! It holds the files in memory, so that no request can reach anything else of the machine.
//! It is for this machine alone: `serve`, the browser tests and the measurements use it.

mod answer;
mod connection;
mod site;

use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::{self, JoinHandle};

use crate::error::Error;
use connection::Connection;
use site::Site;

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
    must_stop: AtomicBool,
    is_away: AtomicBool,
    keeps_offline: AtomicBool,
}

/// A running server; it stops when it goes.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    waiting: Option<JoinHandle<()>>,
    port: u16,
}

impl Server {
    /// Serves a folder.
    ///
    /// # Errors
    ///
    /// `Port` when the port is taken, `File` when the folder cannot be read.
    pub fn start(folder: &Path, manner: Manner) -> Result<Self, Error> {
        let site = RwLock::new(Arc::new(Site::load(folder, manner.packing)?));
        let refused = |error: io::Error| Error::Port { port: manner.port, problem: error.to_string() };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, manner.port)).map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();

        let shared = Arc::new(Shared {
            site,
            asked: Mutex::default(),
            manner,
            must_stop: AtomicBool::new(false),
            is_away: AtomicBool::new(false),
            keeps_offline: AtomicBool::new(true),
        });
        let waiting = Some(wait_for_browsers(listener, Arc::clone(&shared)));
        Ok(Self { shared, waiting, port })
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

    /// From now on lets every request fail, as when the phone has no connection.
    pub fn go_away(&self) {
        self.shared.is_away.store(true, Ordering::Relaxed);
    }

    /// Answers again.
    pub fn come_back(&self) {
        self.shared.is_away.store(false, Ordering::Relaxed);
    }

    /// Says whether browsers keep the app for use offline; where not, they get a service worker that keeps nothing.
    pub fn keep_offline(&self, keeps: bool) {
        self.shared.keeps_offline.store(keeps, Ordering::Relaxed);
    }

    /// Every request so far, in the order in which they came.
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
        self.shared.must_stop.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for browsers, so that it sees that it must stop.
        let woken = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let (Ok(_), Some(waiting)) = (woken, self.waiting.take()) {
            // A thread that has died has nothing left to stop.
            waiting.join().unwrap_or_default();
        }
    }
}

/// Gives each connection a thread of its own: a browser opens some only to have them ready.
fn wait_for_browsers(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    thread::spawn(move || {
        for stream in listener.incoming() {
            if shared.must_stop.load(Ordering::Relaxed) {
                return;
            }
            let shared = Arc::clone(&shared);
            // A browser that has gone away needs no answer.
            thread::spawn(move || stream.and_then(|stream| talk(stream, &shared)).unwrap_or_default());
        }
    })
}

fn talk(stream: TcpStream, shared: &Shared) -> io::Result<()> {
    let mut connection = Connection::new(stream)?;
    while let Some(request) = connection.next(|| shared.must_stop.load(Ordering::Relaxed))? {
        if shared.is_away.load(Ordering::Relaxed) {
            return Ok(());
        }
        let site = Arc::clone(&shared.site.read().unwrap_or_else(PoisonError::into_inner));
        let mut answer = answer::to(&request, &site, &shared.manner);
        if !shared.keeps_offline.load(Ordering::Relaxed) {
            answer = answer::keeping_nothing(&request, answer);
        }
        let asked = Asked {
            method: request.method.clone(),
            target: request.target.clone(),
            host: request.header("Host").unwrap_or_default().to_owned(),
            status: answer.status,
            body: request.body.clone(),
        };
        shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        connection.answer(&request, &answer)?;
    }
    Ok(())
}
