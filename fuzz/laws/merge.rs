//! Merging: two copies of a course become one, the same whichever comes first, and nothing is lost on the way.
//!
//! The copies are texts, or made of the numbers of the input, by the forms of their kinds or of whatever values a later version has.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::value::Value;

use super::input::{Input, a_course};
use super::{course, made};

pub fn check(input: &[u8]) {
    let mut input = Input::of(input);
    match input.below(3) {
        0 => {
            let many = [input.below(8), input.below(8), input.below(8)];
            holds(&many.map(|many| (0..many).map(|_| a_change(&mut input)).collect()), false);
        }
        1 => {
            let texts = [input.text(), input.text(), input.text()];
            let read = |text: String| CourseDocument::read(&text).map(|course| course.history).unwrap_or_default();
            holds(&texts.map(read), true);
        }
        _ => {
            let many = [input.below(8), input.below(8), input.below(8)];
            holds(&many.map(|many| made::history(&mut input, a_course(0), many)), true);
        }
    }
}

fn holds([one, other, third]: &[History; 3], can_be_read: bool) {
    let both = merged(one, other);
    assert_eq!(both, merged(other, one), "whichever comes first");
    assert_eq!(merged(&both, third), merged(one, &merged(other, third)), "in whatever order");
    assert_eq!(merged(&both, one), both, "twice is once");
    assert_eq!(merged(one, one), *one, "with itself");
    for history in [one, other] {
        assert!(both.news_in(history).is_empty(), "nothing of either is lost");
        assert_eq!(history.news_in(&both).is_empty(), both == *history, "news are told when there are any");
        assert!(history.iter().all(|change| both.change(change.id).is_some()), "no change goes");
        assert!(history.latest_stamp() <= both.latest_stamp());
    }
    let news = one.news_in(other);
    assert_eq!(
        news.new.len() + news.filled.len() + news.erased.len() + news.known,
        other.len(),
        "every change counts once"
    );
    let is_erased = |history: &History, id| history.change(id).is_some_and(|change| change.content == Content::Erased);
    assert!(
        both.iter()
            .all(|change| is_erased(&both, change.id) == (is_erased(one, change.id) || is_erased(other, change.id))),
        "what was erased stays erased, and nothing else is"
    );
    if can_be_read {
        course::holds(&CourseDocument { id: a_course(0), history: both });
    }
}

fn merged(one: &History, other: &History) -> History {
    let mut both = one.clone();
    both.merge(other.clone());
    both
}

fn a_change(input: &mut Input<'_>) -> Change {
    let id = ChangeId::from_bits(1 + input.below(4) as u128);
    let stamp = Stamp { moment: Moment::from_millis(input.below(3) as u64), counter: u32::from(input.byte() & 1) };
    let about = ChangeId::from_bits(1 + input.below(4) as u128).as_subject();
    let replaces = (0..input.below(3)).map(|_| ChangeId::from_bits(1 + input.below(4) as u128)).collect();
    let head = Head { stamp, about, by: input.one_of(Side::ALL), replaces };
    let kinds = [KindName::Known(Kind::Meeting), KindName::Known(Kind::Removal), KindName::Unknown("later".to_owned())];
    let kind = kinds[input.below(3)].clone();
    let content = match input.below(4) {
        0 => Content::Erased,
        many => Content::Written {
            kind,
            fields: (1..many).map(|_| (input.one_of(&["a", "b"]).to_owned(), a_value(input))).collect(),
        },
    };
    Change { id, head, content }
}

fn a_value(input: &mut Input<'_>) -> Value {
    match input.below(6) {
        0 => Value::Nothing,
        1 => Value::Flag(input.flag()),
        2 => Value::Whole(input.one_of(&[-1, 0, 1])),
        3 => Value::Real(f64::from(input.byte()).to_bits()),
        4 => Value::Text(input.one_of(&["", "æ", "🎓"]).to_owned()),
        _ => Value::List((0..input.below(3)).map(|_| Value::Flag(input.flag())).collect()),
    }
}
