//! What arrives on a phone by link, message or code: looked at first, taken only by a yes, and left in no address.

use std::fs;

use browser_tests::given::{INVITED_COURSE, codes_of_a_course};
use browser_tests::{Browser, Engine, Inviter, Name, Outcome, World, film, in_every_engine, play};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::text::{invitation, links, start, welcome};

use crate::people::{ALI, DANISH, SARA, arrive};

in_every_engine!(
    an_invitation_opened_by_link_starts_the_course_it_names,
    f70_another_invitation_with_other_keys_asks_twice_and_no_changes_nothing,
    a_message_with_a_link_is_pasted,
);

const KEPT: &str = "return JSON.stringify(Object.entries(localStorage).sort());";

async fn an_invitation_opened_by_link_starts_the_course_it_names(world: World) -> Outcome {
    let sara = world.phone(SARA).await?;
    sara.open("om").await?;
    sara.wait_until_started().await?;

    sara.open(&Inviter::default().link("", Side::Mentor)).await?;
    sara.see_thing("heading", invitation::invited(DANISH)).await?;
    sara.see(&invitation::as_mentor_for(DANISH, ALI)).await?;
    see_clean_address(&sara).await?;
    sara.click("button", invitation::yes(DANISH)).await?;
    sara.see_thing("heading", invitation::kept(DANISH)).await?;

    sara.click("link", invitation::start_with(DANISH, ALI).as_str()).await?;
    sara.see_thing("heading", start::start_title(DANISH)).await?;
    sara.reload().await?;
    sara.see_thing("group", Name::has(invitation::start_whom(DANISH))).await?;
    sara.see_thing("heading", start::start_title(DANISH)).await?;
    assert_eq!(sara.value(start::your_name(DANISH)).await?, SARA);
    assert_eq!(sara.value(start::youth_name(DANISH)).await?, ALI);
    sara.click("button", start::start(DANISH)).await?;
    sara.see_thing("heading", ALI).await?;
    assert_eq!(sara.path().await?, format!("/mentor/{INVITED_COURSE}"));

    for _ in 0..2 {
        sara.go_back().await?;
    }
    sara.see_thing("heading", links::receive_title(DANISH)).await?;
    sara.see_no(&invitation::as_mentor_for(DANISH, ALI)).await?;
    see_clean_address(&sara).await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

async fn f70_another_invitation_with_other_keys_asks_twice_and_no_changes_nothing(world: World) -> Outcome {
    let (ours, theirs) = (Inviter::default(), Inviter::default());
    let ali = world.phone(ALI).await?;
    ali.open(&ours.link("modtag", Side::Youth)).await?;
    ali.see(&invitation::as_youth_with(DANISH, SARA)).await?;
    ali.click("button", invitation::yes(DANISH)).await?;
    ali.see_thing("heading", invitation::kept(DANISH)).await?;
    let before = ali.run(KEPT, Vec::new()).await?;

    open_in_this_page(&ali, &theirs).await?;
    ali.see_thing("heading", invitation::stop_first(DANISH)).await?;
    for words in [ours.words(), theirs.words()].concat() {
        ali.see(&words).await?;
    }
    ali.see_no_thing("button", invitation::yes(DANISH)).await?;
    see_clean_address(&ali).await?;
    ali.click("button", invitation::keep_known(DANISH)).await?;
    ali.see_thing("heading", invitation::declined(DANISH)).await?;
    assert_eq!(ali.run(KEPT, Vec::new()).await?, before);

    open_in_this_page(&ali, &ours).await?;
    ali.see(invitation::same(DANISH)).await?;
    open_in_this_page(&ali, &theirs).await?;
    ali.click("button", invitation::use_new(DANISH)).await?;
    let dialog = ali.within("dialog", invitation::have_called(DANISH)).await?;
    dialog.click("button", invitation::yes_called(DANISH)).await?;
    ali.see_thing("heading", invitation::kept(DANISH)).await?;
    assert_ne!(ali.run(KEPT, Vec::new()).await?, before);
    Ok(())
}

async fn a_message_with_a_link_is_pasted(world: World) -> Outcome {
    let ali = world.phone(ALI).await?;
    arrive(&ali, welcome::youth).await?;
    ali.click("link", links::receive_way(DANISH)).await?;
    ali.see_thing("heading", links::receive_title(DANISH)).await?;

    ali.click("button", links::paste_read(DANISH)).await?;
    ali.see(links::paste_missing(DANISH)).await?;
    let link = Inviter::default().link(&world.server.url(), Side::Youth);
    let cut: String = link.chars().take(link.chars().count() - 20).collect();
    paste(&ali, &cut).await?;
    ali.see_thing("heading", links::cut_short(DANISH)).await?;
    assert_eq!(ali.value(links::paste_label(DANISH)).await?, cut, "what was pasted stays");

    paste(&ali, &format!("Hej Ali! Tryk her: {link} Hilsen kommunen")).await?;
    ali.see(&invitation::as_youth_with(DANISH, SARA)).await?;
    ali.click("button", invitation::yes(DANISH)).await?;
    ali.click("link", invitation::to_courses(DANISH)).await?;
    ali.see(invitation::invited_here(DANISH)).await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

#[test]
fn the_camera_reads_the_codes_of_a_course() -> Outcome {
    play(Engine::Chromium, the_camera_reads_a_sequence)
}

async fn the_camera_reads_a_sequence(world: World) -> Outcome {
    let codes = codes_of_a_course(&world.server.url());
    assert!(codes.len() > 1, "a sequence: {}", codes.len());
    let path = world.folder("film")?.join("codes.y4m");
    film(&codes, &path)?;

    let ali = world.phone_that_sees(ALI, &path).await?;
    ali.open("modtag").await?;
    ali.click("button", links::camera_start(DANISH)).await?;
    ali.see(links::camera_on(DANISH)).await?;
    ali.see(&format!("af {} koder er læst", codes.len())).await?;
    ali.wait_until("the door for files", "return location.pathname === '/ung/hent'").await?;

    ali.wait_until("the camera to be off", "return !document.querySelector('video')").await?;
    assert_eq!(world.breaches(), Vec::<String>::new());
    assert_eq!(ali.complaints().await?, Vec::<String>::new());
    Ok(())
}

#[test]
fn without_a_camera_another_way_is_told() -> Outcome {
    play(Engine::Chromium, without_a_camera)
}

async fn without_a_camera(world: World) -> Outcome {
    let ali = world.phone(ALI).await?;
    ali.open("modtag").await?;
    ali.click("button", links::camera_start(DANISH)).await?;
    ali.see_thing("heading", links::camera_none(DANISH)).await?;
    ali.see(links::camera_paste(DANISH)).await
}

#[test]
fn pictures_that_nobody_reads_are_not_taken_for_ever() -> Outcome {
    play(Engine::Chromium, pictures_that_nobody_reads)
}

/// What reads codes has not arrived: the camera goes off, and another way is told.
async fn pictures_that_nobody_reads(world: World) -> Outcome {
    let app = world.copy_of_app("without what reads codes")?;
    for file in xtask::build::files_in(&app)?.iter().filter(|file| file.starts_with("workers/files-")) {
        fs::remove_file(app.join(file))?;
    }
    world.server.publish(&app)?;
    let path = world.folder("film")?.join("codes.y4m");
    film(&codes_of_a_course(&world.server.url()), &path)?;

    let ali = world.phone_that_sees(ALI, &path).await?;
    ali.open("modtag").await?;
    ali.click("button", links::camera_start(DANISH)).await?;
    let explained = links::reader_gone(DANISH);
    ali.see_thing("heading", explained.happened.as_str()).await?;
    ali.see(&explained.remedy).await?;
    ali.see_thing("button", links::camera_start(DANISH)).await?;
    ali.wait_until("the camera to be off", "return !document.querySelector('video')").await
}

async fn paste(phone: &Browser, text: &str) -> Outcome {
    phone.paste(links::paste_label(DANISH), text).await?;
    phone.click("button", links::paste_read(DANISH)).await
}

/// Opens a link while the app is open, as one that is typed into the address bar.
async fn open_in_this_page(phone: &Browser, inviter: &Inviter) -> Outcome {
    let link = inviter.link("", Side::Youth);
    phone.run("location.hash = arguments[0];", vec![link.into()]).await.map(|_| ())
}

async fn see_clean_address(phone: &Browser) -> Outcome {
    phone.wait_until("a clean address", "return location.pathname === '/modtag' && location.hash === ''").await?;
    let told = phone.run("return location.href + JSON.stringify(history.state);", Vec::new()).await?;
    assert!(!told.to_string().contains("em."), "{told}");
    Ok(())
}
