//! What the other has seen, as it is kept: it comes back, and what is damaged counts as nothing seen.

use erhvervsmentor::document::seen::{read_seen, write_seen};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::seen::Seen;
use erhvervsmentor::domain::side::Side;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::given::any::any_history;
use crate::given::cases;
use crate::given::course::Device;
use crate::given::facts::a_goal;

fn any_seen() -> impl Strategy<Value = Seen> {
    (vec(any_history(), 0..4), vec(any_history(), 0..4)).prop_map(|(sent, received)| {
        let mut seen = Seen::default();
        for part in &sent {
            seen.note_sent(part);
        }
        for part in &received {
            seen.note_received(part, &[]);
        }
        seen
    })
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn it_comes_back_as_it_was_written(seen in any_seen()) {
        prop_assert_eq!(read_seen(&write_seen(&seen)), seen);
    }

    #[test]
    fn a_text_that_was_cut_is_nothing_seen(seen in any_seen(), place in any::<Index>()) {
        let text = write_seen(&seen);

        prop_assert_eq!(read_seen(&text[..place.index(text.len())]), Seen::default());
    }

    #[test]
    fn a_text_with_a_sign_changed_is_nothing_seen(seen in any_seen(), place in any::<Index>(), sign in "[ -~]") {
        let mut text = write_seen(&seen);
        let place = place.index(text.len());
        if text[place..].starts_with(&sign) {
            return Ok(());
        }
        text.replace_range(place..=place, &sign);

        prop_assert_eq!(read_seen(&text), Seen::default());
    }

    #[test]
    fn any_text_at_all_is_nothing_seen(text in any::<String>()) {
        prop_assert_eq!(read_seen(&text), Seen::default());
    }
}

#[test]
fn it_takes_eleven_signs_a_change() {
    let mut phone = Device::default();
    for _ in 0..1000 {
        phone.writes(Side::Youth, &a_goal());
    }
    let mut seen = Seen::default();
    seen.note_received(&phone.history, &[]);

    let text = write_seen(&seen);

    assert!(text.len() < 10_750, "{} signs", text.len());
    assert_eq!(read_seen(&text).unseen_in(&phone.history), History::default());
}
