//! What the page calls saved is kept, whatever happens to the browser and to its store.

use std::collections::BTreeMap;
use std::time::Duration;

use browser_tests::{Browser, Engine, Failure, Name, Outcome, World, in_every_engine};
use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::storage::key::{Key, PREFIX};
use erhvervsmentor::storage::slot::Slot;
use erhvervsmentor::text::errors::keeping as errors;
use erhvervsmentor::text::{common, goals, home, log, trouble, welcome};
use serde_json::{Value, json};

use crate::people::{ALI, DANISH, arrive, go_to, log_in_two_taps, see_saved, start_course, try_example, write_goal};

in_every_engine!(
    killed_at_the_moment_of_saved_it_loses_nothing,
    killed_one_second_after_saved_it_loses_nothing,
    killed_five_seconds_after_saved_it_loses_nothing,
    f12_f13_f18_damaged_copies_are_set_aside_and_never_written_over,
    f16_what_a_newer_version_wrote_is_only_read,
    f6_f21_two_tabs_follow_each_other_and_a_cleared_store_is_asked_about,
    f1_f5_a_full_store_says_so_and_what_was_typed_stays,
    f8_a_browser_that_keeps_nothing_says_so_and_works,
);

async fn killed_at_the_moment_of_saved_it_loses_nothing(world: World) -> Outcome {
    kill_after(&world, Duration::ZERO).await
}

async fn killed_one_second_after_saved_it_loses_nothing(world: World) -> Outcome {
    kill_after(&world, Duration::from_secs(1)).await
}

async fn killed_five_seconds_after_saved_it_loses_nothing(world: World) -> Outcome {
    kill_after(&world, Duration::from_secs(5)).await
}

/// The first save is the course itself, the second a goal, and the third to the tenth say how far it is.
async fn kill_after(world: &World, wait: Duration) -> Outcome {
    let phone = world.phone("mentor").await?;
    start_course(&phone, 10).await?;
    kill_when_saved(phone, wait).await?;

    let phone = return_to_course(world).await?;
    write_goal(&phone, "Blive kok").await?;
    for score in 1..=8 {
        let score = score.to_string();
        phone.choose(score.as_str()).await?;
        phone.see(&goals::rated(DANISH, &score)).await?;
    }
    kill_when_saved(phone, wait).await?;

    let phone = return_to_course(world).await?;
    go_to(&phone, common::goals).await?;
    phone.see("Blive kok").await?;
    assert!(phone.is_chosen("8").await?, "the tenth save is there");
    see_saved(&phone).await
}

async fn kill_when_saved(phone: Browser, wait: Duration) -> Outcome {
    see_saved(&phone).await?;
    // Not waiting for anything: how long the browser lives on is what this is about.
    tokio::time::sleep(wait).await;
    phone.kill();
    Ok(())
}

async fn return_to_course(world: &World) -> Result<Browser, Failure> {
    let phone = world.phone("mentor").await?;
    arrive(&phone, welcome::mentor).await?;
    phone.click("link", Name::has(ALI)).await?;
    phone.see_thing("heading", ALI).await?;
    Ok(phone)
}

async fn f12_f13_f18_damaged_copies_are_set_aside_and_never_written_over(world: World) -> Outcome {
    let phone = world.phone("mentor").await?;
    try_example(&phone).await?;
    phone.run("localStorage.setItem('another app', 'not {json');", Vec::new()).await?;
    log_in_two_taps(&phone).await?;
    see_saved(&phone).await?;
    let course = phone.path().await?;

    let phone = close_app(&world, phone).await?;
    let newest = newest_slot(&phone).await?;
    let cut_short: String = newest.1.chars().take(newest.1.len() / 2).collect();
    write(&phone, &newest.0, &cut_short).await?;
    phone.open(&course).await?;
    phone.see(errors::recovered(DANISH)).await?;
    see_saved(&phone).await?;
    let aside = stored(&phone).await?.into_iter().find(|(key, _)| key.contains("/set-aside/"));
    let aside = aside.map(|(_, text)| serde_json::from_str::<String>(&text)).transpose()?;
    assert_eq!(aside.as_deref(), Some(cut_short.as_str()), "the damaged text is set aside as it was");

    let phone = close_app(&world, phone).await?;
    for slot in slots(&phone).await?.into_keys() {
        write(&phone, &slot, "{\"n\": 7, damaged").await?;
    }
    damage_mirror(&phone).await?;
    let before = stored(&phone).await?;
    phone.open(&course).await?;
    phone.see(errors::unreadable(DANISH)).await?;
    phone.see_thing("button", trouble::save_file(DANISH)).await?;
    assert_eq!(stored(&phone).await?, before, "nothing is written over until the person chooses");

    phone.click("button", trouble::start_over(DANISH)).await?;
    phone.see_no(errors::unreadable(DANISH)).await?;
    let after = stored(&phone).await?;
    assert_eq!(after.get("another app").map(String::as_str), Some("not {json"), "what is not ours stays");
    Ok(())
}

async fn f16_what_a_newer_version_wrote_is_only_read(world: World) -> Outcome {
    let phone = world.phone("mentor").await?;
    try_example(&phone).await?;
    log_in_two_taps(&phone).await?;
    see_saved(&phone).await?;
    let (key, text) = newest_slot(&phone).await?;
    write(&phone, &key, &of_a_newer_version(&text)?).await?;
    let before = stored(&phone).await?;

    phone.reload().await?;
    phone.see(errors::newer_here(DANISH)).await?;
    go_to(&phone, common::home).await?;
    phone.click("link", home::log_meeting(DANISH)).await?;
    phone.choose(log::yesterday(DANISH)).await?;
    phone.click("button", common::save(DANISH)).await?;

    phone.see_thing("heading", log::title(DANISH)).await?;
    assert_eq!(stored(&phone).await?, before, "nothing is written");
    Ok(())
}

async fn f6_f21_two_tabs_follow_each_other_and_a_cleared_store_is_asked_about(world: World) -> Outcome {
    let phone = world.phone("mentor").await?;
    start_course(&phone, 10).await?;
    see_saved(&phone).await?;
    let course = phone.path().await?;
    let first = phone.session.window().await?;
    let second = phone.session.new_tab().await?;

    phone.session.switch_to_window(second.clone()).await?;
    phone.open(&course).await?;
    phone.see_thing("heading", ALI).await?;
    log_in_two_taps(&phone).await?;
    see_saved(&phone).await?;
    phone.session.switch_to_window(first.clone()).await?;
    let hours = |hours: &str| Name::has(&home::ring_label(DANISH, hours, "4"));
    phone.see_thing("img", hours("1")).await?;
    crate::people::log_meeting(&phone, log::today, "1,5").await?;
    phone.see_thing("img", hours("2,5")).await?;
    phone.session.switch_to_window(second.clone()).await?;
    phone.see_thing("img", hours("2,5")).await?;

    leave_app(&phone).await?;
    phone.run("localStorage.clear();", Vec::new()).await?;
    phone.session.switch_to_window(first).await?;
    phone.see(errors::cleared(DANISH)).await?;
    assert_eq!(slots(&phone).await?, BTreeMap::new(), "nothing is written before the person has answered");
    phone.click("button", trouble::write_back(DANISH)).await?;
    phone.see_no(errors::cleared(DANISH)).await?;
    see_saved(&phone).await?;
    phone.reload().await?;
    phone.see_thing("img", hours("2,5")).await
}

async fn f1_f5_a_full_store_says_so_and_what_was_typed_stays(world: World) -> Outcome {
    let mut phone = world.phone("mentor").await?;
    phone.keep_from_others();
    start_course(&phone, 10).await?;
    see_saved(&phone).await?;
    phone.click("link", home::log_meeting(DANISH)).await?;
    phone.click("button", Name::has(common::write_more(DANISH))).await?;
    phone.fill(log::note(DANISH), "Vi så kantinen").await?;
    phone.reload().await?;
    phone.see_thing("heading", log::title(DANISH)).await?;
    assert_eq!(phone.value(log::note(DANISH)).await?, "Vi så kantinen", "typed before leaving, there on return");

    let before = slots(&phone).await?;
    phone.run(FILL, Vec::new()).await?;
    phone.by_label(log::note(DANISH)).await?.send_keys(", og Ali lavede mad").await?;
    phone.see(errors::draft_not_kept(DANISH)).await?;
    assert_eq!(phone.value(log::note(DANISH)).await?, "Vi så kantinen, og Ali lavede mad");
    phone.click("button", common::save(DANISH)).await?;
    phone.see(errors::full(DANISH)).await?;
    phone.see_thing("status", common::not_saved(DANISH)).await?;
    phone.see_thing("img", Name::has(&home::ring_label(DANISH, "1", "4"))).await?;
    assert_eq!(slots(&phone).await?, before, "what was saved before stands as it did");

    phone.run("localStorage.removeItem('filled');", Vec::new()).await?;
    phone.click("button", trouble::try_again(DANISH)).await?;
    see_saved(&phone).await?;
    phone.see_no(errors::full(DANISH)).await?;
    phone.reload().await?;
    phone.see_thing("img", Name::has(&home::ring_label(DANISH, "1", "4"))).await?;
    go_to(&phone, common::hours).await?;
    phone.see("Vi så kantinen, og Ali lavede mad").await
}

async fn f8_a_browser_that_keeps_nothing_says_so_and_works(world: World) -> Outcome {
    let profile = world.profile("mentor")?;
    let profile = profile.folder();
    match world.engine {
        Engine::Chromium => {
            let preferences = json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } });
            std::fs::create_dir_all(profile.join("chromium/Default"))?;
            std::fs::write(profile.join("chromium/Default/Preferences"), preferences.to_string())?;
        }
        Engine::Firefox => {
            std::fs::create_dir_all(profile.join("firefox"))?;
            std::fs::write(profile.join("firefox/user.js"), "user_pref(\"network.cookie.cookieBehavior\", 2);\n")?;
        }
        // It has no way to block the store; the store that fails at every operation is tested natively.
        Engine::WebKit => return Ok(()),
    }
    let phone = world.whole_phone("mentor").await?;

    start_course(&phone, 10).await?;

    phone.see(errors::memory_only(DANISH)).await?;
    phone.see_thing("status", common::not_saved(DANISH)).await?;
    log_in_two_taps(&phone).await?;
    phone.see_thing("img", Name::has(&home::ring_label(DANISH, "1", "4"))).await?;
    phone.see_thing("button", trouble::save_file(DANISH)).await
}

/// Fills the store to the last character.
pub const FILL: &str = "
    let filled = '';
    for (let size = 4194304; size >= 1; size = Math.floor(size / 2)) {
        for (;;) {
            try {
                localStorage.setItem('filled', filled + 'x'.repeat(size));
                filled += 'x'.repeat(size);
            } catch {
                break;
            }
        }
    }";

const DAMAGE_MIRROR: &str = "
    const done = arguments[arguments.length - 1];
    const opened = indexedDB.open('erhvervsmentor');
    opened.onerror = () => done(String(opened.error));
    opened.onsuccess = () => {
        const transaction = opened.result.transaction('copies', 'readwrite');
        const copies = transaction.objectStore('copies');
        copies.openCursor().onsuccess = (event) => {
            const cursor = event.target.result;
            if (cursor) {
                cursor.update('damaged');
                cursor.continue();
            }
        };
        transaction.oncomplete = () => { opened.result.close(); done(true); };
    };";

/// Closes the app, and comes to its store without it: while it runs, if only in the background, it mends what is damaged at once.
async fn close_app(world: &World, phone: Browser) -> Result<Browser, Failure> {
    phone.close().await?;
    let phone = world.phone("mentor").await?;
    leave_app(&phone).await?;
    Ok(phone)
}

/// Goes to a page of the same origin that is not the app.
async fn leave_app(phone: &Browser) -> Outcome {
    phone.open("sw.js").await
}

/// Damages every text of the mirror.
pub async fn damage_mirror(phone: &Browser) -> Outcome {
    assert_eq!(phone.run_async(DAMAGE_MIRROR, Vec::new()).await?, Value::Bool(true));
    Ok(())
}

/// Everything that stands in the store of the page's origin.
async fn stored(phone: &Browser) -> Result<BTreeMap<String, String>, Failure> {
    let entries = phone.run("return Object.fromEntries(Object.entries(localStorage));", Vec::new()).await?;
    Ok(serde_json::from_value(entries)?)
}

/// The texts of the course, by their keys.
async fn slots(phone: &Browser) -> Result<BTreeMap<String, String>, Failure> {
    let entries = stored(phone).await?.into_iter();
    Ok(entries.filter(|(key, _)| matches!(Key::parse(key), Some(Key::Slot { .. }))).collect())
}

/// The slot that was written last.
async fn newest_slot(phone: &Browser) -> Result<(String, String), Failure> {
    let slots = slots(phone).await?.into_iter();
    let generation = |(key, text): &(String, String)| match Key::parse(key) {
        Some(Key::Slot { course, .. }) => Slot::read(course, text).map_or(0, |slot| slot.generation),
        _ => 0,
    };
    Ok(slots.max_by_key(generation).unwrap_or_default())
}

async fn write(phone: &Browser, key: &str, text: &str) -> Outcome {
    assert!(key.starts_with(PREFIX), "{key}");
    phone.run("localStorage.setItem(arguments[0], arguments[1]);", vec![json!(key), json!(text)]).await?;
    Ok(())
}

/// The same text as a later version of the app would have written it: whole, and beyond this one.
fn of_a_newer_version(text: &str) -> Result<String, Failure> {
    let slot: Value = serde_json::from_str(text)?;
    let mut document = slot.get("doc").cloned().unwrap_or_default();
    if let Some(version) = document.get_mut("version") {
        *version = json!(99);
    }
    let (number, era) = (slot.get("n").cloned().unwrap_or_default(), slot.get("era").cloned().unwrap_or_default());
    let sum = Digest::of(format!("{number} {era} {document}").as_bytes()).to_hex();
    Ok(format!(r#"{{"n":{number},"era":{era},"sum":"{sum}","doc":{document}}}"#))
}
