//! What is sent to the municipality is locked, and unlocked only where somebody says so; what is sent by link is only what the other lacks.

use std::{fs, io};

use browser_tests::{Browser, Failure, Inviter, Name, Outcome, World, in_every_engine};
use erhvervsmentor::document::seen::{read_seen, write_seen};
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::seen::Seen;
use erhvervsmentor::exchange::letter::Letter;
use erhvervsmentor::exchange::link::{Found, Link, LinkKind, read_fragment};
use erhvervsmentor::exchange::proof::Origin;
use erhvervsmentor::exchange::sealing;
use erhvervsmentor::storage::key::{Key, Record};
use erhvervsmentor::storage::records::doc_of;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::text::send;

use crate::people::{ALI, DANISH, SARA, send_to};

in_every_engine!(
    f68_a_file_to_the_municipality_is_locked_unless_somebody_says_otherwise,
    a_link_holds_only_what_the_other_has_not_seen
);

async fn f68_a_file_to_the_municipality_is_locked_unless_somebody_says_otherwise(world: World) -> Outcome {
    let ali = world.phone(ALI).await?;
    let course = ali.try_example("ung").await?;
    let screen = format!("{course}/send/kommunen");
    ali.open(&screen).await?;
    ali.see(send::no_invitation(DANISH)).await?;
    ali.see_no_thing("button", send::make(DANISH)).await?;

    let municipality = ali.take_invitation(&course).await?;
    ali.open(&screen).await?;
    ali.see(send::will_be_locked(DANISH)).await?;
    assert!(!ali.is_chosen(send::with_notes(DANISH)).await?, "nothing goes along unasked");
    ali.choose(send::with_notes(DANISH)).await?;
    ali.click("button", send::who_can_open(DANISH)).await?;
    for key in &municipality.keys {
        ali.see(&key.public().fingerprint().join(" ")).await?;
    }
    ali.click("button", send::see_bytes(DANISH)).await?;
    let shown = ali.text().await?;
    send_locked(&ali, &municipality, &shown).await?;

    ali.open(&screen).await?;
    ali.see(send::as_last_time(DANISH)).await?;
    assert!(ali.is_chosen(send::with_notes(DANISH)).await?, "what went along last time is shown");
    ali.click("button", send::send_unlocked_instead(DANISH)).await?;
    ali.see(send::unlocked_more(DANISH)).await?;
    ali.click("button", send::unlocked_no(DANISH)).await?;
    ali.see_no_thing("button", send::download(DANISH)).await?;
    ali.open(&course).await?;
    let unlocked = fs::read_to_string(send_to(&ali, send::to_counsellor(DANISH)).await?)?;
    assert_eq!(origin_of(&unlocked, &municipality), Some(Origin::Proven), "also an unlocked file says whose it is");
    assert_eq!(world.breaches(), Vec::<String>::new());
    Ok(())
}

/// Makes the locked file and opens it as the municipality does: in it is what was shown.
async fn send_locked(ali: &Browser, municipality: &Inviter, shown: &str) -> Outcome {
    ali.click("button", send::make(DANISH)).await?;
    ali.see(send::locked(DANISH)).await?;
    ali.click("button", send::download(DANISH)).await?;
    let file = ali.take_download().await?;
    ali.see(send::downloaded(DANISH)).await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    assert!(name.starts_with("erhvervsmentor-til-kommunen-"), "{name}");
    let sealed = fs::read_to_string(&file)?;
    assert!(sealed.starts_with(sealing::ARMOUR));
    for key in &municipality.keys {
        let opened = sealing::open(&sealed, std::slice::from_ref(key)).unwrap_or_default();
        assert_eq!(origin_of(&opened, municipality), Some(Origin::Proven));
        let words: Vec<&str> = opened.split_whitespace().collect();
        assert!(shown.contains(&words.join(" ")), "what was shown is what is sent:\n{opened}\n\n{shown}");
    }
    Ok(())
}

fn origin_of(text: &str, municipality: &Inviter) -> Option<Origin> {
    Letter::read(text).ok().map(|letter| municipality.pair.origin_of(&letter))
}

async fn a_link_holds_only_what_the_other_has_not_seen(world: World) -> Outcome {
    let sara = world.phone(SARA).await?;
    let course = sara.try_example("mentor").await?;
    let screen = format!("{course}/send");
    sara.open(&screen).await?;
    sara.choose(Name::has(send::send_a_link(DANISH))).await?;
    sara.see(send::link_holds(DANISH)).await?;
    sara.click("button", send::make_the_link(DANISH)).await?;
    sara.see_thing("heading", send::link_for(DANISH, ALI).as_str()).await?;
    let link = sara.value(send::the_link(DANISH)).await?;
    let Some(letter) = letter_in(&link) else { return Err(io::Error::other(format!("no letter in {link}")).into()) };
    let holds = |kind| letter.course.history.iter().any(|change| change.fields_of(kind).is_some());
    assert!(holds(Kind::Pair) && holds(Kind::Agreement) && holds(Kind::Goal));
    assert!(!holds(Kind::Meeting) && !holds(Kind::PrivateNote) && !holds(Kind::MentorCheckIn));

    sara.click("button", send::another_way(DANISH)).await?;
    sara.choose(Name::has(send::show_a_code(DANISH))).await?;
    sara.click("button", send::show_the_code(DANISH)).await?;
    sara.see(&send::hold_camera(DANISH, ALI)).await?;
    let record = Record::Seen(Shelf::Mentor, letter.course.id);
    let mut expected = Seen::default();
    expected.note_sent(&letter.course.history);
    assert_eq!(seen(&sara, record).await?, expected, "what the code shows is on its way");

    expected.note_received(&letter.course.history, &[]);
    sara.put_record(record, &serde_json::to_string(&write_seen(&expected))?).await?;
    sara.open(&screen).await?;
    sara.see(&send::nothing_new(DANISH, ALI)).await?;
    sara.see_no_thing("button", send::show_the_code(DANISH)).await?;
    sara.click("button", send::send_all_again(DANISH)).await?;
    sara.click("button", send::show_the_code(DANISH)).await?;
    sara.see(&send::hold_camera(DANISH, ALI)).await
}

fn letter_in(link: &str) -> Option<Letter> {
    match read_fragment(link).ok()? {
        Found::Whole(Link { kind: LinkKind::Course, payload }) => Letter::read(&payload).ok(),
        Found::Whole(_) | Found::Part(_) => None,
    }
}

/// Reads what the phone keeps of what the other has seen, as soon as it is kept.
async fn seen(phone: &Browser, record: Record) -> Result<Seen, Failure> {
    let key = Key::Record(record).to_string();
    let is_kept = format!("return localStorage.getItem({key:?}) !== null;");
    phone.wait_until("what was seen", &is_kept).await?;
    let kept = phone.run("return localStorage.getItem(arguments[0]);", vec![key.into()]).await?;
    let text: String = serde_json::from_str(doc_of(kept.as_str().unwrap_or_default()))?;
    Ok(read_seen(&text))
}
