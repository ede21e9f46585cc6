//! What is said when one moves from screen to screen, and in which language.

use browser_tests::{Name, Outcome, World, in_every_engine};
use erhvervsmentor::text::{Language, common, hours, start, welcome, your_data};

use crate::people::{ALI, DANISH, go_to, try_example};

in_every_engine!(each_screen_says_its_title_and_the_language_can_be_changed);

async fn each_screen_says_its_title_and_the_language_can_be_changed(world: World) -> Outcome {
    let phone = world.phone("mentor").await?;
    try_example(&phone).await?;

    for (place, heading) in [(common::hours as fn(Language) -> _, hours::title(DANISH)), (common::home, ALI)] {
        go_to(&phone, place).await?;
        let awaited = format!("heading \"{heading}\"");
        let script = format!("return document.title === '{heading} – {}'", common::app_name(DANISH));
        phone.wait_until("the title of the tab", &script).await?;
        phone.wait_until("the heading to have the focus", "return document.activeElement.id === 'page-title'").await?;
        assert_eq!(phone.focused().await?, awaited);
    }

    phone.click("link", Name::has(common::your_data(DANISH))).await?;
    phone.choose(your_data::english(DANISH)).await?;
    phone.see_thing("heading", your_data::title(Language::English)).await?;
    phone.wait_until("the page to say its language", "return document.documentElement.lang === 'en'").await?;
    phone.open("").await?;
    phone.click("link", Name::has(welcome::mentor(Language::English))).await?;
    phone.see_thing("heading", start::courses_title(Language::English)).await
}
