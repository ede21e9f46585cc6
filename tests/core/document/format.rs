//! `docs/format.md`: what it says of kinds, fields and limits is what the code does.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::programme::PROGRAMME_BYTE_LIMIT;
use erhvervsmentor::document::{BYTE_LIMIT, CHANGE_LIMIT, VERSION};
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::kind::{KIND_LIMIT, Kind};
use erhvervsmentor::domain::seen::ARRIVED_LIMIT;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::{Form, LIST_LIMIT};
use erhvervsmentor::exchange::invitation::{
    self, INVITATION_BYTE_LIMIT, INVITATION_KEY_LIMIT, INVITATION_VERSION, Invitation,
};
use erhvervsmentor::exchange::letter::{CONTAINER_VERSION, FORMAT};
use erhvervsmentor::exchange::link::{Found, read_fragment};
use erhvervsmentor::exchange::packing::{PACKED_LIMIT, TEXT_LIMIT};
use erhvervsmentor::exchange::parts::{Collector, PARTS_LIMIT, Taken};
use erhvervsmentor::exchange::recognise::{self, FILE_LIMIT};
use erhvervsmentor::exchange::sealing::{KEYS_NEEDED, WORK_LIMIT, Work};
use erhvervsmentor::exchange::spoken::{LIST_LENGTH, SPOKEN_BYTES};

use super::kept::{check_kept, kept};
use crate::domain::link_readers::IN_A_LINK;
use crate::given::course::Device;

const DOC: &str = "docs/format.md";
const START: &str = "<!-- made from the code: kinds -->\n";
const END: &str = "<!-- end of kinds -->";

#[test]
fn the_description_names_every_kind_with_its_fields() {
    let doc = kept(DOC);
    let (before, rest) = doc.split_once(START).expect("the mark where the kinds start");
    let (_, after) = rest.split_once(END).expect("the mark where the kinds end");

    check_kept(DOC, &format!("{before}{START}{}{END}{after}", kinds()));
}

#[test]
fn the_description_names_the_limits_as_they_are() {
    let doc = kept(DOC);
    let megabyte = 1024 * 1024;

    for sentence in [
        format!("The data version is {VERSION}."),
        format!("The container version is {CONTAINER_VERSION}."),
        format!("`\"format\": \"{FORMAT}\"`"),
        format!("A course has at most {} MiB and {} changes.", BYTE_LIMIT / megabyte, thousands(CHANGE_LIMIT)),
        format!("A file has at most {} MiB.", FILE_LIMIT / megabyte),
        format!("A programme has at most {} bytes.", thousands(PROGRAMME_BYTE_LIMIT)),
        format!("A word for a kind has 1 to {KIND_LIMIT} characters."),
        format!("A list of a known field has at most {LIST_LIMIT} entries."),
        format!("`\"format\": \"{}\"`", invitation::FORMAT),
        format!("The invitation version is {INVITATION_VERSION}."),
        format!("An invitation has at most {} bytes.", thousands(INVITATION_BYTE_LIMIT)),
        format!("at least {KEYS_NEEDED} and at most {INVITATION_KEY_LIMIT}."),
        format!("never to fewer than {KEYS_NEEDED}."),
        format!("with a work factor of {} or {}.", Work::Light.factor(), Work::Full.factor()),
        format!("A file that asks for more than {WORK_LIMIT} is refused"),
        format!("the first {SPOKEN_BYTES} bytes of the SHA-256 of a public key"),
        format!("the remainder by {LIST_LENGTH} is the number of the word"),
    ] {
        assert!(doc.contains(&sentence), "{DOC} does not say: {sentence}");
    }
    for side in Side::WORDS {
        assert!(doc.contains(&format!("`{side}`")), "{DOC} does not name {side}");
    }
}

#[test]
fn the_examples_of_the_description_are_read() {
    let doc = kept(DOC);
    let examples: Vec<&str> =
        doc.split("```json\n").skip(1).filter_map(|rest| rest.split_once("```")).map(|(json, _)| json).collect();

    assert_eq!(examples.len(), 3, "a letter, an invitation and a course");
    assert!(recognise::open(examples[0].as_bytes()).is_ok(), "{:?}", recognise::open(examples[0].as_bytes()));
    assert!(Invitation::read(examples[1]).is_ok(), "{:?}", Invitation::read(examples[1]));
    assert!(CourseDocument::read(examples[2]).is_ok(), "{:?}", CourseDocument::read(examples[2]));
}

/// These links were made once, so this is also the test that links of the first version still open.
#[test]
fn the_links_of_the_description_are_read() {
    let doc = kept(DOC);
    let links: Vec<&str> =
        doc.lines().filter(|line| line.starts_with("https://erhvervsmentor.example/app/#em.")).collect();
    assert_eq!(links.len(), 2, "a link and a code");

    let Ok(Found::Whole(link)) = read_fragment(links[0]) else { panic!("no link") };
    let Ok(Found::Part(part)) = read_fragment(links[1]) else { panic!("no code") };

    let letter = recognise::open(link.payload.as_bytes()).unwrap();
    assert_eq!(letter.course.history, Device::with_a_pair().history);
    assert_eq!(Collector::default().take(part), Taken::Whole(link));
}

#[test]
fn the_description_names_what_travels_in_a_link_and_its_limits() {
    let doc = kept(DOC);

    for kind in IN_A_LINK {
        let listed =
            doc.split_once("it carries less than a file: ").unwrap().1.split_once("the `removal` of those").unwrap().0;
        assert!(listed.contains(&format!("`{}`", kind.as_str())), "{kind:?}");
        assert_eq!(listed.matches('`').count(), 2 * IN_A_LINK.len());
    }
    for sentence in [
        format!(
            "A text has at most {} bytes, and packed at most {} signs",
            thousands(TEXT_LIMIT),
            thousands(PACKED_LIMIT)
        ),
        format!("from 1, at most {PARTS_LIMIT}."),
        format!("the latest parts, at most {ARRIVED_LIMIT},"),
    ] {
        assert!(doc.contains(&sentence), "{DOC} does not say: {sentence}");
    }
}

/// Writes a section for each kind, with the sentences that stand above it and its fields in the code.
fn kinds() -> String {
    let mut text = String::new();
    let facts = all_facts();
    for kind in Kind::ALL {
        let word = kind.as_str();
        let meaning = doc_above(&source("kind.rs"), &format!(" = \"{word}\""));
        write!(text, "\n### {word}\n\n{meaning}\n\n| Field | Value | Left out | Meaning |\n|---|---|---|---|\n")
            .unwrap();
        let fields = fact_named(&facts, &format!("{kind:?}"));
        for (field, form) in facts::forms(*kind) {
            let meaning = doc_above(fields, &format!("        {field}: "));
            let may = if matches!(form, Form::Optional(_) | Form::Many(_)) { "may be" } else { "never" };
            writeln!(text, "| `{field}` | {} | {may} | {meaning} |", say(&form)).unwrap();
        }
    }
    text.push('\n');
    text
}

fn say(form: &Form) -> String {
    match form {
        Form::Day => "day, `2026-11-22`, of the years 1900 to 2200".to_owned(),
        Form::Time => "time of day, `16:30`".to_owned(),
        Form::Whole { from, to } => format!("whole number, {from} to {to}"),
        Form::Text { limit } => format!("text, 1 to {} characters", thousands(*limit)),
        Form::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Form::Id => "id".to_owned(),
        Form::Digest => "SHA-256, 64 hexadecimal digits".to_owned(),
        Form::Many(one) => format!("list of: {}", say(one)),
        Form::Optional(one) => say(one),
    }
}

fn doc_above(source: &str, line_with: &str) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let at =
        lines.iter().position(|line| line.contains(line_with)).unwrap_or_else(|| panic!("no line with {line_with:?}"));
    let docs: Vec<&str> = lines[..at].iter().rev().map_while(|line| line.trim().strip_prefix("/// ")).collect();
    docs.into_iter().rev().collect::<Vec<_>>().join(" ")
}

/// Finds the declaration of one fact; its name is that of its kind.
fn fact_named<'a>(facts: &'a str, name: &str) -> &'a str {
    let declarations = facts.split("fact!(").skip(1).filter_map(|rest| rest.split_once("\n);")).map(|(fact, _)| fact);
    let head = format!("    {name} {{");
    declarations
        .into_iter()
        .find(|fact| fact.lines().any(|line| line == head))
        .unwrap_or_else(|| panic!("no fact named {name}"))
}

fn all_facts() -> String {
    let files = fs::read_dir(domain().join("facts")).unwrap().map(|file| file.unwrap().path());
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

fn source(path: &str) -> String {
    fs::read_to_string(domain().join(path)).unwrap()
}

fn domain() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain")
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
