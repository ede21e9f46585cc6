//! Files that the system hands to the installed app are looked at like those that were chosen.

use browser_tests::{Outcome, World, in_every_engine};
use erhvervsmentor::text::import;
use serde_json::json;

use crate::people::DANISH;

in_every_engine!(a_file_that_the_system_hands_over_is_looked_at);

const LETTER: &str = include_str!("../../golden/1/letter-to-the-contact.txt");

/// Hands a file over as the browsers do that hand files over, and begins where an installed app begins.
const HAND_OVER: &str = "
    const [letter] = arguments;
    const queue = { setConsumer: (take) => take({
        files: [{ getFile: async () => new File([letter], 'fra-systemet.txt') }],
    }) };
    // A browser that has a queue of its own lets nobody put another in its place by merely setting it.
    Object.defineProperty(window, 'launchQueue', { configurable: true, value: queue });
    history.pushState({}, '', new URL('start', document.baseURI));
    dispatchEvent(new PopStateEvent('popstate'));";

async fn a_file_that_the_system_hands_over_is_looked_at(world: World) -> Outcome {
    let desk = world.desk("vejleder").await?;
    desk.open("om").await?;
    desk.wait_until_started().await?;

    desk.run(HAND_OVER, vec![json!(LETTER)]).await?;

    desk.see(import::alone_news(DANISH)).await?;
    desk.see("fra-systemet.txt").await?;
    assert_eq!(desk.path().await?, "/kommune/hent");
    Ok(())
}
