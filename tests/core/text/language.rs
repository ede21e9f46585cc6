//! The languages and the codes they are known by.

use erhvervsmentor::text::Language;

#[test]
fn a_language_is_found_by_its_code_and_danish_is_the_rest() {
    for language in [Language::Danish, Language::English] {
        assert_eq!(Language::from_code(language.code()), language);
    }
    for other in ["", "de", "da-DK", "EN"] {
        assert_eq!(Language::from_code(other), Language::Danish, "{other}");
    }
    assert_eq!(Language::default(), Language::Danish);
}
