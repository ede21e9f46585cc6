//! The app opens, keeps to itself, and works without a connection.

use browser_tests::{Outcome, World, in_every_engine};

in_every_engine!(the_page_opens_and_asks_nobody_else);

async fn the_page_opens_and_asks_nobody_else(world: World) -> Outcome {
    let phone = world.phone("mentor").await?;

    phone.open("").await?;
    phone.wait_until_started().await?;

    phone.see("Erhvervsmentor").await?;
    let host = format!("127.0.0.1:{}", world.server.port());
    for request in world.requests() {
        assert_eq!((request.method.as_str(), request.host.as_str()), ("GET", host.as_str()), "{request:?}");
        assert!(!request.target.contains('?'), "{request:?}");
    }
    assert_eq!(world.breaches(), Vec::<String>::new());
    assert_eq!(phone.complaints().await?, Vec::<String>::new());
    Ok(())
}
