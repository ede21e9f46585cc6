//! Opening a thousand pairs' files at the desk, beside the browser's own reading of the same texts.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use browser_tests::{Failure, World};
use chrono::{DateTime, NaiveDate};
use erhvervsmentor::domain::example::write_example;
use erhvervsmentor::domain::id::{ChangeId, CourseId};
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::text::{Language, example, import};
use serde::Deserialize;
use serde_json::json;

const FILES: u32 = 1000;

const PARSE: &str = "
    const times = [];
    for (let time = 0; time < 5; time += 1) {
        const begun = performance.now();
        for (const text of arguments[0]) { JSON.parse(text); }
        times.push(performance.now() - begun);
    }
    return times.sort((one, other) => one - other)[2];";

const WATCH: &str = "
    const watched = { longest: 0 };
    window.watched = watched;
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) { watched.longest = Math.max(watched.longest, task.duration); }
    }).observe({ type: 'longtask' });
    document.addEventListener('change', () => { watched.begun = performance.now(); }, true);
    new MutationObserver(() => {
        if (watched.begun && !watched.ended && document.body.textContent.includes(arguments[0])) {
            requestAnimationFrame(() => { watched.ended = performance.now(); });
        }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });";

#[derive(Debug, Clone, Copy, Deserialize)]
struct Opened {
    begun: f64,
    ended: f64,
    longest: f64,
}

/// Opens all files at once, and tells how long it took and how long the page stood still.
pub async fn measure(world: &World) -> Result<String, Failure> {
    let folder = world.folder("a thousand files")?;
    let texts: Vec<String> = (0..FILES).map(letter).collect::<Result<_, _>>()?;
    let paths = texts.iter().zip(0..FILES).map(|(text, number)| write(&folder, number, text));
    let paths: Vec<PathBuf> = paths.collect::<Result<_, _>>()?;
    let bytes: usize = texts.iter().map(String::len).sum();

    let desk = world.desk("opening").await?;
    desk.open("kommune/hent").await?;
    desk.wait_until_started().await?;
    let parsing = desk.run(PARSE, vec![json!(texts)]).await?.as_f64().unwrap_or_default();

    desk.run(WATCH, vec![json!(import::plan_heading(Language::Danish))]).await?;
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(Language::Danish), &paths).await?;
    desk.wait_until("the plan", "return Boolean(window.watched.ended)").await?;
    let opened: Opened = serde_json::from_value(desk.run("return window.watched", Vec::new()).await?)?;

    let time = opened.ended - opened.begun;
    Ok(format!(
        "Opening {FILES} files of {} KB in all\n\n\
         the browser's JSON.parse {parsing:>8.0} ms\n\
         from choice to plan      {time:>8.0} ms   {:.1} times as long\n\
         longest standstill       {:>8.0} ms\n",
        bytes / 1000,
        time / parsing,
        opened.longest,
    ))
}

/// The example's course, under an id of its own, on its way to the municipality.
fn letter(number: u32) -> Result<String, serde_json::Error> {
    let (course, today, now) = (course(number), today(), Moment::from_millis(millis()));
    let mut count = 0_u64;
    let mut draw = |now: Moment| {
        count += 1;
        ChangeId::draw(now.millis() + count, random(number, count))
    };
    let mut pen = Pen { by: Side::Mentor, now, draw: &mut draw };
    let history = write_example(course, example::example_words(Language::Danish), today, &mut pen);
    let address = Address { from: Side::Mentor, reader: Reader::Contact, written_on: today };
    Letter::write(course, &history, address, Switches::default())
}

fn write(folder: &Path, number: u32, text: &str) -> Result<PathBuf, Failure> {
    let path = folder.join(format!("mentor-{number}.txt"));
    fs::write(&path, text)?;
    Ok(path)
}

fn course(number: u32) -> CourseId {
    CourseId::draw(millis(), random(number, 0))
}

/// Different for each number, which is all that an id needs here.
fn random(number: u32, count: u64) -> [u8; 10] {
    let bits = (u128::from(number) << 40) | u128::from(count);
    let [.., b0, b1, b2, b3, b4, b5, b6, b7, b8, b9] = bits.to_be_bytes();
    [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9]
}

fn millis() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    u64::try_from(since.as_millis()).unwrap_or_default()
}

fn today() -> NaiveDate {
    let seconds = i64::try_from(millis() / 1000).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().date_naive()
}
