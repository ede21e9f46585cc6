//! The agreement as it reads: sentences that somebody would say, whatever was chosen.

use erhvervsmentor::domain::difference::Part;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::agreement::{Agreement, Between, Notice, Rhythm, Way, Weekday};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::text::Language;
use erhvervsmentor::text::agreement::sentences::{Names, lines};
use proptest::prelude::*;

use crate::given::cases;
use crate::given::facts::words;
use crate::given::forms::any_fields_of;

fn nothing() -> Agreement {
    Agreement::read(&Fields::default()).unwrap()
}

fn names() -> Names {
    Names { youth: "Ali".to_owned(), mentor: "Sara".to_owned() }
}

fn check(part: Part, agreement: &Agreement, danish: &[&str], english: &[&str]) {
    assert_eq!(lines(Language::Danish, part, agreement, &names()), danish);
    assert_eq!(lines(Language::English, part, agreement, &names()), english);
}

#[test]
fn ways_days_and_times_are_one_sentence() {
    let mut agreement = nothing();
    check(Part::Contact, &agreement, &[], &[]);

    agreement.ways = vec![Way::Sms, Way::Call];
    check(Part::Contact, &agreement, &["Vi må skrive sms og ringe."], &["We may text and call."]);

    agreement.days = Weekday::ALL[..5].to_vec();
    agreement.from = Some("09:00".parse().unwrap());
    agreement.until = Some("16:00".parse().unwrap());
    check(
        Part::Contact,
        &agreement,
        &["Vi må skrive sms og ringe mandag til fredag mellem kl. 9.00 og kl. 16.00."],
        &["We may text and call Monday to Friday between 09:00 and 16:00."],
    );
}

#[test]
fn half_a_choice_is_a_whole_sentence_too() {
    let from = Some("09:00".parse().unwrap());
    check(
        Part::Contact,
        &Agreement { from, ..nothing() },
        &["Vi må skrive og ringe efter kl. 9.00."],
        &["We may text and call after 09:00."],
    );
    check(
        Part::Contact,
        &Agreement { until: from, days: vec![Weekday::Sunday], ways: vec![Way::Mail], ..nothing() },
        &["Vi må skrive e-mail søndag før kl. 9.00."],
        &["We may e-mail Sunday before 09:00."],
    );
}

#[test]
fn days_are_said_as_people_say_them() {
    let said = |days: &[usize]| {
        let days = days.iter().map(|place| Weekday::ALL[*place]).collect();
        let line = lines(Language::Danish, Part::Contact, &Agreement { days, ..nothing() }, &names()).remove(0);
        line.replace("Vi må skrive og ringe ", "")
    };

    assert_eq!(said(&[0]), "mandag.");
    assert_eq!(said(&[0, 1]), "mandag og tirsdag.");
    assert_eq!(said(&[3, 1, 2]), "tirsdag til torsdag.");
    assert_eq!(said(&[0, 2, 4]), "mandag, onsdag og fredag.");
    assert_eq!(said(&[0, 1, 2, 3, 4, 5, 6]), "alle dage.");
}

#[test]
fn hopes_are_told_with_the_name_of_the_one_who_hopes() {
    let agreement = Agreement { youth_hopes: Some(words("At få mere mod.")), ..nothing() };

    check(Part::Hopes, &agreement, &["Ali: At få mere mod."], &["Ali: At få mere mod."]);
}

#[test]
fn chosen_sentences_stand_before_own_words() {
    let agreement = Agreement {
        rhythm: Some(Rhythm::EveryOtherWeek),
        meeting_words: Some(words("Helst ved vandet.")),
        notice: Some(Notice::DayBefore),
        told_by: Some(Way::Sms),
        ..nothing()
    };

    check(
        Part::Meeting,
        &agreement,
        &["Vi mødes hver anden uge.", "Helst ved vandet."],
        &["We meet every other week.", "Helst ved vandet."],
    );
    check(
        Part::Cancelling,
        &agreement,
        &["Vi siger til senest dagen før.", "Vi skriver en sms."],
        &["We say so the day before at the latest.", "We send a text."],
    );
}

#[test]
fn whatever_they_agree_on_the_mentor_must_get_help_when_somebody_is_in_danger() {
    for between in [None, Some(Between::UnlessDanger), Some(Between::AskFirst)] {
        let lines = lines(Language::Danish, Part::Between, &Agreement { between, ..nothing() }, &names());

        assert_eq!(lines.last().map(String::as_str), Some("Er nogen i fare, skal mentoren hente hjælp."));
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn every_field_that_is_written_is_read(fields in any_fields_of(Kind::Agreement)) {
        let agreement = Agreement::read(&fields).unwrap();
        for part in Part::ALL {
            for field in part.fields() {
                let without = fields.iter().filter(|(name, _)| name != field);
                let without: Fields = without.map(|(name, value)| (name.to_owned(), value.clone())).collect();
                let without = Agreement::read(&without).unwrap();
                let read = |agreement| lines(Language::Danish, part, agreement, &names());
                prop_assert_eq!(read(&agreement) == read(&without), agreement == without, "{}", field);
            }
        }
    }
}
