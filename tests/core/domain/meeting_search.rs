//! Looking for a meeting among many.

use erhvervsmentor::domain::facts::goal::FocusArea;
use erhvervsmentor::domain::facts::meeting::MeetingKind;
use erhvervsmentor::domain::meeting_search::Wanted;

use crate::given::facts::{a_meeting, words};

fn words_wanted(words: &str) -> Wanted {
    Wanted { words: words.to_owned(), ..Wanted::default() }
}

#[test]
fn what_is_left_open_fits_every_meeting() {
    assert!(Wanted::default().is_open() && words_wanted("  ").is_open());
    assert!(Wanted::default().fits(&a_meeting(), None));
    assert!(!words_wanted("praktik").is_open());
}

#[test]
fn words_are_found_in_the_place_and_the_notes_whatever_their_case() {
    let check =
        |words: &str, is_found: bool| assert_eq!(words_wanted(words).fits(&a_meeting(), None), is_found, "{words}");

    check("bibliotek", true);
    check("PRAKTIK", true);
    check("praktik biblioteket", true);
    check("praktik svømmehal", false);
    check("kørekort", false);
    assert!(words_wanted("kørekort").fits(&a_meeting(), Some(&words("Husk Kørekort"))), "in one's own note");
}

#[test]
fn a_kind_and_a_focus_area_narrow_it_down_together() {
    let wanted = |kind, focus| Wanted { words: String::new(), kind: Some(kind), focus: Some(focus) };

    assert!(wanted(MeetingKind::InPerson, FocusArea::Strengths).fits(&a_meeting(), None));
    assert!(!wanted(MeetingKind::Phone, FocusArea::Strengths).fits(&a_meeting(), None));
    assert!(!wanted(MeetingKind::InPerson, FocusArea::Network).fits(&a_meeting(), None));
}
