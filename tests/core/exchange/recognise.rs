//! What a file is, before anything of it is believed: every wrong one is named for what it is.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::readers::Reader;
use erhvervsmentor::exchange::recognise::{FILE_LIMIT, FileError, OtherFile, open};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use super::given_letters::text_for;
use crate::given::cases;
use crate::given::course::Device;
use crate::given::facts::a_meeting;

#[test]
fn every_wrong_file_is_named_for_what_it_is() {
    let check = |what: &str, bytes: &[u8], error: FileError| assert_eq!(open(bytes), Err(error), "{what}");
    let other = FileError::OfAnotherKind;

    check("no byte", b"", FileError::Empty);
    check("white space", b" \r\n\t ", FileError::Empty);
    check("a mark and nothing after it", b"\xEF\xBB\xBF \n", FileError::Empty);
    check("UTF-16, small end first", &[b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat(), FileError::NotUtf8);
    check("UTF-16, big end first", &[b"\xFE\xFF".to_vec(), utf16(u16::to_be_bytes)].concat(), FileError::NotUtf8);
    check("Latin-1", b"{ \"navn\": \"S\xF8ren\" }", FileError::NotUtf8);
    check("PDF", b"%PDF-1.7\n%\xE2\xE3", other(OtherFile::Pdf));
    check("PNG", b"\x89PNG\r\n\x1A\n\0\0", other(OtherFile::Picture));
    check("JPEG", b"\xFF\xD8\xFF\xE0\0\x10JFIF", other(OtherFile::Picture));
    check("GIF", b"GIF89a\x01\0", other(OtherFile::Picture));
    check("HEIC", b"\0\0\0\x18ftypheic\0\0", other(OtherFile::Picture));
    check("xlsx, docx, zip", b"PK\x03\x04\x14\0\x06\0", other(OtherFile::OfficeOrArchive));
    check("gzip", b"\x1F\x8B\x08\0", other(OtherFile::OfficeOrArchive));
    check("7z", b"7z\xBC\xAF\x27\x1C", other(OtherFile::OfficeOrArchive));
    check("old Word", b"\xD0\xCF\x11\xE0\xA1\xB1", other(OtherFile::OfficeOrArchive));
    check("a web page", b"\n<!DOCTYPE html><html></html>", other(OtherFile::WebPage));
    check("a program", b"\x7FELF\x02\x01\0\0\xFF", other(OtherFile::Unknown));
    check(
        "armour of age",
        b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n",
        FileError::Sealed,
    );
    check("a note", "Husk mødet på torsdag".as_bytes(), FileError::NotJson);
    check("a note that begins with a number", b"3 ting at huske", FileError::NotJson);
    check("rich text", b"{\\rtf1\\ansi}", FileError::NotJson);
    check("half of some JSON", b"{\"a\": [1, 2", FileError::NotJson);
    check("another program's JSON", b"{\"name\":\"todo\",\"version\":1}", FileError::OfAnotherProgram);
    check("JSON with a format of its own", b"{\"format\":3,\"container\":[]}", FileError::OfAnotherProgram);
    check("JSON with a container of its own", b"{\"format\":\"tar\",\"container\":\"x\"}", FileError::OfAnotherProgram);
    check("an array", b"[1, 2, 3]", FileError::OfAnotherProgram);
    check("an array of words", b"[\"a\", \"b\"]", FileError::OfAnotherProgram);
    check("an empty array", b"[]", FileError::OfAnotherProgram);
    check("a number", b"42", FileError::OfAnotherProgram);
    check("a word", b"\"hej\"", FileError::OfAnotherProgram);
    check("nothing", b"null", FileError::OfAnotherProgram);
    check("a course that is no letter", course().as_bytes(), FileError::OfAnotherProgram);
    check("nesting without end", "[".repeat(100_000).as_bytes(), FileError::NotJson);
    check(
        "closed nesting",
        format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)).as_bytes(),
        FileError::OfAnotherProgram,
    );
}

#[test]
fn a_mark_of_utf_8_and_white_space_around_a_letter_are_no_harm() {
    let text = a_text();
    let letter = open(text.as_bytes()).unwrap();

    assert_eq!(open(format!("\u{FEFF}{text}").as_bytes()), Ok(letter.clone()));
    assert_eq!(open(format!("\r\n\t {text}\r\n \n").as_bytes()), Ok(letter.clone()));
    assert_eq!(open(text.replace('\n', "\r\n").as_bytes()), Ok(letter));
}

#[test]
fn a_file_may_have_so_many_bytes_and_not_one_more() {
    let padded = |bytes: usize| {
        let text = a_text();
        format!("{text}{}", " ".repeat(bytes - text.len()))
    };

    assert!(open(padded(FILE_LIMIT).as_bytes()).is_ok());
    assert_eq!(open(padded(FILE_LIMIT + 1).as_bytes()), Err(FileError::TooLarge { bytes: FILE_LIMIT as u64 + 1 }));
}

#[test]
fn a_letter_cut_anywhere_is_refused_and_known_for_ours_once_it_names_itself() {
    let text = a_text();
    let named_at = text.find("Erhvervsmentor").unwrap() + "Erhvervsmentor".len();

    for end in 0..text.len() {
        let error = open(&text.as_bytes()[..end]).unwrap_err();
        let cut_short = FileError::Unreadable(ReadError::CutShort);
        let is_right = match end {
            0 => error == FileError::Empty,
            end if !text.is_char_boundary(end) => error == FileError::NotUtf8,
            end if end < named_at => error == FileError::NotJson,
            _ => error == cut_short,
        };
        assert!(is_right, "cut at {end}: {error:?}");
    }
}

#[test]
fn a_letter_with_any_one_bit_flipped_is_taken_as_what_stands_there_or_not_at_all() {
    let text = a_text();
    let (mut taken, mut refused) = (0, 0);

    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            match open(&bytes) {
                Err(_) => refused += 1,
                Ok(letter) => {
                    let json: Value = serde_json::from_slice(&bytes).expect("broken JSON was taken");
                    assert_eq!(json["from"], letter.from.as_str());
                    assert_eq!(json["written_on"], letter.written_on.to_string());
                    assert_eq!(CourseDocument::read(&json["content"].to_string()), Ok(letter.course));
                    taken += 1;
                }
            }
        }
    }

    assert!(taken > 100 && refused > 1000, "{taken} taken, {refused} refused");
}

#[test]
fn a_damaged_letter_of_ours_is_called_damaged_and_not_something_else() {
    let damaged = a_text().replace("\"seal\"", "\"se\nal\"");

    assert!(matches!(open(damaged.as_bytes()), Err(FileError::Unreadable(ReadError::Unreadable { line: 5.., .. }))));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_bytes_at_all_are_refused_with_a_reason(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(open(&bytes).is_err());
    }
}

fn a_text() -> String {
    let mut device = Device::with_a_pair();
    device.writes(erhvervsmentor::domain::side::Side::Mentor, &a_meeting());
    text_for(Reader::Contact, &device.history)
}

fn course() -> String {
    CourseDocument { id: crate::given::course::COURSE, history: Device::with_a_pair().history }.write().unwrap()
}

fn utf16(bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    a_text().encode_utf16().flat_map(bytes).collect()
}
