//! Links: what is read from one is what it was made of, whatever mail and messengers do to it on the way.

use erhvervsmentor::exchange::link::{Found, Link, LinkError, LinkKind, link_of, read_fragment};
use erhvervsmentor::exchange::packing::PACKED_LIMIT;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::given_links::{APP, a_letter_text, course_link, dense_text};
use crate::given::cases;

fn any_link() -> impl Strategy<Value = Link> {
    (select(&[LinkKind::Course, LinkKind::Invitation][..]), any::<String>())
        .prop_map(|(kind, payload)| Link { kind, payload })
}

fn a_link() -> (Link, String) {
    let link = course_link(a_letter_text());
    let text = link_of(APP, &link).unwrap();
    (link, text)
}

fn reads(text: &str, link: &Link) {
    assert_eq!(read_fragment(text), Ok(Found::Whole(link.clone())), "{text}");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_link_is_read_as_it_was_made(link in any_link()) {
        let text = link_of(APP, &link).unwrap();

        let fragment = &text[text.find('#').unwrap()..];
        for text in [text.as_str(), fragment, &fragment[1..]] {
            prop_assert_eq!(read_fragment(text), Ok(Found::Whole(link.clone())));
        }
    }

    #[test]
    fn a_link_that_was_cut_is_refused_and_says_so(link in any_link(), place in any::<Index>()) {
        let text = link_of(APP, &link).unwrap();
        let after_mark = text.find("#em.").unwrap() + 4;

        let cut = &text[..after_mark + place.index(text.len() - after_mark)];

        prop_assert_eq!(read_fragment(cut), Err(LinkError::CutShort), "{}", cut);
    }

    #[test]
    fn a_link_with_one_sign_changed_is_refused_or_the_same(link in any_link(), place in any::<Index>(), sign in select(&b"aZ09-_.#%=x"[..])) {
        let mut text = link_of(APP, &link).unwrap().into_bytes();
        let after_hash = text.iter().position(|sign| *sign == b'#').unwrap() + 1;
        let place = after_hash + place.index(text.len() - after_hash);
        text[place] = sign;

        if let Ok(found) = read_fragment(std::str::from_utf8(&text).unwrap()) {
            prop_assert_eq!(found, Found::Whole(link));
        }
    }

    #[test]
    fn any_text_at_all_is_read_without_a_panic(before in any::<String>(), after in any::<String>()) {
        prop_assert!(read_fragment(&before).is_err());
        for mark in ["#em.", "#em.c.", "#em.p."] {
            prop_assert!(read_fragment(&[&before, mark, &after].concat()).is_err());
        }
    }

    #[test]
    fn wrapping_anywhere_does_no_harm(link in any_link(), places in prop::collection::vec((any::<Index>(), select(&["\n", "\r\n> ", " ", "=\r\n", "\u{200B}", "\t"][..])), 0..6)) {
        let mut text = link_of(APP, &link).unwrap();
        for (place, put_in) in places {
            let signs: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            text.insert_str(*place.get(&signs), put_in);
        }

        prop_assert_eq!(read_fragment(&text), Ok(Found::Whole(link)));
    }
}

#[test]
fn nothing_of_what_is_carried_stands_before_the_hash() {
    let link = course_link(a_letter_text());

    for address in [
        APP,
        "https://erhvervsmentor.example/app/?utm_source=mail",
        "https://erhvervsmentor.example/app/?a=1#em.c.3.abc",
    ] {
        let text = link_of(address, &link).unwrap();

        let (before, after) = text.split_once('#').unwrap();
        assert_eq!(before, APP);
        assert!(after.starts_with("em.c."));
        assert!(after.bytes().all(|sign| sign.is_ascii_alphanumeric() || b".-_".contains(&sign)), "{after}");
    }
}

#[test]
fn what_mail_and_messengers_do_to_a_link_does_no_harm() {
    let (link, text) = a_link();
    let (address, fragment) = text.split_once('#').unwrap();

    reads(&format!("{text}."), &link);
    reads(&format!("({text})!"), &link);
    reads(&format!("<{text}>"), &link);
    reads(&format!("_{text}_"), &link);
    reads(&format!("*{text}*"), &link);
    reads(&format!("{text}2026-02-10"), &link);
    reads(&format!("{address}?utm_source=sms&fbclid=abc#{fragment}"), &link);
    reads(&format!("{address}%23{fragment}"), &link);
    reads(&format!("{address}%2523{}", fragment.replace('.', "%2E").replace('-', "%2d").replace('_', "%5F")), &link);
    reads(&format!("  \n{fragment}\n"), &link);
    reads(&format!("Hej Anna, åbn {text} når du har tid.\nHilsen Bo #goals #em.hej"), &link);
    reads(&format!("Kl. 16 #em. og #em.c. og {text}"), &link);
}

#[test]
fn of_several_links_the_first_that_can_be_read_counts() {
    let (link, text) = a_link();
    let other = Link { kind: LinkKind::Invitation, payload: "kom med".to_owned() };
    let other_text = link_of(APP, &other).unwrap();

    reads(&format!("{text}\n{other_text}"), &link);
    reads(&format!("{other_text}\n{text}"), &other);
    reads(&format!("{}\n{text}", &other_text[..other_text.len() - 3].replace("em.i", "em.x")), &link);
}

#[test]
fn a_link_of_a_later_version_is_called_newer() {
    let (_, text) = a_link();

    assert_eq!(read_fragment(&text.replace("#em.c.", "#em.k.")), Err(LinkError::Newer));
    let (before, packed) = text.rsplit_once('.').unwrap();
    assert_eq!(read_fragment(&format!("{before}.2{}", &packed[1..])), Err(LinkError::Newer));
}

#[test]
fn what_is_no_link_of_ours_is_told_from_one_that_is_damaged() {
    let (_, text) = a_link();

    for other in ["", "Hej", APP, "https://other.example/#section-2", "https://other.example/em.c.3.abc", "#em"] {
        assert_eq!(read_fragment(other), Err(LinkError::NotOurs), "{other}");
    }
    let lower = read_fragment(&text.to_lowercase());
    assert!(matches!(lower, Err(LinkError::Damaged | LinkError::CutShort)), "{lower:?}");
    assert_eq!(read_fragment("#em.c.012.abc"), Err(LinkError::Damaged));
    assert_eq!(read_fragment("#em.C.3.abc"), Err(LinkError::Damaged));
    assert_eq!(read_fragment("#em.c.99999999.abc"), Err(LinkError::Damaged));
}

#[test]
fn f51_more_than_a_link_may_be_is_refused_unread() {
    let (_, text) = a_link();

    assert_eq!(read_fragment(&format!("#em.c.{}.abc", PACKED_LIMIT + 1)), Err(LinkError::TooLarge));
    assert_eq!(read_fragment(&format!("{}{text}", " ".repeat(256 * 1024))), Err(LinkError::TooLarge));
    assert_eq!(link_of(APP, &course_link(dense_text(PACKED_LIMIT))), Err(LinkError::TooLarge));
}
