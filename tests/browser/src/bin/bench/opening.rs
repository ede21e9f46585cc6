//! Opening a thousand pairs' sealed files at the desk, beside the browser's own reading of the same plain texts.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Browser, Failure, ManyPairs, WEEKS, World};
use erhvervsmentor::text::{Language, import};
use serde::Deserialize;
use serde_json::{Value, json};

const FILES: u32 = 1000;

const PARSE: &str = "
    const times = [];
    for (let time = 0; time < 5; time += 1) {
        const begun = performance.now();
        for (const text of arguments[0]) { JSON.parse(text); }
        times.push(performance.now() - begun);
    }
    return times.sort((one, other) => one - other)[2];";

/// What no reader of sealed files can do without, by the browser's own programs and all at once: the bytes of each file, and one key
/// exchange for each (age v1).
const NEEDED: &str = "
    const [files, done] = [arguments[0].files, arguments[1]];
    const draw = () => crypto.subtle.generateKey('X25519', true, ['deriveBits']);
    const other = async () => crypto.subtle.exportKey('raw', (await draw()).publicKey);
    const measure = async () => {
        const own = await draw();
        const others = await Promise.all([...files].map(other));
        const exchange = async (raw) => {
            const key = await crypto.subtle.importKey('raw', raw, 'X25519', false, []);
            return crypto.subtle.deriveBits({ name: 'X25519', public: key }, own.privateKey, 256);
        };
        const took = async (work) => {
            const begun = performance.now();
            await Promise.all(work());
            return performance.now() - begun;
        };
        return {
            reading: await took(() => [...files].map((file) => file.arrayBuffer())),
            exchanging: await took(() => others.map(exchange)),
        };
    };
    measure().then(done, (error) => done(String(error)));";

/// What the browser's own programs take from the same files to the same values, if nothing were sealed.
const PLAIN: &str = "
    const [files, done] = [arguments[0].files, arguments[1]];
    const begun = performance.now();
    const read = async (file) => JSON.parse(await file.text());
    Promise.all([...files].map(read)).then(() => done(performance.now() - begun), (error) => done(String(error)));";

const OWN_FIELD: &str = "
    const field = document.createElement('input');
    Object.assign(field, { type: 'file', multiple: true, ariaLabel: arguments[0] });
    document.body.append(field);
    return field;";

const WATCH: &str = "
    const watched = { longest: 0, at: 0, choosing: 0 };
    window.watched = watched;
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) {
            // The task in which the browser hands a thousand files over begins long before the page hears of it.
            const before = Math.max(0, watched.begun - task.startTime);
            const duration = task.duration - before;
            watched.choosing = Math.max(watched.choosing, Math.min(before, task.duration));
            if (duration > watched.longest) { watched.longest = duration; watched.at = task.startTime + before; }
        }
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
    at: f64,
    choosing: f64,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct Needed {
    reading: f64,
    exchanging: f64,
}

/// Opens all files at once, and tells how long it took and how long the page stood still.
pub async fn measure(world: &World) -> Result<String, Failure> {
    let folder = world.folder("a thousand files")?;
    let pairs = ManyPairs::invite(FILES)?;
    let texts: Vec<String> = (0..FILES).map(|number| pairs.letter(number, WEEKS)).collect::<Result<_, _>>()?;
    let sealed = texts.iter().zip(0..FILES).map(|(text, number)| write(&folder, "sealed", number, &pairs.seal(text)?));
    let sealed: Vec<PathBuf> = sealed.collect::<Result<_, _>>()?;
    let plain = texts.iter().zip(0..FILES).map(|(text, number)| write(&folder, "plain", number, text));
    let plain: Vec<PathBuf> = plain.collect::<Result<_, _>>()?;
    let bytes: usize = texts.iter().map(String::len).sum();

    let desk = world.desk("opening").await?;
    desk.open("kommune").await?;
    desk.wait_until_started().await?;
    pairs.settle_in(&desk).await?;
    desk.open("kommune/hent").await?;
    desk.wait_until_started().await?;
    let parsing = desk.run(PARSE, vec![json!(texts)]).await?.as_f64().unwrap_or_default();

    desk.run(WATCH, vec![json!(import::plan_heading(Language::Danish))]).await?;
    let sealed: Vec<&Path> = sealed.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(Language::Danish), &sealed).await?;
    desk.wait_until("the plan", "return Boolean(window.watched.ended)").await?;
    let opened: Opened = serde_json::from_value(desk.run("return window.watched", Vec::new()).await?)?;
    let needed: Needed = serde_json::from_value(with_files(&desk, "needed", &sealed, NEEDED).await?)?;
    let plain: Vec<&Path> = plain.iter().map(PathBuf::as_path).collect();
    let plain = with_files(&desk, "plain", &plain, PLAIN).await?.as_f64().unwrap_or_default();

    let time = opened.ended - opened.begun;
    Ok(format!(
        "Opening {FILES} sealed files of half a year, {} KB of plain text in all\n\n\
         the browser's JSON.parse {parsing:>8.0} ms\n\
         and reading plain files  {plain:>8.0} ms   {:.1} times as long, by the browser itself\n\
         reading the files alone  {:>8.0} ms   {:.1} times as long, by the browser itself\n\
         a key exchange for each  {:>8.0} ms   {:.1} times as long, by the browser itself\n\
         from choice to plan      {time:>8.0} ms   {:.1} times as long, {:.1} times as long as from plain files\n\
         longest standstill       {:>8.0} ms   {:.0} ms after the choice\n\
         before it, in the browser{:>8.0} ms   while it hands the files over to the page\n",
        bytes / 1000,
        plain / parsing,
        needed.reading,
        needed.reading / parsing,
        needed.exchanging,
        needed.exchanging / parsing,
        time / parsing,
        time / plain,
        opened.longest,
        opened.at - opened.begun,
        opened.choosing,
    ))
}

/// Runs a script with a field of the page's that these files are chosen in.
async fn with_files(desk: &Browser, label: &str, files: &[&Path], script: &str) -> Result<Value, Failure> {
    let field = desk.run(OWN_FIELD, vec![json!(label)]).await?;
    desk.upload(label, files).await?;
    desk.run_async(script, vec![field]).await
}

fn write(folder: &Path, kind: &str, number: u32, text: &str) -> Result<PathBuf, Failure> {
    let path = folder.join(format!("{kind}-{number}.txt"));
    fs::write(&path, text)?;
    Ok(path)
}
