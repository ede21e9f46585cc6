//! Files that are not ours, or not whole, through the real file picker: a sentence that says what and what to do, and nothing changed.

use std::fs;
use std::path::PathBuf;

use browser_tests::{Browser, Failure, Name, Outcome, World, in_every_engine};
use erhvervsmentor::document::ReadError;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::exchange::file_card::Tally;
use erhvervsmentor::exchange::recognise::{FileError, OtherFile};
use erhvervsmentor::text::{coordinator, errors, import, welcome};

use crate::people::{DANISH, arrive};

in_every_engine!(
    bad_files_are_named_and_change_nothing,
    f40_a_file_of_a_gigabyte_is_refused_before_it_is_read,
    f52_f53_a_name_that_is_a_trap_is_only_a_name
);

const LETTER: &str = include_str!("../../golden/1/letter-to-the-contact.txt");
const EVIL: &str = "<img src=x onerror=document.title='taken'> javascript:document.title='taken'";
/// Leads nowhere but where a link of the app may lead.
const ALL_LINKS_ARE_HARMLESS: &str = "return [...document.links].every((link) => ['http:', 'https:', 'tel:', 'sms:', 'mailto:'].includes(link.protocol))";

async fn bad_files_are_named_and_change_nothing(world: World) -> Outcome {
    let half: String = LETTER.chars().take(LETTER.chars().count() / 2).collect();
    let with_cpr = LETTER.replace("Blive tømrer", "Født 010203-1234");
    let files: [(&str, &[u8], FileError); 8] = [
        ("tom.txt", b"", FileError::Empty),
        ("halv.txt", half.as_bytes(), FileError::Unreadable(ReadError::CutShort)),
        ("scannet.pdf", b"%PDF-1.7 aftale", FileError::OfAnotherKind(OtherFile::Pdf)),
        ("billede.txt", b"\x89PNG\r\n\x1a\n0000", FileError::OfAnotherKind(OtherFile::Picture)),
        ("side.txt", b"<!doctype html><p>Hej", FileError::OfAnotherKind(OtherFile::WebPage)),
        ("andet.json", b"{\"todos\": [1, 2]}", FileError::OfAnotherProgram),
        ("brev.txt", "Kære Mads. Se her.".as_bytes(), FileError::NotJson),
        ("cpr.txt", with_cpr.as_bytes(), FileError::LooksLikeCpr { kind: KindName::Known(Kind::Aim) }),
    ];
    let desk = desk_with_picker(&world).await?;
    let before = desk.run("return JSON.stringify(localStorage);", Vec::new()).await?;

    let mut paths = Vec::new();
    for (name, content, _) in &files {
        paths.push(file(&world, name, content)?);
    }
    let paths: Vec<_> = paths.iter().map(PathBuf::as_path).collect();
    desk.upload(import::choose_desk(DANISH), &paths).await?;

    desk.see(&import::summary(DANISH, Tally { refused: files.len(), ..Tally::default() })).await?;
    for (name, _, error) in &files {
        let told = desk.within("listitem", Name::has(name)).await?.text().await?;
        let explanation = errors::file(DANISH, error);
        assert_eq!(told, format!("{name} {} {}", explanation.happened, explanation.remedy));
    }
    desk.see_no_thing("button", import::take(DANISH)).await?;
    let after = desk.run("return JSON.stringify(localStorage);", Vec::new()).await?;
    assert_eq!(after, before, "nothing is kept of them");
    Ok(())
}

async fn f40_a_file_of_a_gigabyte_is_refused_before_it_is_read(world: World) -> Outcome {
    const GIGABYTE: u64 = 1 << 30;
    let path = file(&world, "stor.txt", b"")?;
    // Full of nothing, so that it takes no room on the disk.
    fs::File::options().write(true).open(&path)?.set_len(GIGABYTE)?;
    let desk = desk_with_picker(&world).await?;

    desk.upload(import::choose_desk(DANISH), &[&path]).await?;

    let explanation = errors::file(DANISH, &FileError::TooLarge { bytes: GIGABYTE });
    desk.see(&explanation.happened).await?;
    desk.see(&explanation.remedy).await
}

async fn f52_f53_a_name_that_is_a_trap_is_only_a_name(world: World) -> Outcome {
    let letter = LETTER.replace("\"Anna\"", "\"<b>An\u{202e}na</b>\"").replace("Blive tømrer", EVIL);
    let trap = file(&world, "fælde <b>.txt", letter.as_bytes())?;
    let desk = desk_with_picker(&world).await?;

    desk.upload(import::choose_desk(DANISH), &[&trap]).await?;
    desk.see(import::alone_news(DANISH)).await?;
    desk.see("<b>Anna</b> og Bo").await?;
    desk.see("fælde <b>.txt").await?;
    desk.click("button", import::take(DANISH)).await?;
    desk.click("link", import::to_pairs(DANISH)).await?;
    desk.click("link", coordinator::pair_names(DANISH, "<b>Anna</b>", "Bo").as_str()).await?;

    desk.see(EVIL).await?;
    // Fault 53: what somebody wrote is never made a link.
    assert_eq!(desk.run(ALL_LINKS_ARE_HARMLESS, Vec::new()).await?.as_bool(), Some(true));
    assert_ne!(desk.session.title().await?, "taken");
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

async fn desk_with_picker(world: &World) -> Result<Browser, Failure> {
    let desk = world.desk("vejleder").await?;
    arrive(&desk, welcome::coordinator).await?;
    let places = desk.within("navigation", coordinator::places(DANISH)).await?;
    places.click("link", coordinator::open_files(DANISH)).await?;
    desk.see_thing("heading", import::title_desk(DANISH)).await?;
    Ok(desk)
}

fn file(world: &World, name: &str, content: &[u8]) -> Result<PathBuf, Failure> {
    let path = world.folder("files")?.join(name);
    fs::write(&path, content)?;
    Ok(path)
}
