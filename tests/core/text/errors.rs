//! Errors as people read them: what happened and what to do, for every one of them, in both languages.

use erhvervsmentor::document::ReadError;
use erhvervsmentor::document::programme::ProgrammeError;
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::hours::MinutesRefusal;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::value::Problem;
use erhvervsmentor::domain::words::WordsRefusal;
use erhvervsmentor::exchange::recognise::{FileError, OtherFile};
use erhvervsmentor::storage::save::{SaveError, TakeInError};
use erhvervsmentor::text::errors::{self, Explanation, keeping};
use erhvervsmentor::text::{Language, fields};

const BOTH: [Language; 2] = [Language::Danish, Language::English];

fn file_errors() -> Vec<FileError> {
    let others =
        [OtherFile::Pdf, OtherFile::Picture, OtherFile::OfficeOrArchive, OtherFile::WebPage, OtherFile::Unknown];
    let wrong = |number, kind, problem| ReadError::Wrong { number, kind, field: "minutes", problem };
    let mut errors = vec![
        FileError::Empty,
        FileError::TooLarge { bytes: 1 << 30 },
        FileError::NotUtf8,
        FileError::NotJson,
        FileError::OfAnotherProgram,
        FileError::Sealed,
        FileError::RingUnreadable,
        FileError::OnePart,
        FileError::LooksLikeCpr { kind: KindName::Known(Kind::Meeting) },
        FileError::Unreadable(ReadError::CutShort),
        FileError::Unreadable(ReadError::Unreadable { line: 3, column: 7 }),
        FileError::Unreadable(ReadError::Newer { found: 9, known: 1 }),
        FileError::Unreadable(wrong(0, None, Problem::Missing)),
        FileError::Unreadable(wrong(0, Some(KindName::Known(Kind::Pair)), Problem::NotADay)),
        FileError::Unreadable(wrong(3, None, Problem::NotAnId)),
        FileError::Unreadable(wrong(3, Some(KindName::Unknown("mood".to_owned())), Problem::WrongType)),
    ];
    errors.extend(others.map(FileError::OfAnotherKind));
    errors
}

fn is_whole(explanation: &Explanation) -> bool {
    [&explanation.happened, &explanation.remedy].into_iter().all(|sentence| {
        sentence.starts_with(char::is_uppercase) && sentence.ends_with('.') && !sentence.contains(['{', '}', '"'])
    })
}

#[test]
fn every_error_of_a_file_says_what_happened_and_what_to_do() {
    for (error, language) in file_errors().iter().flat_map(|error| BOTH.map(|language| (error, language))) {
        let explanation = errors::file(language, error);

        assert!(is_whole(&explanation), "{error:?}: {explanation:?}");
    }
}

#[test]
fn a_wrong_field_is_said_in_peoples_words() {
    let wrong = ReadError::Wrong {
        number: 3,
        kind: Some(KindName::Known(Kind::Meeting)),
        field: "minutes",
        problem: Problem::OutOfRange { from: 0, to: 1440 },
    };

    assert_eq!(
        errors::read(Language::Danish, &wrong).happened,
        "Der er noget galt i filen, nr. 3 (et møde): længden i minutter er ikke et tal fra 0 til 1440."
    );
}

#[test]
fn a_file_that_is_too_large_is_told_with_both_sizes() {
    let explanation = errors::file(Language::Danish, &FileError::TooLarge { bytes: 1 << 30 });

    assert_eq!(explanation.happened, "Filen fylder 1024 MB. En fil fra Erhvervsmentor fylder højst 9 MB.");
}

#[test]
fn every_field_of_every_kind_has_a_name() {
    for kind in Kind::ALL {
        for (field, _) in facts::forms(*kind) {
            for language in BOTH {
                assert_ne!(fields::field_name(language, field), fields::content(language), "{field}");
            }
        }
    }
}

#[test]
fn what_somebody_typed_is_refused_in_whole_sentences() {
    for language in BOTH {
        for refusal in [WordsRefusal::Empty, WordsRefusal::TooLong { limit: 40 }, WordsRefusal::LooksLikeCpr] {
            assert!(is_whole(&errors::words(language, refusal)), "{refusal:?}");
        }
        for refusal in [MinutesRefusal::NotANumber, MinutesRefusal::OutOfRange] {
            assert!(is_whole(&errors::minutes(language, refusal)), "{refusal:?}");
        }
    }
}

#[test]
fn a_wrong_programme_names_the_file_and_what_is_wrong_in_it() {
    let check = |error: ProgrammeError, expected: &str| {
        assert_eq!(errors::programme(Language::Danish, &error).happened, expected);
        for language in BOTH {
            let explanation = errors::programme(language, &error);
            assert!(is_whole(&explanation) && explanation.happened.contains("programme.json"), "{explanation:?}");
        }
    };
    let found = |found: &str| found.to_owned();

    check(
        ProgrammeError::ImpossibleRule { rule: "hours_a_month", found: found("0") },
        "Reglen hours_a_month i programme.json kan ikke være 0.",
    );
    check(
        ProgrammeError::UnknownWord { what: "role of a contact", found: found("mayor") },
        "Ordet mayor i programme.json kender appen ikke.",
    );
    check(
        ProgrammeError::WrongEvent { field: "day", found: found("12. maj") },
        "Feltet day i et arrangement i programme.json kan ikke være »12. maj«.",
    );
    check(ProgrammeError::SameEvent { id: found("messe") }, "To arrangementer i programme.json har samme id: »messe«.");
    check(ProgrammeError::TooLarge, "Filen programme.json er for stor.");
    check(
        ProgrammeError::Newer { found: 2 },
        "Filen programme.json er skrevet til en nyere udgave af appen (version 2).",
    );
}

#[test]
fn files_that_were_interrupted_again_and_again_do_not_say_that_none_came_along() {
    let explanation = keeping::not_taken_in(Language::Danish, &TakeInError::Interrupted);

    assert!(explanation.happened.starts_with("Ikke alle filer kom med"), "{}", explanation.happened);
    assert_eq!(explanation.remedy, "Åbn filerne igen.");
    assert!(is_whole(&keeping::not_taken_in(Language::English, &TakeInError::Interrupted)));
}

#[test]
fn f2_files_that_do_not_fit_say_how_many_would() {
    let failure = TakeInError::NotSaved { error: SaveError::Full, fitted: 37 };

    let explanation = keeping::not_taken_in(Language::Danish, &failure);

    assert_eq!(explanation.happened, "Ingen af filerne er taget ind. Der er ikke plads til mere i browseren.");
    assert!(explanation.remedy.starts_with("Der er plads til 37 forløb."), "{}", explanation.remedy);
}
