//! The app works without a connection once it has been opened.

use browser_tests::{Outcome, World, in_every_engine};
use erhvervsmentor::text::import;

use crate::people::{DANISH, paste};

in_every_engine!(a_second_visit_needs_no_connection, a_first_visit_that_breaks_off_keeps_nothing_half);

async fn a_second_visit_needs_no_connection(world: World) -> Outcome {
    world.keep_offline();
    let phone = world.phone("mentor").await?;
    phone.open("").await?;
    phone.wait_until_offline_ready().await?;
    phone.close().await?;

    world.server.go_away();
    let phone = world.phone("mentor").await?;
    for path in ["", "some/page"] {
        phone.open(path).await?;
        phone.wait_until_started().await?;
    }
    // What opens files is a program of its own, and is kept too.
    phone.open("mentor/hent").await?;
    paste(&phone, "hej").await?;
    phone.see(import::alone_refused(DANISH)).await?;

    Ok(())
}

async fn a_first_visit_that_breaks_off_keeps_nothing_half(world: World) -> Outcome {
    world.keep_offline();
    let copy = world.copy_of_app("half")?;
    std::fs::remove_file(copy.join("manifest.webmanifest"))?;
    world.server.publish(&copy)?;
    let phone = world.phone("mentor").await?;

    phone.open("").await?;
    phone.wait_until_started().await?;

    let script = "const done = arguments[0]; \
        const settled = () => navigator.serviceWorker.getRegistration() \
            .then((registration) => (registration?.installing ? setTimeout(settled, 30) : caches.keys().then(done))); \
        window.setTimeout(settled, 300);";
    let kept = phone.run_async(script, Vec::new()).await?;
    assert_eq!(kept, serde_json::json!([]));
    Ok(())
}
