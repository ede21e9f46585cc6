//! What stands between a municipality and what it was sent: its key ring is kept, whatever happens to the browser, and no one else's is
//! taken in unseen.

use browser_tests::{Browser, Failure, Name, Outcome, World, in_every_engine};
use erhvervsmentor::exchange::invitation::Invitation;
use erhvervsmentor::storage::key::{Key, Record};
use erhvervsmentor::text::errors::keeping as errors;
use erhvervsmentor::text::keys;
use serde_json::{Value, json};

use crate::keeping::{FILL, damage_mirror};
use crate::people::{ALI, DANISH, SARA, invite, see_saved, set_up_keys};

in_every_engine!(
    f3_f6_a_ring_outlives_a_killed_browser_and_two_windows_follow_each_other,
    f1_where_there_is_no_room_nobody_is_told_of_a_key,
    f12_f69_a_damaged_ring_comes_back_from_the_mirror_and_is_not_written_over_unasked,
    f70_a_colleague_is_taken_in_when_the_words_were_compared_and_let_go_again,
);

async fn f3_f6_a_ring_outlives_a_killed_browser_and_two_windows_follow_each_other(world: World) -> Outcome {
    let desk = world.desk("vejleder").await?;
    set_up_keys(&desk).await?;
    let words = own_words(&desk).await?;
    see_saved(&desk).await?;
    desk.kill();

    let desk = world.desk("vejleder").await?;
    desk.open("kommune/noegler").await?;
    desk.see(keys::all_set(DANISH)).await?;
    assert_eq!(own_words(&desk).await?, words);

    let first = desk.session.window().await?;
    let second = desk.session.new_tab().await?;
    desk.session.switch_to_window(second).await?;
    desk.open("kommune/noegler").await?;
    desk.click("button", Name::has(keys::change_heading(DANISH))).await?;
    desk.click("button", keys::new_own(DANISH)).await?;
    desk.within("dialog", keys::new_own_title(DANISH)).await?.click("button", keys::yes_make(DANISH)).await?;
    desk.see(keys::new_own_done(DANISH)).await?;
    let new_words = own_words(&desk).await?;
    assert_ne!(new_words, words);
    desk.session.switch_to_window(first).await?;
    desk.see(&new_words).await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

async fn f1_where_there_is_no_room_nobody_is_told_of_a_key(world: World) -> Outcome {
    let mut desk = world.desk("vejleder").await?;
    desk.keep_from_others();
    desk.open("kommune/noegler").await?;
    desk.see(keys::what_it_is(DANISH)).await?;
    desk.run(FILL, Vec::new()).await?;
    desk.click("button", keys::make(DANISH)).await?;
    desk.see(errors::full(DANISH)).await?;
    desk.see_no(keys::save_title(DANISH)).await?;
    assert_eq!(kept_ring(&desk).await?, Value::Null);

    desk.run("localStorage.removeItem('filled');", Vec::new()).await?;
    set_up_keys(&desk).await?;
    desk.see(keys::all_set(DANISH)).await
}

async fn f12_f69_a_damaged_ring_comes_back_from_the_mirror_and_is_not_written_over_unasked(world: World) -> Outcome {
    let desk = world.desk("vejleder").await?;
    set_up_keys(&desk).await?;
    let words = own_words(&desk).await?;
    see_saved(&desk).await?;
    let whole = kept_ring(&desk).await?;
    let damaged = json!("{\"version\":1,\"own\":\"AGE");
    damage_ring(&desk, &damaged).await?;
    desk.reload().await?;
    assert_eq!(own_words(&desk).await?, words);
    assert_eq!(kept_ring(&desk).await?, whole);
    assert_eq!(set_aside(&desk).await?, std::slice::from_ref(&damaged));

    damage_ring(&desk, &damaged).await?;
    damage_mirror(&desk).await?;
    desk.reload().await?;
    desk.see(keys::ring_broken(DANISH)).await?;
    assert_eq!(kept_ring(&desk).await?, damaged);
    desk.click("button", Name::has(keys::begin_anew(DANISH))).await?;
    desk.click("button", keys::begin_anew(DANISH)).await?;
    let asked = desk.within("dialog", keys::begin_anew_title(DANISH)).await?;
    assert_eq!(kept_ring(&desk).await?, damaged, "nothing is written before somebody has said yes");
    asked.click("button", keys::yes_begin_anew(DANISH)).await?;
    desk.see(keys::save_title(DANISH)).await?;
    assert_ne!(kept_ring(&desk).await?, damaged);
    Ok(())
}

async fn f70_a_colleague_is_taken_in_when_the_words_were_compared_and_let_go_again(world: World) -> Outcome {
    let theirs = world.desk("kollega").await?;
    set_up_keys(&theirs).await?;
    let (key, words) = (key_to_give(&theirs).await?, own_words(&theirs).await?);

    let desk = world.desk("vejleder").await?;
    set_up_keys(&desk).await?;
    let own = key_to_give(&desk).await?;
    offer(&desk, &own).await?;
    desk.see(keys::colleague_own(DANISH)).await?;
    desk.paste(keys::colleague_key(DANISH), &key).await?;
    desk.click("button", keys::see_words(DANISH)).await?;
    let compared = desk.within("dialog", keys::compare_title(DANISH)).await?;
    compared.see(&words).await?;
    compared.click("button", keys::compare_yes(DANISH)).await?;
    desk.see(&keys::colleague_added(DANISH, COLLEAGUE)).await?;

    let (_, for_sara) = invite(&desk, ALI, SARA).await?;
    let invitation = Invitation::read(&std::fs::read_to_string(for_sara)?).map_err(std::io::Error::other)?;
    let invited_with: Vec<String> = invitation.keys.iter().map(ToString::to_string).collect();
    assert!(invited_with.len() == 3 && invited_with.contains(&key) && invited_with.contains(&own));

    desk.open("kommune/noegler").await?;
    desk.click("button", keys::let_go(DANISH, COLLEAGUE).as_str()).await?;
    let asked = desk.within("dialog", keys::let_go_title(DANISH, COLLEAGUE).as_str()).await?;
    asked.click("button", keys::let_go(DANISH, COLLEAGUE).as_str()).await?;
    desk.see(&keys::colleague_gone(DANISH, COLLEAGUE)).await?;
    desk.see(keys::no_colleagues(DANISH)).await?;
    desk.see(keys::changed_one(DANISH)).await
}

const COLLEAGUE: &str = "Eva";

const SET_ASIDE: &str = "
    const texts = Object.entries(localStorage).filter(([key]) => key.startsWith(arguments[0]));
    return texts.map(([, text]) => JSON.parse(text));";

async fn offer(desk: &Browser, key: &str) -> Outcome {
    desk.click("button", Name::has(keys::add_colleague(DANISH))).await?;
    desk.fill(keys::colleague_name(DANISH), COLLEAGUE).await?;
    desk.paste(keys::colleague_key(DANISH), key).await?;
    desk.click("button", keys::see_words(DANISH)).await
}

/// The four words of the own key.
async fn own_words(desk: &Browser) -> Result<String, Failure> {
    desk.see(keys::all_set(DANISH)).await?;
    shown(desk, ".key-words").await
}

/// The public half that a colleague is given.
async fn key_to_give(desk: &Browser) -> Result<String, Failure> {
    desk.see(keys::give_heading(DANISH)).await?;
    shown(desk, ".key-text").await
}

async fn shown(desk: &Browser, place: &str) -> Result<String, Failure> {
    let text = desk.run("return document.querySelector(arguments[0]).textContent;", vec![json!(place)]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

fn ring_key() -> String {
    Key::Record(Record::KeyRing).to_string()
}

async fn damage_ring(desk: &Browser, damaged: &Value) -> Outcome {
    desk.run("localStorage.setItem(arguments[0], arguments[1]);", vec![json!(ring_key()), damaged.clone()]).await?;
    Ok(())
}

/// The texts of a ring that were set aside.
async fn set_aside(desk: &Browser) -> Result<Vec<Value>, Failure> {
    let texts = desk.run(SET_ASIDE, vec![json!(format!("{}/", ring_key()))]).await?;
    Ok(texts.as_array().cloned().unwrap_or_default())
}

async fn kept_ring(desk: &Browser) -> Result<Value, Failure> {
    desk.run("return localStorage.getItem(arguments[0]);", vec![json!(ring_key())]).await
}
