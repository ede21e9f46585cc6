//! QR codes: how many a link takes, how they look, and how the app gathers them.

use erhvervsmentor::exchange::link::{Found, Link, LinkError, LinkKind, read_fragment};
use erhvervsmentor::exchange::parts::{Collector, PARTS_LIMIT, Part, Taken};
use erhvervsmentor::exchange::qr::{Code, QrError, codes_of, draw};
use proptest::prelude::*;
use proptest::sample::Index;

use super::given_links::{APP, Grey, a_letter_text, a_long_letter_text, course_link, dense_text, rectangles};
use crate::given::cases;

/// The side of version 15 with its quiet zone.
const LARGEST_SIDE: usize = 85;

fn part_in(code: &Code) -> Part {
    match read_fragment(&code.text) {
        Ok(Found::Part(part)) => part,
        other => panic!("{other:?}"),
    }
}

fn codes(link: &Link) -> Vec<Code> {
    codes_of(APP, link).unwrap()
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn the_parts_in_any_order_and_more_than_once_give_the_whole(letters in 0..3000_usize, shown in prop::collection::vec(any::<Index>(), 0..20)) {
        let link = course_link(dense_text(letters));
        let codes = codes(&link);
        let mut collector = Collector::default();
        let mut missing: Vec<usize> = codes.iter().map(|code| code.number).collect();

        for code in shown.iter().map(|place| place.get(&codes)).chain(codes.iter().rev()) {
            let was_missing = missing.contains(&code.number);
            missing.retain(|number| *number != code.number);
            match collector.take(part_in(code)) {
                Taken::Whole(whole) => {
                    prop_assert!(missing.is_empty());
                    prop_assert_eq!(whole, link);
                    return Ok(());
                }
                Taken::Waiting(progress) if was_missing => prop_assert_eq!(&progress.missing, &missing),
                Taken::Again(progress) if !was_missing => prop_assert_eq!((&progress.missing, progress.shown), (&missing, code.number)),
                other => prop_assert!(false, "{:?}", other),
            }
        }
        prop_assert!(false, "never whole");
    }

    #[test]
    fn every_code_is_small_enough_for_an_old_phone_and_says_which_it_is(letters in 0..9000_usize, path in "[a-z/]{0,120}") {
        let link = course_link(dense_text(letters));
        let codes = codes_of(&format!("{APP}{path}?a=b#c"), &link).unwrap();

        for (code, number) in codes.iter().zip(1..) {
            let start = format!("{APP}{path}#em.p.{number}.{}.", codes.len());
            prop_assert!(code.text.starts_with(&start), "{}", code.text);
            prop_assert_eq!((code.number, code.of), (number, codes.len()));
            prop_assert!(code.picture.side <= LARGEST_SIDE);
        }
    }
}

#[test]
fn a_short_letter_is_one_code() {
    assert_eq!(codes(&course_link(a_letter_text())).len(), 1);
}

#[test]
fn one_code_of_less_correction_is_taken_before_two() {
    let count = |letters: usize| codes(&course_link(dense_text(letters))).len();
    let lengths: Vec<usize> = (0..2000).collect();
    let most_in_one = lengths.partition_point(|letters| count(*letters) == 1) - 1;
    let code = &codes(&course_link(dense_text(most_in_one)))[0];

    // Of what a code of version 15 holds, M has 3,320 bits and L 4,184; the digits tell how many are used.
    let digits = code.text.rsplit_once('.').unwrap().1.len();
    assert!(digits * 10 / 3 > 3320 && digits * 10 / 3 < 4184, "{digits}");
    assert_eq!(count(most_in_one + 8), 2);
}

#[test]
fn a_course_to_its_end_takes_no_more_codes_than_people_can_show() {
    let codes = codes(&course_link(a_long_letter_text()));

    assert!((2..=10).contains(&codes.len()), "{} codes", codes.len());
}

#[test]
fn more_codes_than_can_be_shown_are_refused() {
    let too_many = codes_of(APP, &course_link(dense_text(30_000)));

    assert!(matches!(too_many, Err(QrError::TooManyCodes { codes }) if codes > PARTS_LIMIT), "{too_many:?}");
}

#[test]
fn an_address_that_leaves_no_room_is_refused() {
    let address = format!("{APP}{}", "a".repeat(600));

    assert_eq!(codes_of(&address, &course_link(a_letter_text())), Err(QrError::TooLong));
    assert_eq!(draw(&"a".repeat(600)), Err(QrError::TooLong));
}

#[test]
fn parts_of_something_else_start_anew_and_say_so() {
    let link = course_link(dense_text(1500));
    let other = Link { kind: LinkKind::Invitation, payload: dense_text(1501) };
    let (codes, other_codes) = (codes(&link), codes(&other));
    assert!(codes.len() > 1 && other_codes.len() > 1);
    let mut collector = Collector::default();

    assert!(matches!(collector.take(part_in(&codes[0])), Taken::Waiting(_)));
    assert!(
        matches!(collector.take(part_in(&other_codes[0])), Taken::StartedAnew(progress) if progress.missing.first() == Some(&2))
    );
    assert!(
        matches!(collector.take(part_in(&codes[1])), Taken::StartedAnew(progress) if progress.missing.contains(&1))
    );
    let taken = codes.iter().map(|code| collector.take(part_in(code))).last();

    assert_eq!(taken, Some(Taken::Whole(link)));
    assert_eq!(collector, Collector::default());
}

#[test]
fn parts_that_do_not_make_up_the_whole_are_refused_and_the_gathering_starts_from_nothing() {
    let codes = codes(&course_link(dense_text(1500)));
    let damaged = |code: &Code| {
        let (before, digits) = code.text.rsplit_once('.').unwrap();
        let first = if digits.starts_with('0') { '1' } else { '0' };
        let text = format!("{before}.{first}{}", &digits[1..]);
        part_in(&Code { text, ..code.clone() })
    };
    let mut collector = Collector::default();

    let (last, first) = codes.split_last().unwrap();
    for code in first {
        assert!(matches!(collector.take(part_in(code)), Taken::Waiting(_)));
    }

    assert_eq!(collector.take(damaged(last)), Taken::Unreadable(LinkError::Damaged));
    assert_eq!(collector, Collector::default());
}

#[test]
fn a_part_that_cannot_be_is_refused() {
    for (text, error) in [
        ("#em.p.2.1.0123abcd.3.255", LinkError::Damaged),
        ("#em.p.1.41.0123abcd.3.255", LinkError::Damaged),
        ("#em.p.0.1.0123abcd.3.255", LinkError::Damaged),
        ("#em.p.1.1.0123abc.3.255", LinkError::Damaged),
        ("#em.p.1.1.0123ABCD.3.255", LinkError::Damaged),
        ("#em.p.1.1.+123abcd.3.255", LinkError::Damaged),
        ("#em.p.1.1.0123abcd.3.256", LinkError::Damaged),
        ("#em.p.1.1.0123abcd.3.25", LinkError::CutShort),
        ("#em.p.1.1.0123abcd", LinkError::CutShort),
    ] {
        assert_eq!(read_fragment(text), Err(error), "{text}");
    }
}

#[test]
fn a_code_is_drawn_with_its_quiet_zone_and_no_module_twice() {
    let picture = &codes(&course_link(a_letter_text()))[0].picture;
    let mut covered = vec![vec![false; picture.side]; picture.side];

    for [left, top, width, height] in rectangles(&picture.path) {
        for row in &mut covered[top..top + height] {
            for module in &mut row[left..left + width] {
                assert!(!std::mem::replace(module, true), "a module that is drawn twice");
            }
        }
    }

    let is_quiet = |place: usize| place < 4 || place >= picture.side - 4;
    for (row, modules) in covered.iter().enumerate() {
        for (column, is_dark) in modules.iter().enumerate() {
            assert!(!is_dark || !(is_quiet(row) || is_quiet(column)), "dark in the quiet zone");
        }
    }
    assert_eq!(covered[4][4..11], [true; 7], "the corner mark stands where the quiet zone ends");
    let runs = Grey::of(picture, 1).pixels.windows(2).filter(|pair| pair[0] != pair[1]).count() / 2;
    assert!(rectangles(&picture.path).len() < runs, "rows that go on below are one rectangle");
}
