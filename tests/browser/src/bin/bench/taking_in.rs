//! Taking in two hundred files that were opened at the desk: of pairs that are new here, and then newer files of the same pairs.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Browser, Failure, ManyPairs, WEEKS, World};
use erhvervsmentor::text::{Language, import};
use serde::Deserialize;
use serde_json::json;

const FILES: u32 = 200;

/// Watches the press, the words that tell of the end, the browser's store, and every task of 50 ms or more.
const WATCH: &str = "
    const watched = { longest: 0, touched: 0, begun: 0, ended: 0 };
    window.watched = watched;
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) {
            const isAfter = watched.begun > 0 && task.startTime + task.duration > watched.begun;
            if (isAfter) { watched.longest = Math.max(watched.longest, task.duration); }
        }
    }).observe({ type: 'longtask' });
    for (const act of ['setItem', 'getItem']) {
        const done = Storage.prototype[act];
        Storage.prototype[act] = function (...words) {
            watched.touched = performance.now();
            return done.apply(this, words);
        };
    }
    window.addEventListener('click', () => { watched.begun = performance.now(); }, { capture: true, once: true });
    new MutationObserver(() => {
        if (watched.begun && !watched.ended && document.body.textContent.includes(arguments[0])) {
            requestAnimationFrame(() => { watched.ended = performance.now(); });
        }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });";

/// What was saved is looked at once more a moment later; the end is when nothing more is asked of the store.
const READ: &str = "
    const done = arguments[0];
    const look = () => {
        const { touched, ended } = window.watched;
        const isStill = ended > 0 && performance.now() - touched > 300;
        isStill ? done(window.watched) : setTimeout(look, 30);
    };
    look();";

#[derive(Debug, Clone, Copy, Deserialize)]
struct TakenIn {
    begun: f64,
    ended: f64,
    longest: f64,
}

/// Opens the files and takes them in, and tells how long it took and how long the page stood still.
pub async fn measure(world: &World) -> Result<String, Failure> {
    let pairs = ManyPairs::invite(FILES)?;
    let desk = world.desk("taking in").await?;
    desk.open("kommune").await?;
    desk.wait_until_started().await?;
    pairs.settle_in(&desk).await?;

    let new = take_in(&desk, &write(&world.folder("of new pairs")?, &pairs, WEEKS - 8)?).await?;
    let known = take_in(&desk, &write(&world.folder("of pairs that are here")?, &pairs, WEEKS)?).await?;
    Ok(format!(
        "Taking in {FILES} files, from the press to the words that tell of it\n\n\
         of pairs that are new    {}\n\
         of pairs that are here   {}\n",
        told(new),
        told(known),
    ))
}

fn write(folder: &Path, pairs: &ManyPairs, weeks: u64) -> Result<Vec<PathBuf>, Failure> {
    let write = |number: u32| {
        let path = folder.join(format!("mentor-{number}.txt"));
        fs::write(&path, pairs.seal(&pairs.letter(number, weeks)?)?)?;
        Ok(path)
    };
    (0..FILES).map(write).collect()
}

async fn take_in(desk: &Browser, files: &[PathBuf]) -> Result<TakenIn, Failure> {
    desk.open("kommune/hent").await?;
    desk.wait_until_started().await?;
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(Language::Danish), &files).await?;
    desk.see_thing("button", import::take(Language::Danish)).await?;
    desk.run(WATCH, vec![json!(import::taken(Language::Danish, &FILES.to_string()))]).await?;
    desk.click("button", import::take(Language::Danish)).await?;
    Ok(serde_json::from_value(desk.run_async(READ, Vec::new()).await?)?)
}

fn told(TakenIn { begun, ended, longest }: TakenIn) -> String {
    let standstill = if longest > 0.0 { format!("{longest:.0} ms") } else { "under 50 ms".to_owned() };
    format!("{:>8.0} ms   longest standstill {standstill}", ended - begun)
}
