//! A young person asks the counsellor alone to stop: nothing of it ever comes to the mentor's phone, nor into a file of the mentor's.

use std::fs;
use std::path::Path;

use browser_tests::{Browser, Failure, Name, Outcome, World, in_every_engine};
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::text::{check_in, common, coordinator, help, home, import, send, welcome, wish};

use crate::people::{ALI, DANISH, SARA, arrive, go_to, log_in_two_taps, see_saved, send_to, start_course, take_in};

in_every_engine!(a_young_person_who_wants_to_stop_is_heard_by_the_counsellor_alone);

/// Words that stand nowhere else, so that a single byte of them would be found.
const WISH: &str = "Zobelhat: jeg vil helst stoppe";
const ANSWER: &str = "Zobelkat: vi mødes for sent";
const MARK: &str = "Zobel";

/// Everything that this browser keeps of the app, as one text.
const ALL_KEPT: &str = "
    const done = arguments[arguments.length - 1];
    const kept = JSON.stringify(Object.entries(localStorage));
    const opened = indexedDB.open('erhvervsmentor');
    opened.onerror = () => done(String(opened.error));
    opened.onsuccess = () => {
        const all = opened.result.transaction('copies').objectStore('copies').getAll();
        all.onsuccess = () => { opened.result.close(); done(kept + JSON.stringify(all.result)); };
    };";

async fn a_young_person_who_wants_to_stop_is_heard_by_the_counsellor_alone(world: World) -> Outcome {
    let sara = world.phone(SARA).await?;
    start_course(&sara, 20).await?;
    log_in_two_taps(&sara).await?;
    see_saved(&sara).await?;
    let for_ali = send_to(&sara, ALI).await?;

    let ali = world.phone(ALI).await?;
    arrive(&ali, welcome::youth).await?;
    ali.click("link", common::open_a_file(DANISH)).await?;
    take_in(&ali, &for_ali).await?;
    wish_to_stop(&ali).await?;
    answer_the_questions(&ali).await?;
    assert!(everything_kept(&ali).await?.contains(MARK), "the young person's own phone has it");
    let to_sara = send_to(&ali, SARA).await?;
    let to_counsellor = send_to(&ali, send::to_counsellor(DANISH)).await?;
    assert_nothing_private(&fs::read_to_string(&to_sara)?, "the file for Sara");
    assert!(fs::read_to_string(&to_counsellor)?.contains(MARK), "the counsellor's file has it");

    go_to(&sara, common::home).await?;
    sara.click("link", home::open_file(DANISH)).await?;
    sara.upload(import::choose_phone(DANISH), &[to_sara.as_path()]).await?;
    sara.see(import::alone_known(DANISH)).await?;
    sara.click("link", import::to_course(DANISH)).await?;
    assert_nothing_private(&everything_kept(&sara).await?, "Sara's phone");
    for reader in [ALI, send::to_contact(DANISH)] {
        let file = send_to(&sara, reader).await?;
        assert_nothing_private(&fs::read_to_string(file)?, "a file of Sara's");
    }

    hear_at_desk(&world, &to_counsellor).await
}

async fn wish_to_stop(ali: &Browser) -> Outcome {
    go_to(ali, common::help).await?;
    ali.click("link", Name::has(help::want_change(DANISH))).await?;
    ali.see(wish::never_youth(DANISH)).await?;
    ali.choose(wish::stop(DANISH)).await?;
    ali.fill(Name::has(wish::words(DANISH)), WISH).await?;
    ali.click("button", wish::save(DANISH)).await?;
    ali.see(wish::saved(DANISH)).await?;
    ali.see(WISH).await?;
    go_to(ali, common::home).await?;
    see_saved(ali).await
}

async fn answer_the_questions(ali: &Browser) -> Outcome {
    go_to(ali, common::help).await?;
    ali.click("link", Name::has(check_in::title(DANISH))).await?;
    ali.choose(check_in::gets_partly(DANISH)).await?;
    ali.fill(Name::has(check_in::change(DANISH)), ANSWER).await?;
    ali.click("button", check_in::save(DANISH)).await?;
    ali.see(check_in::thanks(DANISH)).await?;
    go_to(ali, common::home).await?;
    see_saved(ali).await
}

async fn everything_kept(phone: &Browser) -> Result<String, Failure> {
    let kept = phone.run_async(ALL_KEPT, Vec::new()).await?;
    Ok(kept.as_str().unwrap_or_default().to_owned())
}

fn assert_nothing_private(text: &str, place: &str) {
    assert!(text.len() > 100, "{place} holds something");
    for private in [MARK, Kind::YouthWish.as_str(), Kind::YouthCheckIn.as_str()] {
        assert!(!text.contains(private), "{place} holds {private}");
    }
}

async fn hear_at_desk(world: &World, file: &Path) -> Outcome {
    let desk = world.desk("vejleder").await?;
    desk.open("kommune/hent").await?;
    desk.upload(import::choose_desk(DANISH), &[file]).await?;
    desk.see(import::alone_news(DANISH)).await?;
    desk.click("button", import::take(DANISH)).await?;
    desk.see(import::taken_one(DANISH)).await?;
    desk.click("link", import::to_pairs(DANISH)).await?;
    desk.click("link", coordinator::pair_names(DANISH, ALI, SARA).as_str()).await?;
    desk.see(WISH).await?;
    desk.see(ANSWER).await
}
