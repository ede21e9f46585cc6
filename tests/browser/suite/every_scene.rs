//! Every scene that the pictures are taken of is without faults of accessibility, has room, and is reached with the keyboard alone: the
//! last in three engines, for each has its own idea of what the keyboard comes to.

use browser_tests::scenes::{SCENES, Walk};
use browser_tests::{Browser, Engine, Look, Outcome, World, in_every_engine};

use crate::accessible::{LIGHT, LIGHT_AND_DARK, Tour};
use crate::reach::{what_has_no_room, what_the_keyboard_misses};

in_every_engine!(every_scene_can_be_read_and_used);

async fn every_scene_can_be_read_and_used(world: World) -> Outcome {
    let browser = world.device("somebody", Look::PHONE).await?;
    let mut walk = Walk::new(&browser);
    let mut tour = Tour::in_lights(LIGHT_AND_DARK);
    let mut at_a_desk = Tour::in_lights(LIGHT);
    for scene in SCENES {
        walk.go_to(scene).await?;
        // What axe-core reads is the same in every engine. Room is a matter of the styles, and only Chromium takes another size without
        // another window.
        if browser.engine == Engine::Chromium {
            tour.look(&browser, scene.name).await?;
            tour.tell(scene.name, what_has_no_room(&browser).await?);
            look_at_a_desk(&browser, &mut at_a_desk, scene.name).await?;
        }
        tour.tell(scene.name, what_the_keyboard_misses(&browser).await?);
    }
    tour.end();
    at_a_desk.end();
    Ok(())
}

/// The colours of the dark are those of the phone, and [`crate::accessible`] looks at what only a desk has.
async fn look_at_a_desk(browser: &Browser, tour: &mut Tour, name: &str) -> Outcome {
    browser.resize(Look::DESK).await?;
    tour.look(browser, name).await?;
    browser.resize(Look::PHONE).await
}
