//! How two copies of one change settle where somebody forged one: the same way on every device and in every version.

use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::value::Value;

fn a_change() -> Change {
    let stamp = Stamp { moment: Moment::from_millis(5), counter: 1 };
    let head = Head { stamp, about: SubjectId::from_bits(5), by: Side::Mentor, replaces: vec![ChangeId::from_bits(5)] };
    Change { id: ChangeId::from_bits(1), head, content: telling("goal", &[("a", 1)]) }
}

fn telling(kind: &str, fields: &[(&str, i64)]) -> Content {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), Value::Whole(*value))).collect();
    Content::Written { kind: KindName::from_word(kind), fields }
}

fn settles(one: &Change, other: &Change) -> Change {
    let (mut this_way, mut that_way) = (one.clone(), other.clone());
    this_way.join(other.clone());
    that_way.join(one.clone());
    assert_eq!(this_way, that_way);
    this_way
}

#[test]
fn of_two_heads_the_greater_wins_whole() {
    let ours = a_change();
    let check = |head: Head| {
        let forged = Change { head: head.clone(), ..ours.clone() };
        assert_eq!(settles(&ours, &forged).head, head);
    };

    check(Head { stamp: Stamp { counter: 2, ..ours.head.stamp }, about: SubjectId::from_bits(1), ..ours.head.clone() });
    check(Head { about: SubjectId::from_bits(6), by: Side::Youth, ..ours.head.clone() });
    check(Head { by: Side::Counsellor, replaces: Vec::new(), ..ours.head.clone() });
    check(Head { replaces: vec![ChangeId::from_bits(6)], ..ours.head.clone() });
}

#[test]
fn of_two_contents_the_one_settled_by_kind_and_then_by_field_wins() {
    let check = |one: Content, other: Content, expected: Content| {
        let copy = |content: Content| Change { content, ..a_change() };
        assert_eq!(settles(&copy(one), &copy(other)).content, expected);
    };

    check(telling("goal", &[("a", 1)]), telling("goal", &[("a", 2)]), telling("goal", &[("a", 2)]));
    check(telling("goal", &[("a", 1)]), telling("goal", &[("b", 2)]), telling("goal", &[("a", 1), ("b", 2)]));
    check(telling("goal", &[("a", 9)]), telling("meeting", &[("b", 1)]), telling("meeting", &[("b", 1)]));
    check(telling("goal", &[("a", 9)]), telling("zzz", &[("b", 1)]), telling("zzz", &[("b", 1)]));
    check(telling("aaa", &[("a", 9)]), telling("goal", &[]), telling("goal", &[]));
    check(telling("goal", &[("a", 9)]), Content::Erased, Content::Erased);
    check(Content::Erased, Content::Erased, Content::Erased);
}

#[test]
fn only_a_written_change_of_the_kind_asked_for_has_fields() {
    let fields: Fields = [("a".to_owned(), Value::Whole(1))].into_iter().collect();
    let of = |content: Content| Change { content, ..a_change() };

    assert_eq!(a_change().fields_of(Kind::Goal), Some(&fields));
    assert_eq!(a_change().fields_of(Kind::Meeting), None);
    assert_eq!(of(telling("later", &[("a", 1)])).fields_of(Kind::Goal), None);
    assert_eq!(of(Content::Erased).fields_of(Kind::Goal), None);
}

#[test]
fn changes_of_one_stamp_are_ordered_by_their_ids() {
    let one = a_change();
    let other = Change { id: ChangeId::from_bits(2), ..a_change() };
    let mut later = a_change();
    later.head.stamp.counter += 1;

    assert!(one.order() < other.order());
    assert!(other.order() < later.order());
}
