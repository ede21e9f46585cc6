//! Two hundred files at once, in any order: three of them broken, two old, five twice. What comes of them is the same, and right.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Browser, Failure, ManyPairs, Outcome, WEEKS, World, in_every_engine};
use erhvervsmentor::text::{coordinator, import};

use crate::people::DANISH;

in_every_engine!(two_hundred_files_in_any_order_come_to_the_same);

const PAIRS: u32 = 190;

async fn two_hundred_files_in_any_order_come_to_the_same(world: World) -> Outcome {
    let pairs = ManyPairs::invite(PAIRS)?;
    let mut files = files(&world, &pairs)?;
    assert_eq!(files.len(), 200);

    let in_order = opened(&world, "first", &pairs, &files).await?;
    files.reverse();
    let reversed = opened(&world, "second", &pairs, &files).await?;

    assert_eq!(in_order, reversed);
    assert_eq!(in_order.lines().count(), 191, "a heading, and every pair once");
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

/// The newest file of every pair, two that are older, five that came twice, and three that were damaged on their way.
fn files(world: &World, pairs: &ManyPairs) -> Result<Vec<PathBuf>, Failure> {
    let mut texts = Vec::new();
    for number in 0..PAIRS {
        texts.push(pairs.seal(&pairs.letter(number, WEEKS)?)?);
    }
    for number in [3, 77] {
        texts.push(pairs.seal(&pairs.letter(number, WEEKS - 8)?)?);
    }
    let twice: Vec<String> = texts.iter().take(5).cloned().collect();
    texts.extend(twice);
    let cut: String = texts.first().map(|text| text.chars().take(900).collect()).unwrap_or_default();
    let for_others = ManyPairs::invite(1)?;
    texts.extend([cut, for_others.seal(&pairs.letter(9, WEEKS)?)?, "Kære vejleder".to_owned()]);
    let folder = world.folder("files")?;
    let write = |(text, number): (String, usize)| {
        let path = folder.join(format!("erhvervsmentor-{number}.txt"));
        fs::write(&path, text)?;
        Ok(path)
    };
    texts.into_iter().zip(0..).map(write).collect()
}

/// Opens them on a desk of its own, and gives the list of pairs that comes of it.
async fn opened(world: &World, name: &str, pairs: &ManyPairs, files: &[PathBuf]) -> Result<String, Failure> {
    let desk = world.desk(name).await?;
    desk.open("kommune").await?;
    desk.wait_until_started().await?;
    pairs.settle_in(&desk).await?;
    desk.open("kommune/hent").await?;
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(DANISH), &paths).await?;
    desk.click("button", import::take(DANISH)).await?;
    desk.see(&import::taken(DANISH, "197")).await?;
    desk.click("link", import::to_pairs(DANISH)).await?;
    list_of_pairs(&desk).await
}

/// Saves the list of pairs as a file, and gives what is in it.
pub async fn list_of_pairs(desk: &Browser) -> Result<String, Failure> {
    desk.click("button", coordinator::take_out(DANISH)).await?;
    let dialog = desk.within("dialog", coordinator::take_out(DANISH)).await?;
    dialog.click("button", coordinator::pairs_sheet(DANISH)).await?;
    let mut lines: Vec<String> = fs::read_to_string(desk.take_download().await?)?.lines().map(str::to_owned).collect();
    // Pairs that need the same are listed as they came.
    lines.sort_unstable();
    Ok(lines.join("\n"))
}
