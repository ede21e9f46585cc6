//! Undoing: files that were taken in by mistake are put back, and can be taken in again.

use std::fs;

use browser_tests::{Browser, Failure, ManyPairs, Outcome, WEEKS, World, in_every_engine};
use erhvervsmentor::text::{coordinator, import};

use crate::many_files::list_of_pairs;
use crate::people::DANISH;

in_every_engine!(a_file_that_was_taken_in_by_mistake_is_undone_and_can_be_taken_in_again);

async fn a_file_that_was_taken_in_by_mistake_is_undone_and_can_be_taken_in_again(world: World) -> Outcome {
    let pairs = ManyPairs::invite(2)?;
    let desk = world.desk("kontakten").await?;
    desk.open("kommune").await?;
    desk.wait_until_started().await?;
    pairs.settle_in(&desk).await?;
    for number in 0..2 {
        take_in(&world, &desk, &pairs.seal(&pairs.letter(number, WEEKS - 8)?)?).await?;
    }
    let before = list(&desk).await?;

    let newer = pairs.seal(&pairs.letter(0, WEEKS)?)?;
    take_in(&world, &desk, &newer).await?;
    desk.click("button", import::undo(DANISH)).await?;
    desk.see(import::undone(DANISH)).await?;

    assert_eq!(list(&desk).await?, before);
    desk.reload().await?;
    assert_eq!(list_of_pairs(&desk).await?, before, "what is kept is as before, too");

    take_in(&world, &desk, &newer).await?;
    assert_ne!(list(&desk).await?, before);
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

async fn take_in(world: &World, desk: &Browser, text: &str) -> Outcome {
    let path = world.folder("files")?.join("erhvervsmentor.txt");
    fs::write(&path, text)?;
    desk.open("kommune/hent").await?;
    desk.upload(import::choose_desk(DANISH), &[&path]).await?;
    desk.click("button", import::take(DANISH)).await?;
    desk.see(import::taken_one(DANISH)).await
}

async fn list(desk: &Browser) -> Result<String, Failure> {
    desk.click("link", coordinator::pairs(DANISH)).await?;
    list_of_pairs(desk).await
}
