//! A first and a second visit of a page: when there is something to read, and when the page can be used.

use std::path::Path;

use browser_tests::{Failure, World};
use serde::Deserialize;
use xtask::server::{Manner, Packing, Server};

use crate::median;

const TIMES: usize = 5;

/// Asks the browser for its own marks, when nothing has kept it busy for a second.
const READ_MARKS: &str = "
    const done = arguments[0];
    const entries = { paint: [], 'largest-contentful-paint': [], longtask: [] };
    for (const type of Object.keys(entries)) {
        new PerformanceObserver((list) => entries[type].push(...list.getEntries())).observe({ type, buffered: true });
    }
    const ends = () => entries.longtask.map((task) => task.startTime + task.duration);
    const lastEnd = () => Math.max(0, ...ends());
    const started = () => performance.getEntriesByName('app-started')[0]?.startTime;
    const hasProgram = document.querySelector('script') !== null;
    const look = () => {
        const isReady = document.readyState === 'complete' && (!hasProgram || started() !== undefined);
        if (!isReady || performance.now() - lastEnd() < 1000) {
            setTimeout(look, 100);
            return;
        }
        const text = entries.paint.find((paint) => paint.name === 'first-contentful-paint')?.startTime ?? 0;
        const largest = entries['largest-contentful-paint'].at(-1)?.startTime ?? 0;
        const files = [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')];
        done({
            text, largest,
            usable: Math.max(text, hasProgram ? started() : 0, lastEnd()),
            bytes: files.reduce((sum, file) => sum + file.transferSize, 0),
        });
    };
    setTimeout(look, 1000);";

/// One visit, in milliseconds and bytes.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Visit {
    /// When the first words are there.
    pub text: f64,
    /// When the largest part of the screen is there.
    pub largest: f64,
    /// When the app has started and the browser is idle.
    pub usable: f64,
    /// What came over the network, with headers.
    pub bytes: f64,
}

/// The middle of several first and second visits.
#[derive(Debug, Clone, Copy)]
pub struct Visits {
    /// The name of the page.
    pub name: &'static str,
    /// The first.
    pub first: Visit,
    /// The second.
    pub second: Visit,
}

/// Visits a page twice, several times over, each time with a phone that does not know it.
pub async fn measure(world: &World, name: &'static str, folder: &Path) -> Result<Visits, Failure> {
    let (mut firsts, mut seconds) = (Vec::new(), Vec::new());
    for time in 0..TIMES {
        let server = Server::start(folder, Manner { packing: Packing::Brotli, ..Manner::default() })?;
        let phone = world.phone(&format!("{name} {time}")).await?;

        phone.slow_down().await?;
        phone.session.goto(server.url()).await?;
        firsts.push(serde_json::from_value(phone.run_async(READ_MARKS, Vec::new()).await?)?);
        let keeps_offline =
            phone.run("return Boolean(document.querySelector('script[src^=boot]'))", Vec::new()).await?;
        if keeps_offline == serde_json::Value::Bool(true) {
            phone.wait_until_offline_ready().await?;
        }
        phone.session.goto("about:blank").await?;
        phone.session.goto(server.url()).await?;
        seconds.push(serde_json::from_value(phone.run_async(READ_MARKS, Vec::new()).await?)?);
        // A slow phone is an ordinary one whose time is wasted, so one that is left open slows all those after it.
        phone.close().await?;
    }
    Ok(Visits { name, first: middle(&firsts), second: middle(&seconds) })
}

fn middle(visits: &[Visit]) -> Visit {
    let of = |part: fn(&Visit) -> f64| median(visits.iter().map(part).collect());
    Visit {
        text: of(|visit| visit.text),
        largest: of(|visit| visit.largest),
        usable: of(|visit| visit.usable),
        bytes: of(|visit| visit.bytes),
    }
}
