//! Fields by name: what is kept, what is joined, and what a fingerprint tells apart.

use std::collections::BTreeMap;

use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::value::Value;
use proptest::prelude::*;

use crate::given::any::any_fields;
use crate::given::cases;
use crate::given::forms::text;

fn of(fields: &[(&str, Value)]) -> Fields {
    fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn joined_fields_hold_every_name_with_a_value_of_one_of_the_two(one in any_fields(), other in any_fields()) {
        let mut joined = one.clone();
        joined.join(other.clone());

        for (name, value) in joined.iter() {
            let greatest = one.value(name).max(other.value(name));
            prop_assert_eq!(Some(value), greatest);
        }
        let names = |fields: &Fields| fields.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
        let mut both: Vec<String> = names(&one).into_iter().chain(names(&other)).collect();
        both.sort();
        both.dedup();
        prop_assert_eq!(names(&joined), both);
    }

    #[test]
    fn unlike_fields_have_unlike_fingerprints(one in any_fields(), other in any_fields()) {
        prop_assert_eq!(one.digest() == other.digest(), one == other);
    }

    #[test]
    fn only_the_named_fields_are_kept(fields in any_fields(), names in prop::sample::subsequence(vec!["a", "b", "c", "d"], 0..=4)) {
        let kept = fields.only(&names);

        for name in ["a", "b", "c", "d"] {
            prop_assert_eq!(kept.value(name), fields.value(name).filter(|_| names.contains(&name)));
        }
    }

    #[test]
    fn fields_are_counted(fields in any_fields()) {
        prop_assert_eq!(fields.len(), fields.iter().count());
        prop_assert_eq!(fields.is_empty(), fields.iter().next().is_none());
    }
}

#[test]
fn a_field_put_in_again_takes_the_place_of_the_first() {
    let mut fields = Fields::default();

    fields.put("a", text("one"));
    fields.put("a", text("two"));

    assert_eq!(fields, of(&[("a", text("two"))]));
}

#[test]
fn texts_that_read_alike_run_together_have_unlike_fingerprints() {
    let group = |name: &str, value: Value| Value::Group(BTreeMap::from([(name.to_owned(), value)]));
    let check = |one: &[(&str, Value)], other: &[(&str, Value)]| assert_ne!(of(one).digest(), of(other).digest());

    check(&[("a", text("bc"))], &[("ab", text("c"))]);
    check(&[("a", text("1"))], &[("a", Value::Whole(1))]);
    check(&[("a", Value::Whole(1))], &[("a", Value::Real(1))]);
    check(&[("a", Value::Nothing)], &[]);
    check(&[("a", Value::Nothing)], &[("a", Value::Flag(false))]);
    check(&[("a", Value::Flag(true))], &[("a", Value::Flag(false))]);
    check(&[("a", Value::List(vec![text("b"), text("c")]))], &[("a", Value::List(vec![text("bc")]))]);
    check(
        &[("a", Value::List(vec![Value::List(vec![]), text("b")]))],
        &[("a", Value::List(vec![Value::List(vec![text("b")])]))],
    );
    check(&[("a", group("b", text("c")))], &[("a", group("bc", text("")))]);
    check(&[("a", group("b", text("c")))], &[("a", Value::List(vec![text("b"), text("c")]))]);
}

/// A yes given today must be found again by every later version.
#[test]
fn the_fingerprint_of_a_text_never_changes() {
    let fields = of(&[
        ("days", Value::List(vec![text("monday"), text("friday")])),
        ("from", text("09:00")),
        ("group", Value::Group(BTreeMap::from([("real".to_owned(), Value::Real(1.5_f64.to_bits()))]))),
        ("nothing", Value::Nothing),
        ("rules", text("Vi ringer, når vi bliver forsinkede.")),
        ("whole", Value::Whole(-3)),
        ("yes", Value::Flag(true)),
    ]);

    assert_eq!(fields.digest().to_hex(), "31ee32afa1e1d96d4ca10b1fee7ae4c6427991502c81ec2d79919f2f2ad3e394");
}
