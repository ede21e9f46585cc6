//! Pictures of every scene, for people to look at: `cargo xtask shots [words in the names]`.

use std::path::PathBuf;
use std::process::ExitCode;

use browser_tests::scenes::{SCENES, Scene, Walk};
use browser_tests::{Browser, Engine, Failure, Look, World, play};

const LOOKS: [(&str, Look); 4] = [
    ("phone", Look::PHONE),
    ("phone-dark", Look::PHONE.dark()),
    ("phone-small", Look::SMALL_PHONE),
    ("desk", Look::DESK),
];

fn main() -> ExitCode {
    match play(Engine::Chromium, take_all) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn take_all(world: World) -> Result<(), Failure> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let folder = xtask::folders::repository().join("shots");

    for (look_name, look) in LOOKS {
        let browser = world.device(look_name, look).await?;
        let mut walk = Walk::new(&browser);
        for scene in SCENES {
            let name = format!("{}-{look_name}.png", scene.name);
            if is_wanted(&name) {
                take(&browser, &mut walk, scene, folder.join(&name)).await;
            }
        }
    }
    Ok(())
}

/// A scene that cannot be reached is told, and does not keep the others from being taken.
async fn take(browser: &Browser, walk: &mut Walk<'_>, scene: &Scene, path: PathBuf) {
    let taken = match walk.go_to(scene).await {
        Ok(()) => browser.screenshot_of_all(&path).await,
        Err(failure) => Err(failure),
    };
    match taken {
        Ok(()) => println!("{}", path.display()),
        Err(failure) => eprintln!("{}: {failure}", scene.name),
    }
}
