//! Links and codes: what is shared on one phone is looked at on the other, by link, by codes in any order, and by pictures of them.

use erhvervsmentor::domain::readers::Reader;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::exchange::invitation::Invitation;
use erhvervsmentor::exchange::link::{Link, LinkKind, link_of};
use erhvervsmentor::exchange::qr::{Code, codes_of, draw};
use erhvervsmentor::exchange::sealing::ARMOUR;
use erhvervsmentor::storage::shelf::Shelf;
use erhvervsmentor::text::{Language, links as words};
use erhvervsmentor::worker::links::{Ask, Carried, Gatherer, Told};

use crate::exchange::given_letters::text_for;
use crate::exchange::given_links::{APP, Grey, a_letter_text, a_long_letter_text, course_link};
use crate::exchange::invitation::an_invitation;
use crate::given::course::Device;

const DANISH: Language = Language::Danish;

/// Puts a question through its text and back, as it goes between two programs.
fn ask(gatherer: &mut Gatherer, ask: &Ask, contents: &[Vec<u8>]) -> Told {
    let asked: Ask = serde_json::from_str(&serde_json::to_string(ask).unwrap()).unwrap();
    serde_json::from_str(&serde_json::to_string(&gatherer.answer(&asked, contents)).unwrap()).unwrap()
}

fn look(gatherer: &mut Gatherer, text: &str) -> Told {
    ask(gatherer, &Ask::Look { text: text.to_owned(), language: DANISH }, &[])
}

fn look_at_picture(gatherer: &mut Gatherer, grey: &Grey) -> Told {
    let (width, height) = (grey.width, grey.height);
    ask(gatherer, &Ask::Picture { width, height, language: DANISH }, std::slice::from_ref(&grey.pixels))
}

fn shared(letter: &str) -> Carried {
    let question = Ask::Share { letter: letter.to_owned(), base_url: APP.to_owned(), language: DANISH };
    match ask(&mut Gatherer::default(), &question, &[]) {
        Told::Carried(carried) => carried,
        other => panic!("{other:?}"),
    }
}

fn long_codes() -> Vec<Code> {
    let codes = shared(&a_long_letter_text()).codes;
    assert!(codes.len() > 2, "a sequence");
    codes
}

fn letter(text: impl Into<String>) -> Told {
    Told::Letter { shelf: Shelf::Youth, text: text.into() }
}

fn missing(told: &Told) -> (&[usize], bool, usize) {
    match told {
        Told::Waiting { missing, has_begun_anew, so_far, .. } => (missing, *has_begun_anew, so_far.len()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_shared_by_link_comes_whole_also_out_of_a_message() {
    let text = a_letter_text();
    let link = shared(&text).link;

    for message in
        [link.clone(), format!("Hej Ali! Her er forløbet:\n{link}\nVi ses. Sara"), format!("#{}", after_hash(&link))]
    {
        assert_eq!(look(&mut Gatherer::default(), &message), letter(&text));
    }
}

#[test]
fn the_codes_of_a_sequence_come_in_any_order_and_more_than_once() {
    let codes = long_codes();
    let mut gatherer = Gatherer::default();
    let (last, others) = codes.split_last().unwrap();

    for (shown, code) in others.iter().rev().enumerate() {
        for _ in 0..2 {
            let told = look(&mut gatherer, &code.text);
            assert_eq!(missing(&told).0.len(), codes.len() - shown - 1);
            assert_eq!(missing(&told).2, shown + 1, "what came so far is told once");
        }
    }
    assert_eq!(look(&mut gatherer, &last.text), letter(a_long_letter_text()));
}

#[test]
fn a_program_that_was_started_anew_is_shown_what_came_so_far() {
    let codes = long_codes();
    let (last, others) = codes.split_last().unwrap();
    let mut first = Gatherer::default();
    let told = others.iter().map(|code| look(&mut first, &code.text)).last().unwrap();
    let Told::Waiting { so_far, .. } = told else { panic!("{told:?}") };

    let mut second = Gatherer::default();
    for text in &so_far {
        look(&mut second, text);
    }

    assert_eq!(look(&mut second, &last.text), letter(a_long_letter_text()));
}

#[test]
fn codes_of_something_else_begin_anew_and_say_so() {
    let (codes, mut gatherer) = (long_codes(), Gatherer::default());
    let invitation = Link { kind: LinkKind::Invitation, payload: an_invitation(Side::Mentor).write_file().unwrap() };
    let others = codes_of(APP, &invitation).unwrap();
    assert!(others.len() > 1);

    look(&mut gatherer, &codes[0].text);
    let told = look(&mut gatherer, &others[1].text);

    assert_eq!((missing(&told).1, missing(&told).2), (true, 1));
}

#[test]
fn a_picture_of_each_code_brings_the_whole() {
    let codes = long_codes();
    let mut gatherer = Gatherer::default();

    let told: Vec<Told> =
        codes.iter().map(|code| look_at_picture(&mut gatherer, &Grey::of(&code.picture, 4))).collect();

    assert_eq!(told.last(), Some(&letter(a_long_letter_text())));
    assert!(told[..told.len() - 1].iter().all(|told| matches!(told, Told::Waiting { .. })));
}

#[test]
fn a_picture_without_a_code_says_nothing_and_a_code_of_somebody_else_is_named_so() {
    let blank = Grey { width: 64, height: 48, pixels: vec![255; 64 * 48] };
    assert_eq!(look_at_picture(&mut Gatherer::default(), &blank), Told::Nothing);
    let cut = Grey { pixels: vec![255; 3], ..blank };
    assert_eq!(look_at_picture(&mut Gatherer::default(), &cut), Told::Nothing);

    let told = look_at_picture(&mut Gatherer::default(), &Grey::of(&draw("https://example.com").unwrap(), 6));

    let Told::Refused(explained) = told else { panic!("{told:?}") };
    assert_eq!(explained.happened, words::not_our_code(DANISH));
}

#[test]
fn an_invitation_comes_by_link_and_as_the_text_of_its_file() {
    let invitation = an_invitation(Side::Youth);
    let link = Link { kind: LinkKind::Invitation, payload: invitation.write().unwrap() };
    let file = invitation.write_file().unwrap();

    for text in [link_of(APP, &link).unwrap(), file] {
        let told = look(&mut Gatherer::default(), &text);
        let Told::Invitation(came) = told else { panic!("{told:?}") };
        assert_eq!(Invitation::read(&came), Ok(invitation.clone()));
    }
}

#[test]
fn the_text_of_a_file_is_taken_where_a_link_is_awaited() {
    let history = Device::with_a_pair().history;
    for (reader, shelf) in [
        (Reader::YouthsPhone, Shelf::Youth),
        (Reader::MentorsPhone, Shelf::Mentor),
        (Reader::Contact, Shelf::Municipality),
    ] {
        let text = text_for(reader, &history);
        let told = look(&mut Gatherer::default(), &text);
        assert_eq!(told, Told::Letter { shelf, text: text.trim().to_owned() });
    }
    let told = look(&mut Gatherer::default(), &format!("{ARMOUR}\nYWdl\n"));
    assert_eq!(told, Told::Refused(words::sealed(DANISH)));
}

#[test]
fn what_is_no_link_of_ours_says_what_is_wrong_with_it() {
    let link = shared(&a_letter_text()).link;
    let cut: String = link.chars().take(link.chars().count() - 9).collect();
    let newer = format!("{APP}#em.z.4.abcd");
    let cases = [
        ("Hej Ali", words::not_ours(DANISH)),
        ("", words::not_ours(DANISH)),
        (cut.as_str(), words::cut_short(DANISH)),
        (newer.as_str(), words::newer(DANISH)),
    ];

    for (text, happened) in cases {
        let told = look(&mut Gatherer::default(), text);
        let Told::Refused(explained) = told else { panic!("{text}: {told:?}") };
        assert_eq!(explained.happened, happened, "{text}");
    }
}

#[test]
fn what_is_too_much_for_codes_still_goes_by_link() {
    let carried = shared(&crate::exchange::given_links::dense_text(40_000));

    assert!(carried.codes.is_empty() && !carried.link.is_empty());
}

#[test]
fn a_course_link_with_something_else_in_it_is_refused() {
    let link = link_of(APP, &course_link("hej")).unwrap();

    assert!(matches!(look(&mut Gatherer::default(), &link), Told::Refused(_)));
}

#[test]
fn how_many_codes_are_read_is_said_with_the_next_to_show() {
    assert_eq!(words::progress(DANISH, 3, &[3]), "2 af 3 koder er læst. Vis kode 3 for kameraet.");
    assert_eq!(words::progress(DANISH, 3, &[1, 3]), "1 af 3 koder er læst. Vis kode 1 for kameraet.");
}

fn after_hash(link: &str) -> &str {
    link.split_once('#').unwrap().1
}
