//! The text of a slot.

use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::storage::slot::{Slot, SlotError};
use proptest::prelude::*;

use super::*;
use crate::given::any::any_history;
use crate::given::cases;

fn is_narrow(text: &str) -> bool {
    text.chars().all(|sign| sign <= '\u{FF}')
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn f22_any_text_comes_back_as_it_was_written(note in "\\PC{1,200}", generation in any::<u64>(), era in any::<u32>()) {
        let Ok(note) = erhvervsmentor::domain::words::Words::parse(&note) else { return Ok(()) };
        let mut device = Device::with_a_pair();
        device.writes(Side::Mentor, &Meeting { note: Some(note), ..a_meeting() });
        let held = Held { era, ..held(&device) };

        let text = held.write(generation).unwrap();

        prop_assert!(is_narrow(&text));
        prop_assert_eq!(Slot::read(COURSE, &text), Ok(Slot { generation, held }));
    }

    #[test]
    fn any_history_is_read_or_refused_and_never_taken_for_damaged(history in any_history()) {
        let held = Held { era: 0, document: CourseDocument { id: COURSE, history } };
        let Ok(text) = held.write(1) else { return Ok(()) };

        let read = Slot::read(COURSE, &text);

        prop_assert!(!matches!(read, Err(SlotError::NotASlot | SlotError::Changed | SlotError::OtherCourse)));
    }
}

#[test]
fn a_number_that_was_changed_is_noticed() {
    let text = held(&with_meetings(1)).write(3).unwrap();

    for (from, to) in [("{\"n\":3,", "{\"n\":4,"), ("\"era\":0,", "\"era\":1,")] {
        assert_eq!(Slot::read(COURSE, &text.replace(from, to)), Err(SlotError::Changed));
    }
}

#[test]
fn the_frame_of_a_slot_is_as_it_has_always_been() {
    let held = Held { era: 2, document: CourseDocument { id: COURSE, history: History::default() } };

    let text = held.write(1).unwrap();

    let expected = concat!(
        r#"{"n":1,"era":2,"sum":"SUM","#,
        r#""doc":{"version":1,"course":"000000000000000000000000000000c0","changes":[]}}"#
    );
    let sum = text.split('"').nth(7).unwrap();
    assert_eq!(text.replace(sum, "SUM"), expected);
    assert_eq!(sum.len(), 64);
}
