//! Taking in files while other things happen: another tab writes something, and the person has gone on to another page.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Failure, ManyPairs, Outcome, WEEKS, World, in_every_engine};
use erhvervsmentor::text::{coordinator, import};

use crate::many_files::list_of_pairs;
use crate::people::DANISH;

in_every_engine!(files_that_are_interrupted_are_taken_in_all_the_same_and_told_of_wherever_the_person_is);

/// More than are saved without a pause.
const PAIRS: u32 = 25;

/// Presses both, and takes the first note of a taking in away as soon as it pauses, as another tab does before it writes.
const TAKE_IN_AND_LEAVE: &str = "
    const [take, leave] = arguments;
    const { setItem } = Storage.prototype;
    window.notes = 0;
    Storage.prototype.setItem = function (key, text) {
        setItem.call(this, key, text);
        if (key === 'erhvervsmentor/taking-in') {
            window.notes += 1;
            if (window.notes === 1) { setTimeout(() => localStorage.removeItem(key)); }
        }
    };
    take.click();
    leave.click();";

async fn files_that_are_interrupted_are_taken_in_all_the_same_and_told_of_wherever_the_person_is(
    world: World,
) -> Outcome {
    let pairs = ManyPairs::invite(PAIRS)?;
    let desk = world.desk("kontakten").await?;
    desk.open("kommune").await?;
    desk.wait_until_started().await?;
    pairs.settle_in(&desk).await?;
    desk.open("kommune/hent").await?;
    let files = files(&world, &pairs)?;
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(DANISH), &paths).await?;

    let take = desk.by_role("button", import::take(DANISH)).await?;
    let leave = desk.by_role("link", coordinator::pairs(DANISH)).await?;
    desk.run(TAKE_IN_AND_LEAVE, vec![take.to_json()?, leave.to_json()?]).await?;

    desk.see(&import::taken(DANISH, &PAIRS.to_string())).await?;
    assert_eq!(desk.run("return window.notes", Vec::new()).await?, 2, "it was begun twice");
    assert_eq!(list_of_pairs(&desk).await?.lines().count(), 26, "a heading, and every pair once");
    desk.reload().await?;
    assert_eq!(list_of_pairs(&desk).await?.lines().count(), 26, "every pair is kept");
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

fn files(world: &World, pairs: &ManyPairs) -> Result<Vec<PathBuf>, Failure> {
    let folder = world.folder("files")?;
    let write = |number: u32| {
        let path = folder.join(format!("erhvervsmentor-{number}.txt"));
        fs::write(&path, pairs.seal(&pairs.letter(number, WEEKS)?)?)?;
        Ok(path)
    };
    (0..PAIRS).map(write).collect()
}
