//! The program that opens files: every question gets an answer that can be read, whatever is in the files; what it gives can be kept;
//! and the same files again bring nothing.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::id::{ChangeId, CourseId};
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::file_card::{Fate, FileCard, Setting, Tally};
use erhvervsmentor::exchange::letter::FORMAT;
use erhvervsmentor::exchange::sealing::{PublicKey, SecretKey, seal};
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::text::Language;
use erhvervsmentor::worker::files::{Arrival, Ask, Beginning, File, KeptCourse, Locks, Opener, Told};
use serde_json::value::RawValue;

use super::input::{Input, day, slot_text};
use super::{course, csv, made, sealed};

/// The key ring of the golden files, and what is noted of the pair that was invited with it.
const RING: &str = include_str!("../../tests/golden/keys/1/key-ring.json");
const INVITED: &str = include_str!("../../tests/golden/keys/1/invited.json");

static KEYS: LazyLock<[PublicKey; 2]> =
    LazyLock::new(|| [sealed::OWN, sealed::BACKUP].map(|key| key.parse::<SecretKey>().unwrap().public()));

/// The most files of one sitting.
const FILES: usize = 6;

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    if input.below(4) == 0 {
        return any_questions(&mut input);
    }
    let shelf = input.shelf();
    let language = input.one_of(&[Language::Danish, Language::English]);
    let place = input.byte();
    let beginning = Beginning {
        shelf,
        setting: Setting { language, today: day("2026-03-01"), is_at_the_desk: place & 1 == 1 },
        deleted: if input.flag() { BTreeMap::from([(input.course(), day("2026-02-01"))]) } else { BTreeMap::new() },
        locks: if place & 2 == 2 { the_locks() } else { Locks::default() },
    };
    let mut files = Vec::new();
    while !input.is_empty() && files.len() < FILES {
        files.push(a_file(&mut input, beginning.shelf));
    }
    a_sitting(&beginning, &files);
}

/// The opener is asked texts that are no questions of the page.
fn any_questions(input: &mut Input<'_>) {
    let mut opener = an_opener();
    for _ in 0..8 {
        let (question, content) = (input.text(), input.piece().to_vec());
        let answer = opener.answer(&question, vec![content]);
        serde_json::from_str::<Told>(&answer).expect("an answer");
        if input.is_empty() {
            break;
        }
    }
}

/// The keys of the golden files, and the pair that was invited with them.
fn the_locks() -> Locks {
    Locks { ring: Some(RING.to_owned()), invited: vec![INVITED.to_owned()], words: None }
}

/// The same beginning once more.
fn again(Beginning { shelf, setting, deleted, locks }: &Beginning) -> Beginning {
    let locks = Locks { ring: locks.ring.clone(), invited: locks.invited.clone(), words: locks.words.clone() };
    Beginning { shelf: *shelf, setting: *setting, deleted: deleted.clone(), locks }
}

fn a_file(input: &mut Input<'_>, shelf: Shelf) -> (File, Option<Vec<u8>>) {
    let (kind, size) = (input.below(8), u64::from(input.byte()));
    let name = input.text();
    let file = |arrival| File { name, arrival };
    match kind {
        0 => (file(Arrival::NotRead), None),
        1 => (file(Arrival::TooLarge(size << 50)), None),
        // The sum is made right, so that the course in a copy of everything is reached.
        2 => {
            let key = format!("erhvervsmentor/{}/course/{}/a", shelf.as_str(), input.course());
            let copy = BTreeMap::from([(key, slot_text(1, 0, &input.text()))]);
            (file(Arrival::Here), Some(serde_json::to_vec(&copy).unwrap()))
        }
        // A course of numbers in a letter for whoever opens it: few texts would be one.
        3 => (file(Arrival::Here), Some(a_letter(input, shelf).into_bytes())),
        // Whatever it is, sealed to the keys of the golden files.
        7 => (file(Arrival::Here), Some(seal(&input.text(), &*KEYS).expect("any text is sealed").into_bytes())),
        _ => (file(Arrival::Here), Some(input.piece().to_vec())),
    }
}

fn a_letter(input: &mut Input<'_>, shelf: Shelf) -> String {
    let (from, reader) = match shelf {
        Shelf::Mentor => ("youth", "mentor"),
        Shelf::Youth => ("mentor", "youth"),
        Shelf::Municipality => ("mentor", "contact"),
    };
    let written_on = input.day();
    let content = made::course(input).write().unwrap();
    format!(
        r#"{{"format":"{FORMAT}","container":1,"seal":"none","from":"{from}","for":"{reader}","written_on":"{written_on}","content":{content}}}"#
    )
}

fn an_opener() -> Opener<impl FnMut(Moment) -> ChangeId> {
    let mut drawn = 0;
    Opener::new(move |_| {
        drawn += 1;
        ChangeId::from_bits(0xFFFF_0000 + drawn)
    })
}

fn ask(opener: &mut Opener<impl FnMut(Moment) -> ChangeId>, ask: &Ask, contents: Vec<Vec<u8>>) -> Told {
    let answer = opener.answer(&serde_json::to_string(ask).unwrap(), contents);
    match serde_json::from_str(&answer).expect("an answer") {
        Told::Misunderstood(error) => panic!("{error} at {ask:?}"),
        told => told,
    }
}

fn a_sitting(beginning: &Beginning, files: &[(File, Option<Vec<u8>>)]) {
    let mut opener = an_opener();
    let first = cards(&mut opener, beginning, files, &BTreeMap::new());
    assert!(first.len() >= files.len(), "every file is answered for");
    let Tally { news, known, left_out, locked, invitations, refused } = Tally::of(&first);
    assert_eq!(news + known + left_out + locked + invitations + refused, first.len());
    let wanted: Vec<usize> = (0..first.len()).collect();
    let list = ask(&mut opener, &Ask::Results { wanted: wanted.clone() }, Vec::new());
    let Told::Spreadsheet(list) = list else { panic!("{list:?}") };
    csv::is_harmless(&list);
    let kept = finished(&mut opener, wanted);
    for document in kept.values() {
        course::holds(document);
    }
    // Without a yes nothing of a deleted course comes.
    let unasked = finished(&mut opener, Vec::new());
    assert!(unasked.keys().all(|course| kept.contains_key(course) && !beginning.deleted.contains_key(course)));

    let again = cards(&mut opener, beginning, files, &kept);
    assert!(again.iter().all(|card| card.fate() != Fate::News), "the same files brought something again: {again:?}");
    assert_eq!(Tally::of(&again).refused, refused, "what was refused is refused again");
}

fn cards(
    opener: &mut Opener<impl FnMut(Moment) -> ChangeId>,
    beginning: &Beginning,
    files: &[(File, Option<Vec<u8>>)],
    kept: &BTreeMap<CourseId, CourseDocument>,
) -> Vec<FileCard> {
    assert!(matches!(ask(opener, &Ask::Begin(again(beginning)), Vec::new()), Told::Done));
    let contents = files.iter().filter_map(|(_, content)| content.clone()).collect();
    let names = files.iter().map(|(file, _)| File { name: file.name.clone(), arrival: file.arrival }).collect();
    let Told::Needs(needed) = ask(opener, &Ask::Read(names), contents) else { panic!("no needs") };
    let text = |document: &CourseDocument| RawValue::from_string(document.write().unwrap()).unwrap();
    let seen = needed
        .iter()
        .filter_map(|course| kept.get(course))
        .map(|document| KeptCourse { course: document.id, text: text(document) });
    let Told::Cards(cards) = ask(opener, &Ask::Plan(seen.collect()), Vec::new()) else { panic!("no cards") };
    cards
}

fn finished(
    opener: &mut Opener<impl FnMut(Moment) -> ChangeId>,
    wanted: Vec<usize>,
) -> BTreeMap<CourseId, CourseDocument> {
    let told = ask(opener, &Ask::Finish { wanted, now: 1_772_000_000_000 }, Vec::new());
    let Told::Taken { courses: texts, .. } = told else { panic!("{told:?}") };
    let read = |text: &RawValue| CourseDocument::read(text.get()).expect("what is given is read");
    texts.iter().map(|text| read(text)).map(|document| (document.id, document)).collect()
}
