//! A yes to the agreement holds for exactly the text it was given to (fault 37, C10).

use chrono::NaiveDate;
use erhvervsmentor::domain::course::AgreementState;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::agreement::Agreement;
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::side::Side;
use proptest::prelude::*;

use crate::given::course::{COURSE, Device, content};
use crate::given::facts::{a_goal, a_yes_to, an_agreement, fingerprint, words};
use crate::given::forms::any_fields_of;
use crate::given::{cases, day};

/// A phone with an agreement that both said yes to, the mentor a day later.
fn both_agreed(text: &Agreement) -> (Device, ChangeId) {
    let mut phone = Device::with_a_pair();
    let agreement = phone.sets(Side::Mentor, text);
    says_yes(&mut phone, Side::Youth, agreement, text, "2026-01-02");
    says_yes(&mut phone, Side::Mentor, agreement, text, "2026-01-03");
    (phone, agreement)
}

fn says_yes(phone: &mut Device, side: Side, agreement: ChangeId, text: &Agreement, on: &str) -> ChangeId {
    phone.writes(side, &Confirmation { confirmed_on: day(on), ..a_yes_to(agreement, text) })
}

fn state(phone: &Device) -> AgreementState {
    phone.course().agreement_state()
}

fn yes_days(phone: &Device) -> [Option<NaiveDate>; 2] {
    let course = phone.course();
    [Side::Youth, Side::Mentor].map(|side| course.yes_of(side, course.agreement.as_ref().unwrap()))
}

#[test]
fn an_agreement_needs_both_sides() {
    let mut phone = Device::with_a_pair();
    assert_eq!(state(&phone), AgreementState::NotWritten);

    let text = an_agreement();
    let agreement = phone.sets(Side::Mentor, &text);
    assert_eq!(state(&phone), AgreementState::Waits(vec![Side::Youth, Side::Mentor]));

    says_yes(&mut phone, Side::Youth, agreement, &text, "2026-01-02");
    assert_eq!(state(&phone), AgreementState::Waits(vec![Side::Mentor]));

    says_yes(&mut phone, Side::Mentor, agreement, &text, "2026-01-03");
    assert_eq!(state(&phone), AgreementState::Agreed(day("2026-01-03")));
}

#[test]
fn it_is_agreed_from_the_day_of_the_last_yes_whoever_gave_it() {
    let mut phone = Device::with_a_pair();
    let agreement = phone.sets(Side::Mentor, &an_agreement());
    says_yes(&mut phone, Side::Mentor, agreement, &an_agreement(), "2026-01-02");
    says_yes(&mut phone, Side::Youth, agreement, &an_agreement(), "2026-01-09");

    assert_eq!(state(&phone), AgreementState::Agreed(day("2026-01-09")));
    assert_eq!(yes_days(&phone), [Some(day("2026-01-09")), Some(day("2026-01-02"))]);
}

#[test]
fn the_first_yes_of_a_side_is_the_one_that_counts() {
    let (mut phone, agreement) = both_agreed(&an_agreement());

    says_yes(&mut phone, Side::Youth, agreement, &an_agreement(), "2026-02-02");

    assert_eq!(yes_days(&phone), [Some(day("2026-01-02")), Some(day("2026-01-03"))]);
}

#[test]
fn the_municipality_cannot_say_yes_for_either() {
    let mut phone = Device::with_a_pair();
    let agreement = phone.sets(Side::Mentor, &an_agreement());

    says_yes(&mut phone, Side::Counsellor, agreement, &an_agreement(), "2026-01-02");
    says_yes(&mut phone, Side::Contact, agreement, &an_agreement(), "2026-01-02");

    assert_eq!(state(&phone), AgreementState::Waits(vec![Side::Youth, Side::Mentor]));
}

#[test]
fn a_new_text_waits_for_both_and_the_old_yes_stays_with_the_old_text() {
    let (mut phone, _) = both_agreed(&an_agreement());

    phone.sets(Side::Youth, &Agreement { rules: Some(words("Ingen telefon.")), ..an_agreement() });

    assert_eq!(state(&phone), AgreementState::Waits(vec![Side::Youth, Side::Mentor]));
    assert_eq!(phone.course().confirmations.len(), 2);
}

#[test]
fn a_yes_that_was_taken_back_no_longer_holds() {
    let (mut phone, agreement) = both_agreed(&an_agreement());
    let yes = says_yes(&mut phone, Side::Youth, agreement, &an_agreement(), "2026-01-05");
    let first_yes = phone.course().confirmations[0].id;

    phone.removes::<Confirmation>(Side::Youth, first_yes.as_subject());
    assert_eq!(yes_days(&phone)[0], Some(day("2026-01-05")));

    phone.removes::<Confirmation>(Side::Youth, yes.as_subject());
    assert_eq!(state(&phone), AgreementState::Waits(vec![Side::Youth]));
}

#[test]
fn an_agreement_that_was_taken_away_is_not_agreed() {
    let (mut phone, _) = both_agreed(&an_agreement());

    phone.removes::<Agreement>(Side::Mentor, COURSE.as_subject());

    assert_eq!(state(&phone), AgreementState::NotWritten);
}

#[test]
fn a_yes_to_one_of_two_texts_written_at_once_does_not_hold_for_the_other() {
    let (mut phone, _) = both_agreed(&an_agreement());
    let mut other = phone.copied_to(2);
    let ours = Agreement { rules: Some(words("Ingen telefon.")), ..an_agreement() };
    let first = phone.sets(Side::Mentor, &ours);
    other.writes(Side::Youth, &a_goal());
    other.sets(Side::Youth, &an_agreement());
    says_yes(&mut phone, Side::Mentor, first, &ours, "2026-01-07");
    says_yes(&mut phone, Side::Youth, first, &ours, "2026-01-07");

    phone.takes_in(&other);

    assert_eq!(state(&phone), AgreementState::Waits(vec![Side::Youth, Side::Mentor]));
}

#[test]
fn a_forged_copy_of_the_text_is_not_what_they_said_yes_to() {
    let (mut phone, agreement) = both_agreed(&an_agreement());
    let mut forged = phone.history.change(agreement).unwrap().clone();
    forged.content = content(&Agreement { rules: Some(words("Uden løn arbejder Anna hver dag.")), ..an_agreement() });

    phone.history.add(forged);

    assert_eq!(state(&phone), AgreementState::Waits(vec![Side::Youth, Side::Mentor]));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn f37_a_yes_holds_only_for_exactly_the_text_it_was_given_to(
        before in any_fields_of(Kind::Agreement), after in any_fields_of(Kind::Agreement), is_new_version: bool,
    ) {
        let (before, after) = (Agreement::read(&before).unwrap(), Agreement::read(&after).unwrap());
        let (mut phone, agreement) = both_agreed(&before);
        prop_assert_eq!(state(&phone), AgreementState::Agreed(day("2026-01-03")));

        let mut other_text = phone.history.change(agreement).unwrap().clone();
        other_text.content = content(&after);
        if is_new_version {
            phone.sets(Side::Mentor, &after);
        } else {
            phone.history = phone.history.iter().filter(|change| change.id != agreement).cloned().chain([other_text]).collect();
        }

        let still_holds = !is_new_version && before == after;
        prop_assert_eq!(matches!(state(&phone), AgreementState::Agreed(_)), still_holds);
    }

    #[test]
    fn changing_any_one_field_asks_for_both_again(fields in any_fields_of(Kind::Agreement), other in any_fields_of(Kind::Agreement)) {
        let before = Agreement::read(&fields).unwrap();
        for (name, _) in Agreement::forms() {
            let mut changed: Fields = fields.iter().filter(|(kept, _)| *kept != name).map(|(kept, value)| (kept.to_owned(), value.clone())).collect();
            if let Some(value) = other.value(name) {
                changed.put(name, value.clone());
            }
            let after = Agreement::read(&changed).unwrap();
            prop_assert_eq!(fingerprint(&before) == fingerprint(&after), before == after);
        }
    }
}
