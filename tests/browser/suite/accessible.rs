//! What is unfolded, asked or shown on the way is without faults of accessibility: light and dark, narrow and wide.
//!
//! What has an address of its own is looked at in [`crate::every_scene`]. One engine is enough: axe-core reads the same in all.

use std::fmt::Write as _;

use browser_tests::{Browser, Engine, Fault, Look, Name, Outcome, Rules, World, play};
use erhvervsmentor::text::closing::{self, thanks};
use erhvervsmentor::text::{common, coordinator, example, goals, import, log, send, start, your_data};
use thirtyfour::Key;

use crate::people::{ALI, DANISH, QUESTIONS, SARA, send_to, try_example};

/// What axe-core cannot decide, and a person has: the rule, and the reason that axe-core gives.
const LOOKED_AT: [(&str, &str); 1] = [
    // The number in the middle of the ring stands on the plain card; the picture around it does not reach it.
    ("color-contrast", "contains an image node"),
];

const THEME: &str = "document.documentElement.dataset.theme = arguments[0];";

/// Colours cannot be told where something lies over them: the acts at the thumb, the bar, the unseen control of a chip.
const UNCOVER: &str = "
    for (const element of document.body.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        if (style.position === 'sticky' || (style.position === 'fixed' && !element.matches('dialog'))) {
            element.style.position = 'static';
        }
        if (element.matches('input') && style.opacity === '0') {
            element.style.zIndex = '-1';
        }
    }
    // What lies behind a question cannot be used, and axe-core does not know that it lies behind.
    const dialog = document.querySelector('dialog:modal');
    if (dialog) {
        for (const element of document.body.querySelectorAll('*')) {
            if (!dialog.contains(element) && !element.contains(dialog)) {
                element.dataset.behind = element.style.visibility;
                element.style.visibility = 'hidden';
            }
        }
    }";

const SHOW_AGAIN: &str = "
    for (const element of document.querySelectorAll('[data-behind]')) {
        element.style.visibility = element.dataset.behind;
        delete element.dataset.behind;
    }";

mod every_screen_at_320_pixels {
    use super::{Engine, Look, Outcome, every_screen, play};

    #[test]
    fn chromium() -> Outcome {
        play(Engine::Chromium, |world| every_screen(world, Look::SMALL_PHONE))
    }
}

mod every_screen_at_360_pixels {
    use super::{Engine, Look, Outcome, every_screen, play};

    #[test]
    fn chromium() -> Outcome {
        play(Engine::Chromium, |world| every_screen(world, Look::PHONE))
    }
}

mod every_screen_at_a_desk {
    use super::{Engine, Look, Outcome, every_screen, play};

    #[test]
    fn chromium() -> Outcome {
        play(Engine::Chromium, |world| every_screen(world, Look::DESK))
    }
}

/// Says whether nobody has looked at some place of what axe-core could not decide.
fn is_open(fault: &Fault) -> bool {
    let is_looked_at =
        |place: &String| LOOKED_AT.iter().any(|(rule, reason)| fault.rule == *rule && place.contains(reason));
    !fault.places.iter().all(is_looked_at)
}

/// The themes that a screen is looked at in, and what is looked at there.
type Lights = &'static [(&'static str, Rules)];

/// Where the dark is looked at in another size.
pub const LIGHT: Lights = &[("light", Rules::All)];
/// Nothing but the colours is another in the dark.
pub const LIGHT_AND_DARK: Lights = &[("light", Rules::All), ("dark", Rules::Colours)];

/// What was looked at, and what was found.
pub struct Tour {
    lights: Lights,
    screens: usize,
    rules: usize,
    faults: String,
}

impl Tour {
    /// Begins a tour in these lights.
    pub fn in_lights(lights: Lights) -> Self {
        Self { lights, screens: 0, rules: 0, faults: String::new() }
    }

    /// Looks at a screen.
    pub async fn look(&mut self, browser: &Browser, screen: &str) -> Outcome {
        for &(theme, rules) in self.lights {
            browser.run(THEME, vec![theme.into()]).await?;
            let found = browser.check_accessibility(rules).await?;
            self.screens += 1;
            self.rules += found.passes;
            let mut faults: String = found.violations.iter().map(ToString::to_string).collect();
            if found.incomplete.iter().any(is_open) {
                browser.run(UNCOVER, Vec::new()).await?;
                let uncovered = browser.check_accessibility(rules).await?;
                browser.run(SHOW_AGAIN, Vec::new()).await?;
                faults.extend(uncovered.incomplete.iter().filter(|fault| is_open(fault)).map(ToString::to_string));
                faults.extend(uncovered.violations.iter().map(ToString::to_string));
            }
            if !faults.is_empty() {
                writeln!(self.faults, "{screen}, {theme}:\n{faults}").unwrap_or_default();
            }
        }
        Ok(())
    }

    /// Notes what else was found on a screen.
    pub fn tell(&mut self, screen: &str, found: Vec<String>) {
        for one in found {
            writeln!(self.faults, "{screen}: {one}").unwrap_or_default();
        }
    }

    /// Ends the tour: nothing may have been found.
    pub fn end(self) {
        println!("axe-core: {} screens, {} rules kept", self.screens, self.rules);
        assert!(self.faults.is_empty(), "{}", self.faults);
    }

    async fn look_at(&mut self, browser: &Browser, path: &str, heading: &str) -> Outcome {
        browser.open(path).await?;
        browser.see_thing("heading", heading).await?;
        self.look(browser, path).await
    }
}

async fn every_screen(world: World, look: Look) -> Outcome {
    let browser = world.device("somebody", look).await?;
    let mut tour = Tour::in_lights(if look == Look::SMALL_PHONE { LIGHT } else { LIGHT_AND_DARK });
    empty_screens(&browser, &mut tour).await?;
    try_example(&browser).await?;
    let course = browser.path().await?;
    screens_of_course(&browser, &course, &mut tour).await?;
    dialogs(&browser, &course, &mut tour).await?;
    desk(&browser, &course, &mut tour).await?;
    ending(&browser, &course, &mut tour).await?;
    tour.end();
    Ok(())
}

async fn empty_screens(browser: &Browser, tour: &mut Tour) -> Outcome {
    let of_nobody = "mentor/01a2042e8a4c776eaafb7e2945585400";
    tour.look_at(browser, of_nobody, common::no_course_title(DANISH)).await?;
    browser.open("mentor/nyt").await?;
    browser.click("button", start::start(DANISH)).await?;
    browser.see(start::check_answers(DANISH)).await?;
    tour.look(browser, "mentor/nyt with two names missing").await
}

async fn screens_of_course(browser: &Browser, course: &str, tour: &mut Tour) -> Outcome {
    let at = |screen: &str| format!("{course}/{screen}");
    browser.open(&at("log")).await?;
    browser.click("button", Name::has(common::write_more(DANISH))).await?;
    browser.choose(log::choose_day(DANISH)).await?;
    browser.choose(log::other_length(DANISH)).await?;
    tour.look(browser, "log, unfolded").await?;
    let [first, questions @ ..] = QUESTIONS;
    tour.look_at(browser, &at("aftale/skriv"), first(DANISH)).await?;
    for question in questions {
        browser.click("button", common::next(DANISH)).await?;
        browser.see_thing("heading", question(DANISH)).await?;
        tour.look(browser, question(DANISH)).await?;
    }
    browser.open(&at("send")).await?;
    browser.choose(send::to_contact(DANISH)).await?;
    browser.click("button", send::send_unlocked(DANISH)).await?;
    browser.see_thing("button", send::unlocked_no(DANISH)).await?;
    tour.look(browser, "the question about an unlocked file").await?;
    browser.click("button", send::unlocked_yes(DANISH)).await?;
    browser.see(send::ready(DANISH)).await?;
    tour.look(browser, "send, with the file made").await?;
    browser.open(&at("maal")).await?;
    let goal = example::example_words(DANISH).near_goal;
    browser.click("link", goals::show_goal(DANISH, goal).as_str()).await?;
    browser.see_thing("heading", goal).await?;
    for part in [goals::look_again(DANISH), goals::story(DANISH), goals::edit_title(DANISH)] {
        browser.click("button", Name::has(part)).await?;
    }
    tour.look(browser, "one goal, unfolded").await
}

async fn dialogs(browser: &Browser, course: &str, tour: &mut Tour) -> Outcome {
    browser.open(&format!("{course}/log")).await?;
    browser.choose(log::other_length(DANISH)).await?;
    browser.fill(log::hours_field(DANISH), "9").await?;
    browser.click("button", common::save(DANISH)).await?;
    browser.see_thing("button", log::long_yes(DANISH)).await?;
    tour.look(browser, "the question about a long meeting").await?;
    browser.click("button", log::long_yes(DANISH)).await?;
    browser.see_thing("button", common::undo(DANISH)).await?;
    tour.look(browser, "the first screen with a notice").await?;

    browser.open("data").await?;
    browser.click("button", your_data::remove_course(DANISH, ALI).as_str()).await?;
    browser.see_thing("button", your_data::remove_no(DANISH)).await?;
    tour.look(browser, "the question about deleting a course").await
}

async fn desk(browser: &Browser, course: &str, tour: &mut Tour) -> Outcome {
    browser.open(course).await?;
    browser.see_thing("heading", ALI).await?;
    let file = send_to(browser, send::to_contact(DANISH)).await?;
    browser.open("kommune/hent").await?;
    browser.upload(import::choose_desk(DANISH), &[&file]).await?;
    browser.see(import::alone_news(DANISH)).await?;
    tour.look(browser, "the plan of a file").await?;
    browser.click("button", import::take(DANISH)).await?;
    browser.see(import::taken_one(DANISH)).await?;
    tour.look(browser, "a file taken in").await?;
    browser.click("link", import::to_pairs(DANISH)).await?;
    browser.see_thing("table", Name::has("")).await?;
    tour.look(browser, "kommune, with a pair").await?;
    browser.click("button", coordinator::take_out(DANISH)).await?;
    browser.see_thing("dialog", coordinator::take_out(DANISH)).await?;
    tour.look(browser, "what can be taken out").await?;
    browser.press(Key::Escape).await?;
    browser.see_no_thing("dialog", coordinator::take_out(DANISH)).await?;
    browser.click("link", coordinator::pair_names(DANISH, ALI, SARA).as_str()).await?;
    browser.see(coordinator::hours_heading(DANISH)).await?;
    tour.look(browser, "one pair").await?;
    browser.click("button", coordinator::write_out(DANISH)).await?;
    browser.see_thing("dialog", coordinator::write_out(DANISH)).await?;
    tour.look(browser, "for whom everything is written out").await?;
    browser.press(Key::Escape).await?;
    browser.see_no_thing("dialog", coordinator::write_out(DANISH)).await?;
    browser.click("button", coordinator::remove(DANISH)).await?;
    browser.see_thing("button", coordinator::remove_no(DANISH)).await?;
    tour.look(browser, "the question about deleting a pair").await
}

async fn ending(browser: &Browser, course: &str, tour: &mut Tour) -> Outcome {
    let at = |screen: &str| format!("{course}/{screen}");
    browser.open(&at("afslut")).await?;
    browser.choose(closing::planned(DANISH)).await?;
    browser.click("button", closing::end(DANISH)).await?;
    browser.see_thing("button", closing::confirm_yes(DANISH)).await?;
    tour.look(browser, "the question about ending a course").await?;
    browser.click("button", closing::confirm_yes(DANISH)).await?;
    browser.see_thing("heading", thanks::statement(DANISH, ALI).as_str()).await?;
    tour.look(browser, "tak, with the sheet").await?;
    tour.look_at(browser, &at("afslut"), closing::learning(DANISH)).await?;
    browser.click("button", closing::reopen(DANISH)).await?;
    browser.see(closing::reopened(DANISH)).await?;
    browser.see_thing("button", closing::end(DANISH)).await
}
