//! The golden files: real files of every data version ever written. They are only ever added to.
//!
//! A new version gets its files by `GOLDEN=write cargo test --test core golden`, which writes what is not there and touches nothing else.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use erhvervsmentor::document::VERSION;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::Content;
use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::readers::{Reader, Switches};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::recognise;

use super::story::{STORY, story};
use super::summary::summary;
use super::whole_story::{WHOLE_STORY, whole_story};
use crate::given::day;

#[test]
fn f35_every_golden_file_still_opens_and_means_what_it_meant() {
    for golden in golden_files() {
        assert_eq!(golden.told(), golden.expected(), "{} is read as something else", golden.path.display());
    }
}

#[test]
fn every_golden_file_writes_back_the_same_meaning() {
    for golden in golden_files() {
        let course = golden.course();

        let again = CourseDocument::read(&course.write().unwrap());

        assert_eq!(again, Ok(course), "{}", golden.path.display());
    }
}

#[test]
fn the_golden_files_of_this_version_are_written_back_to_the_letter() {
    let courses = golden_files().into_iter().filter(|golden| golden.version == VERSION && !golden.is_letter());
    for golden in courses {
        assert_eq!(golden.course().write().unwrap(), golden.text(), "{}", golden.path.display());
    }
}

#[test]
fn every_version_has_golden_files_so_that_every_upgrade_step_has_run() {
    let written: BTreeSet<u32> = golden_files().iter().map(|golden| golden.version).collect();

    assert_eq!(
        written,
        (1..=VERSION).collect(),
        "run `GOLDEN=write cargo test --test core golden` once for a new version"
    );
}

#[test]
fn the_golden_files_of_every_version_tell_everything_that_this_version_tells() {
    let all =
        golden_files().into_iter().filter(|golden| golden.version == VERSION).map(|golden| golden.course().history);
    let changes: Vec<_> = all.flat_map(|history| history.iter().cloned().collect::<Vec<_>>()).collect();
    let mut told: BTreeSet<(Kind, &str)> = BTreeSet::new();
    for change in &changes {
        if let Content::Written { kind: KindName::Known(kind), fields } = &change.content {
            told.extend(fields.iter().map(|(name, _)| (*kind, name)));
        }
    }

    for kind in Kind::ALL {
        for (field, _) in facts::forms(*kind) {
            assert!(told.contains(&(*kind, field)), "no golden file tells {field} of {kind:?}");
        }
    }
    assert!(changes.iter().any(|change| change.content == Content::Erased));
    let is_later = |content: &Content| matches!(content, Content::Written { kind: KindName::Unknown(_), .. });
    assert!(changes.iter().any(|change| is_later(&change.content)));
}

#[test]
fn golden_files_are_made_once() {
    if std::env::var("GOLDEN").as_deref() != Ok("write") {
        return;
    }
    let (story, whole_story) = (story(), whole_story());
    let smallest = CourseDocument { id: STORY, history: History::default() };
    write_once("course-whole.json", &story.write().unwrap());
    write_once("course-without-a-change.json", &smallest.write().unwrap());
    write_once("course-to-its-end.json", &whole_story.write().unwrap());
    let all = Switches { meeting_notes: true, whole_goals: true };
    for (name, from, reader, switches) in [
        ("letter-to-the-mentor.txt", Side::Youth, Reader::MentorsPhone, Switches::default()),
        ("letter-to-the-youth.txt", Side::Mentor, Reader::YouthsPhone, Switches::default()),
        ("letter-to-the-contact.txt", Side::Mentor, Reader::Contact, Switches::default()),
        ("letter-to-the-counsellor.txt", Side::Youth, Reader::Counsellor, Switches::default()),
        ("letter-to-the-counsellor-with-all.txt", Side::Youth, Reader::Counsellor, all),
    ] {
        let address = Address { from, reader, written_on: day("2024-04-12") };
        write_once(name, &Letter::write(STORY, &story.history, address, switches).unwrap());
        let at_the_end = Address { written_on: day("2026-01-02"), ..address };
        let letter = Letter::write(WHOLE_STORY, &whole_story.history, at_the_end, switches).unwrap();
        write_once(&format!("end-{name}"), &letter);
    }
}

/// One golden file, and beside it what it says: `….expected.txt`.
struct Golden {
    version: u32,
    path: PathBuf,
}

impl Golden {
    fn is_letter(&self) -> bool {
        self.path.extension().is_some_and(|ending| ending == "txt")
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.path).unwrap()
    }

    fn course(&self) -> CourseDocument {
        if self.is_letter() {
            recognise::open(self.text().as_bytes()).unwrap().course
        } else {
            CourseDocument::read(&self.text()).unwrap()
        }
    }

    /// What the file says, with its fingerprint, so that nobody edits one in passing.
    fn told(&self) -> String {
        let mut told = format!("sha256 {}\n", Digest::of(self.text().as_bytes()).to_hex());
        if self.is_letter() {
            let Letter { from, reader, written_on, .. } = recognise::open(self.text().as_bytes()).unwrap();
            writeln!(told, "letter from {} for {reader:?} of {written_on}", from.as_str()).unwrap();
        }
        told + &summary(&self.course())
    }

    fn expected(&self) -> String {
        fs::read_to_string(self.path.with_extension("expected.txt")).unwrap()
    }
}

fn golden_files() -> Vec<Golden> {
    let folders = fs::read_dir(folder()).unwrap().map(|folder| folder.unwrap().path());
    // What is sealed, what has to do with keys, and what once broke a law have their own folders and their own tests.
    let folders = folders.filter(|folder| !folder.ends_with("keys") && !folder.ends_with("crashes"));
    let mut files: Vec<Golden> = folders
        .flat_map(|folder| {
            let version = folder.file_name().and_then(|name| name.to_str()?.parse().ok()).unwrap();
            fs::read_dir(folder).unwrap().map(move |file| Golden { version, path: file.unwrap().path() })
        })
        .filter(|golden| !golden.path.to_string_lossy().ends_with(".expected.txt"))
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn write_once(name: &str, text: &str) {
    let path = folder().join(VERSION.to_string()).join(name);
    if path.exists() {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    let golden = Golden { version: VERSION, path };
    fs::write(golden.path.with_extension("expected.txt"), golden.told()).unwrap();
}
