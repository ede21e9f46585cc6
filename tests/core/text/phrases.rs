//! What holds for every text: whole in both languages, in our words, and kind.

use std::collections::BTreeSet;

use super::lists::all;

/// Texts that are the same in both languages, because the word is.
const SAME: [&str; 5] = ["common::app_name", "log::note", "send::title", "coordinator::mentor_column", "import::stop"];

/// Words of the office, and English ones that have a Danish twin. A word stands for all that begin with it.
const NOT_OUR_WORDS: &[&str] = &[
    "sagsbehandl",
    "borger",
    "klient",
    "brugeren",
    "deltager",
    "målgruppe",
    "indsats",
    "forventningsafstemning",
    "fokusområde",
    "mentorforløb",
    "revurder",
    "download",
    "upload",
    "backup",
    "feedback",
    "dashboard",
    "settings",
    "share",
    "login",
    "sorry",
    "user",
    "match",
];

#[test]
fn no_text_is_empty_in_any_language() {
    for (name, danish, english) in all() {
        assert!(!danish.trim().is_empty() && !english.trim().is_empty(), "{name}");
    }
}

#[test]
fn a_text_is_said_in_each_language_unless_the_word_is_the_same() {
    let same: BTreeSet<String> =
        all().filter(|(_, danish, english)| danish == english && has_words(danish)).map(|(name, ..)| name).collect();

    assert_eq!(same, SAME.iter().map(|name| (*name).to_owned()).collect());
}

#[test]
fn both_languages_have_the_same_parts() {
    for (name, danish, english) in all() {
        assert_eq!(parts(danish), parts(english), "{name}");
    }
}

#[test]
fn texts_are_set_as_danes_set_them() {
    for (name, danish, english) in all() {
        for text in [danish, english] {
            assert!(!text.contains("  "), "{name} has two spaces: {text}");
            assert_eq!(text, text.trim(), "{name} begins or ends with a space");
            assert!(!text.contains("..."), "{name} has three full stops instead of …: {text}");
            assert!(![" ,", " ?", " !", " :"].iter().any(|apart| text.contains(apart)), "{name}: {text}");
            assert!(!text.contains('<') && !text.contains('&'), "{name} looks like HTML: {text}");
            assert!(!text.contains('\n') && !text.contains('\t'), "{name}");
        }
        assert!(!danish.contains("kl ") && !danish.contains("f.eks"), "{name}: {danish}");
    }
}

#[test]
fn nobody_meets_the_words_of_the_office() {
    for (name, danish, _) in all() {
        let small = danish.to_lowercase();
        let words: Vec<&str> = small.split(|sign: char| !sign.is_alphabetic()).collect();
        for ours_not in NOT_OUR_WORDS {
            // The word of the concept stands once, under the title of the agreement.
            let is_the_subtitle = name == "agreement::subtitle" && *ours_not == "forventningsafstemning";
            let has_it = words.iter().any(|word| word.starts_with(ours_not.trim()));
            assert!(is_the_subtitle || !has_it, "{name} says {ours_not}: {danish}");
        }
    }
    assert!(all().any(|(name, danish, _)| name == "agreement::subtitle" && danish == "Forventningsafstemning"));
}

#[test]
fn people_are_spoken_to_as_du_and_i() {
    for (name, danish, _) in all() {
        let words: Vec<&str> = danish.split(|sign: char| !sign.is_alphabetic()).collect();
        for stiff in ["Dem", "Deres", "man", "bedes", "venligst", "såfremt", "vedrørende", "skal I huske"] {
            assert!(!words.contains(&stiff), "{name} says {stiff}: {danish}");
        }
    }
}

#[test]
fn missing_hours_are_never_a_reproach() {
    for (name, danish, english) in all() {
        let both = format!("{danish} {english}").to_lowercase();
        for reproach in [
            "for få timer",
            "ikke nok timer",
            "bagud",
            "forsømt",
            "burde",
            "not enough hours",
            "behind",
            "failed to meet",
            "should have",
        ] {
            assert!(!both.contains(reproach), "{name} says {reproach}: {danish}");
        }
    }
}

fn has_words(text: &str) -> bool {
    let mut depth = 0_u32;
    text.chars().any(|sign| {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && sign.is_alphabetic()
    })
}

fn parts(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(part, _)| part).collect()
}
