//! A locked copy of everything: made on the old phone, opened with five words on the new one.

use std::fs;

use browser_tests::{Name, Outcome, World, in_every_engine};
use erhvervsmentor::exchange::sealing::{ARMOUR, unlock};
use erhvervsmentor::text::sealing;
use erhvervsmentor::text::{home, import, welcome, your_data};

use crate::people::{ALI, DANISH, arrive, log_in_two_taps, start_course};

in_every_engine!(five_words_bring_everything_back_on_a_new_phone);

/// The words on the screen, as whoever copies them down reads them.
const WORDS: &str = "return [...document.querySelectorAll('.five-words li')].map((word) => word.textContent).join(' ')";

async fn five_words_bring_everything_back_on_a_new_phone(world: World) -> Outcome {
    let old = world.phone("old").await?;
    start_course(&old, 10).await?;
    log_in_two_taps(&old).await?;
    old.open("data").await?;
    old.see(your_data::no_copy(DANISH)).await?;
    old.click("button", your_data::copy_button(DANISH)).await?;
    old.see_thing("heading", your_data::words_heading(DANISH)).await?;
    let words = old.run(WORDS, Vec::new()).await?.as_str().unwrap_or_default().to_owned();
    assert_eq!(words.split(' ').count(), 5, "{words}");
    old.click("button", your_data::words_written(DANISH)).await?;
    old.click("button", your_data::save_copy(DANISH)).await?;
    let copy = old.take_download().await?;
    old.see(your_data::nothing_since(DANISH)).await?;

    let locked = fs::read_to_string(&copy)?;
    assert!(locked.starts_with(ARMOUR), "the copy is locked");
    let opened = unlock(&locked, &words.replace(' ', "-")).map_err(|error| error.to_string());
    assert!(opened.is_ok_and(|text| text.contains("erhvervsmentor/mentor/course/")), "any age program opens it");

    let new = world.phone("new").await?;
    arrive(&new, welcome::mentor).await?;
    new.open("data").await?;
    new.click("link", your_data::as_mentor(DANISH)).await?;
    new.upload(import::choose_phone(DANISH), &[&copy]).await?;
    new.see(import::alone_locked(DANISH)).await?;
    let misspelt = format!("{}q", words.to_uppercase());
    new.fill(import::words_label(DANISH), &misspelt).await?;
    new.click("button", import::open_locked(DANISH)).await?;
    new.see(&slip(&misspelt)).await?;
    new.fill(import::words_label(DANISH), &words).await?;
    new.click("button", import::open_locked(DANISH)).await?;
    new.see(import::alone_news(DANISH)).await?;
    new.click("button", import::take(DANISH)).await?;
    new.click("link", import::to_course(DANISH)).await?;
    new.see_thing("heading", ALI).await?;
    new.see_thing("img", Name::has(&home::ring_label(DANISH, "1", "4"))).await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    assert_eq!(new.complaints().await?, Vec::<String>::new());
    Ok(())
}

/// What is said of the last of some words, which is none of the app's.
fn slip(words: &str) -> String {
    sealing::unknown_word(DANISH, words.split(' ').next_back().unwrap_or_default())
}
