//! What is different between two versions of the agreement (C10, fault 37).

use std::collections::BTreeSet;

use erhvervsmentor::domain::difference::{Part, differing_fields, differing_parts, lines_apart};
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::agreement::{Agreement, Rhythm, Way};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::side::Side;
use proptest::prelude::*;

use crate::given::cases;
use crate::given::course::Device;
use crate::given::facts::{a_yes_to, an_agreement, words};
use crate::given::forms::any_fields_of;

fn with_new_rules() -> Agreement {
    Agreement { rules: Some(words("Ingen telefon.")), ..an_agreement() }
}

fn both_say_yes(phone: &mut Device, text: &Agreement) {
    let agreement = phone.course().agreement.unwrap().shown.id;
    for side in [Side::Youth, Side::Mentor] {
        phone.writes(side, &a_yes_to(agreement, text));
    }
}

fn agreed_before(phone: &Device) -> Option<Agreement> {
    phone.course().agreed_before().map(|version| version.fact.clone())
}

#[test]
fn every_field_of_the_agreement_is_read_in_exactly_one_part() {
    let read: Vec<&str> = Part::ALL.iter().flat_map(|part| part.fields()).copied().collect();

    assert_eq!(read.iter().collect::<BTreeSet<_>>(), Agreement::FIELDS.iter().collect());
    assert_eq!(read.len(), Agreement::FIELDS.len());
}

#[test]
fn only_what_was_changed_differs() {
    let before = Agreement { rhythm: None, ..an_agreement() };
    let after = Agreement { ways: vec![Way::Mail], rhythm: Some(Rhythm::Weekly), cancel_words: None, ..an_agreement() };

    assert_eq!(differing_fields(&before, &after), ["ways", "cancel_words", "rhythm"]);
    assert_eq!(differing_parts(&before, &after), [Part::Meeting, Part::Contact, Part::Cancelling]);
}

#[test]
fn two_versions_of_the_same_words_do_not_differ() {
    assert!(differing_fields(&an_agreement(), &an_agreement()).is_empty());
    assert!(differing_parts(&an_agreement(), &an_agreement()).is_empty());
}

#[test]
fn lines_that_both_versions_say_are_left_out() {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();

    let (was, is) =
        lines_apart(&lines(&["Vi mødes hver uge.", "Biblioteket"]), &lines(&["Vi mødes hver uge.", "Hos Bo"]));

    assert_eq!((was, is), (lines(&["Biblioteket"]), lines(&["Hos Bo"])));
}

#[test]
fn a_first_text_replaces_nothing() {
    let mut phone = Device::with_a_pair();
    assert_eq!(agreed_before(&phone), None);

    phone.sets(Side::Mentor, &an_agreement());
    assert_eq!(agreed_before(&phone), None);

    both_say_yes(&mut phone, &an_agreement());
    assert_eq!(agreed_before(&phone), None, "the text that holds now is not before itself");
}

#[test]
fn a_new_text_is_compared_with_the_last_that_both_said_yes_to() {
    let mut phone = Device::with_a_pair();
    phone.sets(Side::Mentor, &an_agreement());
    both_say_yes(&mut phone, &an_agreement());

    phone.sets(Side::Mentor, &with_new_rules());
    assert_eq!(agreed_before(&phone), Some(an_agreement()));

    phone.sets(Side::Youth, &Agreement { rules: None, ..an_agreement() });
    assert_eq!(agreed_before(&phone), Some(an_agreement()), "nobody has said yes to the one between");
}

#[test]
fn a_text_that_only_one_said_yes_to_was_never_agreed() {
    let mut phone = Device::with_a_pair();
    let agreement = phone.sets(Side::Mentor, &an_agreement());
    phone.writes(Side::Mentor, &a_yes_to(agreement, &an_agreement()));

    phone.sets(Side::Mentor, &with_new_rules());

    assert_eq!(agreed_before(&phone), None);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn two_texts_differ_exactly_where_one_field_was_put_in_from_the_other(
        fields in any_fields_of(Kind::Agreement), other in any_fields_of(Kind::Agreement), place in 0..Agreement::FIELDS.len(),
    ) {
        let name = Agreement::FIELDS[place];
        let mut changed: Fields = fields.iter().filter(|(kept, _)| *kept != name).map(|(kept, value)| (kept.to_owned(), value.clone())).collect();
        if let Some(value) = other.value(name) {
            changed.put(name, value.clone());
        }
        let (before, after) = (Agreement::read(&fields).unwrap(), Agreement::read(&changed).unwrap());

        let expected = if before == after { Vec::new() } else { vec![name] };
        prop_assert_eq!(differing_fields(&before, &after), expected.clone());
        prop_assert_eq!(differing_parts(&before, &after).len(), expected.len());
    }
}
