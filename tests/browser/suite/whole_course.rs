//! A whole course of six months on two phones: from the invitation to the thanks, with everything the two do on the way.

use std::path::Path;

use browser_tests::{Browser, Name, Outcome, World, in_every_engine};
use erhvervsmentor::domain::facts::aim::Direction;
use erhvervsmentor::domain::hours::Minutes;
use erhvervsmentor::text::closing::{self, thanks};
use erhvervsmentor::text::{
    common, due, goals, home, import, invitation, log, next_meeting, review, send, settle, start, strengths, time,
    welcome,
};

use crate::people::{
    ALI, DANISH, SARA, arrive, day_ago, go_to, invite, say_yes, see_saved, send_to, set_up_keys, start_course, take_in,
    take_invitation, write_agreement, write_goal,
};

in_every_engine!(two_phones_go_through_a_whole_course_and_end_it_well, a_mentor_with_two_young_people_keeps_them_apart,);

const GOAL: &str = "Finde en læreplads";
const TOPIC: &str = "Ansøgningen til værkstedet";

async fn two_phones_go_through_a_whole_course_and_end_it_well(world: World) -> Outcome {
    let desk = world.desk("vejleder").await?;
    set_up_keys(&desk).await?;
    let (for_ali, for_sara) = invite(&desk, ALI, SARA).await?;

    let sara = world.phone(SARA).await?;
    arrive(&sara, welcome::mentor).await?;
    take_invitation(&sara, &for_sara).await?;
    begin(&sara).await?;
    let to_ali = send_to(&sara, ALI).await?;
    put_away(sara).await?;

    let ali = world.phone(ALI).await?;
    arrive(&ali, welcome::youth).await?;
    take_invitation(&ali, &for_ali).await?;
    arrive(&ali, welcome::youth).await?;
    ali.click("link", common::open_a_file(DANISH)).await?;
    take_in(&ali, &to_ali).await?;
    answer(&ali).await?;
    let to_sara = send_to(&ali, SARA).await?;
    put_away(ali).await?;

    let sara = world.phone(SARA).await?;
    receive(&sara, &to_sara).await?;
    plan_and_cancel(&sara).await?;
    look_at_the_goals(&sara).await?;
    let to_ali = send_to(&sara, ALI).await?;
    correct_newest_meeting(&sara, "Værkstedet").await?;

    let ali = world.phone(ALI).await?;
    receive(&ali, &to_ali).await?;
    correct_newest_meeting(&ali, "Skolen").await?;
    let to_sara = send_to(&ali, SARA).await?;

    receive(&sara, &to_sara).await?;
    choose_between_versions(&sara).await?;
    end_it(&sara).await?;
    let to_ali = send_to(&sara, ALI).await?;

    receive(&ali, &to_ali).await?;
    say_what_comes_next(&ali).await?;
    for phone in [sara, ali] {
        assert_eq!(phone.complaints().await?, Vec::<String>::new());
    }
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

/// Opens the app where it was left, and takes in what has come for the phone's owner.
async fn receive(phone: &Browser, file: &Path) -> Outcome {
    phone.open("start").await?;
    phone.click("link", home::open_file(DANISH)).await?;
    take_in(phone, file).await
}

/// Closes the browser; what the phone has kept is there when it is taken up again.
async fn put_away(phone: Browser) -> Outcome {
    assert_eq!(phone.complaints().await?, Vec::<String>::new());
    phone.close().await
}

/// Half a year ago, from the invitation, with a meeting of two hours every month since.
async fn begin(sara: &Browser) -> Outcome {
    sara.click("link", invitation::start_with(DANISH, ALI).as_str()).await?;
    sara.set(start::started_on(DANISH), &day_ago(sara, 170).await?).await?;
    sara.fill(start::usual_place(DANISH), "Biblioteket").await?;
    sara.click("button", start::start(DANISH)).await?;
    sara.see_thing("heading", ALI).await?;
    write_agreement(sara, "Vi skriver helst.").await?;
    say_yes(sara, SARA).await?;
    go_to(sara, common::goals).await?;
    sara.choose(common::direction(DANISH, Direction::Education)).await?;
    sara.click("button", common::save(DANISH)).await?;
    sara.see(goals::aim_saved(DANISH)).await?;
    write_goal(sara, GOAL).await?;
    for days_ago in [160, 130, 100, 70, 40, 10] {
        log_on(sara, days_ago).await?;
    }
    let in_all = time::hours(DANISH, Minutes::of_meeting(720).unwrap_or_default());
    sara.see(&home::in_all(DANISH, &in_all)).await?;
    see_saved(sara).await
}

async fn log_on(phone: &Browser, days_ago: u32) -> Outcome {
    go_to(phone, common::home).await?;
    phone.click("link", home::log_meeting(DANISH)).await?;
    phone.choose(log::choose_day(DANISH)).await?;
    phone.set(log::day(DANISH), &day_ago(phone, days_ago).await?).await?;
    phone.choose(time::length(DANISH, Minutes::of_meeting(120).unwrap_or_default()).as_str()).await?;
    phone.click("button", common::save(DANISH)).await?;
    phone.see_thing("heading", ALI).await
}

/// Ali says yes and how far he is, and writes what he is good at, and what was new.
async fn answer(ali: &Browser) -> Outcome {
    say_yes(ali, ALI).await?;
    go_to(ali, common::goals).await?;
    ali.within("group", goals::how_far(DANISH)).await?.choose("4").await?;
    ali.see(&goals::rated(DANISH, "4")).await?;

    go_to(ali, common::home).await?;
    ali.click("link", Name::has(home::strengths(DANISH))).await?;
    ali.fill(Name::has(strengths::good_at(DANISH)), "At holde fast").await?;
    ali.click("button", common::save(DANISH)).await?;
    ali.see(strengths::saved(DANISH)).await?;
    ali.click("button", strengths::tried_add(DANISH)).await?;
    ali.fill(strengths::tried_what(DANISH), "En samtale på et værksted").await?;
    ali.click("button", strengths::tried_save(DANISH)).await?;
    ali.see(strengths::tried_saved(DANISH)).await?;
    go_to(ali, common::home).await?;
    see_saved(ali).await
}

/// What to take up is written before there is a day; the meeting is planned, and then cancelled by one of them, without a word of blame.
/// What they wanted to take up waits for another day.
async fn plan_and_cancel(sara: &Browser) -> Outcome {
    go_to(sara, common::home).await?;
    sara.click("link", next_meeting::plan(DANISH)).await?;
    sara.fill(next_meeting::new_topic(DANISH), TOPIC).await?;
    sara.click("button", next_meeting::add_topic(DANISH)).await?;
    sara.see(TOPIC).await?;
    sara.set(next_meeting::day(DANISH), &day_ago(sara, 0).await?).await?;
    sara.click("button", common::save(DANISH)).await?;
    go_to(sara, common::home).await?;
    sara.click("button", next_meeting::we_cancelled(DANISH)).await?;
    let dialog = sara.within("dialog", next_meeting::cancel_title(DANISH)).await?;
    dialog.choose(ALI).await?;
    dialog.click("button", common::save(DANISH)).await?;
    sara.see(next_meeting::cancelled(DANISH)).await?;
    sara.see(next_meeting::none_more(DANISH)).await?;
    sara.see(TOPIC).await
}

async fn look_at_the_goals(sara: &Browser) -> Outcome {
    go_to(sara, common::goals).await?;
    sara.click("link", Name::has(review::title(DANISH))).await?;
    sara.choose(Name::has(review::reach(DANISH))).await?;
    sara.fill(Name::has(review::reason(DANISH)), "Ali begynder mandag").await?;
    sara.click("button", Name::has("Gem")).await?;
    sara.see_thing("heading", review::done_title(DANISH)).await?;
    sara.see(review::reached(DANISH)).await
}

/// Both have put another place to the newest meeting; one of the two is chosen.
async fn choose_between_versions(sara: &Browser) -> Outcome {
    sara.click("link", Name::has(due::versions(DANISH))).await?;
    sara.see("Værkstedet").await?;
    sara.see("Skolen").await?;
    sara.click("button", settle::keep_of(DANISH, ALI).as_str()).await?;
    sara.see(settle::none(DANISH)).await?;
    go_to(sara, common::hours).await?;
    sara.see("Skolen").await?;
    sara.see_no("Værkstedet").await
}

async fn correct_newest_meeting(phone: &Browser, place: &str) -> Outcome {
    go_to(phone, common::hours).await?;
    let length = time::length(DANISH, Minutes::of_meeting(120).unwrap_or_default());
    let meetings = phone.all("link", Name::has(&length)).await?;
    let Some(newest) = meetings.first() else { return phone.see(&length).await };
    newest.click().await?;
    phone.see_thing("heading", log::edit_title(DANISH)).await?;
    phone.click("button", Name::has(common::write_more(DANISH))).await?;
    phone.fill(Name::has(log::place(DANISH)), place).await?;
    phone.click("button", common::save(DANISH)).await?;
    phone.see(place).await
}

async fn end_it(sara: &Browser) -> Outcome {
    go_to(sara, common::home).await?;
    sara.click("link", Name::has(home::closing(DANISH))).await?;
    sara.within("group", GOAL).await?.choose(closing::reached_all(DANISH)).await?;
    sara.choose(closing::education(DANISH)).await?;
    sara.choose(closing::planned(DANISH)).await?;
    sara.click("button", closing::end(DANISH)).await?;
    sara.click("button", closing::confirm_yes(DANISH)).await?;
    sara.see(closing::ended(DANISH)).await?;

    go_to(sara, common::home).await?;
    sara.see(home::closed(DANISH)).await?;
    sara.see_no_thing("link", home::log_meeting(DANISH)).await?;
    sara.click("link", Name::has(home::see_thanks(DANISH))).await?;
    sara.see_thing("heading", thanks::title(DANISH)).await?;
    sara.see(GOAL).await?;
    sara.see("En samtale på et værksted").await
}

async fn say_what_comes_next(ali: &Browser) -> Outcome {
    ali.see(home::closed(DANISH)).await?;
    // What was written can be read, and nothing asks for more of it.
    go_to(ali, common::goals).await?;
    ali.see(GOAL).await?;
    ali.see_no_thing("link", goals::new_goal(DANISH)).await?;
    ali.go_back().await?;
    ali.click("link", Name::has(due::after(DANISH))).await?;
    ali.fill(Name::has(closing::good(DANISH)), "At nogen troede på mig").await?;
    ali.click("button", closing::save_learning(DANISH)).await?;
    ali.see(closing::learning_saved(DANISH)).await?;
    go_to(ali, common::home).await?;
    see_saved(ali).await
}

/// Two courses on one phone: what is logged in one is in no other, and each is sent alone.
async fn a_mentor_with_two_young_people_keeps_them_apart(world: World) -> Outcome {
    let sara = world.phone(SARA).await?;
    start_course(&sara, 5).await?;
    log_on(&sara, 1).await?;
    sara.open("mentor").await?;
    sara.click("link", start::start_title(DANISH)).await?;
    sara.fill(start::your_name(DANISH), SARA).await?;
    sara.fill(start::youth_name(DANISH), "Freja").await?;
    sara.click("button", start::start(DANISH)).await?;
    sara.see_thing("heading", "Freja").await?;
    sara.see_thing("img", Name::has(&home::ring_label(DANISH, "0", "4"))).await?;
    let for_contact = send_to(&sara, send::to_contact(DANISH)).await?;

    sara.open("mentor").await?;
    sara.see_thing("link", Name::has("Freja")).await?;
    sara.click("link", Name::has(ALI)).await?;
    sara.see_thing("img", Name::has(&home::ring_label(DANISH, "2", "4"))).await?;

    let text = std::fs::read_to_string(&for_contact)?;
    assert!(text.contains("Freja") && !text.contains(ALI), "a file is about one course");
    let desk = world.desk("kontakt").await?;
    desk.open("kommune/hent").await?;
    desk.upload(import::choose_desk(DANISH), &[for_contact.as_path()]).await?;
    desk.see(import::alone_news(DANISH)).await
}
