//! Receipts: the municipality marks each file once, however often and in whatever order it is opened.

use chrono::NaiveDate;
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use erhvervsmentor::exchange::letter::Letter;
use erhvervsmentor::exchange::plan::Plan;
use proptest::prelude::*;

use super::given_letters::letter_from;
use super::plan::Shelf;
use crate::given::course::{COURSE, Device};
use crate::given::{cases, day};

#[test]
fn a_file_is_marked_once_also_when_it_comes_again() {
    let mut shelf = Shelf::default();
    let letter = letter(Side::Mentor, "2026-02-10");

    take_in(&mut shelf, &[letter.clone(), letter.clone()], "2026-02-20");
    take_in(&mut shelf, &[letter], "2026-02-21");

    assert_eq!(receipts(&shelf), [(Side::Mentor, day("2026-02-10"), day("2026-02-20"))]);
}

#[test]
fn each_of_the_two_has_marks_of_their_own() {
    let mut shelf = Shelf::default();

    take_in(&mut shelf, &[letter(Side::Mentor, "2026-02-10"), letter(Side::Youth, "2026-02-09")], "2026-02-20");

    let today = day("2026-02-20");
    assert_eq!(receipts(&shelf), [(Side::Youth, day("2026-02-09"), today), (Side::Mentor, day("2026-02-10"), today)]);
}

#[test]
fn an_older_file_after_a_newer_one_is_no_newer_word_from_them() {
    let mut shelf = Shelf::default();

    take_in(&mut shelf, &[letter(Side::Mentor, "2026-02-10")], "2026-02-20");
    take_in(&mut shelf, &[letter(Side::Mentor, "2026-02-01")], "2026-02-20");

    assert_eq!(receipts(&shelf).len(), 1);
}

#[test]
fn a_clock_far_ahead_does_not_hide_the_files_that_come_after() {
    let mut shelf = Shelf::default();

    take_in(&mut shelf, &[letter(Side::Mentor, "2028-02-10"), letter(Side::Mentor, "2028-02-10")], "2026-02-20");
    take_in(&mut shelf, &[letter(Side::Mentor, "2026-03-01")], "2026-03-02");

    let marks = [("2026-02-20", "2026-02-20"), ("2026-03-01", "2026-03-02")];
    assert_eq!(receipts(&shelf), marks.map(|(made, came)| (Side::Mentor, day(made), day(came))));
}

#[test]
fn a_plan_that_nobody_marks_leaves_no_receipt() {
    let mut shelf = Shelf::default();

    shelf.take(shelf.plan(&[letter(Side::Mentor, "2026-02-10")]).finish(None));

    assert_eq!(receipts(&shelf), []);
}

#[test]
fn a_mark_is_written_by_the_one_who_opened_the_file() {
    let mut shelf = Shelf::default();

    take_in(&mut shelf, &[letter(Side::Mentor, "2026-02-10")], "2026-02-20");

    assert_eq!(Course::fold(shelf.history(COURSE)).unwrap().received[0].by, Side::Contact);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_order_in_which_files_were_picked_leaves_no_trace(
        files in prop::collection::vec((any::<bool>(), 1..20_u32), 1..8),
        seed in any::<prop::sample::Index>(),
    ) {
        let letters: Vec<Letter> = files.iter().map(|(is_mentor, on)| {
            letter(if *is_mentor { Side::Mentor } else { Side::Youth }, &format!("2026-02-{on:02}"))
        }).collect();
        let mut turned = letters.clone();
        turned.rotate_left(seed.index(letters.len()));
        turned.reverse();
        let (mut one, mut other) = (Shelf::default(), Shelf::default());

        take_in(&mut one, &letters, "2026-02-20");
        take_in(&mut other, &turned, "2026-02-20");

        prop_assert_eq!(receipts(&one), receipts(&other));
    }
}

fn letter(from: Side, written_on: &str) -> Letter {
    letter_from(from, written_on, COURSE, &Device::with_a_pair().history)
}

/// Carries out a plan as the contact does, a new id for every mark.
fn take_in(shelf: &mut Shelf, letters: &[Letter], today: &str) {
    let plan: Plan = shelf.plan(letters);
    let mut drawn: u128 = day(today).to_epoch_days().unsigned_abs().into();
    let mut draw = |_: Moment| {
        drawn += 1;
        ChangeId::from_bits(drawn << 64)
    };
    let mut pen = Pen { by: Side::Contact, now: Moment::from_millis(1_771_545_600_000), draw: &mut draw };
    shelf.take(plan.finish(Some((&mut pen, day(today)))));
}

fn receipts(shelf: &Shelf) -> Vec<(Side, NaiveDate, NaiveDate)> {
    let course = Course::fold(shelf.history(COURSE)).unwrap();
    let mut receipts: Vec<_> =
        course.received.iter().map(|mark| (mark.fact.from, mark.fact.written_on, mark.fact.received_on)).collect();
    receipts.sort_by_key(|(from, written_on, _)| (*written_on, *from));
    receipts
}
