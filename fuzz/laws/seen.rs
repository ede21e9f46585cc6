//! What the other has seen: a text with the right check is read and written as it was, anything else is nothing seen, and what is
//! seen only ever leaves out what the other has.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::document::seen::{read_seen, write_seen};
use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::seen::{ARRIVED_LIMIT, PartName, Seen};

use super::input::Input;

static HISTORY: LazyLock<History> =
    LazyLock::new(|| CourseDocument::read(include_str!("../../tests/golden/1/course-whole.json")).unwrap().history);

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    let kind = input.below(3);
    let acts = input.piece();
    let seen = match kind {
        0 => read_seen(&input.rest_as_text()),
        1 => with_the_right_check(&input.rest_as_text()),
        _ => {
            let rows = input.rest().split(|byte| *byte == 0xFF).map(|row| URL_SAFE_NO_PAD.encode(row));
            with_the_right_check(&rows.collect::<Vec<_>>().join("."))
        }
    };
    assert_eq!(read_seen(&write_seen(&seen)), seen, "read as it was written");
    holds(seen, acts);
}

fn with_the_right_check(rows: &str) -> Seen {
    let check = URL_SAFE_NO_PAD.encode(Digest::of(rows.as_bytes()).beginning::<6>());
    read_seen(&format!("seen-1.{check}.{rows}"))
}

/// Sends and takes in parts of a course as the acts say.
fn holds(mut seen: Seen, acts: &[u8]) {
    for act in acts.iter().take(32) {
        let part: History = HISTORY
            .iter()
            .enumerate()
            .filter(|(at, _)| at % 7 == usize::from(act >> 3) % 7)
            .map(|(_, change)| change.clone())
            .collect();
        let unseen = seen.unseen_in(&HISTORY);
        assert!(HISTORY.news_in(&unseen).is_empty(), "nothing goes that is not there");
        match act & 3 {
            0 => {
                seen.note_sent(&part);
                assert_eq!(seen.unseen_in(&HISTORY), unseen, "what was only sent is not seen");
            }
            1 => {
                seen.note_received(&part, &[]);
                assert!(seen.unseen_in(&part).is_empty(), "what came back is seen");
                assert!(seen.arrived().len() <= ARRIVED_LIMIT, "only the latest are told");
            }
            2 => {
                // The other phone takes the part in and says so.
                let mut theirs = Seen::default();
                theirs.note_received(&part, &[]);
                seen.note_sent(&part);
                seen.note_received(&History::default(), theirs.arrived());
                assert!(seen.unseen_in(&part).is_empty(), "what they say arrived is seen");
            }
            _ => {
                let written = write_seen(&seen);
                assert_eq!(
                    read_seen(&written[..written.len() - 1]),
                    Seen::default(),
                    "a text that was cut is nothing seen"
                );
            }
        }
        for name in seen.arrived() {
            assert_eq!(PartName::from_hex(&name.to_hex()), Some(*name));
        }
        assert_eq!(read_seen(&write_seen(&seen)), seen, "kept and read as it was");
        assert!(
            seen.unseen_in(&HISTORY).iter().all(|change| unseen.change(change.id).is_some()),
            "what was seen stays seen"
        );
    }
}
