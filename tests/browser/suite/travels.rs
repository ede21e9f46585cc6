//! Everything that travels, from the desk to two phones and back: invitations, a course by link, an answer by link, locked reports.

use std::path::{Path, PathBuf};

use browser_tests::{Browser, Failure, Name, Outcome, World, in_every_engine};
use erhvervsmentor::exchange::file_card::Tally;
use erhvervsmentor::text::{agreement, common, coordinator, goals, home, import, invitation, send, start, welcome};

use crate::people::{
    ALI, DANISH, SARA, arrive, go_to, invite, log_in_two_taps, say_yes, see_saved, set_up_keys, take_invitation,
    write_agreement, write_goal,
};

in_every_engine!(invited_by_file_shared_by_link_answered_and_reported_under_lock);

const GOAL: &str = "Finde en praktikplads";
const SCORE: &str = "7";

async fn invited_by_file_shared_by_link_answered_and_reported_under_lock(world: World) -> Outcome {
    let desk = world.desk("vejleder").await?;
    arrive(&desk, welcome::coordinator).await?;
    set_up_keys(&desk).await?;
    let (for_ali, for_sara) = invite(&desk, ALI, SARA).await?;

    let sara = world.phone(SARA).await?;
    arrive(&sara, welcome::mentor).await?;
    take_invitation(&sara, &for_sara).await?;
    sara.click("link", invitation::start_with(DANISH, ALI).as_str()).await?;
    sara.click("button", start::start(DANISH)).await?;
    sara.see_thing("heading", ALI).await?;
    write_agreement(&sara, "Vi skriver helst.").await?;
    say_yes(&sara, SARA).await?;
    write_goal(&sara, GOAL).await?;
    log_in_two_taps(&sara).await?;
    let to_ali = link_to(&sara).await?;

    let ali = world.phone(ALI).await?;
    arrive(&ali, welcome::youth).await?;
    take_invitation(&ali, &for_ali).await?;
    let to_sara = answer(&ali, &to_ali).await?;
    let from_ali = report(&ali).await?;

    take_link(&sara, &to_sara).await?;
    go_to(&sara, common::agreement).await?;
    sara.see_thing("heading", agreement::agreed(DANISH)).await?;
    go_to(&sara, common::goals).await?;
    let group = sara.within("group", goals::how_far_mentor(DANISH, ALI).as_str()).await?;
    assert!(group.is_chosen(SCORE).await?, "the mentor reads how far Ali is");
    see_that_only_news_is_sent(&sara).await?;
    let from_sara = report(&sara).await?;

    open_at_the_desk(&desk, &[from_sara, from_ali]).await?;
    assert_eq!(desk.complaints().await?, Vec::<String>::new());
    Ok(())
}

/// Makes a link for the other, and copies it down.
async fn link_to(phone: &Browser) -> Result<String, Failure> {
    go_to(phone, common::home).await?;
    see_saved(phone).await?;
    phone.click("link", Name::has(home::send_municipality(DANISH))).await?;
    phone.choose(Name::has(send::send_a_link(DANISH))).await?;
    phone.click("button", send::make_the_link(DANISH)).await?;
    let link = phone.value(send::the_link(DANISH)).await?;
    // Copying hands it over, or trying to: what the browser lets a test do with its clipboard differs.
    phone.click("button", send::copy_link(DANISH)).await?;
    Ok(link)
}

/// Opens a link as from a message, sees what it brings, and takes it in.
async fn take_link(phone: &Browser, link: &str) -> Outcome {
    phone.open_link(link).await?;
    phone.see(import::alone_news(DANISH)).await?;
    phone.click("button", import::take(DANISH)).await?;
    phone.click("link", import::to_course(DANISH)).await
}

async fn answer(ali: &Browser, link: &str) -> Result<String, Failure> {
    take_link(ali, link).await?;
    ali.see_thing("heading", SARA).await?;
    go_to(ali, common::goals).await?;
    ali.see(GOAL).await?;
    ali.within("group", goals::how_far(DANISH)).await?.choose(SCORE).await?;
    ali.see(&goals::rated(DANISH, SCORE)).await?;
    say_yes(ali, ALI).await?;
    link_to(ali).await
}

/// After Ali's answer Sara has nothing new for him: what she sent has arrived, and what he sent she has from him.
async fn see_that_only_news_is_sent(sara: &Browser) -> Outcome {
    go_to(sara, common::home).await?;
    sara.click("link", Name::has(home::send_municipality(DANISH))).await?;
    sara.choose(Name::has(send::send_a_link(DANISH))).await?;
    sara.see(&send::nothing_new(DANISH, ALI)).await?;
    sara.click("link", common::close(DANISH)).await
}

/// Makes a locked report to the municipality, and saves it.
async fn report(phone: &Browser) -> Result<PathBuf, Failure> {
    go_to(phone, common::home).await?;
    see_saved(phone).await?;
    let course = phone.path().await?;
    phone.open(&format!("{course}/send/kommunen")).await?;
    phone.see(send::will_be_locked(DANISH)).await?;
    phone.click("button", send::make(DANISH)).await?;
    phone.see(send::locked(DANISH)).await?;
    phone.click("button", send::download(DANISH)).await?;
    phone.take_download().await
}

async fn open_at_the_desk(desk: &Browser, files: &[PathBuf]) -> Outcome {
    let places = desk.within("navigation", coordinator::places(DANISH)).await?;
    places.click("link", coordinator::open_files(DANISH)).await?;
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(DANISH), &files).await?;
    desk.see(&import::summary(DANISH, Tally { news: 1, known: 1, ..Tally::default() })).await?;
    desk.see(invitation::proven(DANISH)).await?;
    desk.click("button", import::take(DANISH)).await?;
    desk.click("link", import::to_pairs(DANISH)).await?;
    desk.click("link", coordinator::pair_names(DANISH, ALI, SARA).as_str()).await?;
    desk.see(GOAL).await
}
