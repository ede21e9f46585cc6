//! From the tap that logs a meeting to the meeting that is written down, read back and shown as saved.

use browser_tests::{Failure, Name, World};
use serde::Deserialize;

use crate::median;

const TAPS: usize = 10;

/// Watches the tap, the browser's store and the words on the screen.
const WATCH: &str = "
    const watched = { stored: [], tap: 0, work: 0, frame: 0 };
    window.watched = watched;
    const { setItem, getItem } = Storage.prototype;
    const noted = (act) => function (...words) {
        const answer = act.apply(this, words);
        watched.stored.push(performance.now());
        return answer;
    };
    Storage.prototype.setItem = noted(setItem);
    Storage.prototype.getItem = noted(getItem);
    window.addEventListener('click', (event) => {
        Object.assign(watched, { stored: [], tap: event.timeStamp, begun: performance.now() });
        requestAnimationFrame(() => { watched.frame = performance.now(); });
    }, true);
    window.addEventListener('click', () => { watched.work = performance.now() - watched.begun; });";

/// A slow phone is busy for a while after the page is there.
const SETTLE: &str = "setTimeout(arguments[0], 1000, true);";

const READ: &str = "
    const done = arguments[0];
    const look = () => {
        const { stored, tap, work, frame } = window.watched;
        const isStill = stored.length > 0 && performance.now() - stored.at(-1) > 300;
        isStill ? done({ work, frame: frame - tap, stored: stored.at(-1) - tap }) : setTimeout(look, 30);
    };
    look();";

/// One tap, in milliseconds.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Tap {
    work: f64,
    frame: f64,
    stored: f64,
}

/// Logs the same meeting again and again on a slow phone, and tells the middle of it.
pub async fn measure(world: &World) -> Result<String, Failure> {
    let phone = world.phone("saving").await?;
    let home = phone.try_example("mentor").await?;
    phone.slow_down().await?;

    let mut taps: Vec<Tap> = Vec::new();
    for _ in 0..TAPS {
        phone.open(&home).await?;
        phone.see_thing("button", Name::has("Som sidst")).await?;
        phone.run_async(SETTLE, Vec::new()).await?;
        phone.run(WATCH, Vec::new()).await?;
        phone.click("button", Name::has("Som sidst")).await?;
        taps.push(serde_json::from_value(phone.run_async(READ, Vec::new()).await?)?);
    }
    phone.close().await?;
    let middle = |part: fn(&Tap) -> f64| median(taps.iter().map(part).collect());
    let (work, frame, stored) = (middle(|tap| tap.work), middle(|tap| tap.frame), middle(|tap| tap.stored));
    Ok(format!(
        "Logging a meeting on a slow phone, median of {TAPS}\n\n\
         work in the tap itself   {work:>8.1} ms\n\
         tap to the next frame    {frame:>8.1} ms\n\
         tap to read back in full {stored:>8.1} ms\n"
    ))
}
