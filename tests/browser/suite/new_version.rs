//! A new version is taken whole, and only when the person wants it.

use std::fs;

use browser_tests::{Browser, Outcome, World, in_every_engine};

in_every_engine!(a_new_version_waits_until_it_is_wanted);

const LISTEN: &str =
    "window.offered = 0; window.addEventListener('erhvervsmentor:update', () => { window.offered += 1; });";
const LOOK_FOR_NEW_VERSION: &str = "navigator.serviceWorker.getRegistration().then((found) => found.update());";
const IS_NEW: &str = "return Boolean(document.head.querySelector('meta[name=version]'))";
const TAKE_IT: &str = "window.dispatchEvent(new CustomEvent('erhvervsmentor:use-new-version'));";

async fn a_new_version_waits_until_it_is_wanted(world: World) -> Outcome {
    world.keep_offline();
    let phone = world.phone("mentor").await?;
    phone.open("").await?;
    phone.wait_until_offline_ready().await?;

    publish_new_version(&world)?;
    phone.run(LISTEN, Vec::new()).await?;
    phone.run(LOOK_FOR_NEW_VERSION, Vec::new()).await?;
    phone.wait_until("the offer of the new version", "return window.offered === 1").await?;
    phone.reload().await?;
    phone.wait_until_started().await?;
    assert!(!is_new(&phone).await?, "the old version stays until the new one is wanted");

    phone.run(TAKE_IT, Vec::new()).await?;
    phone.wait_until("the new version", IS_NEW).await?;
    phone.open("some/page").await?;
    phone.wait_until_started().await?;
    assert!(is_new(&phone).await?, "every page is of the new version");
    Ok(())
}

fn publish_new_version(world: &World) -> Outcome {
    let copy = world.copy_of_app("new")?;
    for page in ["index.html", "404.html"] {
        let text = fs::read_to_string(copy.join(page))?;
        fs::write(copy.join(page), text.replace("<head>", "<head>\n    <meta name=\"version\" content=\"new\">"))?;
    }
    world.publish(&copy)
}

async fn is_new(phone: &Browser) -> Result<bool, browser_tests::Failure> {
    let found = phone.run(IS_NEW, Vec::new()).await?;
    Ok(found == serde_json::Value::Bool(true))
}
