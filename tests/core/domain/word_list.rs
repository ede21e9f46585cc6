//! Words that are tapped: put into a list, and taken out again.

use erhvervsmentor::domain::word_list::{has, toggle};

#[test]
fn tapped_words_are_put_at_the_end_as_a_list_is_written() {
    let check = |text: &str, expected: &str| assert_eq!(toggle(text, "hjælper andre"), expected, "{text:?}");

    check("", "hjælper andre");
    check("  ", "hjælper andre");
    check("møder til tiden", "møder til tiden, hjælper andre");
    check("møder til tiden, ", "møder til tiden, hjælper andre");
    check("Jeg er god til mad. ", "Jeg er god til mad, hjælper andre");
}

#[test]
fn words_tapped_again_are_taken_out_and_the_others_stay() {
    let check = |text: &str, expected: &str| assert_eq!(toggle(text, "blev ved, hver dag"), expected, "{text:?}");

    check("blev ved, hver dag", "");
    check("blev ved, hver dag, og mere", "og mere");
    check("først, blev ved, hver dag", "først");
    check("først, blev ved, hver dag, sidst", "først, sidst");
}

#[test]
fn words_inside_a_sentence_are_found_and_left_alone() {
    let sentence = "Jeg kan godt lide at Lave Mad til andre.";

    assert!(has(sentence, "lave mad"));
    assert!(!has(sentence, "reparere"));
    assert_eq!(toggle(sentence, "lave mad"), sentence);
}
