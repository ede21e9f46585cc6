//! The seeds that the fuzz targets begin with, made from the golden files: `KEPT=write cargo test --test core seeds` writes them anew.
//!
//! Most are small, because what is thought up comes from changing a few bytes: a course of one change each, not one of forty.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::seen::write_seen;
use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::readers::Reader;
use erhvervsmentor::domain::seen::Seen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::value::Form;
use erhvervsmentor::exchange::file_card::Setting;
use erhvervsmentor::exchange::letter::{Address, Letter};
use erhvervsmentor::exchange::link::{Link, LinkKind, link_of};
use erhvervsmentor::exchange::qr::codes_of;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::storage::slot::Held;
use erhvervsmentor::text::Language;
use erhvervsmentor::worker::files::{Arrival, Ask, Beginning, File, Locks};

use super::root;
use crate::given::day;

const APP: &str = "https://erhvervsmentor.example/app/";

/// Where the seeds of a target lie.
pub fn folder(target: &str) -> PathBuf {
    root().join("fuzz/seeds").join(target)
}

#[test]
fn seeds_are_made_from_the_golden_files() {
    if std::env::var("KEPT").as_deref() != Ok("write") {
        return;
    }
    write_dictionary();
    let courses = courses();
    let texts: Vec<String> = courses.iter().map(|course| course.write().unwrap()).collect();
    for (course, text) in courses.iter().zip(&texts) {
        let name = kind_of(course);
        write("course", &name, text);
        write("letter", &name, a_letter(course));
        write("slot", &format!("{name}-with-the-right-sum"), [&[1; 17], text.as_bytes()].concat());
        write("start", &name, [b"\0\0\x07\0\x01\0\0", text.as_bytes()].concat());
        write("everything", &format!("{name}-kept"), [b"\0\0\0\x05\x01\0\0", text.as_bytes()].concat());
        write("worker", &name, [b"\x01\x01\0\0\0\x04\0a.txt\0", a_letter(course).as_bytes()].concat());
        let for_the_desk = a_letter(course).replace(r#""for":"youth""#, r#""for":"contact""#);
        write(
            "worker",
            &format!("{name}-sealed"),
            [b"\x01\x02\0\x03\0\x07\0a.txt\0", for_the_desk.as_bytes()].concat(),
        );
        let link = Link { kind: LinkKind::Course, payload: by_link(course) };
        write("link", &name, [b"\x01\0", link.payload.as_bytes()].concat());
    }
    made();
    letters();
    merges(&texts);
    slots(&courses);
    sealed();
    invitations();
    key_rings();
    links(&courses);
    pictures();
    copies(&courses, &texts);
    worker(&courses);
    programmes();
    seen(&courses);
    spreadsheets();
    small();
}

fn write(target: &str, name: &str, seed: impl AsRef<[u8]>) {
    fs::create_dir_all(folder(target)).unwrap();
    fs::write(folder(target).join(name), seed).unwrap();
}

fn golden(path: &str) -> String {
    fs::read_to_string(root().join("tests/golden").join(path)).unwrap()
}

/// A course of one change for every kind that a golden file has, an erased one, and one of no change at all.
fn courses() -> Vec<CourseDocument> {
    let whole =
        ["1/course-to-its-end.json", "1/course-whole.json"].map(|path| CourseDocument::read(&golden(path)).unwrap());
    let id = whole[0].id;
    let changes: Vec<Change> = whole.iter().flat_map(|course| course.history.iter()).cloned().collect();
    let first_of = |kind: &Kind| changes.iter().find(|change| change.fields_of(*kind).is_some());
    let erased = changes.iter().find(|change| change.content == Content::Erased);
    let ones = Kind::ALL.iter().filter_map(first_of).chain(erased);
    let mut courses: Vec<_> =
        ones.map(|change| CourseDocument { id, history: [change.clone()].into_iter().collect() }).collect();
    courses.push(CourseDocument { id, history: std::iter::empty().collect() });
    courses
}

fn kind_of(course: &CourseDocument) -> String {
    let kind = Kind::ALL.iter().find(|kind| course.history.iter().any(|change| change.fields_of(**kind).is_some()));
    match kind {
        Some(kind) => kind.as_str().to_owned(),
        None if course.history.is_empty() => "nothing".to_owned(),
        None => "erased".to_owned(),
    }
}

fn by_link(course: &CourseDocument) -> String {
    let address = Address { from: Side::Mentor, reader: Reader::YouthsPhone, written_on: day("2024-04-12") };
    Letter::write_for_link(course.id, &course.history, address, &Seen::default()).unwrap().text
}

/// A short letter with all of a course in it, also what no letter carries: whoever writes one by hand keeps to no rule.
fn a_letter(course: &CourseDocument) -> String {
    let content = course.write().unwrap();
    format!(
        r#"{{"format":"erhvervsmentor-course","container":1,"seal":"none","from":"mentor","for":"youth","written_on":"2024-04-12","content":{content}}}"#
    )
}

fn letters() {
    write("letter", "golden-to-the-youth", golden("1/letter-to-the-youth.txt"));
    write("letter", "golden-proven", golden("keys/1/proven-letter.txt"));
    write("letter", "pdf", "%PDF-1.7");
    write("letter", "sealed", "-----BEGIN AGE ENCRYPTED FILE-----\n");
    write("letter", "newer", r#"{"format":"erhvervsmentor-course","container":2}"#);
    write("course", "golden-to-its-end", golden("1/course-to-its-end.json"));
    write("course", "golden-whole", golden("1/course-whole.json"));
}

/// Courses of every kind that are made of numbers.
fn made() {
    for place in 0..7 {
        let seed = [b".\x03", &numbers(place)[..]].concat();
        write("course", &format!("made-{place}"), &seed);
        write("letter", &format!("made-{place}"), &seed);
        write("merge", &format!("made-{place}"), [&[2], &seed[1..]].concat());
        write("start", &format!("made-{place}"), numbers(place));
    }
}

/// Numbers that are all over the place, other ones for each.
fn numbers(place: u8) -> Vec<u8> {
    (0..150).map(|number: u8| number.wrapping_mul(place * 8 + 29)).collect()
}

fn merges(texts: &[String]) {
    for (place, text) in texts.iter().enumerate() {
        let other = &texts[(place + 1) % texts.len()];
        write(
            "merge",
            &format!("texts-{place}"),
            [b"\x01", text.as_bytes(), b"\0", other.as_bytes(), b"\0", text.as_bytes()].concat(),
        );
    }
    write(
        "merge",
        "numbers",
        [0, 3, 3, 3].into_iter().chain((0..120).map(|number: u8| number.wrapping_mul(37))).collect::<Vec<u8>>(),
    );
}

fn slots(courses: &[CourseDocument]) {
    let held = Held { era: 1, document: courses[0].clone() };
    write("slot", "a-slot", [b"\0", held.write(7).unwrap().as_bytes()].concat());
    write("slot", "damaged", [b"\x02\0\x20x\0\x80\0", courses[0].write().unwrap().as_bytes()].concat());
    let newer = courses[0].write().unwrap().replace(r#""version":1"#, r#""version":2"#);
    write("slot", "newer", [&[1; 17], newer.as_bytes()].concat());
}

fn sealed() {
    let letter = golden("keys/1/sealed-letter.txt");
    let (armour, body) = letter.split_once('\n').unwrap();
    write("sealed", "text", "\0Anna og Bo 🎓");
    write("sealed", "bytes", b"\x01\xFF\xFE\0no text");
    write("sealed", "damaged-letter", b"\x02\x01\x02\0\x40\x03x\0\x80\x01\0\0");
    write("sealed", "damaged-armour", b"\x02\0\x02\0\x40\x03x\0\x80\x01\0\0");
    write("sealed", "damaged-lock", b"\x03\x01\x01\0\x40\x03x\0\0");
    write(
        "sealed",
        "header",
        "\x04-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYnd83nw7U\n-> erhvervsmentor-keys 0123456789abcdef\n\n--- Vn+54jqiiUCE+WZcEVY3f1sqHjlu/z1LCQ/T7Xm7qI0\n0123456789abcdef0123456789abcdef",
    );
    write(
        "sealed",
        "passphrase",
        "\x04-> scrypt bBjlhJVYZeE4aqUdmtRHfw 19\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- Vn+54jqiiUCE+WZcEVY3f1sqHjlu/z1LCQ/T7Xm7qI0\n0123456789abcdef0123456789abcdef",
    );
    assert_eq!(armour, "-----BEGIN AGE ENCRYPTED FILE-----");
    write("sealed", "after-the-armour", ["\x05\x01\n", body].concat());
}

fn invitations() {
    for name in ["invitation-mentor.txt", "invitation-on-one-line.txt"] {
        write("invitation", name, ["\0", &golden(&format!("keys/1/{name}"))].concat());
    }
    write("invitation", "enrolment", ["\x01", &golden("keys/1/enrolment.json")].concat());
    write("invitation", "invited", ["\x02", &golden("keys/1/invited.json")].concat());
    for place in 0..4 {
        write("invitation", &format!("made-{place}"), [&[3], &numbers(place)[..]].concat());
    }
}

fn key_rings() {
    write("key_ring", "ring", ["\0", &golden("keys/1/key-ring.json")].concat());
    write("key_ring", "backup-file", ["\x01", &golden("keys/1/backup-key.txt")].concat());
    write(
        "key_ring",
        "typed",
        "\x01age-secret-key-1 gdp5 xs6r gdp5 xs6r gdp5 xs6r gdp5 xs6r gdp5 xs6r gdp5 xs6r gdps st38 0y",
    );
    write("key_ring", "slips", b"\x02\0\x02\x20X\x30YVordingborg Kommune");
    write("key_ring", "public", "\x03age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
    write("key_ring", "secret", "\x03AGE-SECRET-KEY-1GDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDP5XS6RGDPSST380Y");
}

fn links(courses: &[CourseDocument]) {
    let link = Link { kind: LinkKind::Course, payload: by_link(&courses[0]) };
    let text = link_of(APP, &link).unwrap();
    write("link", "a-link", ["\0Hej Anna, åbn ", &text, " når du har tid."].concat());
    write("link", "a-code", ["\0", &codes_of(APP, &link).unwrap()[0].text].concat());
    write("link", "on-its-way", [b"\x02\x03\x03\x04\x01\x02\x20\0\0", link.payload.as_bytes()].concat());
    write("link", "deflated", b"\x031234\x03\0");
    write("link", "parts", [b"\x04\x02\x01\xFF\x01\x02\0\x03\0", link.payload.as_bytes(), b"\0\x02"].concat());
    write("link", "parts-of-anything", b"\x04\x01\0\x04\0\0\0anything at all");
    write("link", "codes", [b"\x05\x01\0", link.payload.as_bytes()].concat());
    write("link", "digits", "\x0601234567890123456701234");
}

fn pictures() {
    write("picture", "dots", b"\0\x30\x30\x01\xFE\x82\xBA\xBA\xBA\x82\xFE");
    write("picture", "blocks", b"\0\x50\x50\x02\xFE\x82\xBA\xBA\xBA\x82\xFE\0");
    write("picture", "grey", b"\0\x20\x20\0\x10\x80\xF0");
    write("picture", "drawn", "\x01\x01https://erhvervsmentor.example/");
    write("picture", "two", b"\x02\0\x01\x30\x30\x10\x10\x01");
    write("picture", "covered", b"\x03\x01\x01\x20\x20\x08\x08\0\x30\x30\x10\x04\x02");
    write("picture", "not-covered", b"\x03\x02\x02");
}

fn copies(courses: &[CourseDocument], texts: &[String]) {
    let held = Held { era: 1, document: courses[0].clone() };
    let id = courses[0].id;
    let (a, b) = (serde_json::to_string(&held.write(7).unwrap()).unwrap(), serde_json::to_string(&texts[1]).unwrap());
    write(
        "everything",
        "a-copy",
        format!("\x01{{\"erhvervsmentor/mentor/course/{id}/a\":{a},\"unsaved/youth/{id}\":{b},\"other\":\"1\"}}"),
    );
    let record = |head: &[u8], text: &str| [head, text.as_bytes(), b"\0"].concat();
    let store = [
        b"\0".to_vec(),
        record(b"\0\0\x05\x01\0\0", &texts[0]),
        record(b"\0\0\x05\x02\0\x01", &texts[1]),
        record(b"\x01\0\x03\0\0\0", &texts[2]),
        record(b"\0\x01\x02\0\0\0", "damaged"),
        record(b"\0\0\x01\0\0\0", "draft/mentor/new/aim"),
    ];
    write("everything", "a-store", store.concat());
    let taking_in = [b"\0".to_vec(), store[1].clone(), store[2].clone(), record(b"\0\0\x06\x01\0\0", "")];
    write("everything", "taking-in", taking_in.concat());
    let slot = |head: &[u8]| [head, texts[0].as_bytes(), b"\0"].concat();
    let damaged = [&slot(b"\0\0\x07\0\x01\0\0")[..], b"\0\0\x01\x01damaged\0"].concat();
    write("start", "one-damaged", &damaged);
    write("start", "cut-off", [&slot(b"\0\0\x07\0\x02\0\0")[..], b"\0\0\x03\0\x01"].concat());
    write("start", "deleted", [&slot(b"\0\0\x07\0\x02\0\0")[..], b"\0\0\x04\0\0\xB0\0"].concat());
    write("start", "only-the-mirror", slot(b"\0\0\x06\0\x01\0\0"));
}

fn worker(courses: &[CourseDocument]) {
    let (letter, course) = (a_letter(&courses[0]), courses[0].write().unwrap());
    let files = [
        b"\x02\0a.txt\0\0",
        course.as_bytes(),
        b"\0\x04\0b.txt\0",
        letter.as_bytes(),
        b"\0\0\0gone.txt\0\x01\x01huge.txt\0",
    ]
    .concat();
    for shelf in 0..3 {
        let beginning = [1, shelf, 0, u8::from(shelf == 2), 0];
        write("worker", &format!("files-{shelf}"), [&beginning[..], &files].concat());
    }
    for place in 0..6 {
        let beginning = [1, place % 3, 0, u8::from(place % 3 == 2), 0];
        let files = [b"\x03\0a.txt\0", &numbers(place)[..100], b"\0\x03\0b.txt\0", &numbers(place + 1)[..100]].concat();
        write("worker", &format!("made-{place}"), [&beginning[..], &files].concat());
    }
    write("worker", "a-deleted-course", [b"\x01\x01\0\0\x01\0", &files[..]].concat());
    let setting = Setting { language: Language::Danish, today: day("2026-01-20"), is_at_the_desk: true };
    let begin = Ask::Begin(Beginning {
        shelf: Shelf::Municipality,
        setting,
        deleted: BTreeMap::new(),
        locks: Locks::default(),
    });
    let file = File { name: "a.txt".to_owned(), arrival: Arrival::Here };
    let asks = [
        begin,
        Ask::Read(vec![file]),
        Ask::Plan(Vec::new()),
        Ask::Results { wanted: vec![0] },
        Ask::Finish { wanted: vec![0], now: 1_000 },
    ];
    let questions =
        asks.iter().flat_map(|ask| [serde_json::to_string(ask).unwrap(), letter.replace("youth", "contact")]);
    write("worker", "questions", [b"\0", questions.collect::<Vec<_>>().join("\0").as_bytes()].concat());
}

fn programmes() {
    write("programme", "published", fs::read(root().join("src/programme.json")).unwrap());
    write(
        "programme",
        "with-events",
        r#"{"programme":1,"name":"n","municipality":"m","contacts":[{"role":"counsellor","name":"Eva","phone":"12345678"}],"events":[{"id":"b","title":"t","day":"2026-03-02","at":"16:30","place":"p","about":"a"},{"id":"a","title":"t","day":"2026-03-01"}],"rules":{"youngest":15,"oldest":25,"hours_a_month":4,"months":4,"counts":["in_person","call"],"ask_above_hours":5,"first_month_check_ins":2,"quiet_days":14,"silent_days":21,"month_end_days":7,"ending_days":10,"keep_closed_months":6}}"#,
    );
    for place in 0..4 {
        write("programme", &format!("made-{place}"), [b".", &numbers(place)[..]].concat());
    }
}

fn seen(courses: &[CourseDocument]) {
    let mut seen = Seen::default();
    seen.note_sent(&courses[0].history);
    seen.note_received(&courses[1].history, &[]);
    write("seen", "a-text", ["\0\x01\x02\x03\x04\x05\x06\x07\0", &write_seen(&seen)].concat());
    write("seen", "rows", "\x01\x09\x0A\0AAAAAAAAAAE.AAAAAAAAAAI.AAAAAAAAAAMAAAAAAAAABA");
    write(
        "seen",
        "bytes",
        b"\x02\x09\x12\x1B\0\0\0\0\0\0\0\0\x01\xFF\0\0\0\0\0\0\0\x02\xFF\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\x04",
    );
}

fn spreadsheets() {
    write("csv", "words", "\x04\x07=1+1\0\x07Anna; \"Bo\"\0\x06\0\x05+45\0\x04\x02a\0-b\0");
    write("csv", "numbers", b"\x03\x01\0\0\0\0\0\0\0\x07\x02\x04\x03\0\0\x07\0");
}

fn small() {
    write("small", "record", ["\0", r#"{"version":1,"role":"mentor","language":"da","theme":"dark","dismissed":["hint"],"files":{"018d5f2e9a007c3b8d4e1f2031425364":"2026-01-01"},"asked_to_persist":true}"#].concat());
    write("small", "mark", "\0\"2026-01-01\"");
    for (place, key) in [
        "mentor/course/018d5f2e9a007c3b8d4e1f2031425364/a",
        "youth/deleted/018d5f2e9a007c3b8d4e1f2031425364",
        "draft/mentor/new/aim",
    ]
    .iter()
    .enumerate()
    {
        write("small", &format!("key-{place}"), ["\x01erhvervsmentor/", key].concat());
    }
    write("small", "address", "\x02/mentor/018d5f2e9a007c3b8d4e1f2031425364/maal/018d5f2e9a007c3b8d4e1f2031425364");
    write("small", "cpr", "\x03Ring 010203-1234 eller +4512345678");
    write("small", "passphrase", "\x04Bølge aaben-æble KAGE tigre");
    write("small", "words", "\x05 Åse 👩\u{200D}🎓 og\u{202E} Bo ");
    write("small", "hours", "\x062:30");
    write("small", "hours-in-parts", "\x061,25");
    write("small", "fingerprint", b"\x07\x01\x02\x03\x04\x05\x06\x07\x08\x03");
}

/// Every word that stands in files, so that a target need not come upon it letter by letter.
fn write_dictionary() {
    let mut words: Vec<String> =
        ["version", "course", "changes", "id", "about", "at", "by", "replaces", "kind", "fields"]
            .map(str::to_owned)
            .to_vec();
    words.extend(
        ["format", "container", "seal", "none", "from", "for", "written_on", "arrived", "proof", "content"]
            .map(str::to_owned),
    );
    words.extend(Side::WORDS.iter().chain(Shelf::WORDS).chain(Kind::WORDS).map(|word| (*word).to_owned()));
    for kind in Kind::ALL {
        for (name, form) in facts::forms(*kind) {
            words.push(name.to_owned());
            words.extend(choices(&form));
        }
    }
    words.sort();
    words.dedup();
    let mut lines = vec!["# Every word that stands in files; written by the test that makes the seeds.".to_owned()];
    lines.extend(words.iter().map(|word| format!(r#""\"{word}\"""#)));
    lines.extend(
        [
            r#""null""#,
            r#""true""#,
            r#""\"fields\":{""#,
            r#""[[""#,
            r#""1e999""#,
            r#""-0.0""#,
            r#""18446744073709551615""#,
            r#""\\u0000""#,
            r#""\x00""#,
            r#""2200-12-31""#,
            r#""1900-01-01""#,
        ]
        .map(str::to_owned),
    );
    fs::write(root().join("fuzz/words.dict"), lines.join("\n") + "\n").unwrap();
}

fn choices(form: &Form) -> Vec<String> {
    match form {
        Form::Choice(words) => words.iter().map(|word| (*word).to_owned()).collect(),
        Form::Many(form) | Form::Optional(form) => choices(form),
        _ => Vec::new(),
    }
}
