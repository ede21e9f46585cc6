//! What the other has seen: nothing is ever left out for good, and what is left out would have changed nothing.

use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::seen::{ARRIVED_LIMIT, Mark, ON_ITS_WAY_LIMIT, PartName, Seen};
use erhvervsmentor::domain::side::Side;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::given::any::{any_history, any_honest_copies};
use crate::given::cases;
use crate::given::course::{Device, content};
use crate::given::facts::{a_goal, a_step_to};

fn merged(one: &History, other: &History) -> History {
    let mut merged = one.clone();
    merged.merge(other.clone());
    merged
}

/// What one of two phones does.
#[derive(Clone, Debug)]
enum Act {
    Write,
    Erase(Index),
    /// Makes a link; the other opens it at once, later, or never.
    Send,
    /// Opens one of the links that were sent here, perhaps an old one, perhaps again.
    Open(Index),
}

fn any_act() -> impl Strategy<Value = (bool, Act)> {
    let act = prop_oneof![
        4 => Just(Act::Write),
        1 => any::<Index>().prop_map(Act::Erase),
        4 => Just(Act::Send),
        4 => any::<Index>().prop_map(Act::Open),
    ];
    (any::<bool>(), act)
}

/// A phone, what it knows of the other, and the links that were sent to it.
#[derive(Default)]
struct Phone {
    device: Device,
    seen: Seen,
    sent_here: Vec<(History, Vec<PartName>)>,
}

impl Phone {
    fn send(&mut self, other: &mut Self) {
        let part = self.seen.unseen_in(&self.device.history);
        self.seen.note_sent(&part);
        other.sent_here.push((part, self.seen.arrived().to_vec()));
    }

    fn open(&mut self, place: usize) {
        let (part, arrived) = self.sent_here[place].clone();
        self.device.history.merge(part.clone());
        self.seen.note_received(&part, &arrived);
    }

    fn does(&mut self, act: &Act, other: &mut Self) {
        match act {
            Act::Write => {
                self.device.write(Side::Youth, None, Vec::new(), content(&a_goal()));
            }
            Act::Erase(place) => {
                let ids: Vec<_> = self.device.history.iter().map(|change| change.id).collect();
                if !ids.is_empty() {
                    self.device.history.erase(*place.get(&ids));
                }
            }
            Act::Send => self.send(other),
            Act::Open(place) if !self.sent_here.is_empty() => self.open(place.index(self.sent_here.len())),
            Act::Open(_) => {}
        }
    }
}

/// Two phones with a history of links between them, some opened, some lost, some in the wrong order.
fn phones_after(acts: &[(bool, Act)]) -> (Phone, Phone) {
    let mut first = Phone::default();
    let mut second = Phone { device: Device::default().copied_to(1), ..Phone::default() };
    for (is_first, act) in acts {
        if *is_first { first.does(act, &mut second) } else { second.does(act, &mut first) }
    }
    (first, second)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn sending_only_the_unseen_part_gives_the_same_history_as_sending_all_of_it((_, copies) in any_honest_copies(2)) {
        let (mine, theirs) = (&copies[0], &copies[1]);
        let mut seen = Seen::default();
        seen.note_received(theirs, &[]);

        let part = seen.unseen_in(mine);

        prop_assert_eq!(merged(theirs, &part), merged(theirs, mine));
    }

    #[test]
    fn also_of_forged_copies_nothing_is_left_out_that_would_change_anything(mine in any_history(), theirs in any_history(), later in any_history()) {
        let mut seen = Seen::default();
        seen.note_received(&theirs, &[]);
        let theirs = merged(&theirs, &later);

        prop_assert_eq!(merged(&theirs, &seen.unseen_in(&mine)), merged(&theirs, &mine));
    }

    #[test]
    fn whatever_was_lost_on_the_way_the_next_link_gives_the_other_everything(acts in vec(any_act(), 0..40)) {
        let (first, second) = phones_after(&acts);

        let part = first.seen.unseen_in(&first.device.history);

        prop_assert_eq!(merged(&second.device.history, &part), merged(&second.device.history, &first.device.history));
    }

    #[test]
    fn after_a_link_and_its_answer_nothing_is_sent_twice(acts in vec(any_act(), 0..40)) {
        let (mut first, mut second) = phones_after(&acts);

        first.send(&mut second);
        second.open(second.sent_here.len() - 1);
        second.send(&mut first);
        first.open(first.sent_here.len() - 1);

        prop_assert!(first.seen.unseen_in(&first.device.history).is_empty());
        first.send(&mut second);
        second.open(second.sent_here.len() - 1);
        prop_assert!(second.seen.unseen_in(&second.device.history).is_empty());
        prop_assert_eq!(first.device.history, second.device.history);
    }

    #[test]
    fn what_was_only_sent_is_not_seen(sent in any_history(), arrived in vec(any::<u64>(), 0..4)) {
        let mut seen = Seen::default();
        seen.note_sent(&sent);
        let names: Vec<PartName> = arrived.iter().filter_map(|name| PartName::from_hex(&format!("{name:016x}"))).collect();
        seen.note_received(&History::default(), &names);

        prop_assert_eq!(seen.unseen_in(&sent), sent);
    }
}

#[test]
fn what_was_erased_since_is_sent_again() {
    let mut phone = Device::default();
    let goal = phone.writes(Side::Youth, &a_goal());
    let mut seen = Seen::default();
    seen.note_received(&phone.history, &[]);
    assert!(seen.unseen_in(&phone.history).is_empty());

    phone.history.erase(goal);

    assert_eq!(seen.unseen_in(&phone.history), phone.history);
}

#[test]
fn a_field_that_came_to_be_known_is_sent_again() {
    let mut phone = Device::default();
    let goal = phone.writes(Side::Youth, &a_goal());
    let mut seen = Seen::default();
    let without_a_field = phone.history.iter().cloned().map(|mut change| {
        if let erhvervsmentor::domain::change::Content::Written { fields, .. } = &mut change.content {
            *fields = fields.only(&["title", "horizon"]);
        }
        change
    });
    seen.note_received(&without_a_field.collect(), &[]);

    assert!(seen.unseen_in(&phone.history).change(goal).is_some());
}

#[test]
fn the_parts_that_are_remembered_are_few_and_the_latest() {
    let mut phone = Device::default();
    let (mut sender, mut reader) = (Seen::default(), Seen::default());
    let mut parts = Vec::new();
    for _ in 0..ON_ITS_WAY_LIMIT + 3 {
        let goal = phone.writes(Side::Youth, &a_goal());
        phone.writes(Side::Youth, &a_step_to(goal.as_subject()));
        sender.note_sent(&phone.history);
        parts.push(phone.history.clone());
    }
    for part in &parts {
        reader.note_received(part, &[]);
    }
    assert_eq!(reader.arrived().len(), ARRIVED_LIMIT);

    sender.note_received(&History::default(), reader.arrived());

    assert!(sender.unseen_in(&phone.history).is_empty());
}

#[test]
fn the_fingerprint_of_a_change_is_of_all_of_it() {
    let mut phone = Device::default();
    phone.writes(Side::Youth, &a_goal());
    phone.writes(Side::Youth, &a_goal());
    phone.writes(Side::Mentor, &a_goal());
    let mut erased = phone.history.clone();
    let ids: Vec<_> = erased.iter().map(|change| change.id).collect();
    for id in ids {
        erased.erase(id);
    }

    let marks: std::collections::BTreeSet<Mark> = phone.history.iter().chain(erased.iter()).map(Mark::of).collect();

    assert_eq!(marks.len(), 6);
}
