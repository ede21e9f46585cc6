//! The app opens, keeps to itself, and works without a connection.

use std::fs::{self, OpenOptions};
use std::io::Write;

use browser_tests::{Name, Outcome, World, in_every_engine};
use erhvervsmentor::text::{common, errors, import, start, welcome};
use xtask::server::{Manner, Server};

use crate::people::{DANISH, paste, try_example};

in_every_engine!(
    the_page_opens_and_asks_nobody_else,
    a_damaged_program_is_not_run_and_the_page_says_what_to_do,
    a_damaged_script_is_not_run_and_the_page_says_what_to_do,
    the_app_works_below_a_path,
    a_part_of_the_app_that_did_not_arrive_is_asked_for_again,
    without_the_program_that_opens_files_nothing_is_opened_until_it_arrives,
    f4_a_program_that_stops_says_so_and_offers_what_is_kept,
);

async fn the_page_opens_and_asks_nobody_else(world: World) -> Outcome {
    world.keep_offline();
    let phone = world.phone("mentor").await?;

    phone.open("").await?;
    phone.wait_until_started().await?;

    phone.see_thing("heading", "Jeres mål, aftale og timer").await?;
    let host = format!("127.0.0.1:{}", world.server.port());
    for request in world.requests() {
        assert_eq!((request.method.as_str(), request.host.as_str()), ("GET", host.as_str()), "{request:?}");
        assert!(!request.target.contains('?'), "{request:?}");
    }
    assert_eq!(world.breaches(), Vec::<String>::new());
    assert_eq!(phone.complaints().await?, Vec::<String>::new());
    Ok(())
}

async fn a_damaged_program_is_not_run_and_the_page_says_what_to_do(world: World) -> Outcome {
    open_damaged(world, ".wasm").await
}

async fn a_damaged_script_is_not_run_and_the_page_says_what_to_do(world: World) -> Outcome {
    open_damaged(world, ".js").await
}

async fn the_app_works_below_a_path(world: World) -> Outcome {
    let copy = world.copy_of_app("below")?;
    for page in ["index.html", "404.html"] {
        let text = fs::read_to_string(copy.join(page))?;
        fs::write(copy.join(page), text.replace("<base href=\"/\">", "<base href=\"/mentor/\">"))?;
    }
    let server = Server::start(&copy, Manner { base: "/mentor/".to_owned(), ..Manner::default() })?;
    let phone = world.phone("mentor").await?;

    phone.session.goto(format!("{}some/page", server.url())).await?;
    phone.wait_until_started().await?;

    for request in server.asked() {
        assert_eq!(request.status, 200, "{request:?}");
    }
    Ok(())
}

async fn a_part_of_the_app_that_did_not_arrive_is_asked_for_again(world: World) -> Outcome {
    let copy = world.copy_of_app("without-areas")?;
    fs::rename(copy.join("areas"), copy.join("elsewhere"))?;
    world.server.publish(&copy)?;
    let phone = world.phone("mentor").await?;

    phone.open("mentor").await?;
    phone.see(common::part_missing_title(DANISH)).await?;
    fs::rename(copy.join("elsewhere"), copy.join("areas"))?;
    world.server.publish(&copy)?;
    let missing = phone.within("main", Name::has("")).await?;
    missing.click("button", errors::try_again(DANISH)).await?;
    phone.see_no(common::part_missing_title(DANISH)).await?;
    phone.click("button", errors::try_again(DANISH)).await?;

    phone.see_thing("heading", start::courses_title(DANISH)).await
}

async fn without_the_program_that_opens_files_nothing_is_opened_until_it_arrives(world: World) -> Outcome {
    let copy = world.copy_of_app("without-workers")?;
    fs::rename(copy.join("workers"), copy.join("elsewhere"))?;
    world.server.publish(&copy)?;
    let phone = world.phone("mentor").await?;

    phone.open("mentor/hent").await?;
    paste(&phone, "hej").await?;
    phone.see(import::not_opened_more(DANISH)).await?;
    fs::rename(copy.join("elsewhere"), copy.join("workers"))?;
    world.server.publish(&copy)?;
    paste(&phone, "hej").await?;

    phone.see(import::alone_refused(DANISH)).await
}

async fn f4_a_program_that_stops_says_so_and_offers_what_is_kept(world: World) -> Outcome {
    let phone = world.phone("mentor").await?;
    try_example(&phone).await?;

    // What the page's own script says when the program was stopped in the middle of something.
    let stop = "window.dispatchEvent(new CustomEvent('erhvervsmentor:trapped'));";
    phone.run(stop, Vec::new()).await?;

    phone.see("Noget gik galt").await?;
    phone.see_thing("link", "Hent dine data").await?;
    phone.click("link", "Indlæs siden igen").await?;
    phone.see_thing("heading", welcome::title(DANISH)).await
}

async fn open_damaged(world: World, end: &str) -> Outcome {
    let copy = world.copy_of_app("damaged")?;
    let is_damaged = |name: &String| name.starts_with("app-") && name.ends_with(end);
    for name in xtask::build::files_in(&copy)?.into_iter().filter(is_damaged) {
        OpenOptions::new().append(true).open(copy.join(name))?.write_all(b" ")?;
    }
    world.server.publish(&copy)?;
    let phone = world.phone("mentor").await?;

    phone.open("").await?;

    phone.see("Siden kunne ikke starte").await?;
    phone.see("er stadig på din telefon").await
}
