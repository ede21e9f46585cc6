//! How easy the texts are to read: LIX, counted over the Danish texts of a list together.
//!
//! LIX is words per sentence, and of a hundred words how many have more than six letters. Below 25 reads as a children's book,
//! 30 is plain, 45 is a newspaper's leader.

use super::lists::{LISTS, List, Readers};

/// Fewer words than this say nothing of how a page reads.
const LEAST_WORDS: usize = 20;

#[test]
fn the_young_persons_pages_are_plain() {
    check(Readers::Youth, 30.0);
}

#[test]
fn the_pages_of_the_others_are_easy() {
    check(Readers::Others, 35.0);
}

#[test]
fn lix_counts_words_sentences_and_long_words() {
    let check = |texts: &[&str], words: usize, sentences: usize, long: usize| {
        assert_eq!(Count::of(texts.iter().copied()), Count { words, sentences, long }, "{texts:?}");
    };

    check(&["Du ser, hvad du sender."], 5, 1, 0);
    check(&["Gem", "Fortryd"], 2, 2, 1);
    check(&["Sagen er slut. Er den? Ja!"], 6, 3, 0);
    check(&["Vi mødes kl. 9.30 på biblioteket"], 5, 1, 1);
    check(&["{name} har sagt ja {day}."], 5, 1, 0);
    check(&["1,5 time · måned 2"], 2, 1, 0);
    check(&["Fejl:", "Fx: Vi skriver helst."], 5, 2, 1);
    check(&["Henter det, du har gemt …"], 5, 1, 0);
    assert!((Count { words: 100, sentences: 10, long: 20 }.lix() - 30.0).abs() < f64::EPSILON);
}

fn check(readers: Readers, most: f64) {
    for List { name, texts, .. } in LISTS.iter().filter(|list| list.readers == readers) {
        let count = Count::of(texts.iter().map(|(_, danish, _)| *danish));
        let hardest = || {
            let mut texts: Vec<_> = texts.iter().map(|(name, danish, _)| (Count::of([*danish]).lix(), *name)).collect();
            texts.sort_by(|one, other| other.0.total_cmp(&one.0));
            texts.truncate(8);
            texts
        };
        let is_plain = count.words < LEAST_WORDS || count.lix() <= most;
        assert!(is_plain, "{name}: LIX {:.1}, and at most {most}; the hardest: {:?}", count.lix(), hardest());
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Count {
    words: usize,
    sentences: usize,
    long: usize,
}

impl Count {
    fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut count = Self { words: 0, sentences: 0, long: 0 };
        for text in texts {
            // What is put in is a name, a day or a number: a short word.
            let text = put_in(text);
            let words: Vec<&str> =
                text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
            let letters = |word: &str| word.chars().filter(|sign| sign.is_alphabetic()).count();
            count.words += words.len();
            count.long += words.iter().filter(|word| letters(word) > 6).count();
            count.sentences += sentences(&text);
        }
        count
    }

    #[expect(clippy::cast_precision_loss, reason = "no list has so many words")]
    fn lix(&self) -> f64 {
        let (words, sentences, long) = (self.words as f64, self.sentences as f64, self.long as f64);
        words / sentences + 100.0 * long / words
    }
}

fn put_in(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        plain.push_str("Ali");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    plain + rest
}

/// Counts sentences: each ends with a sign, or with the text; `kl.` and a colon end none.
fn sentences(text: &str) -> usize {
    const SHORTENED: [&str; 4] = ["kl.", "min.", "t.", "fx."];
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = |word: &&&str| word.ends_with(['.', '!', '?']) && !SHORTENED.contains(*word);
    let ended = words.iter().filter(ends).count();
    let goes_on = words.iter().rev().take_while(|word| !ends(word)).any(|word| word.chars().any(char::is_alphabetic));
    (ended + usize::from(goes_on)).max(1)
}
