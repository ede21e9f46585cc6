//! What the people of these stories do, each act as they would say it. Things are found by the app's own texts.

use std::path::{Path, PathBuf};

pub use browser_tests::desk::{invite, keep_spare_key, save_invitations, set_up_keys};
use browser_tests::{Browser, Failure, Name, Outcome};
use erhvervsmentor::text::agreement::cards;
use erhvervsmentor::text::{Language, agreement, common, goals, home, import, invitation, log, send, start, welcome};

/// The language of the stories.
pub const DANISH: Language = Language::Danish;
/// The mentor of the stories.
pub const SARA: &str = "Sara";
/// The young person of the stories.
pub const ALI: &str = "Ali";

const DAYS_AGO: &str =
    "const day = new Date(); day.setDate(day.getDate() - arguments[0]); return day.toLocaleDateString('sv-SE');";

/// Opens the app, and says who one is.
pub async fn arrive(browser: &Browser, role: fn(Language) -> &'static str) -> Outcome {
    browser.open("").await?;
    browser.wait_until_started().await?;
    browser.click("link", Name::has(role(DANISH))).await
}

/// Starts a course of Sara and Ali that has gone on for some days.
pub async fn start_course(phone: &Browser, days_ago: u32) -> Outcome {
    arrive(phone, welcome::mentor).await?;
    phone.click("link", start::start_title(DANISH)).await?;
    phone.fill(start::your_name(DANISH), SARA).await?;
    phone.fill(start::youth_name(DANISH), ALI).await?;
    phone.set(start::started_on(DANISH), &day_ago(phone, days_ago).await?).await?;
    phone.fill(start::usual_place(DANISH), "Biblioteket").await?;
    phone.click("button", start::start(DANISH)).await?;
    phone.see_thing("heading", ALI).await
}

/// Opens an invitation like any other file, and says yes to it.
pub async fn take_invitation(phone: &Browser, file: &Path) -> Outcome {
    phone.click("link", common::open_a_file(DANISH)).await?;
    phone.upload(import::choose_phone(DANISH), &[file]).await?;
    phone.see(import::alone_invitation(DANISH)).await?;
    phone.click("button", import::open_invitation(DANISH)).await?;
    phone.click("button", invitation::yes(DANISH)).await?;
    phone.see_thing("heading", invitation::kept(DANISH)).await
}

/// Gives a day some days ago, as fields for days take it.
pub async fn day_ago(phone: &Browser, days_ago: u32) -> Result<String, Failure> {
    let day = phone.run(DAYS_AGO, vec![days_ago.into()]).await?;
    Ok(day.as_str().unwrap_or_default().to_owned())
}

/// Starts the example course, on the mentor's side.
pub async fn try_example(browser: &Browser) -> Outcome {
    browser.open("").await?;
    browser.wait_until_started().await?;
    browser.click("link", welcome::example(DANISH)).await?;
    browser.see_thing("heading", ALI).await
}

/// Waits until the screen says that everything is saved.
pub async fn see_saved(phone: &Browser) -> Outcome {
    phone.see_thing("status", common::saved(DANISH)).await
}

/// Goes to one of the five places of the bar.
pub async fn go_to(phone: &Browser, place: fn(Language) -> &'static str) -> Outcome {
    phone.within("navigation", common::places(DANISH)).await?.click("link", place(DANISH)).await
}

/// Where the question stands about getting in touch.
const CONTACT: usize = 2;

/// The questions of the agreement's cards, in their order.
pub const QUESTIONS: [fn(Language) -> &'static str; 8] = [
    cards::hopes_question,
    cards::meeting_question,
    cards::contact_question,
    cards::cancel_question,
    cards::delay_question,
    cards::between_question,
    cards::municipality_question,
    cards::stop_question,
];

/// Writes the agreement card by card, with own words about getting in touch.
pub async fn write_agreement(phone: &Browser, own_words: &str) -> Outcome {
    go_to(phone, common::agreement).await?;
    phone.click("link", agreement::write(DANISH)).await?;
    for (place, question) in QUESTIONS.iter().enumerate() {
        if place > 0 {
            phone.click("button", common::next(DANISH)).await?;
        }
        phone.see_thing("heading", question(DANISH)).await?;
        if place == CONTACT {
            phone.fill(Name::has(cards::own_words(DANISH)), own_words).await?;
        }
    }
    phone.click("button", common::save(DANISH)).await?;
    phone.see(agreement::saved(DANISH)).await
}

/// Says yes to the agreement.
pub async fn say_yes(phone: &Browser, name: &str) -> Outcome {
    go_to(phone, common::agreement).await?;
    phone.click("button", agreement::say_yes(DANISH, name).as_str()).await?;
    phone.see(&agreement::yes_saved(DANISH, name)).await
}

/// Writes a goal, with one line.
pub async fn write_goal(phone: &Browser, title: &str) -> Outcome {
    go_to(phone, common::goals).await?;
    phone.click("link", goals::new_goal(DANISH)).await?;
    phone.fill(goals::what(DANISH), title).await?;
    phone.click("button", common::save(DANISH)).await?;
    phone.see(goals::goal_saved(DANISH)).await
}

/// Logs a meeting in two taps: of the usual length, today.
pub async fn log_in_two_taps(phone: &Browser) -> Outcome {
    go_to(phone, common::home).await?;
    phone.click("link", home::log_meeting(DANISH)).await?;
    phone.click("button", common::save(DANISH)).await?;
    phone.see_thing("heading", ALI).await
}

/// Logs a meeting of some hours, today or yesterday.
pub async fn log_meeting(phone: &Browser, when: fn(Language) -> &'static str, hours: &str) -> Outcome {
    go_to(phone, common::home).await?;
    phone.click("link", home::log_meeting(DANISH)).await?;
    phone.choose(when(DANISH)).await?;
    phone.choose(log::other_length(DANISH)).await?;
    phone.fill(log::hours_field(DANISH), hours).await?;
    phone.click("button", common::save(DANISH)).await?;
    phone.see_thing("heading", ALI).await
}

/// Makes a file for somebody that everybody can read, saves it, and gives its path.
pub async fn send_to(phone: &Browser, reader: &str) -> Result<PathBuf, Failure> {
    go_to(phone, common::home).await?;
    phone.click("link", Name::has(home::send_municipality(DANISH))).await?;
    phone.choose(reader).await?;
    if [send::to_contact(DANISH), send::to_counsellor(DANISH)].contains(&reader) {
        // With an invitation the words go on: the file would be locked.
        phone.click("button", Name::has(send::send_unlocked(DANISH))).await?;
        phone.click("button", send::unlocked_yes(DANISH)).await?;
    } else {
        phone.choose(Name::has(send::make_a_file(DANISH))).await?;
        phone.click("button", send::make(DANISH)).await?;
    }
    phone.see(send::ready(DANISH)).await?;
    phone.click("button", send::download(DANISH)).await?;
    let file = phone.take_download().await?;
    phone.see(send::downloaded(DANISH)).await?;
    Ok(file)
}

/// Pastes a text on the page where files are opened, and has it read.
pub async fn paste(phone: &Browser, text: &str) -> Outcome {
    phone.click("button", Name::has(import::paste(DANISH))).await?;
    phone.paste(import::paste_label(DANISH), text).await?;
    phone.click("button", import::paste_read(DANISH)).await
}

/// Takes a file in on a phone, on the page where files are opened, and goes on to the course.
pub async fn take_in(phone: &Browser, file: &Path) -> Outcome {
    phone.upload(import::choose_phone(DANISH), &[file]).await?;
    phone.see(import::alone_news(DANISH)).await?;
    phone.click("button", import::take(DANISH)).await?;
    phone.see(import::taken_one(DANISH)).await?;
    phone.click("link", import::to_course(DANISH)).await
}
