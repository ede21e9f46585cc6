//! Whether a screen can be reached whole: with large letters, on a small phone, and with the keyboard alone.

use browser_tests::{Browser, Failure, Look};
use thirtyfour::Key;

/// Twice as large letters, as people set them in their browser.
const LARGE_LETTERS: &str = "document.documentElement.style.fontSize = '200%';";
const USUAL_LETTERS: &str = "document.documentElement.style.fontSize = '';";

/// What is cut off or pushed out at the side; what scrolls by itself, such as a wide table, is not.
const OUT_OF_REACH: &str = "
    const width = document.documentElement.clientWidth;
    const told = (element) => element.outerHTML.slice(0, 120);
    const scrolls = (element) => element !== null
        && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found = [];
    for (const element of document.body.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        const is_for_ears = style.clipPath !== 'none' || element.closest('.visually-hidden, svg') !== null;
        if (is_for_ears || !element.checkVisibility()) {
            continue;
        }
        const beyond = (one) => Math.round(one.getBoundingClientRect().right - width);
        const is_inmost = [...element.children].every((child) => beyond(child) < 1);
        if (beyond(element) > 0 && is_inmost && !scrolls(element.parentElement)) {
            found.push(`pushed out by ${beyond(element)} pixels: ${told(element)}`);
        }
        // A line to write in goes along with whoever writes in it.
        if (!element.matches('input') && ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
            found.push(`cut off: ${told(element)}`);
        }
    }
    return found;";

/// Puts the focus before everything, and marks what it comes to; the answer is how many presses that takes at most.
const BEFORE_EVERYTHING: &str = "
    const root = document.querySelector('dialog:modal') ?? document.body;
    document.getElementById('before-everything')?.remove();
    const first = document.createElement('span');
    first.id = 'before-everything';
    first.tabIndex = 0;
    root.prepend(first);
    const SEEN = { visibilityProperty: true };
    const all = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';
    const things = [...root.querySelectorAll(all)].filter((thing) => thing.checkVisibility(SEEN));
    for (const thing of document.querySelectorAll('[data-awaited], [data-reached]')) {
        delete thing.dataset.awaited;
        delete thing.dataset.reached;
    }
    // The screen before may have been of the same page.
    const HEARD = ['focusin', 'keydown'];
    HEARD.forEach((event) => document.removeEventListener(event, window.reach));
    // Not every engine tells that the focus comes to the parts of a date; every one tells that a key is pressed there.
    window.reach = ({ target }) => {
        // The arrow keys go from one choice to the next; Tab comes to the question.
        const name = target.type === 'radio' ? target.name : null;
        const same = name ? [...root.querySelectorAll('input[type=radio]')].filter((one) => one.name === name) : [];
        [target, ...same].forEach((one) => { one.dataset.reached = ''; });
    };
    HEARD.forEach((event) => document.addEventListener(event, window.reach));
    for (const thing of things) { thing.dataset.awaited = ''; }
    first.focus();
    // A date has a place for each of its parts; and an engine may stop at what scrolls by itself.
    return things.length + 3 + 4 * root.querySelectorAll('input[type=date], input[type=time]').length;";

const NOT_REACHED: &str = "
    const awaited = [...document.querySelectorAll('[data-awaited]')];
    return awaited.filter((thing) => !('reached' in thing.dataset)).map((thing) => thing.outerHTML.slice(0, 120));";

/// Finds what has no room on the smallest phone, and what has none with large letters; leaves the page as an ordinary phone has it.
pub async fn what_has_no_room(browser: &Browser) -> Result<Vec<String>, Failure> {
    browser.resize(Look::SMALL_PHONE).await?;
    let mut lost = found(browser, OUT_OF_REACH).await?;
    browser.resize(Look::PHONE).await?;
    browser.run(LARGE_LETTERS, Vec::new()).await?;
    let with_large_letters = found(browser, OUT_OF_REACH).await?;
    lost.extend(with_large_letters.into_iter().map(|one| format!("with large letters, {one}")));
    browser.run(USUAL_LETTERS, Vec::new()).await?;
    Ok(lost)
}

/// Finds what the keyboard does not come to, in two walks: what was still arriving during the first was not counted there.
pub async fn what_the_keyboard_misses(browser: &Browser) -> Result<Vec<String>, Failure> {
    let missed = walk_with_the_keyboard(browser).await?;
    if missed.is_empty() { Ok(missed) } else { walk_with_the_keyboard(browser).await }
}

async fn walk_with_the_keyboard(browser: &Browser) -> Result<Vec<String>, Failure> {
    let count = browser.run(BEFORE_EVERYTHING, Vec::new()).await?.as_u64().unwrap_or_default();
    let presses = (0..count).fold(browser.session.action_chain(), |keys, _| keys.send_keys(Key::Tab));
    presses.perform().await?;
    found(browser, NOT_REACHED).await
}

async fn found(browser: &Browser, script: &str) -> Result<Vec<String>, Failure> {
    let answer = browser.run(script, Vec::new()).await?;
    Ok(serde_json::from_value(answer)?)
}
