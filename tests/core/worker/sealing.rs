//! What seals and locks, question by question, as the page asks.

use erhvervsmentor::exchange::sealing::{self, SecretKey};
use erhvervsmentor::exchange::spoken;
use erhvervsmentor::text::Language;
use erhvervsmentor::worker::program::Randomness;
use erhvervsmentor::worker::sealing::{Ask, Told, answer};

const LANGUAGE: Language = Language::Danish;
const TEXT: &str = "{\n  \"read_me\": \"æøå\"\n}";

fn asked(ask: &Ask) -> Told {
    // Through its text and back, as it goes between two programs.
    let ask: Ask = serde_json::from_str(&serde_json::to_string(ask).unwrap()).unwrap();
    let mut randomness: Randomness = Box::new(|bytes| {
        bytes.fill(7);
        true
    });
    let told = answer(&ask, &mut randomness);
    serde_json::from_str(&serde_json::to_string(&told).unwrap()).unwrap()
}

fn seal(keys: &[String]) -> Told {
    asked(&Ask::Seal { text: TEXT.to_owned(), keys: keys.to_vec(), language: LANGUAGE })
}

fn remedy(told: &Told) -> &str {
    match told {
        Told::Refused(why) => &why.remedy,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_sealed_is_opened_by_each_of_the_keys_and_by_no_other() {
    let keys = [SecretKey::draw(), SecretKey::draw()];
    let public = keys.each_ref().map(|key| key.public().to_string());

    let Told::Closed(sealed) = seal(&public) else { panic!("it seals") };

    assert!(sealed.starts_with(sealing::ARMOUR) && !sealed.contains("read_me"));
    for key in keys {
        assert_eq!(sealing::open(&sealed, &[key]).as_deref(), Ok(TEXT));
    }
    assert!(sealing::open(&sealed, &[SecretKey::draw()]).is_err());
}

#[test]
fn f69_nothing_is_sealed_to_a_single_key_or_to_one_that_does_not_read() {
    let key = SecretKey::draw().public().to_string();
    let new_invitation = "Bed din kontakt i kommunen om en ny invitation.";

    for keys in [vec![], vec![key.clone()], vec![key.clone(), key.clone()], vec![key, "age1x".to_owned()]] {
        assert_eq!(remedy(&seal(&keys)), new_invitation, "{keys:?}");
    }
}

#[test]
fn five_words_are_drawn_that_lock_and_unlock() {
    let Told::Words(words) = asked(&Ask::DrawWords { language: LANGUAGE }) else { panic!("words are drawn") };
    assert_eq!(words.split('-').count(), spoken::PASSPHRASE_WORDS);

    let lock = Ask::Lock { text: TEXT.to_owned(), words: words.clone(), is_light: true, language: LANGUAGE };
    let Told::Closed(locked) = asked(&lock) else { panic!("it locks") };

    assert_eq!(sealing::unlock(&locked, &words).as_deref(), Ok(TEXT));
    assert!(sealing::unlock(&locked, "fem andre ord end dem").is_err());
}

#[test]
fn without_randomness_no_words_are_drawn_and_without_words_nothing_is_locked() {
    let mut nothing: Randomness = Box::new(|_| false);

    let told = answer(&Ask::DrawWords { language: LANGUAGE }, &mut nothing);

    assert_eq!(remedy(&told), "Opdatér browseren, eller brug en anden.");
    let lock = Ask::Lock { text: TEXT.to_owned(), words: " ".to_owned(), is_light: true, language: LANGUAGE };
    assert!(matches!(asked(&lock), Told::Refused(_)));
}
