//! The main job from end to end: two phones, a desk, and what passes between them as files.

use std::fs;
use std::path::PathBuf;

use browser_tests::{Browser, Failure, Name, Outcome, World, in_every_engine};
use erhvervsmentor::domain::facts::aim::Direction;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::exchange::file_card::Tally;
use erhvervsmentor::text::{Language, agreement, common, coordinator, goals, home, import, log, send, time, welcome};

use crate::people::{
    ALI, DANISH, SARA, arrive, go_to, log_in_two_taps, log_meeting, say_yes, see_saved, send_to, start_course, take_in,
    write_agreement, write_goal,
};

in_every_engine!(a_meeting_on_a_phone_reaches_the_coordinators_overview_once);

const GOAL: &str = "Finde en praktikplads";
const SCORE: &str = "7";

async fn a_meeting_on_a_phone_reaches_the_coordinators_overview_once(world: World) -> Outcome {
    world.keep_offline();
    let sara = world.phone(SARA).await?;
    set_up(&sara).await?;
    log_three_meetings(&sara).await?;
    let for_ali = send_to(&sara, ALI).await?;

    let ali = world.phone(ALI).await?;
    let from_ali = answer(&ali, for_ali).await?;
    let from_ali_to_municipality = send_to(&ali, send::to_counsellor(DANISH)).await?;

    read_the_answer(&sara, from_ali).await?;
    let from_sara_to_municipality = send_to(&sara, send::to_contact(DANISH)).await?;

    let desk = world.desk("vejleder").await?;
    arrive(&desk, welcome::coordinator).await?;
    let files = [from_sara_to_municipality, from_ali_to_municipality];
    open_at_desk(&desk, &files, Tally { news: 1, known: 1, ..Tally::default() }).await?;
    desk.click("button", import::take(DANISH)).await?;
    desk.see(&import::taken(DANISH, "2")).await?;
    desk.click("link", import::to_pairs(DANISH)).await?;
    see_the_pair_once(&desk).await?;

    open_at_desk(&desk, &files, Tally { known: 2, ..Tally::default() }).await?;
    desk.click("button", import::save_results(DANISH)).await?;
    let list = fs::read_to_string(desk.take_download().await?)?;
    assert_eq!(list.lines().count(), 3, "a heading, and a row for each file:\n{list}");
    desk.see_no_thing("button", import::take(DANISH)).await?;
    go_to_place(&desk, coordinator::pairs(DANISH)).await?;
    see_the_pair_once(&desk).await?;
    take_everything_out(&desk).await?;
    write_out_for_the_youth(&desk).await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    assert_eq!(desk.complaints().await?, Vec::<String>::new());
    Ok(())
}

async fn set_up(sara: &Browser) -> Outcome {
    start_course(sara, 10).await?;
    write_agreement(sara, "Vi skriver helst.").await?;
    say_yes(sara, SARA).await?;

    go_to(sara, common::goals).await?;
    sara.choose(common::direction(DANISH, Direction::Both)).await?;
    sara.click("button", common::save(DANISH)).await?;
    sara.see(goals::aim_saved(DANISH)).await?;
    write_goal(sara, GOAL).await
}

/// 45 minutes yesterday, the same today, and the usual hour: two and a half hours.
async fn log_three_meetings(sara: &Browser) -> Outcome {
    log_meeting(sara, log::yesterday, "0,75").await?;
    let again = home::log_like_last(DANISH, &time::length(DANISH, Minutes::of_meeting(45).unwrap_or_default()));
    sara.click("button", again.as_str()).await?;
    sara.see_thing("img", Name::has(&home::ring_label(DANISH, "1,5", "4"))).await?;
    log_in_two_taps(sara).await?;
    sara.see_thing("img", Name::has(&home::ring_label(DANISH, "2,5", "4"))).await?;
    see_saved(sara).await
}

async fn answer(ali: &Browser, file: PathBuf) -> Result<PathBuf, Failure> {
    arrive(ali, welcome::youth).await?;
    ali.click("link", common::open_a_file(DANISH)).await?;
    take_in(ali, &file).await?;
    ali.see_thing("heading", SARA).await?;

    go_to(ali, common::goals).await?;
    ali.see(GOAL).await?;
    ali.within("group", goals::how_far(DANISH)).await?.choose(SCORE).await?;
    ali.see(&goals::rated(DANISH, SCORE)).await?;
    say_yes(ali, ALI).await?;
    ali.see_thing("heading", agreement::agreed(DANISH)).await?;
    send_to(ali, SARA).await
}

async fn read_the_answer(sara: &Browser, file: PathBuf) -> Outcome {
    go_to(sara, common::home).await?;
    sara.click("link", home::open_file(DANISH)).await?;
    take_in(sara, &file).await?;
    go_to(sara, common::agreement).await?;
    sara.see_thing("heading", agreement::agreed(DANISH)).await?;
    go_to(sara, common::goals).await?;
    let group = sara.within("group", goals::how_far_mentor(DANISH, ALI).as_str()).await?;
    assert!(group.is_chosen(SCORE).await?, "the mentor reads how far Ali is");
    Ok(())
}

async fn open_at_desk(desk: &Browser, files: &[PathBuf], tally: Tally) -> Outcome {
    go_to_place(desk, coordinator::open_files(DANISH)).await?;
    let files: Vec<_> = files.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(DANISH), &files).await?;
    desk.see(&import::summary(DANISH, tally)).await
}

/// Everything about the two in words, for the young person who asks.
async fn write_out_for_the_youth(desk: &Browser) -> Outcome {
    desk.click("link", coordinator::pair_names(DANISH, ALI, SARA).as_str()).await?;
    desk.click("button", coordinator::write_out(DANISH)).await?;
    let dialog = desk.within("dialog", coordinator::write_out(DANISH)).await?;
    dialog.choose(coordinator::for_the_youth(DANISH)).await?;
    dialog.click("button", coordinator::write_out_text(DANISH)).await?;
    let text = fs::read_to_string(desk.take_download().await?)?;
    assert!(text.contains(GOAL) && text.contains("Ali"), "{text}");
    Ok(())
}

/// Every table as a workbook, and as lines for data tools.
async fn take_everything_out(desk: &Browser) -> Outcome {
    for (file, begins) in [(coordinator::workbook as fn(Language) -> _, "PK"), (coordinator::lines, "{")] {
        desk.click("button", coordinator::take_out(DANISH)).await?;
        let dialog = desk.within("dialog", coordinator::take_out(DANISH)).await?;
        dialog.click("button", file(DANISH)).await?;
        let path = desk.take_download().await?;
        let content = fs::read(&path)?;
        assert!(content.starts_with(begins.as_bytes()), "{}", path.display());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        desk.see(&common::file_saved(DANISH, &name)).await?;
    }
    Ok(())
}

async fn go_to_place(desk: &Browser, place: &str) -> Outcome {
    desk.within("navigation", coordinator::places(DANISH)).await?.click("link", place).await
}

async fn see_the_pair_once(desk: &Browser) -> Outcome {
    desk.see(coordinator::found_one(DANISH)).await?;
    let row = desk.within("row", Name::has(&coordinator::pair_names(DANISH, ALI, SARA))).await?;
    row.see(&format!("2,5 {}", coordinator::of_target(DANISH, "4"))).await?;
    row.see(coordinator::agreed(DANISH)).await
}
