//! Links and the codes that carry them: read as they were made whatever happens on the way, and never as something else.
//!
//! The text is packed by the target, and the fingerprint of a whole is made right, so the readers behind both are reached.

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::exchange::digits::{bytes_in, from_digits, to_digits};
use erhvervsmentor::exchange::letter::Letter;
use erhvervsmentor::exchange::link::{Found, Link, LinkError, LinkKind, link_of, read_fragment};
use erhvervsmentor::exchange::packing::{TEXT_LIMIT, pack, pack_bytes, unpack, unpack_bytes};
use erhvervsmentor::exchange::parts::{Collector, PARTS_LIMIT, Part, Taken};
use erhvervsmentor::exchange::qr::codes_of;

use super::input::Input;

const APP: &str = "https://erhvervsmentor.example/app/";

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    match input.below(7) {
        0 => any_text(&input.rest_as_text()),
        1 => packed(&a_link(&mut input)),
        2 => on_its_way(&mut input),
        3 => deflated(input.rest()),
        4 => parts(&mut input),
        5 => codes(&mut input),
        _ => digits(&input.rest_as_text()),
    }
}

fn a_link(input: &mut Input<'_>) -> Link {
    let kind = input.one_of(&[LinkKind::Course, LinkKind::Invitation]);
    Link { kind, payload: input.text() }
}

fn any_text(text: &str) {
    match read_fragment(text) {
        Ok(Found::Whole(link)) => packed(&link),
        Ok(Found::Part(part)) => {
            assert!((1..=part.of).contains(&part.number) && part.of <= PARTS_LIMIT);
            if let Taken::Whole(link) = Collector::default().take(part.clone()) {
                assert_eq!(part.of, 1, "one part of several is not the whole");
                packed(&link);
            }
        }
        Err(_) => {}
    }
    if let Ok(plain) = unpack(text) {
        assert_eq!(unpack(&pack(&plain).unwrap()).as_ref(), Ok(&plain));
    }
}

fn packed(link: &Link) {
    let text = link_of(APP, link).expect("a text of this length has room");
    let (before, fragment) = text.split_once('#').expect("a link of ours");
    assert_eq!(before, APP, "nothing of what is carried stands before the mark");
    for text in [text.as_str(), fragment] {
        assert_eq!(read_fragment(text), Ok(Found::Whole(link.clone())));
    }
    // What it carries is read by the reader of its own; whatever it is, nothing ends.
    drop(Letter::read(&link.payload));
}

/// A link that was wrapped, changed and cut on its way is read as it was made, or not at all.
fn on_its_way(input: &mut Input<'_>) {
    const PUT_IN: [&str; 8] = ["\n", "\r\n> ", " ", "=\r\n", "\u{200B}", "\t", "%", "\u{FEFF}"];
    let (acts, link) = (input.piece(), a_link(input));
    let mut signs: Vec<String> = link_of(APP, &link).unwrap().chars().map(String::from).collect();
    let mut acts = Input::of(acts);
    let mut is_unharmed = true;
    while !acts.is_empty() {
        let place = acts.below(signs.len());
        match acts.below(4) {
            0 => {
                if let [sign @ b'!'..=b'~'] = signs[place].as_bytes() {
                    signs[place] = format!("%{sign:02X}");
                }
            }
            1 => {
                signs[place] = char::from(b'!' + acts.byte() % 94).to_string();
                is_unharmed = false;
            }
            2 => {
                signs.truncate(place + 1);
                is_unharmed = false;
            }
            _ => {
                let put_in = acts.one_of(&PUT_IN);
                is_unharmed &= put_in != "%";
                signs.insert(place, put_in.to_owned());
            }
        }
        if signs.len() > 100_000 {
            return;
        }
    }
    match read_fragment(&signs.concat()) {
        Ok(Found::Whole(read)) => assert_eq!(read.payload, link.payload, "something else was read"),
        Ok(Found::Part(_)) | Err(_) => assert!(!is_unharmed, "wrapping does no harm"),
    }
}

fn deflated(stream: &[u8]) {
    for sealed in [stream.to_vec(), [b"1", stream].concat()] {
        match unpack_bytes(&sealed) {
            Ok(text) => {
                assert!(text.len() <= TEXT_LIMIT);
                assert_eq!(unpack_bytes(&pack_bytes(&text).unwrap()), Ok(text));
            }
            Err(error) => assert_eq!(unpack_bytes(&sealed), Err(error)),
        }
    }
}

/// Parts of a whole that may be anything, shown in any order, again, and between parts of another.
fn parts(input: &mut Input<'_>) {
    let (order, of) = (input.piece(), input.below(PARTS_LIMIT) + 1);
    let link = a_link(input);
    let whole = match input.below(3) {
        0 => input.piece().to_vec(),
        1 => [letter_of(link.kind), input.piece()].concat(),
        _ => [letter_of(link.kind), &pack_bytes(&link.payload).unwrap()].concat(),
    };
    if whole.is_empty() {
        return;
    }
    let pieces: Vec<&[u8]> = whole.chunks(whole.len().div_ceil(of)).collect();
    let part = |number: usize| a_part(&whole, number + 1, pieces.len(), pieces[number]);
    let another = || a_part(b"another", 1, 2, b"ano");
    let mut collector = Collector::default();
    for act in order.iter().take(200) {
        let taken = if *act == 0xFF {
            collector.take(another())
        } else {
            collector.take(part(usize::from(*act) % pieces.len()))
        };
        if let Taken::Waiting(progress) | Taken::Again(progress) | Taken::StartedAnew(progress) = &taken {
            assert!(!progress.missing.is_empty() && !progress.missing.contains(&progress.shown));
            assert!(progress.missing.iter().all(|number| (1..=progress.of).contains(number)));
        }
        is_this(taken, &whole);
    }
    let mut collector = Collector::default();
    for number in 0..pieces.len() {
        let taken = collector.take(part(number));
        assert_eq!(
            matches!(taken, Taken::Whole(_) | Taken::Unreadable(_)),
            number + 1 == pieces.len(),
            "the last part ends it"
        );
        is_this(taken, &whole);
    }
}

fn is_this(taken: Taken, whole: &[u8]) {
    match taken {
        Taken::Whole(link) => assert_eq!(unpack_bytes(&whole[1..]), Ok(link.payload), "what was cut in parts"),
        Taken::Unreadable(error) => {
            let read = whole.split_first().map(|(_, packed)| unpack_bytes(packed));
            let is_ours = whole.first().is_some_and(|letter| b"ci".contains(letter));
            assert!(!is_ours || read.is_none_or(|read| read == Err(error)), "refused for what is wrong with it");
        }
        Taken::Waiting(_) | Taken::Again(_) | Taken::StartedAnew(_) => {}
    }
}

/// A part as its code says it, with the fingerprint of its whole.
fn a_part(whole: &[u8], number: usize, of: usize, bytes: &[u8]) -> Part {
    let name = u32::from_be_bytes(Digest::of(whole).beginning());
    let digits = to_digits(bytes);
    let text = format!("{APP}#em.p.{number}.{of}.{name:08x}.{}.{digits}", digits.len());
    match read_fragment(&text) {
        Ok(Found::Part(part)) => part,
        other => panic!("{text} is read as {other:?}"),
    }
}

fn letter_of(kind: LinkKind) -> &'static [u8] {
    match kind {
        LinkKind::Course => b"c",
        LinkKind::Invitation => b"i",
    }
}

/// The codes of a link, gathered in another order.
fn codes(input: &mut Input<'_>) {
    let first = input.below(PARTS_LIMIT);
    let link = a_link(input);
    let Ok(codes) = codes_of(APP, &link) else { return };
    let mut collector = Collector::default();
    let mut taken = Err(LinkError::NotOurs);
    for code in codes.iter().cycle().skip(first % codes.len()).take(codes.len()) {
        let Ok(Found::Part(part)) = read_fragment(&code.text) else { panic!("no part: {}", code.text) };
        taken = Ok(collector.take(part));
    }
    assert_eq!(taken, Ok(Taken::Whole(link)), "what was drawn");
}

fn digits(text: &str) {
    assert_eq!(
        from_digits(&to_digits(text.as_bytes())).as_deref(),
        Some(text.as_bytes()),
        "bytes come back from digits"
    );
    for digits in [text.to_owned(), text.bytes().map(|byte| char::from(b'0' + byte % 10)).collect()] {
        if let Some(bytes) = from_digits(&digits) {
            assert_eq!(to_digits(&bytes), digits, "each number of bytes has one writing");
            assert_eq!(bytes.len(), bytes_in(digits.len()));
        }
    }
}
