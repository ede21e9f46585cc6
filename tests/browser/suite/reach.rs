//! Every screen can be reached whole: with large letters, on a small phone, and with the keyboard alone.

use std::fmt::Write as _;

use browser_tests::scenes::{SCENES, Scene};
use browser_tests::{Browser, Engine, Failure, Look, Outcome, World, in_every_engine, play};
use thirtyfour::Key;

/// Twice as large letters, as people set them in their browser.
const LARGE_LETTERS: &str = "document.documentElement.style.fontSize = '200%';";

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
        if (['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
            found.push(`cut off: ${told(element)}`);
        }
    }
    return found;";

/// Puts the focus before everything, and marks what it comes to; the answer is how many presses that takes at most.
const BEFORE_EVERYTHING: &str = "
    const root = document.querySelector('dialog:modal') ?? document.body;
    const first = document.createElement('span');
    first.tabIndex = 0;
    root.prepend(first);
    const all = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';
    const things = [...root.querySelectorAll(all)].filter((thing) => thing.checkVisibility());
    // Not every engine tells that the focus comes to the parts of a date; every one tells that a key is pressed there.
    const reach = ({ target }) => {
        // The arrow keys go from one choice to the next; Tab comes to the question.
        const name = target.type === 'radio' ? target.name : null;
        const same = name ? [...root.querySelectorAll('input[type=radio]')].filter((one) => one.name === name) : [];
        [target, ...same].forEach((one) => { one.dataset.reached = ''; });
    };
    document.addEventListener('focusin', reach);
    document.addEventListener('keydown', reach);
    for (const thing of things) { thing.dataset.awaited = ''; }
    first.focus();
    // A date has a place for each of its parts.
    return things.length + 4 * root.querySelectorAll('input[type=date], input[type=time]').length;";

const NOT_REACHED: &str = "
    const awaited = [...document.querySelectorAll('[data-awaited]')];
    return awaited.filter((thing) => !('reached' in thing.dataset)).map((thing) => thing.outerHTML.slice(0, 120));";

mod every_scene_has_room {
    use super::{Engine, LARGE_LETTERS, Look, Outcome, has_room, play};

    #[test]
    fn on_a_small_phone() -> Outcome {
        play(Engine::Chromium, |world| has_room(world, Look::SMALL_PHONE, ""))
    }

    #[test]
    fn with_large_letters() -> Outcome {
        play(Engine::Chromium, |world| has_room(world, Look::PHONE, LARGE_LETTERS))
    }
}

in_every_engine!(the_keyboard_comes_to_everything);

async fn has_room(world: World, look: Look, first: &str) -> Outcome {
    let browser = world.device("somebody", look).await?;
    let mut lost = String::new();
    for scene in SCENES {
        browser.go_to(scene).await?;
        browser.run(first, Vec::new()).await?;
        tell(&mut lost, scene, &found(&browser, OUT_OF_REACH).await?);
    }
    assert!(lost.is_empty(), "{lost}");
    Ok(())
}

async fn the_keyboard_comes_to_everything(world: World) -> Outcome {
    let browser = world.device("somebody", Look::PHONE).await?;
    let mut missed = String::new();
    for scene in SCENES {
        browser.go_to(scene).await?;
        let count = browser.run(BEFORE_EVERYTHING, Vec::new()).await?.as_u64().unwrap_or_default();
        let presses = (0..count).fold(browser.session.action_chain(), |keys, _| keys.send_keys(Key::Tab));
        presses.perform().await?;
        tell(&mut missed, scene, &found(&browser, NOT_REACHED).await?);
    }
    assert!(missed.is_empty(), "{missed}");
    Ok(())
}

async fn found(browser: &Browser, script: &str) -> Result<Vec<String>, Failure> {
    let answer = browser.run(script, Vec::new()).await?;
    Ok(serde_json::from_value(answer)?)
}

fn tell(story: &mut String, scene: &Scene, found: &[String]) {
    for one in found {
        writeln!(story, "{}: {one}", scene.name).unwrap_or_default();
    }
}
