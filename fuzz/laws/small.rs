//! What is small: the record of a browser, keys of its store, addresses, words that somebody typed, hours, numbers that look like CPR.

use erhvervsmentor::address::Address;
use erhvervsmentor::domain::cpr;
use erhvervsmentor::domain::hours::{Minutes, TimeOfDay};
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::seen::PartName;
use erhvervsmentor::domain::value::{FieldValue, Value};
use erhvervsmentor::domain::words::{FirstName, Line, Prose, Words};
use erhvervsmentor::exchange::proof::PairSecret;
use erhvervsmentor::exchange::spoken::{self, SPOKEN_BYTES};
use erhvervsmentor::storage::deletion;
use erhvervsmentor::storage::device::{self, DeviceRecord};
use erhvervsmentor::storage::draft::{self, DraftName};
use erhvervsmentor::storage::key::Key;
use erhvervsmentor::storage::memory::MemoryStore;
use erhvervsmentor::text::{Language, errors, sealing};

use super::input::{Input, is_narrow};

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    let kind = input.below(8);
    if kind == 7 {
        return fingerprint(&mut input);
    }
    let text = input.rest_as_text();
    match kind {
        0 => record(&text),
        1 => key(&text),
        2 => address(&text),
        3 => cpr_number(&text),
        4 => passphrase(&text),
        5 => words(&text),
        _ => numbers(&text),
    }
}

fn record(text: &str) {
    if let DeviceRecord::Known(device) | DeviceRecord::Newer(device) = device::parse(text) {
        let written = device::text_of(&device).expect("what was read is written");
        assert!(is_narrow(&written));
        assert_eq!(device::parse(&written), DeviceRecord::Known(device), "read as it was written");
    }
    if let Some(day) = deletion::read_mark(text) {
        assert_eq!(deletion::read_mark(&deletion::mark(day)), Some(day));
    }
}

fn key(text: &str) {
    if let Some(key) = Key::parse(text) {
        assert_eq!(Key::parse(&key.to_string()).as_ref(), Some(&key), "read as it was written");
        if let Key::Draft(name) = &key {
            is_kept(name, text);
        }
    }
}

fn is_kept(name: &DraftName, text: &str) {
    let store = MemoryStore::default();
    draft::keep(&store, name, text).unwrap();
    assert_eq!(draft::read(&store, name).unwrap().as_deref(), Some(text), "what was typed is still there");
}

fn address(text: &str) {
    if let Some(address) = Address::parse(text) {
        assert_eq!(Address::parse(&address.to_string()), Some(address), "read as it was written");
    }
    if let Ok(id) = text.parse::<ChangeId>() {
        assert_eq!(id.to_string().parse(), Ok(id));
    }
}

fn cpr_number(text: &str) {
    let found = cpr::find(text);
    for around in [format!("a{text}"), format!("{text}a"), format!(" {text} ")] {
        assert_eq!(cpr::find(&around), found, "letters and spaces around it mean nothing");
    }
    assert_eq!(found.is_some(), looks_like_cpr(text), "{text:?}");
    if let Some(found) = found {
        assert_eq!(cpr::find(found), Some(found));
        // Signs that do not show are taken out first, and what stood apart may then be a longer number.
        let kept = Prose::parse(text).map(|prose| cpr::find(prose.as_str()).is_some());
        assert_ne!(kept, Ok(true), "none is ever kept");
    }
}

/// The same question asked another way: stretches of digits, joined over one hyphen or space where that makes a number.
fn looks_like_cpr(text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits: String = signs.get(from..to)?.iter().collect();
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let is_digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    (0..signs.len()).any(|start| {
        let goes_before = start > 0 && (is_digit(start - 1) || signs[start - 1] == '+');
        let rest = if matches!(signs.get(start + 6), Some('-' | ' ')) { start + 7 } else { start + 6 };
        let (day, month) = (number(start, start + 2), number(start + 2, start + 4));
        let is_number =
            number(start + 4, start + 6).is_some() && number(rest, rest + 4).is_some() && !is_digit(rest + 4);
        let is_day = |(day, month)| chrono::NaiveDate::from_ymd_opt(2000, month, day).is_some();
        !goes_before && is_number && day.zip(month).is_some_and(is_day)
    })
}

fn passphrase(text: &str) {
    match spoken::normalise(text) {
        Ok(words) => {
            assert_eq!(spoken::normalise(&words).as_ref(), Ok(&words), "once is enough");
            assert_eq!(spoken::normalise(&words.to_uppercase()).as_ref(), Ok(&words), "capitals mean nothing");
            assert!(words.split('-').all(|word| word.is_empty() || spoken::list().any(|known| known == word)));
        }
        Err(unknown) => {
            assert!(text.contains(&unknown.word), "told as it was typed");
            assert!(unknown.nearest.is_none_or(|nearest| spoken::list().any(|known| known == nearest)));
            for language in [Language::Danish, Language::English] {
                assert!(!sealing::word(language, &unknown).happened.is_empty());
            }
        }
    }
}

fn fingerprint(input: &mut Input<'_>) {
    let mut bytes = [0; SPOKEN_BYTES];
    for byte in &mut bytes {
        *byte = input.byte();
    }
    let words = spoken::words(bytes).join(" ");
    assert_eq!(spoken::normalise(&words), Ok(words.replace(' ', "-")), "what is read aloud is understood");
    // One letter more or less: it is that word, or no word, and then that word is asked about.
    let slip = usize::from(input.byte());
    let first = words.split(' ').next().unwrap_or_default();
    let typed: String =
        first.chars().enumerate().filter(|(at, _)| *at != slip % first.chars().count()).map(|(_, sign)| sign).collect();
    drop(spoken::normalise(&typed));
}

fn words(text: &str) {
    each_is_kept::<40>(text);
    each_is_kept::<200>(text);
    each_is_kept::<4000>(text);
    if let Ok(name) = FirstName::parse(text) {
        assert_eq!(Line::parse(text).map(|line| line.to_string()), Ok(name.to_string()), "a name fits in a line");
    }
}

fn each_is_kept<const LIMIT: usize>(text: &str) {
    let value = Value::Text(text.to_owned());
    match Words::<LIMIT>::parse(text) {
        Ok(words) => {
            assert_eq!(Words::parse(words.as_str()).as_ref(), Ok(&words), "cleaned once is clean");
            assert_eq!(Words::read(Some(&value)).as_ref(), Ok(&words), "typed or read, it is the same");
            assert_eq!(Words::read(words.write().as_ref()).as_ref(), Ok(&words), "read as it was written");
            assert!(cpr::find(words.as_str()).is_none());
        }
        Err(refusal) => {
            for language in [Language::Danish, Language::English] {
                assert!(!errors::words(language, refusal).happened.is_empty());
            }
        }
    }
}

fn numbers(text: &str) {
    if let Ok(minutes) = Minutes::parse_hours(text) {
        assert!((1..=24 * 60).contains(&minutes.count()), "of one meeting, within a day");
        let again = format!("{}:{:02}", minutes.count() / 60, minutes.count() % 60);
        assert_eq!(Minutes::parse_hours(&again), Ok(minutes));
        assert_eq!(Minutes::read(minutes.write().as_ref()), Ok(minutes));
    }
    if let Ok(time) = text.parse::<TimeOfDay>() {
        assert_eq!(time.to_string(), text, "one time has one writing");
    }
    if let Some(secret) = PairSecret::from_hex(text) {
        assert_eq!(secret.to_hex(), text.to_lowercase());
    }
    if let Some(name) = PartName::from_hex(text) {
        assert_eq!(name.to_hex(), text.to_lowercase());
    }
}
